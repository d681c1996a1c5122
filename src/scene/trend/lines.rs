//! Lines, bands and marks: what is drawn where a figure is published.

use super::{ChartLine, TrendLayout, last_of};
use crate::scene::mark::{Ink, Mark, Opacity, Point, Stroke};
use crate::scene::placed::Datum;
use crate::scene::role::{stroke, symbol};
use crate::scene::scale::line;
use crate::terms::{BreakKind, Role};

/// More points than this stand too close for dots.
const MOST_DOTS: usize = 12;

impl TrendLayout<'_> {
    pub(super) fn cursor(&self, selected: Option<usize>, marks: &mut Vec<Mark>) {
        if let Some(x) = selected.and_then(|index| self.xs.get(index)).copied() {
            marks.push(line((x, self.plot.y), (x, self.plot.bottom()), Stroke::solid(Ink::Text, 1.0)));
        }
    }

    /// Positions that a line joins: up to a missing point or a break.
    pub(super) fn runs(&self, points: &[Option<Datum>]) -> Vec<Vec<(usize, Datum)>> {
        let mut runs: Vec<Vec<(usize, Datum)>> = Vec::new();
        let mut previous: Option<usize> = None;
        for (index, point) in points.iter().enumerate() {
            let Some(datum) = point else {
                previous = None;
                continue;
            };
            let is_broken = previous.is_none_or(|before| self.is_break_between(before, index));
            match runs.last_mut().filter(|_| !is_broken) {
                Some(run) => run.push((index, *datum)),
                None => runs.push(vec![(index, *datum)]),
            }
            previous = Some(index);
        }
        runs
    }

    fn is_break_between(&self, before: usize, after: usize) -> bool {
        self.chart.breaks.iter().any(|b| b.kind == BreakKind::Break && before <= b.from && after >= b.to)
    }

    pub(super) fn bands(&self, marks: &mut Vec<Mark>) {
        for line in self.chart.lines.iter().filter(|line| line.role == Role::Place) {
            let with_limits: Vec<Option<Datum>> =
                line.points.iter().map(|point| point.filter(|datum| datum.interval.is_some())).collect();
            for run in self.runs(&with_limits) {
                marks.push(Mark::Area { outline: self.band(&run), ink: Ink::Place, opacity: Opacity::Band });
            }
        }
    }

    /// Upper limits forth and lower limits back; a lone point gets a bar.
    fn band(&self, run: &[(usize, Datum)]) -> Vec<Point> {
        let limits = run.iter().filter_map(|(index, datum)| Some((self.x(*index), datum.interval?)));
        let limits: Vec<(f64, f64, f64)> =
            limits.map(|(x, i)| (x, self.scale.at(i.upper()), self.scale.at(i.lower()))).collect();
        if let [(x, upper, lower)] = limits.as_slice() {
            let corner = |dx: f64, y: f64| Point { x: x + dx, y };
            return vec![corner(-4.0, *upper), corner(4.0, *upper), corner(4.0, *lower), corner(-4.0, *lower)];
        }
        let forth = limits.iter().map(|(x, upper, _)| Point { x: *x, y: *upper });
        forth.chain(limits.iter().rev().map(|(x, _, lower)| Point { x: *x, y: *lower })).collect()
    }

    pub(super) fn line(&self, line: &ChartLine, marks: &mut Vec<Mark>) {
        let usual = stroke(line.role);
        let has_dots = line.role == Role::Place && self.chart.periods.len() <= MOST_DOTS;
        for run in self.runs(&line.points) {
            let is_older = run.last().is_some_and(|(index, _)| *index < self.latest_break);
            let points: Vec<Point> =
                run.iter().map(|(i, e)| Point { x: self.x(*i), y: self.scale.at(e.value) }).collect();
            let (width, opacity) = match (is_older, line.role) {
                (false, _) => (usual.width, Opacity::Full),
                (true, Role::Place) => (2.0, Opacity::Older),
                (true, Role::Country | Role::Region) => (1.5, Opacity::Full),
            };
            if points.len() > 1 {
                marks.push(Mark::Path { points: points.clone(), stroke: Stroke { width, opacity, ..usual } });
            }
            if points.len() == 1 || (has_dots && !is_older) {
                marks.extend(points.into_iter().map(|at| symbol(line.role, at, 4.0)));
            }
        }
    }

    /// Marks at the selected point, where it has a figure, else at each line's end.
    pub(super) fn end_marks(&self, selected: Option<usize>, marks: &mut Vec<Mark>) {
        let at = |line: &ChartLine| {
            let chosen = selected.and_then(|i| Some((i, line.points.get(i).copied().flatten()?)));
            let (index, datum) = chosen.or_else(|| last_of(line))?;
            Some((Point { x: self.x(index), y: self.scale.at(datum.value) }, chosen.is_some()))
        };
        let of_role = |role| self.chart.lines.iter().filter(move |line| line.role == role).filter_map(at);
        let places: Vec<(Point, bool)> = of_role(Role::Place).collect();
        let is_near = |point: Point| places.iter().any(|(p, _)| p.x == point.x && (p.y - point.y).abs() < 7.0);
        let (near, apart): (Vec<_>, Vec<_>) = of_role(Role::Country).partition(|(point, _)| is_near(*point));
        marks.extend(of_role(Role::Region).map(|(point, _)| symbol(Role::Region, point, 4.0)));
        let radius = |is_chosen: bool| if is_chosen { 6.0 } else { 5.0 };
        marks.extend(apart.into_iter().map(|(point, chosen)| symbol(Role::Country, point, radius(chosen))));
        let radius = |is_chosen: bool| if is_chosen { 7.0 } else { 6.0 };
        marks.extend(places.iter().map(|(point, chosen)| symbol(Role::Place, *point, radius(*chosen))));
        marks.extend(near.into_iter().map(|(point, _)| symbol(Role::Country, point, 4.5)));
    }
}
