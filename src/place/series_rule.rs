//! Which rows of which files make each indicator: `series.csv`.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::CellAt;
use super::header::{Column, Layout};
use super::indicator_rows::IndicatorRows;
use super::period_rule::PeriodRule;
use super::problem::Problems;
use super::select::Select;
use super::sheet::for_each_row;
use super::word_lists::{SEXES, sex_named};
use crate::snapshot::{FIGURES, IndicatorId, Sex};

/// What the rows of a file do for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesRole {
    /// They are its figures.
    Main,
    /// They replace the main figures wherever both exist, and add the rest.
    Instead,
    /// They add counts or limits to a main figure, or a figure where there is none.
    Attach,
    /// They stand beside it and never enter its lines.
    Beside,
    /// They give words a number.
    Context,
    /// Their counts are the people that its figures are of.
    Denominator,
}

impl SeriesRole {
    /// Whether the rows enter the indicator's own lines.
    pub fn enters_lines(self) -> bool {
        match self {
            Self::Main | Self::Instead | Self::Attach => true,
            Self::Beside | Self::Context | Self::Denominator => false,
        }
    }
}

/// Which areas' rows are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Areas {
    /// Every area of the file.
    All,
    /// The place alone.
    Place,
    /// The country alone.
    Country,
    /// The place and the country.
    PlaceAndCountry,
    /// The country, regions, the place and its peers.
    Peers,
    /// Areas of police forces.
    Police,
}

/// Which periods' rows are taken, in labels of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Periods {
    /// All.
    All,
    /// These.
    These(Vec<String>),
    /// From the first to the last.
    Range(String, String),
}

impl Periods {
    fn read(cell: &CellAt<'_>) -> Self {
        if cell.text == "all" {
            return Self::All;
        }
        match cell.text.split_once("..") {
            Some((first, last)) => Self::Range(first.to_owned(), last.to_owned()),
            None => Self::These(cell.list()),
        }
    }

    /// Whether rows with this label are taken.
    pub fn take(&self, label: &str) -> bool {
        match self {
            Self::All => true,
            Self::These(labels) => labels.iter().any(|l| l == label),
            Self::Range(first, last) => (first.as_str()..=last.as_str()).contains(&label),
        }
    }
}

/// One row of `series.csv`.
#[derive(Debug)]
pub struct SeriesRule {
    /// Row of `series.csv`.
    pub row: u32,
    pub indicator: IndicatorId,
    pub file: String,
    pub role: SeriesRole,
    pub select: Select,
    pub periods: Periods,
    pub areas: Areas,
    pub category_types: BTreeMap<String, String>,
    pub categories: BTreeMap<String, String>,
    pub sex_default: Sex,
    /// The rule as written, for messages.
    pub rule_name: String,
    pub period_rule: PeriodRule,
    /// Why the rows are taken so, in the analyst's words.
    pub note: Option<String>,
}

impl SeriesRule {
    /// Whether rows with this label of a period are taken: labels stand in a range by the time that they mean.
    pub fn takes_period(&self, label: &str) -> bool {
        let Periods::Range(first, last) = &self.periods else { return self.periods.take(label) };
        let read = |label: &str| self.period_rule.read(label);
        match (read(first), read(label), read(last)) {
            (Some(first), Some(period), Some(last)) => first <= period && period <= last,
            // A label of another kind is another series; one that nothing reads is a problem, and not passed over.
            (Some(_), None, Some(_)) => PeriodRule::readers(label).is_empty(),
            _ => self.periods.take(label),
        }
    }

    /// Its file, from the place folder.
    pub fn path(&self) -> String {
        format!("{FIGURES}{}", self.file)
    }
}

/// The file, for messages about its rows.
pub const FILE: &str = "series.csv";

const LAYOUT: Layout<'static, WIDTH> = Layout::of([
    Column::required("indicator"),
    Column::required("file"),
    Column::required("role"),
    Column::required("select"),
    Column::required("periods"),
    Column::required("areas"),
    Column::required("map_category_type"),
    Column::required("map_category"),
    Column::required("sex_default"),
    Column::required("period_rule"),
    Column::optional("note"),
]);

/// Cells of a row.
const WIDTH: usize = 11;
const ROLES: [(&str, SeriesRole); 6] = [
    ("main", SeriesRole::Main),
    ("instead", SeriesRole::Instead),
    ("attach", SeriesRole::Attach),
    ("beside", SeriesRole::Beside),
    ("context", SeriesRole::Context),
    ("denominator", SeriesRole::Denominator),
];
const AREAS: [(&str, Areas); 6] = [
    ("all", Areas::All),
    ("place", Areas::Place),
    ("england", Areas::Country),
    ("place_england", Areas::PlaceAndCountry),
    ("peers", Areas::Peers),
    ("police", Areas::Police),
];

/// The rows of the file.
#[derive(Debug, Default)]
pub struct SeriesRows {
    /// Every file that is named, in rows with problems too.
    pub files: BTreeSet<String>,
    /// In the order of the file.
    pub rules: Vec<SeriesRule>,
    /// Indicators with a row that has problems.
    pub unread: BTreeSet<IndicatorId>,
}

impl SeriesRows {
    /// Reads the file, whose indicators must be on the list; returns its number of rows too.
    pub fn read(bytes: &[u8], indicators: &IndicatorRows, problems: &mut Problems) -> (Self, u32) {
        let mut read = Self::default();
        let rows = for_each_row(FILE, bytes, &LAYOUT, problems, |cells, problems| {
            let [indicator, file, ..] = cells;
            read.files.extend(file.text(problems));
            match rule(cells, indicators, problems) {
                Some(rule) => read.rules.push(rule),
                None => read.unread.extend(indicator.text.parse().ok()),
            }
        });
        (read, rows)
    }
}

fn rule(cells: [CellAt<'_>; WIDTH], indicators: &IndicatorRows, problems: &mut Problems) -> Option<SeriesRule> {
    let [indicator, file, role, select, periods, areas, types, categories, sex, rule, note] = cells;
    let id = indicators.named(&indicator, problems);
    let role = role.one_of(&ROLES, problems);
    let select = select.parsed(problems);
    let areas = areas.one_of(&AREAS, problems);
    let sex_default = if sex.text.is_empty() { Some(Sex::Persons) } else { sex_named(sex.text) };
    if sex_default.is_none() {
        sex.not_one_of(SEXES, problems);
    }
    let id = id?;
    // An indicator whose own row has problems is not there; those are said at its row.
    let split = indicators.get(&id)?.split;
    let period_rule = PeriodRule::parse(rule.text, split);
    if period_rule.is_none() {
        rule.not_one_of(PeriodRule::NAMES, problems);
    }
    Some(SeriesRule {
        row: indicator.row,
        indicator: id,
        file: file.text.to_owned(),
        role: role?,
        select: select?,
        periods: Periods::read(&periods),
        areas: areas?,
        category_types: map(&types),
        categories: map(&categories),
        sex_default: sex_default?,
        rule_name: rule.text.to_owned(),
        period_rule: period_rule?,
        note: note.optional_text(),
    })
}

/// `old=new`, parted by `;`.
fn map(cell: &CellAt<'_>) -> BTreeMap<String, String> {
    let pairs = cell.text.split(';').filter_map(|pair| pair.split_once('='));
    pairs.map(|(old, new)| (old.to_owned(), new.to_owned())).collect()
}
