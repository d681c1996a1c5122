//! Every kind of chart as data, with what places it.

use super::bars::{self, Bar};
use super::frame::Frame;
use super::gradient::{self, GradientChart};
use super::groups::{self, GroupsChart};
use super::map::{self, MapChart};
use super::placed::{HitTest, Move, Placed};
use super::ranked::{self, RankedChart};
use super::strip::{self, StripChart};
use super::trend::{self, TrendChart};

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

/// How a chart fills the box that a page gives it; the stylesheet has a box for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartBox {
    /// As high as its band of widths says.
    Band,
    /// Of one height in every band.
    Fixed,
    /// As high as it needs.
    Own,
    /// The same, over the sides of its box.
    Wide,
    /// As high as it needs, and never stretched: another map would come of it.
    Rigid,
}

impl ChartData {
    /// The box that it fills.
    pub const fn fills(&self) -> ChartBox {
        match self {
            Self::Trend(_) => ChartBox::Band,
            Self::Gradient(_) => ChartBox::Fixed,
            Self::Bars(_) | Self::Strip(_) | Self::Groups(_) => ChartBox::Own,
            Self::Ranked(_) => ChartBox::Wide,
            Self::Map(_) => ChartBox::Rigid,
        }
    }

    /// The position of the outlines that it draws among those of an explorer, if it draws any.
    pub fn outlines(&self) -> Option<usize> {
        if let Self::Map(chart) = self { Some(chart.map.number) } else { None }
    }

    /// Places it in a frame: trends and gradients fill its height, others have one of their own.
    pub fn place(&self, frame: Frame<'_>, selected: Option<usize>) -> Placed {
        match self {
            Self::Trend(chart) => trend::layout(chart, frame, selected).into(),
            Self::Bars(bars) => Placed { scene: bars::layout(bars, frame), spots: Vec::new(), hit_test: HitTest::Down },
            Self::Strip(chart) => strip::layout(chart, frame, selected),
            Self::Ranked(chart) => ranked::layout(chart, frame, selected),
            Self::Groups(chart) => groups::layout(chart, frame, selected),
            Self::Gradient(chart) => gradient::layout(chart, frame, selected),
            Self::Map(chart) => map::layout(chart, frame, selected),
        }
    }

    /// The stop that a key leads to from another, in the order in which the eye meets them.
    pub fn step(&self, from: usize, to: Move, stops: usize) -> usize {
        let last = stops.saturating_sub(1);
        match (self, to) {
            (Self::Strip(chart), to) => chart.step(from, to).unwrap_or(from),
            (_, Move::Back) => from.saturating_sub(1),
            (_, Move::On) => (from + 1).min(last),
            (_, Move::First) => 0,
            (_, Move::Last) => last,
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
