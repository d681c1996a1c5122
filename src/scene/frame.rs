//! The frame of a chart: how much room there is, and how text is written in it.

use super::mark::{Anchor, Ink, Mark, Point, Rect, Size, Weight};
use super::text::{TextMeasure, fit, is_free, text_box, wrap};

/// Size of text in charts, in CSS pixels, for a reader with the usual 16 pixels: lengths beside text are given for it.
pub const TEXT: f64 = 14.0;
/// Half the height of capitals, in sizes of text: what centres a text on a line.
pub const HALF_CAPITAL: f64 = 0.36;

/// What every chart is laid out in.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// In CSS pixels. Trends and gradients fill its height; other charts have a height of their own.
    pub size: Size,
    /// Size of text in CSS pixels: it follows the reader's own.
    pub text: f64,
    /// The font.
    pub measure: &'a dyn TextMeasure,
    /// From the sides of the frame to what is written, in CSS pixels.
    pub(super) gutter: f64,
    /// The least share of its width that a still is shown in, above 0 and up to 1: labels must not touch there.
    pub(super) narrowest: f64,
}

impl<'a> Frame<'a> {
    /// A frame with text of a size up to its sides.
    pub const fn new(size: Size, text: f64, measure: &'a dyn TextMeasure) -> Self {
        Self { size, text, measure, gutter: 0.0, narrowest: 1.0 }
    }

    /// A length that grows with the text beside it.
    pub(super) fn scaled(&self, length: f64) -> f64 {
        length * self.text / TEXT
    }

    /// Half the height of capitals in CSS pixels.
    pub(super) fn half_capital(&self) -> f64 {
        self.text * HALF_CAPITAL
    }

    pub(super) fn width(&self, text: &str, weight: Weight) -> f64 {
        self.measure.width(text, weight, self.text)
    }

    /// The width of the widest of some texts; 0 where there are none.
    pub(super) fn widest(&self, texts: impl IntoIterator<Item = impl AsRef<str>>, weight: Weight) -> f64 {
        texts.into_iter().map(|text| self.width(text.as_ref(), weight)).fold(0.0, f64::max)
    }

    pub(super) fn wrap(&self, text: &str, limit: f64, weight: Weight) -> Vec<String> {
        wrap(text, limit, weight, self.text, self.measure)
    }

    pub(super) fn fit(&self, text: &str, limit: f64, most: usize, weight: Weight) -> Vec<String> {
        fit(text, limit, most, weight, self.text, self.measure)
    }

    pub(super) fn write(&self, at: Point, anchor: Anchor, (weight, ink): (Weight, Ink), text: &str) -> Mark {
        Mark::Text { at, anchor, weight, ink, size: self.text, text: text.to_owned() }
    }

    pub(super) fn text_box(&self, at: Point, anchor: Anchor, width: f64) -> Rect {
        text_box(at, anchor, width, self.text)
    }

    /// Whether no text of some marks stands within a distance of a box.
    pub(super) fn is_free(&self, room: Rect, apart: f64, marks: &[Mark]) -> bool {
        is_free(room, apart, marks, self.measure)
    }

    /// Where a text that is centred on a position stands: at the frame's side where it would be cut.
    pub(super) fn centred(&self, x: f64, width: f64) -> (f64, Anchor) {
        let right = self.size.width - self.gutter;
        if x < self.gutter + width / 2.0 {
            (self.gutter, Anchor::Start)
        } else if x > right - width / 2.0 {
            (right, Anchor::End)
        } else {
            (x, Anchor::Middle)
        }
    }
}
