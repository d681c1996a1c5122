//! Taking the page over without a trace: not while the reader is inside it, and with what was open left open.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

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

/// Calls `then` now, or as soon as the reader has left the element.
pub fn when_idle(root: Element, then: impl FnOnce() + 'static) {
    if !is_in_use(&root) {
        return then();
    }
    let waiting: Rc<RefCell<Option<Waiting>>> = Rc::default();
    let then = RefCell::new(Some(then));
    let try_again = {
        let waiting = Rc::clone(&waiting);
        Rc::new(move || {
            if !is_in_use(&root) {
                waiting.borrow_mut().take();
                if let Some(then) = then.borrow_mut().take() {
                    then();
                }
            }
        })
    };
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let on = |name: &'static str| {
        let try_again = Rc::clone(&try_again);
        // Focus has moved only after the event: look again in the next task.
        EventListener::new(&document, name, move |_| {
            let try_again = Rc::clone(&try_again);
            Timeout::new(0, move || try_again()).forget();
        })
    };
    *waiting.borrow_mut() = Some(Waiting([on("focusout"), on("selectionchange")]));
}

/// Listeners that stop when the wait is over.
struct Waiting(#[allow(dead_code)] [EventListener; 2]);

/// Folds that the reader has opened, by their ids.
pub struct Kept {
    root: Element,
    open: Vec<String>,
}

impl Kept {
    /// What is open inside an element.
    pub fn of(root: &Element) -> Self {
        let open = details(root).filter(|details| details.open()).map(|details| details.id());
        Self { root: root.clone(), open: open.filter(|id| !id.is_empty()).collect() }
    }

    /// Opens the same again, once the app has rendered.
    pub fn restore(self) {
        if self.open.is_empty() {
            return;
        }
        Timeout::new(0, move || {
            details(&self.root)
                .filter(|details| self.open.contains(&details.id()))
                .for_each(|details| details.set_open(true));
        })
        .forget();
    }
}

fn details(root: &Element) -> impl Iterator<Item = HtmlDetailsElement> + use<> {
    let found = root.query_selector_all("details").ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}
