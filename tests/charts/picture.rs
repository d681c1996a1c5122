//! Pictures to look at: scenes as the stills of a page, held against the files of `tests/pictures`.
//!
//! `UPDATE_PICTURES=1 cargo test --test charts` writes them anew; another run never does.

use std::fs;
use std::path::Path;

use futures::executor::block_on;
use marmot::compose::still::still;
use marmot::page::{Element, element};
use marmot::publish::picture::{png, styles};
use marmot::scene::{Mark, Scene};
use marmot::view::passage::html;
use yew::prelude::*;

use crate::support::root;

/// Widths that a chart is laid out for: a phone's and a desk's.
const WIDTHS: [f64; 2] = [328.0, 768.0];
/// A pixel is another where a channel differs by more than this of 255: edges are softened in many ways.
const CLEARLY: u8 = 32;
/// So many may be: a mark that has moved by a pixel has more.
const FEW: usize = 12;

/// Holds a chart at both widths against its picture.
pub fn check(name: &str, scene: impl Fn(f64) -> Scene) {
    check_at(name, WIDTHS, scene);
}

/// The same for other widths.
pub fn check_at(name: &str, widths: [f64; 2], scene: impl Fn(f64) -> Scene) {
    let scenes = widths.map(scene);
    let text = scenes.iter().flat_map(|scene| &scene.marks).find_map(|mark| match mark {
        Mark::Text { size, .. } => Some(*size),
        Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } => None,
    });
    let stills = scenes.map(|scene| (scene.size.width, scene.size.height.ceil(), still(&scene, "for-narrow")));
    check_drawing(name, &stills, &format!("text{{font-size:{}px}}", text.unwrap_or_default()));
}

/// Holds drawings of some widths and heights, one below the other, against their picture.
pub fn check_drawing(name: &str, drawings: &[(f64, f64, Element)], style: &str) {
    let file = png(&one_below_the_other(drawings, style)).expect("a picture");
    let path = root("tests/pictures").join(format!("{name}.png"));
    if std::env::var_os("UPDATE_PICTURES").is_some_and(|value| value == "1") {
        fs::write(&path, &file).expect("the picture can be written");
    }
    let known = fs::read(&path).unwrap_or_else(|_| panic!("there is no {}", path.display()));
    let (found, known) = (Pixels::of(&file), Pixels::of(&known));
    let others = found.others(&known);
    let count = others.iter().filter(|is_other| **is_other).count();
    if (found.width, found.height) != (known.width, known.height) || count > FEW {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let (difference, drawn) =
            (folder.join(format!("{name}-difference.png")), folder.join(format!("{name}-now.png")));
        fs::write(&drawn, &file).expect("the picture can be written");
        fs::write(&difference, found.marked(&others)).expect("the difference can be written");
        panic!("{name}: {count} pixels differ; see {} and {}", difference.display(), drawn.display());
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DrawingProps {
    drawing: Element,
}

#[component]
fn Drawing(props: &DrawingProps) -> Html {
    html(&props.drawing.clone().into())
}

/// Drawings on paper, as the page's own component writes them.
fn one_below_the_other(drawings: &[(f64, f64, Element)], style: &str) -> String {
    const APART: f64 = 16.0;
    let size = |number: f64| number.to_string();
    let width = drawings.iter().map(|(width, _, _)| *width).fold(0.0, f64::max) + 2.0 * APART;
    let mut top = APART;
    let mut placed = Vec::new();
    for (width, height, drawing) in drawings {
        let room = element("svg").attribute("x", size(APART)).attribute("y", size(top));
        placed.push(room.attribute("width", size(*width)).attribute("height", size(*height)).child(drawing.clone()));
        top += height + APART;
    }
    let paper = element("rect").attribute("width", "100%").attribute("height", "100%").class("fill-paper");
    let drawing = element("svg").attribute("width", size(width)).attribute("height", size(top));
    let drawing = drawing.child(paper).children(placed);
    let page = yew::LocalServerRenderer::<Drawing>::with_props(DrawingProps { drawing }).hydratable(false);
    let page = block_on(page.render());
    let (size, rest) = page.split_once('>').expect("the outermost element");
    format!("{size} xmlns=\"http://www.w3.org/2000/svg\"><style>{}{style}</style>{rest}", styles())
}

/// The colours of a picture, red, green and blue for each pixel.
pub struct Pixels {
    pub width: usize,
    pub height: usize,
    pub colours: Vec<[u8; 3]>,
}

impl Pixels {
    /// What a file shows.
    pub fn of(file: &[u8]) -> Self {
        let mut decoder = ::png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(::png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a picture");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let frame = reader.next_frame(&mut bytes).expect("pixels");
        Self { width: frame.width as usize, height: frame.height as usize, colours: bytes.as_chunks().0.to_vec() }
    }

    /// For each pixel whether it is clearly another in a picture of the same size.
    fn others(&self, known: &Self) -> Vec<bool> {
        let differ = |(one, other): (&[u8; 3], &[u8; 3])| {
            one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > CLEARLY)
        };
        self.colours.iter().zip(&known.colours).map(differ).collect()
    }

    /// The file of the same picture, pale, with some pixels in red.
    fn marked(&self, others: &[bool]) -> Vec<u8> {
        let pale = |channel: u8| 192 + channel / 4;
        let marked = self.colours.iter().enumerate().map(|(index, colour)| match others.get(index) {
            Some(true) => [220, 0, 0],
            Some(false) | None => colour.map(pale),
        });
        let mut file = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut file, self.width as u32, self.height as u32);
        encoder.set_color(::png::ColorType::Rgb);
        let bytes: Vec<u8> = marked.flatten().collect();
        encoder.write_header().and_then(|mut writer| writer.write_image_data(&bytes)).expect("a picture");
        file
    }
}
