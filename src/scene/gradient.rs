//! Steps from the most to the least deprived, with the slope over all of them.
//!
//! A step is as wide as its share of people or homes, so that the area under all steps is the whole.
//! A step without a figure keeps its width and stays empty: it is a gap, never a zero.

use super::axis::Axis;
use super::frame::Frame;
use super::mark::{Anchor, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Stroke, Weight};
use super::placed::{HitTest, Placed};
use super::scale::{Scale, line, room_for_labels};

/// A gradient as data, with its words. The axis holds zero, all values and both ends of the slope.
#[derive(Clone, Debug, PartialEq)]
pub struct GradientChart {
    /// From the most deprived on.
    pub steps: Vec<BandShare>,
    /// The line over the whole range.
    pub slope: Option<SlopeLine>,
    /// Names of both ends: of the most deprived, then of the least.
    pub ends: (String, String),
    /// What the widths of steps are.
    pub note: String,
    /// The axis of values.
    pub axis: Axis,
}

/// A part of everyone, such as a tenth of the country's neighbourhoods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandShare {
    /// Its figure, where one is published.
    pub value: Option<f64>,
    /// Its share of everyone, 0 to 1; all shares together are 1.
    pub share: f64,
}

/// A straight line from the most to the least deprived.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// Its value at the most deprived end.
    pub start: f64,
    /// Its value at the least deprived end.
    pub end: f64,
    /// The first in words.
    pub start_text: String,
    /// The second in words.
    pub end_text: String,
}

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
pub fn layout(chart: &GradientChart, frame: Frame<'_>, selected: Option<usize>) -> Placed {
    let mut below = Vec::new();
    let plot = plot(chart, frame, &mut below);
    let place = GradientLayout { chart, frame, plot, scale: Scale::up(&chart.axis, plot) };
    let columns = place.columns();
    let mut marks = Vec::new();
    place.scale.grid_across(plot, frame, &mut marks);
    place.steps(&columns, &mut marks);
    place.selection(selected.and_then(|index| columns.get(index)), &mut marks);
    place.slope(&columns, &mut marks);
    marks.append(&mut below);
    let spot = |column: &PlacedBand| Some(Point { x: f64::midpoint(column.left, column.right), y: column.top? });
    Placed {
        spots: columns.iter().map(spot).collect(),
        scene: Scene { size: frame.size, marks },
        hit_test: HitTest::Across,
    }
}

struct GradientLayout<'a> {
    chart: &'a GradientChart,
    frame: Frame<'a>,
    plot: Rect,
    scale: Scale<'a>,
}

/// A placed step.
struct PlacedBand {
    left: f64,
    right: f64,
    /// None is a gap.
    top: Option<f64>,
}

/// The plot between the labels of values and the words below, which are placed here.
fn plot(chart: &GradientChart, frame: Frame<'_>, below: &mut Vec<Mark>) -> Rect {
    let left = room_for_labels(&chart.axis, frame);
    let width = (frame.size.width - left - RIGHT).max(1.0);
    let (most, least) = (&chart.ends.0, &chart.ends.1);
    let both = frame.width(most, Weight::Regular) + frame.width(least, Weight::Regular);
    let mut lines: Vec<Vec<(Anchor, String)>> = Vec::new();
    let wrapped = |text: &str| frame.wrap(text, frame.size.width, Weight::Regular);
    if both + 16.0 <= width {
        lines.push(vec![(Anchor::Start, most.clone()), (Anchor::End, least.clone())]);
    } else {
        lines.extend(wrapped(most).into_iter().map(|line| vec![(Anchor::Start, line)]));
        lines.extend(wrapped(least).into_iter().map(|line| vec![(Anchor::End, line)]));
    }
    lines.extend(wrapped(&chart.note).into_iter().map(|line| vec![(Anchor::Middle, line)]));
    let foot = frame.scaled(LINE) * lines.len() as f64 + frame.scaled(8.0);
    let height = (frame.size.height - frame.scaled(TOP) - foot).max(1.0);
    let plot = Rect { x: left, y: frame.scaled(TOP), width, height };
    let mut baseline = frame.size.height - foot + frame.scaled(LINE + 2.0);
    for line in lines {
        below.extend(line.iter().map(|(anchor, text)| word_below(plot, frame, *anchor, text, baseline)));
        baseline += frame.scaled(LINE);
    }
    plot
}

/// A text at the start, middle or end of the plot, but inside the frame.
fn word_below(plot: Rect, frame: Frame<'_>, anchor: Anchor, text: &str, y: f64) -> Mark {
    let (width, right) = (frame.width(text, Weight::Regular), frame.size.width);
    let x = match anchor {
        Anchor::Start => plot.x.min(right - width).max(0.0),
        Anchor::Middle => f64::midpoint(plot.x, plot.right()).min(right - width / 2.0).max(width / 2.0),
        Anchor::End => plot.right().max(width),
    };
    frame.write(Point { x, y }, anchor, (Weight::Regular, Ink::Text2), text)
}

impl GradientLayout<'_> {
    /// Each step from where the one before ends.
    fn columns(&self) -> Vec<PlacedBand> {
        let mut before = 0.0;
        let steps = self.chart.steps.iter().map(|step| {
            let left = self.plot.x + self.plot.width * before;
            before += step.share;
            let right = self.plot.x + self.plot.width * before;
            PlacedBand { left, right, top: step.value.map(|value| self.scale.at(value)) }
        });
        steps.collect()
    }

    /// Where steps stand: at zero.
    fn foot(&self) -> f64 {
        self.scale.at(0.0)
    }

    fn steps(&self, columns: &[PlacedBand], marks: &mut Vec<Mark>) {
        let foot = self.foot();
        for column in columns {
            let Some(top) = column.top else { continue };
            let corner = |x: f64, y: f64| Point { x, y };
            let (left, right) = (column.left, column.right);
            let outline = vec![corner(left, top), corner(right, top), corner(right, foot), corner(left, foot)];
            marks.push(Mark::Area { outline, ink: Ink::Place, opacity: Opacity::Band });
            marks.push(line((left, top), (right, top), Stroke::solid(Ink::Place, 3.0)));
        }
        for (one, next) in columns.iter().zip(columns.iter().skip(1)) {
            let Some((here, there)) = one.top.zip(next.top) else { continue };
            let is_narrow = (one.right - one.left).min(next.right - next.left) < NARROW;
            let top = (here.min(there) - 2.0).max(0.0);
            let stroke = Stroke::solid(Ink::Paper, if is_narrow { 1.0 } else { 2.0 });
            marks.push(line((next.left, top), (next.left, foot - 0.5), stroke));
        }
    }

    /// An edge around a step; around its whole height where it has no figure.
    fn selection(&self, column: Option<&PlacedBand>, marks: &mut Vec<Mark>) {
        let Some(column) = column else { return };
        let (top, foot) = (column.top.unwrap_or(self.plot.y), self.foot());
        let (y, height) = (top.min(foot), (foot - top).abs().max(3.0));
        let rect = Rect { x: column.left, y: y - 1.5, width: column.right - column.left, height: height + 1.5 };
        marks.push(Mark::Block { rect, fill: None, edge: Some(Stroke::solid(Ink::Text, 2.0)) });
    }

    /// The slope with a mark and a value at each end.
    fn slope(&self, columns: &[PlacedBand], marks: &mut Vec<Mark>) {
        let (Some(slope), frame) = (&self.chart.slope, self.frame) else { return };
        let start = Point { x: self.plot.x, y: self.scale.at(slope.start) };
        let end = Point { x: self.plot.right(), y: self.scale.at(slope.end) };
        marks.push(line((start.x, start.y), (end.x, end.y), Stroke::solid(Ink::Text, 2.0)));
        for at in [start, end] {
            marks.push(Mark::Symbol { at, shape: Shape::Circle, radius: 4.0, ink: Ink::Text });
        }
        let mut texts = Vec::new();
        let ends = [(start, Anchor::Start, &slope.start_text), (end, Anchor::End, &slope.end_text)];
        for (at, anchor, text) in ends {
            let width = frame.width(text, Weight::Bold);
            let around = frame.text_box(at, anchor, width);
            let (low, high) = self.extent(columns, (start, end), (around.x - 2.0, around.right() + 2.0));
            let (over, under) = (high - CLEAR, low + CLEAR + 2.0 * frame.half_capital());
            let is_over = at.y - over <= under - at.y;
            let order = if is_over { [over, under] } else { [under, over] };
            let further = [1.0, 2.0, -1.0, -2.0].map(|lines| over - lines * (frame.text + 3.0));
            let baseline = order.into_iter().chain(further).find(|baseline| {
                let room = frame.text_box(Point { x: at.x, y: *baseline }, anchor, width);
                let is_inside = room.x >= 0.0 && room.right() <= frame.size.width && room.y >= 0.0;
                is_inside && room.bottom() <= self.plot.bottom() && frame.is_free(room, 4.0, &texts)
            });
            if let Some(y) = baseline {
                texts.push(frame.write(Point { x: at.x, y }, anchor, (Weight::Bold, Ink::Text), text));
            }
        }
        marks.append(&mut texts);
    }

    /// The lowest and highest of the slope and the tops of steps between two places across.
    fn extent(&self, columns: &[PlacedBand], (start, end): (Point, Point), (left, right): (f64, f64)) -> (f64, f64) {
        let share = |x: f64| ((x - start.x) / (end.x - start.x)).clamp(0.0, 1.0);
        let on_slope = [left, right].map(|x| start.y + (end.y - start.y) * share(x));
        let tops = columns.iter().filter(|column| column.left < right && column.right > left);
        let heights = tops.filter_map(|column| column.top).chain(on_slope);
        heights.fold((f64::NEG_INFINITY, f64::INFINITY), |(low, high), y| (low.max(y), high.min(y)))
    }
}
