//! What the app asks of the place it runs in: to paint, to measure, to watch a width, to read a field.
//!
//! The browser gives a screen; where pages are published it is paper, and charts stay still.

use std::fmt;
use std::rc::Rc;

use yew::{Callback, Event, Html, NodeRef};

use crate::scene::{ChartData, Placed, Size, TextMeasure};

/// Something that keeps watching until it is dropped.
pub struct Watch(#[allow(dead_code)] Box<dyn std::any::Any>);

impl Watch {
    /// Keeps a guard alive.
    pub fn keeping(guard: impl std::any::Any) -> Self {
        Self(Box::new(guard))
    }
}

/// Where a chart is drawn.
pub trait Surface {
    /// The size that boxes of a class have had in the page, for a first frame that moves nothing.
    fn usual_size(&self, class: &str) -> Option<Size>;

    /// The still of a chart, where its size is not known.
    fn still(&self, chart: &ChartData) -> Html;

    /// A clear canvas for a scene of a size, where there is a screen. Once what is returned with it is dropped,
    /// another chart may have it: to make one takes longer than to paint it.
    fn canvas(&self, size: Size) -> Option<(Html, Watch)>;

    /// Whether nothing has been painted yet.
    fn is_awaited(&self) -> bool;

    /// Paints a scene on a canvas, at the screen's own pixels and the page's own colours.
    fn paint(&self, canvas: &Html, placed: &Placed);

    /// The section or list with this id as it was published, where it was.
    fn published(&self, id: &str) -> Option<Html>;

    /// Calls back once what was rendered is on the screen, where there is one, and the reader is not inside the
    /// published section that is named.
    fn soon(&self, section: &str, then: Callback<()>) -> Watch;

    /// Calls back with the size of an element in CSS pixels, now and whenever it or the look may have changed;
    /// never, where nothing is measured.
    fn watch_size(&self, element: &NodeRef, changed: Callback<Size>) -> Watch;

    /// Measures text as it will be painted.
    fn measure(&self) -> &dyn TextMeasure;

    /// The value of the field that an event is of.
    fn value(&self, event: &Event) -> Option<String>;

    /// The value of the field with this id.
    fn field(&self, id: &str) -> Option<String>;

    /// The size of text in charts, in CSS pixels: it follows the reader's own size.
    fn text_size(&self) -> f64;
}

/// A surface that can be handed down; two handles are equal when they are the same surface.
#[derive(Clone)]
pub struct SurfaceHandle(pub Rc<dyn Surface>);

impl PartialEq for SurfaceHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for SurfaceHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SurfaceHandle")
    }
}
