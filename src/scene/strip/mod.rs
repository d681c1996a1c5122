//! Every council on one axis, stacked where they stand close: the place and its country named on top.
//!
//! A few councils far beyond all others would press the rest together, so the axis may stop before
//! them: an arrowhead at its end stands for them, and the page names them.

mod axis;
mod labels;
mod order;
mod stacks;

use super::axis::Axis;
use super::mark::{Dash, Ink, Mark, Opacity, Point, Scene, Shape, Size, Stroke};
use super::placed::{Datum, Placed, Reach};
use super::span::{Frame, Span, Whisker, line};
use super::text::Measure;
use stacks::{Cell, Dots, Stacks};

/// Every council on one axis, stacked where they stand close.
#[derive(Clone, Debug, PartialEq)]
pub struct StripChart {
    /// One a council, in a fixed order; none where unpublished.
    pub values: Vec<Option<f64>>,
    /// The place's position among them.
    pub place: Option<usize>,
    /// Positions of the chosen peers.
    pub peers: Vec<usize>,
    /// The place, with its limits.
    pub own: Option<StripLabel>,
    /// Its country.
    pub country: Option<StripLabel>,
    /// The axis of values.
    pub axis: Axis,
    /// One label a tick of the axis.
    pub tick_labels: Vec<String>,
}

/// A name on a line across a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct StripLabel {
    /// Whose figure it is.
    pub name: String,
    /// The figure as text.
    pub value: String,
    /// The figure.
    pub datum: Datum,
}

/// An end of the axis.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

impl StripChart {
    /// Positions of the councils that the axis stops before, in their order.
    pub fn beyond(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.values.len()).filter(|index| self.end_before(*index).is_some())
    }

    /// The end of the axis that a council is beyond.
    fn end_before(&self, index: usize) -> Option<End> {
        let value = self.values.get(index).copied().flatten()?;
        if value < self.axis.low {
            return Some(End::Low);
        }
        (value > self.axis.high).then_some(End::High)
    }

    fn is_any_beyond(&self, end: End) -> bool {
        self.beyond().any(|index| self.end_before(index) == Some(end))
    }
}

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

/// Places a strip in a width; the height follows from the tallest stack and the labels, whoever is picked.
pub fn layout(chart: &StripChart, width: f64, text: f64, picked: Option<usize>, measure: &dyn Measure) -> Placed {
    let frame = Frame { width, inset: 0.0, narrowest: NARROWEST, text, measure };
    let (span, stacks) = Stacks::of(chart, Dots::of(width), width);
    let mut labels = Vec::new();
    let top = labels::write(chart, &span, frame, &mut labels);
    let foot = top + BELOW_LABELS + ABOVE_DOTS + stacks.height() + ABOVE_AXIS;
    let strip = Strip { chart, span, stacks, stems: top, foot, axis: foot + 2.0, width };
    let baseline = strip.axis + 11.5 + 0.75 * text;
    let mut marks = Vec::new();
    strip.span.grid(top + BELOW_LABELS, strip.axis, &mut marks);
    strip.lines(&mut marks);
    strip.limits(&mut marks);
    strip.dots(picked, &mut marks);
    strip.place(&mut marks);
    strip.arrowheads(picked, &mut marks);
    marks.append(&mut labels);
    strip.span.labels(&chart.tick_labels, baseline, frame, &mut marks);
    let height = baseline + 0.25 * text + 1.0;
    Placed { scene: Scene { size: Size { width, height }, marks }, spots: strip.spots(), reach: Reach::Around }
}

/// A strip whose stacks and heights are known.
struct Strip<'a> {
    chart: &'a StripChart,
    span: Span<'a>,
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
    fn at(&self, cell: &Cell) -> Point {
        let dots = self.stacks.dots;
        Point { x: cell.x, y: self.foot - 1.5 - dots.radius - dots.step * cell.row as f64 }
    }

    /// The axis, and the country's figure through all stacks.
    fn lines(&self, marks: &mut Vec<Mark>) {
        let (left, right) = (self.span.left, self.span.right);
        marks.push(line((left, self.axis), (right, self.axis), Stroke::solid(Ink::Text3, 1.0)));
        let country = self.chart.country.iter().map(|country| country.datum.value);
        for value in country.filter(|value| self.span.holds(*value)) {
            let x = self.span.x(value);
            let stroke = Stroke { ink: Ink::Country, width: 2.0, dash: Dash::Dashed, opacity: Opacity::Full };
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
            self.span.margin(limits, self.axis, Whisker { ink: Ink::Place, line: 3.0, cap: 3.0 }, marks);
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
