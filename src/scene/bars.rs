//! Figures of one period as bars from zero: the place beside others, or group beside group.
//!
//! Each bar has its name on a line above it and its value at its end, so that long names fit 280 px.

use super::mark::{Anchor, Ink, Mark, Point, Rect, Scene, Size, Stroke};
use super::text::{Measure, Weight, wrap};
use crate::stats::{Interval, Role};

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

const BAR: f64 = 18.0;
const BETWEEN: f64 = 14.0;

/// Places bars in a width; the height follows from their names.
pub fn layout(bars: &[Bar], width: f64, text: f64, measure: &dyn Measure) -> Scene {
    let widest = bars.iter().map(|bar| measure.width(&bar.text, Weight::Bold, text)).fold(0.0, f64::max);
    let ends = bars.iter().flat_map(|bar| bar.value.into_iter().chain(bar.interval.map(Interval::upper)));
    let highest = ends.fold(0.0, f64::max);
    let room = (width - widest - 16.0).max(1.0);
    let across = |value: f64| if highest > 0.0 { (room * value / highest).clamp(0.0, room) } else { 0.0 };
    let (mut marks, mut y) = (Vec::new(), 0.0);
    for bar in bars {
        let (weight, ink) = match bar.role {
            Role::Place => (Weight::Bold, Ink::Place),
            Role::Country => (Weight::Bold, Ink::Text),
            Role::Region => (Weight::Regular, Ink::Text2),
        };
        for line in wrap(&bar.name, width, weight, text, measure) {
            y += text + 3.0;
            let at = Point { x: 0.0, y: y - 3.0 };
            marks.push(Mark::Text { at, anchor: Anchor::Start, weight, ink, size: text, text: line });
        }
        y += 3.0;
        let mut end = 0.0;
        if let Some(value) = bar.value {
            end = across(value);
            marks.push(block(bar.role, Rect { x: 0.0, y, width: end.max(1.0), height: BAR }));
        }
        if let Some(interval) = bar.interval {
            whisker(across(interval.lower()), across(interval.upper()), y + BAR / 2.0, &mut marks);
            end = end.max(across(interval.upper()));
        }
        let at = Point { x: end + 8.0, y: y + BAR / 2.0 + text * 0.36 };
        marks.push(Mark::Text { at, anchor: Anchor::Start, weight, ink, size: text, text: bar.text.clone() });
        y += BAR + BETWEEN;
    }
    Scene { size: Size { width, height: (y - BETWEEN + 2.0).max(1.0) }, marks }
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
    for (ink, width) in [(Ink::Paper, 5.0), (Ink::Text, 2.0)] {
        marks.push(line((left, y), (right, y), ink, width));
        marks.push(line((left, y - 5.0), (left, y + 5.0), ink, width));
        marks.push(line((right, y - 5.0), (right, y + 5.0), ink, width));
    }
}
