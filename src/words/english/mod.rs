//! English, as councils write for residents: short words, one idea a sentence.

mod about;
mod add;
mod answer;
mod change;
mod charts;
mod compare;
mod country_tenths;
mod fair;
mod finding;
mod gaps;
mod gradient;
mod labels;
mod matching;
mod methods;
mod names;
mod neighbourhoods;
mod numbers;
mod periods;
mod picture;
mod questions;
mod refused;
mod site;
mod small_areas;
mod trend;

use super::{Fact, Labels, Sentence, Status, StatusKind, Words};
use crate::snapshot::{Area, Cell, Date, Indicator, Period, Sex, Snapshot, Source};
use crate::stats::{Analysis, Benchmark, Estimate, Line, Standing};
use crate::terms::Interval;

/// The English language.
#[derive(Debug)]
pub struct English;

impl Words for English {
    fn labels(&self) -> &'static Labels {
        &labels::LABELS
    }

    fn period(&self, period: Period) -> String {
        periods::long(period)
    }

    fn short_period(&self, period: Period) -> String {
        periods::short(period)
    }

    fn date(&self, date: Date) -> String {
        periods::day(date)
    }

    fn area(&self, area: &Area) -> String {
        names::in_text(area)
    }

    fn area_label(&self, area: &Area) -> String {
        names::label(area)
    }

    fn sex(&self, sex: Sex) -> &'static str {
        names::sex(sex)
    }

    fn figure(&self, indicator: &Indicator, value: f64) -> String {
        numbers::figure(indicator, value)
    }

    fn figure_with_unit(&self, indicator: &Indicator, value: f64) -> String {
        numbers::figure_with_unit(indicator, value)
    }

    fn bare_figure(&self, indicator: &Indicator, value: f64) -> String {
        numbers::bare(value, indicator.decimals)
    }

    fn tick(&self, indicator: &Indicator, value: f64, decimals: u8) -> String {
        numbers::with_sign(indicator, &numbers::bare(value, decimals))
    }

    fn range(&self, indicator: &Indicator, interval: Interval) -> String {
        numbers::range(indicator, interval)
    }

    fn missing(&self, cell: Cell) -> &'static str {
        match cell {
            Cell::Number(_) => "",
            Cell::NotPublished => "not published",
            Cell::Suppressed => "too few to show",
            Cell::NotApplicable => "does not apply",
        }
    }

    fn finding(&self, analysis: &Analysis<'_>) -> Sentence {
        finding::finding(analysis)
    }

    fn card(&self, analysis: &Analysis<'_>) -> (Sentence, String) {
        finding::card(analysis)
    }

    fn answer(&self, analysis: &Analysis<'_>) -> String {
        answer::answer(analysis)
    }

    fn remarks(&self, analysis: &Analysis<'_>) -> Vec<String> {
        answer::remarks(analysis)
    }

    fn status(&self, snapshot: &Snapshot, standing: &Standing) -> Status {
        answer::status(snapshot, standing)
    }

    fn status_name(&self, kind: StatusKind, snapshot: &Snapshot) -> String {
        answer::status_name(kind, snapshot)
    }

    fn trend(&self, indicator: &Indicator, standing: &Standing) -> String {
        trend::trend(indicator, standing)
    }

    fn direction(&self, indicator: &Indicator) -> &'static str {
        answer::direction(indicator)
    }

    fn line_name(&self, snapshot: &Snapshot, line: &Line) -> String {
        snapshot.area(line.area).map(names::label).unwrap_or_default()
    }

    fn point(&self, indicator: &Indicator, estimate: Option<Estimate>) -> String {
        estimate.map_or_else(|| self.missing(Cell::NotPublished).to_owned(), |e| numbers::figure(indicator, e.value))
    }

    fn chart_notes(&self, analysis: &Analysis<'_>, axis_start: Option<String>) -> Vec<String> {
        about::chart_notes(analysis, axis_start)
    }

    fn position(&self, index: usize, of: usize, is_latest: bool) -> String {
        match (of, is_latest) {
            (1, _) => "The only figure".to_owned(),
            (_, true) => format!("Latest of {of} figures"),
            (_, false) => format!("Figure {} of {of}", index + 1),
        }
    }

    fn caption(&self, indicator: &Indicator) -> String {
        format!("{}, {}", indicator.plain_title, indicator.unit_label)
    }

    fn facts(&self, snapshot: &Snapshot, indicator: &Indicator) -> Vec<Fact> {
        about::facts(snapshot, indicator)
    }

    fn source(&self, source: &Source) -> String {
        about::source(source)
    }

    fn source_file(&self, file: &str) -> String {
        format!("File: {file}")
    }

    fn objective_number(&self, number: u8, of: usize) -> String {
        format!("Objective {number} of {of}")
    }

    fn overdue(&self, next_update: Date) -> String {
        format!("Newer figures were due by {}, so these may be out of date.", periods::day(next_update))
    }

    fn choose_another(&self, others: usize) -> String {
        format!("Choose another measure ({others})")
    }

    fn show_all_periods(&self, periods: usize) -> String {
        format!("Show all {periods} periods")
    }

    fn place_question(&self, place: &Area) -> String {
        format!("How fair is health in {}?", names::in_text(place))
    }

    fn objectives_heading(&self, count: usize, place: &Area) -> String {
        let count = names::capitalised(&numbers::in_words(count));
        format!("{count} objectives for a fairer {}", place.name)
    }

    fn standing_question(&self, place: &Area) -> String {
        format!("How is {} doing?", names::in_text(place))
    }

    fn page_title(&self, subject: Option<&str>, place: &Area) -> String {
        let site = self.site_name(place);
        subject.map_or_else(|| self.place_question(place), |subject| format!("{subject} · {site}"))
    }

    fn site_name(&self, place: &Area) -> String {
        format!("Health equity in {}", names::in_text(place))
    }

    fn other_sexes(&self, analysis: &Analysis<'_>) -> String {
        finding::other_sexes(analysis)
    }

    fn line_of_sex(&self, sex: Sex, name: &str) -> String {
        format!("{}, {name}", names::sex(sex))
    }

    fn benchmark_name(&self, snapshot: &Snapshot, benchmark: Benchmark) -> String {
        answer::short_yardstick(snapshot, benchmark)
    }

    fn glance(&self, measures: usize) -> String {
        format!("Of {measures} measures of this objective:")
    }
}
