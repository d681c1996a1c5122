//! The rows of several files as one set of figures for an indicator.
//!
//! Joined on area, period, sex, type and name of category. `main` rows stand; `instead` rows replace
//! them; `attach` rows add what is missing and keep the value. Where a council stands under an old
//! and a new code, the row with the new code wins.

use std::collections::BTreeMap;

use super::catalogue::{Role, SeriesRule};
use super::problem::{Cause, Problems};
use super::table::{Figures, Key, Row};

/// An indicator's figures, with the order in which groups first stand in the files.
#[derive(Debug, Default)]
pub struct Joined {
    figures: BTreeMap<Key, Standing>,
    order: Vec<(String, String)>,
}

#[derive(Debug)]
struct Standing {
    figures: Figures,
    is_older_code: bool,
    role: Role,
    rule_row: u32,
    row: u32,
}

impl Joined {
    /// Takes in the rows of one rule. Rules come in the order of `series.csv`.
    pub fn add(&mut self, rule: &SeriesRule, rows: Vec<Row>, problems: &mut Problems) {
        for row in rows {
            self.note_group(&row.key);
            let new = Standing {
                figures: row.figures,
                is_older_code: row.is_older_code,
                role: rule.role,
                rule_row: rule.row,
                row: row.row,
            };
            match self.figures.get_mut(&row.key) {
                None => {
                    self.figures.insert(row.key, new);
                }
                Some(old) => meet(old, new, rule, problems),
            }
        }
    }

    fn note_group(&mut self, key: &Key) {
        if !key.category_type.is_empty() {
            let known = |(kind, name): &(String, String)| **kind == *key.category_type && **name == *key.category;
            if !self.order.iter().any(known) {
                self.order.push((key.category_type.to_string(), key.category.to_string()));
            }
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

    /// Types of category with the names of their groups, in the order of the files.
    pub fn groups(&self) -> Vec<(&str, Vec<&str>)> {
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for (kind, name) in &self.order {
            match groups.iter_mut().find(|(known, _)| known == kind) {
                Some((_, names)) => names.push(name),
                None => groups.push((kind, vec![name])),
            }
        }
        groups
    }
}

/// What becomes of a figure when another row speaks of the same people and period.
fn meet(old: &mut Standing, new: Standing, rule: &SeriesRule, problems: &mut Problems) {
    if old.rule_row == new.rule_row {
        match (old.is_older_code, new.is_older_code) {
            (true, false) => *old = new,
            (false, true) => {}
            (true, true) | (false, false) => {
                if old.figures != new.figures {
                    problems.row(&rule.file, new.row, Cause::Duplicate { first_row: old.row });
                }
            }
        }
        return;
    }
    match new.role {
        Role::Attach => attach(&mut old.figures, new.figures),
        Role::Instead => *old = new,
        Role::Main | Role::Beside | Role::Context | Role::Denominator => {
            problems.row(&rule.file, new.row, Cause::Duplicate { first_row: old.row });
        }
    }
}

fn attach(figures: &mut Figures, more: Figures) {
    figures.value = figures.value.or(more.value);
    figures.lower = figures.lower.or(more.lower);
    figures.upper = figures.upper.or(more.upper);
    figures.numerator = figures.numerator.or(more.numerator);
    figures.denominator = figures.denominator.or(more.denominator);
}
