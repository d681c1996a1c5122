//! Figures of one period as bars from zero: the place beside others, or group beside group.
//!
//! Each bar has its name on a line above it and its value at its end, so that long names fit 280 px.

use super::mark::{Anchor, Ink, Mark, Point, Rect, Scene, Size, Stroke};
use super::text::{Measure, Weight, wrap};
use crate::terms::{Interval, Role};

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Where it belongs.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Its figure, where one is published.
    pub value: Option<f64>,
    /// The figure, or why there is none.
    pub text: String,
    /// Its 95% limits.
    pub interval: Option<Interval>,
}

/// Lengths at the usual size of text.
const BAR: f64 = 18.0;
const BETWEEN: f64 = 14.0;
const USUAL_TEXT: f64 = 14.0;
/// Bars get no smaller a share of the frame beside their values; else values stand below them.
const LEAST_ROOM: f64 = 1.0 / 3.0;

/// Places bars in a width; the height follows from their names.
pub fn layout(bars: &[Bar], width: f64, text: f64, measure: &dyn Measure) -> Scene {
    let scale = text / USUAL_TEXT;
    let (bar_height, between) = (BAR * scale, BETWEEN * scale);
    let across = Across::of(bars, width, text, measure);
    let line_height = text + 3.0;
    let (mut marks, mut y) = (Vec::new(), 0.0);
    for bar in bars {
        let (weight, ink) = match bar.role {
            Role::Place => (Weight::Bold, Ink::Place),
            Role::Country => (Weight::Bold, Ink::Text),
            Role::Region => (Weight::Regular, Ink::Text2),
        };
        let write = |x: f64, y: f64, text_of: String, (weight, ink): (Weight, Ink)| Mark::Text {
            at: Point { x, y },
            anchor: Anchor::Start,
            weight,
            ink,
            size: text,
            text: text_of,
        };
        let look = (weight, ink);
        let look_of_value = if bar.value.is_some() { look } else { (Weight::Regular, Ink::Text2) };
        for line in wrap(&bar.name, width, weight, text, measure) {
            y += line_height;
            marks.push(write(0.0, y - 3.0, line, look));
        }
        y += 4.0 * scale;
        let mut end = None;
        if let Some(value) = bar.value {
            let (zero, tip) = (across.at(0.0), across.at(value));
            let rect =
                Rect { x: zero.min(tip).min(width - 1.0), y, width: (tip - zero).abs().max(1.0), height: bar_height };
            marks.push(block(bar.role, rect));
            if across.low < 0.0 {
                let points = vec![Point { x: zero, y }, Point { x: zero, y: y + bar_height }];
                marks.push(Mark::Path { points, stroke: Stroke::solid(Ink::Text3, 1.0) });
            }
            end = Some(zero.max(tip));
        }
        if let Some(interval) = bar.interval {
            let (left, right) = (across.at(interval.lower()), across.at(interval.upper()));
            whisker(left, right, y + bar_height / 2.0, &mut marks);
            end = Some(end.map_or(right, |end| end.max(right)));
        }
        match end {
            Some(end) if across.has_values_beside => {
                marks.push(write(end + 8.0, y + bar_height / 2.0 + text * 0.36, bar.text.clone(), look_of_value));
                y += bar_height;
            }
            Some(_) | None => {
                y += end.map_or(-line_height / 4.0, |_| bar_height);
                for line in wrap(&bar.text, width, weight, text, measure) {
                    y += line_height;
                    marks.push(write(0.0, y - 3.0, line, look_of_value));
                }
            }
        }
        y += between;
    }
    Scene { size: Size { width, height: (y - between + 2.0 * scale).max(1.0) }, marks }
}

/// The axis of bars: it holds zero, all values and their limits.
struct Across {
    low: f64,
    high: f64,
    room: f64,
    has_values_beside: bool,
}

impl Across {
    fn of(bars: &[Bar], width: f64, text: f64, measure: &dyn Measure) -> Self {
        let drawn = bars.iter().filter(|bar| bar.value.is_some() || bar.interval.is_some());
        let widest = drawn.map(|bar| measure.width(&bar.text, Weight::Bold, text)).fold(0.0, f64::max);
        let beside = width - widest - 16.0;
        let has_values_beside = beside >= LEAST_ROOM * width;
        let room = if has_values_beside { beside } else { width };
        let limits = bars.iter().filter_map(|bar| bar.interval).flat_map(|i| [i.lower(), i.upper()]);
        let values = bars.iter().filter_map(|bar| bar.value).chain(limits);
        let (low, high) = values.fold((0.0, 0.0), |(low, high): (f64, f64), v| (low.min(v), high.max(v)));
        Self { low, high, room, has_values_beside }
    }

    fn at(&self, value: f64) -> f64 {
        if self.high > self.low { self.room * (value - self.low) / (self.high - self.low) } else { 0.0 }
    }
}

fn block(role: Role, rect: Rect) -> Mark {
    match role {
        Role::Place => Mark::Block { rect, fill: Some(Ink::Place), edge: None },
        Role::Country => Mark::Block { rect, fill: None, edge: Some(Stroke::solid(Ink::Country, 2.0)) },
        Role::Region => Mark::Block { rect, fill: None, edge: Some(Stroke::solid(Ink::Region, 1.5)) },
    }
}

/// An interval with its caps, over a paper edge so that it shows on a filled bar.
fn whisker(left: f64, right: f64, y: f64, marks: &mut Vec<Mark>) {
    let line = |from: (f64, f64), to: (f64, f64), ink, width| Mark::Path {
        points: vec![Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 }],
        stroke: Stroke::solid(ink, width),
    };
    let (left, right) = (left.max(1.0), right.max(1.0));
    for (ink, width) in [(Ink::Paper, 5.0), (Ink::Text, 2.0)] {
        marks.push(line((left, y), (right, y), ink, width));
        marks.push(line((left, y - 5.0), (left, y + 5.0), ink, width));
        marks.push(line((right, y - 5.0), (right, y + 5.0), ink, width));
    }
}
