//! The element that an explorer is shown in, and what it asks for.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, NodeList, Url};

use crate::page::parts::{page_file, whole_file};
use crate::page::route::{Embedding, Route};

/// What an element says of the explorer that it is for.
#[derive(PartialEq)]
pub struct Root {
    pub element: Element,
    pub route: Route,
    /// What links begin with before the app runs.
    pub prefix: String,
    /// The full address of the folder.
    pub folder: String,
    pub frame: Embedding,
    /// The level of the finding's heading.
    pub heading: u8,
    /// The one question to show, where one is named.
    pub question: Option<String>,
}

impl Root {
    /// Reads the attributes of an element.
    pub fn of(element: &Element) -> Option<Self> {
        let data = |name: &str| element.get_attribute(&["data-", name].concat());
        let prefix = data("root")?;
        let folder = Url::new_with_base(&prefix, &element.base_uri().ok().flatten()?).ok()?.href();
        Some(Self {
            route: Route::of_path(&data("path")?)?,
            prefix,
            folder,
            frame: match data("frame")?.as_str() {
                "embed" => Embedding::Embed,
                "element" => Embedding::Element,
                _ => Embedding::Page,
            },
            heading: data("heading").and_then(|level| level.parse().ok()).unwrap_or(1),
            question: data("question").filter(|question| !question.is_empty()),
            element: element.clone(),
        })
    }

    /// Whether its element still asks for the same.
    pub fn is_asked_for(&self) -> bool {
        Self::of(&self.element).is_some_and(|now| now == *self)
    }

    /// The address of what it shows first.
    pub fn page(&self) -> String {
        [&*self.folder, &page_file(&self.route)].concat()
    }

    /// The address of all that can be chosen there; none, where there is nothing to choose.
    pub fn whole(&self) -> Option<String> {
        match &self.route {
            Route::Objective(objective, _) if self.question.is_none() => {
                Some([&*self.folder, &whole_file(objective)].concat())
            }
            Route::Objective(..) | Route::Place => None,
        }
    }
}

/// The elements of ours that a selector finds, which says what they are.
pub fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let found = root.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(|index| Some(found.as_ref()?.get(index)?.unchecked_into())).collect()
}

/// Tells whoever listens at an element.
pub fn tell(element: &Element, name: &str, detail: &JsValue) {
    let settings = CustomEventInit::new();
    settings.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &settings) {
        drop(element.dispatch_event(&event));
    }
}
