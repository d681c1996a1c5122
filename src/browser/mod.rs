//! Where the app meets a browser: the only code that knows `web_sys`.
//!
//! What stands in the page before is whole. The app is shown over it once the figures have arrived and
//! while nothing inside has focus; whatever fails, the page stays as it was. One module serves any number
//! of roots: a page of ours has one, a page of a council one for each element.

mod canvas;
mod colours;
mod history;
mod load;
mod menu;
mod root;
mod shelf;
mod shown;
mod surface;
mod takeover;

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use root::Root;
use shown::Shown;

thread_local! {
    /// The roots that an explorer was asked for, each with what it shows once that has arrived.
    static ROOTS: RefCell<Vec<(Element, Option<Shown>)>> = const { RefCell::new(Vec::new()) };
}

/// Shows the explorer that an element asks for by its attributes.
///
/// The element hears `marmot-live` once the explorer is there, and `marmot-failed` if it will not come.
#[wasm_bindgen]
pub fn show(element: Element) {
    hide(&element);
    let Some(root) = Root::of(&element) else {
        warn("an element does not say which explorer it is for");
        return root::tell(&element, "marmot-failed", &JsValue::NULL);
    };
    ROOTS.with_borrow_mut(|roots| roots.push((element.clone(), None)));
    let url = root.file();
    shelf::ask(url, move |answer| match answer {
        Some(explorer) => takeover::when_idle(element, move || {
            if is_wanted(&root.element) {
                let element = root.element.clone();
                let shown = Shown::over(root, explorer);
                ROOTS.with_borrow_mut(|roots| {
                    if let Some((_, place)) = roots.iter_mut().find(|(known, _)| *known == element) {
                        *place = Some(shown);
                    }
                });
            }
        }),
        None => root::tell(&element, "marmot-failed", &JsValue::NULL),
    });
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

/// Whether an explorer is still asked for.
fn is_wanted(element: &Element) -> bool {
    ROOTS.with_borrow(|roots| roots.iter().any(|(known, _)| known == element))
}

fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}
