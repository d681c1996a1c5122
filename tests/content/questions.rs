//! Exactly the questions that an indicator's figures can answer are on its page.

use marmot::scene::groups::GroupRow;
use marmot::scene::ranked::RankedRow;
use marmot::scene::{ChartData, Datum};
use marmot::snapshot::{AreaCode, Breakdown, Cell, Indicator, Snapshot};

use crate::support::{explorers, measures, none_of, panel, panels, places, views};

/// Cells of an area's series with a figure, by the group.
fn groups_with_figures(breakdown: &Breakdown, area: AreaCode) -> usize {
    let latest = |cells: &[Cell]| cells.iter().rposition(|cell| *cell != Cell::NotPublished);
    let own = || breakdown.groups.iter().filter_map(|group| group.series.iter().find(|line| line.area == area));
    let index = own().filter_map(|line| latest(&line.figures.value)).max();
    let has = |cells: &[Cell]| index.and_then(|index| cells.get(index)).is_some_and(|cell| cell.number().is_some());
    own().filter(|line| has(&line.figures.value)).count()
}

/// Groups with figures of so many periods that an area's line can be drawn, where they are not too many.
fn groups_over_time(breakdown: &Breakdown, area: AreaCode) -> usize {
    let own = breakdown.groups.iter().filter_map(|group| group.series.iter().find(|line| line.area == area));
    let figures = own.map(|line| line.figures.value.iter().filter(|cell| cell.number().is_some()).count());
    let lines = figures.filter(|figures| *figures >= 3).count();
    if lines > 6 { 0 } else { lines }
}

/// Whether all tenths of the country have a figure of one period in what stands beside.
fn has_tenths_of_country(snapshot: &Snapshot, indicator: &Indicator) -> bool {
    let country = snapshot.place.country;
    let beside = indicator.beside.iter().filter_map(|id| snapshot.indicator(id));
    let of_country = beside.filter(|beside| beside.area == Some(country));
    of_country.flat_map(|beside| &beside.breakdowns).any(|b| groups_with_figures(b, country) == 10)
}

/// Whether people may be counted, and are: by the publisher, or by another source for the same period.
fn can_count_people(indicator: &Indicator, focus: AreaCode) -> bool {
    let is_allowed = indicator.measure.phrase.as_ref().is_some_and(|phrase| phrase.more_people.is_some());
    let own = indicator.series.iter().find(|line| line.area == focus);
    is_allowed
        && own.is_some_and(|line| {
            let has = |index: &usize| line.figures.value[*index].number().is_some();
            let latest = (0..indicator.periods.len()).rev().find(has);
            latest.is_some_and(|index| {
                let others = indicator.populations.iter().any(|of| of.period == indicator.periods[index]);
                line.figures.denominator.at(index).is_some() || others
            })
        })
}

/// The questions that the figures can answer, worked out from the figures alone.
fn expected(snapshot: &Snapshot, indicator: &Indicator) -> Vec<&'static str> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let mut questions = vec!["standing"];
    let has_own = |areas: &[AreaCode], cells: &[Cell]| {
        areas.iter().zip(cells).any(|(area, cell)| *area == focus && cell.number().is_some())
    };
    let published = |cells: &[Cell]| cells.iter().filter(|cell| cell.number().is_some()).count();
    // A rank among fewer says little.
    let among = indicator
        .councils
        .iter()
        .any(|councils| has_own(&councils.areas, &councils.figures.value) && published(&councils.figures.value) >= 5);
    if among && focus == snapshot.place.code {
        questions.push("compare");
    }
    let is_by_tenth = |breakdown: &&Breakdown| breakdown.kind.is_deprivation_decile();
    let (deciles, others): (Vec<_>, Vec<_>) = indicator.breakdowns.iter().partition(is_by_tenth);
    let has_groups = others.iter().any(|breakdown| groups_with_figures(breakdown, focus) > 1);
    let has_deciles = deciles.iter().any(|breakdown| groups_with_figures(breakdown, focus) > 1);
    let has_lines = others.iter().any(|breakdown| groups_over_time(breakdown, focus) > 0);
    if has_groups || has_deciles || has_lines || has_tenths_of_country(snapshot, indicator) {
        questions.push("groups");
    }
    let has_five =
        |map: &marmot::snapshot::AreaMap| map.figures.value.iter().filter(|cell| cell.number().is_some()).count() > 4;
    if indicator.maps.iter().any(has_five) {
        questions.push("where");
    }
    if can_count_people(indicator, focus) {
        questions.push("fair");
    }
    questions.push("about");
    questions
}

#[test]
fn every_measure_asks_what_its_figures_can_answer() {
    let mut wrong = Vec::new();
    for snapshot in places() {
        for (indicator, measure) in measures(snapshot) {
            let found: Vec<&str> = measure.sections.iter().map(|section| section.id.as_str()).collect();
            let expected = expected(snapshot, indicator);
            if found != expected {
                wrong.push(format!("{}: {found:?}, not {expected:?}", indicator.measure.id));
            }
        }
    }
    none_of(&wrong);
}

/// Every view has something to look at, and a name where there are several.
#[test]
fn every_view_can_be_looked_at() {
    for (_, explorer) in places().into_iter().flat_map(explorers) {
        for measure in &explorer.measures {
            for panel in measure.sections.iter().flat_map(panels) {
                assert!(!panel.views.is_empty(), "{}: {}", measure.slug, panel.id);
                assert_eq!(panel.choice.is_some(), panel.views.len() > 1, "{}: {}", measure.slug, panel.id);
                for view in &panel.views {
                    let stops = view.stops.as_ref().map_or(explorer.councils.len(), Vec::len);
                    let what = format!("{}: {} {}", measure.slug, panel.id, view.name);
                    let has_none = stops == 0 && view.series.is_empty();
                    assert!(view.first_shown < stops || has_none, "{what}");
                    assert!(panel.views.len() == 1 || !view.name.is_empty(), "{what}");
                    for line in view.series.iter().flat_map(|series| &series.lines) {
                        assert!(line.values.len() == 1 || line.values.len() >= stops, "{what}: {}", line.name);
                        assert!(line.ranges.is_empty() || line.ranges.len() == line.values.len(), "{what}");
                    }
                }
            }
        }
    }
}

/// An order by figure without margins would be a league table.
#[test]
fn peers_without_margins_are_not_sorted_by_figure() {
    for snapshot in places() {
        let own = snapshot.area(snapshot.place.code).map(|area| area.name.as_str());
        let mut seen = 0;
        for (_, measure) in measures(snapshot) {
            for view in panel(&measure, "peers").iter().flat_map(|panel| &panel.views) {
                let Some(series) = view.series.first() else { continue };
                let has_margins = series.lines.first().is_some_and(|line| line.ranges.iter().all(Option::is_some));
                if !has_margins {
                    let first = view.stops.iter().flatten().next();
                    assert_eq!(first.map(|stop| stop.name.as_str()), own);
                    seen += 1;
                }
            }
        }
        assert!(seen > 0, "all peers have margins");
    }
}

/// What a chart of a view draws as text or mark is said beside it and stands in its table.
#[test]
fn every_figure_drawn_is_said() {
    let mut seen = 0;
    for (_, measure) in places().into_iter().flat_map(measures) {
        for view in views(&measure) {
            for series in &view.series {
                let said = |line: usize, stop: usize| {
                    series.lines.get(line).and_then(|line| line.values.get(stop)).map_or("", String::as_str)
                };
                let what = format!("{}: {:?}", view.name, series.title);
                match &*series.chart {
                    ChartData::Strip(chart) => {
                        let agree = |(stop, value): (usize, &Option<f64>)| value.is_some() != said(0, stop).is_empty();
                        assert!(chart.values.iter().enumerate().all(agree), "{what}");
                    }
                    ChartData::Ranked(chart) => {
                        let agree = |(stop, row): (usize, &RankedRow)| row.text == said(0, stop);
                        assert!(chart.rows.iter().enumerate().all(agree), "{what}");
                    }
                    ChartData::Groups(chart) => {
                        // A chart of the country alone says its figures in the place of the place's.
                        let agree = |(stop, row): (usize, &GroupRow)| {
                            let country = row.country.is_none() || row.country_text.ends_with(said(1, stop));
                            row.text.starts_with(said(0, stop)) && country
                        };
                        assert!(chart.rows.iter().enumerate().all(agree), "{what}");
                    }
                    ChartData::Gradient(chart) => {
                        assert!((0..chart.steps.len()).all(|stop| !said(0, stop).is_empty()), "{what}");
                    }
                    ChartData::Map(chart) => {
                        // The tenths at the ends are said without a number.
                        let is_figure = |text: &str| {
                            text.contains(|c: char| c.is_ascii_digit()) || text.ends_with("deprived tenth")
                        };
                        let agree = |(stop, drawn): (usize, &Vec<i32>)| (drawn[1] > 0) == is_figure(said(0, stop));
                        assert!(chart.stops.iter().enumerate().all(agree), "{what}");
                    }
                    // Without a table of its own a view's figures are those of the whole analysis; other
                    // tests hold them.
                    ChartData::Trend(_) if view.table.is_none() => continue,
                    ChartData::Trend(chart) => {
                        let is_figure = |text: &str| text.contains(|c: char| c.is_ascii_digit());
                        for (line, drawn) in chart.lines.iter().enumerate() {
                            let agree = |(stop, point): (usize, &Option<Datum>)| {
                                let range = series.lines[line].ranges[stop].is_some();
                                (point.is_some(), point.is_some_and(|datum| datum.interval.is_some()))
                                    == (is_figure(said(line, stop)), range)
                            };
                            assert_eq!(drawn.points.len(), chart.periods.len(), "{what}");
                            assert!(drawn.points.iter().enumerate().all(agree), "{what}: {}", drawn.name);
                        }
                    }
                    ChartData::Bars(_) => continue,
                }
                assert!(view.table.is_some(), "{what} has no table");
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen}");
}
