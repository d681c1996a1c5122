//! What is to be known about the numbers: meaning, source, care, and notes below a chart.

use super::answer::direction;
use super::gaps::row_name;
use super::{names, periods};
use crate::snapshot::{Basis, Break, Indicator, Snapshot, Source};
use crate::stats::{Analysis, GroupLines};
use crate::terms::BreakKind;
use crate::words::Fact;

/// The words where a person copied figures.
pub(super) const TYPED_IN: &str = "Some of these figures were typed in by hand from the published page.";

/// Headed facts, in the order in which a reader asks for them.
pub(super) fn facts(snapshot: &Snapshot, indicator: &Indicator) -> Vec<Fact> {
    let mut facts =
        vec![Fact { title: "What it is", texts: vec![indicator.what.clone(), direction(indicator).to_owned()] }];
    if !indicator.why.is_empty() {
        facts.push(Fact { title: "Why it matters", texts: vec![indicator.why.clone()] });
    }
    let mut care: Vec<String> = indicator.caveat.iter().cloned().collect();
    let marked = indicator.breaks.iter().filter(|b| b.kind != BreakKind::Gap).map(|b| &b.note);
    for note in marked {
        if !care.contains(note) {
            care.push(note.clone());
        }
    }
    let files = indicator.sources.iter().filter_map(|file| snapshot.sources.get(file));
    if files.clone().any(|source| source.transcribed) {
        care.push(TYPED_IN.to_owned());
    }
    if let Some(area) = indicator.area.and_then(|code| snapshot.area(code)) {
        let place = snapshot.area(snapshot.place.code).map(names::in_text).unwrap_or_default();
        care.push(format!("These figures are for {}, not for {place} alone.", names::label(area)));
    }
    if !care.is_empty() {
        facts.push(Fact { title: "Take care", texts: care });
    }
    facts.push(Fact { title: "Margin of error", texts: vec![margin(indicator.basis).to_owned()] });
    let mut licences: Vec<String> = Vec::new();
    for source in files {
        if let Err(position) = licences.binary_search(&source.licence) {
            licences.insert(position, source.licence.clone());
        }
    }
    facts.push(Fact { title: "Licence", texts: licences });
    facts
}

fn margin(basis: Basis) -> &'static str {
    match basis {
        Basis::PublishedInterval => "As it is published, at 95%.",
        Basis::EventCount => {
            "Where counts are published, this site works out a 95% confidence interval. It stands for chance from year to year, even when every case is counted."
        }
        Basis::CompleteCount | Basis::Population => "Everyone was counted, so there is none.",
        Basis::SurveyWeighted => "This is a survey. Its margin of error is not published with the figures.",
        Basis::Modelled => "These are estimates from a model. Their margin of error is not published.",
        Basis::ValueOnly => "None is published.",
    }
}

/// Publisher, title and dates in one line.
pub(super) fn source(source: &Source) -> String {
    let published = match source.published {
        Some(date) => format!("published {}", periods::day(date)),
        None => "date of publication not known".to_owned(),
    };
    let on = source.copied_on.map(|date| format!(" on {}", periods::day(date))).unwrap_or_default();
    let from = if source.copied_via.is_empty() { String::new() } else { format!(" from {}", source.copied_via) };
    let copied = if on.is_empty() && from.is_empty() { String::new() } else { format!(" Copied{on}{from}.") };
    format!("{}: {}, {published}.{copied}", source.publisher, source.title)
}

/// Notes below the chart of an analysis.
pub(super) fn chart_notes(analysis: &Analysis<'_>, axis_start: Option<String>) -> Vec<String> {
    let own = analysis.standings.iter().flat_map(|s| &s.lines).filter(|line| line.area == analysis.focus);
    let has_margin = own.flat_map(|line| line.points.iter().flatten()).any(|point| point.interval().is_some());
    let indicator = analysis.indicator;
    // Figures of one period stand side by side, without a band.
    let is_over_time = indicator.periods.len() > 1;
    let margin = has_margin.then(|| if is_over_time { band(analysis) } else { WHISKERS.to_owned() });
    notes(margin, axis_start, &indicator.breaks.iter().collect::<Vec<_>>())
}

/// Notes below charts of groups over the years: those of the years that they show, and who has no chart.
pub(super) fn group_lines_notes(
    analysis: &Analysis<'_>,
    found: &GroupLines<'_>,
    axis_start: Option<String>,
) -> Vec<String> {
    let indicator = analysis.indicator;
    let own = found.groups.iter().flat_map(|group| &group.lines).filter(|line| line.area == analysis.focus);
    let has_band = own.flat_map(|line| line.points.iter().flatten()).any(|point| point.interval().is_some());
    let shown = indicator.periods.get(found.span.clone()).unwrap_or_default();
    let is_shown = |marked: &&Break| shown.contains(&marked.from) && shown.contains(&marked.to);
    let breaks: Vec<&Break> = indicator.breaks.iter().filter(is_shown).collect();
    let mut notes = notes(has_band.then(|| band(analysis)), axis_start, &breaks);
    if !found.too_few.is_empty() {
        let named = found.too_few.iter().map(|name| row_name(indicator, found.title, name));
        notes.push(format!("Too few figures to show over the years: {}.", names::list(&named.collect::<Vec<_>>())));
    }
    notes
}

const WHISKERS: &str = "The thin lines are margins of error: each true value is likely to lie in its own.";

fn band(analysis: &Analysis<'_>) -> String {
    let place = analysis.snapshot.area(analysis.focus).map(names::in_text).unwrap_or_default();
    format!("The shaded band is the margin of error for {place}: the true value is likely to lie in it.")
}

fn notes(margin: Option<String>, axis_start: Option<String>, breaks: &[&Break]) -> Vec<String> {
    let mut notes: Vec<String> = margin.into_iter().collect();
    if let Some(start) = axis_start {
        notes.push(format!("The axis starts at {start}."));
    }
    for gap in breaks.iter().filter(|b| b.kind == BreakKind::Gap) {
        let (from, to) = (periods::long(gap.from), periods::long(gap.to));
        let span = if gap.from == gap.to { from } else { format!("{from} to {to}") };
        notes.push(format!("No figure for {span}. {}", gap.note));
    }
    notes.extend(breaks.iter().filter(|b| b.kind == BreakKind::Break).map(|b| b.note.clone()));
    notes.dedup();
    notes
}
