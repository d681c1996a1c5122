//! Text as the page's font is wide.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::CanvasRenderingContext2d;

use super::spare::new_canvas;
use crate::scene::{Sans, TextMeasure, Weight};

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

impl TextMeasure for Ruler {
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
