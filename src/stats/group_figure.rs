//! Groups of people at their latest period.

use super::estimate::Estimate;
use super::reading::estimate;
use crate::snapshot::{AreaCode, Breakdown, Cell, Group, Indicator, Numbers, Period, Series, Snapshot};

/// One group's figure for the latest period of the place's groups.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFigure<'a> {
    /// Its name, as it is shown.
    pub name: &'a str,
    /// The period that the figures are of.
    pub period: Period,
    /// The place's figure, or why there is none.
    pub place: Result<Estimate, Cell>,
    /// The country's figure for the same group.
    pub country: Option<Estimate>,
    /// How many people, or homes, it is of in the place, where that is published and they are what is counted.
    pub size: Option<f64>,
    /// Whether the finding names it.
    pub is_named: bool,
}

/// The groups of the breakdown that the finding is about, at the latest period with a figure.
pub(super) fn group_figures<'a>(snapshot: &'a Snapshot, indicator: &'a Indicator) -> Vec<GroupFigure<'a>> {
    let breakdown = indicator.finding_by.and_then(|kind| indicator.breakdowns.iter().find(|b| b.kind == kind));
    breakdown.map(|breakdown| breakdown_figures(snapshot, indicator, breakdown)).unwrap_or_default()
}

/// The groups of a breakdown at the latest period that the place has a figure for in any of them.
pub fn breakdown_figures<'a>(
    snapshot: &'a Snapshot,
    indicator: &'a Indicator,
    breakdown: &'a Breakdown,
) -> Vec<GroupFigure<'a>> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let own = |series: &[Series]| series.iter().position(|line| line.area == focus);
    let filled = breakdown.groups.iter().filter_map(|group| group.series.get(own(&group.series)?));
    let latest =
        filled.filter_map(|line| line.figures.value.iter().rposition(|cell| *cell != Cell::NotPublished)).max();
    let Some((index, period)) = latest.and_then(|index| Some((index, *indicator.periods.get(index)?))) else {
        return Vec::new();
    };
    // Without people in its phrase, an indicator counts something else, such as half-days at school.
    let has_sizes = indicator.measure.phrase.is_some() && !is_of_one_whole(breakdown);
    let figure = |group: &'a Group| {
        let columns = &group.series.get(own(&group.series)?)?.figures;
        let cell = *columns.value.get(index)?;
        let country = group.series.iter().find(|line| line.area == snapshot.place.country && focus != line.area);
        Some(GroupFigure {
            name: &group.name,
            period,
            place: estimate(&indicator.measure, columns, index).ok_or(cell),
            country: country.and_then(|line| estimate(&indicator.measure, &line.figures, index)),
            size: columns.denominator.at(index).filter(|_| has_sizes),
            is_named: snapshot.place.named_groups.contains(&group.name),
        })
    };
    breakdown.groups.iter().filter_map(figure).collect()
}

/// Whether all groups are shares of one number, such as everyone who lives in a place, and no more than that together:
/// then they are the parts of a mix, no two of which have a gap, and that number is the size of none of them.
pub fn is_of_one_whole(breakdown: &Breakdown) -> bool {
    let mut groups = breakdown.groups.iter().map(wholes);
    let first = groups.next().unwrap_or_default();
    let is_one = breakdown.groups.len() > 1 && groups.all(|other| other == first);
    is_one && first.iter().enumerate().any(|(series, (_, whole))| fits(breakdown, series, whole))
}

/// What the figures of a group are out of, an area each.
fn wholes(group: &Group) -> Vec<(AreaCode, &Numbers)> {
    group.series.iter().map(|line| (line.area, &line.figures.denominator)).collect()
}

/// Whether the counts of all groups together are no more than what they are out of, where any are published.
fn fits(breakdown: &Breakdown, series: usize, whole: &Numbers) -> bool {
    let counts = |index: usize| {
        let counts = breakdown.groups.iter().filter_map(|group| group.series.get(series)?.figures.numerator.at(index));
        counts.collect::<Vec<f64>>()
    };
    let periods = whole.0.iter().enumerate().filter_map(|(index, whole)| Some((counts(index), (*whole)?)));
    let mut counted = periods.filter(|(counts, _)| counts.len() > 1).peekable();
    let is_shared = |(counts, whole): (Vec<f64>, f64)| {
        counts.iter().all(|count| *count >= 0.0) && counts.iter().sum::<f64>() <= whole
    };
    counted.peek().is_some() && counted.all(is_shared)
}
