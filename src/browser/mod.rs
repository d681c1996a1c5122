//! Where the app meets a browser: the only code that knows `web_sys`.
//!
//! The published page is whole. This starts the app over it once the figures have arrived and while
//! nothing inside has focus; whatever fails, the page stays as it was published.

mod canvas;
mod colours;
mod history;
mod load;
mod menu;
mod surface;
mod takeover;

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Url};
use yew::prelude::*;

use crate::page::Explorer;
use crate::page::route::{Frame, Route};
use crate::view::app::{App, AppProps, Host};
use crate::view::shared::Shared;
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
            prefix,
            folder,
            source: data("source")?,
            frame: if data("frame")? == "embed" { Frame::Embed } else { Frame::Page },
            root,
        })
    }
}

fn begin(page: Rc<Page>, document: Document) {
    wasm_bindgen_futures::spawn_local(async move {
        match load::explorer(&format!("{}{}", page.folder, page.source)).await {
            Ok(explorer) => takeover::when_idle(page.root.clone(), {
                let page = Rc::clone(&page);
                move || mount(&page, explorer)
            }),
            Err(error) => {
                warn(&format!("The figures stay still: {error}"));
                offer_retry(page, document);
            }
        }
    });
}

/// Shows what the page says of it in plain words, with a way on.
fn offer_retry(page: Rc<Page>, document: Document) {
    let Some(message) = document.get_element_by_id("explorer-message") else { return };
    let Some(button) = message.query_selector("button").ok().flatten() else { return };
    drop(message.remove_attribute("hidden"));
    EventListener::once(&button, "click", move |_| {
        drop(message.set_attribute("hidden", ""));
        begin(page, document);
    })
    .forget();
}

/// Renders the app over the published page, in one task.
fn mount(page: &Rc<Page>, explorer: Explorer) {
    let kept = takeover::Kept::of(&page.root);
    let explorer = Shared(Rc::new(explorer));
    let history = Rc::new(History::new(page, &explorer));
    let host = Host {
        root: page.folder.clone(),
        on_start: {
            let history = Rc::clone(&history);
            Callback::from(move |tell| history.listen(tell))
        },
        on_route: Callback::from(move |route| history.show(&route)),
    };
    let props = AppProps {
        explorer,
        route: page.route.clone(),
        root: page.prefix.clone(),
        frame: page.frame,
        surface: SurfaceHandle(Rc::new(surface::Screen::new(page.root.clone()))),
        host: Some(host),
    };
    yew::Renderer::<App>::with_root_and_props(page.root.clone(), props).render();
    drop(page.root.set_attribute("data-live", ""));
    menu::follow(page.root.clone());
    kept.restore();
}
