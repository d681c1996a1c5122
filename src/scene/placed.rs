//! What every chart starts from and ends in: figures to draw, and places that can be looked at.

use super::mark::{Point, Scene};
use crate::stats::{Estimate, Interval};

/// A figure with its 95% limits, where there are any.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Datum {
    /// In the indicator's unit.
    pub value: f64,
    /// The limits, in the same unit.
    pub interval: Option<Interval>,
}

impl From<Estimate> for Datum {
    fn from(estimate: Estimate) -> Self {
        Self { value: estimate.value, interval: estimate.interval() }
    }
}

/// A chart with every place in it that can be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What is drawn.
    pub scene: Scene,
    /// Where each datum stands, one a position of the chart; none where it is not drawn.
    pub spots: Vec<Option<Point>>,
    /// How a finger finds them.
    pub reach: Reach,
}

/// Which way a chart is read by touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// From left to right: the nearest across, at any height.
    Across,
    /// From top to bottom: the nearest down, anywhere across.
    Down,
    /// Both ways: the nearest there is.
    Around,
}

impl Placed {
    /// The position nearest to a place in the frame.
    pub fn nearest(&self, at: Point) -> Option<usize> {
        let distance = |spot: &Point| match self.reach {
            Reach::Across => (spot.x - at.x).abs(),
            Reach::Down => (spot.y - at.y).abs(),
            Reach::Around => libm::hypot(spot.x - at.x, spot.y - at.y),
        };
        let spots = self.spots.iter().enumerate().filter_map(|(index, spot)| Some((index, distance(spot.as_ref()?))));
        spots.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
    }
}

/// A way from one stop of a chart to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before.
    Back,
    /// To the one after.
    On,
    /// To the first.
    First,
    /// To the last.
    Last,
}
