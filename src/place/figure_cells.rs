//! A row of figures: its cells by what they are, and what they say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cell::{CellAt, Missing};
use super::header::{Column, Layout};
use super::period_rule::PeriodRule;
use super::problem::{Cause, Problems};
use super::register::Register;
use super::select::Field;
use super::series_rule::SeriesRule;
use super::word_lists::{SEXES, sex_named};
use crate::snapshot::{AreaCode, AreaKind, BreakdownKind, Date, Period, Sex};

/// What one row says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    pub value: Option<f64>,
    /// Why there is no value, where there is none.
    pub missing: Missing,
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

/// Cells of a row of figures.
const WIDTH: usize = 13;

/// Our own names first, then those of a Fingertips export.
pub const LAYOUT: Layout<'static, WIDTH> = Layout::of([
    Column::optional("indicator").or(&["Indicator ID"]),
    Column::required("area_code"),
    Column::required("period").or(&["Time period"]),
    Column::required("value"),
    Column::required("lower_ci").or(&["Lower CI 95.0 limit", "Lower confidence limit 95%"]),
    Column::required("upper_ci").or(&["Upper CI 95.0 limit", "Upper confidence limit 95%"]),
    Column::required("numerator").or(&["Count"]),
    Column::optional("denominator"),
    Column::optional("sex"),
    Column::required("age").or(&["Age range"]),
    Column::required("category_type").or(&["Inequality category"]),
    Column::required("category").or(&["Inequality type"]),
    Column::optional("value_note"),
])
.passing_over_export(&["area_name", "area_type"], "Indicator ID");

/// A row's cells by what they are.
pub struct FigureCells<'a> {
    pub(super) indicator: CellAt<'a>,
    pub(super) area: CellAt<'a>,
    pub(super) period: CellAt<'a>,
    pub(super) value: CellAt<'a>,
    pub(super) lower: CellAt<'a>,
    pub(super) upper: CellAt<'a>,
    pub(super) numerator: CellAt<'a>,
    pub(super) denominator: CellAt<'a>,
    pub(super) sex: CellAt<'a>,
    pub(super) age: CellAt<'a>,
    pub(super) category_type: CellAt<'a>,
    pub(super) category: CellAt<'a>,
    pub(super) value_note: CellAt<'a>,
}

impl<'a> FigureCells<'a> {
    /// The cells of a row in the order of [`LAYOUT`].
    pub fn of(cells: [CellAt<'a>; WIDTH]) -> Self {
        let [
            indicator,
            area,
            period,
            value,
            lower,
            upper,
            numerator,
            denominator,
            sex,
            age,
            category_type,
            category,
            value_note,
        ] = cells;
        // R writes NA where there is no category.
        let named = |cell: CellAt<'a>| if cell.text == "NA" { CellAt { text: "", ..cell } } else { cell };
        let (category_type, category) = (named(category_type), named(category));
        Self {
            indicator,
            area,
            period,
            value,
            lower,
            upper,
            numerator,
            denominator,
            sex,
            age,
            category_type,
            category,
            value_note,
        }
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

    /// The cell that a condition speaks of.
    fn cell(&self, field: Field) -> CellAt<'a> {
        match field {
            Field::Indicator => self.indicator,
            Field::Area => self.area,
            Field::Value => self.value,
            Field::Sex => self.sex,
            Field::Age => self.age,
            Field::CategoryType => self.category_type,
            Field::Category => self.category,
        }
    }

    /// Its text.
    pub fn field(&self, field: Field) -> &'a str {
        self.cell(field).text
    }

    /// The cell that alone keeps the row from a rule and looks damaged, with what the rule asks for.
    pub(super) fn near_miss<'b>(&self, rule: &'b SeriesRule) -> Option<(CellAt<'a>, &'b str)> {
        let (field, wanted) = rule.select.near_miss(|field| self.field(field))?;
        Some((self.cell(field), wanted))
    }

    /// Today's code of the area, its kind, and whether the row stood under an older code.
    pub(super) fn area(&self, register: &Register, problems: &mut Problems) -> Option<(AreaCode, AreaKind, bool)> {
        let found = self.area.text.parse::<AreaCode>().ok().and_then(|written| {
            let code = register.today(written);
            register.area(code).map(|area| (code, area.kind, code != written))
        });
        let is_known = |code: AreaCode| register.is_listed(register.today(code)) || code.is_of_another_kind();
        let is_known = |text: &str| text.parse().is_ok_and(is_known) || is_practice(text);
        if found.is_none() && !is_known(self.area.text) {
            self.area.problem(Cause::UnknownArea(self.area.text.to_owned()), problems);
        }
        found
    }

    /// Its figures, each a number or blank.
    pub fn figures(&self, problems: &mut Problems) -> Figures {
        let figures = Figures {
            value: self.value.number(problems),
            missing: self.missing(),
            lower: self.lower.number(problems),
            upper: self.upper.number(problems),
            numerator: self.numerator.number(problems),
            denominator: self.denominator.number(problems),
        };
        // What is withheld is not to be worked out from what stands beside it.
        match figures {
            Figures { value: None, missing: Missing::Suppressed, .. } => {
                Figures { missing: Missing::Suppressed, ..Figures::default() }
            }
            known => known,
        }
    }

    /// What stands for a value that is not there: a symbol in its cell, or the note beside it.
    fn missing(&self) -> Missing {
        let is_withheld = self.value_note.text.to_lowercase().contains("suppressed");
        match self.value.missing() {
            Missing::NotPublished if is_withheld => Missing::Suppressed,
            other => other,
        }
    }

    pub(super) fn when_and_whom(
        &self,
        rule: &SeriesRule,
        date: Date,
        problems: &mut Problems,
    ) -> Option<(Period, Sex)> {
        let period = rule.period_rule.read(self.period.text);
        if period.is_none() {
            let (name, example) = rule.rule_name.split_once(':').unwrap_or((&rule.rule_name, ""));
            let example = example.split("->").next().unwrap_or_default().to_owned();
            let readers = PeriodRule::readers(self.period.text).join(", ");
            let cause =
                Cause::WrongPeriod { found: self.period.text.to_owned(), rule: name.to_owned(), example, readers };
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
    pub(super) fn category(
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
        let is_turned = |kind: BreakdownKind| {
            let words = self.category.text.to_lowercase();
            let words = words.trim_start_matches(|sign: char| !sign.is_alphabetic());
            let said =
                [("most deprived", 1), ("least deprived", 10)].into_iter().find(|(end, _)| words.starts_with(end));
            let number = leading_number(renamed(&rule.categories, self.category.text));
            kind.is_decile() && number.zip(said).is_some_and(|(number, (_, expected))| number != expected)
        };
        if kind.is_some_and(is_turned) {
            self.category.problem(Cause::DecileTurnedRound(self.category.text.to_owned()), problems);
        }
        kind.map(|kind| Some(Category { kind, name: names.shared(renamed(&rule.categories, self.category.text)) }))
    }
}

/// Whether a code is of a doctor's practice or a network of some: one letter and five digits.
fn is_practice(code: &str) -> bool {
    code.len() == 6
        && code.starts_with(|sign: char| sign.is_ascii_uppercase())
        && code.bytes().skip(1).all(|b| b.is_ascii_digit())
}

/// The number that a name begins with, as in `01 (most deprived)`.
pub(super) fn leading_number(name: &str) -> Option<u8> {
    let digits = name.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let end = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok()
}

/// Texts that many rows share, each kept once.
#[derive(Default)]
pub(super) struct SharedNames(BTreeSet<Arc<str>>);

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
