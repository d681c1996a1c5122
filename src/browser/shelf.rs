//! Explorers that were loaded: each file is asked for once, however many elements show it.

use std::cell::RefCell;

use super::load;
use crate::page::Explorer;
use crate::page::read::Value;
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
    let then = {
        let url = url.clone();
        move |file: Option<Value>| {
            let read = file.map(Explorer::from_value);
            let fault = read.as_ref().and_then(|read| read.as_ref().err().cloned());
            let explorer = read.and_then(Result::ok).map(Shared::new);
            for then in placed(&url, explorer.clone()) {
                then(explorer.clone());
            }
            fault
        }
    };
    load::file(url, Box::new(then));
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
