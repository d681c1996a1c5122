//! Postcodes, answered on the reader's device from one file of ours, the same for everyone.
//!
//! What was typed is in no request, address, store or log.

use wasm_bindgen::JsValue;
use yew::Callback;

use super::cache::{self, File};
use super::load::{self, LoadError};
use crate::page;
use crate::page::postcodes::{PostcodeAnswer, PostcodeIndex};
use crate::view::shared::Shared;
use crate::view::state::Event;

/// Tells the answer to a postcode, once the file is there; `failed` is what a reader is told where it did not arrive.
pub fn find(url: String, typed: String, failed: String, tell: Callback<Event>) {
    let then = move |file| {
        let answer = match file {
            Some(File::Postcodes(file)) => file.0.answer(&typed),
            Some(File::Explorer(_)) | None => PostcodeAnswer { text: failed, areas: Vec::new() },
        };
        tell.emit(Event::PostcodeAnswered(answer));
    };
    cache::ask(url, read, Box::new(then));
}

fn read(url: String, json: JsValue) {
    let read =
        page::read::read::<PostcodeIndex>(load::value_of(&json)).map_err(|fault| LoadError::Form(fault).tell(&url));
    cache::put(&url, read.ok().map(|file| File::Postcodes(Shared::new(file))));
}
