//! Similar places one below the other, each with its margin, beside the line of the country.
//!
//! A row is a name, a mark on a common axis and the figure as text. Where text is large for the frame,
//! names go above their marks. The row that is looked at has an edge around it.

mod axis;
mod rows;

use super::axis::Axis;
use super::mark::{Dash, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Size, Stroke};
use super::placed::{Datum, Placed, Reach};
use super::span::{Frame, Span, Whisker, line};
use super::strip::StripLabel;
use super::text::{Measure, Weight, fit};
use rows::{Row, Table};

/// Similar places one below the other, each with its margin, beside the country's line.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedChart {
    /// In the order in which they are drawn.
    pub rows: Vec<RankedRow>,
    /// The country, as a line with its limits behind it.
    pub country: Option<StripLabel>,
    /// The axis of values.
    pub axis: Axis,
    /// One label a tick of the axis.
    pub tick_labels: Vec<String>,
}

/// One of the places.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedRow {
    /// Its name.
    pub name: String,
    /// Its figure as text, or why there is none.
    pub text: String,
    /// Its figure with its limits, where one is published.
    pub datum: Option<Datum>,
    /// Whether it is the place that the page is about.
    pub is_place: bool,
}

/// Between the frame and what is written: rows reach over it, as their colour does.
const INSET: f64 = 8.0;
/// From the line of the country to its name.
const UNDER_HEAD: f64 = 4.0;
const PLACE: f64 = 6.0;
const PEER: f64 = 5.0;

/// Places rows in a width; the height follows from them.
pub fn layout(chart: &RankedChart, width: f64, text: f64, selected: Option<usize>, measure: &dyn Measure) -> Placed {
    let frame = Frame { width, inset: INSET, narrowest: 1.0, text, measure };
    let mut marks = Vec::new();
    let (head, top) = head(chart, frame);
    let table = Table::of(chart, frame, top);
    let bottom = table.rows.last().map_or(top, |row| row.top + row.height);
    table.span.grid(top, bottom, &mut marks);
    for row in table.rows.iter().filter(|row| row.of.is_place) {
        marks.push(Mark::Block { rect: row.rect(width), fill: Some(Ink::PlaceSoft), edge: None });
    }
    country(chart, &table.span, (top, bottom), &mut marks);
    for row in &table.rows {
        row.draw(&table, frame, &mut marks);
    }
    if let Some(row) = selected.and_then(|index| table.rows.get(index)) {
        let edge = Some(Stroke::solid(Ink::Text, 2.0));
        marks.push(Mark::Block { rect: row.rect(width), fill: None, edge });
    }
    write_head(chart, head, &table.span, frame, &mut marks);
    let baseline = bottom + 4.0 + text;
    table.span.labels(&chart.tick_labels, baseline, frame, &mut marks);
    let height = baseline + 0.25 * text + 1.0;
    let spots = table.rows.iter().map(|row| Some(Point { x: row.x(&table.span), y: row.middle() }));
    Placed { spots: spots.collect(), scene: Scene { size: Size { width, height }, marks }, reach: Reach::Down }
}

/// The country's name and figure in a line, or in several where it is too long; and where rows begin.
fn head(chart: &RankedChart, frame: Frame<'_>) -> (Vec<String>, f64) {
    let Some(country) = &chart.country else { return (Vec::new(), UNDER_HEAD) };
    let room = frame.width - 2.0 * INSET;
    let joined = format!("{} {}", country.name, country.value);
    let lines = if frame.measured(&joined, Weight::Bold) <= room {
        vec![joined]
    } else {
        let mut lines = fit(&country.name, room, 2, Weight::Bold, frame.text, frame.measure);
        lines.push(country.value.clone());
        lines
    };
    let top = frame.scaled(9.0) + lines.len() as f64 * (frame.text + 3.0);
    (lines, top)
}

fn write_head(chart: &RankedChart, head: Vec<String>, span: &Span<'_>, frame: Frame<'_>, marks: &mut Vec<Mark>) {
    let x = chart.country.as_ref().map_or(0.0, |country| span.x(country.datum.value));
    let mut y = frame.text;
    for text in head {
        let (x, anchor) = frame.centred(x, frame.measured(&text, Weight::Bold));
        marks.push(frame.write(Point { x, y }, anchor, (Weight::Bold, Ink::Text), &text));
        y += frame.text + 3.0;
    }
}

/// The country's limits as a strip behind all rows, and its figure as a line.
fn country(chart: &RankedChart, span: &Span<'_>, (top, bottom): (f64, f64), marks: &mut Vec<Mark>) {
    let Some(datum) = chart.country.as_ref().map(|country| country.datum) else { return };
    let top = top - UNDER_HEAD;
    if let Some(limits) = datum.interval {
        let (left, right) = (span.x(limits.lower()), span.x(limits.upper()));
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| Point { x, y });
        marks.push(Mark::Area { outline: corners.to_vec(), ink: Ink::Country, opacity: Opacity::Band });
    }
    let stroke = Stroke { ink: Ink::Country, width: 2.0, dash: Dash::Dashed, opacity: Opacity::Full };
    let x = span.x(datum.value);
    marks.push(line((x, top), (x, bottom), stroke));
}

impl Row<'_> {
    fn rect(&self, width: f64) -> Rect {
        Rect { x: 0.0, y: self.top, width, height: self.height }
    }

    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// Where its figure stands across; the middle of the axis, where there is none.
    fn x(&self, span: &Span<'_>) -> f64 {
        self.of.datum.map_or(f64::midpoint(span.left, span.right), |datum| span.x(datum.value))
    }

    fn draw(&self, table: &Table<'_>, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let span = &table.span;
        if !self.of.is_place && self.of.datum.is_some() {
            marks.push(line((span.left, self.y), (span.right, self.y), Stroke::solid(Ink::Grid, 1.0)));
        }
        if let Some(datum) = self.of.datum {
            let (ink, width) = if self.of.is_place { (Ink::Place, 3.0) } else { (Ink::Peer, 2.0) };
            if let Some(limits) = datum.interval {
                span.margin(limits, self.y, Whisker { ink, line: width, cap: 2.0 }, marks);
            }
            let (shape, radius) = if self.of.is_place { (Shape::Circle, PLACE) } else { (Shape::Ring, PEER) };
            marks.push(Mark::Symbol { at: Point { x: self.x(span), y: self.y }, shape, radius, ink });
        }
        self.write(table, frame, marks);
    }
}
