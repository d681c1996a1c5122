//! The link of the section that is being read, marked in the menu.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A section is read once its top is above this share of the window's height.
const READ_AT: f64 = 1.0 / 3.0;

/// Marks the link of the section that is read, now and whenever the page is scrolled.
pub fn follow(root: Element) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "scroll", move |_| mark(&root));
    listener.forget();
}

fn mark(root: &Element) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let Ok(links) = root.query_selector_all(".menu a") else { return };
    let links: Vec<HtmlElement> = (0..links.length()).filter_map(|index| links.get(index)?.dyn_into().ok()).collect();
    let is_read = |link: &HtmlElement| {
        let section = link.get_attribute("href").and_then(|id| root.query_selector(&id).ok().flatten());
        section.is_some_and(|section| section.get_bounding_client_rect().top() < height * READ_AT)
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
