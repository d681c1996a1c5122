//! Files that were loaded: each is asked for once, however many wait for it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

use super::load;
use crate::page::Explorer;
use crate::page::postcodes::PostcodeIndex;
use crate::view::shared::Shared;

/// A file as it was read.
#[derive(Clone)]
pub enum File {
    /// What a page shows, or all that an objective has.
    Explorer(Shared<Explorer>),
    /// What answers a postcode.
    Postcodes(Shared<PostcodeIndex>),
}

/// What is done once a file has arrived, or will not.
type Then = Box<dyn FnOnce(Option<File>)>;

enum Entry {
    /// On its way, for these.
    Awaited(Vec<Then>),
    Arrived(File),
}

thread_local! {
    /// Each file by its address.
    static CACHE: RefCell<Vec<(String, Entry)>> = const { RefCell::new(Vec::new()) };
}

/// Calls `then` with the file of an address. What has been fetched is given to `read`, which puts the file here once
/// it is read. One that did not arrive is asked for anew the next time.
pub fn ask(url: String, read: fn(String, JsValue), then: Then) {
    let known = CACHE.with_borrow_mut(|cache| match cache.iter_mut().find(|(known, _)| *known == url) {
        Some((_, Entry::Arrived(file))) => Some((then, file.clone())),
        Some((_, Entry::Awaited(waiting))) => {
            waiting.push(then);
            None
        }
        None => {
            cache.push((url.clone(), Entry::Awaited(vec![then])));
            let asked = url.clone();
            let fetched = move |json: Option<JsValue>| match json {
                Some(json) => read(url, json),
                None => put(&url, None),
            };
            load::file(asked, Box::new(fetched));
            None
        }
    });
    if let Some((then, file)) = known {
        then(Some(file));
    }
}

/// Puts a file into the cache and gives it to who waits for it; takes its entry away where none came.
pub fn put(url: &str, file: Option<File>) {
    let waiting = CACHE.with_borrow_mut(|cache| {
        let Some(position) = cache.iter().position(|(known, _)| known == url) else { return Vec::new() };
        let (url, entry) = cache.swap_remove(position);
        cache.extend(file.clone().map(|file| (url, Entry::Arrived(file))));
        match entry {
            Entry::Awaited(waiting) => waiting,
            Entry::Arrived(_) => Vec::new(),
        }
    });
    for then in waiting {
        then(file.clone());
    }
}
