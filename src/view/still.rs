//! A scene as SVG elements: the chart of the published page.
//!
//! It is fluid across: lines and areas are stretched with strokes that do not scale, symbols and text
//! are placed in per cent of the width, so that one still serves every width of its band.

use yew::prelude::*;

use crate::palette::class;
use crate::scene::{Anchor, Dash, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Stroke, Weight};

/// The still picture of a scene.
pub fn still(scene: &Scene, name: &'static str) -> Html {
    let (width, height) = (short(scene.size.width), short(scene.size.height));
    let stretched = scene.marks.iter().any(|mark| lies_flat(mark).is_some());
    html! {
        <svg class={classes!("still", name)} width="100%" height={height.clone()} aria-hidden="true" focusable="false">
            if stretched {
                { groups(scene, &width, &height) }
            }
        </svg>
    }
}

/// Whether a mark is stretched with the width.
fn lies_flat(mark: &Mark) -> Option<()> {
    match mark {
        Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } => Some(()),
        Mark::Symbol { .. } | Mark::Text { .. } => None,
    }
}

/// Marks in their order, neighbours that stretch together in one nested picture.
fn groups(scene: &Scene, width: &str, height: &str) -> Html {
    let mut drawn: Vec<Html> = Vec::new();
    let mut flat: Vec<Html> = Vec::new();
    let view_box = format!("0 0 {width} {height}");
    let end_of_flat = |flat: &mut Vec<Html>, drawn: &mut Vec<Html>| {
        if !flat.is_empty() {
            let inside = std::mem::take(flat);
            drawn.push(html! {
                <svg width="100%" height="100%" viewBox={view_box.clone()} preserveAspectRatio="none">{ for inside }</svg>
            });
        }
    };
    for mark in joined(&scene.marks) {
        match mark {
            Mark::Path { points, stroke } => flat.push(path(&line(&points), stroke)),
            Mark::Area { outline, ink, opacity } => flat.push(html! {
                <path d={format!("{}z", line(&outline))} class={classes!(format!("fill-{}", class(ink)), cover(opacity))} />
            }),
            Mark::Block { rect, fill, edge } => flat.push(block(rect, fill, edge)),
            Mark::Symbol { at, shape, radius, ink } => {
                end_of_flat(&mut flat, &mut drawn);
                drawn.push(symbol(at, shape, radius, ink, scene.size.width));
            }
            Mark::Text { at, anchor, weight, ink, text, .. } => {
                end_of_flat(&mut flat, &mut drawn);
                drawn.push(words(at, anchor, weight, ink, &text, scene.size.width));
            }
        }
    }
    end_of_flat(&mut flat, &mut drawn);
    drawn.into_iter().collect()
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

fn line(points: &[Point]) -> String {
    let mut d = String::new();
    for (index, point) in points.iter().enumerate() {
        d.push(if index == 0 { 'M' } else { 'L' });
        d.push_str(&format!("{} {}", short(point.x), short(point.y)));
    }
    d
}

fn path(d: &str, stroke: Stroke) -> Html {
    let dash = stroke.dash.lengths().map(|(on, off)| format!("{on} {off}"));
    let cap = (stroke.dash == Dash::Dotted).then_some("round");
    html! {
        <path
            d={d.to_owned()}
            class={classes!("line", format!("line-{}", class(stroke.ink)), cover(stroke.opacity))}
            stroke-width={short(stroke.width)}
            stroke-dasharray={dash}
            stroke-linecap={cap}
            vector-effect="non-scaling-stroke"
        />
    }
}

fn cover(opacity: Opacity) -> Option<&'static str> {
    match opacity {
        Opacity::Full => None,
        Opacity::Older => Some("is-older"),
        Opacity::Band => Some("is-band"),
    }
}

fn block(rect: Rect, fill: Option<Ink>, edge: Option<Stroke>) -> Html {
    let inset = edge.map_or(0.0, |stroke| stroke.width / 2.0);
    let class = fill.map(|ink| format!("fill-{}", class(ink)));
    let edge_class = edge.map(|stroke| format!("line line-{}", crate::palette::class(stroke.ink)));
    html! {
        <rect
            x={short(rect.x + inset)}
            y={short(rect.y + inset)}
            width={short((rect.width - 2.0 * inset).max(0.0))}
            height={short((rect.height - 2.0 * inset).max(0.0))}
            class={classes!(class, edge_class)}
            stroke-width={edge.map(|stroke| short(stroke.width))}
            vector-effect={edge.map(|_| "non-scaling-stroke")}
        />
    }
}

fn symbol(at: Point, shape: Shape, radius: f64, ink: Ink, width: f64) -> Html {
    let (x, y, r) = (per_cent(at.x, width), short(at.y), short(radius));
    let class = format!("mark mark-{}", class(ink));
    match shape {
        Shape::Circle => html! { <circle cx={x} cy={y} {r} {class} /> },
        Shape::Diamond => {
            let d = format!("M0 -{r}L{r} 0L0 {r}L-{r} 0z");
            html! { <svg {x} {y} overflow="visible"><path {d} {class} /></svg> }
        }
        Shape::Square => {
            let side = short(2.0 * radius);
            html! {
                <svg {x} {y} overflow="visible">
                    <rect x={format!("-{r}")} y={format!("-{r}")} width={side.clone()} height={side} class={format!("{class} is-hollow")} />
                </svg>
            }
        }
    }
}

fn words(at: Point, anchor: Anchor, weight: Weight, ink: Ink, text: &str, width: f64) -> Html {
    let anchor = match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    };
    let weight = match weight {
        Weight::Regular => None,
        Weight::Bold => Some("is-bold"),
    };
    html! {
        <text x={per_cent(at.x, width)} y={short(at.y)} text-anchor={anchor} class={classes!(format!("fill-{}", class(ink)), weight)}>
            { text }
        </text>
    }
}
