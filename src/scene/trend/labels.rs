//! Grid, labels of values and periods, and names at the ends of lines.

use super::super::mark::{Anchor, Ink, Mark, Point, Rect, Stroke};
use super::super::names::{Wish, spread};
use super::super::text::{Weight, is_free, text_box, wrap};
use super::{ChartLine, NAME_WIDTH, Placing, last_of, name_look};
use crate::terms::Role;

/// Labels of values keep so far apart.
const BETWEEN_TICKS: f64 = 2.0;
/// Labels of periods keep so far apart.
const BETWEEN_PERIODS: f64 = 12.0;

/// A name where its line ends.
struct Named<'a> {
    line: &'a ChartLine,
    end: Point,
    rows: Vec<String>,
}

impl Placing<'_> {
    pub(super) fn grid(&self, marks: &mut Vec<Mark>) {
        for (value, label) in self.chart.axis.ticks.iter().zip(&self.chart.tick_labels) {
            let y = self.y(*value);
            marks.push(across(self.plot, y, if *value == 0.0 { Ink::Text3 } else { Ink::Grid }));
            let at = Point { x: self.plot.x - 8.0, y: y + self.half_cap() };
            let width = self.width(label, Weight::Regular);
            let room = text_box(at, Anchor::End, width, self.room.text);
            if is_free(room, BETWEEN_TICKS, marks, self.measure) {
                marks.push(self.text(at, label.clone(), Anchor::End, Weight::Regular, Ink::Text2));
            }
        }
        marks.push(across(self.plot, self.plot.bottom(), Ink::Text3));
        self.period_labels(marks);
    }

    /// First and last always, then in order while there is room.
    fn period_labels(&self, marks: &mut Vec<Mark>) {
        let last = self.chart.periods.len().saturating_sub(1);
        let mut order = vec![0];
        if last > 0 {
            order.push(last);
        }
        if self.has_names {
            order.extend(1..last);
        }
        let baseline = self.room.size.height - self.scaled(6.0);
        for index in order {
            let Some(period) = self.chart.periods.get(index) else { continue };
            let (x, width) = (self.x(index), self.width(&period.label, Weight::Regular));
            let left = (x - width / 2.0).min(self.room.size.width - width).max(0.0);
            let at = Point { x: left, y: baseline };
            // Only labels of periods stand so low, so that nothing else is asked for so much room.
            let room = text_box(at, Anchor::Start, width, 1.0);
            if !is_free(room, BETWEEN_PERIODS, marks, self.measure) {
                continue;
            }
            let (top, bottom) = (self.plot.bottom(), self.plot.bottom() + 5.0);
            marks.push(Mark::Path {
                points: vec![Point { x, y: top }, Point { x, y: bottom }],
                stroke: Stroke::solid(Ink::Text3, 1.0),
            });
            marks.push(self.text(at, period.label.clone(), Anchor::Start, Weight::Regular, Ink::Text2));
        }
    }

    pub(super) fn names(&self, marks: &mut Vec<Mark>) {
        if !self.has_names {
            return;
        }
        let (low, high) = (0.0, self.plot.bottom() + 8.0);
        let named = self.named(high - low);
        let wishes: Vec<Wish> =
            named.iter().map(|name| Wish { centre: name.end.y, height: self.name_height(&name.rows) }).collect();
        let x = self.plot.right() + 8.0;
        for (name, centre) in named.into_iter().zip(spread(&wishes, low, high)) {
            let (weight, ink) = name_look(name.line.role);
            if (centre - name.end.y).abs() > 3.0 {
                let points = vec![Point { x: name.end.x + 9.0, y: name.end.y }, Point { x: x - 3.0, y: centre }];
                marks.push(Mark::Path { points, stroke: Stroke::solid(Ink::Text3, 1.0) });
            }
            let mut y = centre + self.half_cap() - (name.rows.len() as f64 - 1.0) / 2.0 * self.line_height();
            for row in name.rows {
                marks.push(self.text(Point { x, y }, row, Anchor::Start, weight, ink));
                y += self.line_height();
            }
        }
    }

    /// Names from the top down; where there is no room for all, the region's goes first and the place's last.
    fn named(&self, room: f64) -> Vec<Named<'_>> {
        let mut kept: Vec<Named<'_>> = Vec::new();
        let mut left = room;
        for role in [Role::Place, Role::Country, Role::Region] {
            for line in self.chart.lines.iter().filter(|line| line.role == role) {
                let Some((index, datum)) = last_of(line) else { continue };
                let end = Point { x: self.x(index), y: self.y(datum.value) };
                let (weight, _) = name_look(role);
                let rows = wrap(&line.name, self.scaled(NAME_WIDTH), weight, self.room.text, self.measure);
                let height = self.name_height(&rows);
                if height <= left {
                    left -= height;
                    let position = kept.partition_point(|above| above.end.y <= end.y);
                    kept.insert(position, Named { line, end, rows });
                }
            }
        }
        kept
    }

    fn name_height(&self, rows: &[String]) -> f64 {
        rows.len() as f64 * self.line_height() + 3.0
    }
}

fn across(plot: Rect, y: f64, ink: Ink) -> Mark {
    let points = vec![Point { x: plot.x, y }, Point { x: plot.right(), y }];
    Mark::Path { points, stroke: Stroke::solid(ink, 1.0) }
}
