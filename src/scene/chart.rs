//! Every kind of chart as data, with what places it.

use super::bars::{self, Bar};
use super::gradient::{self, GradientChart};
use super::groups::{self, GroupsChart};
use super::map::{self, MapChart};
use super::mark::Size;
use super::placed::{Placed, Reach, Step};
use super::ranked::{self, RankedChart};
use super::strip::{self, StripChart};
use super::text::Measure;
use super::trend::{self, Room, TrendChart};

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
    /// Small areas on a map.
    Map(MapChart),
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
            Self::Map(chart) => map::layout(chart, size.width, text, selected, measure),
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
