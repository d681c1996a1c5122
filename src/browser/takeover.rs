//! Taking the page over without a trace: not while the reader is inside it, and with what was open left open.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
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

/// Calls `then` in a task of its own, or as soon as the reader has left the element.
pub fn when_idle(root: Element, then: Box<dyn FnOnce()>) {
    Timeout::new(0, move || if is_in_use(&root) { wait(root, then) } else { then() }).forget();
}

fn wait(root: Element, then: Box<dyn FnOnce()>) {
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
