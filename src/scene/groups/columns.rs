//! How much room the axis has: beside values, or between a column of names and one of values.

use super::{APART, GroupRow, GroupsLayout, INSET, LEAST_PLOT, RowForm};
use crate::scene::mark::Weight;
use crate::scene::placed::Datum;
use crate::terms::Role;

/// Names are no narrower a column, at the usual size of text.
const LEAST_NAMES: f64 = 64.0;
/// Between a column and the plot.
const BETWEEN: f64 = 8.0;
/// Why there is no value is said in lines so wide, at the usual size of text, or as wide as the values.
const REASON: f64 = 64.0;
/// Insets that depend on each other are found in so many rounds, or not at all.
const ROUNDS: usize = 12;

/// A value beside its mark.
pub(super) struct Side<'a> {
    pub(super) value: f64,
    pub(super) text: &'a str,
    pub(super) role: Role,
}

/// The values at the left and at the right of a group's marks, outside the pair.
pub(super) fn sides(group: &GroupRow) -> [Option<Side<'_>>; 2] {
    let place = |datum: Datum| Side { value: datum.value, text: &group.text, role: Role::Place };
    let country = |datum: Datum| Side { value: datum.value, text: &group.country_text, role: Role::Country };
    match (group.place.map(place), group.country.map(country)) {
        (Some(place), Some(country)) if place.value <= country.value => [Some(place), Some(country)],
        (Some(place), country @ Some(_)) => [country, Some(place)],
        (place, country) => [None, place.or(country)],
    }
}

impl GroupsLayout<'_> {
    /// Insets the axis so far that every value finds room beside its mark, if that leaves enough.
    pub(super) fn set_values_beside(&mut self) {
        let (mut left, mut right) = (INSET, INSET);
        let sides: Vec<_> = self.chart.rows.iter().map(sides).collect();
        let share = |side: &Side<'_>| self.chart.axis.share(side.value);
        let room = |side: &Side<'_>| APART + self.frame.width(side.text, Weight::Bold);
        for _ in 0..ROUNDS {
            for [at_left, at_right] in &sides {
                if let Some(side) = at_left.as_ref().filter(|side| share(side) < 1.0) {
                    let lacking = room(side) - (self.width() - right) * share(side);
                    left = left.max(lacking / (1.0 - share(side)));
                }
                if let Some(side) = at_right.as_ref().filter(|side| share(side) > 0.0) {
                    let lacking = room(side) - (self.width() - left) * (1.0 - share(side));
                    right = right.max(lacking / share(side));
                }
            }
        }
        let size = self.width() - left - right;
        let x = |side: &Side<'_>| left + size * share(side);
        let is_inside = sides.iter().all(|[at_left, at_right]| {
            at_left.as_ref().is_none_or(|side| x(side) - room(side) > -1e-9)
                && at_right.as_ref().is_none_or(|side| x(side) + room(side) < self.width() + 1e-9)
        });
        if is_inside && size >= LEAST_PLOT * self.width() {
            (self.form, self.scale.start, self.scale.end) = (RowForm::Beside, left, self.width() - right);
        }
    }

    /// Puts the axis between the columns, if they leave enough.
    pub(super) fn set_columns(&mut self, form: RowForm) {
        let names = self.chart.rows.iter().flat_map(|row| self.name_lines(row, form));
        let names = self.frame.widest(names, Weight::Regular).max(self.frame.scaled(LEAST_NAMES));
        let (low, high) = (names + BETWEEN + INSET, self.width() - self.values_width() - BETWEEN - INSET);
        if high - low >= LEAST_PLOT * self.width() {
            (self.form, self.scale.start, self.scale.end) = (form, low, high);
        }
    }

    /// A name as it stands in its column: wrapped, or cut where rows are low.
    pub(super) fn name_lines(&self, row: &GroupRow, form: RowForm) -> Vec<String> {
        match form {
            RowForm::Beside | RowForm::Above => self.frame.wrap(&row.name, self.width(), Weight::Bold),
            RowForm::Columns => {
                let limit = self.frame.scaled(118.0).max(0.3 * self.width());
                self.frame.wrap(&row.name, limit, Weight::Regular)
            }
            RowForm::LowColumns => {
                let limit = self.frame.scaled(150.0).min(0.46 * self.width()).max(0.3 * self.width());
                vec![self.cut(&row.name, limit)]
            }
        }
    }

    /// A text with an ellipsis where it is too wide.
    fn cut(&self, text: &str, limit: f64) -> String {
        let width = self.frame.width(text, Weight::Regular);
        if width <= limit {
            return text.to_owned();
        }
        // From a little more than its share of the letters on, since a browser is slow to measure.
        let likely = libm::ceil(text.chars().count() as f64 * limit / width) as usize + 2;
        let mut kept: String = text.chars().take(likely).collect();
        while kept.pop().is_some() {
            let cut = format!("{}…", kept.trim_end());
            if self.frame.width(&cut, Weight::Regular) <= limit {
                return cut;
            }
        }
        kept
    }

    fn values_width(&self) -> f64 {
        let widths = self.chart.rows.iter().map(|row| match row.place {
            Some(_) => self.frame.width(&row.text, Weight::Bold),
            None => {
                let lines = self.frame.wrap(&row.text, self.frame.scaled(REASON), Weight::Regular);
                self.frame.widest(lines, Weight::Regular)
            }
        });
        widths.fold(0.0, f64::max)
    }

    /// The place's value, or why there is none, as it stands in the column of values.
    pub(super) fn value_lines(&self, row: &GroupRow) -> Vec<String> {
        match row.place {
            Some(_) => vec![row.text.clone()],
            None => self.frame.wrap(&row.text, self.values_width().max(self.frame.scaled(REASON)), Weight::Regular),
        }
    }
}
