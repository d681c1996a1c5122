//! Every kind of chart as data, with what places it.

use super::bars::{self, Bar};
use super::mark::{Scene, Size};
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
}

impl ChartData {
    /// Its scene at a width, with the position of each point across.
    pub fn scene(&self, size: Size, text: f64, selected: Option<usize>, measure: &dyn Measure) -> (Scene, Vec<f64>) {
        match self {
            Self::Trend(chart) => {
                let placed = trend::layout(chart, Room { size, text }, selected, measure);
                (placed.scene, placed.xs)
            }
            Self::Bars(bars) => (bars::layout(bars, size.width, text, measure), Vec::new()),
        }
    }
}
