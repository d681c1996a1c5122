//! What is said on the picture of a page beside its finding, and of the picture to who does not see it.

use super::QuestionWords;
use crate::snapshot::{Indicator, Period, Sex};

/// A chart that a picture shows, for who does not see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'a> {
    /// Over the chart, where something is.
    pub title: Option<&'a str>,
    /// The first and the last period of lines over time; none where bars stand side by side.
    pub span: Option<(Period, Period)>,
    /// Names with their latest figures.
    pub names: &'a [String],
}

/// What a language can say on and of a picture.
pub trait PictureWords: QuestionWords {
    /// Over a chart: of whom it is, where it is of one sex, and the unit, where figures do not carry it.
    fn picture_title(&self, indicator: &Indicator, sex: Option<Sex>) -> Option<String>;

    /// A name with its figure, as it stands at a line's end.
    fn picture_name(&self, name: &str, figure: &str) -> String;

    /// Who published the figures, and when they are for.
    fn picture_source(&self, publishers: &[String], period: Option<Period>) -> String;

    /// All that a picture shows, in sentences.
    fn picture_text(&self, finding: &str, shown: Option<Shown<'_>>) -> String;
}
