//! Steps from the most to the least deprived, with the slope over all of them.
//!
//! A step is as wide as its share of people or homes, so that the area under all steps is the whole.
//! A step without a figure keeps its width and stays empty: it is a gap, never a zero.

use super::axis::Axis;
use super::mark::{Anchor, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Size, Stroke};
use super::placed::{Placed, Reach};
use super::text::{Measure, Weight, is_free, text_box, wrap};

/// A gradient as data, with its words. The axis holds zero, all values and both ends of the slope.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientChart {
    /// From the most deprived on.
    pub steps: Vec<Step>,
    /// The line over the whole range.
    pub slope: Option<Slope>,
    /// Names of both ends: of the most deprived, then of the least.
    pub ends: (String, String),
    /// What the widths of steps are.
    pub note: String,
    /// The axis of values.
    pub axis: Axis,
    /// One label a tick of the axis.
    pub tick_labels: Vec<String>,
}

/// A part of everyone, such as a tenth of the country's neighbourhoods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Its figure, where one is published.
    pub value: Option<f64>,
    /// Its share of everyone, 0 to 1; all shares together are 1.
    pub share: f64,
}

/// A straight line from the most to the least deprived.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// Its value at the most deprived end.
    pub start: f64,
    /// Its value at the least deprived end.
    pub end: f64,
    /// The first in words.
    pub start_text: String,
    /// The second in words.
    pub end_text: String,
}

/// The usual size of text, which lengths beside text are given for.
const USUAL_TEXT: f64 = 14.0;
/// Room for the value of an end that stands at the top of the axis.
const TOP: f64 = 24.0;
/// Between the plot and the frame at the right.
const RIGHT: f64 = 8.0;
/// From one line of words under the plot to the next.
const LINE: f64 = 20.0;
/// A narrower step has a thinner line beside it, so that it is still seen.
const NARROW: f64 = 8.0;
/// Between the value of an end and what it must not touch.
const CLEAR: f64 = 8.0;

/// Places a gradient; a selected step has an edge.
pub fn layout(chart: &GradientChart, size: Size, text: f64, selected: Option<usize>, measure: &dyn Measure) -> Placed {
    // All of the frame, until the words around the plot have their room.
    let plot = Rect { x: 0.0, y: 0.0, width: size.width, height: size.height };
    let mut place = Placing { chart, size, text, measure, plot };
    let mut below = Vec::new();
    place.plot = place.room(&mut below);
    let columns = place.columns();
    let mut marks = Vec::new();
    place.grid(&mut marks);
    place.steps(&columns, &mut marks);
    place.selection(selected.and_then(|index| columns.get(index)), &mut marks);
    place.slope(&columns, &mut marks);
    marks.append(&mut below);
    let spot = |column: &Column| Some(Point { x: f64::midpoint(column.left, column.right), y: column.top? });
    Placed { spots: columns.iter().map(spot).collect(), scene: Scene { size, marks }, reach: Reach::Across }
}

struct Placing<'a> {
    chart: &'a GradientChart,
    size: Size,
    text: f64,
    measure: &'a dyn Measure,
    plot: Rect,
}

/// A placed step.
struct Column {
    left: f64,
    right: f64,
    /// None is a gap.
    top: Option<f64>,
}

fn line(from: Point, to: Point, ink: Ink, width: f64) -> Mark {
    Mark::Path { points: vec![from, to], stroke: Stroke::solid(ink, width) }
}

impl Placing<'_> {
    fn y(&self, value: f64) -> f64 {
        self.plot.bottom() - self.plot.height * self.chart.axis.share(value)
    }

    /// A length that grows with the text beside it.
    fn scaled(&self, length: f64) -> f64 {
        length * self.text / USUAL_TEXT
    }

    fn wide(&self, text: &str, weight: Weight) -> f64 {
        self.measure.width(text, weight, self.text)
    }

    fn write(&self, at: Point, anchor: Anchor, (weight, ink): (Weight, Ink), text: &str) -> Mark {
        Mark::Text { at, anchor, weight, ink, size: self.text, text: text.to_owned() }
    }

    /// The plot between the labels of values and the words below, which are placed here.
    fn room(&self, below: &mut Vec<Mark>) -> Rect {
        let ticks = self.chart.tick_labels.iter().map(|label| self.wide(label, Weight::Regular));
        let left = ticks.fold(0.0, f64::max) + 8.0;
        let width = (self.size.width - left - RIGHT).max(1.0);
        let (most, least) = (&self.chart.ends.0, &self.chart.ends.1);
        let both = self.wide(most, Weight::Regular) + self.wide(least, Weight::Regular);
        let mut lines: Vec<Vec<(Anchor, String)>> = Vec::new();
        let wrapped = |text: &str| wrap(text, self.size.width, Weight::Regular, self.text, self.measure);
        if both + 16.0 <= width {
            lines.push(vec![(Anchor::Start, most.clone()), (Anchor::End, least.clone())]);
        } else {
            lines.extend(wrapped(most).into_iter().map(|line| vec![(Anchor::Start, line)]));
            lines.extend(wrapped(least).into_iter().map(|line| vec![(Anchor::End, line)]));
        }
        lines.extend(wrapped(&self.chart.note).into_iter().map(|line| vec![(Anchor::Middle, line)]));
        let foot = self.scaled(LINE) * lines.len() as f64 + self.scaled(8.0);
        let height = (self.size.height - self.scaled(TOP) - foot).max(1.0);
        let plot = Rect { x: left, y: self.scaled(TOP), width, height };
        let mut baseline = self.size.height - foot + self.scaled(LINE + 2.0);
        for line in lines {
            below.extend(line.iter().map(|(anchor, text)| self.word_below(plot, *anchor, text, baseline)));
            baseline += self.scaled(LINE);
        }
        plot
    }

    /// A text at the start, middle or end of the plot, but inside the frame.
    fn word_below(&self, plot: Rect, anchor: Anchor, text: &str, y: f64) -> Mark {
        let width = self.wide(text, Weight::Regular);
        let x = match anchor {
            Anchor::Start => plot.x.min(self.size.width - width).max(0.0),
            Anchor::Middle => f64::midpoint(plot.x, plot.right()).min(self.size.width - width / 2.0).max(width / 2.0),
            Anchor::End => plot.right().max(width),
        };
        self.write(Point { x, y }, anchor, (Weight::Regular, Ink::Text2), text)
    }

    /// Each step from where the one before ends.
    fn columns(&self) -> Vec<Column> {
        let mut before = 0.0;
        let steps = self.chart.steps.iter().map(|step| {
            let left = self.plot.x + self.plot.width * before;
            before += step.share;
            let right = self.plot.x + self.plot.width * before;
            Column { left, right, top: step.value.map(|value| self.y(value)) }
        });
        steps.collect()
    }

    fn grid(&self, marks: &mut Vec<Mark>) {
        let mut taken = Vec::new();
        for (value, label) in self.chart.axis.ticks.iter().zip(&self.chart.tick_labels) {
            let y = self.y(*value);
            let (from, to) = (Point { x: self.plot.x, y }, Point { x: self.plot.right(), y });
            marks.push(line(from, to, if *value == 0.0 { Ink::Text3 } else { Ink::Grid }, 1.0));
            let at = Point { x: self.plot.x - 8.0, y: y + self.text * 0.36 };
            let room = text_box(at, Anchor::End, self.wide(label, Weight::Regular), self.text);
            if is_free(room, 2.0, &taken, self.measure) {
                taken.push(self.write(at, Anchor::End, (Weight::Regular, Ink::Text2), label));
            }
        }
        marks.append(&mut taken);
    }

    /// Where steps stand: at zero.
    fn foot(&self) -> f64 {
        self.y(0.0).clamp(self.plot.y, self.plot.bottom())
    }

    fn steps(&self, columns: &[Column], marks: &mut Vec<Mark>) {
        let foot = self.foot();
        for column in columns {
            let Some(top) = column.top else { continue };
            let corner = |x: f64, y: f64| Point { x, y };
            let (left, right) = (column.left, column.right);
            let outline = vec![corner(left, top), corner(right, top), corner(right, foot), corner(left, foot)];
            marks.push(Mark::Area { outline, ink: Ink::Place, opacity: Opacity::Band });
            marks.push(line(corner(left, top), corner(right, top), Ink::Place, 3.0));
        }
        for (one, next) in columns.iter().zip(columns.iter().skip(1)) {
            let Some((here, there)) = one.top.zip(next.top) else { continue };
            let is_narrow = (one.right - one.left).min(next.right - next.left) < NARROW;
            let top = (here.min(there) - 2.0).max(0.0);
            let (from, to) = (Point { x: next.left, y: top }, Point { x: next.left, y: foot - 0.5 });
            marks.push(line(from, to, Ink::Paper, if is_narrow { 1.0 } else { 2.0 }));
        }
    }

    /// An edge around a step; around its whole height where it has no figure.
    fn selection(&self, column: Option<&Column>, marks: &mut Vec<Mark>) {
        let Some(column) = column else { return };
        let (top, foot) = (column.top.unwrap_or(self.plot.y), self.foot());
        let (y, height) = (top.min(foot), (foot - top).abs().max(3.0));
        let rect = Rect { x: column.left, y: y - 1.5, width: column.right - column.left, height: height + 1.5 };
        marks.push(Mark::Block { rect, fill: None, edge: Some(Stroke::solid(Ink::Text, 2.0)) });
    }

    /// The slope with a mark and a value at each end.
    fn slope(&self, columns: &[Column], marks: &mut Vec<Mark>) {
        let Some(slope) = &self.chart.slope else { return };
        let start = Point { x: self.plot.x, y: self.y(slope.start) };
        let end = Point { x: self.plot.right(), y: self.y(slope.end) };
        marks.push(line(start, end, Ink::Text, 2.0));
        for at in [start, end] {
            marks.push(Mark::Symbol { at, shape: Shape::Circle, radius: 4.0, ink: Ink::Text });
        }
        let mut texts = Vec::new();
        let ends = [(start, Anchor::Start, &slope.start_text), (end, Anchor::End, &slope.end_text)];
        for (at, anchor, text) in ends {
            let width = self.wide(text, Weight::Bold);
            let around = text_box(at, anchor, width, self.text);
            let (low, high) = self.reach(columns, (start, end), (around.x - 2.0, around.right() + 2.0));
            let (over, under) = (high - CLEAR, low + CLEAR + self.text * 0.72);
            let is_over = at.y - over <= under - at.y;
            let order = if is_over { [over, under] } else { [under, over] };
            let further = [1.0, 2.0, -1.0, -2.0].map(|lines| over - lines * (self.text + 3.0));
            let baseline = order.into_iter().chain(further).find(|baseline| {
                let room = text_box(Point { x: at.x, y: *baseline }, anchor, width, self.text);
                let is_inside = room.x >= 0.0 && room.right() <= self.size.width && room.y >= 0.0;
                is_inside && room.bottom() <= self.plot.bottom() && is_free(room, 4.0, &texts, self.measure)
            });
            if let Some(y) = baseline {
                texts.push(self.write(Point { x: at.x, y }, anchor, (Weight::Bold, Ink::Text), text));
            }
        }
        marks.append(&mut texts);
    }

    /// The lowest and highest of the slope and the tops of steps between two places across.
    fn reach(&self, columns: &[Column], (start, end): (Point, Point), (left, right): (f64, f64)) -> (f64, f64) {
        let share = |x: f64| ((x - start.x) / (end.x - start.x)).clamp(0.0, 1.0);
        let on_slope = [left, right].map(|x| start.y + (end.y - start.y) * share(x));
        let tops = columns.iter().filter(|column| column.left < right && column.right > left);
        let heights = tops.filter_map(|column| column.top).chain(on_slope);
        heights.fold((f64::NEG_INFINITY, f64::INFINITY), |(low, high), y| (low.max(y), high.min(y)))
    }
}
