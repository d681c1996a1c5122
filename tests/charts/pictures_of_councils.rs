//! Pictures of councils: strips and rows, with their hard cases.

use marmot::scene::ranked::{self, RankedChart, RankedRow};
use marmot::scene::strip::{self, StripChart, StripLabel};
use marmot::scene::{Axis, Datum};
use marmot::terms::Interval;

use super::picture::{check, check_at};

fn datum(value: f64, aside: Option<f64>) -> Datum {
    let interval = aside.map(|aside| Interval::new(value - aside, value + aside).expect("limits in order"));
    Datum { value, interval }
}

fn label(name: &str, value: f64, aside: Option<f64>) -> StripLabel {
    StripLabel { name: name.to_owned(), value: format!("{value:.1}%"), datum: datum(value, aside) }
}

fn ticks(axis: &Axis) -> Vec<String> {
    axis.ticks.iter().map(|tick| format!("{tick:.*}%", usize::from(axis.decimals))).collect()
}

/// Values as councils have them: many in the middle, few at the ends, in no order.
fn bell(count: u32, middle: f64, spread: f64) -> Vec<Option<f64>> {
    let near = |index: u32, by: u32| f64::from((index * by) % 97) / 96.0;
    let value = |index| middle + spread * (near(index, 31) + near(index, 57) + near(index, 71) - 1.5);
    (1..=count).map(|index| Some(libm::round(value(index) * 10.0) / 10.0)).collect()
}

fn strip_of(values: Vec<Option<f64>>, place: usize, country: f64) -> StripChart {
    let own = values[place].map(|value| label("Northmere", value, Some(4.2)));
    let country = Some(label("England", country, None));
    let kept: Vec<f64> = own.iter().chain(&country).map(|label| label.datum.value).collect();
    let axis = StripChart::axis_of(&values, &kept);
    let peers = (0..values.len()).filter(|index| index % 15 == 4).collect();
    StripChart {
        values,
        place: Some(place),
        peers,
        own,
        country,
        axis: marmot::scene::Axis { tick_labels: ticks(&axis), ..axis },
    }
}

fn check_strip(name: &str, chart: &StripChart, picked: Option<usize>) {
    check(name, |width| strip::layout(chart, crate::laws::frame(width, 14.0), picked).scene);
}

#[test]
fn a_strip_of_councils() {
    let chart = strip_of(bell(151, 75.0, 9.0), 44, 76.0);
    check_strip("strip", &chart, None);
    check_strip("strip_picked", &chart, Some(70));
}

#[test]
fn a_strip_in_large_text() {
    let chart = strip_of(bell(151, 75.0, 9.0), 44, 76.0);
    check_at("strip_large_text", [280.0, 560.0], |width| {
        strip::layout(&chart, crate::laws::frame(width, 28.0), None).scene
    });
}

#[test]
fn a_strip_with_one_far_away() {
    let values = [bell(151, 68.0, 6.0), vec![Some(92.3)]].concat();
    check_strip("strip_outlier", &strip_of(values, 0, 68.3), None);
}

#[test]
fn a_strip_where_all_are_equal() {
    check_strip("strip_all_equal", &strip_of(vec![Some(96.0); 151], 44, 96.0), None);
}

#[test]
fn a_strip_of_few() {
    let values = [61.0, 68.4, 70.5, 74.0, 74.1, 82.0].map(Some);
    check_strip("strip_of_few", &strip_of(values.to_vec(), 2, 76.0), Some(4));
}

fn row(name: &str, value: f64, aside: Option<f64>) -> RankedRow {
    RankedRow {
        name: name.to_owned(),
        text: format!("{value:.1}%"),
        datum: Some(datum(value, aside)),
        is_place: name.starts_with("Northmere"),
    }
}

fn ranked_of(rows: Vec<RankedRow>, country: StripLabel) -> RankedChart {
    let country = Some(country);
    let axis = RankedChart::axis_of(&rows, country.as_ref());
    RankedChart { rows, country, axis: marmot::scene::Axis { tick_labels: ticks(&axis), ..axis } }
}

fn check_ranked(name: &str, chart: &RankedChart, selected: Option<usize>) {
    check(name, |width| ranked::layout(chart, crate::laws::frame(width, 14.0), selected).scene);
}

/// Places with their figures and margins, from the highest.
const SIMILAR: [(&str, f64, f64); 9] = [
    ("Westerham", 81.2, 8.2),
    ("Southmere", 80.7, 5.6),
    ("Kirkby under Fell", 80.0, 4.5),
    ("Overham", 79.4, 9.3),
    ("Eastham", 75.9, 4.1),
    ("Barrow and Dunham Vale", 72.2, 6.0),
    ("Netherby", 71.9, 4.0),
    ("Northmere", 70.5, 4.2),
    ("Hollin", 65.1, 4.4),
];

#[test]
fn rows_with_margins() {
    let rows = SIMILAR.map(|(name, value, aside)| row(name, value, Some(aside))).to_vec();
    let chart = ranked_of(rows, label("England", 76.0, Some(0.4)));
    check_ranked("ranked", &chart, None);
    check_ranked("ranked_selected", &chart, Some(2));
}

#[test]
fn rows_whose_margins_the_axis_cuts() {
    let mut rows = vec![row("Westerham", 16.1, Some(14.0)), row("Southmere", 11.8, Some(3.7))];
    rows.extend([row("Barrow and Dunham Vale", 10.7, Some(4.2)), row("Northmere", 10.7, Some(2.8))]);
    rows.extend([row("Kirkby", 6.7, Some(3.6)), row("Overham", 5.8, Some(2.0))]);
    check_ranked("ranked_cut", &ranked_of(rows, label("England", 6.2, Some(0.1))), None);
}

#[test]
fn rows_without_margins() {
    let mut rows = vec![row("Northmere", 64.0, None)];
    rows.extend(SIMILAR.iter().take(5).map(|(name, value, _)| row(name, value - 8.0, None)));
    let hidden = RankedRow {
        name: "Hollin".to_owned(),
        text: "Not published: too few to show".to_owned(),
        datum: None,
        is_place: false,
    };
    rows.insert(3, hidden);
    check_ranked("ranked_without_margins", &ranked_of(rows, label("England", 68.3, None)), None);
}

#[test]
fn rows_with_long_names() {
    let rows = vec![
        row("Northmere, Southmere and Eastham", 64.0, Some(1.7)),
        row("Barrowmouth, Christminster and Poolham", 66.1, Some(2.2)),
        row("Southnorthamptonborough", 61.0, Some(2.0)),
        row("Ely", 58.3, Some(3.1)),
    ];
    let chart = ranked_of(rows, label("England", 68.3, Some(0.1)));
    check_ranked("ranked_long_names", &chart, None);
    check_at("ranked_large_text", [280.0, 560.0], |width| {
        ranked::layout(&chart, crate::laws::frame(width, 28.0), Some(1)).scene
    });
}
