//! An axis laid across a frame: where values stand on it, its grid and labels, and margins along it.

use super::axis::Axis;
use super::mark::{Anchor, Ink, Mark, Point, Stroke};
use super::text::{Measure, Weight, is_free, text_box};
use crate::terms::Interval;

/// The usual size of text, which lengths beside text are given for.
pub(super) const USUAL_TEXT: f64 = 14.0;
/// Labels of values keep so far apart.
const BETWEEN_TICKS: f64 = 8.0;
/// Half the height of a cap or an arrow.
const HALF_CAP: f64 = 5.0;

/// An axis from one position across to another.
#[derive(Clone, Copy)]
pub(super) struct Span<'a> {
    pub(super) axis: &'a Axis,
    pub(super) left: f64,
    pub(super) right: f64,
}

/// How a margin is drawn.
#[derive(Clone, Copy)]
pub(super) struct Whisker {
    pub(super) ink: Ink,
    pub(super) line: f64,
    pub(super) cap: f64,
}

/// What labels need to know of the frame.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) width: f64,
    /// Between the frame and what is written.
    pub(super) inset: f64,
    /// The least share of its width that a still is shown in: labels must not touch there.
    pub(super) narrowest: f64,
    pub(super) text: f64,
    pub(super) measure: &'a dyn Measure,
}

impl Frame<'_> {
    /// A length that grows with the text beside it.
    pub(super) fn scaled(&self, length: f64) -> f64 {
        length * self.text / USUAL_TEXT
    }

    pub(super) fn measured(&self, text: &str, weight: Weight) -> f64 {
        self.measure.width(text, weight, self.text)
    }

    pub(super) fn write(&self, at: Point, anchor: Anchor, look: (Weight, Ink), text: &str) -> Mark {
        let (weight, ink) = look;
        Mark::Text { at, anchor, weight, ink, size: self.text, text: text.to_owned() }
    }

    /// Where a text that is centred on a position stands: at the frame's edge where it would be cut.
    pub(super) fn centred(&self, x: f64, width: f64) -> (f64, Anchor) {
        if x < self.inset + width / 2.0 {
            (self.inset, Anchor::Start)
        } else if x > self.width - self.inset - width / 2.0 {
            (self.width - self.inset, Anchor::End)
        } else {
            (x, Anchor::Middle)
        }
    }
}

impl Span<'_> {
    /// Where a value stands; beyond the axis, at its end.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.axis.share(value).clamp(0.0, 1.0)
    }

    pub(super) fn holds(&self, value: f64) -> bool {
        value >= self.axis.low && value <= self.axis.high
    }

    pub(super) fn grid(&self, top: f64, bottom: f64, marks: &mut Vec<Mark>) {
        for tick in &self.axis.ticks {
            let ink = if *tick == 0.0 { Ink::Text3 } else { Ink::Grid };
            let x = self.x(*tick);
            marks.push(line((x, top), (x, bottom), Stroke::solid(ink, 1.0)));
        }
    }

    /// Labels under the ticks: all, or evenly fewer where they would come close.
    pub(super) fn labels(&self, labels: &[String], baseline: f64, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let ticks = &self.axis.ticks;
        let widest = labels.iter().map(|label| frame.measured(label, Weight::Regular)).fold(0.0, f64::max);
        let (first, every) = self.labelled((widest + BETWEEN_TICKS) / frame.narrowest);
        for (tick, label) in ticks.iter().zip(labels).skip(first).step_by(every) {
            let width = frame.measured(label, Weight::Regular);
            let (x, anchor) = frame.centred(self.x(*tick), width);
            let at = Point { x, y: baseline };
            if is_free(text_box(at, anchor, width, frame.text), BETWEEN_TICKS, marks, frame.measure) {
                marks.push(frame.write(at, anchor, (Weight::Regular, Ink::Text2), label));
            }
        }
    }

    /// The first tick with a label, and every which has one after it: each, every second or every fourth, so
    /// that steps stay round, and the rounder ones where they are as many.
    fn labelled(&self, room: f64) -> (usize, usize) {
        let ticks = &self.axis.ticks;
        let [low, second, ..] = ticks.as_slice() else { return (0, 1) };
        let apart = self.x(*second) - self.x(*low);
        let last = ticks.len() - 1;
        let every = [1, 2, 4].into_iter().find(|every| *every as f64 * apart >= room).unwrap_or(last).min(last);
        let step = (second - low) * every as f64;
        let is_round = |tick: &f64| (tick / step - libm::round(tick / step)).abs() < 1e-6;
        let first = ticks.iter().position(is_round).filter(|first| (last - first) / every == last / every);
        (first.unwrap_or_default(), every)
    }

    /// A margin along the axis: a cap at each end, or an open arrow where the axis cuts it.
    pub(super) fn margin(&self, interval: Interval, y: f64, look: Whisker, marks: &mut Vec<Mark>) {
        let (left, right) = (self.x(interval.lower()), self.x(interval.upper()));
        marks.push(line((left, y), (right, y), Stroke::solid(look.ink, look.line)));
        for (x, limit, back) in [(left, interval.lower(), 6.0), (right, interval.upper(), -6.0)] {
            let aside = if self.holds(limit) { 0.0 } else { back };
            let corner = |dx: f64, dy: f64| Point { x: x + dx, y: y + dy };
            let mut points = vec![corner(aside, -HALF_CAP), corner(aside, HALF_CAP)];
            if aside != 0.0 {
                points.insert(1, corner(0.0, 0.0));
            }
            marks.push(Mark::Path { points, stroke: Stroke::solid(look.ink, look.cap) });
        }
    }
}

/// A straight line.
pub(super) fn line(from: (f64, f64), to: (f64, f64), stroke: Stroke) -> Mark {
    Mark::Path { points: vec![Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 }], stroke }
}
