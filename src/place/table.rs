//! A file of figures as typed rows: the rows that some indicator takes, and every problem with them.
//!
//! Reads our own columns and an official Fingertips export as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::catalogue::Catalogue;
use super::cell::CellAt;
use super::header::{Column, Layout};
use super::indicator_rows::CatalogueEntry;
use super::problem::{Cause, Problems};
use super::register::Register;
use super::select::Field;
use super::series_rule::{Areas, SeriesRule};
use super::sheet::for_each_row;
use super::word_lists::{SEXES, sex_named};
use crate::snapshot::{AreaCode, AreaKind, BreakdownKind, Date, Period, Sex, Statistic, Unit};

/// What one row says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    pub value: Option<f64>,
    pub lower: Option<f64>,
    pub upper: Option<f64>,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
}

/// A group of people, as the indicator calls it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Category {
    pub kind: BreakdownKind,
    pub name: Arc<str>,
}

/// Whom a row is about, and when.
///
/// In order the area comes first, so that all rows of one stand together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub area: AreaCode,
    /// None for everyone.
    pub category: Option<Category>,
    pub sex: Sex,
    pub period: Period,
}

/// A row that an indicator takes.
#[derive(Clone, Debug)]
pub struct TakenRow {
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
    /// The day of the snapshot: no figure is of a later one.
    pub date: Date,
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
pub struct FigureTable {
    /// Rows below the header.
    pub rows: u32,
    /// Rows that at least one indicator takes.
    pub used: u32,
    /// The rows that each rule takes, by the rule's position in the catalogue.
    pub taken: BTreeMap<usize, Vec<TakenRow>>,
}

/// Cells of a row of figures.
const WIDTH: usize = 12;

/// Our own names first, then those of a Fingertips export.
pub const LAYOUT: Layout<'static, WIDTH> = Layout::of([
    Column::optional("indicator").or(&["Indicator ID"]),
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
])
.passing_over_export(&["area_name", "area_type"], "Indicator ID");

/// What the rows of a file are read with.
pub struct Context<'a> {
    pub catalogue: &'a Catalogue,
    pub register: &'a Register,
    pub scope: Scope,
}

/// Reads a file of figures for the rules that use it, each with its position in the catalogue.
pub fn read(
    file: &str,
    bytes: &[u8],
    rules: &[(usize, &SeriesRule)],
    context: &Context<'_>,
) -> (FigureTable, Problems) {
    let (mut table, mut problems, mut names) = (FigureTable::default(), Problems::default(), SharedNames::default());
    table.rows = for_each_row(file, bytes, &LAYOUT, &mut problems, |cells, problems| {
        let line = FigureCells::of(cells);
        let Some((area, kind, is_older_code)) = line.area(context.register, problems) else { return };
        let figures = line.figures(problems);
        let mut is_used = false;
        for (index, rule) in rules {
            let is_taken = rule.periods.take(line.period.text)
                && context.scope.takes(rule.areas, area, kind)
                && rule.select.takes(|field| line.field(field));
            if !is_taken {
                continue;
            }
            is_used = true;
            let Some((period, sex)) = line.when_and_whom(rule, context.scope.date, problems) else { continue };
            let entry = context.catalogue.indicators.get(&rule.indicator).filter(|_| rule.role.enters_lines());
            line.check(figures, entry, problems);
            let Some(category) = line.category(rule, &mut names, problems) else { continue };
            let key = Key { area, category, sex, period };
            table.taken.entry(*index).or_default().push(TakenRow { row: line.area.row, key, is_older_code, figures });
        }
        table.used += u32::from(is_used);
    });
    (table, problems)
}

/// A row's cells by what they are.
pub struct FigureCells<'a> {
    indicator: CellAt<'a>,
    area: CellAt<'a>,
    period: CellAt<'a>,
    value: CellAt<'a>,
    lower: CellAt<'a>,
    upper: CellAt<'a>,
    numerator: CellAt<'a>,
    denominator: CellAt<'a>,
    sex: CellAt<'a>,
    age: CellAt<'a>,
    category_type: CellAt<'a>,
    category: CellAt<'a>,
}

impl<'a> FigureCells<'a> {
    /// The cells of a row in the order of [`LAYOUT`].
    pub fn of(cells: [CellAt<'a>; WIDTH]) -> Self {
        let [indicator, area, period, value, lower, upper, numerator, denominator, sex, age, category_type, category] =
            cells;
        Self { indicator, area, period, value, lower, upper, numerator, denominator, sex, age, category_type, category }
    }

    /// The row of its file.
    pub fn row(&self) -> u32 {
        self.area.row
    }

    /// The code of its area, whatever that is.
    pub fn code(&self) -> Option<AreaCode> {
        self.area.text.parse().ok()
    }

    /// The label of its period.
    pub fn label(&self) -> &'a str {
        self.period.text
    }

    /// What a condition speaks of.
    pub fn field(&self, field: Field) -> &'a str {
        match field {
            Field::Indicator => self.indicator.text,
            Field::Area => self.area.text,
            Field::Value => self.value.text,
            Field::Sex => self.sex.text,
            Field::Age => self.age.text,
            Field::CategoryType => self.category_type.text,
            Field::Category => self.category.text,
        }
    }

    /// Today's code of the area, its kind, and whether the row stood under an older code.
    fn area(&self, register: &Register, problems: &mut Problems) -> Option<(AreaCode, AreaKind, bool)> {
        let found = self.area.text.parse::<AreaCode>().ok().and_then(|written| {
            let code = register.today(written);
            register.area(code).map(|area| (code, area.kind, code != written))
        });
        if found.is_none() && !self.area.text.parse().is_ok_and(|code| register.is_listed(register.today(code))) {
            self.area.problem(Cause::UnknownArea(self.area.text.to_owned()), problems);
        }
        found
    }

    /// Its figures, each a number or blank.
    pub fn figures(&self, problems: &mut Problems) -> Figures {
        Figures {
            value: self.value.number(problems),
            lower: self.lower.number(problems),
            upper: self.upper.number(problems),
            numerator: self.numerator.number(problems),
            denominator: self.denominator.number(problems),
        }
    }

    fn when_and_whom(&self, rule: &SeriesRule, date: Date, problems: &mut Problems) -> Option<(Period, Sex)> {
        let period = rule.period_rule.read(self.period.text);
        if period.is_none() {
            let (name, example) = rule.rule_name.split_once(':').unwrap_or((&rule.rule_name, ""));
            let example = example.split("->").next().unwrap_or_default().to_owned();
            let cause = Cause::WrongPeriod { found: self.period.text.to_owned(), rule: name.to_owned(), example };
            self.period.problem(cause, problems);
        } else if period.is_some_and(|period| period.end() > date) {
            self.period.problem(Cause::PeriodNotOver { found: self.period.text.to_owned(), date }, problems);
        }
        let sex = if self.sex.text.is_empty() { Some(rule.sex_default) } else { sex_named(self.sex.text) };
        if sex.is_none() {
            self.sex.not_one_of(SEXES, problems);
        }
        period.zip(sex)
    }

    /// The group as the indicator calls it, none for everyone; no answer where it is not known.
    fn category(
        &self,
        rule: &'a SeriesRule,
        names: &mut SharedNames,
        problems: &mut Problems,
    ) -> Option<Option<Category>> {
        let is_blank = self.category_type.text.is_empty() && self.category.text.is_empty();
        if rule.select.is_whole() || !rule.role.enters_lines() || is_blank {
            return Some(None);
        }
        let renamed = |map: &'a BTreeMap<String, String>, text: &'a str| map.get(text).map_or(text, String::as_str);
        let heading = renamed(&rule.category_types, self.category_type.text);
        let kind = BreakdownKind::ALL.iter().find(|(known, _)| *known == heading).map(|(_, kind)| *kind);
        if heading.is_empty() {
            self.category_type.problem(Cause::CategoryWithoutType, problems);
        } else if kind.is_none() {
            self.category_type.problem(Cause::UnknownBreakdown(heading.to_owned()), problems);
        }
        if self.category.text.is_empty() {
            self.category.problem(Cause::Blank, problems);
            return None;
        }
        kind.map(|kind| Some(Category { kind, name: names.shared(renamed(&rule.categories, self.category.text)) }))
    }

    /// Checks that hold for a figure whatever it measures, and those of its unit.
    pub fn check(&self, figures: Figures, entry: Option<&CatalogueEntry>, problems: &mut Problems) {
        for (count, cell) in [(figures.numerator, &self.numerator), (figures.denominator, &self.denominator)] {
            if let Some(count) = count.filter(|count| *count < 0.0) {
                cell.problem(Cause::Negative(count), problems);
            }
        }
        let Some(value) = figures.value else { return };
        if let Some(limit) = figures.lower.filter(|limit| *limit > value) {
            self.lower.problem(Cause::LimitBeyondValue { limit, value, is_lower: true }, problems);
        }
        if let Some(limit) = figures.upper.filter(|limit| *limit < value) {
            self.upper.problem(Cause::LimitBeyondValue { limit, value, is_lower: false }, problems);
        }
        let Some(entry) = entry else { return };
        if let Some(highest) = entry.highest.filter(|highest| value > *highest) {
            self.value.problem(Cause::AboveHighest { value, highest }, problems);
        }
        if value < 0.0 && entry.measure.unit != Unit::Score {
            self.value.problem(Cause::Negative(value), problems);
        }
        if entry.measure.statistic == Statistic::Proportion
            && let Some((numerator, denominator)) = figures.numerator.zip(figures.denominator)
            && numerator > denominator
        {
            self.numerator.problem(Cause::CountAbovePopulation { numerator, denominator }, problems);
        }
    }
}

/// Texts that many rows share, each kept once.
#[derive(Default)]
struct SharedNames(BTreeSet<Arc<str>>);

impl SharedNames {
    fn shared(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let name: Arc<str> = text.into();
        self.0.insert(Arc::clone(&name));
        name
    }
}
