//! The shape of a series in the space of a word: the place, and its country behind.

use super::mark::{Dash, Ink, Mark, Opacity, Point, Rect, Scene, Size, Stroke};
use super::role::symbol;
use crate::terms::Role;

/// A sparkline as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparkline {
    /// One position a period, in years; all alike where only bars are drawn.
    pub years: Vec<f64>,
    /// The place, one a period.
    pub place: Vec<Option<f64>>,
    /// The country, one a period.
    pub country: Vec<Option<f64>>,
    /// Positions that a line must not cross: it stops before each.
    pub stops: Vec<usize>,
}

/// Places a sparkline in a frame; one period is two bars from zero.
pub fn layout(spark: &Sparkline, size: Size) -> Scene {
    let filled = spark.place.iter().flatten().count();
    let marks = if filled <= 1 { bars(spark, size) } else { lines(spark, size) };
    Scene { size, marks }
}

/// The place's last figure, and the country's of the same period.
fn last(spark: &Sparkline) -> (Option<f64>, Option<f64>) {
    match spark.place.iter().rposition(Option::is_some) {
        Some(index) => (spark.place.get(index).copied().flatten(), spark.country.get(index).copied().flatten()),
        None => (None, spark.country.iter().rev().copied().flatten().next()),
    }
}

fn bars(spark: &Sparkline, size: Size) -> Vec<Mark> {
    let (place, country) = last(spark);
    let highest = place.into_iter().chain(country).fold(0.0, f64::max);
    if highest <= 0.0 {
        return Vec::new();
    }
    let width = |value: f64| (size.width * value / highest).max(1.5);
    let mut marks = Vec::new();
    if let Some(value) = place {
        let rect = Rect { x: 0.0, y: 2.0, width: width(value), height: 10.0 };
        marks.push(Mark::Block { rect, fill: Some(Ink::Place), edge: None });
    }
    if let Some(value) = country {
        let rect = Rect { x: 0.0, y: 17.0, width: width(value), height: 10.0 };
        marks.push(Mark::Block { rect, fill: None, edge: Some(Stroke::solid(Ink::Country, 1.5)) });
    }
    marks
}

fn lines(spark: &Sparkline, size: Size) -> Vec<Mark> {
    let values = spark.place.iter().chain(&spark.country).flatten().copied();
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let (low, high) = if low < high { (low, high) } else { (low - 1.0, high + 1.0) };
    let first = spark.years.first().copied().unwrap_or_default();
    let span = (spark.years.last().copied().unwrap_or_default() - first).max(f64::MIN_POSITIVE);
    let at = |index: usize, value: f64| {
        let years = spark.years.get(index).copied().unwrap_or(first);
        Point {
            x: 3.0 + (size.width - 10.0) * (years - first) / span,
            y: 5.0 + (size.height - 10.0) * (high - value) / (high - low),
        }
    };
    let mut marks = Vec::new();
    let country = Stroke { ink: Ink::Text3, width: 1.5, dash: Dash::Short, opacity: Opacity::Full };
    draw(&spark.country, &spark.stops, country, at, Role::Country, &mut marks);
    draw(&spark.place, &spark.stops, Stroke::solid(Ink::Place, 2.5), at, Role::Place, &mut marks);
    let end = spark.place.iter().enumerate().rev().find_map(|(index, value)| value.map(|value| (index, value)));
    marks.extend(end.map(|(index, value)| symbol(Role::Place, at(index, value), 4.0)));
    marks
}

fn draw(
    values: &[Option<f64>],
    stops: &[usize],
    stroke: Stroke,
    at: impl Fn(usize, f64) -> Point,
    role: Role,
    marks: &mut Vec<Mark>,
) {
    let mut run: Vec<Point> = Vec::new();
    let mut end = |run: &mut Vec<Point>| {
        match run.as_slice() {
            [] => {}
            [alone] => marks.push(symbol(role, *alone, 2.0)),
            [_, _, ..] => marks.push(Mark::Path { points: run.clone(), stroke }),
        }
        run.clear();
    };
    for (index, value) in values.iter().enumerate() {
        if stops.contains(&index) || value.is_none() {
            end(&mut run);
        }
        run.extend(value.map(|value| at(index, value)));
    }
    end(&mut run);
}
