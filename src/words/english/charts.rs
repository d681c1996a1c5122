//! What a chart is, and what is to be known about it.

use super::English;
use super::names::{kept_together, list};
use crate::snapshot::{Break, Measure};
use crate::stats::{Analysis, GroupLines};
use crate::terms::BreakKind;

const WHISKERS: &str = "The thin lines are margins of error: each true value is likely to lie in its own.";

fn overview(chart: &str, stops: usize, each: &str) -> String {
    let plural = if stops == 1 { "" } else { "s" };
    format!("{chart}: {stops} {each}{plural}. Arrow keys move by one. Home and End go to the ends. Escape goes back.")
}

impl English<'_> {
    /// What a line chart is, for a reader who does not see it, and which keys move in it.
    pub fn trend_overview(self, periods: usize) -> String {
        overview("Line chart", periods, "period")
    }

    /// The same of a strip of councils.
    pub fn strip_overview(self, councils: usize) -> String {
        overview("Chart with a dot for each council", councils, "council")
    }

    /// The same of similar places in rows.
    pub fn ranked_overview(self, places: usize) -> String {
        overview("Chart with a row for each place", places, "place")
    }

    /// The same of groups of people in rows.
    pub fn groups_overview(self, groups: usize) -> String {
        overview("Chart with a row for each group", groups, "group")
    }

    /// The same of a gradient.
    pub fn gradient_overview(self, bands: usize) -> String {
        overview("Chart with a step for each group of neighbourhoods", bands, "step")
    }

    /// The same of a map of neighbourhoods, or of the smallest areas.
    pub fn map_overview(self, areas: usize, are_smallest: bool) -> String {
        let each = if are_smallest { "small area" } else { "neighbourhood" };
        overview(&format!("Map with a square for each {each}"), areas, each)
    }

    /// "Isles of Scilly (92.3%) is beyond the end of the axis."
    pub fn beyond_axis(self, measure: &Measure, named: &[(String, f64)]) -> Option<String> {
        let each: Vec<String> =
            named.iter().map(|(name, value)| format!("{name} ({})", self.figure(measure, *value))).collect();
        let verb = match each.len() {
            0 => return None,
            1 => "lies",
            _ => "lie",
        };
        Some(kept_together(&format!("{} {verb} beyond the end of the axis.", list(&each))))
    }

    /// Notes below the chart of an analysis.
    pub fn chart_notes(self, analysis: &Analysis<'_>, axis_start: Option<String>) -> Vec<String> {
        let own = analysis.standings.iter().flat_map(|s| &s.lines).filter(|line| line.area == analysis.focus);
        let has_margin = own.flat_map(|line| line.points.iter().flatten()).any(|point| point.interval().is_some());
        let indicator = analysis.indicator;
        // Figures of one period stand side by side, without a band.
        let is_over_time = indicator.periods.len() > 1;
        let margin = has_margin.then(|| if is_over_time { self.band(analysis) } else { WHISKERS.to_owned() });
        self.notes_of(margin, axis_start, &indicator.breaks.iter().collect::<Vec<_>>())
    }

    /// Notes below charts of groups over the years: those of the years that they show, and who has no chart.
    pub fn group_lines_notes(
        self,
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
        let mut notes = self.notes_of(has_band.then(|| self.band(analysis)), axis_start, &breaks);
        if !found.too_few.is_empty() {
            let named = found.too_few.iter().map(|name| self.group_name(&indicator.measure, found.kind, name));
            notes.push(format!("Too few figures to show over the years: {}.", list(&named.collect::<Vec<_>>())));
        }
        notes
    }

    fn band(self, analysis: &Analysis<'_>) -> String {
        let place = self.name(analysis.focus);
        format!("The shaded band is the margin of error for {place}: the true value is likely to lie in it.")
    }

    fn notes_of(self, margin: Option<String>, axis_start: Option<String>, breaks: &[&Break]) -> Vec<String> {
        let mut notes: Vec<String> = margin.into_iter().collect();
        if let Some(start) = axis_start {
            notes.push(format!("The axis starts at {start}."));
        }
        for gap in breaks.iter().filter(|b| b.kind == BreakKind::Gap) {
            let (from, to) = (self.period(gap.from), self.period(gap.to));
            let span = if gap.from == gap.to { from } else { format!("{from} to {to}") };
            notes.push(format!("No figure for {span}. {}", gap.note));
        }
        notes.extend(breaks.iter().filter(|b| b.kind == BreakKind::Break).map(|b| b.note.clone()));
        notes.dedup();
        notes
    }
}
