//! Every council on one axis, stacked where they stand close: the place and its country named on top.
//!
//! A few councils far beyond all others would press the rest together, so the axis may stop before
//! them: an arrowhead at its end stands for them, and the page names them.

mod axis;
mod chart;
mod labels;
mod order;
mod stacks;

use super::frame::Frame;
use super::mark::{Ink, Mark, Point, Scene, Shape, Size, Stroke};
use super::placed::{HitTest, Placed};
use super::role;
use super::scale::{Scale, Whisker, line};
use crate::terms::Role;
use chart::End;
pub use chart::{StripChart, StripLabel};
use stacks::{Dots, GridCell, Stacks};

/// From the labels on top to the grid, and from there to the highest dot.
const BELOW_LABELS: f64 = 10.0;
const ABOVE_DOTS: f64 = 4.0;
/// From the dots to the axis: the foot of the lowest stands just above it.
const ABOVE_AXIS: f64 = 6.0;
/// The least share of the width that it was laid out for in which a still is shown.
const NARROWEST: f64 = 0.8;
/// The place's mark.
const PLACE: f64 = 6.5;
/// The picked council's mark is so much larger than a dot.
const LARGER: f64 = 2.0;

/// Places a strip in the width of a frame; the height follows from the tallest stack and the labels, whoever is picked.
pub fn layout(chart: &StripChart, frame: Frame<'_>, picked: Option<usize>) -> Placed {
    let (frame, width) = (Frame { narrowest: NARROWEST, ..frame }, frame.size.width);
    let (scale, stacks) = Stacks::of(chart, Dots::of(width), width);
    let mut labels = Vec::new();
    let top = labels::write(chart, &scale, frame, &mut labels);
    let foot = top + BELOW_LABELS + ABOVE_DOTS + stacks.height() + ABOVE_AXIS;
    let strip = Strip { chart, scale, stacks, stems: top, foot, axis: foot + 2.0, width };
    let baseline = strip.axis + 11.5 + 0.75 * frame.text;
    let mut marks = Vec::new();
    strip.scale.grid_down(top + BELOW_LABELS, strip.axis, &mut marks);
    strip.lines(&mut marks);
    strip.limits(&mut marks);
    strip.dots(picked, &mut marks);
    strip.place(&mut marks);
    strip.arrowheads(picked, &mut marks);
    marks.append(&mut labels);
    strip.scale.labels_below(baseline, frame, &mut marks);
    let height = baseline + 0.25 * frame.text + 1.0;
    Placed { scene: Scene { size: Size { width, height }, marks }, spots: strip.spots(), hit_test: HitTest::Around }
}

/// A strip whose stacks and heights are known.
struct Strip<'a> {
    chart: &'a StripChart,
    scale: Scale<'a>,
    stacks: Stacks,
    /// Where stems end, under the labels.
    stems: f64,
    /// What dots stand on.
    foot: f64,
    /// The height of the axis.
    axis: f64,
    width: f64,
}

impl Strip<'_> {
    fn at(&self, cell: &GridCell) -> Point {
        let dots = self.stacks.dots;
        Point { x: cell.x, y: self.foot - 1.5 - dots.radius - dots.step * cell.row as f64 }
    }

    /// The axis, and the country's figure through all stacks.
    fn lines(&self, marks: &mut Vec<Mark>) {
        let (left, right) = (self.scale.start, self.scale.end);
        marks.push(line((left, self.axis), (right, self.axis), Stroke::solid(Ink::Text3, 1.0)));
        let country = self.chart.country.iter().map(|country| country.datum.value);
        for value in country.filter(|value| self.scale.holds(*value)) {
            let x = self.scale.at(value);
            let stroke = role::stroke(Role::Country);
            marks.push(line((x, self.stems), (x, self.axis), stroke));
        }
    }

    /// Everyone but the place, peers over the rest, the picked one over all: larger, dark and on a stem, so
    /// that it is told without colour.
    fn dots(&self, picked: Option<usize>, marks: &mut Vec<Mark>) {
        let (radius, mut rings, mut over) = (self.stacks.dots.radius, Vec::new(), Vec::new());
        let order = self.stacks.order(self.chart.place, picked);
        for (index, cell) in order.into_iter().zip(&self.stacks.cells) {
            let at = self.at(cell);
            if Some(index) == self.chart.place {
                continue;
            }
            if Some(index) == picked {
                over.push(line((at.x, self.stems), (at.x, at.y), Stroke::solid(Ink::Text, 1.0)));
                over.push(Mark::Symbol { at, shape: Shape::Circle, radius: radius + LARGER, ink: Ink::Text });
            } else if self.chart.peers.contains(&index) {
                rings.push(Mark::Symbol { at, shape: Shape::Ring, radius, ink: Ink::Text });
            } else {
                marks.push(Mark::Symbol { at, shape: Shape::Dot, radius, ink: Ink::Dot });
            }
        }
        marks.append(&mut rings);
        marks.append(&mut over);
    }

    /// The place's limits along the axis.
    fn limits(&self, marks: &mut Vec<Mark>) {
        if let Some(limits) = self.chart.own.as_ref().and_then(|own| own.datum.interval) {
            let look = Whisker { ink: Ink::Place, line: 3.0, cap: 3.0, has_caps: true };
            self.scale.interval(limits, self.axis, look, marks);
        }
    }

    /// The place's mark at the foot of its stack, on a stem from its name.
    fn place(&self, marks: &mut Vec<Mark>) {
        let Some(at) = self.of_place() else { return };
        if self.chart.own.is_some() {
            marks.push(line((at.x, self.stems), (at.x, at.y), Stroke::solid(Ink::Place, 1.5)));
        }
        marks.push(Mark::Symbol { at, shape: Shape::Circle, radius: PLACE, ink: Ink::Place });
    }

    fn of_place(&self) -> Option<Point> {
        let mut standing = self.stacks.resting.iter().zip(&self.stacks.cells);
        let (_, cell) = standing.find(|(index, _)| Some(**index) == self.chart.place)?;
        Some(self.at(cell))
    }

    /// An arrowhead at each end that someone is beyond: heavy where it stands for who is looked at.
    fn arrowheads(&self, picked: Option<usize>, marks: &mut Vec<Mark>) {
        for (end, out) in [(End::Low, -3.0), (End::High, 3.0)] {
            if !self.chart.is_any_beyond(end) {
                continue;
            }
            let is_for = |council: Option<usize>| council.and_then(|index| self.chart.end_before(index)) == Some(end);
            let stroke = match (is_for(self.chart.place), is_for(picked)) {
                (true, _) => Stroke::solid(Ink::Place, 4.0),
                (false, true) => Stroke::solid(Ink::Text, 4.0),
                (false, false) => Stroke::solid(Ink::Text3, 2.0),
            };
            let Point { x, y } = self.arrowhead(end);
            let points = [(-out, -5.0), (out, 0.0), (-out, 5.0)].map(|(dx, dy)| Point { x: x + dx, y: y + dy });
            marks.push(Mark::Path { points: points.to_vec(), stroke });
        }
    }

    fn arrowhead(&self, end: End) -> Point {
        let x = match end {
            End::Low => 6.0,
            End::High => self.width - 6.0,
        };
        Point { x, y: self.foot - 5.0 }
    }

    /// Where each stands while none is picked: a finger that rests must keep its council, though the picked
    /// one is drawn at the foot of its stack.
    fn spots(&self) -> Vec<Option<Point>> {
        let of_end = |index| self.chart.end_before(index).map(|end| self.arrowhead(end));
        let mut spots: Vec<Option<Point>> = (0..self.chart.values.len()).map(of_end).collect();
        for (index, cell) in self.stacks.resting.iter().zip(&self.stacks.cells) {
            if let Some(spot) = spots.get_mut(*index) {
                *spot = Some(self.at(cell));
            }
        }
        spots
    }
}
