//! Figures of one period as bars from zero: the place beside others, or group beside group.
//!
//! Each bar has its name on a line above it and its value at its end, so that long names fit 280 px.

use super::axis::Axis;
use super::frame::Frame;
use super::mark::{Anchor, Ink, Mark, Point, Rect, Scene, Size, Stroke, Weight};
use super::role;
use super::scale::{Scale, line};
use crate::terms::{Interval, Role};

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Whether it is of the place, its country or its region.
    pub role: Role,
    /// Its name, as it is shown.
    pub name: String,
    /// Its figure, where one is published.
    pub value: Option<f64>,
    /// The figure, or why there is none.
    pub text: String,
    /// Its 95% limits, in the unit of the value.
    pub interval: Option<Interval>,
}

/// Lengths at the usual size of text.
const BAR: f64 = 18.0;
const BETWEEN: f64 = 14.0;
/// Bars get no smaller a share of the frame beside their values; else values stand below them.
const LEAST_ROOM: f64 = 1.0 / 3.0;

/// Places bars in the width of a frame; the height follows from their names.
pub fn layout(bars: &[Bar], frame: Frame<'_>) -> Scene {
    let (width, text) = (frame.size.width, frame.text);
    let (bar_height, between) = (frame.scaled(BAR), frame.scaled(BETWEEN));
    let axis = axis_of(bars);
    let (room, has_values_beside) = room_for_bars(bars, frame);
    let across = Scale { axis: &axis, start: 0.0, end: room };
    let line_height = text + 3.0;
    let (mut marks, mut y) = (Vec::new(), 0.0);
    for bar in bars {
        let write =
            |x: f64, y: f64, text: &str, look: (Weight, Ink)| frame.write(Point { x, y }, Anchor::Start, look, text);
        let look = role::name(bar.role);
        let (weight, _) = look;
        let look_of_value = if bar.value.is_some() { look } else { (Weight::Regular, Ink::Text2) };
        for line in frame.wrap(&bar.name, width, weight) {
            y += line_height;
            marks.push(write(0.0, y - 3.0, &line, look));
        }
        y += frame.scaled(4.0);
        let mut end = None;
        if let Some(value) = bar.value {
            let (zero, tip) = (across.at(0.0), across.at(value));
            let rect =
                Rect { x: zero.min(tip).min(width - 1.0), y, width: (tip - zero).abs().max(1.0), height: bar_height };
            marks.push(block(bar.role, rect));
            if axis.low < 0.0 {
                marks.push(line((zero, y), (zero, y + bar_height), Stroke::solid(Ink::Text3, 1.0)));
            }
            end = Some(zero.max(tip));
        }
        if let Some(interval) = bar.interval {
            let (left, right) = (across.at(interval.lower()), across.at(interval.upper()));
            whisker(left, right, y + bar_height / 2.0, &mut marks);
            end = Some(end.map_or(right, |end| end.max(right)));
        }
        match end {
            Some(end) if has_values_beside => {
                marks.push(write(end + 8.0, y + bar_height / 2.0 + frame.half_capital(), &bar.text, look_of_value));
                y += bar_height;
            }
            Some(_) | None => {
                y += end.map_or(-line_height / 4.0, |_| bar_height);
                for line in frame.wrap(&bar.text, width, weight) {
                    y += line_height;
                    marks.push(write(0.0, y - 3.0, &line, look_of_value));
                }
            }
        }
        y += between;
    }
    Scene { size: Size { width, height: (y - between + frame.scaled(2.0)).max(1.0) }, marks }
}

/// The axis of bars: it holds zero, all values and their limits.
fn axis_of(bars: &[Bar]) -> Axis {
    let limits = bars.iter().filter_map(|bar| bar.interval).flat_map(|i| [i.lower(), i.upper()]);
    let values = bars.iter().filter_map(|bar| bar.value).chain(limits);
    let (low, high) = values.fold((0.0, 0.0), |(low, high): (f64, f64), v| (low.min(v), high.max(v)));
    Axis::plain(low, high)
}

/// How long bars may be, and whether their values stand beside them.
fn room_for_bars(bars: &[Bar], frame: Frame<'_>) -> (f64, bool) {
    let drawn = bars.iter().filter(|bar| bar.value.is_some() || bar.interval.is_some());
    let beside = frame.size.width - frame.widest(drawn.map(|bar| &bar.text), Weight::Bold) - 16.0;
    if beside >= LEAST_ROOM * frame.size.width { (beside, true) } else { (frame.size.width, false) }
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
    let (left, right) = (left.max(1.0), right.max(1.0));
    for (ink, width) in [(Ink::Paper, 5.0), (Ink::Text, 2.0)] {
        marks.push(line((left, y), (right, y), Stroke::solid(ink, width)));
        marks.push(line((left, y - 5.0), (left, y + 5.0), Stroke::solid(ink, width)));
        marks.push(line((right, y - 5.0), (right, y + 5.0), Stroke::solid(ink, width)));
    }
}
