//! The address bar: the path is the state.
//!
//! A page of ours adds an entry for each measure; a frame replaces its own, so that the reader's way
//! back leads out of it. A host's page keeps its own, and hears which measure was chosen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Url};
use yew::Callback;

use super::root::{Root, tell};
use crate::page::route::{Embedding, Route};
use crate::page::{Explorer, MeasurePage};
use crate::view::shared::Shared;
use crate::view::state::Event;

/// The address bar of the page.
pub struct History {
    root: Element,
    explorer: Shared<Explorer>,
    /// Whether every measure of the objective has arrived.
    pub is_complete: Rc<Cell<bool>>,
    /// The full address that routes are below.
    folder: String,
    frame: Embedding,
    /// Whether the page that was published has been shown: it needs no new entry.
    has_begun: Cell<bool>,
    /// Whether the next route comes from the bar itself.
    is_visited: Rc<Cell<bool>>,
    listener: RefCell<Option<EventListener>>,
}

/// The path of an address, without what follows it.
fn path_of(address: &str) -> Option<String> {
    Url::new(address).ok().map(|url| url.pathname())
}

impl History {
    /// The bar of what an element stands in.
    pub fn new(page: &Root, explorer: &Shared<Explorer>) -> Self {
        let folder = match page.frame {
            Embedding::Page | Embedding::Element => page.folder.clone(),
            Embedding::Embed => [&page.folder, "embed/"].concat(),
        };
        Self {
            root: page.element.clone(),
            explorer: explorer.clone(),
            is_complete: Rc::default(),
            folder,
            frame: page.frame,
            has_begun: Cell::new(false),
            is_visited: Rc::default(),
            listener: RefCell::new(None),
        }
    }

    /// Tells the app when the reader goes back or forward.
    pub fn listen(&self, tell: Callback<Event>) {
        let Some(window) = web_sys::window().filter(|_| self.frame != Embedding::Element) else { return };
        let (folder, is_visited) = (path_of(&self.folder).unwrap_or_default(), self.is_visited.clone());
        let (explorer, is_complete) = (self.explorer.clone(), Rc::clone(&self.is_complete));
        let listener = EventListener::new(&window, "popstate", move |_| {
            let Some(location) = web_sys::window().map(|window| window.location()) else { return };
            let path = location.pathname().unwrap_or_default();
            let Some(route) = path.strip_prefix(&folder).and_then(Route::of_path) else { return };
            if is_complete.get() || explorer.0.measure(route.measure()).is_some_and(MeasurePage::is_whole) {
                is_visited.set(true);
                tell.emit(Event::RouteVisited(route));
            } else {
                // It is of an earlier visit, and this page was loaded for another measure a moment ago.
                drop(location.reload());
            }
        });
        *self.listener.borrow_mut() = Some(listener);
    }

    /// Writes a route into the address bar and the title, and leads the reader to its finding.
    pub fn show(&self, route: &Route) {
        if !self.has_begun.replace(true) {
            return;
        }
        if self.frame == Embedding::Element {
            tell(&self.root, "marmot-select", &JsValue::from_str(&route.path()));
            return self.lead_to_finding();
        }
        self.set_title(route);
        if !self.is_visited.replace(false) {
            self.write(route);
            self.lead_to_finding();
        }
    }

    fn write(&self, route: &Route) {
        let address = [&*self.folder, &route.path()].concat();
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
        let written = if self.frame == Embedding::Page {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
        };
        drop(written); // A sandboxed frame may refuse: the page is shown all the same.
    }

    fn set_title(&self, route: &Route) {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some((document, measure)) = document.zip(self.explorer.0.measure(route.measure())) {
            document.set_title(&measure.title);
        }
    }

    /// On a narrow page the list has folded: what was chosen stands above it.
    fn lead_to_finding(&self) {
        let find = |selector: &str| self.root.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok();
        let is_folding = find(".choose > summary").is_some_and(|summary| summary.offset_parent().is_some());
        if let Some(finding) = find("#finding").filter(|_| is_folding) {
            drop(finding.focus());
        }
    }
}
