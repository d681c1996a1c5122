//! Every kind of chart as data, with what places it.

use super::bars::{self, Bar};
use super::gradient::{self, GradientChart};
use super::groups::{self, GroupsChart};
use super::mark::{Point, Scene, Size};
use super::ranked::{self, RankedChart};
use super::strip::{self, StripChart};
use super::text::Measure;
use super::trend::{self, Room, TrendChart};
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

/// A chart as data.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartData {
    /// A series over time.
    Trend(TrendChart),
    /// Figures of one period.
    Bars(Vec<Bar>),
    /// Every council on one axis.
    Strip(StripChart),
    /// Similar places one below the other.
    Ranked(RankedChart),
    /// Groups of people, each beside the same group of the country.
    Groups(GroupsChart),
    /// Steps from the most to the least deprived.
    Gradient(GradientChart),
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

impl ChartData {
    /// Places it in a frame: only a trend fills its height, all others have one of their own.
    pub fn place(&self, size: Size, text: f64, selected: Option<usize>, measure: &dyn Measure) -> Placed {
        match self {
            Self::Trend(chart) => trend::layout(chart, Room { size, text }, selected, measure).into(),
            Self::Bars(bars) => {
                Placed { scene: bars::layout(bars, size.width, text, measure), spots: Vec::new(), reach: Reach::Down }
            }
            Self::Strip(chart) => strip::layout(chart, size.width, text, selected, measure),
            Self::Ranked(chart) => ranked::layout(chart, size.width, text, selected, measure),
            Self::Groups(chart) => groups::layout(chart, size.width, text, selected, measure),
            Self::Gradient(chart) => gradient::layout(chart, size, text, selected, measure),
        }
    }

    /// The stop that a key leads to from another, in the order in which the eye meets them.
    pub fn step(&self, from: usize, step: Step, stops: usize) -> usize {
        let last = stops.saturating_sub(1);
        match (self, step) {
            (Self::Strip(chart), step) => chart.step(from, step).unwrap_or(from),
            (_, Step::Back) => from.saturating_sub(1),
            (_, Step::On) => (from + 1).min(last),
            (_, Step::First) => 0,
            (_, Step::Last) => last,
        }
    }

    /// Which of how many a stop is in that order, counted from one.
    pub fn position(&self, stop: usize, stops: usize) -> (usize, usize) {
        match self {
            Self::Strip(chart) => chart.position(stop),
            _ => (stop + 1, stops),
        }
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
