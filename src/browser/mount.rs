//! Mounting the app over the page without a trace: not while the reader is inside it, and with what was open left open.

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlDetailsElement};

use super::root::all;

/// Whether the reader has focus or selected text inside an element.
fn is_in_use(root: &Element) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let focused = window.document().and_then(|document| document.active_element());
    let has_focus = focused.is_some_and(|element| root.contains(Some(&element)));
    let selection = window.get_selection().ok().flatten();
    let has_selection = selection.is_some_and(|selection| {
        !selection.is_collapsed() && selection.anchor_node().is_some_and(|node| root.contains(Some(&node)))
    });
    has_focus || has_selection
}

/// Until the reader has left an element, it is looked at again after so many milliseconds.
const AGAIN: u32 = 250;

/// Calls `then` in a task of its own, as soon as the reader is not inside the element.
pub fn when_idle(root: Element, then: Box<dyn FnOnce()>) {
    look(root, then, 0);
}

fn look(root: Element, then: Box<dyn FnOnce()>, after: u32) {
    Timeout::new(after, move || if is_in_use(&root) { look(root, then, AGAIN) } else { then() }).forget();
}

/// The folds of an element, while the app puts its own in the place of the published ones.
pub struct Folds {
    root: Element,
    selector: String,
    /// They tell whether they are open even when they are no longer in the page.
    published: Vec<HtmlDetailsElement>,
}

impl Folds {
    /// The folds that a selector finds in an element.
    pub fn of(root: &Element, selector: String) -> Self {
        Self { root: root.clone(), published: all(root, &selector), selector }
    }

    /// Opens what was open, once the app has rendered: it renders the same folds in the same order.
    pub fn restore(self) {
        Timeout::new(0, move || {
            let rendered: Vec<HtmlDetailsElement> = all(&self.root, &self.selector);
            let were_open = self.published.iter().zip(rendered).filter(|(published, _)| published.open());
            were_open.for_each(|(_, fold)| fold.set_open(true));
        })
        .forget();
    }
}
