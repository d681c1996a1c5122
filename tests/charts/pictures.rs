//! Pictures of hard cases.

use marmot::scene::bars::{self, Bar};
use marmot::scene::sparkline::{self, Sparkline};
use marmot::scene::trend::{self, ChartBreak, ChartLine, PeriodMark, TrendChart};
use marmot::scene::{Axis, Datum, Frame, Sans, Size};
use marmot::terms::BreakKind;
use marmot::terms::{Interval, Role};

use super::picture::{check, check_at};

pub fn figure(value: f64) -> Option<Datum> {
    Some(Datum { value, interval: None })
}

pub fn with_margin(value: f64, aside: f64) -> Option<Datum> {
    let interval = Interval::new(value - aside, value + aside).expect("limits in order");
    Some(Datum { value, interval: Some(interval) })
}

fn values(values: &[Option<f64>]) -> Vec<Option<Datum>> {
    values.iter().map(|value| value.and_then(figure)).collect()
}

fn line(role: Role, name: &str, points: Vec<Option<Datum>>) -> ChartLine {
    ChartLine { role, name: name.to_owned(), points }
}

fn trend_of(first: i32, lines: Vec<ChartLine>, breaks: Vec<ChartBreak>) -> TrendChart {
    let count = lines.iter().map(|line| line.points.len()).max().unwrap_or_default();
    let drawn = lines.iter().flat_map(|line| line.points.iter().flatten());
    let limits = drawn.flat_map(|e| e.interval.map(|i| [i.lower(), i.upper()]).into_iter().flatten().chain([e.value]));
    let axis = Axis::holding(limits, false);
    let label = |year: i32| format!("{year}/{:02}", (year + 1) % 100);
    let tick = |tick: &f64| format!("{tick:.*}%", usize::from(axis.decimals));
    TrendChart {
        periods: (0..count as i32)
            .map(|i| PeriodMark { label: label(first + i), years: f64::from(first + i) })
            .collect(),
        lines,
        breaks,
        axis: marmot::scene::Axis { tick_labels: axis.ticks.iter().map(tick).collect(), ..axis },
        no_data: "No data".to_owned(),
    }
}

fn check_trend(name: &str, chart: &TrendChart) {
    check(name, |width| trend::layout(chart, Frame::new(Size { width, height: 236.0 }, 14.0, &Sans), None).scene);
}

#[test]
fn a_band_and_three_lines() {
    let place = [59.3, 60.1, 61.3, 61.3, 62.3, 61.5, 60.0, 60.7, 62.0, 61.3, 59.3, 55.8].map(|v| with_margin(v, 2.4));
    let country = [63.9, 63.9, 64.2, 64.0, 64.1, 63.7, 64.0, 63.7, 63.8, 62.9, 61.8, 61.3].map(figure);
    let region = [65.8, 66.1, 65.8, 65.5, 65.3, 65.3, 65.0, 65.5, 65.0, 64.5, 63.2, 62.0].map(figure);
    let lines = vec![
        line(Role::Place, "Northmere", place.to_vec()),
        line(Role::Country, "England", country.to_vec()),
        line(Role::Region, "East of Northshire", region.to_vec()),
    ];
    check_trend("band", &trend_of(2011, lines, Vec::new()));
}

#[test]
fn a_break_with_two_missing_years() {
    let years = |v: [f64; 8]| {
        let [a, b, c, d, e, f, g, h] = v.map(Some);
        values(&[a, b, c, d, None, None, e, f, g, h])
    };
    let lines = vec![
        line(Role::Place, "Northmere", years([65.6, 68.2, 68.9, 68.4, 56.6, 61.1, 62.0, 64.0])),
        line(Role::Country, "England", years([69.3, 70.7, 71.5, 71.8, 65.2, 67.2, 67.7, 68.3])),
        line(Role::Region, "East of Northshire", years([69.7, 71.3, 72.1, 72.3, 64.6, 67.2, 67.9, 68.8])),
    ];
    let breaks = vec![
        ChartBreak { kind: BreakKind::Gap, from: 4, to: 5, label: "No check".to_owned() },
        ChartBreak { kind: BreakKind::Break, from: 3, to: 6, label: "New check".to_owned() },
    ];
    check_trend("break_with_two_missing_years", &trend_of(2015, lines, breaks));
}

#[test]
fn breaks_close_together() {
    let lines = vec![
        line(Role::Place, "Northmere", values(&[44.0, 44.5, 46.7, 47.0, 50.2, 50.9, 48.8, 46.3, 45.9].map(Some))),
        line(Role::Country, "England", values(&[44.6, 46.4, 46.8, 46.7, 50.2, 50.9, 48.9, 46.4, 46.1].map(Some))),
    ];
    let at =
        |from: usize, label: &str| ChartBreak { kind: BreakKind::Break, from, to: from + 1, label: label.to_owned() };
    let breaks = vec![at(3, "Teacher grades"), at(5, "Exams back")];
    check_trend("breaks_close_together", &trend_of(2015, lines, breaks));
}

#[test]
fn two_points() {
    let lines = vec![
        line(Role::Place, "Northmere", values(&[Some(62.0), Some(62.4)])),
        line(Role::Country, "England", values(&[Some(166.0), Some(170.0)])),
        line(Role::Region, "East of Northshire", values(&[Some(141.0), Some(150.0)])),
    ];
    check_trend("two_points", &trend_of(2024, lines, Vec::new()));
}

#[test]
fn a_lone_missing_year() {
    let place = [5.9, 6.5, 7.1, 7.4, 8.2, 8.8, 8.8, 8.7, 8.8].map(Some);
    let country = [7.3, 8.3, 9.1, 9.9, 10.7, 11.5, 12.3, 12.7, 13.2].map(Some);
    let with_gap = |years: [Option<f64>; 9], last: f64| values(&[&years[..], &[None, Some(last)]].concat());
    let lines = vec![
        line(Role::Place, "Northmere", with_gap(place, 8.7)),
        line(Role::Country, "England", with_gap(country, 14.3)),
    ];
    let gap = ChartBreak { kind: BreakKind::Gap, from: 9, to: 9, label: "No data".to_owned() };
    check_trend("lone_missing_year", &trend_of(2014, lines, vec![gap]));
}

#[test]
fn names_that_collide() {
    let lines = vec![
        line(Role::Place, "Women, Northmere", values(&[27.0, 24.0, 31.0, 28.0, 27.5].map(Some))),
        line(Role::Country, "Women, England", values(&[25.0, 26.0, 27.0, 27.0, 27.4].map(Some))),
        line(Role::Place, "Men, Northmere", values(&[26.0, 25.0, 26.0, 27.5, 27.2].map(Some))),
        line(Role::Country, "Men, England", values(&[24.0, 24.5, 25.0, 26.5, 27.3].map(Some))),
    ];
    check_trend("names_that_collide", &trend_of(2020, lines, Vec::new()));
}

#[test]
fn one_value() {
    let place = values(&[None, None, Some(12.0), None]);
    let lines = vec![line(Role::Place, "Northmere", place), line(Role::Country, "England", values(&[None; 4]))];
    check_trend("one_value", &trend_of(2020, lines, Vec::new()));
}

#[test]
fn all_values_equal() {
    let same = || values(&[Some(96.0); 5]);
    let lines = vec![line(Role::Place, "Northmere", same()), line(Role::Country, "England", same())];
    check_trend("all_equal", &trend_of(2020, lines, Vec::new()));
}

#[test]
fn values_below_zero() {
    let lines = vec![
        line(Role::Place, "Northmere", [-3.1, -1.0, 0.4, 2.2, -0.8].map(|v| with_margin(v, 0.9)).to_vec()),
        line(Role::Country, "England", values(&[-1.0, -0.6, 0.1, 0.9, 1.1].map(Some))),
    ];
    check_trend("negative_values", &trend_of(2020, lines, Vec::new()));
}

fn bar(role: Role, name: &str, value: Option<f64>, aside: Option<f64>, text: &str) -> Bar {
    let interval =
        value.zip(aside).map(|(value, aside)| Interval::new(value - aside, value + aside).expect("in order"));
    Bar { role, name: name.to_owned(), value, text: text.to_owned(), interval }
}

#[test]
fn bars_with_margins() {
    let all = [
        bar(Role::Place, "Northmere", Some(64.0), Some(1.7), "64.0%"),
        bar(Role::Country, "England", Some(68.3), None, "68.3%"),
        bar(Role::Region, "East of Northshire", Some(68.8), None, "68.8%"),
    ];
    check("bars_with_margins", |width| bars::layout(&all, crate::laws::frame(width, 14.0)));
}

#[test]
fn bars_of_groups_with_one_hidden() {
    let all = [
        bar(Role::Place, "Asian, Asian British or Asian Welsh", Some(63.4), Some(2.6), "63.4%"),
        bar(Role::Place, "Any other group, or a group that was not recorded", None, None, "too few to show"),
        bar(Role::Place, "White", Some(65.3), Some(2.4), "65.3%"),
    ];
    check("bars_of_groups", |width| bars::layout(&all, crate::laws::frame(width, 14.0)));
}

#[test]
fn bars_below_zero() {
    let all = [
        bar(Role::Place, "Northmere", Some(-4.2), Some(1.1), "-4.2"),
        bar(Role::Country, "England", Some(2.5), None, "2.5"),
    ];
    check("bars_below_zero", |width| bars::layout(&all, crate::laws::frame(width, 14.0)));
}

fn check_spark(name: &str, spark: &Sparkline) {
    check_at(name, [84.0, 168.0], |width| sparkline::layout(spark, Size { width, height: 32.0 }));
}

#[test]
fn a_sparkline_with_a_break() {
    let spark = Sparkline {
        years: (2015..2025).map(f64::from).collect(),
        place: vec![
            Some(65.6),
            Some(68.2),
            Some(68.9),
            Some(68.4),
            None,
            None,
            Some(56.6),
            Some(61.1),
            Some(62.0),
            Some(64.0),
        ],
        country: vec![
            Some(69.3),
            Some(70.7),
            Some(71.5),
            Some(71.8),
            None,
            None,
            Some(65.2),
            Some(67.2),
            Some(67.7),
            Some(68.3),
        ],
        stops: vec![6],
    };
    check_spark("sparkline_with_a_break", &spark);
}

#[test]
fn a_sparkline_of_one_period() {
    let spark =
        Sparkline { years: vec![2021.0], place: vec![Some(36.0)], country: vec![Some(31.0)], stops: Vec::new() };
    check_spark("sparkline_of_one_period", &spark);
}
