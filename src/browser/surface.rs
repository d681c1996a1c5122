//! What charts ask of the browser: paint, measure, and tell when the page changes.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlCanvasElement, HtmlElement, ResizeObserver};
use yew::{Callback, Event, Html, NodeRef};

use super::canvas::{Ruler, draw};
use super::colours::Colours;
use crate::scene::{ChartData, Measure, Scene, Size};
use crate::view::surface::{Surface, Watch};

/// The reader's screen.
pub struct Screen {
    root: Element,
    ruler: Ruler,
    /// Of the published page's charts, by their classes.
    usual: Vec<(String, Size)>,
}

/// Size of text in charts at the usual size of 16 pixels.
const TEXT_SHARE: f64 = 14.0 / 16.0;
/// Changes of the page's look that a canvas does not follow by itself.
const LOOKS: [&str; 3] = ["(forced-colors: active)", "(prefers-color-scheme: dark)", "print"];

impl Screen {
    /// The screen that shows an element.
    pub fn new(root: Element) -> Self {
        let style = web_sys::window().and_then(|window| window.get_computed_style(&root).ok().flatten());
        let family = style
            .and_then(|style| style.get_property_value("--font").ok())
            .filter(|family| !family.trim_ascii().is_empty());
        Self {
            usual: sizes(&root),
            root,
            ruler: Ruler::new(family.map_or_else(|| "sans-serif".to_owned(), |family| family.trim_ascii().to_owned())),
        }
    }
}

/// The size of the first chart of each class.
fn sizes(root: &Element) -> Vec<(String, Size)> {
    let Ok(charts) = root.query_selector_all(".chart") else { return Vec::new() };
    let charts = (0..charts.length()).filter_map(|index| charts.get(index)?.dyn_into::<HtmlElement>().ok());
    let mut sizes: Vec<(String, Size)> = Vec::new();
    for chart in charts {
        let class = chart.class_name();
        if !sizes.iter().any(|(known, _)| *known == class) {
            sizes.push((class, size_of(&chart)));
        }
    }
    sizes
}

fn size_of(element: &HtmlElement) -> Size {
    Size { width: f64::from(element.client_width()), height: f64::from(element.client_height()) }
}

impl Surface for Screen {
    fn usual_size(&self, class: &str) -> Option<Size> {
        self.usual.iter().find(|(known, _)| known == class).map(|(_, size)| *size).filter(|size| size.width > 0.0)
    }

    /// Nothing: the size is known before the browser next paints.
    fn still(&self, _chart: &ChartData) -> Html {
        Html::default()
    }

    fn paint(&self, canvas: &NodeRef, scene: &Scene) {
        if let Some((canvas, colours)) = canvas.cast::<HtmlCanvasElement>().zip(Colours::of(&self.root)) {
            draw(&canvas, scene, &colours, self.ruler.family());
        }
    }

    fn watch_size(&self, element: &NodeRef, changed: Callback<Size>) -> Watch {
        let Some(element) = element.cast::<HtmlElement>() else { return Watch::keeping(()) };
        let tell = Rc::new(move || {
            let size = size_of(&element);
            if size.width > 0.0 {
                changed.emit(size);
            }
        });
        tell();
        let looks = LOOKS.iter().filter_map(|query| {
            let list = web_sys::window()?.match_media(query).ok().flatten()?;
            let tell = Rc::clone(&tell);
            Some(EventListener::new(&list, "change", move |_| tell()))
        });
        // A host that changes its colours says so: nothing else would tell.
        let told = {
            let tell = Rc::clone(&tell);
            EventListener::new(&self.root, "marmot-look", move |_| tell())
        };
        let looks: Vec<EventListener> = looks.chain([told]).collect();
        // As wide as the root but of no height: an observer of what it makes change itself would never rest.
        let ruler = self.root.query_selector(".probe").ok().flatten();
        Watch::keeping((ruler.map(|ruler| Resizes::of(&ruler, tell)), looks))
    }

    fn measure(&self) -> &dyn Measure {
        &self.ruler
    }

    fn value(&self, event: &Event) -> Option<String> {
        js_sys::Reflect::get(event.target()?.as_ref(), &"value".into()).ok()?.as_string()
    }

    fn text_size(&self) -> f64 {
        let window = web_sys::window();
        let root =
            window.as_ref().and_then(|window| window.document()).and_then(|document| document.document_element());
        let style = window.zip(root).and_then(|(window, root)| window.get_computed_style(&root).ok().flatten());
        let size = style.and_then(|style| style.get_property_value("font-size").ok());
        let pixels = size.map_or(16.0, |size| js_sys::parse_float(&size)); // "17.6px"
        // As in the stylesheet, a host's smaller size does not make ours smaller.
        if pixels.is_nan() { 16.0 * TEXT_SHARE } else { pixels.clamp(16.0, 64.0) * TEXT_SHARE }
    }
}

/// An observer that stops when it is dropped.
struct Resizes {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl Resizes {
    fn of(element: &Element, tell: Rc<dyn Fn()>) -> Self {
        let callback = Closure::new(move || tell());
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for Resizes {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
