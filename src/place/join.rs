//! The rows of several files as one set of figures for an indicator.
//!
//! Joined on area, period, sex, type and name of category. `main` rows stand; `instead` rows replace
//! them; `attach` rows add what is missing and keep the value. Where a council stands under an old
//! and a new code, the row with the new code wins. What is passed over is noted, so that it can be said.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Missing;
use super::figure_cells::{Category, Figures};
use super::plausible::against_counts;
use super::problem::{Cause, Problems};
use super::series_rule::{SeriesRole, SeriesRule};
use super::table::{Key, TakenRow};
use crate::snapshot::{AreaCode, BreakdownKind, Measure, Period, Sex};

/// What becomes of a row beside what stood before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Nothing stood there.
    First,
    /// It takes the place of what stood there.
    Replaces,
    /// It adds what was missing and keeps the value.
    Adds,
    /// It stands under the newer code of the same area and takes the other's place.
    ReplacesOlderCode,
    /// It stands under the older code and gives way.
    GivesWay,
    /// It says the same again.
    Repeats,
    /// It cannot stand beside what is there, which is a problem.
    Refused,
}

/// An indicator's figures, with the order in which groups first stand in the files.
#[derive(Debug)]
pub struct Joined<'a> {
    figures: BTreeMap<Key, JoinedRow<'a>>,
    order: Vec<Category>,
    /// What is measured; none where the catalogue could not be read.
    measure: Option<&'a Measure>,
}

/// Rows that gave way to another of the same file, as file and row.
#[derive(Debug, Default)]
pub struct PassedOver<'a> {
    /// The other stands under the newer code of the same area.
    pub older_codes: BTreeSet<(&'a str, u32)>,
    /// The other says the same: an official export repeats areas under each parent.
    pub repeats: BTreeSet<(&'a str, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct JoinedRow<'a> {
    figures: Figures,
    is_older_code: bool,
    rule: &'a SeriesRule,
    row: u32,
}

impl<'a> Joined<'a> {
    /// Nothing yet, of what is measured.
    pub fn new(measure: Option<&'a Measure>) -> Self {
        Self { figures: BTreeMap::new(), order: Vec::new(), measure }
    }

    /// Takes in the rows of one rule. Rules come in the order of `series.csv`.
    pub fn add(
        &mut self,
        rule: &'a SeriesRule,
        rows: Vec<TakenRow>,
        passed_over: &mut PassedOver<'a>,
        problems: &mut Problems,
    ) {
        for row in rows {
            self.take(rule, row, passed_over, problems);
        }
    }

    /// Takes in one row and says what became of it.
    pub fn take(
        &mut self,
        rule: &'a SeriesRule,
        row: TakenRow,
        passed_over: &mut PassedOver<'a>,
        problems: &mut Problems,
    ) -> Meeting {
        self.note_group(&row.key);
        let new = JoinedRow { figures: row.figures, is_older_code: row.is_older_code, rule, row: row.row };
        match self.figures.get_mut(&row.key) {
            None => {
                self.figures.insert(row.key, new);
                Meeting::First
            }
            Some(old) if old.rule.row == rule.row => old.meet_of_same_rule(new, passed_over, problems),
            Some(old) => old.meet(new, self.measure, problems),
        }
    }

    fn note_group(&mut self, key: &Key) {
        if let Some(category) = key.category.as_ref().filter(|category| !self.order.contains(category)) {
            self.order.push(category.clone());
        }
    }

    /// The figures of one key.
    pub fn get(&self, key: &Key) -> Option<&Figures> {
        self.figures.get(key).map(|standing| &standing.figures)
    }

    /// Every figure by its key.
    pub fn figures(&self) -> impl Iterator<Item = (&Key, &Figures)> {
        self.figures.iter().map(|(key, standing)| (key, &standing.figures))
    }

    /// The figures of one area by their keys.
    pub fn of_area(&self, area: AreaCode) -> impl Iterator<Item = (&Key, &Figures)> {
        // Nothing stands before everyone, the first sex and the year 0.
        let first = Key { area, category: None, sex: Sex::Persons, period: Period::Year(0) };
        let of_area = self.figures.range(first..).take_while(move |(key, _)| key.area == area);
        of_area.map(|(key, standing)| (key, &standing.figures))
    }

    /// The groups of a kind, in the order of the files.
    pub fn of_kind(&self, kind: BreakdownKind) -> impl Iterator<Item = &Category> {
        self.order.iter().filter(move |category| category.kind == kind)
    }

    /// Kinds of breakdown with their groups, in the order of the files.
    pub fn groups(&self) -> Vec<(BreakdownKind, Vec<&Category>)> {
        let mut groups: Vec<(BreakdownKind, Vec<&Category>)> = Vec::new();
        for category in &self.order {
            match groups.iter_mut().find(|(known, _)| *known == category.kind) {
                Some((_, known)) => known.push(category),
                None => groups.push((category.kind, vec![category])),
            }
        }
        groups
    }
}

impl<'a> JoinedRow<'a> {
    fn place(&self) -> String {
        format!("row {} of {}", self.row, self.rule.path())
    }

    fn meet_of_same_rule(&mut self, new: Self, passed_over: &mut PassedOver<'a>, problems: &mut Problems) -> Meeting {
        let file = self.rule.file.as_str();
        match (self.is_older_code, new.is_older_code) {
            (true, false) => {
                passed_over.older_codes.insert((file, self.row));
                *self = new;
                Meeting::ReplacesOlderCode
            }
            (false, true) => {
                passed_over.older_codes.insert((file, new.row));
                Meeting::GivesWay
            }
            (true, true) | (false, false) if self.figures == new.figures => {
                passed_over.repeats.insert((file, new.row));
                Meeting::Repeats
            }
            (true, true) | (false, false) => {
                problems.row(&new.rule.path(), new.row, Cause::RepeatedFigure { first: format!("row {}", self.row) });
                Meeting::Refused
            }
        }
    }

    /// What becomes of a figure when a row of another rule speaks of the same people and period.
    fn meet(&mut self, new: Self, measure: Option<&Measure>, problems: &mut Problems) -> Meeting {
        let decimals = measure.map_or(0, |measure| measure.decimals);
        match new.rule.role {
            SeriesRole::Instead => {
                *self = new;
                Meeting::Replaces
            }
            SeriesRole::Attach => {
                let disagrees = self.figures.value.zip(new.figures.value).filter(|(main, value)| {
                    // Rounded by one publisher and not by the other, they differ by less than the last digit.
                    (main - value).abs() > libm::pow(10.0, -f64::from(decimals))
                });
                if let Some((main, value)) = disagrees {
                    let cause = Cause::Disagrees { value, main, first: self.place() };
                    problems.row(&new.rule.path(), new.row, cause);
                }
                let had_counts = self.figures.numerator.is_some() && self.figures.denominator.is_some();
                self.figures.attach(new.figures);
                // A row with a value of its own has been held against its counts where it was read.
                let is_new = !had_counts && new.figures.value.is_none();
                if let Some(cause) = measure.filter(|_| is_new).and_then(|m| against_counts(m, self.figures, decimals))
                {
                    problems.row(&new.rule.path(), new.row, cause);
                }
                Meeting::Adds
            }
            SeriesRole::Main | SeriesRole::Beside | SeriesRole::Context | SeriesRole::Denominator => {
                problems.row(&new.rule.path(), new.row, Cause::RepeatedFigure { first: self.place() });
                Meeting::Refused
            }
        }
    }
}

impl Figures {
    fn attach(&mut self, more: Self) {
        if self.value.is_none() && self.missing == Missing::NotPublished {
            (self.value, self.missing) = (more.value, more.missing);
        }
        self.lower = self.lower.or(more.lower);
        self.upper = self.upper.or(more.upper);
        self.numerator = self.numerator.or(more.numerator);
        self.denominator = self.denominator.or(more.denominator);
    }
}
