//! Similar places one below the other, each with its margin, beside the line of the country.
//!
//! A row is a name, a mark on a common axis and the figure as text. Where text is large for the frame,
//! names go above their marks. The row that is looked at has an edge around it.

mod axis;
mod chart;
mod rows;

use super::frame::Frame;
use super::mark::{Ink, Mark, Opacity, Point, Rect, Scene, Shape, Size, Stroke, Weight};
use super::placed::{HitTest, Placed};
use super::role;
use super::scale::{Scale, Whisker, line};
use crate::terms::Role;
pub use chart::{RankedChart, RankedRow};
use rows::{PlacedRow, RankedRows};

/// Between the frame and what is written: rows reach over it, as their colour does.
const GUTTER: f64 = 8.0;
/// From the line of the country to its name.
const UNDER_HEAD: f64 = 4.0;
const PLACE: f64 = 6.0;
const PEER: f64 = 5.0;

/// Places rows in the width of a frame; the height follows from them.
pub fn layout(chart: &RankedChart, frame: Frame<'_>, selected: Option<usize>) -> Placed {
    let (frame, width) = (Frame { gutter: GUTTER, ..frame }, frame.size.width);
    let mut marks = Vec::new();
    let (head, top) = head(chart, frame);
    let table = RankedRows::of(chart, frame, top);
    let bottom = table.rows.last().map_or(top, |row| row.top + row.height);
    table.scale.grid_down(top, bottom, &mut marks);
    for row in table.rows.iter().filter(|row| row.of.is_place) {
        marks.push(Mark::Block { rect: row.rect(width), fill: Some(Ink::PlaceSoft), edge: None });
    }
    country(chart, &table.scale, (top, bottom), &mut marks);
    for row in &table.rows {
        row.draw(&table, frame, &mut marks);
    }
    if let Some(row) = selected.and_then(|index| table.rows.get(index)) {
        let edge = Some(Stroke::solid(Ink::Text, 2.0));
        marks.push(Mark::Block { rect: row.rect(width), fill: None, edge });
    }
    write_head(chart, head, &table.scale, frame, &mut marks);
    let baseline = bottom + 4.0 + frame.text;
    table.scale.labels_below(baseline, frame, &mut marks);
    let height = baseline + 0.25 * frame.text + 1.0;
    let spots = table.rows.iter().map(|row| Some(Point { x: row.x(&table.scale), y: row.middle() }));
    Placed { spots: spots.collect(), scene: Scene { size: Size { width, height }, marks }, hit_test: HitTest::Down }
}

/// The country's name and figure in a line, or in several where it is too long; and where rows begin.
fn head(chart: &RankedChart, frame: Frame<'_>) -> (Vec<String>, f64) {
    let Some(country) = &chart.country else { return (Vec::new(), UNDER_HEAD) };
    let room = frame.size.width - 2.0 * GUTTER;
    let joined = format!("{} {}", country.name, country.value);
    let lines = if frame.width(&joined, Weight::Bold) <= room {
        vec![joined]
    } else {
        let mut lines = frame.fit(&country.name, room, 2, Weight::Bold);
        lines.push(country.value.clone());
        lines
    };
    let top = frame.scaled(9.0) + lines.len() as f64 * (frame.text + 3.0);
    (lines, top)
}

fn write_head(chart: &RankedChart, head: Vec<String>, scale: &Scale<'_>, frame: Frame<'_>, marks: &mut Vec<Mark>) {
    let x = chart.country.as_ref().map_or(0.0, |country| scale.at(country.datum.value));
    let mut y = frame.text;
    for text in head {
        let (x, anchor) = frame.centred(x, frame.width(&text, Weight::Bold));
        marks.push(frame.write(Point { x, y }, anchor, (Weight::Bold, Ink::Text), &text));
        y += frame.text + 3.0;
    }
}

/// The country's limits as a strip behind all rows, and its figure as a line.
fn country(chart: &RankedChart, scale: &Scale<'_>, (top, bottom): (f64, f64), marks: &mut Vec<Mark>) {
    let Some(datum) = chart.country.as_ref().map(|country| country.datum) else { return };
    let top = top - UNDER_HEAD;
    if let Some(limits) = datum.interval {
        let (left, right) = (scale.at(limits.lower()), scale.at(limits.upper()));
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| Point { x, y });
        marks.push(Mark::Area { outline: corners.to_vec(), ink: Ink::Country, opacity: Opacity::Band });
    }
    let stroke = role::stroke(Role::Country);
    let x = scale.at(datum.value);
    marks.push(line((x, top), (x, bottom), stroke));
}

impl PlacedRow<'_> {
    fn rect(&self, width: f64) -> Rect {
        Rect { x: 0.0, y: self.top, width, height: self.height }
    }

    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// Where its figure stands across; the middle of the axis, where there is none.
    fn x(&self, scale: &Scale<'_>) -> f64 {
        self.of.datum.map_or(scale.middle(), |datum| scale.at(datum.value))
    }

    fn draw(&self, table: &RankedRows<'_>, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let scale = &table.scale;
        if !self.of.is_place && self.of.datum.is_some() {
            marks.push(line((scale.start, self.y), (scale.end, self.y), Stroke::solid(Ink::Grid, 1.0)));
        }
        if let Some(datum) = self.of.datum {
            let (ink, width) = if self.of.is_place { (Ink::Place, 3.0) } else { (Ink::Peer, 2.0) };
            if let Some(limits) = datum.interval {
                scale.interval(limits, self.y, Whisker { ink, line: width, cap: 2.0, has_caps: true }, marks);
            }
            let (shape, radius) = if self.of.is_place { (Shape::Circle, PLACE) } else { (Shape::Ring, PEER) };
            marks.push(Mark::Symbol { at: Point { x: self.x(scale), y: self.y }, shape, radius, ink });
        }
        self.write(table, frame, marks);
    }
}
