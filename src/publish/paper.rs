//! The surface of a published page: charts stand still on it.

use std::rc::Rc;

use yew::{Callback, Event, Html, NodeRef};

use crate::compose::still::stills;
use crate::scene::{ChartData, Placed, Sans, Size, TEXT, TextMeasure};
use crate::view::passage::html;
use crate::view::surface::{Surface, SurfaceHandle, Watch};

/// Paper.
struct Paper;

/// Paper to publish on.
pub fn paper() -> SurfaceHandle {
    SurfaceHandle(Rc::new(Paper))
}

impl Surface for Paper {
    fn usual_size(&self, _class: &str) -> Option<Size> {
        None
    }

    fn still(&self, chart: &ChartData) -> Html {
        stills(chart).map(|still| html(&still.into())).collect()
    }

    fn canvas(&self, _size: Size) -> Option<(Html, Watch)> {
        None
    }

    fn is_awaited(&self) -> bool {
        false
    }

    fn paint(&self, _canvas: &Html, _placed: &Placed) {}

    fn published(&self, _id: &str) -> Option<Html> {
        None
    }

    fn soon(&self, _section: &str, _then: Callback<()>) -> Watch {
        Watch::keeping(())
    }

    fn watch_size(&self, _element: &NodeRef, _changed: Callback<Size>) -> Watch {
        Watch::keeping(())
    }

    fn measure(&self) -> &dyn TextMeasure {
        &Sans
    }

    fn value(&self, _event: &Event) -> Option<String> {
        None
    }

    fn field(&self, _id: &str) -> Option<String> {
        None
    }

    fn text_size(&self) -> f64 {
        TEXT
    }
}
