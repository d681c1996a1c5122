//! Groups of people at their latest period.

use super::estimate::Estimate;
use super::reading::estimate;
use crate::snapshot::{Breakdown, Cell, Group, Indicator, Period, Series, Snapshot};

/// One group's figure for the latest period of the place's groups.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFigure<'a> {
    /// Its name.
    pub name: &'a str,
    /// When.
    pub period: Period,
    /// The place's figure, or why there is none.
    pub place: Result<Estimate, Cell>,
    /// The country's figure for the same group.
    pub country: Option<Estimate>,
    /// How many people, or homes, it is of in the place, where that is published.
    pub size: Option<f64>,
    /// Whether the finding names it.
    pub is_named: bool,
}

/// The groups of the breakdown that the finding is about, at the latest period with a figure.
pub(super) fn group_figures<'a>(snapshot: &'a Snapshot, indicator: &'a Indicator) -> Vec<GroupFigure<'a>> {
    let named = indicator.finding_by.as_ref();
    let breakdown = named.and_then(|title| indicator.breakdowns.iter().find(|breakdown| breakdown.title == *title));
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
    let figure = |group: &'a Group| {
        let columns = &group.series.get(own(&group.series)?)?.figures;
        let cell = *columns.value.get(index)?;
        let country = group.series.iter().find(|line| line.area == snapshot.place.country && focus != line.area);
        Some(GroupFigure {
            name: &group.name,
            period,
            place: estimate(indicator, columns, index).ok_or(cell),
            country: country.and_then(|line| estimate(indicator, &line.figures, index)),
            size: columns.denominator.at(index),
            is_named: snapshot.place.named_groups.contains(&group.name),
        })
    };
    breakdown.groups.iter().filter_map(figure).collect()
}
