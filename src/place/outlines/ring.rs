//! From degrees to a grid of whole numbers.

use super::geojson::Outline;
use super::topology::GridPoint;

/// Columns or rows of the longer side: finer than half a pixel of a map that fills a wide screen.
const LONGER: f64 = 2_000.0;

/// The grid that some outlines fill.
pub struct Grid {
    pub width: i32,
    pub height: i32,
    left: f64,
    top: f64,
    /// Grid steps a degree of longitude and of latitude.
    across: f64,
    down: f64,
}

impl Grid {
    /// As wide as it is high on the ground: a degree of longitude is shorter the further north it lies.
    pub fn around<'a>(outlines: impl Iterator<Item = &'a Outline>) -> Self {
        let points = outlines.flat_map(|outline| outline.polygons.iter().flatten().flatten());
        let start = [f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY];
        let [left, right, bottom, top] = points.fold(start, |[left, right, bottom, top], [x, y]| {
            [left.min(*x), right.max(*x), bottom.min(*y), top.max(*y)]
        });
        let shorter = libm::cos(f64::midpoint(bottom, top).to_radians());
        let (wide, high) = ((right - left) * shorter, top - bottom);
        let scale = LONGER / wide.max(high).max(f64::MIN_POSITIVE);
        let (width, height) = (libm::round(wide * scale) as i32, libm::round(high * scale) as i32);
        Self { width, height, left, top, across: scale * shorter, down: scale }
    }

    /// An outline's polygons on the grid; what is too small for it is left out.
    pub fn polygons(&self, outline: &Outline) -> Vec<Vec<Vec<GridPoint>>> {
        let polygons = outline.polygons.iter().map(|rings| {
            let rings = rings.iter().map(|ring| self.ring(ring));
            rings.filter(|ring: &Vec<GridPoint>| ring.len() > 2).collect::<Vec<_>>()
        });
        polygons.filter(|rings| !rings.is_empty()).collect()
    }

    /// A ring without its repeated end.
    fn ring(&self, ring: &[[f64; 2]]) -> Vec<GridPoint> {
        let at = |[x, y]: &[f64; 2]| {
            (libm::round((x - self.left) * self.across) as i32, libm::round((self.top - y) * self.down) as i32)
        };
        let mut points: Vec<GridPoint> = ring.iter().map(at).collect();
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    }
}

/// Twice the area that a ring holds; its sign is the way it turns.
pub fn doubled_area(ring: &[GridPoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross = |(one, two): (&GridPoint, &GridPoint)| {
        i64::from(one.0) * i64::from(two.1) - i64::from(two.0) * i64::from(one.1)
    };
    ring.iter().zip(next).map(cross).sum()
}
