//! Joined figures as an indicator of the snapshot: lines, groups and the councils to compare with.

use std::collections::BTreeSet;

use super::catalogue::{BreakRow, CatalogueEntry};
use super::join::Joined;
use super::period_rule::PeriodRule;
use super::problem::{Cause, Problems};
use super::table::{Figures, Key};
use crate::snapshot::{
    AreaCode, AreaKind, Break, BreakKind, Breakdown, Cell, Columns, Distribution, Group, Indicator, IndicatorId,
    Numbers, Period, Place, Series, Sex, TrendRule,
};

use super::register::Register;

/// What an indicator is assembled from.
pub struct Parts<'a> {
    pub id: &'a IndicatorId,
    pub entry: &'a CatalogueEntry,
    pub joined: &'a Joined,
    /// The rules of its files, the main one first, for labels of the catalogue.
    pub period_rules: Vec<PeriodRule>,
    pub breaks: &'a [BreakRow],
    pub sources: Vec<String>,
    /// Whether a page or a sentence sets it beside the councils.
    pub has_councils: bool,
}

/// The indicator, or a problem where its area has no figure.
pub fn indicator(parts: &Parts<'_>, place: &Place, register: &Register, problems: &mut Problems) -> Option<Indicator> {
    let entry = parts.entry;
    let focus = entry.area.unwrap_or(place.code);
    let breaks = breaks(parts, problems);
    let lines = Lines { joined: parts.joined, focus, place };
    let sexes = lines.sexes(entry.phrase.as_ref().and_then(|phrase| phrase.lead_sex));
    let periods = lines.periods(&sexes, &breaks);
    if periods.is_empty() {
        problems.file("series.csv", Cause::NoFigures(parts.id.to_string()));
        return None;
    }
    Some(Indicator {
        id: parts.id.clone(),
        title: entry.title.clone(),
        plain_title: entry.plain_title.clone(),
        what: entry.what.clone(),
        why: entry.why.clone(),
        unit: entry.unit,
        unit_label: entry.unit_label.clone(),
        decimals: entry.decimals,
        polarity: entry.polarity,
        statistic: entry.statistic,
        basis: entry.basis,
        verdict_allowed: entry.verdict_allowed,
        phrase: entry.phrase.clone(),
        caveat: entry.caveat.clone(),
        area: entry.area,
        finding_by: entry.finding_by.clone(),
        sources: parts.sources.clone(),
        trend: trend_rule(parts, problems),
        series: lines.series(&sexes, &periods),
        breakdowns: lines.breakdowns(&sexes, &periods, &entry.hidden_groups),
        councils: if parts.has_councils { lines.councils(&sexes, register) } else { Vec::new() },
        breaks,
        periods,
    })
}

impl Parts<'_> {
    /// The period that a label of the catalogue means: labels are those of one of the indicator's files.
    fn read_label(&self, label: &str) -> Option<Period> {
        self.period_rules.iter().find_map(|rule| rule.read(label))
    }
}

fn breaks(parts: &Parts<'_>, problems: &mut Problems) -> Vec<Break> {
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
    Cause::Unknown { what: "period", name: label.to_owned(), expected_in: "the labels of its indicator's files" }
}

fn trend_rule(parts: &Parts<'_>, problems: &mut Problems) -> TrendRule {
    let labels = parts.entry.trend_periods.iter();
    let periods = labels.filter_map(|label| {
        let period = parts.read_label(label);
        if period.is_none() {
            problems.header("indicators.csv", "trend_periods", unknown_period(label));
        }
        period
    });
    TrendRule { test: parts.entry.trend_test, periods: periods.collect(), reason: parts.entry.trend_reason.clone() }
}

struct Lines<'a> {
    joined: &'a Joined,
    focus: AreaCode,
    place: &'a Place,
}

fn is_whole(key: &Key) -> bool {
    key.category_type.is_empty()
}

impl Lines<'_> {
    fn areas(&self) -> [AreaCode; 3] {
        [self.focus, self.place.country, self.place.region]
    }

    /// Whom the lines are about: everyone, or where there is no such figure each sex, the leading one first.
    fn sexes(&self, lead: Option<Sex>) -> Vec<Sex> {
        let of_focus = |(key, _): &(&Key, &Figures)| is_whole(key) && key.area == self.focus;
        let found: BTreeSet<Sex> = self.joined.figures().filter(of_focus).map(|(key, _)| key.sex).collect();
        let everyone = found.iter().find(|sex| matches!(sex, Sex::Persons | Sex::NotApplicable));
        match everyone {
            Some(sex) => vec![*sex],
            None => {
                let mut sexes: Vec<Sex> = found.into_iter().collect();
                sexes.sort_by_key(|sex| Some(*sex) != lead);
                sexes
            }
        }
    }

    /// Periods from the focus's first on, and those that are marked as missing.
    fn periods(&self, sexes: &[Sex], breaks: &[Break]) -> Vec<Period> {
        let has_value = |figures: &Figures| figures.value.is_some();
        let on_line = |key: &Key| !is_whole(key) || sexes.contains(&key.sex);
        let of_focus: BTreeSet<Period> = self
            .joined
            .figures()
            .filter(|(key, figures)| key.area == self.focus && on_line(key) && has_value(figures))
            .map(|(key, _)| key.period)
            .collect();
        let Some(first) = of_focus.first().copied() else { return Vec::new() };
        let of_others = self
            .joined
            .figures()
            .filter(|(key, figures)| {
                is_whole(key) && sexes.contains(&key.sex) && self.areas().contains(&key.area) && has_value(figures)
            })
            .map(|(key, _)| key.period)
            .filter(|period| *period >= first);
        let mut periods: BTreeSet<Period> = of_others.collect();
        periods.extend(of_focus);
        for gap in breaks.iter().filter(|b| b.kind == BreakKind::Gap) {
            let missing = std::iter::successors(Some(gap.from), |period| Some(period.a_year_later()));
            periods.extend(missing.take_while(|period| *period <= gap.to));
        }
        periods.into_iter().collect()
    }

    fn series(&self, sexes: &[Sex], periods: &[Period]) -> Vec<Series> {
        let wanted = sexes.iter().flat_map(|sex| self.areas().map(|area| (*sex, area)));
        wanted.filter_map(|(sex, area)| self.line("", "", sex, area, periods)).collect()
    }

    fn line(&self, kind: &str, name: &str, sex: Sex, area: AreaCode, periods: &[Period]) -> Option<Series> {
        let figures: Vec<Option<&Figures>> =
            periods.iter().map(|period| self.find(kind, name, sex, area, *period)).collect();
        let has_any = figures.iter().any(|figures| figures.is_some_and(|f| f.value.is_some()));
        has_any.then(|| Series { area, sex, figures: columns(&figures) })
    }

    fn find(&self, kind: &str, name: &str, sex: Sex, area: AreaCode, period: Period) -> Option<&Figures> {
        self.joined.get(&Key { category_type: kind.into(), category: name.into(), sex, area, period })
    }

    fn breakdowns(&self, sexes: &[Sex], periods: &[Period], hidden: &[String]) -> Vec<Breakdown> {
        let groups = self.joined.groups();
        let by_category = groups.iter().map(|(kind, names)| {
            let group = |name: &&str| self.group(kind, name, periods, hidden);
            Breakdown { title: (*kind).to_owned(), groups: names.iter().filter_map(group).collect() }
        });
        let mut breakdowns: Vec<Breakdown> = by_category.filter(|b| !b.groups.is_empty()).collect();
        breakdowns.extend(self.by_sex(sexes, periods));
        breakdowns
    }

    fn group(&self, kind: &str, name: &str, periods: &[Period], hidden: &[String]) -> Option<Group> {
        let sexes = [Sex::Persons, Sex::NotApplicable];
        let wanted = sexes.iter().flat_map(|sex| [(*sex, self.focus), (*sex, self.place.country)]);
        let mut series: Vec<Series> =
            wanted.filter_map(|(sex, area)| self.line(kind, name, sex, area, periods)).collect();
        if hidden.iter().any(|group| group == name) {
            series.iter_mut().for_each(|line| suppress(&mut line.figures));
        }
        series.iter().any(|line| line.area == self.focus).then(|| Group { name: name.to_owned(), series })
    }

    /// Women and men as groups, where the line is about everyone.
    fn by_sex(&self, sexes: &[Sex], periods: &[Period]) -> Option<Breakdown> {
        sexes.contains(&Sex::Persons).then_some(())?;
        let group = |sex: Sex, name: &str| {
            let lines = [self.focus, self.place.country].map(|area| self.line("", "", sex, area, periods));
            let series: Vec<Series> = lines.into_iter().flatten().collect();
            series.iter().any(|line| line.area == self.focus).then(|| Group { name: name.to_owned(), series })
        };
        let groups: Vec<Group> =
            [group(Sex::Female, "Female"), group(Sex::Male, "Male")].into_iter().flatten().collect();
        (groups.len() == 2).then(|| Breakdown { title: "Sex".to_owned(), groups })
    }

    /// All councils at the latest period that the focus shares with its country (or has at all).
    fn councils(&self, sexes: &[Sex], register: &Register) -> Vec<Distribution> {
        sexes.iter().filter_map(|sex| self.distribution(*sex, register)).collect()
    }

    fn distribution(&self, sex: Sex, register: &Register) -> Option<Distribution> {
        let of_line = |key: &Key| is_whole(key) && key.sex == sex;
        let periods_of = |area: AreaCode| -> BTreeSet<Period> {
            let with_value =
                self.joined.figures().filter(|(key, f)| of_line(key) && key.area == area && f.value.is_some());
            with_value.map(|(key, _)| key.period).collect()
        };
        let (focus, country) = (periods_of(self.focus), periods_of(self.place.country));
        let period = *focus.intersection(&country).last().or(focus.last())?;
        let is_council = |code: AreaCode| register.area(code).is_some_and(|area| area.kind == AreaKind::Council);
        let rows: Vec<(AreaCode, &Figures)> = self
            .joined
            .figures()
            .filter(|(key, f)| of_line(key) && key.period == period && f.value.is_some() && is_council(key.area))
            .map(|(key, figures)| (key.area, figures))
            .collect();
        let figures: Vec<Option<&Figures>> = rows.iter().map(|(_, figures)| Some(*figures)).collect();
        let areas: Vec<AreaCode> = rows.iter().map(|(area, _)| *area).collect();
        (areas.len() > 1).then(|| Distribution { sex, period, areas, figures: columns(&figures) })
    }
}

fn columns(figures: &[Option<&Figures>]) -> Columns {
    let column = |part: fn(&Figures) -> Option<f64>| {
        Numbers(figures.iter().map(|figures| figures.and_then(part)).collect()).or_empty()
    };
    Columns {
        value: figures.iter().map(|figures| Cell::from(figures.and_then(|f| f.value))).collect(),
        lower: column(|f| f.lower),
        upper: column(|f| f.upper),
        numerator: column(|f| f.numerator),
        denominator: column(|f| f.denominator),
    }
}

/// Keeps which periods have a figure and takes the figures away.
fn suppress(columns: &mut Columns) {
    for cell in &mut columns.value {
        *cell = match cell {
            Cell::Number(_) | Cell::Suppressed => Cell::Suppressed,
            Cell::NotPublished => Cell::NotPublished,
            Cell::NotApplicable => Cell::NotApplicable,
        };
    }
    (columns.lower, columns.upper) = (Numbers::default(), Numbers::default());
    (columns.numerator, columns.denominator) = (Numbers::default(), Numbers::default());
}
