//! An explorer that is shown, with everything that it listens to.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, HtmlCanvasElement};
use yew::AppHandle;

use super::menu;
use super::mount::Folds;
use super::platform::Browser;
use super::root::{Root, all};
use crate::page::Explorer;
use crate::view::app::{App, Message};
use crate::view::context::AppProps;
use crate::view::platform::PlatformHandle;
use crate::view::shared::Shared;
use crate::view::state::Event;

/// A running app; what it listens to ends with it.
pub struct ShownExplorer {
    root: Element,
    /// The address of all that can be chosen.
    pub whole: Option<String>,
    app: AppHandle<App>,
    browser: Rc<Browser>,
    _menu: [EventListener; 2],
}

impl ShownExplorer {
    /// Renders the app over what an element holds, in one task.
    pub fn over(root: Root, explorer: Shared<Explorer>) -> Self {
        let whole = root.whole();
        let kept = Folds::of(&root.element, "details".to_owned());
        let browser = Rc::new(Browser::of(&root, &explorer));
        let element = root.element;
        let props = AppProps {
            explorer,
            route: root.route,
            root: root.prefix,
            frame: root.frame,
            heading: root.heading,
            question: root.question,
            platform: PlatformHandle(Rc::clone(&browser) as _),
        };
        let app = yew::Renderer::<App>::with_root_and_props(element.clone(), props).render();
        drop(element.set_attribute("data-live", ""));
        kept.restore();
        Self { whole, app, browser, _menu: menu::follow(&element, root.frame), root: element }
    }

    /// Shows the same with all that can be chosen.
    pub fn complete(&self, whole: Shared<Explorer>) {
        self.browser.history.is_complete.set(true);
        // Until now the browser has unfolded the list.
        if self.root.query_selector("#choose[open]").is_ok_and(|open| open.is_some()) {
            self.app.send_message(Message::Reader(Event::ListToggled(true)));
        }
        drop(self.root.set_attribute("data-live", "whole"));
        self.app.send_message(Message::Arrived(whole));
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
