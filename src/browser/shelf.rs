//! Explorers that were loaded: each file is asked for once, however many elements show it.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Date};
use wasm_bindgen::{JsCast, JsValue};

use super::load::{self, LoadError};
use crate::page::{Explorer, Reading};
use crate::view::shared::Shared;

/// What is done once an explorer has arrived, or will not.
type Then = Box<dyn FnOnce(Option<Shared<Explorer>>)>;

enum Place {
    /// On its way, for these.
    Awaited(Vec<Then>),
    Arrived(Shared<Explorer>),
}

thread_local! {
    static SHELF: RefCell<Vec<(String, Place)>> = const { RefCell::new(Vec::new()) };
}

/// Calls `then` with the explorer of an address. One that did not arrive is asked for anew the next time.
pub fn ask(url: String, then: impl FnOnce(Option<Shared<Explorer>>) + 'static) {
    let then: Then = Box::new(then);
    let known = SHELF.with_borrow_mut(|shelf| match shelf.iter_mut().find(|(known, _)| *known == url) {
        Some((_, Place::Arrived(explorer))) => Some((then, explorer.clone())),
        Some((_, Place::Awaited(waiting))) => {
            waiting.push(then);
            None
        }
        None => {
            shelf.push((url.clone(), Place::Awaited(vec![then])));
            load(url);
            None
        }
    });
    if let Some((then, explorer)) = known {
        then(Some(explorer));
    }
}

fn load(url: String) {
    let asked = url.clone();
    let then = move |json: Option<JsValue>| match json {
        Some(json) => Slices::of(&json).read(url),
        None => place(&url, None),
    };
    load::file(asked, Box::new(then));
}

/// A task reads no longer, but for the measure that it has begun.
const SLICE_MS: f64 = 8.0;

/// An explorer that is read some measures at a time: a page of many would stand still meanwhile.
struct Slices {
    reading: Reading,
    /// Those that are still to be read.
    measures: Array,
}

impl Slices {
    fn of(json: &JsValue) -> Self {
        let name = JsValue::from_str("measures");
        let measures: Array =
            js_sys::Reflect::get(json, &name).ok().and_then(|list| list.dyn_into().ok()).unwrap_or_default();
        drop(js_sys::Reflect::set(json, &name, &Array::new()));
        Self { reading: Reading::of(load::value_of(json)), measures }
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
            place(&url, read.ok().map(Shared::new));
        })
        .forget();
    }
}

/// Puts an explorer on the shelf, and gives it to who waits for it; takes its place away where none came.
fn place(url: &str, explorer: Option<Shared<Explorer>>) {
    for then in placed(url, explorer.clone()) {
        then(explorer.clone());
    }
}

/// Puts an explorer on the shelf, or takes its place away; returns who waits for it.
fn placed(url: &str, explorer: Option<Shared<Explorer>>) -> Vec<Then> {
    SHELF.with_borrow_mut(|shelf| {
        let Some(position) = shelf.iter().position(|(known, _)| known == url) else { return Vec::new() };
        let (url, place) = shelf.swap_remove(position);
        shelf.extend(explorer.map(|explorer| (url, Place::Arrived(explorer))));
        match place {
            Place::Awaited(waiting) => waiting,
            Place::Arrived(_) => Vec::new(),
        }
    })
}
