//! Where each row stands, and what is written in it.

use super::chart::{RankedChart, RankedRow};
use crate::scene::frame::Frame;
use crate::scene::mark::{Anchor, Ink, Mark, Point, Rect, Weight};
use crate::scene::scale::Scale;

/// Lengths at the usual size of text.
const ROW: f64 = 36.0;
const ROW_WHERE_WIDE: f64 = 34.0;
const NAME: f64 = 118.0;
const NAME_WHERE_WIDE: f64 = 176.0;
/// A frame is wide from here on.
const WIDE: f64 = 656.0;
/// Between a name and the axis, and between the axis and the figures.
const AFTER_NAME: f64 = 16.0;
const BEFORE_FIGURE: f64 = 16.0;
/// Where less is left for the axis, names stand above their marks.
const LEAST_AXIS: f64 = 64.0;
/// Lines of a name, and of why there is no figure.
const MOST_LINES: usize = 2;

/// A row with what is written in it.
pub(super) struct PlacedRow<'a> {
    pub(super) of: &'a RankedRow,
    pub(super) top: f64,
    pub(super) height: f64,
    /// The height of its mark.
    pub(super) y: f64,
    name: Vec<String>,
}

/// All rows, with the axis that they share.
pub(super) struct RankedRows<'a> {
    pub(super) scale: Scale<'a>,
    pub(super) rows: Vec<PlacedRow<'a>>,
    has_names_above: bool,
}

fn weight(row: &RankedRow) -> Weight {
    if row.is_place { Weight::Bold } else { Weight::Regular }
}

/// The lines of each name.
fn names(rows: &[RankedRow], limit: f64, frame: Frame<'_>) -> Vec<Vec<String>> {
    let lines = |row: &RankedRow| frame.fit(&row.name, limit, MOST_LINES, weight(row));
    rows.iter().map(lines).collect()
}

/// From one line of a row to the next.
fn line_height(frame: Frame<'_>) -> f64 {
    frame.text + 2.0
}

impl<'a> RankedRows<'a> {
    pub(super) fn of(chart: &'a RankedChart, frame: Frame<'_>, top: f64) -> Self {
        let is_wide = frame.size.width >= WIDE;
        let limit = frame.scaled(if is_wide { NAME_WHERE_WIDE } else { NAME });
        let mut names = names(&chart.rows, limit, frame);
        let widths = chart.rows.iter().zip(&names);
        let widths = widths.flat_map(|(row, lines)| lines.iter().map(|line| frame.width(line, weight(row))));
        let left = frame.gutter + widths.fold(0.0, f64::max) + AFTER_NAME;
        let figures = chart.rows.iter().filter(|row| row.datum.is_some());
        let figures = figures.map(|row| frame.width(&row.text, weight(row))).fold(0.0, f64::max);
        let right = frame.size.width - frame.gutter - figures - BEFORE_FIGURE;
        let has_names_above = right - left < frame.scaled(LEAST_AXIS);
        let left = if has_names_above { 2.0 * frame.gutter } else { left };
        if has_names_above {
            names = self::names(&chart.rows, frame.size.width - 2.0 * frame.gutter, frame);
        }
        let scale = Scale { axis: &chart.axis, start: left, end: right.max(left + 1.0) };
        let mut table = Self { scale, rows: Vec::with_capacity(names.len()), has_names_above };
        let beside = frame.scaled(if is_wide { ROW_WHERE_WIDE } else { ROW });
        let mut top = top;
        for (of, name) in chart.rows.iter().zip(names) {
            let row = table.row(of, name, top, beside, frame);
            top += row.height;
            table.rows.push(row);
        }
        table
    }

    fn row(&self, of: &'a RankedRow, name: Vec<String>, top: f64, beside: f64, frame: Frame<'_>) -> PlacedRow<'a> {
        if !self.has_names_above {
            return PlacedRow { of, top, height: beside, y: top + beside / 2.0, name };
        }
        let below = frame.scaled(4.0) + line_height(frame) * name.len() as f64;
        let marks = match of.datum {
            Some(_) => line_height(frame),
            None => line_height(frame) * self.reason(of, frame).len() as f64,
        };
        let height = below + marks + frame.scaled(6.0);
        PlacedRow { of, top, height, y: top + below + marks / 2.0, name }
    }

    /// Why a row has no figure, in the room that its mark leaves.
    fn reason(&self, of: &RankedRow, frame: Frame<'_>) -> Vec<String> {
        let left = if self.has_names_above { frame.gutter } else { self.scale.start };
        frame.fit(&of.text, frame.size.width - frame.gutter - left, MOST_LINES, weight(of))
    }
}

impl PlacedRow<'_> {
    pub(super) fn write(&self, table: &RankedRows<'_>, frame: Frame<'_>, marks: &mut Vec<Mark>) {
        let look = (weight(self.of), if self.of.is_place { Ink::Place } else { Ink::Text });
        if table.has_names_above {
            let y = self.top + frame.scaled(4.0) + line_height(frame) * self.name.len() as f64 / 2.0;
            marks.push(self.blank(&self.name, y, Anchor::Start, frame));
            write_lines(&self.name, Point { x: frame.gutter, y }, Anchor::Start, look, frame, marks);
        } else {
            write_lines(&self.name, Point { x: frame.gutter, y: self.y }, Anchor::Start, look, frame, marks);
        }
        let right = frame.size.width - frame.gutter;
        if self.of.datum.is_some() {
            let at = Point { x: right, y: self.y };
            write_lines(std::slice::from_ref(&self.of.text), at, Anchor::End, look, frame, marks);
        } else {
            let (x, anchor) = if table.has_names_above { (frame.gutter, Anchor::Start) } else { (right, Anchor::End) };
            let (lines, look) = (table.reason(self.of, frame), (weight(self.of), Ink::Text2));
            marks.push(self.blank(&lines, self.y, anchor, frame));
            write_lines(&lines, Point { x, y: self.y }, anchor, look, frame, marks);
        }
    }

    /// The row's own ground where words would stand over the grid and the country's line.
    fn blank(&self, lines: &[String], middle: f64, anchor: Anchor, frame: Frame<'_>) -> Mark {
        let widest = frame.widest(lines, weight(self.of));
        let width = (widest + frame.gutter).min(frame.size.width - frame.gutter);
        let x = if anchor == Anchor::End { frame.size.width - frame.gutter - width } else { frame.gutter };
        let height = line_height(frame) * lines.len() as f64;
        let rect = Rect { x, y: middle - height / 2.0, width, height };
        Mark::Block { rect, fill: Some(if self.of.is_place { Ink::PlaceSoft } else { Ink::Paper }), edge: None }
    }
}

/// Lines of text around a middle.
fn write_lines(
    lines: &[String],
    middle: Point,
    anchor: Anchor,
    look: (Weight, Ink),
    frame: Frame<'_>,
    marks: &mut Vec<Mark>,
) {
    let above = (lines.len() as f64 - 1.0) / 2.0 * line_height(frame);
    let mut y = middle.y - above + frame.half_capital();
    for line in lines {
        marks.push(frame.write(Point { x: middle.x, y }, anchor, look, line));
        y += line_height(frame);
    }
}
