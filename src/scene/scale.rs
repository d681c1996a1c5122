//! An axis laid out: where values stand on it, its grid and labels, and intervals along it.

use super::axis::Axis;
use super::frame::Frame;
use super::mark::{Anchor, Ink, Mark, Point, Rect, Stroke, Weight};
use crate::terms::Interval;

/// Labels side by side keep so far apart.
const BETWEEN_LABELS: f64 = 8.0;
/// Labels one above the other keep so far apart.
const BETWEEN_LINES: f64 = 2.0;
/// Between labels and the plot at their right.
const BEFORE_PLOT: f64 = 8.0;
/// Half the height of a cap or an arrow.
const HALF_CAP: f64 = 5.0;
/// How far an arrow reaches back.
const ARROW: f64 = 6.0;

/// An axis from one position to another, in CSS pixels: from left to right, or from the foot of a plot up.
#[derive(Clone, Copy)]
pub(super) struct Scale<'a> {
    pub(super) axis: &'a Axis,
    /// Where its lowest value stands.
    pub(super) start: f64,
    /// Where its highest value stands.
    pub(super) end: f64,
}

/// How an interval is drawn.
#[derive(Clone, Copy)]
pub(super) struct Whisker {
    pub(super) ink: Ink,
    /// The width of its line.
    pub(super) line: f64,
    /// The width of its caps.
    pub(super) cap: f64,
    /// Whether its ends have caps; arrows stand where the axis cuts it, with or without.
    pub(super) has_caps: bool,
}

impl<'a> Scale<'a> {
    /// An axis of heights in a plot.
    pub(super) fn up(axis: &'a Axis, plot: Rect) -> Self {
        Self { axis, start: plot.bottom(), end: plot.y }
    }

    /// Where a value stands; beyond the axis, at its end.
    pub(super) fn at(&self, value: f64) -> f64 {
        self.start + (self.end - self.start) * self.axis.share(value).clamp(0.0, 1.0)
    }

    /// Halfway between its ends.
    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    pub(super) fn holds(&self, value: f64) -> bool {
        value >= self.axis.low && value <= self.axis.high
    }

    /// Lines down through the ticks of an axis from left to right.
    pub(super) fn grid_down(&self, top: f64, bottom: f64, marks: &mut Vec<Mark>) {
        for tick in &self.axis.ticks {
            let x = self.at(*tick);
            marks.push(line((x, top), (x, bottom), grid_line(*tick)));
        }
    }

    /// Lines across a plot through the ticks of an axis of heights, with the labels at their left that do not touch.
    pub(super) fn grid_across(&self, plot: Rect, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let mut labels = Vec::new();
        for (tick, label) in self.axis.labels() {
            let y = self.at(tick);
            marks.push(line((plot.x, y), (plot.right(), y), grid_line(tick)));
            let at = Point { x: plot.x - BEFORE_PLOT, y: y + frame.half_capital() };
            let room = frame.text_box(at, Anchor::End, frame.width(label, Weight::Regular));
            if frame.is_free(room, BETWEEN_LINES, &labels) {
                labels.push(frame.write(at, Anchor::End, (Weight::Regular, Ink::Text2), label));
            }
        }
        marks.append(&mut labels);
    }

    /// Labels under the ticks: all, or evenly fewer where they would come close.
    pub(super) fn labels_below(&self, baseline: f64, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let widest = frame.widest(&self.axis.tick_labels, Weight::Regular);
        let (first, every) = self.labelled((widest + BETWEEN_LABELS) / frame.narrowest);
        for (tick, label) in self.axis.labels().skip(first).step_by(every) {
            let width = frame.width(label, Weight::Regular);
            let (x, anchor) = frame.centred(self.at(tick), width);
            let at = Point { x, y: baseline };
            if frame.is_free(frame.text_box(at, anchor, width), BETWEEN_LABELS, marks) {
                marks.push(frame.write(at, anchor, (Weight::Regular, Ink::Text2), label));
            }
        }
    }

    /// The first tick with a label, and every which has one after it: each, every second or every fourth, so
    /// that steps stay round, and the rounder ones where they are as many.
    fn labelled(&self, room: f64) -> (usize, usize) {
        let ticks = &self.axis.ticks;
        let [low, second, ..] = ticks.as_slice() else { return (0, 1) };
        let apart = self.at(*second) - self.at(*low);
        let last = ticks.len() - 1;
        let every = [1, 2, 4].into_iter().find(|every| *every as f64 * apart >= room).unwrap_or(last).min(last);
        let step = (second - low) * every as f64;
        let is_round = |tick: &f64| (tick / step - libm::round(tick / step)).abs() < 1e-6;
        let first = ticks.iter().position(is_round).filter(|first| (last - first) / every == last / every);
        (first.unwrap_or_default(), every)
    }

    /// An interval along an axis from left to right: a cap at each end, or an open arrow where the axis cuts it.
    pub(super) fn interval(&self, interval: Interval, y: f64, look: Whisker, marks: &mut Vec<Mark>) {
        let (left, right) = (self.at(interval.lower()), self.at(interval.upper()));
        marks.push(line((left, y), (right, y), Stroke::solid(look.ink, look.line)));
        for (x, limit, back) in [(left, interval.lower(), ARROW), (right, interval.upper(), -ARROW)] {
            let aside = if self.holds(limit) { 0.0 } else { back };
            let corner = |dx: f64, dy: f64| Point { x: x + dx, y: y + dy };
            let mut points = vec![corner(aside, -HALF_CAP), corner(aside, HALF_CAP)];
            if aside != 0.0 {
                points.insert(1, corner(0.0, 0.0));
            }
            if aside != 0.0 || look.has_caps {
                marks.push(Mark::Path { points, stroke: Stroke::solid(look.ink, look.cap) });
            }
        }
    }
}

/// How much room the labels of an axis of heights take at the left of its plot.
pub(super) fn room_for_labels(axis: &Axis, frame: Frame<'_>) -> f64 {
    frame.widest(&axis.tick_labels, Weight::Regular) + BEFORE_PLOT
}

/// The line of a tick: zero stands out.
fn grid_line(tick: f64) -> Stroke {
    Stroke::solid(if tick == 0.0 { Ink::Text3 } else { Ink::Grid }, 1.0)
}

/// A straight line.
pub(super) fn line(from: (f64, f64), to: (f64, f64), stroke: Stroke) -> Mark {
    Mark::Path { points: vec![Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 }], stroke }
}
