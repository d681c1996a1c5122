//! How wide and how large the page's text is.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element};

use super::canvas_pool::new_canvas;
use crate::scene::{Sans, TEXT, TextMeasure, Weight};

/// Text measured by a canvas that is never shown. What was measured is known from then on: a canvas takes longer
/// to read its font than to paint.
pub struct CanvasMeasure {
    context: Option<CanvasRenderingContext2d>,
    family: String,
    /// Sorted by text, then by font.
    known: RefCell<Vec<MeasuredText>>,
    /// The size of text, once it was asked for and until the page changes.
    size: Cell<Option<f64>>,
}

/// Size of text in charts at the usual size of 16 pixels.
const TEXT_SHARE: f64 = TEXT / 16.0;

struct MeasuredText {
    text: String,
    font: (bool, u64),
    width: f64,
}

impl CanvasMeasure {
    /// What measures the text of an element, which names its family of fonts.
    pub fn of(root: &Element) -> Self {
        let context = || new_canvas()?.get_context("2d").ok().flatten()?.dyn_into().ok();
        let style = web_sys::window().and_then(|window| window.get_computed_style(root).ok().flatten());
        let family = style.and_then(|style| style.get_property_value("--font").ok()).unwrap_or_default();
        let family = match family.trim_ascii() {
            "" => "sans-serif".to_owned(),
            family => family.to_owned(),
        };
        Self { context: context(), family, known: RefCell::default(), size: Cell::default() }
    }

    /// The family that it measures.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// Measures everything anew from now on: a font may have arrived.
    pub fn forget(&self) {
        self.known.take();
        self.size.take();
    }

    /// The size of text in charts, in CSS pixels: it follows the reader's own size.
    pub fn text_size(&self) -> f64 {
        let size = self.size.get().unwrap_or_else(text_size);
        self.size.set(Some(size));
        size
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

impl TextMeasure for CanvasMeasure {
    fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let font = (weight == Weight::Bold, size.to_bits());
        let mut known = self.known.borrow_mut();
        let found = known.binary_search_by(|known| known.text.as_str().cmp(text).then(known.font.cmp(&font)));
        match found {
            Ok(position) => known.get(position).map_or(0.0, |known| known.width),
            Err(position) => {
                let width = self.measured(text, weight, size);
                let width = width.unwrap_or_else(|| Sans.width(text, weight, size));
                known.insert(position, MeasuredText { text: text.to_owned(), font, width });
                width
            }
        }
    }
}

fn text_size() -> f64 {
    let window = web_sys::window();
    let root = window.as_ref().and_then(|window| window.document()).and_then(|document| document.document_element());
    let style = window.zip(root).and_then(|(window, root)| window.get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let pixels = size.map_or(16.0, |size| js_sys::parse_float(&size)); // "17.6px"
    // As in the stylesheet, a host's smaller size does not make ours smaller.
    if pixels.is_nan() { 16.0 * TEXT_SHARE } else { pixels.clamp(16.0, 64.0) * TEXT_SHARE }
}
