//! The groups that a finding is about, at their latest period.

use super::estimate::Estimate;
use super::reading::estimate;
use crate::snapshot::{AreaCode, Cell, Group, Indicator, Period, Series, Snapshot};

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
    /// Whether the finding names it.
    pub is_named: bool,
}

/// The groups of the breakdown that the finding is about, at the latest period with a figure.
pub(super) fn group_figures<'a>(
    snapshot: &'a Snapshot,
    indicator: &'a Indicator,
    focus: AreaCode,
) -> Vec<GroupFigure<'a>> {
    let Some(title) = &indicator.finding_by else { return Vec::new() };
    let Some(breakdown) = indicator.breakdowns.iter().find(|breakdown| breakdown.title == *title) else {
        return Vec::new();
    };
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
            is_named: snapshot.place.named_groups.contains(&group.name),
        })
    };
    breakdown.groups.iter().filter_map(figure).collect()
}
