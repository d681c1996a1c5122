//! Where a name stands in an area, and how wide it may be there.

use super::thin::distance;
use super::topology::GridPoint;

/// How much wider than high a name is taken to be: it wants room at its sides more than above.
const WIDER: i32 = 3;
/// Points tried across and down.
const TRIED: i32 = 40;
/// Half the height of capitals on a phone, in steps of the grid.
const HALF_HIGH: i32 = 36;

/// The point with the most room around it, and the width of a name in the middle of it.
pub fn place(rings: &[Vec<GridPoint>]) -> (GridPoint, i32) {
    let all = || rings.iter().flatten();
    let (left, right) = (all().map(|p| p.0).min().unwrap_or(0), all().map(|p| p.0).max().unwrap_or(0));
    let (top, bottom) = (all().map(|p| p.1).min().unwrap_or(0), all().map(|p| p.1).max().unwrap_or(0));
    let step = |from: i32, to: i32, count: i32| from + (to - from) * (2 * count + 1) / (2 * TRIED);
    let tried = (0..TRIED).flat_map(|row| (0..TRIED).map(move |column| (column, row)));
    let tried = tried.map(|(column, row)| (step(left, right, column), step(top, bottom, row)));
    let inside = tried.filter(|point| is_inside(rings, *point)).map(|point| (point, clearance(rings, point)));
    let best = inside.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(point, _)| point);
    let best = best.or(all().next().copied()).unwrap_or((0, 0));
    (best, room(rings, best))
}

/// The stretches of all rings.
fn sides(rings: &[Vec<GridPoint>]) -> impl Iterator<Item = (GridPoint, GridPoint)> {
    rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)).map(|(one, two)| (*one, *two)))
}

/// Where the sides cross a height.
fn crossings(rings: &[Vec<GridPoint>], y: i32) -> impl Iterator<Item = f64> {
    let crossing = sides(rings).filter(move |(one, two)| (one.1 > y) != (two.1 > y));
    crossing.map(move |(one, two)| {
        let share = f64::from(y - one.1) / f64::from(two.1 - one.1);
        f64::from(one.0) + share * f64::from(two.0 - one.0)
    })
}

/// Whether a point lies in the rings: those outside count once, holes twice.
fn is_inside(rings: &[Vec<GridPoint>], (x, y): GridPoint) -> bool {
    crossings(rings, y).filter(|crossing| *crossing > f64::from(x)).count() % 2 == 1
}

/// The distance to the nearest side, where the plane is pressed together across; of equals the one in the middle.
fn clearance(rings: &[Vec<GridPoint>], point: GridPoint) -> f64 {
    let nearest = |higher: i32| {
        let pressed = |(x, y): GridPoint| (x, y * higher);
        let all = sides(rings).map(|(one, two)| distance(pressed(point), pressed(one), pressed(two)));
        all.fold(f64::INFINITY, f64::min)
    };
    nearest(WIDER) + nearest(1) / 4.0
}

/// Twice the way to the nearest side, over the height of a line.
fn room(rings: &[Vec<GridPoint>], (x, y): GridPoint) -> i32 {
    let heights = [-HALF_HIGH, -HALF_HIGH / 2, 0, HALF_HIGH / 2, HALF_HIGH];
    let reach =
        heights.iter().flat_map(|off| crossings(rings, y + off)).map(|crossing| (crossing - f64::from(x)).abs());
    let is_inside = heights.iter().all(|off| is_inside(rings, (x, y + off)));
    if is_inside { (reach.fold(f64::INFINITY, f64::min) * 2.0) as i32 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_inside_and_clear_of_holes() {
        let outer = vec![(0, 0), (400, 0), (400, 200), (0, 200)];
        let ((x, y), room) = place(std::slice::from_ref(&outer));
        assert!((180..220).contains(&x) && (80..120).contains(&y) && room > 350, "{x} {y} {room}");
        let hole = vec![(150, 50), (150, 150), (350, 150), (350, 50)];
        let rings = [outer, hole];
        let (point, _) = place(&rings);
        assert!(is_inside(&rings, point), "{point:?}");
    }

    #[test]
    fn a_bent_area_has_its_name_in_it() {
        let bent = [vec![(0, 0), (300, 0), (300, 40), (40, 40), (40, 300), (0, 300)]];
        let (point, room) = place(&bent);
        assert!(is_inside(&bent, point) && room < 60, "{point:?} {room}");
    }
}
