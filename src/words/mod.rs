//! How it is said: the only home of text that a reader sees.
//!
//! One file tree a language, behind the [`Words`] interface. A pattern is a function of an analysis
//! with its conditions; it never works a number out, it only rounds for display.

mod add;
mod english;
mod labels;
mod picture;
mod questions;
mod sentence;
mod site;

use crate::snapshot::{Area, Cell, Date, Indicator, Period, Sex, Snapshot, Source};
use crate::stats::{Analysis, Benchmark, Comparison, Estimate, Line, Standing};
use crate::terms::Interval;

pub use add::{AddWords, Choice, Editor};
pub use english::English;
pub use labels::Labels;
pub use picture::{PictureWords, Shown};
pub use questions::{ChartKind, GoalRow, HundredWords, QuestionWords};
pub use sentence::{Part, Sentence};
pub use site::{MethodWords, SiteWords, Topic};

/// A verdict with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What it is, for its shape and colour.
    pub kind: StatusKind,
    /// What it says.
    pub text: String,
}

/// The shapes that a verdict can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusKind {
    /// On the good side.
    Better,
    /// Too close to call, or the same.
    Similar,
    /// On the bad side.
    Worse,
    /// A clear difference that is neither good nor bad.
    Different,
    /// No verdict.
    NotCompared,
}

impl StatusKind {
    /// The shape of a comparison.
    pub const fn of(comparison: Comparison) -> Self {
        match comparison {
            Comparison::Better => Self::Better,
            Comparison::Worse => Self::Worse,
            Comparison::Similar => Self::Similar,
            Comparison::Higher | Comparison::Lower => Self::Different,
            Comparison::NotCompared(_) => Self::NotCompared,
        }
    }

    /// All, in the order in which they are counted out.
    pub const ALL: [Self; 5] = [Self::Better, Self::Similar, Self::Worse, Self::Different, Self::NotCompared];
}

/// One thing to know about an indicator: a heading and what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The heading.
    pub title: &'static str,
    /// Its paragraphs.
    pub texts: Vec<String>,
}

/// What a language can say.
pub trait Words: Sync {
    /// Fixed texts.
    fn labels(&self) -> &'static Labels;

    /// A period in a sentence or table: `2022 to 2024`.
    fn period(&self, period: Period) -> String;

    /// A period on an axis: `2022 to 24`.
    fn short_period(&self, period: Period) -> String;

    /// A day: `24 November 2026`.
    fn date(&self, date: Date) -> String;

    /// An area in running text, with its article.
    fn area(&self, area: &Area) -> String;

    /// An area as a label, with what it covers.
    fn area_label(&self, area: &Area) -> String;

    /// A sex as a heading.
    fn sex(&self, sex: Sex) -> &'static str;

    /// A figure with its sign alone: `64.0%`, `£586`, `5.2`.
    fn figure(&self, indicator: &Indicator, value: f64) -> String;

    /// A figure with its unit in words.
    fn figure_with_unit(&self, indicator: &Indicator, value: f64) -> String;

    /// A figure without any sign, for a column of a table.
    fn bare_figure(&self, indicator: &Indicator, value: f64) -> String;

    /// A value of an axis, with so many decimals.
    fn tick(&self, indicator: &Indicator, value: f64, decimals: u8) -> String;

    /// Two limits: `62.3 to 65.7`.
    fn range(&self, indicator: &Indicator, interval: Interval) -> String;

    /// A cell without a figure.
    fn missing(&self, cell: Cell) -> &'static str;

    /// The sentence that an indicator is about.
    fn finding(&self, analysis: &Analysis<'_>) -> Sentence;

    /// The same for a card: without the place's name, and the benchmark apart.
    fn card(&self, analysis: &Analysis<'_>) -> (Sentence, String);

    /// The answer to "How is the place doing?".
    fn answer(&self, analysis: &Analysis<'_>) -> String;

    /// What must be added to the answer: why there is no verdict, the trend, newer figures.
    fn remarks(&self, analysis: &Analysis<'_>) -> Vec<String>;

    /// The verdict of a standing.
    fn status(&self, snapshot: &Snapshot, standing: &Standing) -> Status;

    /// The name of a kind of verdict, for counting.
    fn status_name(&self, kind: StatusKind, snapshot: &Snapshot) -> String;

    /// Where a series is going.
    fn trend(&self, indicator: &Indicator, standing: &Standing) -> String;

    /// Which way is good.
    fn direction(&self, indicator: &Indicator) -> &'static str;

    /// The name of a line.
    fn line_name(&self, snapshot: &Snapshot, line: &Line) -> String;

    /// What a line says at one period.
    fn point(&self, indicator: &Indicator, estimate: Option<Estimate>) -> String;

    /// What to know about a chart: where its axis starts, its band, its breaks.
    fn chart_notes(&self, analysis: &Analysis<'_>, axis_start: Option<String>) -> Vec<String>;

    /// "Latest of 8 years".
    fn position(&self, index: usize, of: usize, is_latest: bool) -> String;

    /// A heading over the indicator's table.
    fn caption(&self, indicator: &Indicator) -> String;

    /// What is to be known about the numbers.
    fn facts(&self, snapshot: &Snapshot, indicator: &Indicator) -> Vec<Fact>;

    /// Where a file was published, in one line.
    fn source(&self, source: &Source) -> String;

    /// Which file of the place folder the figures stand in.
    fn source_file(&self, file: &str) -> String;

    /// The name of what the place is set beside.
    fn benchmark_name(&self, snapshot: &Snapshot, benchmark: Benchmark) -> String;

    /// "11 measures of this objective".
    fn glance(&self, measures: usize) -> String;

    /// "Objective 1 of 8".
    fn objective_number(&self, number: u8, of: usize) -> String;

    /// "Choose another measure (9)".
    fn choose_another(&self, others: usize) -> String;

    /// What a reader is told once the day is over by which newer figures were to be there.
    fn overdue(&self, next_update: Date) -> String;

    /// "Show all 12 periods".
    fn show_all_periods(&self, periods: usize) -> String;

    /// "How fair is health in …?".
    fn place_question(&self, place: &Area) -> String;

    /// "Eight objectives for a fairer …".
    fn objectives_heading(&self, count: usize, place: &Area) -> String;

    /// "How is … doing?".
    fn standing_question(&self, place: &Area) -> String;

    /// The title of a page: what it is about, then the site.
    fn page_title(&self, subject: Option<&str>, place: &Area) -> String;

    /// The name of the site.
    fn site_name(&self, place: &Area) -> String;

    /// What the other sex's figure is, below the place page's finding.
    fn other_sexes(&self, analysis: &Analysis<'_>) -> String;

    /// The name of a line where those of two sexes share a chart.
    fn line_of_sex(&self, sex: Sex, name: &str) -> String;
}

/// The words of the page about the site in a language; English where it is not known.
pub fn site_in_language(_code: &str) -> &'static dyn SiteWords {
    &English
}

/// The words of pictures of pages in a language; English where it is not known.
pub fn pictures_in_language(_code: &str) -> &'static dyn PictureWords {
    &English
}

/// The words of every question in a language; English where it is not known.
pub fn questions_in_language(_code: &str) -> &'static dyn QuestionWords {
    &English
}

/// The words of a language; English where it is not known.
pub fn in_language(_code: &str) -> &'static dyn Words {
    &English
}
