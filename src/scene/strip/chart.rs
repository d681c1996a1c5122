//! Councils on one axis as data, and who is beyond its ends.

use crate::scene::axis::Axis;
use crate::scene::placed::Datum;

/// Every council on one axis, stacked where they stand close.
#[derive(Clone, Debug, PartialEq)]
pub struct StripChart {
    /// One a council, in a fixed order; none where unpublished.
    pub values: Vec<Option<f64>>,
    /// The place's position among them.
    pub place: Option<usize>,
    /// Positions of the chosen peers.
    pub peers: Vec<usize>,
    /// The place, with its limits.
    pub own: Option<StripLabel>,
    /// Its country.
    pub country: Option<StripLabel>,
    /// The axis of values.
    pub axis: Axis,
}

/// A name on a line across a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct StripLabel {
    /// Whose figure it is.
    pub name: String,
    /// The figure as text.
    pub value: String,
    /// The figure.
    pub datum: Datum,
}

/// An end of the axis.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Low,
    High,
}

impl StripChart {
    /// Positions of the councils that the axis stops before, in their order.
    pub fn beyond(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.values.len()).filter(|index| self.end_before(*index).is_some())
    }

    /// The end of the axis that a council is beyond.
    pub(super) fn end_before(&self, index: usize) -> Option<End> {
        let value = self.values.get(index).copied().flatten()?;
        if value < self.axis.low {
            return Some(End::Low);
        }
        (value > self.axis.high).then_some(End::High)
    }

    pub(super) fn is_any_beyond(&self, end: End) -> bool {
        self.beyond().any(|index| self.end_before(index) == Some(end))
    }
}
