//! What each indicator is: `indicators.csv`.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::CellAt;
use super::header::{Column, Layout};
use super::period_rule::SplitYear;
use super::problem::{Cause, Problems};
use super::sheet::for_each_row;
use super::word_lists::YES_NO;
use crate::snapshot::{
    AreaCode, Basis, BreakdownKind, IndicatorId, Measure, Phrase, Polarity, Sex, Statistic, TrendTest, Unit,
};

/// What an indicator is.
#[derive(Debug)]
pub struct CatalogueEntry {
    /// Row of `indicators.csv`.
    pub row: u32,
    pub measure: Measure,
    /// The most that a value may be.
    pub highest: Option<f64>,
    /// What a label such as `2024/25` means, where its periods may have such labels.
    pub split: Option<SplitYear>,
    pub area: Option<AreaCode>,
    pub finding_by: Option<BreakdownKind>,
    pub trend_test: Option<TrendTest>,
    /// Labels of the file.
    pub trend_periods: Vec<String>,
    pub trend_reason: Option<String>,
    /// Names of groups that are too small to show.
    pub hidden_groups: Vec<String>,
}

/// The file, for messages about its rows.
pub const FILE: &str = "indicators.csv";

const NAMES: [&str; 28] = [
    "id",
    "title",
    "plain_title",
    "what_it_is",
    "why_it_matters",
    "unit",
    "unit_label",
    "decimals",
    "highest",
    "polarity",
    "statistic",
    "basis",
    "verdict_allowed",
    "period_type",
    "area",
    "finding_by",
    "caveat",
    "people",
    "does",
    "short",
    "answer_unit",
    "in_every",
    "more_people",
    "lead_sex",
    "trend_test",
    "trend_periods",
    "trend_reason",
    "small_groups_hidden",
];

/// Kinds of period, with what a label such as `2024/25` means under each: nothing where years are not split.
const PERIOD_TYPES: [(&str, Option<SplitYear>); 7] = [
    ("academic_year", Some(SplitYear::Academic)),
    ("calendar_year", None),
    ("date", None),
    ("financial_year", Some(SplitYear::Financial)),
    ("quarter", None),
    ("pooled_3_year", None),
    ("pooled_5_year", None),
];

/// More decimals than any publisher gives would only fill a line.
const MOST_DECIMALS: u32 = 6;

/// The rows of the file.
#[derive(Debug, Default)]
pub struct IndicatorRows {
    /// Every id, those included whose row has problems.
    listed: BTreeSet<IndicatorId>,
    entries: BTreeMap<IndicatorId, CatalogueEntry>,
}

impl IndicatorRows {
    /// What an indicator is, where its row could be read.
    pub fn get(&self, id: &IndicatorId) -> Option<&CatalogueEntry> {
        self.entries.get(id)
    }

    /// Every row that could be read.
    pub fn entries(&self) -> impl Iterator<Item = &CatalogueEntry> {
        self.entries.values()
    }

    /// Whether no row has the id. Without any row the file itself could not be read, and that has been said.
    pub fn lacks(&self, id: &IndicatorId) -> bool {
        !self.listed.is_empty() && !self.listed.contains(id)
    }

    /// The indicator that a cell names, which must be on the list.
    pub fn named(&self, cell: &CellAt<'_>, problems: &mut Problems) -> Option<IndicatorId> {
        let id = cell.parsed::<IndicatorId>(problems)?;
        if self.lacks(&id) {
            cell.problem(Cause::Unknown { what: "indicator", name: id.to_string(), expected_in: FILE }, problems);
        }
        self.listed.contains(&id).then_some(id)
    }

    /// Reads the file; returns its number of rows too.
    pub fn read(bytes: &[u8], problems: &mut Problems) -> (Self, u32) {
        let mut read = Self::default();
        let layout = Layout::of(NAMES.map(Column::required));
        let rows = for_each_row(FILE, bytes, &layout, problems, |cells, problems| {
            let at = |name: &'static str| {
                let position = NAMES.iter().position(|n| *n == name);
                let blank = CellAt { file: FILE, row: 0, column: name, text: "", written: "" };
                position.and_then(|p| cells.get(p)).copied().unwrap_or(blank)
            };
            let Some(id) = at("id").parsed::<IndicatorId>(problems) else { return };
            if !read.listed.insert(id.clone()) {
                let cause = Cause::RepeatedName { what: "indicator", name: id.to_string() };
                at("id").problem(cause, problems);
            }
            if let Some(entry) = entry(&id, &at, problems) {
                read.entries.insert(id, entry);
            }
        });
        (read, rows)
    }
}

fn entry<'a>(
    id: &IndicatorId,
    at: &impl Fn(&'static str) -> CellAt<'a>,
    problems: &mut Problems,
) -> Option<CatalogueEntry> {
    let title = at("title").text(problems);
    let plain_title = at("plain_title").text(problems);
    let what = at("what_it_is").text(problems);
    let unit = at("unit").one_of(Unit::ALL, problems);
    let decimals = at("decimals").whole(MOST_DECIMALS, problems).and_then(|decimals| u8::try_from(decimals).ok());
    let highest = at("highest").number(problems);
    let polarity = at("polarity").one_of(Polarity::ALL, problems);
    let statistic = at("statistic").one_of(Statistic::ALL, problems);
    let basis = at("basis").one_of(Basis::ALL, problems);
    let verdict_allowed = at("verdict_allowed").one_of(&YES_NO, problems);
    let split = at("period_type").one_of(&PERIOD_TYPES, problems);
    let area = at("area").optional(problems);
    let trend_test = at("trend_test").optional_one_of(TrendTest::ALL, problems);
    let phrase = phrase(at, problems);
    let measure = Measure {
        id: id.clone(),
        title: title?,
        plain_title: plain_title?,
        what: what?,
        why: at("why_it_matters").text.to_owned(),
        unit: unit?,
        unit_label: at("unit_label").text.to_owned(),
        decimals: decimals?,
        polarity: polarity?,
        statistic: statistic?,
        basis: basis?,
        verdict_allowed: verdict_allowed?,
        phrase,
        caveat: at("caveat").optional_text(),
    };
    Some(CatalogueEntry {
        row: at("id").row,
        highest: highest.or((measure.unit == Unit::Percent).then_some(100.0)),
        measure,
        split: split?,
        area,
        finding_by: at("finding_by").optional_one_of(BreakdownKind::ALL, problems),
        trend_test,
        trend_periods: at("trend_periods").list(),
        trend_reason: at("trend_reason").optional_text(),
        hidden_groups: at("small_groups_hidden").list(),
    })
}

fn phrase<'a>(at: &impl Fn(&'static str) -> CellAt<'a>, problems: &mut Problems) -> Option<Phrase> {
    let people = at("people").optional_text()?;
    let in_every = at("in_every");
    Some(Phrase {
        people,
        does: at("does").text.to_owned(),
        short: at("short").text(problems)?,
        // The space before a unit is its own: "37%", "37 homes".
        answer_unit: at("answer_unit").written.to_owned(),
        in_every: if in_every.text.is_empty() { None } else { in_every.whole(u32::MAX, problems) },
        more_people: at("more_people").optional_text(),
        lead_sex: at("lead_sex").optional_one_of(Sex::ALL, problems),
    })
}
