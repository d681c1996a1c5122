//! Panels where there is no figure for years, breaks, and the words that stand at both.

use super::TrendLayout;
use crate::scene::mark::{Anchor, Dash, Ink, Mark, Opacity, Point, Rect, Stroke, Weight};
use crate::scene::scale::line;
use crate::scene::text::bounds;
use crate::terms::BreakKind;

/// Words keep so far from other text.
const BETWEEN_WORDS: f64 = 6.0;
/// Words keep so far from lines, if they can.
const FROM_LINES: f64 = 5.0;

/// How far words may stand aside of what they name, in shares of their width.
const ASIDE: [f64; 3] = [0.0, 0.45, -0.45];
/// Pieces of a break's line are no shorter.
const SHORTEST_PIECE: f64 = 6.0;

/// Where words look for room in the plot.
#[derive(Clone, Copy)]
enum Search {
    /// At the top, else at the bottom, else from the top down.
    FromTop,
    /// From the bottom up.
    FromBottom,
}

impl TrendLayout<'_> {
    pub(super) fn panels(&self, marks: &mut Vec<Mark>) {
        for gap in self.long_gaps() {
            let (left, right) = self.stretch(gap);
            let rect = Rect { x: left, y: self.plot.y, width: right - left, height: self.plot.height };
            marks.push(Mark::Block { rect, fill: Some(Ink::Panel), edge: None });
        }
    }

    /// Words at breaks and in gaps, each only where it does not run into another text.
    pub(super) fn words(&self, marks: &mut Vec<Mark>) {
        let breaks: Vec<(f64, Vec<&str>)> = self
            .chart
            .breaks
            .iter()
            .filter(|b| b.kind == BreakKind::Break)
            .map(|b| (f64::midpoint(self.x(b.from), self.x(b.to)), b.label.split(' ').collect()))
            .collect();
        for (x, words) in &breaks {
            self.stack(words, *x, Search::FromTop, marks);
        }
        for gap in self.long_gaps() {
            let (left, right) = self.stretch(gap);
            if self.frame.width(&self.chart.no_data, Weight::Regular) <= right - left + 24.0 {
                self.stack(&[self.chart.no_data.as_str()], f64::midpoint(left, right), Search::FromBottom, marks);
            }
        }
        for (x, _) in &breaks {
            self.break_line(*x, marks);
        }
    }

    /// A line through the plot that leaves out the words on its way.
    fn break_line(&self, x: f64, marks: &mut Vec<Mark>) {
        let is_on_the_way = |text: &Rect| {
            let is_in_plot = text.y < self.plot.bottom() && text.bottom() > self.plot.y;
            is_in_plot && text.x - 2.0 < x && text.right() + 2.0 > x
        };
        let mut texts: Vec<Rect> = Vec::new();
        for text in marks.iter().filter_map(|mark| bounds(mark, self.frame.measure)).filter(is_on_the_way) {
            let position = texts.partition_point(|above| above.y <= text.y);
            texts.insert(position, text);
        }
        let stroke = Stroke { ink: Ink::Text3, width: 1.0, dash: Dash::Fine, opacity: Opacity::Full };
        let mut top = self.plot.y;
        let foot = Rect { x, y: self.plot.bottom() + 4.0, width: 0.0, height: 0.0 };
        for text in texts.into_iter().chain([foot]) {
            let bottom = (text.y - 4.0).min(self.plot.bottom());
            if bottom - top >= SHORTEST_PIECE {
                marks.push(line((x, top), (x, bottom), stroke));
            }
            top = top.max(text.bottom() + 4.0);
        }
    }

    /// Words one below the other at `x` but inside the plot: centred where they run into nothing, else
    /// aside, else nowhere: what they name is said below the chart too.
    fn stack(&self, words: &[&str], x: f64, search: Search, marks: &mut Vec<Mark>) {
        let width = self.frame.widest(words, Weight::Regular);
        let height = self.frame.text + (words.len() as f64 - 1.0) * self.line_height();
        let (top, bottom) = (self.plot.y + 2.0, self.plot.bottom() - self.frame.scaled(6.0) - height);
        if width > self.plot.width || bottom < top {
            return;
        }
        let steps = libm::floor((bottom - top) / self.line_height()) as u32;
        let step = |count: u32| f64::from(count) * self.line_height();
        let heights: Vec<f64> = match search {
            Search::FromTop => [top, bottom].into_iter().chain((1..=steps).map(|count| top + step(count))).collect(),
            Search::FromBottom => (0..=steps).map(|count| bottom - step(count)).collect(),
        };
        let mut rects = ASIDE.into_iter().flat_map(|aside| {
            let wanted = x - width / 2.0 + aside * width;
            let left = wanted.min(self.plot.right() - width).max(self.plot.x);
            heights.iter().map(move |y| Rect { x: left, y: *y, width, height })
        });
        let is_free = |rect: &Rect| self.is_clear(*rect) && self.frame.is_free(*rect, BETWEEN_WORDS, marks);
        let Some(rect) = rects.find(is_free) else { return };
        let mut baseline = rect.y + self.frame.text * 0.75;
        for word in words {
            let at = Point { x: rect.x + (width - self.frame.width(word, Weight::Regular)) / 2.0, y: baseline };
            marks.push(self.frame.write(at, Anchor::Start, (Weight::Regular, Ink::Text2), word));
            baseline += self.line_height();
        }
    }

    /// Whether no line comes near.
    fn is_clear(&self, rect: Rect) -> bool {
        let near = |from: Point, to: Point| {
            let (left, right) = (from.x.max(rect.x - FROM_LINES), to.x.min(rect.right() + FROM_LINES));
            let slope = if to.x > from.x { (to.y - from.y) / (to.x - from.x) } else { 0.0 };
            let (first, last) = (from.y + slope * (left - from.x), from.y + slope * (right - from.x));
            let is_above = first.max(last) < rect.y - FROM_LINES;
            let is_below = first.min(last) > rect.bottom() + FROM_LINES;
            left <= right && !is_above && !is_below
        };
        self.chart.lines.iter().flat_map(|line| self.runs(&line.points)).all(|run| {
            let points: Vec<Point> =
                run.iter().map(|(i, e)| Point { x: self.x(*i), y: self.scale.at(e.value) }).collect();
            let ends = points.iter().skip(1).chain(points.last());
            !points.iter().zip(ends).any(|(from, to)| near(*from, *to))
        })
    }
}
