//! A file of figures as typed rows: the rows that some indicator takes, and every problem with them.
//!
//! Reads our own columns and an official Fingertips export as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::catalogue::{Areas, Catalogue, CatalogueEntry, SEXES, SeriesRule, sex_named};
use super::problem::{Cause, Problems};
use super::register::Register;
use super::select::Field;
use super::sheet::{CellAt, Column, for_each_row};
use crate::snapshot::{AreaCode, AreaKind, Period, Sex, Statistic, Unit};

/// What one row says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    pub value: Option<f64>,
    pub lower: Option<f64>,
    pub upper: Option<f64>,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
}

/// Whom a row is about, and when. Blank category and type are everyone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub category_type: Arc<str>,
    pub category: Arc<str>,
    pub sex: Sex,
    pub area: AreaCode,
    pub period: Period,
}

/// A row that an indicator takes.
#[derive(Clone, Debug)]
pub struct Row {
    /// Row of the file.
    pub row: u32,
    pub key: Key,
    /// The row stood under a code that another has replaced.
    pub is_older_code: bool,
    pub figures: Figures,
}

/// The areas that `series.csv` speaks of by role.
pub struct Scope {
    pub place: AreaCode,
    pub country: AreaCode,
    pub peers: BTreeSet<AreaCode>,
}

impl Scope {
    fn takes(&self, areas: Areas, area: AreaCode, kind: AreaKind) -> bool {
        let is_peer = || matches!(kind, AreaKind::Region) || self.peers.contains(&area);
        match areas {
            Areas::All => true,
            Areas::Place => area == self.place,
            Areas::Country => area == self.country,
            Areas::PlaceAndCountry => area == self.place || area == self.country,
            Areas::Peers => area == self.place || area == self.country || is_peer(),
            Areas::Police => kind == AreaKind::PoliceForce,
        }
    }
}

/// A file as it was read.
#[derive(Debug, Default)]
pub struct Table {
    /// Rows below the header.
    pub rows: u32,
    /// Rows that at least one indicator takes.
    pub used: u32,
    /// The rows that each rule takes, by the rule's position in the catalogue.
    pub taken: BTreeMap<usize, Vec<Row>>,
}

const COLUMNS: [Column; 11] = [
    Column::required("area_code"),
    Column::required("period").or(&["Time period"]),
    Column::required("value"),
    Column::required("lower_ci").or(&["Lower CI 95.0 limit"]),
    Column::required("upper_ci").or(&["Upper CI 95.0 limit"]),
    Column::required("numerator").or(&["Count"]),
    Column::required("denominator"),
    Column::required("sex"),
    Column::required("age"),
    Column::required("category_type"),
    Column::required("category"),
];

/// Reads a file of figures for the rules that use it.
pub fn read(
    file: &str,
    bytes: &[u8],
    rules: &[(usize, &SeriesRule)],
    catalogue: &Catalogue,
    register: &Register,
    scope: &Scope,
) -> (Table, Problems) {
    let (mut table, mut problems, mut names) = (Table::default(), Problems::default(), Names::default());
    let rows = for_each_row(file, bytes, &COLUMNS, &mut problems, |row, cells, problems| {
        let line = Line { file, row, cells };
        let Some((area, kind, is_older_code)) = line.area(register, problems) else { return };
        let figures = line.figures(problems);
        let mut is_used = false;
        for (index, rule) in rules {
            let is_taken = rule.periods.take(line.text(PERIOD))
                && scope.takes(rule.areas, area, kind)
                && rule.select.takes(|field| line.field(field));
            if !is_taken {
                continue;
            }
            is_used = true;
            let Some((period, sex)) = line.when_and_whom(rule, problems) else { continue };
            let entry = catalogue.indicators.get(&rule.indicator).filter(|_| rule.role.enters_lines());
            line.check(figures, entry, problems);
            let (category_type, category) = if rule.select.is_whole() {
                (names.shared(""), names.shared(""))
            } else {
                let renamed = |map: &BTreeMap<String, String>, text: &str| {
                    map.get(text).map_or_else(|| text.to_owned(), Clone::clone)
                };
                let category_type = renamed(&rule.category_types, line.text(CATEGORY_TYPE));
                (names.shared(&category_type), names.shared(&renamed(&rule.categories, line.text(CATEGORY))))
            };
            let key = Key { category_type, category, sex, area, period };
            table.taken.entry(*index).or_default().push(Row { row, key, is_older_code, figures });
        }
        table.used += u32::from(is_used);
    });
    table.rows = rows.unwrap_or_default();
    (table, problems)
}

/// Positions of the columns above.
const AREA: usize = 0;
const PERIOD: usize = 1;
const VALUE: usize = 2;
const LOWER: usize = 3;
const UPPER: usize = 4;
const NUMERATOR: usize = 5;
const DENOMINATOR: usize = 6;
const SEX: usize = 7;
const AGE: usize = 8;
const CATEGORY_TYPE: usize = 9;
const CATEGORY: usize = 10;

struct Line<'a> {
    file: &'a str,
    row: u32,
    cells: [&'a str; COLUMNS.len()],
}

impl<'a> Line<'a> {
    fn text(&self, column: usize) -> &'a str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    fn at(&self, column: usize) -> CellAt<'_> {
        let name = COLUMNS.get(column).map_or("", |column| column.name);
        CellAt { file: self.file, row: self.row, column: name, text: self.text(column) }
    }

    fn problem(&self, column: usize, cause: Cause, problems: &mut Problems) {
        problems.cell(self.file, self.row, self.at(column).column, cause);
    }

    fn field(&self, field: Field) -> &'a str {
        self.text(match field {
            Field::Area => AREA,
            Field::Value => VALUE,
            Field::Sex => SEX,
            Field::Age => AGE,
            Field::CategoryType => CATEGORY_TYPE,
            Field::Category => CATEGORY,
        })
    }

    /// Today's code of the area, its kind, and whether the row stood under an older code.
    fn area(&self, register: &Register, problems: &mut Problems) -> Option<(AreaCode, AreaKind, bool)> {
        let found = self.text(AREA).parse::<AreaCode>().ok().and_then(|written| {
            let code = register.today(written);
            register.area(code).map(|area| (code, area.kind, code != written))
        });
        if found.is_none() {
            self.problem(AREA, Cause::UnknownArea(self.text(AREA).to_owned()), problems);
        }
        found
    }

    fn figures(&self, problems: &mut Problems) -> Figures {
        Figures {
            value: self.at(VALUE).number(problems),
            lower: self.at(LOWER).number(problems),
            upper: self.at(UPPER).number(problems),
            numerator: self.at(NUMERATOR).number(problems),
            denominator: self.at(DENOMINATOR).number(problems),
        }
    }

    fn when_and_whom(&self, rule: &SeriesRule, problems: &mut Problems) -> Option<(Period, Sex)> {
        let label = self.text(PERIOD);
        let period = rule.period_rule.read(label);
        if period.is_none() {
            let (name, example) = rule.rule_name.split_once(':').unwrap_or((&rule.rule_name, ""));
            let example = example.split("->").next().unwrap_or_default().to_owned();
            let cause = Cause::WrongPeriod { found: label.to_owned(), rule: name.to_owned(), example };
            self.problem(PERIOD, cause, problems);
        }
        let word = self.text(SEX);
        let sex = if word.is_empty() { Some(rule.sex_default) } else { sex_named(word) };
        if sex.is_none() {
            self.problem(SEX, Cause::NotOneOf { found: word.to_owned(), allowed: SEXES.to_owned() }, problems);
        }
        period.zip(sex)
    }

    /// Checks that hold for a figure whatever it measures, and those of its unit.
    fn check(&self, figures: Figures, entry: Option<&CatalogueEntry>, problems: &mut Problems) {
        let Some(value) = figures.value else { return };
        for (limit, column, is_lower) in [(figures.lower, LOWER, true), (figures.upper, UPPER, false)] {
            if let Some(limit) = limit.filter(|limit| if is_lower { *limit > value } else { *limit < value }) {
                self.problem(column, Cause::LimitBeyondValue { limit, value, is_lower }, problems);
            }
        }
        let Some(entry) = entry else { return };
        if let Some(highest) = entry.highest.filter(|highest| value > *highest) {
            self.problem(VALUE, Cause::AboveHighest { value, highest }, problems);
        }
        if value < 0.0 && entry.unit != Unit::Score {
            self.problem(VALUE, Cause::Negative(value), problems);
        }
        if entry.statistic == Statistic::Proportion {
            if let Some((numerator, denominator)) = figures.numerator.zip(figures.denominator).filter(|(n, d)| n > d) {
                self.problem(NUMERATOR, Cause::CountAbovePopulation { numerator, denominator }, problems);
            }
        }
    }
}

/// Texts that many rows share, each kept once.
#[derive(Default)]
struct Names(BTreeSet<Arc<str>>);

impl Names {
    fn shared(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let name: Arc<str> = text.into();
        self.0.insert(Arc::clone(&name));
        name
    }
}
