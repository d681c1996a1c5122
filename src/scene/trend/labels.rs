//! Grid, labels of values and periods, and names at the ends of lines.

use super::{ChartLine, NAME_WIDTH, TrendLayout, last_of};
use crate::scene::mark::{Anchor, Ink, Mark, Point, Stroke, Weight};
use crate::scene::names::{LabelRequest, spread};
use crate::scene::role;
use crate::scene::scale::line;
use crate::scene::text::text_box;
use crate::terms::Role;

/// Labels of periods keep so far apart.
const BETWEEN_PERIODS: f64 = 12.0;

/// A name where its line ends.
struct Named<'a> {
    line: &'a ChartLine,
    end: Point,
    rows: Vec<String>,
}

impl TrendLayout<'_> {
    pub(super) fn grid(&self, marks: &mut Vec<Mark>) {
        self.scale.grid_across(self.plot, self.frame, marks);
        let foot = self.plot.bottom();
        marks.push(line((self.plot.x, foot), (self.plot.right(), foot), Stroke::solid(Ink::Text3, 1.0)));
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
        let baseline = self.frame.size.height - self.frame.scaled(6.0);
        for index in order {
            let Some(period) = self.chart.periods.get(index) else { continue };
            let (x, width) = (self.x(index), self.frame.width(&period.label, Weight::Regular));
            let left = (x - width / 2.0).min(self.frame.size.width - width).max(0.0);
            let at = Point { x: left, y: baseline };
            // Only labels of periods stand so low, so that nothing else is asked for so much room.
            let room = text_box(at, Anchor::Start, width, 1.0);
            if !self.frame.is_free(room, BETWEEN_PERIODS, marks) {
                continue;
            }
            let (top, bottom) = (self.plot.bottom(), self.plot.bottom() + 5.0);
            marks.push(line((x, top), (x, bottom), Stroke::solid(Ink::Text3, 1.0)));
            marks.push(self.frame.write(at, Anchor::Start, (Weight::Regular, Ink::Text2), &period.label));
        }
    }

    pub(super) fn names(&self, marks: &mut Vec<Mark>) {
        if !self.has_names {
            return;
        }
        let (low, high) = (0.0, self.plot.bottom() + 8.0);
        let named = self.named(high - low);
        let request = |name: &Named<'_>| LabelRequest { centre: name.end.y, height: self.name_height(&name.rows) };
        let requests: Vec<LabelRequest> = named.iter().map(request).collect();
        let x = self.plot.right() + 8.0;
        for (name, centre) in named.into_iter().zip(spread(&requests, low, high)) {
            let (weight, ink) = role::name(name.line.role);
            if (centre - name.end.y).abs() > 3.0 {
                let (from, to) = ((name.end.x + 9.0, name.end.y), (x - 3.0, centre));
                marks.push(line(from, to, Stroke::solid(Ink::Text3, 1.0)));
            }
            let mut y = centre + self.frame.half_capital() - (name.rows.len() as f64 - 1.0) / 2.0 * self.line_height();
            for row in name.rows {
                marks.push(self.frame.write(Point { x, y }, Anchor::Start, (weight, ink), &row));
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
                let end = Point { x: self.x(index), y: self.scale.at(datum.value) };
                let (weight, _) = role::name(role);
                let rows = self.frame.wrap(&line.name, self.frame.scaled(NAME_WIDTH), weight);
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
