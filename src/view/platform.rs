//! What the app asks of what it runs on: a published page, or the reader's browser.
//!
//! Each method answers as a published page does, where charts stand still and nothing is touched. A browser answers
//! every one of them for itself.

use std::fmt;
use std::rc::Rc;

use yew::{Callback, Html, NodeRef};

use super::state::Event;
use crate::page::route::Route;
use crate::scene::{ChartData, Placed, Sans, Size, TEXT, TextMeasure};

/// Something that keeps watching until it is dropped.
pub struct Watch(#[allow(dead_code)] Box<dyn std::any::Any>);

impl Watch {
    /// Keeps a guard alive.
    #[cfg(any(target_arch = "wasm32", feature = "internals"))]
    pub fn keeping(guard: impl std::any::Any) -> Self {
        Self(Box::new(guard))
    }
}

/// What the app runs on.
pub trait Platform {
    /// The full address of the published folder, ending in a slash, where the app runs in a browser. None on a
    /// published page: its controls do not work yet.
    fn live_root(&self) -> Option<&str> {
        None
    }

    /// The day on the reader's clock, such as `2027-03-02`; none on a published page, which is read on any day.
    fn today(&self) -> Option<String> {
        None
    }

    /// The app has started; `tell` is the way to tell it what happens outside it.
    fn on_start(&self, _tell: Callback<Event>) {}

    /// The reader is on another page than before.
    fn on_route(&self, _route: &Route) {}

    /// The reader asks where a postcode lies; `tell` hears the answer, if there is one.
    fn on_postcode(&self, _typed: String, _tell: Callback<Event>) {}

    /// The size in CSS pixels that boxes of a class have had in the page, for a first frame that moves nothing.
    fn usual_size(&self, _class: &str) -> Option<Size> {
        None
    }

    /// What stands for a chart while the size of its box is not known.
    fn still(&self, _chart: &ChartData) -> Html {
        Html::default()
    }

    /// A clear canvas for a scene of a size, where there is a screen. Once what is returned with it is dropped,
    /// another chart may have it: to make one takes longer than to paint it.
    fn canvas(&self, _size: Size) -> Option<(Html, Watch)> {
        None
    }

    /// Whether nothing has been painted yet.
    fn is_awaited(&self) -> bool {
        false
    }

    /// Paints a scene on a canvas, at the screen's own pixels and the page's own colours.
    fn paint(&self, _canvas: &Html, _placed: &Placed) {}

    /// The section or list with this id as it was published, where it was.
    fn published(&self, _id: &str) -> Option<Html> {
        None
    }

    /// Calls back once what was rendered is on the screen, where there is one, and the reader is not inside the
    /// published section that is named.
    fn soon(&self, _section: &str, _then: Callback<()>) -> Option<Watch> {
        None
    }

    /// Calls back with the size of an element in CSS pixels, now and whenever it or the look may have changed;
    /// never, where nothing is measured.
    fn watch_size(&self, _element: &NodeRef, _changed: Callback<Size>) -> Option<Watch> {
        None
    }

    /// Measures text as it will be painted.
    fn measure(&self) -> &dyn TextMeasure {
        &Sans
    }

    /// The size of text in charts, in CSS pixels: it follows the reader's own size.
    fn text_size(&self) -> f64 {
        TEXT
    }

    /// The value of the field that an event is of.
    fn value(&self, _event: &yew::Event) -> Option<String> {
        None
    }

    /// The value of the field with this id.
    fn field(&self, _id: &str) -> Option<String> {
        None
    }
}

/// A platform that can be handed down; two handles are equal when they are the same one.
#[derive(Clone)]
pub struct PlatformHandle(pub Rc<dyn Platform>);

impl PartialEq for PlatformHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for PlatformHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PlatformHandle")
    }
}
