//! Canvases, one chart after another: a new one has to find room for its pixels, millions of them on a phone.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

use crate::scene::Size;

/// More device pixels than this only cost memory.
const HIGHEST_RATIO: f64 = 3.0;

/// Device pixels in a CSS pixel.
pub fn ratio() -> f64 {
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
pub fn fit(canvas: &HtmlCanvasElement, size: Size) {
    let (width, height) = pixels(size);
    canvas.set_width(width);
    if canvas.height() <= height {
        canvas.set_height((height / STEP + 1) * STEP);
    }
    drop(canvas.style().set_property("height", &[&*(libm::ceil(size.height) as u32).to_string(), "px"].concat()));
}

/// Canvases that no chart is painted on.
#[derive(Clone, Default)]
pub struct CanvasPool(Rc<RefCell<Vec<HtmlCanvasElement>>>);

impl CanvasPool {
    /// A clear canvas for a scene of a size: of those in the pool the lowest that it fits on, or else the first.
    pub fn take(&self, size: Size) -> Option<PooledCanvas> {
        let (width, height) = pixels(size);
        let mut pool = self.0.borrow_mut();
        let fitting = |(_, canvas): &(usize, &HtmlCanvasElement)| canvas.width() == width && canvas.height() > height;
        let lowest = pool.iter().enumerate().filter(fitting).min_by_key(|(_, canvas)| canvas.height());
        let position = lowest.map_or(0, |(position, _)| position);
        let canvas = if position < pool.len() { pool.remove(position) } else { new_canvas()? };
        fit(&canvas, size);
        Some(PooledCanvas { canvas, pool: self.clone() })
    }
}

/// A canvas that is in use until it is dropped, which gives it back.
pub struct PooledCanvas {
    pub canvas: HtmlCanvasElement,
    pool: CanvasPool,
}

impl Drop for PooledCanvas {
    fn drop(&mut self) {
        self.pool.0.borrow_mut().push(self.canvas.clone());
    }
}

/// A canvas that nothing has been painted on.
pub fn new_canvas() -> Option<HtmlCanvasElement> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    drop(canvas.set_attribute("aria-hidden", "true"));
    canvas.dyn_into().ok()
}
