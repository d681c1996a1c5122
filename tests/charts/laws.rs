//! The laws themselves, each giving a list of what breaks it.

use marmot::scene::trend::{ChartLine, TrendChart, TrendScene};
use marmot::scene::{Frame, Ink, Mark, Opacity, Point, Rect, Sans, Scene, Size, TextMeasure};
use marmot::terms::Role;

/// Positions are equal within this many CSS pixels.
pub const NEAR: f64 = 1e-6;

/// Frames by their width and the size of text.
pub const FRAMES: [(f64, f64); 6] =
    [(280.0, 14.0), (320.0, 14.0), (360.0, 14.0), (720.0, 14.0), (280.0, 28.0), (360.0, 28.0)];

/// A frame for a chart with a height of its own.
pub const fn frame(width: f64, text: f64) -> Frame<'static> {
    Frame::new(Size { width, height: 0.0 }, text, &Sans)
}

/// The box of a text, by its measured width, with its words.
fn text_box(mark: &Mark) -> Option<(Rect, &str)> {
    let Mark::Text { at, anchor, weight, size, text, .. } = mark else { return None };
    let width = Sans.width(text, *weight, *size);
    let left = match anchor {
        marmot::scene::Anchor::Start => at.x,
        marmot::scene::Anchor::Middle => at.x - width / 2.0,
        marmot::scene::Anchor::End => at.x - width,
    };
    Some((Rect { x: left, y: at.y - 0.75 * size, width, height: *size }, text))
}

/// The corners that a mark reaches.
fn reach(mark: &Mark) -> Vec<Point> {
    let corners = |r: Rect| vec![Point { x: r.x, y: r.y }, Point { x: r.right(), y: r.bottom() }];
    match mark {
        Mark::Path { points, .. } | Mark::Area { outline: points, .. } => points.clone(),
        Mark::Block { rect, .. } => corners(*rect),
        Mark::Symbol { at, radius, .. } => {
            corners(Rect { x: at.x - radius, y: at.y - radius, width: 2.0 * radius, height: 2.0 * radius })
        }
        Mark::Text { .. } => text_box(mark).map(|(room, _)| corners(room)).unwrap_or_default(),
    }
}

/// Nothing is drawn outside the frame, or nowhere.
pub fn outside(scene: &Scene) -> Vec<String> {
    let is_inside =
        |p: &Point| p.x >= -NEAR && p.y >= -NEAR && p.x <= scene.size.width + NEAR && p.y <= scene.size.height + NEAR;
    let strays = scene.marks.iter().filter(|mark| reach(mark).is_empty() || !reach(mark).iter().all(is_inside));
    let is_framed = scene.size.width.is_finite() && scene.size.height.is_finite();
    let frame = (!is_framed).then(|| "the frame is not finite".to_owned());
    strays.map(|mark| format!("outside the frame: {mark:?}")).chain(frame).collect()
}

/// No text stands on another.
pub fn overlaps(scene: &Scene) -> Vec<String> {
    let texts: Vec<(Rect, &str)> = scene.marks.iter().filter_map(text_box).collect();
    let mut found = Vec::new();
    for (index, (a, first)) in texts.iter().enumerate() {
        for (b, second) in &texts[index + 1..] {
            let across = a.x < b.right() - NEAR && b.x < a.right() - NEAR;
            let down = a.y < b.bottom() - NEAR && b.y < a.bottom() - NEAR;
            if across && down {
                found.push(format!("`{first}` {a:?} and `{second}` {b:?} overlap"));
            }
        }
    }
    found
}

/// The role of a mark of a series, and the points that stand for its figures.
fn of_series(mark: &Mark) -> Option<(Role, Vec<Point>)> {
    let role = |ink: Ink| match ink {
        Ink::Place => Some(Role::Place),
        Ink::Country => Some(Role::Country),
        Ink::Region => Some(Role::Region),
        Ink::Text | Ink::Text2 | Ink::Text3 | Ink::Grid | Ink::Panel | Ink::Paper => None,
        Ink::PlaceSoft | Ink::Peer | Ink::Dot => None,
        Ink::Shade1 | Ink::Shade2 | Ink::Shade3 | Ink::Shade4 | Ink::Shade5 => None,
    };
    match mark {
        Mark::Path { points, stroke } => Some((role(stroke.ink)?, points.clone())),
        Mark::Symbol { at, ink, .. } => Some((role(*ink)?, vec![*at])),
        Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => None,
    }
}

/// Where each figure of a role belongs, by its own arithmetic.
fn expected(chart: &TrendChart, placed: &TrendScene, role: Role) -> Vec<Point> {
    let (plot, axis) = (placed.plot, &chart.axis);
    let lines = chart.lines.iter().filter(|line| line.role == role);
    let at = |index: usize, value: f64| Point {
        x: placed.xs[index],
        y: plot.y + plot.height * (axis.high - value) / (axis.high - axis.low),
    };
    let of = |line: &ChartLine| {
        let figures = line.points.iter().enumerate().filter_map(|(index, point)| Some((index, (*point)?)));
        figures.map(|(index, estimate)| at(index, estimate.value)).collect::<Vec<_>>()
    };
    lines.flat_map(of).collect()
}

fn is_same(a: &Point, b: &Point) -> bool {
    (a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6
}

/// Every point of a series is a figure, and every figure has a point.
pub fn strangers(chart: &TrendChart, placed: &TrendScene) -> Vec<String> {
    let mut found = Vec::new();
    for role in [Role::Place, Role::Country, Role::Region] {
        let figures = expected(chart, placed, role);
        let drawn: Vec<Point> = placed
            .scene
            .marks
            .iter()
            .filter_map(of_series)
            .filter(|(of, _)| *of == role)
            .flat_map(|(_, points)| points)
            .collect();
        let extra = drawn.iter().filter(|point| !figures.iter().any(|figure| is_same(figure, point)));
        found.extend(extra.map(|point| format!("{role:?} at {point:?} is no figure")));
        let lost = figures.iter().filter(|figure| !drawn.iter().any(|point| is_same(figure, point)));
        found.extend(lost.map(|figure| format!("{role:?}'s figure at {figure:?} is not drawn")));
    }
    found
}

/// Every corner of a band is a limit of the place, and every limit is in a band.
pub fn bands(chart: &TrendChart, placed: &TrendScene) -> Vec<String> {
    let (plot, axis) = (placed.plot, &chart.axis);
    let place = chart.lines.iter().filter(|line| line.role == Role::Place);
    let points = place.flat_map(|line| line.points.iter().enumerate());
    let limits: Vec<Point> = points
        .filter_map(|(index, point)| Some((index, point.and_then(|datum| datum.interval)?)))
        .flat_map(|(index, interval)| [interval.lower(), interval.upper()].map(|limit| (index, limit)))
        .map(|(index, limit)| Point {
            x: placed.xs[index],
            y: plot.y + plot.height * (axis.high - limit) / (axis.high - axis.low),
        })
        .collect();
    let outlines = placed.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Area { outline, opacity: Opacity::Band, .. } => Some(outline),
        Mark::Area { .. } | Mark::Path { .. } | Mark::Block { .. } | Mark::Symbol { .. } | Mark::Text { .. } => None,
    });
    let corners: Vec<Point> = outlines.flatten().copied().collect();
    // A lone limit is a bar four pixels to either side.
    let is_limit = |corner: &Point, limit: &Point| {
        let aside = (corner.x - limit.x).abs();
        (aside < 1e-6 || (aside - 4.0).abs() < 1e-6) && (corner.y - limit.y).abs() < 1e-6
    };
    let extra = corners.iter().filter(|corner| !limits.iter().any(|limit| is_limit(corner, limit)));
    let lost = limits.iter().filter(|limit| !corners.iter().any(|corner| is_limit(corner, limit)));
    let extra = extra.map(|corner| format!("a band's corner at {corner:?} is no limit"));
    extra.chain(lost.map(|limit| format!("the limit at {limit:?} is in no band"))).collect()
}

/// All laws of a placed trend.
pub fn of_trend(chart: &TrendChart, placed: &TrendScene) -> Vec<String> {
    [outside(&placed.scene), overlaps(&placed.scene), strangers(chart, placed), bands(chart, placed)].concat()
}
