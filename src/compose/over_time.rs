//! Groups of people over the years: a small chart a group, all on one scale and with the same stops.

use std::rc::Rc;

use super::chart_data::trend_in;
use super::groups::is_ordered;
use crate::page::{ChartSeries, Node, Panel, Part, SaidLine, Stop, Table, View, element};
use crate::scene::trend::ChartLine;
use crate::scene::{Axis, ChartData, Datum};
use crate::snapshot::{Cell, Statistic};
use crate::stats::{Analysis, Estimate, GroupLine, GroupLines, GroupOverTime, group_lines};
use crate::terms::Role;
use crate::words::Words;

/// A heading and a panel with one view a breakdown, where any has lines.
pub fn parts(analysis: &Analysis<'_>, words: Words<'_>) -> Vec<Part> {
    let breakdowns = analysis.indicator.breakdowns.iter().filter(|breakdown| !is_ordered(breakdown));
    let found = breakdowns.filter_map(|breakdown| group_lines(analysis.snapshot, analysis.indicator, breakdown));
    let views: Vec<Rc<View>> = found.map(|found| Rc::new(OverTime { analysis, found, words }.view())).collect();
    if views.is_empty() {
        return Vec::new();
    }
    let choice = (views.len() > 1).then(|| words.labels().choose_groups.to_owned());
    let heading = words.labels().over_time_heading.to_owned();
    vec![
        Part::Heading(heading),
        Part::Panel(Panel { id: "groups-over-time".to_owned(), choice, rows: Rc::new([]), views }),
    ]
}

struct OverTime<'a> {
    analysis: &'a Analysis<'a>,
    found: GroupLines<'a>,
    words: Words<'a>,
}

impl OverTime<'_> {
    fn view(&self) -> View {
        let (words, indicator) = (self.words, self.analysis.indicator);
        let (title, axis) = (words.breakdown_title(self.found.kind), self.axis());
        let count = self.found.span.len();
        let periods = indicator.periods.get(self.found.span.clone()).unwrap_or_default().iter().enumerate();
        let stops = periods.map(|(index, period)| Stop {
            name: words.period(*period),
            aside: words.position(index, count, index + 1 == count),
        });
        let start = axis.start_above_zero().map(|start| words.tick(&indicator.measure, start, axis.decimals));
        let notes = words.group_lines_notes(self.analysis, &self.found, start).into_iter();
        View {
            name: title.to_owned(),
            overview: words.trend_overview(count),
            text: Rc::new([]),
            stops: Some(stops.collect()),
            first_shown: self.latest_of_place(),
            pick: None,
            series: self.found.groups.iter().map(|group| self.series(group, &axis)).collect(),
            table: Some(Table {
                summary: words.labels().every_figure_over_time.to_owned(),
                caption: format!("{title}: {}", words.caption(&indicator.measure)),
                stops: words.labels().period.to_owned(),
            }),
            notes: notes.map(|note| Node::from(element("p").class("note").text(note))).collect(),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &GroupLine> {
        self.found.groups.iter().flat_map(|group| &group.lines)
    }

    /// What is said and drawn of a line: its points in the span.
    fn points<'b>(&self, line: &'b GroupLine) -> &'b [Result<Estimate, Cell>] {
        line.points.get(self.found.span.clone()).unwrap_or_default()
    }

    /// The latest stop at which the place has a figure of any group.
    fn latest_of_place(&self) -> usize {
        let own = self.lines().filter(|line| line.role == Role::Place);
        own.filter_map(|line| self.points(line).iter().rposition(Result::is_ok)).max().unwrap_or_default()
    }

    /// One scale for all groups, so that they can be compared by eye.
    fn axis(&self) -> Axis {
        let data = self.lines().flat_map(|line| self.points(line).iter().flatten().map(|point| datum(line, point)));
        let values = data.flat_map(|datum| {
            let limits = datum.interval.map(|limits| [limits.lower(), limits.upper()]);
            std::iter::once(datum.value).chain(limits.into_iter().flatten())
        });
        Axis::holding(values, self.analysis.indicator.measure.statistic == Statistic::Count)
    }

    /// A group's chart. Its lines are told with the group's name, which the columns of the table need.
    fn series(&self, group: &GroupOverTime<'_>, axis: &Axis) -> ChartSeries {
        let (words, indicator) = (self.words, self.analysis.indicator);
        let name = words.group_name(&indicator.measure, self.found.kind, group.name);
        let drawn = group.lines.iter().map(|line| ChartLine {
            role: line.role,
            name: words.area_label(line.area),
            points: self.points(line).iter().map(|point| point.as_ref().ok().map(|point| datum(line, point))).collect(),
        });
        let drawn = trend_in(indicator, self.found.span.clone(), drawn.collect(), axis.clone(), words);
        ChartSeries {
            title: None,
            lines: group
                .lines
                .iter()
                .map(|line| self.said(line, words.line_of_group(&name, &words.area_label(line.area))))
                .collect(),
            chart: Rc::new(ChartData::Trend(drawn)),
        }
    }

    fn said(&self, line: &GroupLine, name: String) -> SaidLine {
        let (words, indicator) = (self.words, self.analysis.indicator);
        let value = |point: &Result<Estimate, Cell>| match point {
            Ok(estimate) => words.figure(&indicator.measure, estimate.value),
            Err(cell) => words.missing(*cell).to_owned(),
        };
        let range = |point: &Result<Estimate, Cell>| {
            let limits = point.as_ref().ok().and_then(|point| datum(line, point).interval);
            limits.map(|limits| words.range(&indicator.measure, limits))
        };
        let points = self.points(line);
        SaidLine {
            sample: line.role.into(),
            name,
            values: points.iter().map(value).collect(),
            ranges: points.iter().map(range).collect(),
        }
    }
}

/// The country's figures are drawn without limits, as everywhere.
fn datum(line: &GroupLine, point: &Estimate) -> Datum {
    Datum { value: point.value, interval: point.interval().filter(|_| line.role == Role::Place) }
}
