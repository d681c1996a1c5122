//! A series over time as data.

use crate::scene::axis::Axis;
use crate::scene::placed::Datum;
use crate::terms::{BreakKind, Role};

/// A trend as data, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendChart {
    /// Periods in order of time.
    pub periods: Vec<PeriodMark>,
    /// Lines in the order in which they are listed.
    pub lines: Vec<ChartLine>,
    /// Marked stretches.
    pub breaks: Vec<ChartBreak>,
    /// The axis of values.
    pub axis: Axis,
    /// What stands where there is no figure for years.
    pub no_data: String,
}

/// A period on the axis of time.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodMark {
    /// Its short form.
    pub label: String,
    /// The middle of the period, in years.
    pub years: f64,
}

/// A line with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartLine {
    /// Whether it is of the place, its country or its region.
    pub role: Role,
    /// Its name, as it is shown.
    pub name: String,
    /// One a period.
    pub points: Vec<Option<Datum>>,
}

/// A marked stretch, by positions of periods.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartBreak {
    /// What happens there.
    pub kind: BreakKind,
    /// First position.
    pub from: usize,
    /// Last position.
    pub to: usize,
    /// Two words.
    pub label: String,
}
