//! A series over time: the place with its interval as a band, its country and region as lines.
//!
//! Positions are in time, so that surveys and missing years keep their distance. A line stops at a
//! missing period and at a break; what lies before the last break is drawn lighter.

mod chart;
mod labels;
mod lines;
mod words;

use super::frame::Frame;
use super::mark::{Point, Rect, Scene, Size};
use super::placed::{Datum, HitTest, Placed};
use super::role;
use super::scale::{Scale, room_for_labels};
use crate::terms::{BreakKind, Role};
pub use chart::{ChartBreak, ChartLine, PeriodMark, TrendChart};

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

impl From<TrendScene> for Placed {
    fn from(trend: TrendScene) -> Self {
        let spots = trend.xs.iter().map(|x| Some(Point { x: *x, y: trend.plot.y }));
        Self { spots: spots.collect(), scene: trend.scene, hit_test: HitTest::Across }
    }
}

const TOP: f64 = 12.0;
/// Room for the periods, at the usual size of text.
const BOTTOM: f64 = 30.0;
/// Between the edge of the plot and the first and last points.
const INSET: f64 = 6.0;
/// Names are no wider, at the usual size of text.
const NAME_WIDTH: f64 = 84.0;
/// A frame that is narrower has no names.
const ROOM_FOR_NAMES: f64 = 320.0;
/// Names may leave the plot no smaller a share of the frame: a reader's larger text is worth more than they are.
const LEAST_PLOT: f64 = 0.4;

/// Places a trend; with a selected position its cursor and grown marks.
pub fn layout(chart: &TrendChart, frame: Frame<'_>, selected: Option<usize>) -> TrendScene {
    let place = TrendLayout::of(chart, frame);
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
    TrendScene { scene: Scene { size: frame.size, marks }, plot: place.plot, xs: place.xs }
}

struct TrendLayout<'a> {
    chart: &'a TrendChart,
    frame: Frame<'a>,
    plot: Rect,
    scale: Scale<'a>,
    xs: Vec<f64>,
    has_names: bool,
    /// Positions from which the series is comparable.
    latest_break: usize,
}

impl<'a> TrendLayout<'a> {
    fn of(chart: &'a TrendChart, frame: Frame<'a>) -> Self {
        let Size { width, height } = frame.size;
        let left = room_for_labels(&chart.axis, frame);
        let names = chart.lines.iter().map(|line| {
            let (weight, _) = role::name(line.role);
            frame.widest(frame.wrap(&line.name, frame.scaled(NAME_WIDTH), weight), weight)
        });
        let of_names = names.fold(0.0, f64::max) + 16.0;
        let has_names = width >= ROOM_FOR_NAMES && width - left - of_names >= LEAST_PLOT * width;
        let right = if has_names { of_names } else { 8.0 };
        let plot = Rect {
            x: left,
            y: TOP,
            width: (width - left - right).max(2.0 * INSET + 1.0),
            height: (height - TOP - frame.scaled(BOTTOM)).max(1.0),
        };
        let xs = positions(&chart.periods, plot);
        let breaks = chart.breaks.iter().filter(|b| b.kind == BreakKind::Break);
        let latest_break = breaks.map(|b| b.to).max().unwrap_or_default();
        Self { chart, frame, plot, scale: Scale::up(&chart.axis, plot), xs, has_names, latest_break }
    }

    fn x(&self, index: usize) -> f64 {
        self.xs.get(index).copied().unwrap_or(self.plot.x)
    }

    /// From one line of text to the next.
    fn line_height(&self) -> f64 {
        self.frame.text + 3.0
    }

    /// The stretch of a gap, from halfway before to halfway after.
    fn stretch(&self, gap: &ChartBreak) -> (f64, f64) {
        let before = gap.from.checked_sub(1).map_or(self.plot.x, |i| f64::midpoint(self.x(i), self.x(gap.from)));
        let is_last = gap.to + 1 >= self.xs.len();
        let after = if is_last { self.plot.right() } else { f64::midpoint(self.x(gap.to), self.x(gap.to + 1)) };
        (before, after)
    }

    /// Two or more missing periods together.
    fn long_gaps(&self) -> impl Iterator<Item = &ChartBreak> {
        self.chart.breaks.iter().filter(|b| b.kind == BreakKind::Gap && b.to > b.from)
    }
}

fn last_of(line: &ChartLine) -> Option<(usize, Datum)> {
    line.points.iter().enumerate().rev().find_map(|(index, point)| point.map(|datum| (index, datum)))
}

/// Where each period stands, by time; one alone stands in the middle.
fn positions(periods: &[PeriodMark], plot: Rect) -> Vec<f64> {
    let (left, width) = (plot.x + INSET, plot.width - 2.0 * INSET);
    let first = periods.first().map_or(0.0, |period| period.years);
    let span = periods.last().map_or(0.0, |period| period.years) - first;
    let share = |years: f64| if span > 0.0 { (years - first) / span } else { 0.5 };
    periods.iter().map(|period| left + width * share(period.years)).collect()
}
