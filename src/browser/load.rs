//! Fetching a file: no larger than is read, no longer than a reader waits.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, ReadableStreamDefaultReader, RequestInit, Response};

use super::console::warn;
use crate::page::read::Value;

/// A reader on slow data waits this long, no longer.
const PATIENCE_MS: u32 = 30_000;
/// Bytes that are read; an explorer has some hundred thousand.
const LARGEST: usize = 4_000_000;

/// Why a file did not arrive, after its address. A reader is told in plain words; this goes to the console.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The network or the server failed, or the wait was too long; what the browser says.
    #[error("did not arrive: {0}")]
    Fetch(String),
    /// The server has no such file; its answer's status.
    #[error("was answered with status {0}")]
    Status(u16),
    /// Larger than is read.
    #[error("is larger than {LARGEST} bytes")]
    TooLarge,
    /// Another file than was asked for; what is wrong with it.
    #[error("is not of the form of this site: {0}")]
    Form(String),
}

fn reason(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| "unknown".to_owned(), |error| String::from(error.message()))
}

/// Fetches a file of ours and hands on what the browser has parsed; what does not arrive is told to the console.
pub fn file(url: String, then: Box<dyn FnOnce(Option<JsValue>)>) {
    wasm_bindgen_futures::spawn_local(async move {
        let read = json(&url).await;
        if let Err(fault) = &read {
            fault.tell(&url);
        }
        then(read.ok());
    });
}

impl LoadError {
    /// Tells the console; a reader is told in plain words.
    pub fn tell(&self, url: &str) {
        warn(&format!("The figures stay still: {url} {self}"));
    }
}

async fn json(url: &str) -> Result<JsValue, LoadError> {
    let body = body(url).await?;
    let form = |error: JsValue| LoadError::Form(reason(&error));
    // The browser reads its own bytes: they never pass through the module's memory.
    let whole = Response::new_with_opt_blob(Some(&body)).and_then(|whole| whole.json()).map_err(form)?;
    JsFuture::from(whole).await.map_err(form)
}

/// Objects and lists inside each other: a file of ours has fewer, and more could exhaust the stack.
const DEEPEST: u8 = 32;

/// What the browser has parsed, as a value of ours.
pub fn value_of(json: &JsValue) -> Value {
    value(json, DEEPEST)
}

fn value(json: &JsValue, depth: u8) -> Value {
    if let Some(number) = json.as_f64() {
        Value::Number(number)
    } else if let Some(text) = json.as_string() {
        Value::Text(text)
    } else if let Some(flag) = json.as_bool() {
        Value::Flag(flag)
    } else if json.is_null() || depth == 0 {
        Value::Null
    } else if let Some(list) = json.dyn_ref::<Array>() {
        Value::List(list.iter().map(|json| value(&json, depth - 1)).collect())
    } else {
        let names = js_sys::Object::keys(json.unchecked_ref::<js_sys::Object>());
        let field = |name: JsValue| {
            let json = js_sys::Reflect::get(json, &name).unwrap_or(JsValue::NULL);
            (name.as_string().unwrap_or_default(), value(&json, depth - 1))
        };
        Value::Fields(names.iter().map(field).collect())
    }
}

async fn body(url: &str) -> Result<Blob, LoadError> {
    let failed = |error: JsValue| LoadError::Fetch(reason(&error));
    let window = web_sys::window().ok_or(JsValue::NULL).map_err(failed)?;
    let controller = AbortController::new().map_err(failed)?;
    let request = RequestInit::new();
    request.set_signal(Some(&controller.signal()));
    // A host's address is nobody's business, whatever its own rule about referrers.
    js_sys::Reflect::set(&request, &"referrerPolicy".into(), &"no-referrer".into()).map_err(failed)?;
    let _giving_up = Timeout::new(PATIENCE_MS, move || controller.abort());
    let response: Response =
        JsFuture::from(window.fetch_with_str_and_init(url, &request)).await.map_err(failed)?.unchecked_into();
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let (parts, mut length) = (Array::new(), 0);
    if let Some(body) = response.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        // A part is `{ done, value }`, the last one without bytes. What an answer says of its length may not be true.
        while let Some(part) = bytes_of(&JsFuture::from(reader.read()).await.map_err(failed)?) {
            length += part.length() as usize;
            if length > LARGEST {
                drop(reader.cancel());
                return Err(LoadError::TooLarge);
            }
            parts.push(&part);
        }
    }
    Blob::new_with_u8_array_sequence(&parts).map_err(failed)
}

fn bytes_of(part: &JsValue) -> Option<Uint8Array> {
    js_sys::Reflect::get(part, &"value".into()).ok()?.dyn_into().ok()
}
