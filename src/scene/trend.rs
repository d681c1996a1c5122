//! A series over time: the place with its interval as a band, its country and region as lines.
//!
//! Positions are in time, so that surveys and missing years keep their distance. A line stops at a
//! missing period and at a break; what lies before the last break is drawn lighter.

use super::axis::Axis;
use super::mark::{Anchor, Dash, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Size, Stroke};
use super::names::{Wish, spread};
use super::text::{Measure, Weight, wrap};
use crate::snapshot::BreakKind;
use crate::stats::{Estimate, Role};

/// A trend as data, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendChart {
    /// Periods in order of time.
    pub periods: Vec<PeriodMark>,
    /// Lines in the order in which they are listed.
    pub lines: Vec<ChartLine>,
    /// Marked stretches.
    pub breaks: Vec<ChartBreak>,
    /// The axis of values.
    pub axis: Axis,
    /// One label a tick of the axis.
    pub tick_labels: Vec<String>,
    /// What stands where there is no figure for years.
    pub no_data: &'static str,
}

/// A period on the axis of time.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodMark {
    /// Its short form.
    pub label: String,
    /// Its middle.
    pub years: f64,
}

/// A line with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartLine {
    /// Where it belongs.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// One a period.
    pub points: Vec<Option<Estimate>>,
}

/// A marked stretch, by positions of periods.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartBreak {
    /// What happens there.
    pub kind: BreakKind,
    /// First position.
    pub from: usize,
    /// Last position.
    pub to: usize,
    /// Two words.
    pub label: String,
}

/// How much room there is, and for whom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// The frame.
    pub size: Size,
    /// Size of text in CSS pixels.
    pub text: f64,
}

/// A placed trend.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendScene {
    /// What to draw.
    pub scene: Scene,
    /// Where the lines are.
    pub plot: Rect,
    /// Where each period stands.
    pub xs: Vec<f64>,
}

impl TrendScene {
    /// The position of the period nearest to a place across.
    pub fn nearest(&self, x: f64) -> Option<usize> {
        let distance = |index: &usize| self.xs.get(*index).map_or(f64::INFINITY, |at| (at - x).abs());
        (0..self.xs.len()).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

const TOP: f64 = 12.0;
const BOTTOM: f64 = 30.0;
/// Between the edge of the plot and the first and last points.
const INSET: f64 = 6.0;
/// Names are no wider.
const NAME_WIDTH: f64 = 84.0;
/// A frame that is narrower has no names.
const ROOM_FOR_NAMES: f64 = 320.0;
/// More points than this stand too close for dots.
const MOST_DOTS: usize = 12;

/// Places a trend; with a selected position its cursor and grown marks.
pub fn layout(chart: &TrendChart, room: Room, selected: Option<usize>, measure: &dyn Measure) -> TrendScene {
    let place = Placing::of(chart, room, measure);
    let mut marks = Vec::new();
    place.grid(&mut marks);
    place.panels(&mut marks);
    place.cursor(selected, &mut marks);
    place.bands(&mut marks);
    for role in [Role::Region, Role::Country, Role::Place] {
        chart.lines.iter().filter(|line| line.role == role).for_each(|line| place.line(line, &mut marks));
    }
    place.end_marks(selected, &mut marks);
    place.names(&mut marks);
    place.words(&mut marks);
    TrendScene { scene: Scene { size: room.size, marks }, plot: place.plot, xs: place.xs }
}

struct Placing<'a> {
    chart: &'a TrendChart,
    room: Room,
    measure: &'a dyn Measure,
    plot: Rect,
    xs: Vec<f64>,
    /// Positions from which the series is comparable.
    latest_break: usize,
}

/// The ink, line and mark of a role.
fn look(role: Role) -> (Ink, f64, Dash) {
    match role {
        Role::Place => (Ink::Place, 3.0, Dash::Solid),
        Role::Country => (Ink::Country, 2.0, Dash::Dashed),
        Role::Region => (Ink::Region, 2.0, Dash::Dotted),
    }
}

pub(super) fn symbol(role: Role, at: Point, radius: f64) -> Mark {
    let (ink, _, _) = look(role);
    let shape = match role {
        Role::Place => Shape::Circle,
        Role::Country => Shape::Diamond,
        Role::Region => Shape::Square,
    };
    Mark::Symbol { at, shape, radius, ink }
}

fn name_look(role: Role) -> (Weight, Ink) {
    match role {
        Role::Place => (Weight::Bold, Ink::Place),
        Role::Country => (Weight::Bold, Ink::Text),
        Role::Region => (Weight::Regular, Ink::Text2),
    }
}

impl<'a> Placing<'a> {
    fn of(chart: &'a TrendChart, room: Room, measure: &'a dyn Measure) -> Self {
        let width = |text: &str, weight| measure.width(text, weight, room.text);
        let ticks = chart.tick_labels.iter().map(|label| width(label, Weight::Regular));
        let left = ticks.fold(0.0, f64::max) + 8.0;
        let names = chart.lines.iter().flat_map(|line| {
            let (weight, _) = name_look(line.role);
            let lines = wrap(&line.name, NAME_WIDTH, weight, room.text, measure);
            lines.into_iter().map(move |line| (line, weight))
        });
        let right = if room.size.width < ROOM_FOR_NAMES {
            8.0
        } else {
            names.map(|(line, weight)| width(&line, weight)).fold(0.0, f64::max) + 16.0
        };
        let plot = Rect {
            x: left,
            y: TOP,
            width: (room.size.width - left - right).max(2.0 * INSET + 1.0),
            height: (room.size.height - TOP - BOTTOM).max(1.0),
        };
        let xs = positions(&chart.periods, plot);
        let breaks = chart.breaks.iter().filter(|b| b.kind == BreakKind::Break);
        let latest_break = breaks.map(|b| b.to).max().unwrap_or_default();
        Self { chart, room, measure, plot, xs, latest_break }
    }

    fn x(&self, index: usize) -> f64 {
        self.xs.get(index).copied().unwrap_or(self.plot.x)
    }

    fn y(&self, value: f64) -> f64 {
        self.plot.bottom() - self.plot.height * self.chart.axis.share(value)
    }

    fn width(&self, text: &str, weight: Weight) -> f64 {
        self.measure.width(text, weight, self.room.text)
    }

    fn text(&self, x: f64, y: f64, text: impl Into<String>, anchor: Anchor, weight: Weight, ink: Ink) -> Mark {
        Mark::Text { at: Point { x, y }, anchor, weight, ink, size: self.room.text, text: text.into() }
    }

    /// Half the height of capitals: what centres a text on a line.
    fn half_cap(&self) -> f64 {
        self.room.text * 0.36
    }

    fn grid(&self, marks: &mut Vec<Mark>) {
        for (value, label) in self.chart.axis.ticks.iter().zip(&self.chart.tick_labels) {
            let y = self.y(*value);
            let ink = if *value == 0.0 { Ink::Text3 } else { Ink::Grid };
            marks.push(across(self.plot, y, ink));
            let label_x = self.plot.x - 8.0;
            marks.push(self.text(
                label_x,
                y + self.half_cap(),
                label.clone(),
                Anchor::End,
                Weight::Regular,
                Ink::Text2,
            ));
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
        if self.room.size.width >= ROOM_FOR_NAMES {
            order.extend(1..last);
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for index in order {
            let Some(period) = self.chart.periods.get(index) else { continue };
            let (x, width) = (self.x(index), self.width(&period.label, Weight::Regular));
            let left = (x - width / 2.0).min(self.room.size.width - width).max(0.0);
            if taken.iter().any(|(start, end)| left < end + 12.0 && left + width > start - 12.0) {
                continue;
            }
            taken.push((left, left + width));
            let (top, bottom) = (self.plot.bottom(), self.plot.bottom() + 5.0);
            marks.push(Mark::Path {
                points: vec![Point { x, y: top }, Point { x, y: bottom }],
                stroke: Stroke::solid(Ink::Text3, 1.0),
            });
            let baseline = self.room.size.height - 6.0;
            marks.push(self.text(left, baseline, period.label.clone(), Anchor::Start, Weight::Regular, Ink::Text2));
        }
    }

    /// The stretch of a gap, from halfway before to halfway after.
    fn stretch(&self, gap: &ChartBreak) -> (f64, f64) {
        let before = gap.from.checked_sub(1).map_or(self.plot.x, |i| f64::midpoint(self.x(i), self.x(gap.from)));
        let is_last = gap.to + 1 >= self.xs.len();
        let after = if is_last { self.plot.right() } else { f64::midpoint(self.x(gap.to), self.x(gap.to + 1)) };
        (before, after)
    }

    fn panels(&self, marks: &mut Vec<Mark>) {
        for gap in self.long_gaps() {
            let (left, right) = self.stretch(gap);
            let rect = Rect { x: left, y: self.plot.y, width: right - left, height: self.plot.height };
            marks.push(Mark::Block { rect, fill: Some(Ink::Panel), edge: None });
        }
    }

    /// Two or more missing periods together.
    fn long_gaps(&self) -> impl Iterator<Item = &ChartBreak> {
        self.chart.breaks.iter().filter(|b| b.kind == BreakKind::Gap && b.to > b.from)
    }

    fn cursor(&self, selected: Option<usize>, marks: &mut Vec<Mark>) {
        if let Some(x) = selected.and_then(|index| self.xs.get(index)).copied() {
            let points = vec![Point { x, y: self.plot.y }, Point { x, y: self.plot.bottom() }];
            marks.push(Mark::Path { points, stroke: Stroke::solid(Ink::Text, 1.0) });
        }
    }

    /// Positions that a line joins: up to a missing point or a break.
    fn runs(&self, points: &[Option<Estimate>]) -> Vec<Vec<(usize, Estimate)>> {
        let mut runs: Vec<Vec<(usize, Estimate)>> = Vec::new();
        let mut previous: Option<usize> = None;
        for (index, point) in points.iter().enumerate() {
            let Some(estimate) = point else {
                previous = None;
                continue;
            };
            let is_broken = previous.is_none_or(|before| self.is_break_between(before, index));
            match runs.last_mut().filter(|_| !is_broken) {
                Some(run) => run.push((index, *estimate)),
                None => runs.push(vec![(index, *estimate)]),
            }
            previous = Some(index);
        }
        runs
    }

    fn is_break_between(&self, before: usize, after: usize) -> bool {
        self.chart.breaks.iter().any(|b| b.kind == BreakKind::Break && before <= b.from && after >= b.to)
    }

    fn bands(&self, marks: &mut Vec<Mark>) {
        for line in self.chart.lines.iter().filter(|line| line.role == Role::Place) {
            let with_limits: Vec<Option<Estimate>> =
                line.points.iter().map(|point| point.filter(|estimate| estimate.interval().is_some())).collect();
            for run in self.runs(&with_limits) {
                marks.push(Mark::Area { outline: self.band(&run), ink: Ink::Place, opacity: Opacity::Band });
            }
        }
    }

    /// Upper limits forth and lower limits back; a lone point gets a bar.
    fn band(&self, run: &[(usize, Estimate)]) -> Vec<Point> {
        let limits = run.iter().filter_map(|(index, estimate)| Some((self.x(*index), estimate.interval()?)));
        let limits: Vec<(f64, f64, f64)> = limits.map(|(x, i)| (x, self.y(i.upper()), self.y(i.lower()))).collect();
        if let [(x, upper, lower)] = limits.as_slice() {
            let corner = |dx: f64, y: f64| Point { x: x + dx, y };
            return vec![corner(-4.0, *upper), corner(4.0, *upper), corner(4.0, *lower), corner(-4.0, *lower)];
        }
        let forth = limits.iter().map(|(x, upper, _)| Point { x: *x, y: *upper });
        forth.chain(limits.iter().rev().map(|(x, _, lower)| Point { x: *x, y: *lower })).collect()
    }

    fn line(&self, line: &ChartLine, marks: &mut Vec<Mark>) {
        let (ink, width, dash) = look(line.role);
        let has_dots = line.role == Role::Place && self.chart.periods.len() <= MOST_DOTS;
        for run in self.runs(&line.points) {
            let is_older = run.last().is_some_and(|(index, _)| *index < self.latest_break);
            let points: Vec<Point> = run.iter().map(|(i, e)| Point { x: self.x(*i), y: self.y(e.value) }).collect();
            let (width, opacity) = match (is_older, line.role) {
                (false, _) => (width, Opacity::Full),
                (true, Role::Place) => (2.0, Opacity::Older),
                (true, Role::Country | Role::Region) => (1.5, Opacity::Full),
            };
            if points.len() > 1 {
                marks.push(Mark::Path { points: points.clone(), stroke: Stroke { ink, width, dash, opacity } });
            }
            if points.len() == 1 || (has_dots && !is_older) {
                marks.extend(points.into_iter().map(|at| symbol(line.role, at, 4.0)));
            }
        }
    }

    /// Marks at the selected point, or at each line's end.
    fn end_marks(&self, selected: Option<usize>, marks: &mut Vec<Mark>) {
        let at = |line: &ChartLine| {
            let chosen = selected.and_then(|i| Some((i, line.points.get(i).copied().flatten()?)));
            let (index, estimate) = chosen.or_else(|| last_of(line))?;
            Some(Point { x: self.x(index), y: self.y(estimate.value) })
        };
        let of_role = |role| self.chart.lines.iter().filter(move |line| line.role == role);
        let places: Vec<Point> = of_role(Role::Place).filter_map(at).collect();
        let is_near = |point: &Point| places.iter().any(|p| p.x == point.x && (p.y - point.y).abs() < 7.0);
        let countries: Vec<Point> = of_role(Role::Country).filter_map(at).collect();
        let (place_radius, country_radius) = if selected.is_some() { (7.0, 6.0) } else { (6.0, 5.0) };
        marks.extend(of_role(Role::Region).filter_map(at).map(|point| symbol(Role::Region, point, 4.0)));
        marks.extend(
            countries.iter().filter(|p| !is_near(p)).map(|point| symbol(Role::Country, *point, country_radius)),
        );
        marks.extend(places.iter().map(|point| symbol(Role::Place, *point, place_radius)));
        marks.extend(countries.iter().filter(|p| is_near(p)).map(|point| symbol(Role::Country, *point, 4.5)));
    }

    fn names(&self, marks: &mut Vec<Mark>) {
        if self.room.size.width < ROOM_FOR_NAMES {
            return;
        }
        let line_height = self.room.text + 3.0;
        let mut named: Vec<(f64, f64, &ChartLine, Vec<String>)> = Vec::new();
        for line in &self.chart.lines {
            if let Some((index, estimate)) = last_of(line) {
                let (weight, _) = name_look(line.role);
                let words = wrap(&line.name, NAME_WIDTH, weight, self.room.text, self.measure);
                named.push((self.y(estimate.value), self.x(index), line, words));
            }
        }
        named.sort_by(|a, b| a.0.total_cmp(&b.0));
        let wishes: Vec<Wish> = named
            .iter()
            .map(|(y, _, _, words)| Wish { centre: *y, height: words.len() as f64 * line_height + 3.0 })
            .collect();
        let centres = spread(&wishes, 0.0, self.room.size.height - BOTTOM + 8.0);
        let x = self.plot.right() + 8.0;
        for ((y, end, line, words), centre) in named.iter().zip(centres) {
            let (weight, ink) = name_look(line.role);
            if (centre - y).abs() > 3.0 {
                let points = vec![Point { x: end + 9.0, y: *y }, Point { x: x - 3.0, y: centre }];
                marks.push(Mark::Path { points, stroke: Stroke::solid(Ink::Text3, 1.0) });
            }
            let first = centre + self.half_cap() - (words.len() as f64 - 1.0) / 2.0 * line_height;
            for (row, word) in words.iter().enumerate() {
                marks.push(self.text(x, first + row as f64 * line_height, word.clone(), Anchor::Start, weight, ink));
            }
        }
    }

    /// Words at breaks and in gaps, each only where it does not run into another.
    fn words(&self, marks: &mut Vec<Mark>) {
        let line_height = self.room.text + 3.0;
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for gap in self.long_gaps() {
            let (left, right) = self.stretch(gap);
            let width = self.width(self.chart.no_data, Weight::Regular);
            if let Some(start) = self
                .free_span(f64::midpoint(left, right), width, &mut Vec::new())
                .filter(|_| width <= right - left + 24.0)
            {
                marks.push(self.text(
                    start,
                    self.plot.bottom() - 10.0,
                    self.chart.no_data,
                    Anchor::Start,
                    Weight::Regular,
                    Ink::Text2,
                ));
            }
        }
        for at in self.chart.breaks.iter().filter(|b| b.kind == BreakKind::Break) {
            let x = f64::midpoint(self.x(at.from), self.x(at.to));
            let words: Vec<&str> = at.label.split(' ').collect();
            let width = words.iter().map(|word| self.width(word, Weight::Regular)).fold(0.0, f64::max);
            let start = self.free_span(x, width, &mut taken);
            let rows = if start.is_some() { words.len() as f64 } else { 0.0 };
            let points =
                vec![Point { x, y: self.plot.y + rows * line_height + 4.0 }, Point { x, y: self.plot.bottom() }];
            let stroke = Stroke { ink: Ink::Text3, width: 1.0, dash: Dash::Fine, opacity: Opacity::Full };
            marks.push(Mark::Path { points, stroke });
            for (row, word) in words.iter().enumerate().filter(|_| start.is_some()) {
                let left = start.unwrap_or(x) + (width - self.width(word, Weight::Regular)) / 2.0;
                let baseline = self.plot.y + self.room.text - 1.0 + row as f64 * line_height;
                marks.push(self.text(left, baseline, *word, Anchor::Start, Weight::Regular, Ink::Text2));
            }
        }
    }

    /// The left end of a text centred at `x`, inside the plot, if nothing stands there.
    fn free_span(&self, x: f64, width: f64, taken: &mut Vec<(f64, f64)>) -> Option<f64> {
        let left = (x - width / 2.0).min(self.plot.right() - width).max(self.plot.x);
        let is_free = !taken.iter().any(|(start, end)| left < end + 6.0 && left + width > start - 6.0);
        let fits = left + width <= self.room.size.width;
        (is_free && fits).then(|| {
            taken.push((left, left + width));
            left
        })
    }
}

fn last_of(line: &ChartLine) -> Option<(usize, Estimate)> {
    line.points.iter().enumerate().rev().find_map(|(index, point)| point.map(|estimate| (index, estimate)))
}

fn across(plot: Rect, y: f64, ink: Ink) -> Mark {
    let points = vec![Point { x: plot.x, y }, Point { x: plot.right(), y }];
    Mark::Path { points, stroke: Stroke::solid(ink, 1.0) }
}

/// Where each period stands, by time; one alone stands in the middle.
fn positions(periods: &[PeriodMark], plot: Rect) -> Vec<f64> {
    let (left, width) = (plot.x + INSET, plot.width - 2.0 * INSET);
    let first = periods.first().map_or(0.0, |period| period.years);
    let span = periods.last().map_or(0.0, |period| period.years) - first;
    let share = |years: f64| if span > 0.0 { (years - first) / span } else { 0.5 };
    periods.iter().map(|period| left + width * share(period.years)).collect()
}
