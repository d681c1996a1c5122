//! Laws of rows with margins: over any rows, and over the peers of the published place.

use marmot::scene::ranked::{self, RankedChart, RankedRow};
use marmot::scene::strip::StripLabel;
use marmot::scene::{Datum, Ink, Mark, Placed, Point, Shape};
use marmot::terms::Interval;
use proptest::prelude::*;

use super::councils;
use super::laws::{self, FRAMES, NEAR};

/// Every figure has one mark in its row, at the height of the row's own.
fn lost(chart: &RankedChart, placed: &Placed) -> Vec<String> {
    let symbols: Vec<(Point, Shape)> = placed
        .scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Symbol { at, shape, .. } => Some((*at, *shape)),
            Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => None,
        })
        .collect();
    let rows: Vec<usize> = (0..chart.rows.len()).filter(|index| chart.rows[*index].datum.is_some()).collect();
    if symbols.len() != rows.len() || placed.spots.len() != chart.rows.len() {
        return vec![format!("{} marks for {} figures", symbols.len(), rows.len())];
    }
    let spots: Vec<Point> = placed.spots.iter().map(|spot| spot.expect("every row has a spot")).collect();
    let mut found = Vec::new();
    for (row, (at, shape)) in rows.into_iter().zip(symbols) {
        let heights = spots.windows(2).map(|pair| pair[1].y - pair[0].y).fold(80.0, f64::min);
        let expected = if chart.rows[row].is_place { Shape::Circle } else { Shape::Ring };
        if (at.x - spots[row].x).abs() > NEAR || (at.y - spots[row].y).abs() > heights / 2.0 || shape != expected {
            found.push(format!("row {row}: {shape:?} at {at:?} for {:?}", spots[row]));
        }
    }
    let is_found = |index: &usize| placed.nearest(spots[*index]) == Some(*index);
    found.extend((0..spots.len()).filter(|index| !is_found(index)).map(|index| format!("row {index} is not found")));
    found
}

/// Marks stand in the order of their values, and in proportion, by the lines of the grid.
fn out_of_place(chart: &RankedChart, placed: &Placed) -> Vec<String> {
    let grid = placed.scene.marks.iter().take(chart.axis.ticks.len()).map(|mark| match mark {
        Mark::Path { points, .. } => points[0].x,
        Mark::Symbol { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => f64::NAN,
    });
    let grid: Vec<f64> = grid.collect();
    let (ticks, last) = (&chart.axis.ticks, grid.len() - 1);
    let x = |value: f64| grid[0] + (value - ticks[0]) / (ticks[last] - ticks[0]) * (grid[last] - grid[0]);
    let rows = chart.rows.iter().zip(&placed.spots).filter_map(|(row, spot)| Some((row.datum?.value, (*spot)?)));
    let far = rows.filter(|(value, spot)| (x(*value) - spot.x).abs() > 1e-3);
    far.map(|(value, spot)| format!("{value} at {spot:?}, not at {}", x(value))).collect()
}

/// A margin ends with a cap, or with an arrow where the axis cuts it.
fn false_ends(chart: &RankedChart, placed: &Placed) -> Vec<String> {
    let ends = placed.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Path { points, stroke } if matches!(stroke.ink, Ink::Place | Ink::Peer) => Some(points.len()),
        Mark::Path { .. } | Mark::Symbol { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => None,
    });
    let arrows = ends.filter(|count| *count == 3).count();
    let limits = chart.rows.iter().filter_map(|row| row.datum?.interval).flat_map(|i| [i.lower(), i.upper()]);
    let cut = limits.clone().filter(|limit| *limit < chart.axis.low || *limit > chart.axis.high).count();
    let most = (limits.count() + 2) / 10; // the country has two
    let mut found = Vec::new();
    if arrows != cut {
        found.push(format!("{arrows} arrows for {cut} limits"));
    }
    if cut > most {
        found.push(format!("{cut} limits are cut"));
    }
    found
}

/// Every row says its figure, or the beginning of why there is none.
fn unsaid(chart: &RankedChart, placed: &Placed) -> Vec<String> {
    let is_said = |words: &str| {
        placed.scene.marks.iter().any(|mark| match mark {
            Mark::Text { text, .. } => words.starts_with(text.trim_end_matches('…')),
            Mark::Path { .. } | Mark::Symbol { .. } | Mark::Area { .. } | Mark::Block { .. } => false,
        })
    };
    let rows = chart.rows.iter().flat_map(|row| [&row.name, &row.text]);
    rows.filter(|words| !is_said(words)).map(|words| format!("`{words}` is not said")).collect()
}

fn faults(chart: &RankedChart, width: f64, text: f64, selected: Option<usize>) -> Vec<String> {
    let placed = ranked::layout(chart, crate::laws::frame(width, text), selected);
    let edges = placed.scene.marks.iter().filter(|mark| matches!(mark, Mark::Block { edge: Some(_), .. })).count();
    let is_marked = edges == usize::from(selected.is_some_and(|index| index < chart.rows.len()));
    let unmarked = (!is_marked).then(|| "the selected row has no edge".to_owned());
    let scene = &placed.scene;
    let mut found =
        [laws::outside(scene), laws::overlaps(scene), lost(chart, &placed), unsaid(chart, &placed)].concat();
    found.extend([out_of_place(chart, &placed), false_ends(chart, &placed)].concat());
    found.into_iter().chain(unmarked).map(|fault| format!("{width} text {text} at {selected:?}: {fault}")).collect()
}

#[test]
fn all_published_rows_keep_the_laws() {
    councils::check(|snapshot, indicator, councils| {
        let chart = councils::ranked(snapshot, indicator, councils);
        let selections = [None, Some(0), Some(chart.rows.len() - 1)];
        let frames = FRAMES.into_iter().flat_map(|frame| selections.map(|selected| (frame, selected)));
        frames.flat_map(|((width, text), selected)| faults(&chart, width, text, selected)).collect()
    });
}

fn row() -> impl Strategy<Value = RankedRow> {
    let names = vec!["Northmere", "Southmere", "Eastham, Westham and Overham", "Kirk", "Unbreakablenorthamptonshire"];
    let datum = (0.0..100.0f64, prop::option::of(0.0..60.0f64)).prop_map(|(value, aside)| Datum {
        value,
        interval: aside.and_then(|aside| Interval::new(value - aside, value + aside * 1.5).ok()),
    });
    (prop::sample::select(names), prop::option::weighted(0.8, datum)).prop_map(|(name, datum)| RankedRow {
        name: name.to_owned(),
        text: datum.map_or_else(|| "too few to show".to_owned(), |datum| format!("{:.1}%", datum.value)),
        datum,
        is_place: false,
    })
}

prop_compose! {
    fn chart()(
        mut rows in prop::collection::vec(row(), 1..32),
        place in 0..40usize,
        country in prop::option::of((0.0..100.0f64, 0.0..5.0f64)),
    ) -> RankedChart {
        if let Some(row) = rows.get_mut(place) {
            row.is_place = true;
        }
        let country = country.map(|(value, aside)| StripLabel {
            name: "England".to_owned(),
            value: format!("{value:.1}%"),
            datum: Datum { value, interval: Interval::new(value - aside, value + aside).ok() },
        });
        let axis = RankedChart::axis_of(&rows, country.as_ref());
        let tick_labels = axis.ticks.iter().map(|tick| format!("{tick:.*}%", usize::from(axis.decimals))).collect();
        RankedChart { rows, country, axis: marmot::scene::Axis { tick_labels, ..axis } }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn any_rows_keep_the_laws(
        chart in chart(),
        width in 280.0..1200.0f64,
        text in prop::sample::select(vec![14.0, 18.0, 28.0]),
        selected in prop::option::of(0..40usize),
    ) {
        let faults = faults(&chart, width, text, selected);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
