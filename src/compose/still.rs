//! A scene as SVG elements: the chart of the published page.
//!
//! It is fluid across: lines and areas are stretched with strokes that do not scale, symbols and text
//! are placed in per cent of the width, so that one still serves every width of its band.

use super::steps::{Precision, line};
use crate::page::{Element, element};
use crate::palette::class;
use crate::scene::{
    Anchor, ChartBox, ChartData, Dash, Frame, Ink, Mark, Opacity, Rect, Sans, Scene, Shape, Size, Stroke, TEXT, Weight,
};

/// The bands of widths that stills are laid out for.
const BANDS: [&str; 3] = ["for-narrow", "for-medium", "for-wide"];
/// Heights of a trend in them; the stylesheet has the same.
const HEIGHTS: [f64; 3] = [236.0, 260.0, 340.0];

/// The width that a still is laid out for in each band. Dots and names keep their size while the
/// distances between them follow the width, so charts are laid out near the narrow end of a band.
const fn widths(fills: ChartBox) -> [f64; 3] {
    match fills {
        ChartBox::Wide => [304.0, 554.0, 464.0],
        ChartBox::Band | ChartBox::Fixed | ChartBox::Own | ChartBox::Rigid => [328.0, 560.0, 560.0],
    }
}

/// The one height of a chart that has one, which the stylesheet has too.
const FIXED_HEIGHT: f64 = 270.0;

/// The stills of a chart, one for each band of widths; bands for which it is the same share one.
pub fn stills(data: &ChartData) -> impl Iterator<Item = Element> {
    let fills = data.fills();
    let frames = widths(fills).into_iter().zip(HEIGHTS);
    let frames = frames.map(|(width, height)| match fills {
        ChartBox::Fixed => Size { width, height: FIXED_HEIGHT },
        ChartBox::Band | ChartBox::Own | ChartBox::Wide | ChartBox::Rigid => Size { width, height },
    });
    let ratio = if fills == ChartBox::Rigid { AspectRatio::Kept } else { AspectRatio::Free };
    let mut scenes: Vec<(Scene, String)> = Vec::new();
    for (size, band) in frames.zip(BANDS) {
        let scene = data.place(Frame::new(size, TEXT, &Sans), None).scene;
        match scenes.last_mut() {
            Some((known, bands)) if *known == scene => *bands = format!("{bands} {band}"),
            Some(_) | None => scenes.push((scene, band.to_owned())),
        }
    }
    scenes.into_iter().map(move |(scene, bands)| drawn(&scene, &bands, ratio))
}

/// Whether a picture follows the width of its box.
#[derive(Clone, Copy, PartialEq)]
enum AspectRatio {
    /// Lines and areas do, symbols and text keep their size.
    Free,
    /// Nothing does: a map that is stretched is another map.
    Kept,
}

impl AspectRatio {
    /// How fine lines are written: outlines have thousands of points, and are seen at their own size.
    fn precision(self) -> Precision {
        match self {
            Self::Free => Precision::Tenths,
            Self::Kept => Precision::Pixels,
        }
    }
}

/// The still picture of a scene.
pub fn still(scene: &Scene, name: &str) -> Element {
    drawn(scene, name, AspectRatio::Free)
}

/// The picture of a scene at its own width, for who draws it once at one size.
pub fn fixed(scene: &Scene) -> Element {
    drawn(scene, "is-fixed", AspectRatio::Kept)
}

fn drawn(scene: &Scene, name: &str, ratio: AspectRatio) -> Element {
    // A canvas has whole pixels: the same height, so that nothing below moves when it takes the place.
    let (width, height) = (short(scene.size.width), short(libm::ceil(scene.size.height)));
    let stretched = scene.marks.iter().any(|mark| lies_flat(mark).is_some());
    element("svg")
        .class(format!("still {name}"))
        .attribute("width", "100%")
        .attribute("height", height.as_str())
        .attribute("aria-hidden", "true")
        .attribute("focusable", "false")
        .children(stretched.then(|| groups(scene, (&width, &height), ratio)).into_iter().flatten())
}

/// Whether a mark is stretched with the width.
fn lies_flat(mark: &Mark) -> Option<()> {
    match mark {
        Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } => Some(()),
        Mark::Symbol { .. } | Mark::Text { .. } => None,
    }
}

/// Marks in their order, neighbours that ratio together in one nested picture.
fn groups(scene: &Scene, (width, height): (&str, &str), ratio: AspectRatio) -> Vec<Element> {
    let mut drawn: Vec<Element> = Vec::new();
    let mut flat: Vec<Element> = Vec::new();
    let view_box = format!("0 0 {width} {height}");
    let picture = |fit: &'static str| {
        let picture = element("svg").attribute("width", "100%").attribute("height", "100%");
        picture.attribute("viewBox", view_box.as_str()).attribute("preserveAspectRatio", fit)
    };
    let end_of_flat = |flat: &mut Vec<Element>, drawn: &mut Vec<Element>| match ratio {
        AspectRatio::Free if flat.is_empty() => {}
        AspectRatio::Free => drawn.push(picture("none").children(std::mem::take(flat))),
        AspectRatio::Kept => drawn.append(flat),
    };
    let across = |x: f64| match ratio {
        AspectRatio::Free => per_cent(x, scene.size.width),
        AspectRatio::Kept => short(x),
    };
    let mut lines: Option<(Stroke, String)> = None;
    for mark in joined(&scene.marks) {
        // Neighbours that are drawn alike are one path: a map has hundreds. Where they cross, they must not add up.
        match (&mark, &mut lines) {
            (Mark::Path { points, stroke }, Some((open, d))) if open == stroke && stroke.opacity == Opacity::Full => {
                d.push_str(&line(points, ratio.precision()));
                continue;
            }
            _ => flat.extend(lines.take().map(|(stroke, d)| path(&d, stroke))),
        }
        match mark {
            Mark::Path { points, stroke } => lines = Some((stroke, line(&points, ratio.precision()))),
            Mark::Area { outline, ink, opacity } => {
                let area = element("path").attribute("d", format!("{}z", line(&outline, ratio.precision())));
                flat.push(area.class(classes(&[&format!("fill-{}", class(ink)), cover(opacity)])));
            }
            Mark::Block { rect, fill, edge } => flat.push(block(rect, fill, edge)),
            Mark::Symbol { at, shape, radius, ink } => {
                end_of_flat(&mut flat, &mut drawn);
                drawn.push(symbol(across(at.x), at.y, shape, radius, ink));
            }
            Mark::Text { at, anchor, weight, ink, text, .. } => {
                end_of_flat(&mut flat, &mut drawn);
                drawn.push(words((across(at.x), at.y), anchor, weight, ink, &text));
            }
        }
    }
    flat.extend(lines.take().map(|(stroke, d)| path(&d, stroke)));
    end_of_flat(&mut flat, &mut drawn);
    match ratio {
        AspectRatio::Free => drawn,
        AspectRatio::Kept => vec![picture("xMinYMid meet").children(drawn)],
    }
}

/// Class names with a space between.
fn classes(names: &[&str]) -> String {
    names.iter().filter(|name| !name.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Marks with texts moved to the end, where they are drawn over the rest and break no group.
fn joined(marks: &[Mark]) -> Vec<Mark> {
    let is_text = |mark: &&Mark| matches!(mark, Mark::Text { .. });
    marks.iter().filter(|mark| !is_text(mark)).chain(marks.iter().filter(is_text)).cloned().collect()
}

/// A number with at most one decimal.
fn short(value: f64) -> String {
    let tenths = libm::round(value * 10.0) / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}

/// A position across in per cent.
fn per_cent(x: f64, width: f64) -> String {
    format!("{}%", libm::round(x / width * 1e4) / 1e2)
}

fn path(d: &str, stroke: Stroke) -> Element {
    let dash = stroke.dash.lengths().map(|(on, off)| format!("{on} {off}"));
    let cap = (stroke.dash == Dash::Dotted).then_some("round");
    element("path")
        .attribute("d", d)
        .class(classes(&["line", &format!("line-{}", class(stroke.ink)), cover(stroke.opacity)]))
        .attribute("stroke-width", short(stroke.width))
        .maybe("stroke-dasharray", dash)
        .maybe("stroke-linecap", cap)
        .attribute("vector-effect", "non-scaling-stroke")
}

fn cover(opacity: Opacity) -> &'static str {
    match opacity {
        Opacity::Full => "",
        Opacity::Older => "is-older",
        Opacity::Band => "is-band",
    }
}

fn block(rect: Rect, fill: Option<Ink>, edge: Option<Stroke>) -> Element {
    let inset = edge.map_or(0.0, |stroke| stroke.width / 2.0);
    let fill = fill.map(|ink| format!("fill-{}", class(ink))).unwrap_or_default();
    let edge_class = edge.map(|stroke| format!("line line-{}", class(stroke.ink))).unwrap_or_default();
    element("rect")
        .attribute("x", short(rect.x + inset))
        .attribute("y", short(rect.y + inset))
        .attribute("width", short((rect.width - 2.0 * inset).max(0.0)))
        .attribute("height", short((rect.height - 2.0 * inset).max(0.0)))
        .class(classes(&[&fill, &edge_class]))
        .maybe("stroke-width", edge.map(|stroke| short(stroke.width)))
        .maybe("vector-effect", edge.map(|_| "non-scaling-stroke"))
}

fn symbol(x: String, y: f64, shape: Shape, radius: f64, ink: Ink) -> Element {
    let (y, r) = (short(y), short(radius));
    let (name, class) = (class(ink), format!("mark mark-{}", class(ink)));
    let standing =
        |x: String, y: String| element("svg").attribute("x", x).attribute("y", y).attribute("overflow", "visible");
    let round = |class: String| {
        let circle = element("circle").attribute("cx", x.as_str()).attribute("cy", y.as_str());
        circle.attribute("r", r.as_str()).class(class)
    };
    match shape {
        Shape::Circle => round(class),
        Shape::Ring => round(format!("is-hollow line-{name}")),
        Shape::Dot => round(format!("fill-{name}")),
        Shape::Diamond => {
            let d = format!("M0 -{r}L{r} 0L0 {r}L-{r} 0z");
            standing(x, y).child(element("path").attribute("d", d).class(class))
        }
        Shape::Square => {
            let (side, corner) = (short(2.0 * radius), format!("-{r}"));
            let square = element("rect").attribute("x", corner.as_str()).attribute("y", corner);
            let square = square.attribute("width", side.as_str()).attribute("height", side);
            standing(x, y).child(square.class(format!("{class} is-hollow")))
        }
    }
}

fn words((x, y): (String, f64), anchor: Anchor, weight: Weight, ink: Ink, text: &str) -> Element {
    let anchor = match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    };
    let weight = match weight {
        Weight::Regular => "",
        Weight::Bold => "is-bold",
    };
    element("text")
        .attribute("x", x)
        .attribute("y", short(y))
        .maybe("text-anchor", anchor)
        .class(classes(&[&format!("fill-{}", class(ink)), weight]))
        .text(text)
}
