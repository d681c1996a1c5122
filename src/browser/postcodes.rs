//! Postcodes, answered on the reader's device from one file of ours, the same for everyone.
//!
//! What was typed is in no request, address, store or log.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Callback;

use super::load::{self, LoadError};
use crate::page::postcodes::{Found, Postcodes};
use crate::page::read::read;
use crate::view::state::Event;

thread_local! {
    /// The file by its address: nothing while it is on its way.
    static KNOWN: RefCell<Vec<(String, Option<Rc<Postcodes>>)>> = const { RefCell::new(Vec::new()) };
}

/// Tells the answer of a postcode, once the file is there; what is asked meanwhile is not answered.
pub fn find(url: String, typed: String, failed: String, tell: Callback<Event>) {
    let known = KNOWN.with_borrow(|known| known.iter().find(|(known, _)| *known == url).map(|(_, file)| file.clone()));
    match known {
        Some(Some(file)) => tell.emit(Event::Found(file.found(&typed))),
        Some(None) => {}
        None => {
            KNOWN.with_borrow_mut(|known| known.push((url.clone(), None)));
            let asked = url.clone();
            let then = move |json: Option<JsValue>| {
                let read = json.map(|json| read::<Postcodes>(load::value_of(&json)));
                let told = |fault| LoadError::Form(fault).tell(&url);
                let file = read.and_then(|read| read.map_err(told).ok()).map(Rc::new);
                let answer = file.as_ref().map(|file| file.found(&typed));
                KNOWN.with_borrow_mut(|known| {
                    known.retain(|(known, _)| *known != url);
                    known.extend(file.map(|file| (url, Some(file))));
                });
                tell.emit(Event::Found(answer.unwrap_or(Found { said: failed, names: Vec::new() })));
            };
            load::file(asked, Box::new(then));
        }
    }
}
