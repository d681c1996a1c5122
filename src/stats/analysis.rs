//! The answer to a question about an indicator, before it is said, drawn or tabulated.
//!
//! `words`, `scene` and `view` all start from an [`Analysis`]; none of them works a number out again.

use super::benchmark::compare;
use super::estimate::Estimate;
use super::group_figure::{GroupFigure, group_figures};
use super::order::ascending;
use super::reading::{benchmark_value, estimate};
use super::recent_trend::{NoTrend, recent_trend};
use super::relation::{NotCompared, Relation, allowed};
use super::trend::Trend;
use crate::snapshot::{AreaCode, Columns, Indicator, Measure, Period, Place, Series, Sex, Snapshot};
use crate::terms::Role;

/// How the place is doing on one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis<'a> {
    /// The snapshot that it rests on.
    pub snapshot: &'a Snapshot,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The area that its figures are for.
    pub focus: AreaCode,
    /// One a sex, the leading one first; none where only groups are published.
    pub standings: Vec<PlaceStanding>,
    /// The groups that the finding names, where it is about groups.
    pub groups: Vec<GroupFigure<'a>>,
}

/// What is published for one area.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Whether it is of the place, its country or its region.
    pub role: Role,
    /// The code of the area that it is of.
    pub area: AreaCode,
    /// One a period of the indicator.
    pub points: Vec<Option<Estimate>>,
}

/// What the place is set beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BenchmarkKind {
    /// Its country.
    Country(AreaCode),
    /// Its region, where the country has no figure.
    Region(AreaCode),
    /// The middle of so many similar places, where neither has.
    PeerMedian(usize),
}

/// The figure that the place is set beside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Benchmark {
    /// Whose.
    pub kind: BenchmarkKind,
    /// As published.
    pub value: f64,
}

/// How the place is doing, for one sex.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceStanding {
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// Place, country and region, as far as they are published.
    pub lines: Vec<Line>,
    /// The period that the place is compared for.
    pub period: Period,
    /// Its position among the indicator's periods.
    pub index: usize,
    /// The place's figure for that period.
    pub place: Estimate,
    /// What it is set beside.
    pub benchmark: Option<Benchmark>,
    /// How the place stands to it.
    pub relation: Result<Relation, NotCompared>,
    /// A newer figure of the place alone.
    pub newer: Option<(Period, Estimate)>,
    /// Where the series is going, or why that cannot be said.
    pub trend: Result<Trend, NoTrend>,
    /// Whether the period ended over two years before the snapshot's date.
    pub is_older: bool,
}

impl PlaceStanding {
    /// The line of a role.
    pub fn line(&self, role: Role) -> Option<&Line> {
        self.lines.iter().find(|line| line.role == role)
    }
}

impl Line {
    /// The latest point with a figure, with its position.
    pub fn latest(&self) -> Option<(usize, Estimate)> {
        self.points.iter().enumerate().rev().find_map(|(index, point)| point.map(|estimate| (index, estimate)))
    }
}

impl<'a> Analysis<'a> {
    /// Analyses an indicator of a snapshot.
    pub fn of(snapshot: &'a Snapshot, indicator: &'a Indicator) -> Self {
        let focus = indicator.area.unwrap_or(snapshot.place.code);
        let mut sexes: Vec<Sex> = Vec::new();
        for line in &indicator.series {
            if line.area == focus && !sexes.contains(&line.sex) {
                sexes.push(line.sex);
            }
        }
        let standings = sexes.into_iter().filter_map(|sex| standing(snapshot, indicator, focus, sex)).collect();
        Self { snapshot, indicator, focus, standings, groups: group_figures(snapshot, indicator) }
    }

    /// The standing that leads.
    pub fn lead(&self) -> Option<&PlaceStanding> {
        self.standings.first()
    }

    /// The latest period that anything is shown for.
    pub fn period(&self) -> Option<Period> {
        let of_groups = self.groups.first().map(|group| group.period);
        self.lead().map(|standing| standing.period).or(of_groups)
    }

    /// Whether that period ended over two years before the snapshot's date.
    pub fn is_older(&self) -> bool {
        self.period().is_some_and(|period| is_older(self.snapshot, period))
    }
}

fn is_older(snapshot: &Snapshot, period: Period) -> bool {
    period.end().plus_years(2) < snapshot.place.date
}

fn standing(snapshot: &Snapshot, indicator: &Indicator, focus: AreaCode, sex: Sex) -> Option<PlaceStanding> {
    let place = &snapshot.place;
    let series = |area: AreaCode| indicator.series.iter().find(|line| line.area == area && line.sex == sex);
    let published = published(place, focus, series);
    let lines: Vec<Line> = published
        .iter()
        .map(|(role, series)| Line {
            role: *role,
            area: series.area,
            points: points(&indicator.measure, &series.figures),
        })
        .collect();
    let own = lines.iter().find(|line| line.role == Role::Place)?;
    let index = status_index(&lines, own)?;
    let (period, estimate) = (*indicator.periods.get(index)?, own.points.get(index).copied().flatten()?);
    let benchmark = benchmark(snapshot, indicator, focus, sex, index, &published);
    let newer = own.latest().filter(|(latest, _)| *latest > index);
    let newer = newer.and_then(|(latest, estimate)| Some((*indicator.periods.get(latest)?, estimate)));
    Some(PlaceStanding {
        sex,
        period,
        index,
        place: estimate,
        benchmark: benchmark.map(|(benchmark, _)| benchmark),
        relation: relation(&indicator.measure, &estimate, benchmark).map_err(|none| of_itself(place, focus, none)),
        newer,
        trend: recent_trend(indicator, series(focus)?, &own.points),
        is_older: is_older(snapshot, period),
        lines,
    })
}

/// The series of an area with those that it may be set beside: never itself, and nothing that it holds.
pub(super) fn published<'a>(
    place: &Place,
    focus: AreaCode,
    series: impl Fn(AreaCode) -> Option<&'a Series>,
) -> Vec<(Role, &'a Series)> {
    let around = [(Role::Country, place.country), (Role::Region, place.region)].into_iter();
    let around = around.filter(|(_, area)| focus != place.country && *area != focus);
    let roles = std::iter::once((Role::Place, focus)).chain(around);
    roles.filter_map(|(role, area)| Some((role, series(area)?))).collect()
}

/// Estimates of a column, one a period.
pub(crate) fn points(measure: &Measure, columns: &Columns) -> Vec<Option<Estimate>> {
    (0..columns.value.len()).map(|index| estimate(measure, columns, index)).collect()
}

/// The latest period that the place shares with its country, else with its region, else has at all.
fn status_index(lines: &[Line], own: &Line) -> Option<usize> {
    let has = |line: &Line, index: usize| line.points.get(index).is_some_and(Option::is_some);
    let shared = |role: Role| {
        let other = lines.iter().find(|line| line.role == role)?;
        (0..own.points.len()).rev().find(|index| has(own, *index) && has(other, *index))
    };
    shared(Role::Country).or_else(|| shared(Role::Region)).or_else(|| own.latest().map(|(index, _)| index))
}

/// What the place is set beside, with the unrounded figure that limits are held against.
pub(super) fn benchmark(
    snapshot: &Snapshot,
    indicator: &Indicator,
    focus: AreaCode,
    sex: Sex,
    index: usize,
    published: &[(Role, &Series)],
) -> Option<(Benchmark, f64)> {
    let of = |role: Role| {
        let (_, series) = published.iter().find(|(other, _)| *other == role)?;
        let exact = benchmark_value(&indicator.measure, &series.figures, index)?;
        Some((series.area, series.figures.value.get(index)?.number()?, exact))
    };
    if let Some((area, value, exact)) = of(Role::Country) {
        return Some((Benchmark { kind: BenchmarkKind::Country(area), value }, exact));
    }
    if let Some((area, value, exact)) = of(Role::Region) {
        return Some((Benchmark { kind: BenchmarkKind::Region(area), value }, exact));
    }
    let (count, value) = peer_median(snapshot, indicator, sex).filter(|_| focus == snapshot.place.code)?;
    Some((Benchmark { kind: BenchmarkKind::PeerMedian(count), value }, value))
}

/// The middle of fewer places says little.
const FEWEST_PEERS: usize = 5;

/// The median of the first peer set, with how many of it have a figure.
fn peer_median(snapshot: &Snapshot, indicator: &Indicator, sex: Sex) -> Option<(usize, f64)> {
    if matches!(sex, Sex::Female | Sex::Male) {
        return None; // Two middles in one sentence would be read as one.
    }
    let peers = snapshot.peer_sets.first()?;
    let councils = indicator.councils.iter().find(|councils| councils.sex == sex)?;
    let cells = councils.areas.iter().zip(&councils.figures.value);
    let of_peers = cells.filter(|(area, _)| peers.areas.contains(area));
    let values = ascending(of_peers.filter_map(|(_, cell)| cell.number()));
    if values.len() < FEWEST_PEERS {
        return None;
    }
    let half = values.len() / 2;
    let upper = values.get(half).copied()?;
    let lower = if values.len().is_multiple_of(2) { values.get(half.checked_sub(1)?).copied()? } else { upper };
    Some((values.len(), f64::midpoint(lower, upper)))
}

/// Why the country has no benchmark: it would be its own.
pub(super) fn of_itself(place: &Place, focus: AreaCode, reason: NotCompared) -> NotCompared {
    if focus == place.country && reason == NotCompared::NoBenchmark { NotCompared::Itself } else { reason }
}

/// How the place stands to what it is set beside; the middle of some places is no benchmark.
pub(super) fn relation(
    measure: &Measure,
    place: &Estimate,
    benchmark: Option<(Benchmark, f64)>,
) -> Result<Relation, NotCompared> {
    let is_area = |benchmark: &Benchmark| !matches!(benchmark.kind, BenchmarkKind::PeerMedian(_));
    let (_, exact) = benchmark.filter(|(benchmark, _)| is_area(benchmark)).ok_or(NotCompared::NoBenchmark)?;
    allowed(measure, compare(place, exact, measure.decimals))
}
