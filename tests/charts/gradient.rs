//! Steps by deprivation: every published gradient, any steps at all, and pictures of hard cases.

use marmot::scene::gradient::{self, BandShare, GradientChart, SlopeLine};
use marmot::scene::{Axis, Frame, Mark, Placed, Point, Sans, Size};
use marmot::snapshot::Indicator;
use marmot::stats::{Gradient, gradient as gradient_of, gradient_of_quintiles};
use proptest::prelude::*;

use super::group_laws::{is_grid, straight};
use super::laws::{FRAMES, NEAR, outside, overlaps};
use super::picture;
use super::published::check;
use crate::support::english;

/// A chart with an axis from zero that holds everything.
fn chart(steps: Vec<BandShare>, slope: Option<(f64, f64)>) -> GradientChart {
    let ends = slope.iter().flat_map(|(start, end)| [*start, *end]);
    let axis = Axis::holding(steps.iter().filter_map(|step| step.value).chain(ends), true);
    let tick = |tick: &f64| format!("{tick:.*}%", usize::from(axis.decimals));
    let text = |value: f64| format!("{value:.0}%");
    GradientChart {
        steps,
        slope: slope.map(|(start, end)| SlopeLine { start, end, start_text: text(start), end_text: text(end) }),
        ends: ("Most deprived".to_owned(), "Least deprived".to_owned()),
        note: "each step is as wide as its share of homes".to_owned(),
        axis: marmot::scene::Axis { tick_labels: axis.ticks.iter().map(tick).collect(), ..axis },
    }
}

fn steps(parts: &[(f64, Option<f64>)]) -> Vec<BandShare> {
    let whole: f64 = parts.iter().map(|(share, _)| share).sum();
    parts.iter().map(|(share, value)| BandShare { value: *value, share: share / whole }).collect()
}

const ORDINARY: [(f64, f64); 9] = [
    (13.7, 32.6),
    (21.5, 28.5),
    (17.1, 22.2),
    (14.7, 21.4),
    (9.2, 17.3),
    (5.8, 16.7),
    (4.6, 12.3),
    (10.4, 11.6),
    (3.0, 9.9),
];

fn ordinary() -> Vec<(f64, Option<f64>)> {
    ORDINARY.map(|(share, value)| (share, Some(value))).to_vec()
}

fn check_picture(name: &str, chart: &GradientChart, selected: Option<usize>) {
    picture::check(name, |width| {
        gradient::layout(chart, Frame::new(Size { width, height: 270.0 }, 14.0, &Sans), selected).scene
    });
}

#[test]
fn an_ordinary_gradient() {
    check_picture("gradient", &chart(steps(&ordinary()), Some((34.2, 10.2))), None);
}

#[test]
fn a_selected_step() {
    check_picture("gradient_selected", &chart(steps(&ordinary()), Some((34.2, 10.2))), Some(5));
}

#[test]
fn a_missing_decile_is_a_gap() {
    let mut parts = ordinary();
    parts[4].1 = None;
    check_picture("gradient_with_a_missing_step", &chart(steps(&parts), None), None);
}

#[test]
fn a_flat_gradient() {
    let parts = ORDINARY.map(|(share, value)| (share, Some(20.0 + (value % 3.0) - 1.5)));
    check_picture("gradient_flat", &chart(steps(&parts), Some((20.0, 20.0))), None);
}

#[test]
fn a_gradient_that_rises_from_a_low_start() {
    let parts = [8.0, 4.0, 11.0, 15.0, 14.0, 21.0, 19.0, 26.0, 24.0].map(|value| (1.0, Some(value)));
    check_picture("gradient_rising", &chart(steps(&parts), Some((4.6, 26.9))), None);
}

fn is_near(a: Point, b: Point) -> bool {
    (a.x - b.x).abs() < NEAR && (a.y - b.y).abs() < NEAR
}

/// Where the plot is, as the grid shows it: left, right, and the heights of its ends.
fn grid(placed: &Placed) -> [f64; 4] {
    let lines = placed.scene.marks.iter().filter_map(straight);
    let level: Vec<_> = lines.filter(|(a, b, ink, _)| a.y == b.y && is_grid(*ink)).collect();
    let (first, last) = (level.first().expect("a grid"), level.last().expect("a grid"));
    [first.0.x, first.1.x, first.0.y, last.0.y]
}

/// All laws of a placed gradient.
fn faults(chart: &GradientChart, placed: &Placed) -> Vec<String> {
    let [left, right, low, high] = grid(placed);
    let axis = &chart.axis;
    let at = |share: f64, value: f64| Point {
        x: left + (right - left) * share,
        y: low + (high - low) * (value - axis.low) / (axis.high - axis.low),
    };
    let mut found = [outside(&placed.scene), overlaps(&placed.scene)].concat();
    let areas: Vec<&Vec<Point>> = placed
        .scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Area { outline, .. } => Some(outline),
            Mark::Path { .. } | Mark::Block { .. } | Mark::Symbol { .. } | Mark::Text { .. } => None,
        })
        .collect();
    let lines: Vec<_> = placed.scene.marks.iter().filter_map(straight).collect();
    let (mut before, mut drawn) = (0.0, areas.iter());
    for (index, step) in chart.steps.iter().enumerate() {
        let (from, to) = (before, before + step.share);
        before = to;
        let spot = placed.spots[index];
        let Some(value) = step.value else {
            found.extend(spot.map(|spot| format!("step {index} has no figure but a spot {spot:?}")));
            continue;
        };
        let corners = [at(from, value), at(to, value), at(to, 0.0), at(from, 0.0)];
        let area = drawn.next().cloned().cloned().unwrap_or_default();
        if area.len() != 4 || !area.iter().zip(&corners).all(|(a, b)| is_near(*a, *b)) {
            found.push(format!("step {index} is {area:?}, not {corners:?}"));
        }
        let tops =
            lines.iter().filter(|(a, b, _, width)| *width == 3.0 && is_near(*a, corners[0]) && is_near(*b, corners[1]));
        if tops.count() != 1 {
            found.push(format!("step {index} has not one top"));
        }
        let middle = at(f64::midpoint(from, to), value);
        let is_there = spot.is_some_and(|spot| is_near(spot, middle) && placed.nearest(spot) == Some(index));
        if !is_there {
            found.push(format!("the spot of step {index} is {spot:?}, not {middle:?}"));
        }
    }
    if drawn.next().is_some() || (before - 1.0).abs() > NEAR {
        found.push(format!("{} areas fill {before}", areas.len()));
    }
    if let Some(slope) = &chart.slope {
        let (start, end) = (at(0.0, slope.start), at(1.0, slope.end));
        if !lines.iter().any(|(a, b, _, width)| *width == 2.0 && is_near(*a, start) && is_near(*b, end)) {
            found.push(format!("no line from {start:?} to {end:?}"));
        }
    }
    found
}

/// Words that must stand whole at the usual size of text.
fn unsaid(chart: &GradientChart, placed: &Placed) -> Vec<String> {
    let texts: Vec<&str> = placed
        .scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.as_str()),
            Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } => None,
        })
        .collect();
    let all = texts.join(" ");
    let ends = chart.slope.iter().flat_map(|slope| [&slope.start_text, &slope.end_text]);
    let wanted = ends.chain([&chart.ends.0, &chart.ends.1, &chart.note]);
    wanted.filter(|text| !all.contains(text.as_str())).map(|text| format!("`{text}` is not said")).collect()
}

#[test]
fn every_published_gradient_keeps_the_laws() {
    let count = std::cell::Cell::new(0);
    check(|indicator, analysis| {
        let found = [gradient_of, gradient_of_quintiles].map(|gradient| gradient(analysis.snapshot, indicator));
        let mut faults = Vec::new();
        for of in found.into_iter().flatten() {
            count.set(count.get() + 1);
            faults.extend(published_faults(indicator, &of));
        }
        faults
    });
    assert!(count.get() >= 8, "only {} gradients", count.get());
}

fn published_faults(indicator: &Indicator, of: &Gradient) -> Vec<String> {
    let parts: Vec<_> = of.steps.iter().map(|step| (step.population, Some(step.figure.value))).collect();
    let words = english();
    let mut chart = chart(steps(&parts), Some((of.index.most_deprived, of.index.least_deprived)));
    chart.axis.tick_labels =
        chart.axis.ticks.iter().map(|tick| words.tick(&indicator.measure, *tick, chart.axis.decimals)).collect();
    let mut found = Vec::new();
    for (width, text) in FRAMES {
        for selected in [None, Some(0), Some(8)] {
            let placed = gradient::layout(&chart, Frame::new(Size { width, height: 270.0 }, text, &Sans), selected);
            let said = if text == 14.0 { unsaid(&chart, &placed) } else { Vec::new() };
            found.extend(
                faults(&chart, &placed).into_iter().chain(said).map(|fault| format!("{width} {text}: {fault}")),
            );
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_gradient_keeps_the_laws(
        parts in prop::collection::vec((0.2..20.0f64, prop::option::weighted(0.9, 0.0..100.0f64)), 1..11),
        slope in prop::option::of((-20.0..100.0f64, -20.0..100.0f64)),
        width in 280.0..900.0f64,
        height in 240.0..400.0f64,
        text in prop::sample::select(vec![14.0, 18.0]),
        selected in prop::option::of(0..11usize),
    ) {
        let chart = chart(steps(&parts), slope);
        let placed = gradient::layout(&chart, Frame::new(Size { width, height }, text, &Sans), selected);
        let faults = [faults(&chart, &placed), unsaid(&chart, &placed)].concat();
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
