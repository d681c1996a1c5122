//! A scene on a canvas of the page, and text as the page's font is wide.

use std::cell::RefCell;
use std::rc::Rc;

use plotters_backend::{BackendColor, DrawingBackend};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::colours::Colours;
use crate::paint::{Look, paint};
use crate::scene::{Ink, Measure, Opacity, Sans, Scene, Size, Weight};

/// More device pixels than this only cost memory.
const HIGHEST_RATIO: f64 = 3.0;

struct Screen<'a> {
    colours: &'a Colours,
    family: &'a str,
    ratio: f64,
}

impl Look for Screen<'_> {
    fn colour(&self, ink: Ink, opacity: Opacity) -> BackendColor {
        self.colours.get(ink, opacity)
    }

    fn family(&self) -> &str {
        self.family
    }

    fn ratio(&self) -> f64 {
        self.ratio
    }

    fn has_outlined_bands(&self) -> bool {
        self.colours.are_forced()
    }
}

/// Device pixels in a CSS pixel.
fn ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(1.0, HIGHEST_RATIO)
}

/// The pixels that a scene needs. The height of a still is whole, and nothing below may move: so is a canvas's.
fn pixels(size: Size) -> (u32, u32) {
    let ratio = ratio();
    (libm::round(size.width * ratio) as u32, libm::round(libm::ceil(size.height) * ratio) as u32)
}

/// Canvases grow by so many pixels, so that the next scene most often fits; what it does not need is out of sight.
const STEP: u32 = 256;

/// Clears a canvas that a scene fits on, and gives another its pixels.
fn fit(canvas: &HtmlCanvasElement, size: Size) {
    let (width, height) = pixels(size);
    canvas.set_width(width);
    if canvas.height() <= height {
        canvas.set_height((height / STEP + 1) * STEP);
    }
    drop(canvas.style().set_property("height", &[&*(libm::ceil(size.height) as u32).to_string(), "px"].concat()));
}

/// Sizes a canvas for a scene and paints it; a canvas that refuses stays blank, with the table below it.
pub fn draw(canvas: &HtmlCanvasElement, scene: &Scene, colours: &Colours, family: &str) {
    let ratio = ratio();
    fit(canvas, scene.size);
    // plotters-canvas aligns text by start and end, which a page in the other direction would swap.
    drop(canvas.set_attribute("dir", "ltr"));
    let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return };
    let screen = Screen { colours, family, ratio };
    if paint(&mut backend, scene, &screen).is_err() || backend.present().is_err() {
        super::warn("a chart could not be painted");
    }
}

/// Canvases that no chart is painted on: a new one has to find room for its pixels, millions of them on a phone.
#[derive(Clone, Default)]
pub struct Spare(Rc<RefCell<Vec<HtmlCanvasElement>>>);

impl Spare {
    /// A clear canvas for a scene of a size: of those that are spare the lowest that it fits on, or else the first.
    pub fn take(&self, size: Size) -> Option<Taken> {
        let (width, height) = pixels(size);
        let mut spare = self.0.borrow_mut();
        let fitting = |(_, canvas): &(usize, &HtmlCanvasElement)| canvas.width() == width && canvas.height() > height;
        let lowest = spare.iter().enumerate().filter(fitting).min_by_key(|(_, canvas)| canvas.height());
        let position = lowest.map_or(0, |(position, _)| position);
        let canvas = if position < spare.len() { spare.remove(position) } else { new_canvas()? };
        fit(&canvas, size);
        Some(Taken { canvas, spare: self.clone() })
    }
}

/// A canvas that is in use until it is dropped.
pub struct Taken {
    pub canvas: HtmlCanvasElement,
    spare: Spare,
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.spare.0.borrow_mut().push(self.canvas.clone());
    }
}

fn new_canvas() -> Option<HtmlCanvasElement> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    drop(canvas.set_attribute("aria-hidden", "true"));
    canvas.dyn_into().ok()
}

/// Text measured by a canvas that is never shown. What was measured is known from then on: a canvas takes longer
/// to read its font than to paint.
pub struct Ruler {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    /// Sorted by text, then by font.
    known: RefCell<Vec<Known>>,
}

struct Known {
    text: String,
    font: (bool, u64),
    width: f64,
}

impl Ruler {
    /// A ruler for a family of fonts.
    pub fn new(family: String) -> Self {
        let context = || new_canvas()?.get_context("2d").ok().flatten()?.dyn_into().ok();
        Self { context: context(), family, known: RefCell::default() }
    }

    /// The family that it measures.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// Measures everything anew from now on: a font may have arrived.
    pub fn forget(&self) {
        self.known.take();
    }

    fn measured(&self, text: &str, weight: Weight, size: f64) -> Option<f64> {
        let style = match weight {
            Weight::Regular => "",
            Weight::Bold => "bold ",
        };
        let context = self.context.as_ref()?;
        context.set_font(&format!("{style}{size}px {}", self.family));
        Some(context.measure_text(text).ok()?.width())
    }
}

impl Measure for Ruler {
    fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let font = (weight == Weight::Bold, size.to_bits());
        let mut known = self.known.borrow_mut();
        let found = known.binary_search_by(|known| known.text.as_str().cmp(text).then(known.font.cmp(&font)));
        match found {
            Ok(position) => known.get(position).map_or(0.0, |known| known.width),
            Err(position) => {
                let width = self.measured(text, weight, size);
                let width = width.unwrap_or_else(|| Sans.width(text, weight, size));
                known.insert(position, Known { text: text.to_owned(), font, width });
                width
            }
        }
    }
}
