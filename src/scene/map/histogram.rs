//! Below the map: a square for each area on an axis.

use super::{COLUMNS, LINE, MapLayout, SHADES};
use crate::scene::mark::{Anchor, Dash, Ink, Mark, Point, Rect, Stroke, Weight};
use crate::scene::scale::Scale;

/// The side of a square.
const SIDE: f64 = 17.0;
/// Between two squares.
const GAP: f64 = 2.0;
/// A column in the narrowest frame: squares are as large in wider ones, so that a map is as high.
const COLUMN: f64 = 28.0;
/// Squares that stand side by side over one place of the axis, at most.
const MOST_LANES: u32 = 4;
/// Between words and the lines of averages.
const BESIDE: f64 = 3.0;
/// The most that a stack of squares takes.
const STACK: f64 = 150.0;

impl MapLayout<'_> {
    /// Draws it from the foot of the map on; returns where it ends.
    pub(super) fn histogram(&mut self) -> f64 {
        let (chart, frame, line) = (self.chart, self.frame, self.frame.text * LINE);
        let width = frame.size.width;
        let mut y = self.foot + line + 8.0;
        for title in frame.fit(&chart.title, width, 2, Weight::Bold) {
            self.write(Point { x: 0.0, y }, Anchor::Start, (Weight::Bold, Ink::Text), &title);
            y += line;
        }
        let labels = y;
        let has_labels = chart.own.is_some() || chart.country.is_some();
        y += if has_labels { line * 2.0 } else { 0.0 };
        let stops = || (0..chart.stops.len()).map(|stop| (stop, chart.stop(stop)));
        let most = stops().map(|(_, of)| of.level + 1.0).fold(1.0, f64::max);
        let column = width / COLUMNS as f64;
        // Side by side where one on the other would be too thin to tell apart.
        let (step, lanes) = (1..=MOST_LANES).fold((0.0, 1.0), |best, lanes| {
            let lanes = f64::from(lanes);
            let step = (SIDE + GAP).min(column.min(COLUMN) / lanes).min(STACK / libm::ceil(most / lanes));
            if step > best.0 { (step, lanes) } else { best }
        });
        let base = y + step * libm::ceil(most / lanes) + GAP;
        self.line(vec![Point { x: 0.0, y: base }, Point { x: width, y: base }], Ink::Text3, 1.0);
        for (stop, of) in stops().filter(|(_, of)| of.shade > 0) {
            let row = libm::floor(of.level / lanes);
            let lane = of.level - row * lanes;
            let x = column * (of.column + 0.5) + step * (lane - lanes / 2.0);
            let at = Point { x, y: base - step * (row + 1.0) };
            self.square(stop, at, step - GAP, SHADES.get(of.shade).copied());
        }
        let scale = Scale { axis: &chart.axis, start: 0.0, end: width };
        if has_labels {
            self.averages(&scale, labels, base);
        }
        scale.labels_below(base + line, frame, &mut self.marks);
        base + line + 8.0
    }

    fn square(&mut self, stop: usize, at: Point, side: f64, fill: Option<Ink>) {
        let edge = Some(Stroke::solid(Ink::Text, 3.0)).filter(|_| self.selected == Some(stop));
        self.marks.push(Mark::Block { rect: Rect { x: at.x, y: at.y, width: side, height: side }, fill, edge });
        self.outlines.push((stop, vec![Point { x: at.x + side / 2.0, y: at.y + side / 2.0 }]));
    }

    /// The country and the place, a row each: the lower one's words end before its line, the other's begin after it.
    fn averages(&mut self, scale: &Scale<'_>, top: f64, base: f64) {
        let (chart, frame) = (self.chart, self.frame);
        let place = (&chart.own, &chart.country, Ink::Place, Dash::Solid);
        let country = (&chart.country, &chart.own, Ink::Country, Dash::Dashed);
        for (row, (own, other, ink, dash)) in [country, place].into_iter().enumerate() {
            let Some(label) = own else { continue };
            let value = label.datum.value;
            let is_lower = other.as_ref().is_some_and(|other| value < other.datum.value);
            let x = scale.at(value);
            let y = top + frame.text * LINE * row as f64;
            let text = frame.fit(&label.name, frame.size.width, 1, Weight::Bold).concat();
            let wide = frame.width(&text, Weight::Bold);
            let start = if is_lower { x - wide - BESIDE } else { x + BESIDE }.min(frame.size.width - wide).max(0.0);
            self.write(Point { x: start, y }, Anchor::Start, (Weight::Bold, ink), &text);
            let points = vec![Point { x, y: y + frame.text * 0.4 }, Point { x, y: base }];
            self.line(points.clone(), Ink::Paper, 5.0);
            self.marks.push(Mark::Path { points, stroke: Stroke { dash, ..Stroke::solid(ink, 2.0) } });
        }
    }
}
