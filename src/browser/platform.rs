//! The reader's browser: it paints, measures, tells when the page changes, and keeps the address.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};
use yew::{Callback, Html, NodeRef};

use super::canvas::draw;
use super::canvas_pool::CanvasPool;
use super::changes::Changes;
use super::colours::Colours;
use super::history::History;
use super::mount::{Folds, when_idle};
use super::postcodes;
use super::root::{Root, all, tell};
use super::text_measure::CanvasMeasure;
use crate::page::Explorer;
use crate::page::route::{Embedding, Route};
use crate::scene::{Placed, Size, TextMeasure};
use crate::view::platform::{Platform, Watch};
use crate::view::shared::Shared;
use crate::view::state::Event;

/// The browser around the element that an explorer is shown in.
pub struct Browser {
    root: Element,
    /// The full address of the published folder.
    folder: String,
    explorer: Shared<Explorer>,
    pub history: History,
    measure: Rc<CanvasMeasure>,
    canvases: CanvasPool,
    has_painted: Cell<bool>,
    /// Of the published page's charts, by their classes.
    usual: Vec<(String, Size)>,
    /// The published page's sections and lists.
    published: Vec<Element>,
    changes: Changes,
}

/// More than a frame of most screens, in milliseconds.
const SOON: u32 = 20;

impl Browser {
    /// The browser, before the app is rendered over what an element holds.
    pub fn of(page: &Root, explorer: &Shared<Explorer>) -> Self {
        let root = page.element.clone();
        let has_published = page.frame != Embedding::Element;
        Self {
            folder: page.folder.clone(),
            explorer: explorer.clone(),
            history: History::new(page, explorer),
            measure: Rc::new(CanvasMeasure::of(&root)),
            canvases: CanvasPool::default(),
            has_painted: Cell::new(false),
            usual: sizes(&root),
            published: if has_published { all(&root, "section, nav, datalist") } else { Vec::new() },
            changes: Changes::default(),
            root,
        }
    }
}

/// The size of the first chart of each class.
fn sizes(root: &Element) -> Vec<(String, Size)> {
    let mut sizes: Vec<(String, Size)> = Vec::new();
    for chart in all::<HtmlElement>(root, ".chart") {
        let class = chart.class_name();
        if !sizes.iter().any(|(known, _)| *known == class) {
            sizes.push((class, size_of(&chart)));
        }
    }
    sizes
}

fn size_of(element: &HtmlElement) -> Size {
    Size { width: f64::from(element.client_width()), height: f64::from(element.client_height()) }
}

fn value_of(field: &JsValue) -> Option<String> {
    js_sys::Reflect::get(field, &"value".into()).ok()?.as_string()
}

impl Platform for Browser {
    fn live_root(&self) -> Option<&str> {
        Some(&self.folder)
    }

    fn today(&self) -> Option<String> {
        Some(js_sys::Date::new_0().to_iso_string().slice(0, 10).into())
    }

    fn on_start(&self, app: Callback<Event>) {
        self.history.listen(app);
        tell(&self.root, "marmot-live", &JsValue::NULL);
    }

    fn on_route(&self, route: &Route) {
        self.history.show(route);
    }

    fn on_postcode(&self, typed: String, app: Callback<Event>) {
        let controls = &self.explorer.0.controls;
        let url = [&*self.folder, &controls.postcodes].concat();
        postcodes::find(url, typed, controls.postcode_failed.clone(), app);
    }

    fn usual_size(&self, class: &str) -> Option<Size> {
        self.usual.iter().find(|(known, _)| known == class).map(|(_, size)| *size).filter(|size| size.width > 0.0)
    }

    fn canvas(&self, size: Size) -> Option<(Html, Watch)> {
        let taken = self.canvases.take(size)?;
        Some((Html::VRef(taken.canvas.clone().into()), Watch::keeping(taken)))
    }

    fn is_awaited(&self) -> bool {
        !self.has_painted.get()
    }

    fn paint(&self, canvas: &Html, placed: &Placed) {
        self.has_painted.set(true);
        if let (Html::VRef(canvas), Some(colours)) = (canvas, Colours::of(&self.root)) {
            draw(canvas.unchecked_ref(), &placed.scene, &colours, self.measure.family());
        }
    }

    fn published(&self, id: &str) -> Option<Html> {
        let found = self.published.iter().find(|published| published.id() == id);
        found.map(|published| Html::VRef(published.clone().into()))
    }

    fn soon(&self, section: &str, then: Callback<()>) -> Option<Watch> {
        let selector = ["#", section].concat();
        let published = self.root.query_selector(&selector).ok().flatten();
        let root = self.root.clone();
        let replace = move || {
            let folds = Folds::of(&root, [&*selector, " details"].concat());
            then.emit(());
            folds.restore();
        };
        Some(Watch::keeping(Timeout::new(SOON, move || match published {
            Some(published) => when_idle(published, Box::new(replace)),
            None => replace(),
        })))
    }

    fn watch_size(&self, element: &NodeRef, changed: Callback<Size>) -> Option<Watch> {
        let element = element.cast::<HtmlElement>()?;
        let notify: Rc<dyn Fn()> = Rc::new(move || {
            let size = size_of(&element);
            if size.width > 0.0 {
                changed.emit(size);
            }
        });
        notify();
        self.changes.follow(&self.root, &self.measure, &notify);
        Some(Watch::keeping(notify))
    }

    fn measure(&self) -> &dyn TextMeasure {
        &*self.measure
    }

    fn text_size(&self) -> f64 {
        self.measure.text_size()
    }

    fn value(&self, event: &yew::Event) -> Option<String> {
        value_of(event.target()?.as_ref())
    }

    fn field(&self, id: &str) -> Option<String> {
        value_of(self.root.query_selector(&["#", id].concat()).ok()??.as_ref())
    }
}
