//! What the console is told: a reader is told in plain words, on the page.

use wasm_bindgen::JsValue;

/// Warns whoever looks at the console.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}
