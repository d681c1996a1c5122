//! Groups of people side by side: each beside the same group of the country.
//!
//! Up to four groups have a line each under their names, with both values beside the marks; up to
//! twelve stand in columns of names, marks and values; more stand in low rows. Where a reader's text
//! is too large for that, all words of a group stand above its line, so that nothing is lost.

mod columns;
mod marks;
mod rows;

use super::axis::Axis;
use super::frame::Frame;
use super::mark::{Anchor, Ink, Mark, Point, Scene, Size, Weight};
use super::placed::{Datum, HitTest, Placed};
use super::scale::Scale;
use crate::terms::Role;

/// Groups as data, with their words. The axis holds all values; it may cut intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupsChart {
    /// In the order in which they are drawn.
    pub rows: Vec<GroupRow>,
    /// The place's figure for everyone, with its label: a line named on top of five groups or more.
    pub average: Option<(String, f64)>,
    /// Gaps between two groups that were fixed beforehand: under the axis of up to four groups.
    pub brackets: Vec<Bracket>,
    /// The axis of values.
    pub axis: Axis,
}

/// A group with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRow {
    /// Its name, as it is shown.
    pub name: String,
    /// Its figure in the place, where one is shown.
    pub place: Option<Datum>,
    /// That figure in words, or why there is none.
    pub text: String,
    /// Its figure in the country: without limits beside a place's, which it is a yardstick for.
    pub country: Option<Datum>,
    /// That figure in words: beside its mark, where there are up to four groups.
    pub country_text: String,
}

/// The gap between two groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Bracket {
    /// Whose: the place's is solid, the country's dashed.
    pub role: Role,
    /// The value of one group.
    pub from: f64,
    /// The value of the other.
    pub to: f64,
    /// What stands under it.
    pub label: String,
}

/// More groups than this stand in columns.
const MOST_WITH_LINES: usize = 4;
/// More groups than this stand in low rows.
const MOST_IN_HIGH_ROWS: usize = 12;
/// Between the ends of the axis and the edges of the plot.
const INSET: f64 = 10.0;
/// From the middle of a mark to the value beside it.
const APART: f64 = 11.0;
/// Columns and values beside marks leave the axis no smaller a share of the frame; else words stand above.
const LEAST_PLOT: f64 = 0.25;

/// Places groups in the width of a frame; the height follows from them. A selected row stands between two lines.
pub fn layout(chart: &GroupsChart, frame: Frame<'_>, selected: Option<usize>) -> Placed {
    let place = GroupsLayout::of(chart, frame);
    let top = place.top();
    let mut rows = place.rows(top);
    let bottom = rows.last().map_or(top, |row| row.top + row.height);
    let mut marks = Vec::new();
    let selected = selected.and_then(|index| rows.get(index));
    place.fill(selected, &mut marks);
    place.grid(top, bottom, &rows, &mut marks);
    place.average((top, bottom), &rows, &mut marks);
    place.edge(selected, &mut marks);
    for row in &mut rows {
        place.figures(row, &mut marks);
        marks.append(&mut row.words);
    }
    let labels = place.tick_labels(bottom, &mut marks);
    let height = place.brackets(labels, &mut marks) + 0.3 * frame.text + 2.0;
    let spots = rows.iter().map(|row| Some(Point { x: place.middle(row.group), y: row.top + row.height / 2.0 }));
    let size = Size { width: frame.size.width, height };
    Placed { spots: spots.collect(), scene: Scene { size, marks }, hit_test: HitTest::Down }
}

/// How words and marks of a group stand to each other.
#[derive(Clone, Copy, PartialEq)]
enum RowForm {
    /// The name above the line, the values beside the marks.
    Beside,
    /// All words above the line.
    Above,
    /// The name at the left, the place's value at the right.
    Columns,
    /// Columns with one line a name.
    LowColumns,
}

struct GroupsLayout<'a> {
    chart: &'a GroupsChart,
    frame: Frame<'a>,
    form: RowForm,
    scale: Scale<'a>,
}

/// A group in its row.
struct PlacedGroup<'a> {
    group: &'a GroupRow,
    top: f64,
    height: f64,
    /// The height of its marks, where it has any.
    line: Option<f64>,
    words: Vec<Mark>,
}

impl<'a> GroupsLayout<'a> {
    fn of(chart: &'a GroupsChart, frame: Frame<'a>) -> Self {
        let end = (frame.size.width - INSET).max(INSET + 1.0);
        let scale = Scale { axis: &chart.axis, start: INSET, end };
        let mut place = Self { chart, frame, form: RowForm::Above, scale };
        let count = chart.rows.len();
        if count > MOST_IN_HIGH_ROWS {
            place.set_columns(RowForm::LowColumns);
        } else if count > MOST_WITH_LINES {
            place.set_columns(RowForm::Columns);
        } else if chart.rows.iter().flat_map(|row| [row.place, row.country]).flatten().all(|d| d.interval.is_none()) {
            place.set_values_beside();
        }
        place
    }

    /// Where rows begin: under the name of the average, where it is drawn.
    fn top(&self) -> f64 {
        let lines = self.average_lines().len() as f64;
        if lines > 0.0 { lines * (self.frame.text + 3.0) + 9.0 } else { 4.0 }
    }

    /// The name of the average in lines.
    fn average_lines(&self) -> Vec<String> {
        let average = self.chart.average.as_ref().filter(|_| self.chart.rows.len() > MOST_WITH_LINES);
        average.map_or_else(Vec::new, |(label, _)| self.frame.wrap(label, self.width(), Weight::Bold))
    }

    /// Of the whole frame.
    fn width(&self) -> f64 {
        self.frame.size.width
    }

    /// Where a group is looked at.
    fn middle(&self, group: &GroupRow) -> f64 {
        group.place.or(group.country).map_or(self.scale.middle(), |datum| self.scale.at(datum.value))
    }

    /// Lines centred at a place, but inside the frame; gives the last baseline.
    fn centred(&self, x: f64, first: f64, lines: &[String], ink: Ink, marks: &mut Vec<Mark>) -> f64 {
        let mut baseline = first;
        for (index, line) in lines.iter().enumerate() {
            let half = self.frame.width(line, Weight::Bold) / 2.0;
            baseline = first + index as f64 * (self.frame.text + 3.0);
            let x = x.min(self.width() - half).max(half);
            marks.push(self.frame.write(Point { x, y: baseline }, Anchor::Middle, (Weight::Bold, ink), line));
        }
        baseline
    }
}
