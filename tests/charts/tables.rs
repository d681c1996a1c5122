//! Every figure drawn is a cell of the table in its page, and the other way round.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::Path;

use marmot::scene::groups::GroupRow;
use marmot::scene::trend::TrendChart;
use marmot::scene::{ChartData, Datum};
use marmot::snapshot::{Indicator, IndicatorId, Snapshot};
use marmot::stats::{Analysis, group_lines, national_deciles};
use marmot::terms::Role;
use marmot::words::Words;

use super::published::{charts, check, check_place};
use crate::support::english;
use crate::support::{none_of, places, published, unescaped};

/// Rows of tables: the heading of each with its cells.
type Rows = Vec<(String, Vec<String>)>;

/// The rows that the tables of an analysis must have.
fn expected(analysis: &Analysis<'_>) -> Rows {
    let (words, indicator) = (english(), analysis.indicator);
    let mut rows = Rows::new();
    for standing in &analysis.standings {
        for (index, period) in indicator.periods.iter().enumerate() {
            // The band is the place's alone, and so is the column of margins.
            let figures = standing.lines.iter().filter_map(|line| Some((line.role, line.points.get(index).copied()??)));
            let cells = figures.flat_map(|(role, estimate)| {
                let drawn = estimate.interval().filter(|_| role == Role::Place);
                let range = drawn.map(|interval| words.range(&indicator.measure, interval));
                std::iter::once(words.bare_figure(&indicator.measure, estimate.value)).chain(range)
            });
            rows.push((words.period(*period), cells.collect()));
        }
    }
    for group in &analysis.groups {
        let cell = match &group.place {
            Ok(estimate) => words.bare_figure(&indicator.measure, estimate.value),
            Err(cell) => words.missing(*cell).to_owned(),
        };
        rows.push((group.name.to_owned(), vec![cell]));
    }
    rows
}

/// What a chart draws, as rows: a period or a name, with its figures.
fn drawn(indicator: &Indicator, analysis: &Analysis<'_>, chart: &ChartData) -> Rows {
    let words = english();
    let cell = |value: f64| words.bare_figure(&indicator.measure, value);
    match chart {
        ChartData::Trend(trend) => of_trend(indicator, trend, &cell),
        ChartData::Bars(bars) => bars
            .iter()
            .map(|bar| {
                let is_group = analysis.groups.iter().any(|group| group.name == bar.name);
                let period = analysis.period().map(|period| words.period(period)).unwrap_or_default();
                let heading = if is_group { bar.name.clone() } else { period };
                (heading, bar.value.map(cell).into_iter().collect())
            })
            .collect(),
        // Councils stand in tables of their own, which no analysis of the place makes.
        ChartData::Strip(_) | ChartData::Ranked(_) => Rows::new(),
        ChartData::Groups(groups) => {
            let cells =
                |row: &GroupRow| [row.place, row.country].into_iter().flatten().map(|d| cell(d.value)).collect();
            groups.rows.iter().map(|row| (row.name.clone(), cells(row))).collect()
        }
        // Tenths have no names of their own in the chart: their figures are told in order.
        ChartData::Gradient(_) => Rows::new(),
        // Neighbourhoods have figures of their own, which no analysis of the place has.
        ChartData::Map(_) => Rows::new(),
    }
}

fn of_trend(indicator: &Indicator, trend: &TrendChart, cell: &dyn Fn(f64) -> String) -> Rows {
    let words = english();
    let figures = |line: &marmot::scene::trend::ChartLine, index: usize| {
        let datum: Option<Datum> = line.points.get(index).copied().flatten();
        datum.map(|datum| cell(datum.value))
    };
    let rows = indicator.periods.iter().enumerate().map(|(index, period)| {
        (words.period(*period), trend.lines.iter().filter_map(|line| figures(line, index)).collect())
    });
    rows.collect()
}

/// Cells that no row with the heading has.
fn missing(wanted: &Rows, rows: &Rows) -> Vec<String> {
    let has = |heading: &str, cell: &str| {
        rows.iter().any(|(of, cells)| {
            of == heading && cells.iter().any(|found| found == cell || found.starts_with(&format!("{cell} (")))
        })
    };
    let cells = wanted.iter().flat_map(|(heading, cells)| cells.iter().map(move |cell| (heading, cell)));
    let lost = cells.filter(|(heading, cell)| !has(heading, cell));
    lost.map(|(heading, cell)| format!("{cell} of {heading} is in no table")).collect()
}

#[test]
fn every_figure_drawn_is_one_of_the_analysis() {
    check(|indicator, analysis| {
        let rows = expected(analysis);
        charts(analysis).iter().flat_map(|(_, chart)| missing(&drawn(indicator, analysis, chart), &rows)).collect()
    });
}

/// The texts between tags.
fn texts(html: &str) -> Vec<String> {
    let ends = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    ends.filter(|text| !text.is_empty()).map(unescaped).collect()
}

/// The rows of every table of a page.
fn rows_of(page: &str) -> Rows {
    let bodies = page.split("<tbody>").skip(1).map(|rest| rest.split("</tbody>").next().unwrap_or_default());
    let rows = bodies.flat_map(|body| body.split("<tr>").skip(1));
    let parts = |row: &str| -> (String, Vec<String>) {
        let mut cells = row.split("<t").skip(1).flat_map(|cell| texts(&format!("<t{cell}")));
        (cells.next().unwrap_or_default(), cells.collect())
    };
    rows.map(parts).collect()
}

/// The page of each indicator that has one, by its id, and that of the place.
fn pages(snapshot: &'static Snapshot) -> BTreeMap<String, String> {
    let read = |path: &Path| std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let folder = published(snapshot);
    let paths = snapshot.objectives.iter().flat_map(|objective| {
        let path = |id: &IndicatorId| folder.join(objective.slug.as_str()).join(id.slug().as_str());
        objective.indicators.iter().map(move |id| (id.to_string(), path(id)))
    });
    paths.chain([(String::new(), folder.to_owned())]).map(|(id, path)| (id, read(&path.join("index.html")))).collect()
}

#[test]
fn every_published_page_has_its_figures_in_a_table() {
    for snapshot in places() {
        let pages = pages(snapshot);
        assert!(pages.len() > 70, "{} pages", pages.len());
        check_place(snapshot, |indicator, analysis| {
            let Some(page) = pages.get(indicator.measure.id.as_str()) else { return Vec::new() };
            missing(&expected(analysis), &rows_of(page))
        });
    }
}

/// The rows of the first breakdown with lines, and of the country's tenths of the first sex: what a page
/// shows without script. A row is a period with a figure a line, or a tenth with its figure and limits.
fn expected_of_groups(snapshot: &Snapshot, indicator: &Indicator) -> Rows {
    let words = Words::of(snapshot);
    let mut rows = Rows::new();
    let breakdowns = indicator.breakdowns.iter().filter(|breakdown| !breakdown.kind.is_deprivation_decile());
    let mut lines = breakdowns.filter_map(|breakdown| group_lines(snapshot, indicator, breakdown));
    if let Some(found) = lines.next() {
        for index in found.span.clone() {
            let all = found.groups.iter().flat_map(|group| &group.lines);
            let points = all.filter_map(|line| Some((line.role, line.points[index].ok()?)));
            let cells = points.flat_map(|(role, estimate)| {
                let limits = estimate.interval().filter(|_| role == Role::Place);
                let range = limits.map(|limits| words.range(&indicator.measure, limits));
                std::iter::once(words.figure(&indicator.measure, estimate.value)).chain(range)
            });
            rows.push((words.period(indicator.periods[index]), cells.collect()));
        }
    }
    if let Some(found) = national_deciles(snapshot, indicator).first() {
        rows.extend((1..).zip(&found.figures).map(|(number, figure)| {
            let range = figure.interval().map(|limits| words.range(&found.indicator.measure, limits));
            let value = words.figure(&found.indicator.measure, figure.value);
            (words.decile(number), std::iter::once(value).chain(range).collect())
        }));
    }
    rows
}

#[test]
fn groups_over_the_years_and_tenths_stand_in_a_table() {
    for snapshot in places() {
        let pages = pages(snapshot);
        let cells = Cell::new(0);
        check_place(snapshot, |indicator, _| {
            let Some(page) = pages.get(indicator.measure.id.as_str()) else { return Vec::new() };
            let expected = expected_of_groups(snapshot, indicator);
            cells.set(cells.get() + expected.iter().map(|(_, cells)| cells.len()).sum::<usize>());
            missing(&expected, &rows_of(page))
        });
        assert!(cells.get() > 500, "only {} figures", cells.get());
    }
}

#[test]
fn the_page_of_the_place_has_the_figures_of_its_chart_in_a_table() {
    for snapshot in places() {
        let id = snapshot.place.chart.clone().expect("the place has a chart");
        let analysis = Analysis::of(snapshot, snapshot.indicator(&id).expect("it is in the snapshot"));
        none_of(&missing(&expected(&analysis), &rows_of(&pages(snapshot)[""])));
    }
}
