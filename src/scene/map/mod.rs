//! A map of small areas in five shades, and below it how they spread: a square for each on an axis.
//!
//! An area, its square and its row of the table are one stop.

mod histogram;
mod names;
mod outlines;

use std::rc::Rc;

use super::axis::Axis;
use super::frame::Frame;
use super::mark::{Anchor, Ink, Mark, Point, Scene, Size, Stroke, Weight};
use super::placed::{HitTest, Placed};
use super::strip::StripLabel;

/// An area without a figure, and the five shades from the lowest.
pub const SHADES: [Ink; 6] = [Ink::Paper, Ink::Shade1, Ink::Shade2, Ink::Shade3, Ink::Shade4, Ink::Shade5];

/// Outlines of areas on a grid, y down: one set serves every map of a file.
///
/// Plain lists of whole numbers: a type for each would be read by code of its own on a phone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shapes {
    /// The grid's columns.
    pub width: usize,
    /// The grid's rows.
    pub height: usize,
    /// How many arcs have an area on both sides; they come first.
    pub inner: usize,
    /// Lines between two places where areas meet: x and y of the first point, then steps from each to the next.
    pub arcs: Vec<Vec<i32>>,
    /// Closed lines in the order in which they are painted, largest first: the area that it is around, or
    /// [`HOLE`], and then its arcs, each by its position or by `!position` where it runs backwards.
    pub rings: Vec<Vec<i32>>,
    /// For each area x and y of a point well inside it, and how wide a name may be there.
    pub labels: Vec<Vec<i32>>,
    /// For each area its name.
    pub names: Vec<String>,
}

/// What a ring around a hole has in the place of an area.
pub const HOLE: i32 = -1;

/// Shapes by their position in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapOf {
    /// The position.
    pub number: usize,
    /// The shapes.
    pub shapes: Rc<Shapes>,
}

/// A map as data, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct MapChart {
    /// The outlines.
    pub map: MapOf,
    /// For each stop its area; its shade from 1, or 0 without a figure; the column of its square, of
    /// [`COLUMNS`]; and how many squares are below that.
    pub stops: Vec<Vec<i32>>,
    /// Stops whose names stand on the map.
    pub named: Vec<usize>,
    /// Lines over areas without a figure, each a point of the grid and a step from there.
    pub hatch: Vec<Vec<i32>>,
    /// Over the squares.
    pub title: String,
    /// The place's own figure.
    pub own: Option<StripLabel>,
    /// Its country's.
    pub country: Option<StripLabel>,
    /// The axis of squares.
    pub axis: Axis,
}

/// What is drawn of a stop.
#[derive(Clone, Copy)]
struct DrawnStop {
    area: usize,
    shade: usize,
    column: f64,
    level: f64,
}

impl MapChart {
    /// The areas in the order of the outlines, each by its stop with its name.
    pub fn areas(&self) -> impl Iterator<Item = (usize, &str)> {
        self.map.shapes.names.iter().enumerate().filter_map(|(area, name)| {
            Some((self.stops.iter().position(|stop| stop.first() == i32::try_from(area).ok().as_ref())?, &**name))
        })
    }

    fn stop(&self, stop: usize) -> DrawnStop {
        match self.stops.get(stop).map(Vec::as_slice) {
            Some([area, shade, column, level]) => DrawnStop {
                area: *area as usize,
                shade: *shade as usize,
                column: f64::from(*column),
                level: f64::from(*level),
            },
            Some(_) | None => DrawnStop { area: usize::MAX, shade: 0, column: 0.0, level: 0.0 },
        }
    }
}

/// Columns of squares over the whole axis.
pub const COLUMNS: usize = 10;
/// Wider frames have a larger map. Between the two no frame of a published page lies.
const WIDE_FROM: f64 = 538.0;
/// The map's width in a narrow frame. Its height never follows the frame: nothing below may move.
const NARROW: f64 = 360.0;
/// The same in a wide frame.
const WIDE: f64 = 480.0;
/// The most that squares and names take across.
const WIDEST: f64 = 560.0;
/// Around the map: half the selection's line.
const EDGE: f64 = 4.0;
/// From one line of words to the next, in sizes of text.
const LINE: f64 = 1.25;

/// Places a map with its squares; a selected area has an outline, a name and a marked square.
pub fn layout(chart: &MapChart, frame: Frame<'_>, selected: Option<usize>) -> Placed {
    let width = frame.size.width;
    let shapes = &chart.map.shapes;
    let (across, down) = (shapes.width.max(1) as f64, shapes.height.max(1) as f64);
    let room = if width < WIDE_FROM { NARROW } else { WIDE } - 2.0 * EDGE;
    let high = room * (down / across).min(1.0);
    let used = width.min(WIDEST);
    let scale = ((used - 2.0 * EDGE).min(room) / across).min(high / down).max(0.0);
    let strip = frame.text * LINE + 6.0;
    let origin = Point { x: (used - across * scale) / 2.0, y: strip + EDGE + (high - down * scale) / 2.0 };
    let mut place = MapLayout {
        chart,
        shapes,
        frame: Frame { size: Size { width: used, ..frame.size }, ..frame },
        selected,
        scale,
        origin,
        foot: 2.0 * (strip + EDGE) + high,
        marks: Vec::new(),
        outlines: Vec::new(),
    };
    place.areas();
    place.names();
    let height = place.histogram();
    Placed {
        spots: (0..chart.stops.len()).map(|stop| Some(place.label(chart.stop(stop)).0)).collect(),
        hit_test: HitTest::Within(place.outlines),
        scene: Scene { size: Size { width, height }, marks: place.marks },
    }
}

struct MapLayout<'a> {
    chart: &'a MapChart,
    shapes: &'a Shapes,
    /// As wide as squares and names reach.
    frame: Frame<'a>,
    selected: Option<usize>,
    /// CSS pixels a step of the grid.
    scale: f64,
    origin: Point,
    /// Where the map with its names ends.
    foot: f64,
    marks: Vec<Mark>,
    /// What a finger finds, by stop.
    outlines: Vec<(usize, Vec<Point>)>,
}

impl MapLayout<'_> {
    fn at(&self, x: i32, y: i32) -> Point {
        Point { x: self.origin.x + f64::from(x) * self.scale, y: self.origin.y + f64::from(y) * self.scale }
    }

    fn write(&mut self, at: Point, anchor: Anchor, look: (Weight, Ink), text: &str) {
        self.marks.push(self.frame.write(at, anchor, look, text));
    }

    fn line(&mut self, points: Vec<Point>, ink: Ink, width: f64) {
        self.marks.push(Mark::Path { points, stroke: Stroke::solid(ink, width) });
    }

    /// Where the name of a stop's area may stand inside it, and how wide it may be.
    fn label(&self, of: DrawnStop) -> (Point, f64) {
        match self.shapes.labels.get(of.area).map(Vec::as_slice) {
            Some([x, y, room]) => (self.at(*x, *y), f64::from(*room) * self.scale),
            Some(_) | None => (self.at(0, 0), 0.0),
        }
    }
}
