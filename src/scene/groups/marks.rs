//! Grid, marks and brackets.

use super::columns::{Side, sides};
use super::{APART, GroupsLayout, INSET, MOST_WITH_LINES, PlacedGroup, RowForm};
use crate::scene::mark::{Dash, Ink, Mark, Point, Rect, Stroke, Weight};
use crate::scene::placed::Datum;
use crate::scene::role::{self, symbol};
use crate::scene::scale::{Whisker, line};
use crate::terms::Role;

/// Between a value and the line of its row.
const BESIDE_VALUE: f64 = 5.0;
/// Nearer to the place, the country's mark is smaller and on top.
const NEAR: f64 = 7.0;
/// The ends of a bracket.
const BRACKET_END: f64 = 7.0;

impl GroupsLayout<'_> {
    /// What lies behind the selected row.
    pub(super) fn fill(&self, row: Option<&PlacedGroup<'_>>, marks: &mut Vec<Mark>) {
        marks.extend(row.map(|row| {
            let rect = Rect { x: 0.0, y: row.top, width: self.width(), height: row.height };
            Mark::Block { rect, fill: Some(Ink::Panel), edge: None }
        }));
    }

    /// Lines over and under the selected row, so that it is told by more than a colour.
    pub(super) fn edge(&self, row: Option<&PlacedGroup<'_>>, marks: &mut Vec<Mark>) {
        for y in row.iter().flat_map(|row| [row.top + 1.0, row.top + row.height - 1.0]) {
            marks.push(line((0.0, y), (self.width(), y), Stroke::solid(Ink::Text, 2.0)));
        }
    }

    pub(super) fn grid(&self, top: f64, bottom: f64, rows: &[PlacedGroup<'_>], marks: &mut Vec<Mark>) {
        self.scale.grid_down(top, bottom + 4.0, marks);
        for row in rows.iter().filter(|_| self.form != RowForm::LowColumns) {
            let Some(y) = row.line else { continue };
            for (from, to) in self.free_of_values(row).into_iter().filter(|(from, to)| from < to) {
                marks.push(line((from, y), (to, y), Stroke::solid(Ink::Grid, 1.0)));
            }
        }
    }

    /// Where a line runs through a row without striking a value out.
    fn free_of_values(&self, row: &PlacedGroup<'_>) -> [(f64, f64); 2] {
        let x = self.middle(row.group);
        let (left, right) = match self.form {
            RowForm::Beside | RowForm::Above => (2.0, self.width() - 2.0),
            RowForm::Columns | RowForm::LowColumns => (self.scale.start - INSET + 2.0, self.scale.end + INSET - 2.0),
        };
        if self.form != RowForm::Beside {
            return [(left, x), (x, right)];
        }
        let edge = |side: &Side<'_>| APART + self.frame.width(side.text, Weight::Bold) + BESIDE_VALUE;
        let [at_left, at_right] = sides(row.group);
        let left_end = at_left.map_or(x, |side| self.scale.at(side.value) - edge(&side));
        let right_start = at_right.map_or(x, |side| self.scale.at(side.value) + edge(&side));
        [(left, left_end), (right_start, right)]
    }

    /// Labels under the axis; gives their baseline.
    pub(super) fn tick_labels(&self, bottom: f64, marks: &mut Vec<Mark>) -> f64 {
        let baseline = bottom + self.frame.text + 8.0;
        self.scale.labels_below(baseline, self.frame, marks);
        baseline
    }

    /// A line through all rows, but not through words that stand above their marks.
    pub(super) fn average(&self, (top, bottom): (f64, f64), rows: &[PlacedGroup<'_>], marks: &mut Vec<Mark>) {
        let lines = self.average_lines();
        let Some((_, value)) = self.chart.average.as_ref().filter(|_| !lines.is_empty()) else { return };
        let x = self.scale.at(*value);
        let mut piece = |from: f64, to: f64| marks.push(line((x, from), (x, to), Stroke::solid(Ink::Place, 1.5)));
        piece(top - 4.0, if self.form == RowForm::Above { top } else { bottom });
        if self.form == RowForm::Above {
            let middles = rows.iter().filter_map(|row| Some((row.line?, row.top + row.height)));
            middles.for_each(|(middle, end)| piece(2.0 * middle - end, end));
        }
        self.centred(x, self.frame.text, &lines, Ink::Place, marks);
    }

    /// The marks of a group: what joins them, limits where there are any, both values.
    pub(super) fn figures(&self, row: &PlacedGroup<'_>, marks: &mut Vec<Mark>) {
        let Some(y) = row.line else { return };
        let at = |datum: Datum| Point { x: self.scale.at(datum.value), y };
        let (place, country) = (row.group.place.map(at), row.group.country.map(at));
        if let Some((place, country)) = place.zip(country) {
            marks.push(Mark::Path { points: vec![place, country], stroke: Stroke::solid(Ink::Dot, 3.0) });
        }
        for (datum, ink) in [(row.group.country, Ink::Country), (row.group.place, Ink::Place)] {
            datum.into_iter().for_each(|datum| self.whisker(datum, ink, y, marks));
        }
        let is_near = place.zip(country).is_some_and(|(place, country)| (place.x - country.x).abs() < NEAR);
        let (of_place, of_country, on_top) =
            if self.form == RowForm::LowColumns { (5.0, 5.0, 3.5) } else { (7.0, 6.0, 4.5) };
        let country = country.map(|at| symbol(Role::Country, at, if is_near { on_top } else { of_country }));
        let place = place.map(|at| symbol(Role::Place, at, of_place));
        let (under, over) = if is_near { (place, country) } else { (country, place) };
        marks.extend([under, over].into_iter().flatten());
    }

    /// Limits as far as the axis goes; in low rows without caps.
    fn whisker(&self, datum: Datum, ink: Ink, y: f64, marks: &mut Vec<Mark>) {
        let Some(interval) = datum.interval else { return };
        let is_low = self.form == RowForm::LowColumns;
        let look = Whisker { ink, line: if is_low { 2.0 } else { 3.0 }, cap: 2.0, has_caps: !is_low };
        self.scale.interval(interval, y, look, marks);
    }

    /// Brackets from a baseline down, each over its words; gives the last baseline.
    pub(super) fn brackets(&self, labels: f64, marks: &mut Vec<Mark>) -> f64 {
        let mut baseline = labels;
        for bracket in self.chart.brackets.iter().filter(|_| self.chart.rows.len() <= MOST_WITH_LINES) {
            let (from, to, y) =
                (self.scale.at(bracket.from), self.scale.at(bracket.to), baseline + self.frame.scaled(21.0));
            let stroke = Stroke { width: 2.0, ..role::stroke(bracket.role) };
            marks.push(line((from, y), (to, y), stroke));
            for x in [from, to] {
                // Whole, so that a dash never leaves an end out.
                marks.push(line((x, y - BRACKET_END), (x, y + 1.0), Stroke { dash: Dash::Solid, ..stroke }));
            }
            let lines = self.frame.wrap(&bracket.label, self.width(), Weight::Bold);
            let first = y + self.frame.text + 5.0;
            baseline = self.centred(f64::midpoint(from, to), first, &lines, role::name(bracket.role).1, marks);
        }
        baseline
    }
}
