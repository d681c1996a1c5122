//! Names on the map: of the selected, the highest and the lowest area.

use super::{LINE, MapLayout};
use crate::scene::mark::{Anchor, Ink, Mark, Point, Shape, Weight};

/// Between two names.
const APART: f64 = 8.0;

impl MapLayout<'_> {
    /// Each inside its area where it fits, else above or below the map at the end of a line.
    pub(super) fn names(&mut self) {
        let (shapes, chart, first) = (self.shapes, self.chart, self.marks.len());
        let other = |place: usize| chart.named.get(place).copied().filter(|stop| Some(*stop) != self.selected);
        let named: Vec<usize> = [self.selected, other(0), other(1)].into_iter().flatten().collect();
        let heights = named.iter().map(|stop| self.label(chart.stop(*stop)).0.y);
        // Lines to names never cross the map past each other: the upper areas have theirs above, the others below.
        let half = heights.sum::<f64>() / named.len() as f64;
        for stop in named {
            let of = chart.stop(stop);
            let Some(name) = shapes.names.get(of.area) else { continue };
            let name = self.frame.fit(name, self.frame.size.width, 1, Weight::Bold).concat();
            let wide = self.frame.width(&name, Weight::Bold);
            let (middle, room) = self.label(of);
            let Some(at) = self.room_for(middle, half, (wide, wide + 4.0 <= room), first) else { continue };
            let is_inside = (at.y - middle.y).abs() < self.frame.text;
            if !is_inside {
                let x = middle.x.clamp(at.x - wide / 2.0, at.x + wide / 2.0);
                let end = Point { x, y: at.y + self.frame.text * if at.y < middle.y { 0.3 } else { -0.8 } };
                self.line(vec![end, middle], Ink::Paper, 4.0);
                self.line(vec![end, middle], Ink::Text, 1.5);
                self.marks.push(Mark::Symbol { at: middle, shape: Shape::Dot, radius: 3.5, ink: Ink::Text });
            }
            // The two darkest shades are read with paper.
            let ink = if is_inside && of.shade > 3 { Ink::Paper } else { Ink::Text };
            self.write(at, Anchor::Middle, (Weight::Bold, ink), &name);
        }
    }

    /// Where a name may stand: inside where it fits, else above the map for the areas above half of the named
    /// and below it for others, and as near across as the frame allows.
    fn room_for(&self, middle: Point, half: f64, (wide, fits): (f64, bool), first: usize) -> Option<Point> {
        let (above, below) = (self.frame.text, self.foot - self.frame.text * (LINE - 1.0) - 2.0);
        let (left, right) = (wide / 2.0, (self.frame.size.width - wide / 2.0).max(wide / 2.0));
        let (nearer, other) = if middle.y <= half { (above, below) } else { (below, above) };
        let near = middle.x.clamp(left, right);
        let inside = if fits { (middle.x, middle.y + self.frame.half_capital()) } else { (near, nearer) };
        let tried = [inside, (near, nearer), (left, nearer), (right, nearer), (near, other), (left, other)];
        let texts = self.marks.get(first..).unwrap_or_default();
        let is_free = |at: &Point| self.frame.is_free(self.frame.text_box(*at, Anchor::Middle, wide), APART, texts);
        tried.map(|(x, y)| Point { x, y }).into_iter().find(is_free)
    }
}
