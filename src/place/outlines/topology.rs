//! Rings cut into arcs where areas meet, each arc kept once.

use std::collections::{BTreeMap, BTreeSet};

/// A point of the grid, y down.
pub type GridPoint = (i32, i32);

/// Arcs and the rings that are made of them.
pub struct Topology {
    pub arcs: Vec<Vec<GridPoint>>,
    /// Polygons of rings of arcs, one an area. A negative number is an arc backwards: `!number`.
    pub areas: Vec<Vec<Vec<Vec<i32>>>>,
}

/// The arcs of areas that share corners.
pub fn of(areas: &[Vec<Vec<Vec<GridPoint>>>]) -> Topology {
    let meeting = meeting_points(areas);
    let mut known = Known::default();
    let mut ring = |ring: &Vec<GridPoint>| -> Vec<i32> {
        pieces(ring, &meeting).into_iter().map(|piece| known.number(piece)).collect()
    };
    let areas = areas
        .iter()
        .map(|polygons| polygons.iter().map(|rings| rings.iter().map(&mut ring).collect()).collect())
        .collect();
    Topology { arcs: known.arcs, areas }
}

/// Points with more than two neighbours: there a border begins or ends.
fn meeting_points(areas: &[Vec<Vec<Vec<GridPoint>>>]) -> BTreeSet<GridPoint> {
    let mut beside: BTreeMap<GridPoint, BTreeSet<GridPoint>> = BTreeMap::new();
    for ring in areas.iter().flatten().flatten() {
        for (one, two) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            beside.entry(*one).or_default().insert(*two);
            beside.entry(*two).or_default().insert(*one);
        }
    }
    beside.into_iter().filter(|(_, beside)| beside.len() > 2).map(|(point, _)| point).collect()
}

/// A ring cut at the points where areas meet; whole, from its first point in order, where it meets none.
fn pieces(ring: &[GridPoint], meeting: &BTreeSet<GridPoint>) -> Vec<Vec<GridPoint>> {
    let lowest = || ring.iter().enumerate().min_by_key(|(_, point)| **point).map(|(position, _)| position);
    let start = ring.iter().position(|point| meeting.contains(point)).or_else(lowest).unwrap_or_default();
    let around = ring.iter().cycle().skip(start).take(ring.len() + 1).copied();
    let mut pieces: Vec<Vec<GridPoint>> = Vec::new();
    let mut piece: Vec<GridPoint> = Vec::new();
    for point in around {
        piece.push(point);
        if piece.len() > 1 && meeting.contains(&point) {
            pieces.push(std::mem::replace(&mut piece, vec![point]));
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[derive(Default)]
struct Known {
    arcs: Vec<Vec<GridPoint>>,
    numbers: BTreeMap<Vec<GridPoint>, i32>,
}

impl Known {
    /// The number of an arc, negative where it is known the other way round.
    fn number(&mut self, arc: Vec<GridPoint>) -> i32 {
        let backwards: Vec<GridPoint> = arc.iter().rev().copied().collect();
        if let Some(number) = self.numbers.get(&arc) {
            return *number;
        }
        if let Some(number) = self.numbers.get(&backwards) {
            return !*number;
        }
        let number = i32::try_from(self.arcs.len()).unwrap_or(i32::MAX);
        self.numbers.insert(arc.clone(), number);
        self.arcs.push(arc);
        number
    }
}

/// The points of a ring, without a repeated end.
pub fn points(arcs: &[Vec<GridPoint>], ring: &[i32]) -> Vec<GridPoint> {
    let mut points: Vec<GridPoint> = Vec::new();
    for number in ring {
        let position = usize::try_from(if *number < 0 { !number } else { *number }).unwrap_or(usize::MAX);
        let Some(arc) = arcs.get(position) else { continue };
        if *number < 0 {
            points.extend(arc.iter().rev().take(arc.len() - 1));
        } else {
            points.extend(arc.iter().take(arc.len() - 1));
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: i32, y: i32) -> Vec<GridPoint> {
        vec![(x, y), (x + 9, y), (x + 9, y + 9), (x, y + 9)]
    }

    #[test]
    fn neighbours_share_their_border() {
        let topology = of(&[vec![vec![square(0, 0)]], vec![vec![square(9, 0)]]]);
        assert_eq!(topology.arcs.len(), 3);
        let shared: Vec<i32> = topology.areas.iter().flatten().flatten().flatten().copied().collect();
        assert!(shared.iter().any(|number| shared.contains(&!number)), "{shared:?}");
    }

    #[test]
    fn an_island_is_the_hole_that_it_fills() {
        let inner = vec![(3, 3), (6, 3), (6, 6), (3, 6)];
        let hole: Vec<GridPoint> = inner.iter().rev().copied().collect();
        let topology = of(&[vec![vec![square(0, 0), hole]], vec![vec![inner.clone()]]]);
        assert_eq!(topology.arcs.len(), 2);
        let ring = &topology.areas[1][0][0];
        assert_eq!(points(&topology.arcs, ring), inner);
        assert_eq!(topology.areas[0][0][1], [!ring[0]]);
    }
}
