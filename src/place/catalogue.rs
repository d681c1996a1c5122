//! The catalogue: what each indicator is (`indicators.csv`), which rows of which files make it
//! (`series.csv`), where its series is marked (`breaks.csv`) and where each file was published
//! (`sources.csv`).

use std::collections::BTreeMap;

use super::period_rule::{PeriodRule, SplitYear};
use super::problem::{Cause, Problems};
use super::select::Select;
use super::sheet::{CellAt, Column, for_each_row};
use crate::snapshot::{
    AreaCode, Basis, BreakKind, IndicatorId, Phrase, Polarity, Sex, Source, Statistic, TrendTest, Unit,
};

/// What an indicator is.
#[derive(Debug)]
pub struct CatalogueEntry {
    pub title: String,
    pub plain_title: String,
    pub what: String,
    pub why: String,
    pub unit: Unit,
    pub unit_label: String,
    pub decimals: u8,
    /// The most that a value may be.
    pub highest: Option<f64>,
    pub polarity: Polarity,
    pub statistic: Statistic,
    pub basis: Basis,
    pub verdict_allowed: bool,
    pub split: SplitYear,
    pub area: Option<AreaCode>,
    pub finding_by: Option<String>,
    pub caveat: Option<String>,
    pub phrase: Option<Phrase>,
    pub trend_test: Option<TrendTest>,
    /// Labels of the file.
    pub trend_periods: Vec<String>,
    pub trend_reason: Option<String>,
    /// Names of groups that are too small to show.
    pub hidden_groups: Vec<String>,
}

/// What the rows of a file do for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
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
    /// They give a population.
    Denominator,
}

impl Role {
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
    pub role: Role,
    pub select: Select,
    pub periods: Periods,
    pub areas: Areas,
    pub category_types: BTreeMap<String, String>,
    pub categories: BTreeMap<String, String>,
    pub sex_default: Sex,
    /// The rule as written, for messages.
    pub rule_name: String,
    pub period_rule: PeriodRule,
}

/// One row of `breaks.csv`, in labels of the file.
#[derive(Debug)]
pub struct BreakRow {
    pub row: u32,
    pub from: String,
    pub to: String,
    pub kind: BreakKind,
    pub label: String,
    pub note: String,
}

/// The whole catalogue.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub indicators: BTreeMap<IndicatorId, CatalogueEntry>,
    pub series: Vec<SeriesRule>,
    pub breaks: BTreeMap<IndicatorId, Vec<BreakRow>>,
    pub sources: BTreeMap<String, Source>,
}

const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];
/// Kinds of period, with what a label such as `2024/25` means under each.
const PERIOD_TYPES: [(&str, SplitYear); 7] = [
    ("academic_year", SplitYear::Academic),
    ("calendar_year", SplitYear::Academic),
    ("date", SplitYear::Academic),
    ("financial_year", SplitYear::Financial),
    ("quarter", SplitYear::Financial),
    ("pooled_3_year", SplitYear::Academic),
    ("pooled_5_year", SplitYear::Academic),
];
const ROLES: [(&str, Role); 6] = [
    ("main", Role::Main),
    ("instead", Role::Instead),
    ("attach", Role::Attach),
    ("beside", Role::Beside),
    ("context", Role::Context),
    ("denominator", Role::Denominator),
];
const AREAS: [(&str, Areas); 6] = [
    ("all", Areas::All),
    ("place", Areas::Place),
    ("england", Areas::Country),
    ("place_england", Areas::PlaceAndCountry),
    ("peers", Areas::Peers),
    ("police", Areas::Police),
];

fn list(text: &str) -> Vec<String> {
    text.split(';').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

impl Catalogue {
    /// Reads `indicators.csv`.
    pub fn read_indicators(&mut self, bytes: &[u8], problems: &mut Problems) {
        const FILE: &str = "indicators.csv";
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
        let columns = NAMES.map(Column::required);
        for_each_row(FILE, bytes, &columns, problems, |row, cells, problems| {
            let at = |name: &'static str| {
                let position = NAMES.iter().position(|n| *n == name);
                let text = position.and_then(|p| cells.get(p)).copied().unwrap_or_default();
                CellAt { file: FILE, row, column: name, text }
            };
            let id = at("id").parsed::<IndicatorId>(problems);
            let entry = indicator_row(&at, problems);
            if let Some((id, entry)) = id.zip(entry) {
                self.indicators.insert(id, entry);
            }
        });
    }

    /// Reads `series.csv`; `indicators.csv` must have been read.
    pub fn read_series(&mut self, bytes: &[u8], problems: &mut Problems) {
        const FILE: &str = "series.csv";
        let columns = [
            "indicator",
            "file",
            "role",
            "select",
            "periods",
            "areas",
            "map_category_type",
            "map_category",
            "sex_default",
            "period_rule",
        ]
        .map(Column::required);
        for_each_row(FILE, bytes, &columns, problems, |row, cells, problems| {
            let [indicator, file, role, select, periods, areas, types, categories, sex, rule] = cells;
            let at = |column, text| CellAt { file: FILE, row, column, text };
            let Some(indicator) = at("indicator", indicator).parsed::<IndicatorId>(problems) else { return };
            let Some(entry) = self.indicators.get(&indicator) else {
                let name = indicator.to_string();
                let cause = Cause::Unknown { what: "indicator", name, expected_in: "indicators.csv" };
                problems.cell(FILE, row, "indicator", cause);
                return;
            };
            let period_rule = PeriodRule::parse(rule, entry.split);
            if period_rule.is_none() {
                let cause = Cause::NotOneOf { found: rule.to_owned(), allowed: PeriodRule::NAMES.to_owned() };
                problems.cell(FILE, row, "period_rule", cause);
            }
            let role = at("role", role).one_of(&ROLES, problems);
            let select = at("select", select).parsed(problems);
            let areas = at("areas", areas).one_of(&AREAS, problems);
            let sex = if sex.is_empty() { Some(Sex::Persons) } else { read_sex(&at("sex_default", sex), problems) };
            let (Some(role), Some(select), Some(areas), Some(sex_default), Some(period_rule)) =
                (role, select, areas, sex, period_rule)
            else {
                return;
            };
            self.series.push(SeriesRule {
                row,
                indicator,
                file: file.to_owned(),
                role,
                select,
                periods: read_periods(periods),
                areas,
                category_types: read_map(types),
                categories: read_map(categories),
                sex_default,
                rule_name: rule.to_owned(),
                period_rule,
            });
        });
    }

    /// Reads `breaks.csv`.
    pub fn read_breaks(&mut self, bytes: &[u8], problems: &mut Problems) {
        const FILE: &str = "breaks.csv";
        let columns = ["indicator", "from_period", "to_period", "kind", "label", "note"].map(Column::required);
        for_each_row(FILE, bytes, &columns, problems, |row, [indicator, from, to, kind, label, note], problems| {
            let at = |column, text| CellAt { file: FILE, row, column, text };
            let indicator = at("indicator", indicator).parsed::<IndicatorId>(problems);
            let kind = at("kind", kind).one_of(BreakKind::ALL, problems);
            if let Some((indicator, kind)) = indicator.zip(kind) {
                let (from, to) = (from.to_owned(), to.to_owned());
                let entry = BreakRow { row, from, to, kind, label: label.to_owned(), note: note.to_owned() };
                self.breaks.entry(indicator).or_default().push(entry);
            }
        });
    }

    /// Reads `sources.csv`.
    pub fn read_sources(&mut self, bytes: &[u8], problems: &mut Problems) {
        const FILE: &str = "sources.csv";
        let columns = [
            "file",
            "publisher",
            "dataset_title",
            "dataset_url",
            "licence",
            "copied_via",
            "copied_on",
            "period_published",
            "transcribed",
        ]
        .map(Column::required);
        for_each_row(FILE, bytes, &columns, problems, |row, cells, problems| {
            let [file, publisher, title, url, licence, copied_via, copied_on, published, transcribed] = cells;
            let at = |column, text| CellAt { file: FILE, row, column, text };
            let url = match url.to_owned().try_into() {
                Ok(url) => Some(url),
                Err(error) => {
                    if !url.is_empty() {
                        let cause = Cause::NotOneOf { found: url.to_owned(), allowed: format!("{error}") };
                        problems.cell(FILE, row, "dataset_url", cause);
                    }
                    None
                }
            };
            let published =
                if published.is_empty() { None } else { at("period_published", published).parsed(problems) };
            let publisher = at("publisher", publisher).text(problems);
            let licence = at("licence", licence).text(problems);
            let copied_on = at("copied_on", copied_on).parsed(problems);
            let transcribed = at("transcribed", transcribed).one_of(&YES_NO, problems);
            let (Some(publisher), Some(licence), Some(copied_on), Some(transcribed)) =
                (publisher, licence, copied_on, transcribed)
            else {
                return;
            };
            let (title, copied_via) = (title.to_owned(), copied_via.to_owned());
            let source = Source { publisher, title, url, licence, copied_via, copied_on, published, transcribed };
            self.sources.insert(file.to_owned(), source);
        });
    }
}

fn indicator_row<'a>(at: &impl Fn(&'static str) -> CellAt<'a>, problems: &mut Problems) -> Option<CatalogueEntry> {
    let title = at("title").text(problems);
    let plain_title = at("plain_title").text(problems);
    let what = at("what_it_is").text(problems);
    let unit = at("unit").one_of(Unit::ALL, problems);
    let decimals = at("decimals").parsed::<u8>(problems);
    let highest = at("highest").number(problems);
    let polarity = at("polarity").one_of(Polarity::ALL, problems);
    let statistic = at("statistic").one_of(Statistic::ALL, problems);
    let basis = at("basis").one_of(Basis::ALL, problems);
    let verdict_allowed = at("verdict_allowed").one_of(&YES_NO, problems);
    let split = at("period_type").one_of(&PERIOD_TYPES, problems);
    let area = if at("area").text.is_empty() { None } else { at("area").parsed(problems) };
    let trend_test =
        if at("trend_test").text.is_empty() { None } else { at("trend_test").one_of(TrendTest::ALL, problems) };
    let phrase = phrase_of(at, problems);
    Some(CatalogueEntry {
        title: title?,
        plain_title: plain_title?,
        what: what?,
        why: at("why_it_matters").text.to_owned(),
        unit: unit?,
        unit_label: at("unit_label").text.to_owned(),
        decimals: decimals?,
        highest: highest.or((unit? == Unit::Percent).then_some(100.0)),
        polarity: polarity?,
        statistic: statistic?,
        basis: basis?,
        verdict_allowed: verdict_allowed?,
        split: split?,
        area,
        finding_by: at("finding_by").optional_text(),
        caveat: at("caveat").optional_text(),
        phrase,
        trend_test,
        trend_periods: list(at("trend_periods").text),
        trend_reason: at("trend_reason").optional_text(),
        hidden_groups: list(at("small_groups_hidden").text),
    })
}

fn phrase_of<'a>(at: &impl Fn(&'static str) -> CellAt<'a>, problems: &mut Problems) -> Option<Phrase> {
    let people = at("people").optional_text()?;
    Some(Phrase {
        people,
        does: at("does").text.to_owned(),
        short: at("short").text(problems)?,
        answer_unit: at("answer_unit").text.to_owned(),
        in_every: if at("in_every").text.is_empty() { None } else { at("in_every").parsed(problems) },
        more_people: at("more_people").optional_text(),
        lead_sex: if at("lead_sex").text.is_empty() { None } else { at("lead_sex").one_of(Sex::ALL, problems) },
    })
}

fn read_sex(cell: &CellAt<'_>, problems: &mut Problems) -> Option<Sex> {
    let found = sex_named(cell.text);
    if found.is_none() {
        let cause = Cause::NotOneOf { found: cell.text.to_owned(), allowed: SEXES.to_owned() };
        problems.cell(cell.file, cell.row, cell.column, cause);
    }
    found
}

/// The words that publishers write for a sex.
pub const SEXES: &str = "Persons, Female, Male, not_applicable";

/// The sex that a word stands for.
pub fn sex_named(word: &str) -> Option<Sex> {
    match word {
        "Persons" | "All" => Some(Sex::Persons),
        "Female" | "Females" => Some(Sex::Female),
        "Male" | "Males" => Some(Sex::Male),
        "not_applicable" | "Not applicable" => Some(Sex::NotApplicable),
        _ => None,
    }
}

fn read_periods(text: &str) -> Periods {
    if text == "all" {
        return Periods::All;
    }
    match text.split_once("..") {
        Some((first, last)) => Periods::Range(first.to_owned(), last.to_owned()),
        None => Periods::These(list(text)),
    }
}

fn read_map(text: &str) -> BTreeMap<String, String> {
    let pairs = text.split(';').filter_map(|pair| pair.split_once('='));
    pairs.map(|(old, new)| (old.to_owned(), new.to_owned())).collect()
}
