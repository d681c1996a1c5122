//! An explorer that is shown, with everything that it listens to.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlCanvasElement};
use yew::{AppHandle, Callback};

use super::history::History;
use super::root::{Root, all, tell};
use super::surface::Screen;
use super::{menu, postcodes, takeover};
use crate::page::Explorer;
use crate::page::route::Frame;
use crate::view::app::{App, AppProps, Host};
use crate::view::shared::Shared;
use crate::view::state::Event;
use crate::view::surface::SurfaceHandle;

/// A running app; what it listens to ends with it.
pub struct Shown {
    root: Element,
    /// The address of all that can be chosen.
    pub whole: Option<String>,
    app: AppHandle<App>,
    history: Rc<History>,
    _menu: [EventListener; 2],
}

impl Shown {
    /// Renders the app over what an element holds, in one task.
    pub fn over(root: Root, explorer: Shared<Explorer>) -> Self {
        let whole = root.whole();
        let kept = takeover::Folds::of(&root.element, "details".to_owned());
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
            surface: SurfaceHandle(Rc::new(Screen::new(element.clone(), root.frame != Frame::Element))),
            host: Some(host),
        };
        let app = yew::Renderer::<App>::with_root_and_props(element.clone(), props).render();
        drop(element.set_attribute("data-live", ""));
        kept.restore();
        Self { whole, app, history, _menu: menu::follow(&element, root.frame), root: element }
    }

    /// Shows the same with all that can be chosen.
    pub fn complete(&self, whole: Shared<Explorer>) {
        self.history.is_complete.set(true);
        // Until now the browser has unfolded the list.
        if self.root.query_selector("#choose[open]").is_ok_and(|open| open.is_some()) {
            self.app.send_message(Event::ListToggled(true));
        }
        drop(self.root.set_attribute("data-live", "whole"));
        self.app.send_message(Event::Arrived(whole));
    }

    /// Takes the app off, and gives the memory of its canvases back at once.
    pub fn end(self) {
        for canvas in all::<HtmlCanvasElement>(&self.root, "canvas") {
            canvas.set_width(1);
            canvas.set_height(1);
        }
        self.app.destroy();
        drop(self.root.remove_attribute("data-live"));
    }
}
