//! Where the app meets a browser: the only code that knows `web_sys`.
//!
//! What stands in the page before is whole. The app is shown over it once the figures have arrived and
//! while nothing inside has focus; whatever fails, the page stays as it was. One module serves any number
//! of roots: a page of ours has one, a page of a council one for each element.

mod cache;
mod canvas;
mod canvas_pool;
mod changes;
mod colours;
mod console;
mod explorers;
mod history;
mod load;
mod menu;
mod mount;
mod platform;
mod postcodes;
mod resize_sentinel;
mod root;
mod shown;
mod text_measure;

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::page::Explorer;
use crate::view::shared::Shared;
use console::warn;
use root::Root;
use shown::ShownExplorer;

thread_local! {
    /// The roots that an explorer was asked for, each with what it shows once that has arrived.
    static ROOTS: RefCell<Vec<(Element, Option<ShownExplorer>)>> = const { RefCell::new(Vec::new()) };
}

/// Shows the explorer that an element asks for by its attributes.
///
/// The element hears `marmot-live` once the explorer is there, and `marmot-failed` if it will not come.
#[wasm_bindgen]
pub fn show(element: Element) {
    let Some(root) = Root::of(&element) else {
        warn("an element does not say which explorer it is for");
        return root::tell(&element, "marmot-failed", &JsValue::NULL);
    };
    // What an element shows already stays until the other has arrived.
    let shows_one = ROOTS.with_borrow_mut(|roots| match roots.iter().find(|(known, _)| *known == element) {
        Some((_, shown)) => shown.is_some(),
        None => {
            roots.push((element.clone(), None));
            false
        }
    });
    explorers::ask(root.page(), move |answer| match answer {
        Some(explorer) if shows_one => take(root, explorer),
        Some(explorer) => mount::when_idle(element, Box::new(move || take(root, explorer))),
        // Of a file that nobody asks for any more, it does not matter.
        None if root.is_asked_for() => root::tell(&element, "marmot-failed", &JsValue::NULL),
        None => {}
    });
}

/// Shows an explorer in the place of what an element showed, where that still asks for it.
fn take(root: Root, explorer: Shared<Explorer>) {
    let element = root.element.clone();
    let is_here = ROOTS.with_borrow(|roots| roots.iter().any(|(known, _)| *known == element));
    if root.is_asked_for() && is_here {
        if let Some(before) = replaced(&element, None) {
            before.end();
        }
        let whole = root.whole();
        let shown = ShownExplorer::over(root, explorer);
        replaced(&element, Some(shown));
        if let Some(whole) = whole {
            complete(element, whole);
        }
    }
}

/// Gives an explorer the measures that its page did not need. Until then their links lead to pages of their own.
fn complete(element: Element, whole: String) {
    let list = element.query_selector("nav.measures").ok().flatten();
    explorers::ask(whole.clone(), move |answer| {
        let give = move || {
            ROOTS.with_borrow(|roots| {
                let shown = roots.iter().find(|(known, _)| *known == element).and_then(|(_, shown)| shown.as_ref());
                if let Some((shown, explorer)) = shown.filter(|shown| shown.whole == Some(whole)).zip(answer) {
                    shown.complete(explorer);
                }
            });
        };
        match list {
            Some(list) => mount::when_idle(list, Box::new(give)),
            None => give(),
        }
    });
}

/// Puts something in the place of what an element shows.
fn replaced(element: &Element, shown: Option<ShownExplorer>) -> Option<ShownExplorer> {
    ROOTS.with_borrow_mut(|roots| {
        let (_, place) = roots.iter_mut().find(|(known, _)| known == element)?;
        std::mem::replace(place, shown)
    })
}

/// Takes an explorer off, with everything that it listens to.
#[wasm_bindgen]
pub fn hide(element: &Element) {
    let removed = ROOTS.with_borrow_mut(|roots| {
        let position = roots.iter().position(|(known, _)| known == element);
        position.map(|position| roots.swap_remove(position))
    });
    if let Some((_, Some(shown))) = removed {
        shown.end();
    }
}
