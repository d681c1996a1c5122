//! The menu of a measure's sections: which one is read, and the way to it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::root::all;
use crate::page::route::Embedding;

/// A section is read once its top is above this share of the window's height.
const READ_AT: f64 = 1.0 / 3.0;

/// Marks the link of the section that is read whenever something is scrolled, and follows links where the
/// address bar is not ours: a host's page keeps its own address.
pub fn follow(root: &Element, frame: Embedding) -> [EventListener; 2] {
    let anywhere = EventListenerOptions::run_in_capture_phase();
    let page = root.owner_document().map_or_else(|| root.clone().into(), web_sys::EventTarget::from);
    let scrolled = {
        let root = root.clone();
        EventListener::new_with_options(&page, "scroll", anywhere, move |_| mark(&root))
    };
    let clicked = {
        let root = root.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&root.clone(), "click", options, move |event| {
            let link =
                event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest(".menu a").ok().flatten());
            if let Some(section) = link.filter(|_| frame == Embedding::Element).and_then(|link| section(&root, &link)) {
                event.prevent_default();
                drop(section.set_attribute("tabindex", "-1"));
                section.scroll_into_view();
                drop(section.focus());
            }
        })
    };
    [scrolled, clicked]
}

/// The section that a link of the menu leads to.
fn section(root: &Element, link: &Element) -> Option<HtmlElement> {
    root.query_selector(&link.get_attribute("href")?).ok().flatten()?.dyn_into().ok()
}

fn mark(root: &Element) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let links: Vec<Element> = all(root, ".menu a");
    let is_read = |link: &Element| {
        section(root, link).is_some_and(|section| section.get_bounding_client_rect().top() < height * READ_AT)
    };
    let current = links.iter().rposition(is_read);
    for (index, link) in links.iter().enumerate() {
        match (current == Some(index), link.has_attribute("aria-current")) {
            (true, false) => drop(link.set_attribute("aria-current", "true")),
            (false, true) => drop(link.remove_attribute("aria-current")),
            (true, true) | (false, false) => {}
        }
    }
}
