//! A laid out picture as SVG, and its styles: the stylesheet's rules for charts, with colours of the palette.

use std::fmt::Write as _;

use super::font::{FAMILY, Face};
use super::layout::{EDGE, PictureLayout, SIZE};
use super::text::TextLine;
use crate::compose::still::fixed;
use crate::page::node::{Element, Node};
use crate::palette::{Theme, class, colour, cover};
use crate::scene::{HOLLOW, Ink, Opacity, RING, Rect, TEXT};

/// The picture.
pub fn svg(layout: &PictureLayout) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"><style>{style}</style>",
        w = SIZE.width,
        h = SIZE.height,
        style = styles(),
    );
    let all = Rect { x: 0.0, y: 0.0, width: SIZE.width, height: SIZE.height };
    for (rect, ink) in [(all, Ink::Paper), (Rect { width: EDGE, ..all }, Ink::Place)] {
        let Rect { width, height, .. } = rect;
        let _ = write!(svg, "<rect class=\"fill-{}\" width=\"{width}\" height=\"{height}\"/>", class(ink));
    }
    if let Some(placed) = &layout.chart {
        let (room, own) = (placed.room, placed.scene.size);
        let _ = write!(
            svg,
            "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" overflow=\"visible\">",
            room.x, room.y, room.width, room.height, own.width, own.height,
        );
        element(&fixed(&placed.scene), &mut svg);
        svg.push_str("</svg>");
    }
    layout.lines.iter().for_each(|line| text(line, &mut svg));
    svg.push_str("</svg>");
    svg
}

/// The rules for what a chart is drawn of.
pub fn styles() -> String {
    let mut css = format!(
        "text{{font-family:{FAMILY},sans-serif;font-size:{TEXT}px}}.is-bold{{font-weight:{bold}}}\
         .line{{fill:none;stroke-linejoin:round}}",
        bold = Face::Bold.weight(),
    );
    for ink in Ink::ALL {
        let (name, colour) = (class(ink), colour(ink, Theme::Light));
        let _ = write!(css, ".line-{name}{{stroke:{colour}}}.fill-{name}{{fill:{colour}}}");
    }
    let light = |ink| colour(ink, Theme::Light);
    let (paper, region) = (light(Ink::Paper), light(Ink::Region));
    let _ = write!(css, ".mark{{stroke:{paper};stroke-width:{RING}}}");
    for ink in [Ink::Place, Ink::Country, Ink::Text] {
        let _ = write!(css, ".mark-{}{{fill:{}}}", class(ink), light(ink));
    }
    let _ = write!(
        css,
        ".mark-{}{{stroke:{region}}}.is-hollow{{fill:{paper};stroke-width:{HOLLOW}}}.is-older{{opacity:{}}}.is-band{{opacity:{}}}",
        class(Ink::Region),
        cover(Ink::Place, Opacity::Older, Theme::Light),
        cover(Ink::Place, Opacity::Band, Theme::Light),
    );
    css
}

fn text(line: &TextLine, svg: &mut String) {
    let style = line.style;
    let _ = write!(
        svg,
        "<text x=\"{}\" y=\"{}\" style=\"font-size:{}px;font-weight:{};letter-spacing:{}px\">",
        line.at.x,
        line.at.y,
        style.size,
        style.face.weight(),
        style.tracking,
    );
    for (ink, piece) in &line.pieces {
        let _ = write!(svg, "<tspan class=\"fill-{}\">", class(*ink));
        escaped(piece, svg);
        svg.push_str("</tspan>");
    }
    svg.push_str("</text>");
}

fn element(of: &Element, svg: &mut String) {
    let _ = write!(svg, "<{}", of.tag);
    for (name, value) in &of.attributes {
        let _ = write!(svg, " {name}=\"");
        escaped(value, svg);
        svg.push('"');
    }
    svg.push('>');
    for child in &of.children {
        match child {
            Node::Text(text) => escaped(text, svg),
            Node::Element(child) => element(child, svg),
        }
    }
    let _ = write!(svg, "</{}>", of.tag);
}

/// A text as XML takes it.
fn escaped(text: &str, svg: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            // What XML has no place for, escaped or not.
            letter if letter.is_control() => svg.push(' '),
            letter => svg.push(letter),
        }
    }
}
