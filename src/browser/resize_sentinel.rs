//! An element that is never seen, as wide as the root and as high as its text: it tells of another width or size of
//! text, and its colour what a system colour is now.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};

/// The sentinel of an explorer.
pub fn sentinel(root: &Element) -> Option<Element> {
    root.query_selector(".probe").ok().flatten()
}

/// An observer of an element's size that stops when it is dropped.
///
/// It observes the sentinel: an observer of what it makes change would never rest.
pub struct Resizes {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl Resizes {
    /// Tells of each change, and once at the start.
    pub fn of(element: &Element, tell: Rc<dyn Fn()>) -> Self {
        let callback = Closure::new(move || tell());
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for Resizes {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
