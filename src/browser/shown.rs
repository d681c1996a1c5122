//! An explorer that is shown, with everything that it listens to.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlCanvasElement};
use yew::{AppHandle, Callback};

use super::history::History;
use super::root::{Root, tell};
use super::surface::Screen;
use super::{menu, postcodes, takeover};
use crate::page::Explorer;
use crate::view::app::{App, AppProps, Host};
use crate::view::shared::Shared;
use crate::view::surface::SurfaceHandle;

/// A running app; what it listens to ends with it.
pub struct Shown {
    root: Element,
    app: AppHandle<App>,
    _history: Rc<History>,
    _menu: [EventListener; 2],
}

impl Shown {
    /// Renders the app over what an element holds, in one task.
    pub fn over(root: Root, explorer: Shared<Explorer>) -> Self {
        let kept = takeover::Kept::of(&root.element);
        let history = Rc::new(History::new(&root, &explorer));
        let host = Host {
            root: root.folder.clone(),
            today: js_sys::Date::new_0().to_iso_string().slice(0, 10).into(),
            on_start: {
                let (history, element) = (Rc::clone(&history), root.element.clone());
                Callback::from(move |app| {
                    history.listen(app);
                    tell(&element, "marmot-live", &JsValue::NULL);
                })
            },
            on_postcode: {
                let (folder, explorer) = (root.folder.clone(), explorer.clone());
                Callback::from(move |(typed, app)| {
                    let controls = &explorer.0.controls;
                    let (url, failed) =
                        ([&folder, &controls.postcodes].map(String::as_str).concat(), controls.postcode_failed.clone());
                    postcodes::find(url, typed, failed, app);
                })
            },
            on_route: {
                let history = Rc::clone(&history);
                Callback::from(move |route| history.show(&route))
            },
        };
        let element = root.element;
        let props = AppProps {
            explorer,
            route: root.route,
            root: root.prefix,
            frame: root.frame,
            heading: root.heading,
            question: root.question,
            surface: SurfaceHandle(Rc::new(Screen::new(element.clone()))),
            host: Some(host),
        };
        let app = yew::Renderer::<App>::with_root_and_props(element.clone(), props).render();
        drop(element.set_attribute("data-live", ""));
        kept.restore();
        Self { app, _history: history, _menu: menu::follow(&element, root.frame), root: element }
    }

    /// Takes the app off, and gives the memory of its canvases back at once.
    pub fn end(self) {
        let canvases = self.root.query_selector_all("canvas").ok();
        let count = canvases.as_ref().map_or(0, web_sys::NodeList::length);
        let canvases =
            (0..count).filter_map(|index| canvases.as_ref()?.get(index)?.dyn_into::<HtmlCanvasElement>().ok());
        for canvas in canvases {
            canvas.set_width(1);
            canvas.set_height(1);
        }
        self.app.destroy();
        drop(self.root.remove_attribute("data-live"));
    }
}
