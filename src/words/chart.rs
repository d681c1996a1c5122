//! Charts, as far as they are spoken of.

use crate::snapshot::Period;

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
