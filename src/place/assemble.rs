//! Joined figures and a row of the catalogue as an indicator of the snapshot.

use super::catalogue::BreakRow;
use super::indicator_rows::{self, CatalogueEntry};
use super::join::Joined;
use super::lines::AreaLines;
use super::period_rule::PeriodRule;
use super::populations::{Counted, populations, with_files_of};
use super::problem::{Cause, Problems};
use super::register::Register;
use super::series_rule::{self, SeriesRule};
use crate::snapshot::{
    Break, Indicator, IndicatorId, NotComparable, Period, Place, TrendRule, TrendTest, comparable, is_evenly_spaced,
};

/// What an indicator is assembled from.
pub struct Assembled<'a> {
    pub id: &'a IndicatorId,
    pub entry: &'a CatalogueEntry,
    pub joined: &'a Joined<'a>,
    /// The rows of `series.csv` that enter its lines.
    pub rules: &'a [&'a SeriesRule],
    /// The first that gives figures.
    pub main: &'a SeriesRule,
    /// The rules of its files, for labels of the catalogue.
    pub period_rules: Vec<PeriodRule>,
    /// Rows that count the people of its figures.
    pub counted: &'a [Counted<'a>],
    pub breaks: &'a [BreakRow],
    pub sources: Vec<String>,
    /// Indicators that stand beside it.
    pub beside: Vec<IndicatorId>,
    /// Whether a page or a sentence sets it beside the councils.
    pub has_councils: bool,
}

/// The indicator, or a problem where its area has no figure.
pub fn indicator(
    parts: &Assembled<'_>,
    place: &Place,
    register: &Register,
    problems: &mut Problems,
) -> Option<Indicator> {
    let entry = parts.entry;
    let focus = entry.area.unwrap_or(place.code);
    let breaks = breaks(parts, problems);
    let lines = AreaLines { joined: parts.joined, focus, place, hidden_groups: &entry.hidden_groups };
    let sexes = lines.sexes(entry.measure.phrase.as_ref().and_then(|phrase| phrase.lead_sex));
    let periods = lines.periods(&sexes, &breaks);
    if periods.is_empty() {
        if !parts.is_cause_known(problems) {
            problems.row(series_rule::FILE, parts.main.row, Cause::NoFigures(parts.id.to_string()));
        }
        return None;
    }
    check_groups(parts, problems);
    let populations = populations(parts.counted, focus, &sexes, &periods);
    Some(Indicator {
        measure: entry.measure.clone(),
        area: entry.area,
        finding_by: entry.finding_by,
        sources: with_files_of(&populations, &parts.sources),
        trend: trend_rule(parts, (&periods, &breaks), problems),
        series: lines.series(&sexes, &periods),
        breakdowns: lines.breakdowns(&sexes, &periods),
        councils: if parts.has_councils { lines.councils(&sexes, register) } else { Vec::new() },
        breaks,
        periods,
        populations,
        beside: parts.beside.clone(),
        maps: Vec::new(),
        area_counts: None,
    })
}

impl Assembled<'_> {
    /// Whether a problem with its rows, files or areas has been said, from which follows that nothing is left.
    fn is_cause_known(&self, problems: &Problems) -> bool {
        let of_rule =
            |rule: &&SeriesRule| problems.has_row(series_rule::FILE, rule.row) || problems.has_file(&rule.path());
        ["areas.csv", "place.toml"].iter().any(|file| problems.has_file(file)) || self.rules.iter().any(of_rule)
    }

    /// The period that a label of the catalogue means: labels are those of one of the indicator's files.
    fn read_label(&self, label: &str) -> Option<Period> {
        self.period_rules.iter().find_map(|rule| rule.read(label))
    }
}

fn breaks(parts: &Assembled<'_>, problems: &mut Problems) -> Vec<Break> {
    let mut read = |row: &BreakRow, column, label: &str| {
        let period = parts.read_label(label);
        if period.is_none() {
            problems.cell("breaks.csv", row.row, column, unknown_period(label));
        }
        period
    };
    let rows = parts.breaks.iter().filter_map(|row| {
        let (from, to) = (read(row, "from_period", &row.from), read(row, "to_period", &row.to));
        Some(Break { kind: row.kind, from: from?, to: to?, label: row.label.clone(), note: row.note.clone() })
    });
    rows.collect()
}

fn unknown_period(label: &str) -> Cause {
    let expected = "write a period as the files of its indicator label it".to_owned();
    Cause::Malformed { found: label.to_owned(), expected }
}

/// How a trend may be tested: over periods that can be set beside each other, without a hole.
fn trend_rule(parts: &Assembled<'_>, (periods, breaks): (&[Period], &[Break]), problems: &mut Problems) -> TrendRule {
    let labels = parts.entry.trend_periods.iter();
    let tested = labels.filter_map(|label| {
        let period = parts.read_label(label).filter(|period| periods.contains(period));
        if period.is_none() {
            problems.cell(indicator_rows::FILE, parts.entry.row, "trend_periods", unknown_period(label));
        }
        period
    });
    let tested: Vec<Period> = tested.collect();
    let pairs = tested.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    let reason = |(from, to)| match comparable(breaks, from, to) {
        Ok(()) | Err(NotComparable::Marked) => None,
        Err(reason) => Some(Cause::TrendOver { from, to, reason }),
    };
    let broken = pairs.filter_map(reason).next();
    // Mann and Kendall's test takes the years as they are; the words of the others speak of years in a row.
    let needs_years = matches!(parts.entry.trend_test, Some(TrendTest::Counts | TrendTest::Limits));
    let is_skipped = |period: &Period| {
        let before = tested.iter().rfind(|known| *known < period);
        let is_inside = before.is_some() && tested.iter().any(|known| known > period);
        is_inside && !tested.contains(period) && before.is_some_and(|b| comparable(breaks, *b, *period).is_ok())
    };
    let is_uneven = !is_evenly_spaced(&tested) || periods.iter().any(is_skipped);
    let uneven = (needs_years && is_uneven).then_some(Cause::TrendUneven);
    if let Some(cause) = broken.or(uneven).filter(|_| parts.entry.trend_test.is_some()) {
        problems.cell(indicator_rows::FILE, parts.entry.row, "trend_periods", cause);
    }
    TrendRule { test: parts.entry.trend_test, periods: tested, reason: parts.entry.trend_reason.clone() }
}

/// A group that is hidden under a name of another spelling would be shown.
fn check_groups(parts: &Assembled<'_>, problems: &mut Problems) {
    let groups = parts.joined.groups();
    for name in &parts.entry.hidden_groups {
        if !groups.iter().any(|(_, names)| names.iter().any(|category| *category.name == **name)) {
            let cause =
                Cause::Unknown { what: "group", name: name.clone(), expected_in: "the categories of its files" };
            problems.cell(indicator_rows::FILE, parts.entry.row, "small_groups_hidden", cause);
        }
    }
    if let Some(named) = parts.entry.finding_by.filter(|named| !groups.iter().any(|(kind, _)| kind == named)) {
        let name = named.heading().to_owned();
        let cause = Cause::Unknown { what: "type of category", name, expected_in: "the categories of its files" };
        problems.cell(indicator_rows::FILE, parts.entry.row, "finding_by", cause);
    }
}
