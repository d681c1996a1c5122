//! The areas themselves: shades, borders, hatching and the outline of the selected one.

use super::{MapLayout, SHADES};
use crate::scene::mark::{Ink, Mark, Opacity, Point};

impl MapLayout<'_> {
    /// Draws every area once, then what lies over them.
    pub(super) fn areas(&mut self) {
        let (shapes, chart) = (self.shapes, self.chart);
        let arcs: Vec<Vec<Point>> = shapes.arcs.iter().map(|arc| self.points(arc)).collect();
        for ring in &shapes.rings {
            let outline = joined(&arcs, ring);
            let stop = chart.stops.iter().position(|stop| stop.first() == ring.first());
            let ink = stop.and_then(|stop| SHADES.get(chart.stop(stop).shade)).copied().unwrap_or(Ink::Paper);
            if let Some(stop) = stop {
                self.outlines.push((stop, outline.clone()));
            }
            self.marks.push(Mark::Area { outline, ink, opacity: Opacity::Full });
        }
        for line in &chart.hatch {
            self.line(self.points(line), Ink::Text3, 1.0);
        }
        for (position, points) in arcs.into_iter().enumerate() {
            let (ink, width) = if position < shapes.inner { (Ink::Paper, 1.5) } else { (Ink::Text3, 1.0) };
            self.line(points, ink, width);
        }
        for (ink, width) in [(Ink::Paper, 7.0), (Ink::Text, 3.0)] {
            for part in 0..self.outlines.len() {
                let Some((stop, outline)) = self.outlines.get(part) else { continue };
                if Some(*stop) == self.selected {
                    self.line(outline.clone(), ink, width);
                }
            }
        }
    }

    /// A point and the steps after it, as points of the frame.
    fn points(&self, steps: &[i32]) -> Vec<Point> {
        let (mut x, mut y) = (0, 0);
        let mut points = Vec::new();
        for step in steps.chunks_exact(2) {
            if let [dx, dy] = step {
                (x, y) = (x + dx, y + dy);
                points.push(self.at(x, y));
            }
        }
        points
    }
}

/// The corners of a ring of arcs, the first again at its end; its first number is no arc.
fn joined(arcs: &[Vec<Point>], ring: &[i32]) -> Vec<Point> {
    let mut outline: Vec<Point> = Vec::new();
    for named in ring.iter().skip(1) {
        let Some(arc) = arcs.get(named.max(&!named).unsigned_abs() as usize) else { continue };
        outline.pop();
        let start = outline.len();
        outline.extend_from_slice(arc);
        if *named < 0
            && let Some(added) = outline.get_mut(start..)
        {
            added.reverse();
        }
    }
    outline
}
