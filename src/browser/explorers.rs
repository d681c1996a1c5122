//! Explorers that are loaded: what a page shows, and all of its objective.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Date};
use wasm_bindgen::{JsCast, JsValue};

use super::cache::{self, File};
use super::load::{self, LoadError};
use crate::page::{Explorer, ExplorerReading};
use crate::view::shared::Shared;

/// Calls `then` with the explorer of an address, or with none where it did not arrive.
pub fn ask(url: String, then: impl FnOnce(Option<Shared<Explorer>>) + 'static) {
    let explorer = |file| match file {
        File::Explorer(explorer) => Some(explorer),
        File::Postcodes(_) => None,
    };
    let read = |url, json: JsValue| Slices::of(&json).read(url);
    cache::ask(url, read, Box::new(move |file| then(file.and_then(explorer))));
}

/// A task reads no longer, but for the measure that it has begun.
const SLICE_MS: f64 = 8.0;

/// An explorer that is read some measures at a time: a page of many would stand still meanwhile.
struct Slices {
    reading: ExplorerReading,
    /// Those that are still to be read.
    measures: Array,
}

impl Slices {
    fn of(json: &JsValue) -> Self {
        let name = JsValue::from_str("measures");
        let measures: Array =
            js_sys::Reflect::get(json, &name).ok().and_then(|list| list.dyn_into().ok()).unwrap_or_default();
        drop(js_sys::Reflect::set(json, &name, &Array::new()));
        Self { reading: ExplorerReading::of(load::value_of(json)), measures }
    }

    fn read(mut self, url: String) {
        Timeout::new(0, move || {
            let end = Date::now() + SLICE_MS;
            while self.measures.length() > 0 {
                if Date::now() > end {
                    return self.read(url);
                }
                self.reading.add(load::value_of(&self.measures.shift()));
            }
            let read = self.reading.explorer().map_err(|fault| LoadError::Form(fault).tell(&url));
            cache::put(&url, read.ok().map(|explorer| File::Explorer(Shared::new(explorer))));
        })
        .forget();
    }
}
