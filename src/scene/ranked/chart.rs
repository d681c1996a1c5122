//! Similar places as data.

use crate::scene::axis::Axis;
use crate::scene::placed::Datum;
use crate::scene::strip::StripLabel;

/// Similar places one below the other, each with its margin, beside the country's line.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedChart {
    /// In the order in which they are drawn.
    pub rows: Vec<RankedRow>,
    /// The country, as a line with its limits behind it.
    pub country: Option<StripLabel>,
    /// The axis of values.
    pub axis: Axis,
}

/// One of the places.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedRow {
    /// Its name, as it is shown.
    pub name: String,
    /// Its figure as text, or why there is none.
    pub text: String,
    /// Its figure with its limits, where one is published.
    pub datum: Option<Datum>,
    /// Whether it is the place that the page is about.
    pub is_place: bool,
}
