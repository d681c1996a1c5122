//! Rows with their words, from the top down.

use super::columns::sides;
use super::{APART, GroupRow, GroupsLayout, MOST_WITH_LINES, PlacedGroup, RowForm};
use crate::scene::mark::{Anchor, Ink, Mark, Point, Weight};
use crate::scene::role;

/// The height of a line of marks under its words.
const MARKS: f64 = 40.0;
/// The same where the words are about intervals.
const MARKS_WITH_LIMITS: f64 = 44.0;
/// Under words that have no line of marks.
const NO_MARKS: f64 = 12.0;
/// Words on one line keep so far apart.
const BETWEEN_WORDS: f64 = 16.0;

const NAME: (Weight, Ink) = (Weight::Bold, Ink::Text);
const VALUE: (Weight, Ink) = (Weight::Bold, Ink::Place);
const REASON: (Weight, Ink) = (Weight::Regular, Ink::Text2);
const COUNTRY: (Weight, Ink) = (Weight::Regular, Ink::Text);

impl<'a> GroupsLayout<'a> {
    /// All rows, one under the other.
    pub(super) fn rows(&self, first: f64) -> Vec<PlacedGroup<'a>> {
        let middle = self.middle_of_words();
        let mut top = first;
        let mut rows = Vec::with_capacity(self.chart.rows.len());
        for group in &self.chart.rows {
            let row = match self.form {
                RowForm::Beside => self.beside(group, top),
                RowForm::Above => self.above(group, top, middle),
                RowForm::Columns => self.in_columns(group, top, (self.frame.scaled(38.0), 12.0)),
                RowForm::LowColumns => self.in_columns(group, top, (self.frame.scaled(20.0), 4.0)),
            };
            top += row.height;
            rows.push(row);
        }
        rows
    }

    fn line_height(&self) -> f64 {
        self.frame.text + 4.0
    }

    /// Lines from a height down; gives the height under them.
    fn stack(&self, lines: &[String], look: (Weight, Ink), top: f64, words: &mut Vec<Mark>) -> f64 {
        let mut y = top;
        for line in lines {
            words.push(self.frame.write(Point { x: 0.0, y: y + self.frame.text + 2.0 }, Anchor::Start, look, line));
            y += self.line_height();
        }
        y
    }

    /// The row of words that end at a height, with a line of marks under them where there are any.
    fn row(group: &'a GroupRow, top: f64, words_end: f64, marks: f64, words: Vec<Mark>) -> PlacedGroup<'a> {
        let has_marks = group.place.is_some() || group.country.is_some();
        let line = has_marks.then_some(words_end + marks / 2.0);
        PlacedGroup { group, top, height: words_end - top + if has_marks { marks } else { NO_MARKS }, line, words }
    }

    fn beside(&self, group: &'a GroupRow, top: f64) -> PlacedGroup<'a> {
        let mut words = Vec::new();
        let mut y = self.stack(&self.name_lines(group, RowForm::Beside), NAME, top, &mut words);
        if group.place.is_none() {
            y = self.stack(&self.frame.wrap(&group.text, self.width(), REASON.0), REASON, y, &mut words);
        }
        let row = Self::row(group, top, y, MARKS.max(self.frame.text + 12.0), words);
        let mut words = row.words;
        let [left, right] = sides(group);
        for (side, aside, anchor) in [(left, -APART, Anchor::End), (right, APART, Anchor::Start)] {
            if let Some((side, line)) = side.zip(row.line) {
                let (x, y) = (self.scale.at(side.value) + aside, line + self.frame.half_capital());
                words.push(self.frame.write(Point { x, y }, anchor, role::name(side.role), side.text));
            }
        }
        PlacedGroup { words, ..row }
    }

    /// What is said of the country, where it is.
    fn country_words(&self, group: &'a GroupRow) -> Option<&'a str> {
        let is_said = group.country.is_some() && self.chart.rows.len() <= MOST_WITH_LINES;
        is_said.then_some(group.country_text.as_str())
    }

    /// Where the place's words are centred if all words of each group fit on one line.
    fn middle_of_words(&self) -> Option<f64> {
        let groups = &self.chart.rows;
        let names = self.frame.widest(groups.iter().map(|group| &group.name), NAME.0);
        let values = self.frame.widest(groups.iter().map(|group| &group.text), VALUE.0);
        let countries = self.frame.widest(groups.iter().filter_map(|group| self.country_words(group)), COUNTRY.0);
        let free = self.width() - names - values - countries;
        let is_enough = if countries > 0.0 { free >= 1.5 * BETWEEN_WORDS } else { free >= BETWEEN_WORDS };
        // With nothing at the right end, the place's words stand there.
        let aside = if countries > 0.0 { BETWEEN_WORDS.min(free / 2.0) } else { free };
        is_enough.then_some(names + aside + values / 2.0)
    }

    fn above(&self, group: &'a GroupRow, top: f64, middle: Option<f64>) -> PlacedGroup<'a> {
        let mut words = Vec::new();
        let look = if group.place.is_some() { VALUE } else { REASON };
        let country = self.country_words(group);
        let mut y = top;
        if let Some(middle) = middle {
            let baseline = top + self.frame.text + 2.0;
            words.push(self.frame.write(Point { x: 0.0, y: baseline }, Anchor::Start, NAME, &group.name));
            words.push(self.frame.write(Point { x: middle, y: baseline }, Anchor::Middle, look, &group.text));
            if let Some(country) = country {
                words.push(self.frame.write(Point { x: self.width(), y: baseline }, Anchor::End, COUNTRY, country));
            }
            y += self.line_height();
        } else {
            y = self.stack(&self.name_lines(group, RowForm::Above), NAME, y, &mut words);
            y = self.values_under_name(group, look, y, &mut words);
        }
        Self::row(group, top, y, MARKS_WITH_LIMITS, words)
    }

    /// Both values on one line, else one under the other.
    fn values_under_name(&self, group: &GroupRow, look: (Weight, Ink), top: f64, words: &mut Vec<Mark>) -> f64 {
        let country = self.country_words(group).unwrap_or_default();
        let both = self.frame.width(&group.text, look.0) + BETWEEN_WORDS + self.frame.width(country, COUNTRY.0);
        if !country.is_empty() && both <= self.width() {
            words.push(self.frame.write(
                Point { x: self.width(), y: top + self.frame.text + 2.0 },
                Anchor::End,
                COUNTRY,
                country,
            ));
            return self.stack(std::slice::from_ref(&group.text), look, top, words);
        }
        let y = self.stack(&self.frame.wrap(&group.text, self.width(), look.0), look, top, words);
        if country.is_empty() {
            y
        } else {
            self.stack(&self.frame.wrap(country, self.width(), COUNTRY.0), COUNTRY, y, words)
        }
    }

    /// A row at least so high, and higher by a padding than its lines.
    fn in_columns(&self, group: &'a GroupRow, top: f64, (least, padding): (f64, f64)) -> PlacedGroup<'a> {
        let (names, values) = (self.name_lines(group, self.form), self.value_lines(group));
        let between = self.frame.text + 2.0;
        let height = least.max(names.len().max(values.len()) as f64 * between + padding);
        let middle = top + height / 2.0;
        let look = if group.place.is_some() { VALUE } else { REASON };
        let mut words = Vec::new();
        for (lines, x, anchor, look) in
            [(names, 0.0, Anchor::Start, (Weight::Regular, Ink::Text)), (values, self.width(), Anchor::End, look)]
        {
            let mut baseline = middle + self.frame.half_capital() - (lines.len() as f64 - 1.0) / 2.0 * between;
            for line in &lines {
                words.push(self.frame.write(Point { x, y: baseline }, anchor, look, line));
                baseline += between;
            }
        }
        let has_marks = group.place.is_some() || group.country.is_some();
        PlacedGroup { group, top, height, line: has_marks.then_some(middle), words }
    }
}
