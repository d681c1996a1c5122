//! Where the app meets a browser: the only code that knows `web_sys`.
//!
//! The published page is whole. This starts the app over it once the figures have arrived and while
//! nothing inside has focus; whatever fails, the page stays as it was published.

mod canvas;
mod colours;
mod history;
mod load;
mod surface;
mod takeover;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Url};
use yew::prelude::*;

use crate::snapshot::Snapshot;
use crate::view::app::{App, AppProps, Host, SnapshotRef};
use crate::view::message::{Message, MessageProps};
use crate::view::route::{Frame, Route};
use crate::view::surface::SurfaceHandle;
use history::History;

/// What the published page says of itself.
struct Page {
    root: Element,
    route: Route,
    /// What the page's own links begin with.
    prefix: String,
    /// The full address of the folder.
    folder: String,
    source: String,
    frame: Frame,
    objectives: usize,
}

/// Starts the app in the page, if the page has room for it.
pub fn start() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    match Page::of(&document) {
        Some(page) => begin(Rc::new(page), document),
        None => warn("this page has no explorer to start"),
    }
}

fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}

impl Page {
    fn of(document: &Document) -> Option<Self> {
        let root = document.get_element_by_id("explorer")?;
        let data = |name: &str| root.get_attribute(&format!("data-{name}"));
        let prefix = data("root")?;
        let folder = Url::new_with_base(&prefix, &document.base_uri().ok().flatten()?).ok()?.href();
        Some(Self {
            route: Route::of_path(&data("path")?)?,
            prefix: if prefix == "./" { String::new() } else { prefix },
            folder,
            source: data("source")?,
            frame: if data("frame")? == "embed" { Frame::Embed } else { Frame::Page },
            objectives: data("objectives")?.parse().ok()?,
            root,
        })
    }
}

fn begin(page: Rc<Page>, document: Document) {
    wasm_bindgen_futures::spawn_local(async move {
        match load::snapshot(&format!("{}{}", page.folder, page.source)).await {
            Ok(snapshot) => takeover::when_idle(page.root.clone(), {
                let page = Rc::clone(&page);
                move || mount(&page, snapshot)
            }),
            Err(error) => {
                warn(&format!("The figures stay still: {error}"));
                offer_retry(page, document);
            }
        }
    });
}

/// Says in plain words that the page cannot be touched yet, with a way on.
fn offer_retry(page: Rc<Page>, document: Document) {
    let Some(slot) = document.get_element_by_id("explorer-message") else { return };
    let language = document.document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    let on_retry = {
        let slot = slot.clone();
        Callback::from(move |()| {
            slot.set_text_content(None);
            begin(Rc::clone(&page), document.clone());
        })
    };
    yew::Renderer::<Message>::with_root_and_props(slot, MessageProps { language, on_retry }).render();
}

/// Renders the app over the published page, in one task.
fn mount(page: &Rc<Page>, snapshot: Snapshot) {
    let kept = takeover::Kept::of(&page.root);
    let snapshot = SnapshotRef(Rc::new(snapshot));
    let history = Rc::new(History::new(page, &snapshot));
    let host = Host {
        surface: SurfaceHandle(Rc::new(surface::Screen::new(page.root.clone()))),
        root: page.folder.clone().into(),
        on_start: {
            let history = Rc::clone(&history);
            Callback::from(move |tell| history.listen(tell))
        },
        on_route: Callback::from(move |route| history.show(&route)),
    };
    let props = AppProps {
        snapshot,
        route: page.route.clone(),
        root: page.prefix.clone().into(),
        frame: page.frame,
        objectives: page.objectives,
        host: Some(host),
    };
    yew::Renderer::<App>::with_root_and_props(page.root.clone(), props).render();
    drop(page.root.set_attribute("data-live", ""));
    kept.restore();
}
