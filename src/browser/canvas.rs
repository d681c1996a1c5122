//! A scene on a canvas of the page.

use plotters_backend::{BackendColor, DrawingBackend};
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;

use super::canvas_pool::{fit, ratio};
use super::colours::Colours;
use super::console::warn;
use crate::paint::{Look, paint};
use crate::scene::{Ink, Opacity, Scene};

struct CanvasLook<'a> {
    colours: &'a Colours,
    family: &'a str,
    ratio: f64,
}

impl Look for CanvasLook<'_> {
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

/// Sizes a canvas for a scene and paints it; a canvas that refuses stays blank, with the table below it.
pub fn draw(canvas: &HtmlCanvasElement, scene: &Scene, colours: &Colours, family: &str) {
    let ratio = ratio();
    fit(canvas, scene.size);
    // plotters-canvas aligns text by start and end, which a page in the other direction would swap.
    drop(canvas.set_attribute("dir", "ltr"));
    let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return };
    let look = CanvasLook { colours, family, ratio };
    if paint(&mut backend, scene, &look).is_err() || backend.present().is_err() {
        warn("a chart could not be painted");
    }
}
