//! Grid, marks and brackets.

use super::super::mark::{Dash, Ink, Mark, Opacity, Point, Rect, Stroke};
use super::super::placed::Datum;
use super::super::span::{Frame, Span};
use super::super::text::Weight;
use super::super::trend::symbol;
use super::columns::{Side, sides};
use super::{APART, Form, INSET, MOST_WITH_LINES, Placing, Row, ink};
use crate::terms::Role;

/// Between a value and the line of its row.
const BESIDE_VALUE: f64 = 5.0;
/// Nearer to the place, the country's mark is smaller and on top.
const NEAR: f64 = 7.0;
/// Half a cap of a whisker.
const CAP: f64 = 5.0;
/// The ends of a bracket.
const BRACKET_END: f64 = 7.0;

fn line(from: (f64, f64), to: (f64, f64), stroke: Stroke) -> Mark {
    Mark::Path { points: vec![Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 }], stroke }
}

impl Placing<'_> {
    /// What lies behind the selected row.
    pub(super) fn fill(&self, row: Option<&Row<'_>>, marks: &mut Vec<Mark>) {
        marks.extend(row.map(|row| {
            let rect = Rect { x: 0.0, y: row.top, width: self.width, height: row.height };
            Mark::Block { rect, fill: Some(Ink::Panel), edge: None }
        }));
    }

    /// Lines over and under the selected row, so that it is told by more than a colour.
    pub(super) fn edge(&self, row: Option<&Row<'_>>, marks: &mut Vec<Mark>) {
        for y in row.iter().flat_map(|row| [row.top + 1.0, row.top + row.height - 1.0]) {
            marks.push(line((0.0, y), (self.width, y), Stroke::solid(Ink::Text, 2.0)));
        }
    }

    pub(super) fn grid(&self, top: f64, bottom: f64, rows: &[Row<'_>], marks: &mut Vec<Mark>) {
        for value in &self.chart.axis.ticks {
            let (x, ink) = (self.x(*value), if *value == 0.0 { Ink::Text3 } else { Ink::Grid });
            marks.push(line((x, top), (x, bottom + 4.0), Stroke::solid(ink, 1.0)));
        }
        for row in rows.iter().filter(|_| self.form != Form::LowColumns) {
            let Some(y) = row.line else { continue };
            for (from, to) in self.free_of_values(row).into_iter().filter(|(from, to)| from < to) {
                marks.push(line((from, y), (to, y), Stroke::solid(Ink::Grid, 1.0)));
            }
        }
    }

    /// Where a line runs through a row without striking a value out.
    fn free_of_values(&self, row: &Row<'_>) -> [(f64, f64); 2] {
        let x = self.middle(row.group);
        let (left, right) = match self.form {
            Form::Beside | Form::Above => (2.0, self.width - 2.0),
            Form::Columns | Form::LowColumns => (self.low - INSET + 2.0, self.high + INSET - 2.0),
        };
        if self.form != Form::Beside {
            return [(left, x), (x, right)];
        }
        let edge = |side: &Side<'_>| APART + self.wide(side.text, Weight::Bold) + BESIDE_VALUE;
        let [at_left, at_right] = sides(row.group);
        let left_end = at_left.map_or(x, |side| self.x(side.value) - edge(&side));
        let right_start = at_right.map_or(x, |side| self.x(side.value) + edge(&side));
        [(left, left_end), (right_start, right)]
    }

    /// Labels under the axis; gives their baseline.
    pub(super) fn tick_labels(&self, bottom: f64, marks: &mut Vec<Mark>) -> f64 {
        let baseline = bottom + self.text + 8.0;
        let frame = Frame { width: self.width, inset: 0.0, narrowest: 1.0, text: self.text, measure: self.measure };
        let span = Span { axis: &self.chart.axis, left: self.low, right: self.high };
        span.labels(&self.chart.tick_labels, baseline, frame, marks);
        baseline
    }

    /// A line through all rows, but not through words that stand above their marks.
    pub(super) fn average(&self, (top, bottom): (f64, f64), rows: &[Row<'_>], marks: &mut Vec<Mark>) {
        let lines = self.average_lines();
        let Some((_, value)) = self.chart.average.as_ref().filter(|_| !lines.is_empty()) else { return };
        let x = self.x(*value);
        let mut piece = |from: f64, to: f64| marks.push(line((x, from), (x, to), Stroke::solid(Ink::Place, 1.5)));
        piece(top - 4.0, if self.form == Form::Above { top } else { bottom });
        if self.form == Form::Above {
            let middles = rows.iter().filter_map(|row| Some((row.line?, row.top + row.height)));
            middles.for_each(|(middle, end)| piece(2.0 * middle - end, end));
        }
        self.centred(x, self.text, &lines, Ink::Place, marks);
    }

    /// The marks of a group: what joins them, limits where there are any, both values.
    pub(super) fn figures(&self, row: &Row<'_>, marks: &mut Vec<Mark>) {
        let Some(y) = row.line else { return };
        let at = |datum: Datum| Point { x: self.x(datum.value), y };
        let (place, country) = (row.group.place.map(at), row.group.country.map(at));
        if let Some((place, country)) = place.zip(country) {
            marks.push(Mark::Path { points: vec![place, country], stroke: Stroke::solid(Ink::Dot, 3.0) });
        }
        for (datum, ink) in [(row.group.country, Ink::Country), (row.group.place, Ink::Place)] {
            datum.into_iter().for_each(|datum| self.whisker(datum, ink, y, marks));
        }
        let is_near = place.zip(country).is_some_and(|(place, country)| (place.x - country.x).abs() < NEAR);
        let (of_place, of_country, on_top) =
            if self.form == Form::LowColumns { (5.0, 5.0, 3.5) } else { (7.0, 6.0, 4.5) };
        let country = country.map(|at| symbol(Role::Country, at, if is_near { on_top } else { of_country }));
        let place = place.map(|at| symbol(Role::Place, at, of_place));
        let (under, over) = if is_near { (place, country) } else { (country, place) };
        marks.extend([under, over].into_iter().flatten());
    }

    /// Limits as far as the axis goes: an open arrow where it cuts them.
    fn whisker(&self, datum: Datum, ink: Ink, y: f64, marks: &mut Vec<Mark>) {
        let Some(interval) = datum.interval else { return };
        let is_low = self.form == Form::LowColumns;
        let (left, right) = (self.x(interval.lower()).max(self.low), self.x(interval.upper()).min(self.high));
        let width = if is_low { 2.0 } else { 3.0 };
        marks.push(line((left, y), (right, y), Stroke::solid(ink, width)));
        let axis = &self.chart.axis;
        let ends = [(left, 6.0, interval.lower() < axis.low), (right, -6.0, interval.upper() > axis.high)];
        for (x, back, is_cut) in ends {
            let end = |x: f64, dy: f64| Point { x, y: y + dy };
            let arrow = || vec![end(x + back, -CAP), end(x, 0.0), end(x + back, CAP)];
            let points = if is_cut { arrow() } else { vec![end(x, -CAP), end(x, CAP)] };
            if is_cut || !is_low {
                marks.push(Mark::Path { points, stroke: Stroke::solid(ink, 2.0) });
            }
        }
    }

    /// Brackets from a baseline down, each over its words; gives the last baseline.
    pub(super) fn brackets(&self, labels: f64, marks: &mut Vec<Mark>) -> f64 {
        let mut baseline = labels;
        for bracket in self.chart.brackets.iter().filter(|_| self.chart.rows.len() <= MOST_WITH_LINES) {
            let (from, to, y) = (self.x(bracket.from), self.x(bracket.to), baseline + self.scaled(21.0));
            let ink_of_line = if bracket.role == Role::Place { Ink::Place } else { Ink::Country };
            let dash = if bracket.role == Role::Place { Dash::Solid } else { Dash::Dashed };
            let stroke = Stroke { ink: ink_of_line, width: 2.0, dash, opacity: Opacity::Full };
            marks.push(line((from, y), (to, y), stroke));
            for x in [from, to] {
                // Whole, so that a dash never leaves an end out.
                marks.push(line((x, y - BRACKET_END), (x, y + 1.0), Stroke::solid(ink_of_line, 2.0)));
            }
            let lines = self.lines(&bracket.label, self.width, Weight::Bold);
            let first = y + self.text + 5.0;
            baseline = self.centred(f64::midpoint(from, to), first, &lines, ink(bracket.role), marks);
        }
        baseline
    }
}
