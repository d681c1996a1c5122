//! Groups over the years and tenths of a country: what is drawn is what was published, and no more.

use std::collections::BTreeMap;

use marmot::page::{Sample, View};
use marmot::place::provenance::{Origins, Subject};
use marmot::scene::trend::TrendChart;
use marmot::scene::{Axis, ChartData};
use marmot::snapshot::{Breakdown, BreakdownKind, Columns, Group, Indicator, Period, Sex, Snapshot};
use marmot::stats::reading::estimate;
use marmot::stats::{group_lines, national_deciles};
use marmot::terms::BreakKind;
use marmot::terms::Role;
use marmot::words::Words;

use crate::support::{english, indicator, live, live_folder, luton, measures, panel, places, spaced};

fn own<'a>(snapshot: &Snapshot, indicator: &Indicator, group: &'a Group) -> Option<&'a Columns> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    group.series.iter().find(|line| line.area == focus).map(|line| &line.figures)
}

fn figures(columns: &Columns) -> usize {
    columns.value.iter().filter(|cell| cell.number().is_some()).count()
}

/// Groups of a breakdown that have a chart each, worked out from the figures alone.
fn drawn<'a>(snapshot: &Snapshot, indicator: &Indicator, breakdown: &'a Breakdown) -> Vec<&'a Group> {
    let is_long = |group: &&Group| own(snapshot, indicator, group).is_some_and(|columns| figures(columns) >= 3);
    let groups: Vec<&Group> = breakdown.groups.iter().filter(is_long).collect();
    if groups.len() > 6 || breakdown.kind.is_deprivation_decile() { Vec::new() } else { groups }
}

fn trends(view: &View) -> Vec<&TrendChart> {
    let charts = view.series.iter().filter_map(|series| {
        let ChartData::Trend(trend) = &*series.chart else { return None };
        Some(trend)
    });
    charts.collect()
}

#[test]
fn every_breakdown_with_lines_has_a_chart_a_group() {
    for snapshot in places() {
        let words = Words::of(snapshot);
        let mut seen = 0;
        for (indicator, measure) in measures(snapshot) {
            let expected: Vec<(String, usize)> = indicator
                .breakdowns
                .iter()
                .map(|b| (words.breakdown_title(b.kind).to_owned(), drawn(snapshot, indicator, b).len()))
                .filter(|(_, groups)| *groups > 0)
                .collect();
            let views = panel(&measure, "groups-over-time").map_or(&[][..], |panel| &panel.views);
            let found: Vec<(String, usize)> = views.iter().map(|view| (view.name.clone(), view.series.len())).collect();
            assert_eq!(found, expected, "{}", indicator.measure.id);
            seen += found.len();
        }
        assert!(seen > 10, "only {seen} breakdowns over time");
    }
}

/// A reader compares by eye: one scale, the same stops, and the same breaks in each.
#[test]
fn charts_of_one_view_share_scale_stops_and_breaks() {
    for snapshot in places() {
        for (indicator, measure) in measures(snapshot) {
            for view in panel(&measure, "groups-over-time").iter().flat_map(|panel| &panel.views) {
                let charts = trends(view);
                let axes: Vec<&Axis> = charts.iter().map(|chart| &chart.axis).collect();
                assert!(axes.windows(2).all(|pair| pair[0] == pair[1]), "{} {}", indicator.measure.id, view.name);
                assert!(charts.windows(2).all(|pair| pair[0].periods == pair[1].periods), "{}", indicator.measure.id);
                assert!(charts.windows(2).all(|pair| pair[0].breaks == pair[1].breaks), "{}", indicator.measure.id);
                let stops: Vec<&str> = view.stops.iter().flatten().map(|stop| stop.name.as_str()).collect();
                assert_eq!(stops.len(), charts[0].periods.len(), "{}", indicator.measure.id);
                let names: Vec<String> = indicator.periods.iter().map(|period| english().period(*period)).collect();
                let first = names.iter().position(|name| name == stops[0]).expect("a period of the indicator");
                assert_eq!(names[first..first + stops.len()], stops, "{}", indicator.measure.id);
                for marked in indicator.breaks.iter().filter(|marked| marked.kind == BreakKind::Break) {
                    let at =
                        |period: Period| indicator.periods.iter().position(|known| *known == period).expect("known");
                    let (from, to) = (at(marked.from), at(marked.to));
                    let is_shown = from >= first && to < first + stops.len();
                    let is_drawn = charts[0]
                        .breaks
                        .iter()
                        .any(|b| b.kind == BreakKind::Break && (b.from + first, b.to + first) == (from, to));
                    assert_eq!(is_drawn, is_shown, "{} {}: {}", indicator.measure.id, view.name, marked.label);
                }
            }
        }
    }
}

/// Every figure is that of the snapshot, and a cell without one says why; nothing is said of a change.
#[test]
fn every_line_says_what_was_published() {
    for snapshot in places() {
        let words = Words::of(snapshot);
        for (indicator, measure) in measures(snapshot) {
            for view in panel(&measure, "groups-over-time").iter().flat_map(|panel| &panel.views) {
                assert!(view.text.is_empty(), "{}: a sentence about groups over time", indicator.measure.id);
                let title = |breakdown: &&Breakdown| words.breakdown_title(breakdown.kind) == view.name;
                let breakdown = indicator.breakdowns.iter().find(title).expect("a breakdown of the view");
                let first = &view.stops.as_ref().expect("stops")[0].name;
                let first = indicator.periods.iter().position(|p| words.period(*p) == *first).expect("a period");
                for (group, series) in drawn(snapshot, indicator, breakdown).into_iter().zip(&view.series) {
                    let name = words.group_name(&indicator.measure, breakdown.kind, &group.name);
                    for line in &series.lines {
                        assert!(
                            line.name.starts_with(&name),
                            "{}: {} is not of {name}",
                            indicator.measure.id,
                            line.name
                        );
                        let area = match line.sample {
                            Sample::Place => indicator.area.unwrap_or(snapshot.place.code),
                            Sample::Country => snapshot.place.country,
                            Sample::Region | Sample::Stop => unreachable!("no such line"),
                        };
                        let columns = &group.series.iter().find(|line| line.area == area).expect("a line").figures;
                        for (stop, said) in line.values.iter().enumerate() {
                            let cell = columns.value[first + stop];
                            let expected = cell.number().map(|value| words.figure(&indicator.measure, value));
                            assert_eq!(
                                *said,
                                expected.unwrap_or_else(|| words.missing(cell).to_owned()),
                                "{}",
                                line.name
                            );
                        }
                    }
                }
            }
        }
    }
}

/// The roles of the rows of `series.csv`, by the number that a spreadsheet shows.
fn roles() -> BTreeMap<u32, String> {
    let mut reader = csv::Reader::from_path(live_folder().join("series.csv")).expect("series.csv");
    let rows = reader.records().map(|record| record.expect("a row"));
    (2..).zip(rows).map(|(row, record)| (row, record[2].to_owned())).collect()
}

/// Files of counts define some groups otherwise than the main files: no line has a figure from them alone.
#[test]
fn no_line_mixes_figures_of_other_files_in() {
    let snapshot = live();
    let (folder, roles) = (live_folder(), roles());
    let origins = Origins::of(&folder);
    let mut seen = 0;
    for (indicator, _) in measures(snapshot) {
        let titled: Vec<_> = indicator.breakdowns.iter().filter_map(|b| group_lines(snapshot, indicator, b)).collect();
        if titled.is_empty() {
            continue;
        }
        let provenance = origins.provenance(&indicator.measure.id);
        for (found, group) in titled.iter().flat_map(|found| found.groups.iter().map(move |group| (found, group))) {
            for line in &group.lines {
                let of_line = line.points.iter().zip(&indicator.periods).filter(|(point, _)| point.is_ok());
                for (_, period) in of_line {
                    let (sex, of) = match (found.kind, group.name) {
                        (BreakdownKind::Sex, "Female") => (Sex::Female, None),
                        (BreakdownKind::Sex, _) => (Sex::Male, None),
                        (title, name) => (Sex::Persons, Some((title.to_owned(), name.to_owned()))),
                    };
                    let subject = Subject { area: line.area, period: *period, sex, group: of };
                    let traced =
                        provenance.get(&subject).unwrap_or_else(|| panic!("{} {subject:?}", indicator.measure.id));
                    let role = &roles[&traced.rows[0].rule_row];
                    assert!(role != "attach", "{} {subject:?} is from a file of counts alone", indicator.measure.id);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 0, "only {seen} figures");
}

/// A country's tenths are named as its own, told at both ends, and never drawn or said as the place's.
#[test]
fn tenths_of_a_country_are_never_the_places() {
    for snapshot in places() {
        let country = &snapshot.area(snapshot.place.country).expect("the country").name;
        let mut seen = 0;
        for (indicator, measure) in measures(snapshot) {
            let found = national_deciles(snapshot, indicator);
            let views = panel(&measure, "country").map_or(&[][..], |panel| &panel.views);
            assert_eq!(views.len(), found.len(), "{}", indicator.measure.id);
            for (view, deciles) in views.iter().zip(&found) {
                let ChartData::Groups(chart) = &*view.series[0].chart else {
                    panic!("{} has another chart", indicator.measure.id)
                };
                let lines = &view.series[0].lines;
                assert!(lines.len() == 1 && lines[0].sample == Sample::Country && lines[0].name == *country);
                assert!(
                    chart.rows.len() == 10 && chart.rows.iter().all(|row| row.place.is_none()),
                    "{}",
                    indicator.measure.id
                );
                assert!(chart.average.is_none() && chart.brackets.is_empty(), "{}", indicator.measure.id);
                let own = deciles.indicator;
                let index = own.periods.iter().position(|period| *period == deciles.period).expect("a period");
                for (figure, name) in deciles.figures.iter().zip(1..) {
                    let numbered = |group: &&Group| group.name.starts_with(&format!("{name:02}"));
                    let group = own.breakdowns[0].groups.iter().find(numbered).expect("a tenth");
                    let line = group.series.iter().find(|line| line.sex == deciles.sex).expect("a line");
                    assert_eq!(
                        estimate(&own.measure, &line.figures, index),
                        Some(*figure),
                        "{} {name}",
                        own.measure.id
                    );
                    assert!(figure.interval().is_some(), "{} {name} has published limits", own.measure.id);
                }
                let said = Words::of(snapshot).national_deciles(deciles).join(" ");
                assert!(said.contains(&format!("These figures are for {country}.")), "{said}");
                let rises = deciles.figures.windows(2).any(|pair| pair[0].value < pair[1].value);
                let falls = deciles.figures.windows(2).any(|pair| pair[0].value > pair[1].value);
                assert_eq!(said.contains("not all in order"), rises && falls, "{said}");
                for word in ["richest", "poorest", "because", "causes", "gap of", "slope", "falls by", "rises by"] {
                    assert!(!said.contains(word), "{said}");
                }
                seen += 1;
            }
        }
        assert!(seen > 0, "no country by tenth");
    }
}

/// Read from the files by hand: the most and the least deprived tenth of England.
#[test]
fn the_ends_are_those_of_the_files() {
    let snapshot = luton();
    let said = |id: &str| -> Vec<String> {
        let words = Words::of(snapshot);
        let found = national_deciles(snapshot, indicator(snapshot, id)).into_iter();
        found.map(|deciles| spaced(&words.national_deciles(&deciles)[..2].join(" "))).collect()
    };
    let ends = |before: &str, of: &str, most: &str, least: &str| {
        format!(
            "{before} England’s most deprived tenth of {of} it was {most}. In the least deprived tenth it was {least}."
        )
    };
    assert_eq!(
        said("healthy_life_expectancy"),
        [
            ends("For women in", "neighbourhoods", "48.2 years", "68.5 years"),
            ends("For men in", "neighbourhoods", "49.8 years", "69.2 years")
        ]
    );
    assert_eq!(said("preventable_cardiovascular_mortality_u75"), [ends("In", "councils", "44.2", "20.8")]);
    assert_eq!(said("injury_admissions_0_14_with_ci"), [ends("In", "councils", "83.4", "65.3")]);
    assert_eq!(said("adult_obesity"), [ends("In", "neighbourhoods", "37.4%", "19.8%")]);
}

/// A place is never its country: nothing is drawn of the country where a line is the place's.
#[test]
fn lines_of_a_group_are_of_the_place_and_then_its_country() {
    for snapshot in places() {
        for indicator in snapshot.indicators.values() {
            for found in indicator.breakdowns.iter().filter_map(|b| group_lines(snapshot, indicator, b)) {
                for group in &found.groups {
                    let roles: Vec<Role> = group.lines.iter().map(|line| line.role).collect();
                    assert!(
                        roles == [Role::Place] || roles == [Role::Place, Role::Country],
                        "{}",
                        indicator.measure.id
                    );
                    let figures = |points: &[Result<_, _>]| points.iter().filter(|point| point.is_ok()).count();
                    assert!(
                        group.lines.iter().all(|line| figures(&line.points) >= 3),
                        "{} {}",
                        indicator.measure.id,
                        group.name
                    );
                }
            }
        }
    }
}
