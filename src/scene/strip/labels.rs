//! The names of the place and its country above their figures, never over each other.

use super::chart::{StripChart, StripLabel};
use crate::scene::frame::Frame;
use crate::scene::mark::{Anchor, Ink, Mark, Point, Weight};
use crate::scene::scale::Scale;

/// Labels keep so far apart.
const BETWEEN: f64 = 10.0;
/// A label beside another reaches so far over its own line.
const OVER_LINE: f64 = 6.0;
/// A name has no more lines.
const MOST_LINES: usize = 2;

/// A label as lines of text with the room that they take.
struct WrappedLabel {
    ink: Ink,
    x: f64,
    lines: Vec<String>,
    width: f64,
}

/// Writes the labels and gives the height that they end at.
pub(super) fn write(chart: &StripChart, scale: &Scale<'_>, frame: Frame<'_>, marks: &mut Vec<Mark>) -> f64 {
    let own = chart.own.iter().map(|label| (label, Ink::Place));
    let named: Vec<(&StripLabel, Ink)> = own.chain(chart.country.iter().map(|label| (label, Ink::Text))).collect();
    let mut labels: Vec<WrappedLabel> = Vec::new();
    for label in named.iter().map(|(of, ink)| label(of, *ink, scale, frame)) {
        let position = labels.partition_point(|known| known.x <= label.x);
        labels.insert(position, label);
    }
    let foot = frame.scaled(4.0);
    match labels.as_slice() {
        [] => 0.0,
        [left, right] if left.width + BETWEEN + right.width <= frame.size.width => {
            let rows = left.lines.len().max(right.lines.len());
            let ((left_x, left_anchor), (right_x, right_anchor)) = side_by_side(left, right, frame);
            left.write(left_x, left_anchor, rows, frame, marks);
            right.write(right_x, right_anchor, rows, frame, marks);
            baseline(rows, frame) + foot
        }
        labels => {
            let mut rows = 0;
            for label in labels {
                let (x, anchor) = frame.centred(label.x, label.width);
                rows += label.lines.len();
                label.write(x, anchor, rows, frame, marks);
            }
            baseline(rows, frame) + foot
        }
    }
}

/// The baseline of a line, counted from one.
fn baseline(line: usize, frame: Frame<'_>) -> f64 {
    frame.scaled(13.0) + line.saturating_sub(1) as f64 * (frame.text + 3.0)
}

/// The name in as few lines as half the frame has room for, and the figure under it.
fn label(of: &StripLabel, ink: Ink, scale: &Scale<'_>, frame: Frame<'_>) -> WrappedLabel {
    let half = (frame.size.width - BETWEEN) / 2.0;
    let mut lines = frame.wrap(&of.name, half, Weight::Bold);
    if lines.len() > MOST_LINES {
        lines = frame.fit(&of.name, frame.size.width, MOST_LINES, Weight::Bold);
    }
    lines.push(of.value.clone());
    let width = frame.widest(&lines, Weight::Bold);
    WrappedLabel { ink, x: scale.at(of.datum.value), lines, width }
}

impl WrappedLabel {
    /// Writes the lines so that the last is the given row.
    fn write(&self, x: f64, anchor: Anchor, last: usize, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let first = last + 1 - self.lines.len().min(last);
        for (row, line) in self.lines.iter().enumerate() {
            let at = Point { x, y: baseline(first + row, frame) };
            marks.push(frame.write(at, anchor, (Weight::Bold, self.ink), line));
        }
    }
}

/// Where two labels stand: each centred on its line where there is room; else back to back, so that they
/// keep apart when a still is shown at another width.
fn side_by_side(left: &WrappedLabel, right: &WrappedLabel, frame: Frame<'_>) -> ((f64, Anchor), (f64, Anchor)) {
    let width = frame.size.width;
    let halves = (left.width + right.width) / 2.0;
    let is_free = frame.narrowest * (right.x - left.x) >= halves + BETWEEN
        && left.x >= left.width / 2.0
        && right.x <= width - right.width / 2.0;
    if is_free {
        return ((left.x, Anchor::Middle), (right.x, Anchor::Middle));
    }
    let middle = f64::midpoint(left.x, right.x);
    let end = (left.x + OVER_LINE).min(middle - BETWEEN / 2.0).max(left.width);
    let start = (right.x - OVER_LINE).max(end + BETWEEN).min(width - right.width);
    ((end.min(start - BETWEEN), Anchor::End), (start, Anchor::Start))
}
