//! Fewer points in each arc, where a map would not show them (Douglas and Peucker).

use super::ring::doubled_area;
use super::topology::{GridPoint, Topology, points};

/// The furthest that a thinned line strays, in steps of the grid: less than a pixel of a phone.
const FURTHEST: f64 = 4.0;

/// A thinned area differs by less than such a part of itself.
const ALIKE: i64 = 40;

/// The arcs of a topology, thinned; those of a ring that would lose its shape as they were.
pub fn thinned(topology: &Topology) -> Vec<Vec<GridPoint>> {
    let mut arcs: Vec<Vec<GridPoint>> = topology.arcs.iter().map(|arc| thin(arc)).collect();
    for ring in topology.areas.iter().flatten().flatten() {
        let (before, after) = (points(&topology.arcs, ring), points(&arcs, ring));
        let (before, after_area) = (doubled_area(&before), doubled_area(&after));
        let keeps_shape = after.len() > 2 && (before - after_area).abs() * ALIKE < before.abs();
        for number in ring.iter().filter(|_| !keeps_shape) {
            let position = usize::try_from(if *number < 0 { !number } else { *number }).unwrap_or(usize::MAX);
            if let Some((arc, whole)) = arcs.get_mut(position).zip(topology.arcs.get(position)) {
                arc.clone_from(whole);
            }
        }
    }
    arcs
}

/// A line with its ends kept; one around an area keeps the point that is furthest from its end as well.
fn thin(arc: &[GridPoint]) -> Vec<GridPoint> {
    let (Some(first), Some(last)) = (arc.first(), arc.last()) else { return Vec::new() };
    let mut kept = vec![*first];
    if first == last {
        let furthest = arc.iter().enumerate().max_by_key(|(_, point)| squared(**point, *first));
        let (head, tail) = furthest.map_or((arc, &[][..]), |(position, _)| {
            (arc.get(..=position).unwrap_or(arc), arc.get(position..).unwrap_or_default())
        });
        between(head, &mut kept);
        between(tail, &mut kept);
    } else {
        between(arc, &mut kept);
    }
    kept
}

/// Keeps what a line needs after its first point.
fn between(line: &[GridPoint], kept: &mut Vec<GridPoint>) {
    let ([first, inner @ .., last], true) = (line, line.len() > 1) else { return };
    let strays = inner.iter().enumerate().map(|(position, point)| (position + 1, distance(*point, *first, *last)));
    match strays.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, stray)| *stray > FURTHEST) {
        Some((position, _)) => {
            between(line.get(..=position).unwrap_or_default(), kept);
            between(line.get(position..).unwrap_or_default(), kept);
        }
        None => kept.push(*last),
    }
}

fn squared(one: GridPoint, two: GridPoint) -> i64 {
    let (dx, dy) = (i64::from(one.0 - two.0), i64::from(one.1 - two.1));
    dx * dx + dy * dy
}

/// From a point to a stretch between two.
pub fn distance(point: GridPoint, from: GridPoint, to: GridPoint) -> f64 {
    let of = |(x, y): GridPoint| (f64::from(x), f64::from(y));
    let ((x, y), (from_x, from_y), (to_x, to_y)) = (of(point), of(from), of(to));
    let (dx, dy) = (to_x - from_x, to_y - from_y);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { ((x - from_x) * dx + (y - from_y) * dy) / length } else { 0.0 }.clamp(0.0, 1.0);
    libm::hypot(x - from_x - share * dx, y - from_y - share * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_is_left_out() {
        assert_eq!(thin(&[(0, 0), (50, 2), (100, 0)]), [(0, 0), (100, 0)]);
        assert_eq!(thin(&[(0, 0), (50, 9), (100, 0)]), [(0, 0), (50, 9), (100, 0)]);
    }

    #[test]
    fn a_line_around_an_area_keeps_its_shape() {
        let ring = [(0, 0), (50, 1), (100, 0), (100, 100), (0, 100), (0, 0)];
        assert_eq!(thin(&ring), [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]);
    }
}
