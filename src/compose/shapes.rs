//! The boundaries of a snapshot as shapes that a map is drawn from.

use std::collections::BTreeMap;

use crate::scene::map::{HOLE, Shapes};
use crate::snapshot::Boundaries;

/// From one line of the hatching to the next, in steps of the grid.
const HATCH: i32 = 40;

/// Arcs with the shared ones first, as steps from point to point, and rings from the largest to the smallest:
/// so an area inside another is painted over it.
pub fn shapes(boundaries: &Boundaries) -> Shapes {
    let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
    let rings = || boundaries.areas.iter().flat_map(|area| &area.polygons).flatten();
    for named in rings().flatten() {
        *uses.entry(position(*named)).or_default() += 1;
    }
    let is_inner = |arc: &usize| uses.get(arc).is_some_and(|count| *count > 1);
    let (inner, outer): (Vec<usize>, Vec<usize>) = (0..boundaries.arcs.len()).partition(is_inner);
    let order: Vec<usize> = inner.iter().chain(&outer).copied().collect();
    let place = |named: i32| {
        let place = order.iter().position(|arc| *arc == position(named)).and_then(|place| i32::try_from(place).ok());
        place.map_or(0, |place| if named < 0 { !place } else { place })
    };
    let mut rings: Vec<(i64, Vec<i32>)> = Vec::new();
    for (area, neighbourhood) in (0..).zip(&boundaries.areas) {
        for polygon in &neighbourhood.polygons {
            for (ring, area) in polygon.iter().zip(std::iter::once(area).chain(std::iter::repeat(HOLE))) {
                let arcs = ring.iter().map(|named| place(*named));
                rings.push((size(&boundaries.ring(ring)), std::iter::once(area).chain(arcs).collect()));
            }
        }
    }
    // A hole is as large as the area that fills it, and is painted first.
    rings.sort_by_key(|(size, ring)| (std::cmp::Reverse(*size), ring.first() != Some(&HOLE)));
    let length = |length: i32| usize::try_from(length).unwrap_or_default();
    let labels = boundaries.areas.iter().map(|area| vec![area.label.0, area.label.1, area.room]);
    Shapes {
        width: length(boundaries.width),
        height: length(boundaries.height),
        inner: inner.len(),
        arcs: order.iter().filter_map(|arc| boundaries.arcs.get(*arc)).map(|arc| steps(arc)).collect(),
        rings: rings.into_iter().map(|(_, ring)| ring).collect(),
        labels: labels.collect(),
        names: boundaries.areas.iter().map(|area| area.name.clone()).collect(),
    }
}

fn position(named: i32) -> usize {
    usize::try_from(if named < 0 { !named } else { named }).unwrap_or_default()
}

/// The first point, then how far each lies from the one before.
fn steps(points: &[(i32, i32)]) -> Vec<i32> {
    let mut before = (0, 0);
    let mut steps = Vec::with_capacity(points.len() * 2);
    for point in points {
        steps.extend([point.0 - before.0, point.1 - before.1]);
        before = *point;
    }
    steps
}

/// Twice the area inside a ring.
fn size(ring: &[(i32, i32)]) -> i64 {
    let cross = |(one, two): (&(i32, i32), &(i32, i32))| {
        i64::from(one.0) * i64::from(two.1) - i64::from(two.0) * i64::from(one.1)
    };
    ring.iter().zip(ring.iter().cycle().skip(1)).map(cross).sum::<i64>().abs()
}

/// Slanting lines over some areas, each from its first point to its last.
pub fn hatch(boundaries: &Boundaries, areas: &[usize]) -> Vec<Vec<i32>> {
    let mut lines = Vec::new();
    for area in areas.iter().filter_map(|area| boundaries.areas.get(*area)) {
        let rings: Vec<Vec<(i32, i32)>> = area.polygons.iter().flatten().map(|ring| boundaries.ring(ring)).collect();
        // Along a line x + y is the same.
        let sums = || rings.iter().flatten().map(|(x, y)| x + y);
        let (Some(first), Some(last)) = (sums().min(), sums().max()) else { continue };
        for sum in (first / HATCH + 1..=last / HATCH).map(|line| line * HATCH) {
            let mut crossings: Vec<i32> = rings.iter().flat_map(|ring| crossings(ring, sum)).collect();
            crossings.sort_unstable();
            for pair in crossings.chunks_exact(2) {
                if let [from, to] = pair {
                    lines.push(steps(&[(*from, sum - from), (*to, sum - to)]));
                }
            }
        }
    }
    lines
}

/// Where a ring crosses the line on which x + y is a sum, by x.
fn crossings(ring: &[(i32, i32)], sum: i32) -> impl Iterator<Item = i32> {
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossing = sides.filter(move |(one, two)| (one.0 + one.1 > sum) != (two.0 + two.1 > sum));
    crossing.map(move |(one, two)| {
        let share = f64::from(sum - one.0 - one.1) / f64::from(two.0 + two.1 - one.0 - one.1);
        libm::round(f64::from(one.0) + share * f64::from(two.0 - one.0)) as i32
    })
}
