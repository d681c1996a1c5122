//! The laws over every chart that a place can have, in every frame.

use std::cell::Cell;

use marmot::compose::chart_data::{of_standing, sparkline_of, together};
use marmot::scene::bars::{self, Bar};
use marmot::scene::sparkline::{self, Sparkline};
use marmot::scene::trend::{self, TrendChart};
use marmot::scene::{ChartData, Frame, Ink, Mark, Point, Sans, Size};
use marmot::snapshot::{Indicator, Snapshot};
use marmot::stats::Analysis;
use marmot::terms::Role;
use marmot::words::Words;

use super::laws;
use crate::support::{none_of, places};

/// A frame with a size of text, and whether points must be checked there too.
const ROOMS: [(Frame<'static>, bool); 6] = [
    (room(280.0, 236.0, 14.0), true),
    (room(320.0, 236.0, 14.0), true),
    (room(328.0, 236.0, 14.0), true),
    (room(360.0, 236.0, 14.0), true),
    (room(360.0, 236.0, 28.0), false),
    (room(720.0, 340.0, 14.0), true),
];

const fn room(width: f64, height: f64, text: f64) -> Frame<'static> {
    Frame::new(Size { width, height }, text, &Sans)
}

/// Every chart of an indicator, with its name.
pub fn charts(analysis: &Analysis<'_>) -> Vec<(String, ChartData)> {
    let words = Words::of(analysis.snapshot);
    let mut charts: Vec<(String, ChartData)> = Vec::new();
    for standing in &analysis.standings {
        charts.push((format!("{:?}", standing.sex), of_standing(analysis, standing, words)));
    }
    if analysis.standings.len() > 1 && analysis.indicator.periods.len() > 1 {
        charts.push(("together".to_owned(), together(analysis, words)));
    }
    charts
}

/// Runs a law over every indicator of the places and fails with all that breaks it.
pub fn check(law: impl Fn(&Indicator, &Analysis<'_>) -> Vec<String>) {
    places().into_iter().for_each(|snapshot| check_place(snapshot, &law));
}

/// The same for one place.
pub fn check_place(snapshot: &Snapshot, law: impl Fn(&Indicator, &Analysis<'_>) -> Vec<String>) {
    let mut found = Vec::new();
    for indicator in snapshot.indicators.values() {
        let analysis = Analysis::of(snapshot, indicator);
        found.extend(law(indicator, &analysis).into_iter().map(|fault| format!("{}: {fault}", indicator.measure.id)));
    }
    none_of(&found);
}

fn selections(periods: usize) -> Vec<Option<usize>> {
    let mut all = vec![None, Some(0), Some(periods / 2), Some(periods.saturating_sub(1))];
    all.dedup();
    all
}

/// Whether every word of the place's name stands in the chart.
fn says_the_place(chart: &TrendChart, marks: &[Mark]) -> bool {
    let place = chart.lines.iter().filter(|line| line.role == Role::Place);
    place.flat_map(|line| line.name.split(' ')).all(|word| {
        marks.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text.split(' ').any(|found| found == word)))
    })
}

pub fn faults_of_trend(chart: &TrendChart) -> Vec<String> {
    let mut found = Vec::new();
    for (room, has_points_checked) in ROOMS {
        for selected in selections(chart.periods.len()) {
            let placed = trend::layout(chart, room, selected);
            let faults = if has_points_checked {
                let is_named = room.size.width < 320.0 || says_the_place(chart, &placed.scene.marks);
                let nameless = (!is_named).then(|| "the place has no name".to_owned());
                laws::of_trend(chart, &placed).into_iter().chain(nameless).collect()
            } else {
                [laws::outside(&placed.scene), laws::overlaps(&placed.scene)].concat()
            };
            let place = format!("{}x{} text {} at {selected:?}", room.size.width, room.size.height, room.text);
            found.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
        }
    }
    found
}

#[test]
fn every_trend_keeps_the_laws() {
    let seen = Cell::new(0);
    check(|_, analysis| {
        let trends = charts(analysis).into_iter().filter_map(|(name, chart)| {
            let ChartData::Trend(trend) = chart else { return None };
            Some((name, trend))
        });
        let trends = trends.inspect(|_| seen.set(seen.get() + 1));
        let faults = trends
            .flat_map(|(name, trend)| faults_of_trend(&trend).into_iter().map(move |fault| format!("{name}: {fault}")));
        faults.collect()
    });
    assert!(seen.get() > 70, "{} trends", seen.get());
}

/// The bars of a scene: filled or edged blocks.
fn blocks(marks: &[Mark]) -> Vec<(Ink, f64)> {
    let blocks = marks.iter().filter_map(|mark| match mark {
        Mark::Block { rect, fill, edge } => Some((fill.or(edge.map(|edge| edge.ink))?, rect.width)),
        Mark::Path { .. } | Mark::Area { .. } | Mark::Symbol { .. } | Mark::Text { .. } => None,
    });
    blocks.collect()
}

/// Lengths of bars stand to each other as their values do; a bar is never thinner than a pixel.
fn false_lengths(bars: &[Bar], drawn: &[f64]) -> Vec<String> {
    let values: Vec<f64> = bars.iter().filter_map(|bar| bar.value).collect();
    if values.len() != drawn.len() {
        return vec![format!("{} bars for {} figures", drawn.len(), values.len())];
    }
    let Some((longest, highest)) = drawn.iter().copied().zip(values.iter().copied()).max_by(|a, b| a.0.total_cmp(&b.0))
    else {
        return Vec::new();
    };
    let pairs = drawn.iter().zip(&values);
    let wrong = pairs.filter(|(length, value)| (*length - (longest * *value / highest).abs().max(1.0)).abs() > 1e-6);
    wrong.map(|(length, value)| format!("a bar of {length} for {value}")).collect()
}

#[test]
fn every_bar_keeps_the_laws() {
    let seen = Cell::new(0);
    check(|_, analysis| {
        let mut found = Vec::new();
        for (name, chart) in charts(analysis) {
            let ChartData::Bars(bars) = chart else { continue };
            seen.set(seen.get() + bars.len());
            for (room, _) in ROOMS {
                let scene = bars::layout(&bars, crate::laws::frame(room.size.width, room.text));
                let lengths: Vec<f64> = blocks(&scene.marks).into_iter().map(|(_, length)| length).collect();
                let faults = [laws::outside(&scene), laws::overlaps(&scene), false_lengths(&bars, &lengths)].concat();
                let place = format!("{name} {} text {}", room.size.width, room.text);
                found.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
                for bar in bars.iter() {
                    let is_said = scene
                        .marks
                        .iter()
                        .any(|mark| matches!(mark, Mark::Text { text, .. } if bar.text.starts_with(text.as_str())));
                    if !is_said {
                        found.push(format!("{place}: `{}` is not said", bar.text));
                    }
                }
            }
        }
        found
    });
    assert!(seen.get() > 10, "{} bars", seen.get());
}

/// Points of a sparkline, found back from the scale that its own figures make.
fn faults_of_spark(spark: &Sparkline, size: Size) -> Vec<String> {
    let scene = sparkline::layout(spark, size);
    let mut found = laws::outside(&scene);
    let drawn = |ink: Ink| -> Vec<Point> {
        let points = scene.marks.iter().flat_map(|mark| match mark {
            Mark::Path { points, stroke } if stroke.ink == ink => points.clone(),
            Mark::Symbol { at, ink: of, .. } if *of == ink || (*of == Ink::Country && ink == Ink::Text3) => vec![*at],
            Mark::Path { .. } | Mark::Symbol { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => {
                Vec::new()
            }
        });
        points.collect()
    };
    if spark.place.iter().flatten().count() < 2 {
        return found;
    }
    let all = spark.place.iter().chain(&spark.country).flatten();
    let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v)));
    let (low, high) = if low < high { (low, high) } else { (low - 1.0, high + 1.0) };
    for (ink, values) in [(Ink::Place, &spark.place), (Ink::Text3, &spark.country)] {
        let heights: Vec<f64> =
            values.iter().flatten().map(|v| 5.0 + (size.height - 10.0) * (high - v) / (high - low)).collect();
        let points = drawn(ink);
        found.extend(
            points
                .iter()
                .filter(|p| !heights.iter().any(|y| (y - p.y).abs() < 1e-6))
                .map(|p| format!("{ink:?} {p:?} is no figure")),
        );
        found.extend(
            heights
                .iter()
                .filter(|y| !points.iter().any(|p| (*y - p.y).abs() < 1e-6))
                .map(|y| format!("{ink:?} at {y} is not drawn")),
        );
    }
    found
}

#[test]
fn every_sparkline_keeps_the_laws() {
    let seen = Cell::new(0);
    check(|_, analysis| {
        let sizes = [Size { width: 84.0, height: 32.0 }, Size { width: 168.0, height: 32.0 }];
        let spark = sparkline_of(analysis);
        seen.set(seen.get() + usize::from(spark.is_some()));
        spark.iter().flat_map(|spark| sizes.iter().flat_map(|size| faults_of_spark(spark, *size))).collect()
    });
    assert!(seen.get() > 10, "{} sparklines", seen.get());
}
