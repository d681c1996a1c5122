//! Charts, as far as they are spoken of.

use crate::snapshot::Period;

/// Kinds of charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Lines over time.
    Trend,
    /// Every council on one axis.
    Strip,
    /// Similar places one below the other.
    Ranked,
    /// Groups of people one below the other.
    Groups,
    /// Tenths of neighbourhoods side by side.
    Gradient,
    /// Neighbourhoods on a map.
    Map,
    /// The smallest areas on a map.
    SmallAreas,
}

/// A chart that a picture shows, for who does not see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShownChart<'a> {
    /// Over the chart, where something is.
    pub title: Option<&'a str>,
    /// The first and the last period of lines over time; none where bars stand side by side.
    pub span: Option<(Period, Period)>,
    /// Names with their latest figures.
    pub names: &'a [String],
}
