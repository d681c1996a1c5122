//! What every chart starts from and ends in: figures to draw, and places that can be looked at.

use super::mark::{Point, Scene};
use crate::terms::Interval;

/// A figure with its 95% limits, where there are any.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Datum {
    /// In the indicator's unit.
    pub value: f64,
    /// The limits, in the same unit.
    pub interval: Option<Interval>,
}

/// A chart with every place in it that can be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What is drawn.
    pub scene: Scene,
    /// Where each datum stands, one a position of the chart; none where it is not drawn.
    pub spots: Vec<Option<Point>>,
    /// How a finger finds them.
    pub hit_test: HitTest,
}

/// Which place a finger means.
#[derive(Clone, Debug, PartialEq)]
pub enum HitTest {
    /// From left to right: the nearest across, at any height.
    Across,
    /// From top to bottom: the nearest down, anywhere across.
    Down,
    /// Both ways: the nearest there is.
    Around,
    /// The outline, by stop, that the finger is in, the one painted last first; else the nearest within a thumb.
    Within(Vec<(usize, Vec<Point>)>),
}

/// How far a finger may be from what it means.
const THUMB: f64 = 24.0;

impl Placed {
    /// The position nearest to a place in the frame.
    pub fn nearest(&self, at: Point) -> Option<usize> {
        let distance = |spot: &Point| match self.hit_test {
            HitTest::Across => (spot.x - at.x).abs(),
            HitTest::Down => (spot.y - at.y).abs(),
            HitTest::Around | HitTest::Within(_) => spot.away(at),
        };
        let found: Vec<(usize, f64)> = match &self.hit_test {
            HitTest::Within(outlines) => {
                let all = outlines.iter().rev().map(|(stop, outline)| (*stop, apart(outline, at)));
                all.filter(|(_, apart)| *apart <= THUMB).collect()
            }
            HitTest::Across | HitTest::Down | HitTest::Around => {
                let spots = self.spots.iter().enumerate();
                spots.filter_map(|(index, spot)| Some((index, distance(spot.as_ref()?)))).collect()
            }
        };
        found.into_iter().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
    }
}

/// Nothing from inside an outline; else the way to its nearest corner.
fn apart(outline: &[Point], at: Point) -> f64 {
    let Some(mut before) = outline.last() else { return f64::INFINITY };
    let (mut is_inside, mut nearest) = (false, f64::INFINITY);
    for corner in outline {
        let across = (before.x - corner.x) * (at.y - corner.y) / (before.y - corner.y) + corner.x;
        is_inside ^= (corner.y > at.y) != (before.y > at.y) && at.x < across;
        nearest = nearest.min(corner.away(at));
        before = corner;
    }
    if is_inside { 0.0 } else { nearest }
}

/// A way from one stop of a chart to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the one before.
    Back,
    /// To the one after.
    On,
    /// To the first.
    First,
    /// To the last.
    Last,
}
