//! Gaps between two groups of people, chosen before any figure was looked at.
//!
//! The country's gap of the same groups stands beside a place's and is taken as fixed. Methods, section 9.

use super::between::of_two;
pub use super::between::{Between, NoGap};
use super::group_figure::is_of_one_whole;
use super::relation::{NotCompared, Relation};
use super::relative_gap::{RelativeGap, relation, relative_gap};
use crate::snapshot::{AreaCode, Breakdown, BreakdownKind, Cell, Columns, Group, Indicator, Measure, Period, Snapshot};

/// Breakdowns with the two groups that are set beside each other; the second is the reference.
const PAIRS: [(BreakdownKind, &str, &str); 5] = [
    (BreakdownKind::FreeSchoolMeals, "Eligible", "Not eligible"),
    (BreakdownKind::Disadvantage, "Disadvantaged", "Not disadvantaged"),
    (BreakdownKind::Sex, "Female", "Male"),
    (BreakdownKind::FirstLanguage, "Known or believed to be English", "Known or believed to be other than English"),
    (BreakdownKind::SpecialNeeds, "All SEN", "No identified SEN"),
];

/// The groups of those pairs that are better off, where a pair parts people by what their homes can afford.
/// Girls and boys, languages or special needs do not: no group of theirs is a yardstick for everyone.
pub(super) const BETTER_OFF: [(BreakdownKind, &str); 2] =
    [(BreakdownKind::FreeSchoolMeals, "Not eligible"), (BreakdownKind::Disadvantage, "Not disadvantaged")];

/// Two groups of a place, and the same two of its country.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupGap<'a> {
    /// The two groups.
    pub pair: Pair<'a>,
    /// The latest period that both have a figure for.
    pub period: Period,
    /// In the place.
    pub place: Between,
    /// In its country, as it is published.
    pub country: Option<Between>,
    /// How the first group of the place stands to the second.
    pub relation: Result<Relation, NotCompared>,
    /// The place's gap beside the country's.
    pub relative: Result<RelativeGap, NotCompared>,
}

/// Two groups of one breakdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The breakdown.
    pub kind: BreakdownKind,
    /// The first group.
    pub first: &'a str,
    /// The reference.
    pub second: &'a str,
}

/// The fixed pairs of an indicator with their gaps, or why there is none.
pub fn gaps<'a>(snapshot: &'a Snapshot, indicator: &'a Indicator) -> Vec<(Pair<'a>, Result<GroupGap<'a>, NoGap>)> {
    let pairs = indicator.breakdowns.iter().flat_map(|breakdown| pairs(snapshot, breakdown));
    pairs.map(|(breakdown, pair)| (pair, gap(snapshot, indicator, breakdown, pair))).collect()
}

fn pairs<'a>(snapshot: &'a Snapshot, breakdown: &'a Breakdown) -> Vec<(&'a Breakdown, Pair<'a>)> {
    if is_of_one_whole(breakdown) {
        return Vec::new();
    }
    let kind = breakdown.kind;
    let fixed = PAIRS.iter().filter(|(of, _, _)| *of == kind);
    let mut pairs: Vec<Pair<'a>> = fixed.map(|(_, first, second)| Pair { kind, first, second }).collect();
    // A place names ethnic groups; each is set against the first.
    let is_named = kind == BreakdownKind::EthnicGroup;
    if let Some((reference, others)) = snapshot.place.named_groups.split_first().filter(|_| is_named) {
        pairs.extend(others.iter().map(|first| Pair { kind, first, second: reference }));
    }
    pairs.retain(|pair| group(breakdown, pair.first).is_some() && group(breakdown, pair.second).is_some());
    pairs.into_iter().map(|pair| (breakdown, pair)).collect()
}

pub(super) fn group<'a>(breakdown: &'a Breakdown, name: &str) -> Option<&'a Group> {
    breakdown.groups.iter().find(|group| group.name == name)
}

pub(super) fn columns(group: &Group, area: AreaCode) -> Option<&Columns> {
    group.series.iter().find(|line| line.area == area).map(|line| &line.figures)
}

/// The two groups at one period of an area.
fn between(
    measure: &Measure,
    breakdown: &Breakdown,
    pair: Pair<'_>,
    area: AreaCode,
    index: usize,
) -> Result<Between, NoGap> {
    let columns = |name: &str| group(breakdown, name).and_then(|group| columns(group, area));
    let (first, second) = columns(pair.first).zip(columns(pair.second)).ok_or(NoGap::NoFigure(Cell::NotPublished))?;
    of_two(measure, (first, index), (second, index))
}

fn gap<'a>(
    snapshot: &Snapshot,
    indicator: &Indicator,
    breakdown: &Breakdown,
    pair: Pair<'a>,
) -> Result<GroupGap<'a>, NoGap> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let of = |area: AreaCode, index: usize| between(&indicator.measure, breakdown, pair, area, index);
    let positions = (0..indicator.periods.len()).rev();
    let found = positions.map(|index| (index, of(focus, index)));
    let found = found.filter(|(_, found)| !matches!(found, Err(NoGap::NoFigure(Cell::NotPublished)))).take(1);
    let (index, place) = found.last().ok_or(NoGap::NoFigure(Cell::NotPublished))?;
    let place = place?;
    let period = *indicator.periods.get(index).ok_or(NoGap::NoFigure(Cell::NotPublished))?;
    let country = of(snapshot.place.country, index).ok().filter(|_| focus != snapshot.place.country);
    let (relation, relative) =
        (relation(&indicator.measure, &place), relative_gap(&indicator.measure, &place, country.as_ref()));
    Ok(GroupGap { pair, period, place, country, relation, relative })
}
