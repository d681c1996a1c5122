//! Groups side by side: every published breakdown, any groups at all, and pictures of hard cases.

use marmot::scene::groups::{self, Bracket, GroupRow, GroupsChart};
use marmot::scene::{Axis, Datum};
use marmot::snapshot::{Breakdown, Cell, Series};
use marmot::stats::Analysis;
use marmot::stats::reading::estimate;
use marmot::terms::{Interval, Role};
use proptest::prelude::*;

use super::group_laws::of_groups;
use super::laws::FRAMES;
use super::picture;
use super::pictures::{figure, with_margin};
use super::published::check;
use crate::support::english;

fn axis_of(rows: &[GroupRow], others: &[f64]) -> Axis {
    let data = rows.iter().flat_map(|row| [row.place, row.country]).flatten();
    let values = data.flat_map(|datum| {
        let limits = datum.interval.map(|limits| [limits.lower(), limits.upper()]);
        limits.into_iter().flatten().chain([datum.value])
    });
    Axis::holding(values.chain(others.iter().copied()), false)
}

/// A chart with an axis that holds everything.
fn chart(rows: Vec<GroupRow>, average: Option<(&str, f64)>, brackets: Vec<Bracket>) -> GroupsChart {
    let axis = axis_of(&rows, &average.iter().map(|(_, value)| *value).collect::<Vec<_>>());
    let tick = |tick: &f64| format!("{tick:.*}%", usize::from(axis.decimals));
    GroupsChart {
        rows,
        average: average.map(|(label, value)| (label.to_owned(), value)),
        brackets,
        axis: marmot::scene::Axis { tick_labels: axis.ticks.iter().map(tick).collect(), ..axis },
    }
}

/// A place's figure, or why there is none; then the country's.
fn row(name: &str, place: Option<Datum>, country: f64) -> GroupRow {
    GroupRow {
        name: name.to_owned(),
        place,
        text: match place.map(|datum| (datum.value, datum.interval)) {
            None => "too few to show".to_owned(),
            Some((value, None)) => format!("{value:.1}%"),
            Some((value, Some(limits))) => format!("{value:.1}% ({:.1} to {:.1})", limits.lower(), limits.upper()),
        },
        country: figure(country),
        country_text: format!("{country:.1}%"),
    }
}

fn check_picture(name: &str, chart: &GroupsChart, selected: Option<usize>) {
    picture::check(name, |width| groups::layout(chart, crate::laws::frame(width, 14.0), selected).scene);
}

fn meals() -> Vec<GroupRow> {
    vec![row("Not on free school meals", figure(66.9), 72.5), row("On free school meals", figure(52.6), 51.3)]
}

fn bracket(role: Role, from: f64, to: f64, label: &str) -> Bracket {
    Bracket { role, from, to, label: label.to_owned() }
}

fn gaps() -> Vec<Bracket> {
    vec![
        bracket(Role::Place, 52.6, 66.9, "Northmere gap 14.3 points"),
        bracket(Role::Country, 51.3, 72.5, "England gap 21.2 points"),
    ]
}

#[test]
fn two_groups_with_a_gap() {
    check_picture("groups_with_a_gap", &chart(meals(), None, gaps()), None);
}

/// In years, with the country named: the words of a chart where intervals are published.
fn years(name: &str, place: f64, aside: f64, country: f64) -> GroupRow {
    GroupRow {
        text: format!("{place:.1} ({:.1} to {:.1})", place - aside, place + aside),
        country_text: format!("England {country:.1}"),
        ..row(name, with_margin(place, aside), country)
    }
}

#[test]
fn two_groups_with_intervals() {
    let rows = vec![years("Women", 55.8, 4.2, 61.3), years("Men", 56.9, 3.7, 60.9)];
    check_picture("groups_with_intervals", &chart(rows, None, Vec::new()), None);
}

fn five() -> Vec<GroupRow> {
    vec![
        row("Asian", figure(63.4), 67.7),
        row("Black", figure(63.3), 62.8),
        row("Chinese", figure(66.7), 78.8),
        row("Mixed", figure(68.9), 70.0),
        row("White", figure(65.3), 69.7),
    ]
}

#[test]
fn five_groups() {
    check_picture("groups_of_five", &chart(five(), Some(("Northmere average 64.0%", 64.0)), Vec::new()), None);
}

#[test]
fn a_selected_group() {
    check_picture("groups_selected", &chart(five(), Some(("Northmere average 64.0%", 64.0)), Vec::new()), Some(2));
}

#[test]
fn a_suppressed_group() {
    let mut rows = five();
    (rows[2].place, rows[2].text) = (None, "too few to show".to_owned());
    check_picture("groups_with_one_hidden", &chart(rows, None, Vec::new()), None);
    let mut rows = meals();
    (rows[1].place, rows[1].text) = (None, "too few to show".to_owned());
    check_picture("groups_of_two_with_one_hidden", &chart(rows, None, Vec::new()), None);
}

/// Tenths of a country: its figures alone, each with its margin.
#[test]
fn a_country_without_a_place() {
    let rows = (1..=10).map(|decile| {
        let value = 38.0 - 1.8 * f64::from(decile);
        let name = match decile {
            1 => "Most deprived".to_owned(),
            10 => "Least deprived".to_owned(),
            other => format!("Tenth {other}"),
        };
        let text = format!("{value:.1}%");
        GroupRow { text, country: with_margin(value, 0.9), ..row(&name, None, value) }
    });
    check_picture("groups_of_a_country", &chart(rows.collect(), None, Vec::new()), Some(1));
}

#[test]
fn long_names_in_a_narrow_frame() {
    let rows = vec![
        row("Asian, Asian British or Asian Welsh", figure(63.4), 67.7),
        row("Black, Black British, Black Welsh, Caribbean or African", figure(63.3), 62.8),
        row("Mixed or multiple ethnic groups", figure(66.7), 78.8),
        row("Any other ethnic group, or a group that was not recorded", None, 70.0),
        row("White", figure(65.3), 69.7),
    ];
    check_picture("groups_with_long_names", &chart(rows, Some(("Northmere average 64.0%", 64.0)), Vec::new()), None);
}

/// Towns that nobody lives in, with values and margins from a fixed run of numbers.
fn many(count: u32) -> Vec<GroupRow> {
    let parts = ["North", "South", "Kingsbury upon the ", "Barrow and ", "East Wick and Upper "];
    let ends = ["mere", "wick", "Hollow", "ford", "Dagenford", "stead"];
    let rows = (0..count).map(|i| {
        let name = format!("{}{}", parts[i as usize % parts.len()], ends[i as usize % ends.len()]);
        let value = 73.2 - 0.18 * f64::from(i);
        let aside = 1.5 + f64::from(i * 7 % 5) * 0.6;
        let text = format!("{value:.1}%");
        GroupRow { text, ..row(&name, with_margin(value, aside), 71.0 + f64::from(i * 5 % 7) * 0.4) }
    });
    rows.collect()
}

#[test]
fn thirty_groups() {
    let rows = many(30);
    check_picture("groups_of_thirty", &chart(rows, Some(("Northmere average 70.5%", 70.5)), Vec::new()), Some(15));
}

#[test]
fn an_interval_that_the_axis_cuts() {
    let mut cut = chart(many(6), None, Vec::new());
    cut.axis = Axis::holding([70.0, 74.0], false);
    cut.axis.tick_labels = cut.axis.ticks.iter().map(|tick| format!("{tick:.0}%")).collect();
    check_picture("groups_cut_by_the_axis", &cut, None);
}

/// The latest figures of a breakdown, in the manner of a page.
fn published(analysis: &Analysis<'_>, breakdown: &Breakdown) -> Option<GroupsChart> {
    let (words, indicator) = (english(), analysis.indicator);
    let line = |series: &[Series], area| series.iter().position(|line| line.area == area);
    let own = |series: &[Series]| line(series, analysis.focus);
    let filled = breakdown.groups.iter().filter_map(|group| group.series.get(own(&group.series)?));
    let index = filled.filter_map(|of| of.figures.value.iter().rposition(|cell| *cell != Cell::NotPublished)).max()?;
    let rows = breakdown.groups.iter().filter_map(|group| {
        let columns = &group.series.get(own(&group.series)?)?.figures;
        let place = estimate(&indicator.measure, columns, index);
        let country = line(&group.series, analysis.snapshot.place.country).and_then(|at| {
            let country = estimate(&indicator.measure, &group.series[at].figures, index)?;
            Some(Datum { value: country.value, interval: None })
        });
        let range = place.and_then(|of| of.interval()).filter(|_| breakdown.groups.len() <= 4);
        let range = range.map(|limits| format!(" ({})", words.range(&indicator.measure, limits))).unwrap_or_default();
        Some(GroupRow {
            name: group.name.clone(),
            text: place.map_or_else(
                || words.missing(columns.value[index]).to_owned(),
                |of| format!("{}{range}", words.figure(&indicator.measure, of.value)),
            ),
            place: place.map(Datum::from),
            country,
            country_text: country.map(|of| words.figure(&indicator.measure, of.value)).unwrap_or_default(),
        })
    });
    let rows: Vec<GroupRow> = rows.collect();
    let average = analysis.lead().map(|standing| ("Everyone in the place", standing.place.value));
    let pair = rows.first().zip(rows.get(1)).and_then(|(one, two)| Some((one.place?.value, two.place?.value)));
    let brackets = pair.map(|(from, to)| bracket(Role::Place, from, to, "the place's gap")).into_iter().collect();
    let mut made = chart(rows, average, brackets);
    made.axis.tick_labels =
        made.axis.ticks.iter().map(|tick| words.tick(&indicator.measure, *tick, made.axis.decimals)).collect();
    Some(made)
}

#[test]
fn every_published_breakdown_keeps_the_laws() {
    let mut count = 0;
    let counted = std::cell::RefCell::new(&mut count);
    check(|indicator, analysis| {
        let mut found = Vec::new();
        for breakdown in &indicator.breakdowns {
            let Some(chart) = published(analysis, breakdown) else { continue };
            **counted.borrow_mut() += 1;
            for (width, text) in FRAMES {
                for selected in [None, Some(0), Some(chart.rows.len() - 1)] {
                    let place = format!("{} {width} text {text} at {selected:?}", breakdown.kind.heading());
                    found.extend(
                        of_groups(&chart, width, text, selected).into_iter().map(|fault| format!("{place}: {fault}")),
                    );
                }
            }
        }
        found
    });
    assert!(count > 25, "only {count} breakdowns");
}

fn datum() -> impl Strategy<Value = Datum> {
    let value = prop_oneof![4 => 0.0..100.0, 1 => -50.0..50.0, 1 => Just(7.0)];
    (value, 0.0..0.3f64, any::<bool>()).prop_map(|(value, width, has_limits): (f64, f64, bool)| {
        let aside = value.abs() * width;
        let interval = Interval::new(value - aside, value + aside).expect("limits in order");
        Datum { value, interval: has_limits.then_some(interval) }
    })
}

fn any_row() -> impl Strategy<Value = GroupRow> {
    let names = prop::sample::select(vec![
        "White",
        "Mixed",
        "Any other ethnic group, or a group that was not recorded",
        "Black, Black British, Black Welsh, Caribbean or African",
        "Not on free school meals",
    ]);
    let country = prop::option::weighted(0.7, datum());
    (names, prop::option::weighted(0.8, datum()), country, any::<bool>()).prop_map(|(name, place, country, is_bare)| {
        let place = place.map(|datum| Datum { interval: datum.interval.filter(|_| !is_bare), ..datum });
        let row = row(name, place, country.map_or(0.0, |datum| datum.value));
        // A country has limits where it stands alone.
        let limits = |datum: Datum| Datum { interval: datum.interval.filter(|_| place.is_none()), ..datum };
        GroupRow { country: country.map(limits), ..row }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_groups_keep_the_laws(
        rows in prop_oneof![prop::collection::vec(any_row(), 1..5), prop::collection::vec(any_row(), 5..13), prop::collection::vec(any_row(), 13..31)],
        average in prop::option::of(0.0..100.0f64),
        has_limits in any::<bool>(),
        width in 280.0..900.0f64,
        text in prop::sample::select(vec![14.0, 18.0, 28.0]),
        selected in prop::option::of(0..31usize),
    ) {
        let rows = if has_limits { rows } else {
            let bare = |datum: Option<Datum>| datum.and_then(|datum| figure(datum.value));
            let text = |row: &GroupRow| row.place.map_or(row.text.clone(), |datum| format!("{:.1}%", datum.value));
            let rows = rows.into_iter();
            rows.map(|row| GroupRow { text: text(&row), place: bare(row.place), country: bare(row.country), ..row }).collect()
        };
        let values: Vec<f64> = rows.iter().filter_map(|row| Some(row.place?.value)).collect();
        let pair = values.first().copied().zip(values.last().copied());
        let brackets = pair.into_iter().flat_map(|(from, to)| {
            [bracket(Role::Place, from, to, "Northmere gap 14.3 points"), bracket(Role::Country, to, from, "England gap 21.2 points")]
        });
        let chart = chart(rows, average.map(|value| ("Northmere average 64.0%", value)), brackets.collect());
        let faults = of_groups(&chart, width, text, selected);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
