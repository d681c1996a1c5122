//! Groups of people over time, each beside the same group of the country.
//!
//! A line holds figures of one definition. A snapshot does not say which file a cell is from, and files of
//! counts add groups for two years of their own, which define some groups otherwise than the main files: so
//! a line needs three figures. Nothing is said of where a group is going: the catalogue chooses a test for
//! the series of everyone alone, and of several groups tested side by side one would move by chance.

use std::ops::Range;

use super::estimate::Estimate;
use super::reading::estimate;
use crate::snapshot::{AreaCode, Breakdown, BreakdownKind, Cell, Columns, Group, Indicator, Measure, Snapshot};
use crate::terms::Role;

/// A line has no fewer figures.
pub const FEWEST_FIGURES: usize = 3;

/// More groups have no lines: their latest figures side by side say more than so many small charts.
pub const MOST_GROUPS: usize = 6;

/// The groups of a breakdown over time.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupLines<'a> {
    /// The breakdown.
    pub kind: BreakdownKind,
    /// Positions of periods, from the place's first figure to the last of any line.
    pub span: Range<usize>,
    /// Groups with lines, in the publisher's order.
    pub groups: Vec<GroupOverTime<'a>>,
    /// Groups of the place with too few figures for a line.
    pub too_few: Vec<&'a str>,
}

/// One group over time.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupOverTime<'a> {
    /// Its name, as it is shown.
    pub name: &'a str,
    /// The place's line, then the country's where it has one.
    pub lines: Vec<GroupLine>,
}

/// What is published of a group for one area.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupLine {
    /// Whether it is of the place, its country or its region.
    pub role: Role,
    /// The code of the area that it is of.
    pub area: AreaCode,
    /// One a period of the indicator: the figure, or why there is none.
    pub points: Vec<Result<Estimate, Cell>>,
}

impl GroupLine {
    /// Positions with a figure.
    fn figures(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.points.iter().enumerate().filter(|(_, point)| point.is_ok()).map(|(index, _)| index)
    }

    fn is_long(&self) -> bool {
        self.figures().count() >= FEWEST_FIGURES
    }
}

/// The groups of a breakdown over time, where some and not too many have lines.
pub fn group_lines<'a>(snapshot: &Snapshot, indicator: &Indicator, breakdown: &'a Breakdown) -> Option<GroupLines<'a>> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let line = |group: &Group, role: Role, area: AreaCode| {
        let series = group.series.iter().find(|series| series.area == area)?;
        Some(GroupLine { role, area, points: points(&indicator.measure, &series.figures) })
    };
    let country = |group: &Group| {
        let country = line(group, Role::Country, snapshot.place.country)?;
        Some(country).filter(|country| country.area != focus && country.is_long())
    };
    let (mut groups, mut too_few) = (Vec::new(), Vec::new());
    for group in &breakdown.groups {
        match line(group, Role::Place, focus) {
            Some(own) if own.is_long() => {
                let lines = std::iter::once(own).chain(country(group)).collect();
                groups.push(GroupOverTime { name: &group.name, lines });
            }
            Some(_) => too_few.push(group.name.as_str()),
            None => {}
        }
    }
    if groups.len() > MOST_GROUPS {
        return None;
    }
    let lines = || groups.iter().flat_map(|group| &group.lines);
    let own = lines().filter(|line| line.role == Role::Place);
    let first = own.filter_map(|line| line.figures().next()).min()?;
    let last = lines().filter_map(|line| line.figures().next_back()).max()?;
    Some(GroupLines { kind: breakdown.kind, span: first..last + 1, groups, too_few })
}

fn points(measure: &Measure, columns: &Columns) -> Vec<Result<Estimate, Cell>> {
    let cells = columns.value.iter().enumerate();
    cells.map(|(index, cell)| estimate(measure, columns, index).ok_or(*cell)).collect()
}
