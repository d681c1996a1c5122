//! What charts ask of the browser: paint, measure, and tell when the page changes.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement, ResizeObserver};
use yew::{Callback, Event, Html, NodeRef};

use super::canvas::draw;
use super::colours::Colours;
use super::root::all;
use super::ruler::Ruler;
use super::spare::Spare;
use super::takeover::{Folds, when_idle};
use crate::scene::{ChartData, Placed, Size, TEXT, TextMeasure};
use crate::view::surface::{Surface, Watch};

/// The reader's screen.
pub struct Screen {
    root: Element,
    ruler: Rc<Ruler>,
    spare: Spare,
    has_painted: Cell<bool>,
    /// Of the published page's charts, by their classes.
    usual: Vec<(String, Size)>,
    /// The published page's sections and lists.
    published: Vec<Element>,
    /// Who is told of changes.
    watching: Watching,
    changes: OnceCell<Changes>,
    /// The size of text, once it was asked for and until the page changes.
    text: Rc<Cell<Option<f64>>>,
}

/// What to call when the page changes, for as long as somebody keeps it.
type Watching = Rc<RefCell<Vec<Weak<dyn Fn()>>>>;

/// Size of text in charts at the usual size of 16 pixels.
const TEXT_SHARE: f64 = TEXT / 16.0;
/// More than a frame of most screens, in milliseconds.
const SOON: u32 = 20;
/// Changes of the page's look that a canvas does not follow by itself.
const LOOKS: [&str; 3] = ["(forced-colors: active)", "(prefers-color-scheme: dark)", "print"];

impl Screen {
    /// The screen that shows an element; whether that holds an explorer as it was published.
    pub fn new(root: Element, has_published: bool) -> Self {
        let style = web_sys::window().and_then(|window| window.get_computed_style(&root).ok().flatten());
        let family = style
            .and_then(|style| style.get_property_value("--font").ok())
            .filter(|family| !family.trim_ascii().is_empty());
        Self {
            usual: sizes(&root),
            published: if has_published { all(&root, "section, nav, datalist") } else { Vec::new() },
            root,
            ruler: Rc::new(Ruler::new(
                family.map_or_else(|| "sans-serif".to_owned(), |family| family.trim_ascii().to_owned()),
            )),
            spare: Spare::default(),
            has_painted: Cell::new(false),
            watching: Watching::default(),
            changes: OnceCell::new(),
            text: Rc::default(),
        }
    }

    /// Starts to watch the page: once for all charts, as each listener takes its time.
    fn changes(&self) -> Changes {
        let (watching, ruler, text) = (Rc::clone(&self.watching), Rc::clone(&self.ruler), Rc::clone(&self.text));
        let tell = Rc::new(move || {
            ruler.forget();
            text.take();
            // They may stop to watch meanwhile.
            let told: Vec<_> = watching.borrow().iter().filter_map(Weak::upgrade).collect();
            told.iter().for_each(|tell| tell());
        });
        let on = |target: &EventTarget, name: &'static str| {
            let tell = Rc::clone(&tell);
            EventListener::new(target, name, move |_| tell())
        };
        let window = web_sys::window();
        let lists = LOOKS.iter().filter_map(|query| window.as_ref()?.match_media(query).ok().flatten());
        let fonts = window.as_ref().and_then(|window| window.document()).map(|document| document.fonts());
        let listeners = lists.map(|list| on(&list, "change"));
        let listeners = listeners.chain(fonts.map(|fonts| on(&fonts, "loadingdone")));
        // A host that changes its colours says so: nothing else would tell.
        let listeners = listeners.chain([on(&self.root, "marmot-look")]).collect();
        // As wide as the root and as high as its text: an observer of what it makes change would never rest.
        let ruler = self.root.query_selector(".probe").ok().flatten();
        Changes { _listeners: listeners, _resizes: ruler.map(|ruler| Resizes::of(&ruler, tell)) }
    }
}

/// What tells of changes of the page until it is dropped.
struct Changes {
    _listeners: Vec<EventListener>,
    _resizes: Option<Resizes>,
}

/// The size of the first chart of each class.
fn sizes(root: &Element) -> Vec<(String, Size)> {
    let mut sizes: Vec<(String, Size)> = Vec::new();
    for chart in all::<HtmlElement>(root, ".chart") {
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

    fn canvas(&self, size: Size) -> Option<(Html, Watch)> {
        let taken = self.spare.take(size)?;
        Some((Html::VRef(taken.canvas.clone().into()), Watch::keeping(taken)))
    }

    fn is_awaited(&self) -> bool {
        !self.has_painted.get()
    }

    fn paint(&self, canvas: &Html, placed: &Placed) {
        self.has_painted.set(true);
        if let (Html::VRef(canvas), Some(colours)) = (canvas, Colours::of(&self.root)) {
            draw(canvas.unchecked_ref(), &placed.scene, &colours, self.ruler.family());
        }
    }

    fn published(&self, id: &str) -> Option<Html> {
        let found = self.published.iter().find(|published| published.id() == id);
        found.map(|published| Html::VRef(published.clone().into()))
    }

    fn soon(&self, section: &str, then: Callback<()>) -> Watch {
        let selector = ["#", section].concat();
        let published = self.root.query_selector(&selector).ok().flatten();
        let root = self.root.clone();
        let replace = move || {
            let folds = Folds::of(&root, [&*selector, " details"].concat());
            then.emit(());
            folds.restore();
        };
        Watch::keeping(Timeout::new(SOON, move || match published {
            Some(published) => when_idle(published, Box::new(replace)),
            None => replace(),
        }))
    }

    fn watch_size(&self, element: &NodeRef, changed: Callback<Size>) -> Watch {
        let Some(element) = element.cast::<HtmlElement>() else { return Watch::keeping(()) };
        let tell: Rc<dyn Fn()> = Rc::new(move || {
            let size = size_of(&element);
            if size.width > 0.0 {
                changed.emit(size);
            }
        });
        tell();
        let mut watching = self.watching.borrow_mut();
        watching.retain(|watching| watching.strong_count() > 0);
        watching.push(Rc::downgrade(&tell));
        self.changes.get_or_init(|| self.changes());
        Watch::keeping(tell)
    }

    fn measure(&self) -> &dyn TextMeasure {
        &*self.ruler
    }

    fn value(&self, event: &Event) -> Option<String> {
        value_of(event.target()?.as_ref())
    }

    fn field(&self, id: &str) -> Option<String> {
        value_of(self.root.query_selector(&["#", id].concat()).ok()??.as_ref())
    }

    fn text_size(&self) -> f64 {
        let size = self.text.get().unwrap_or_else(text_size);
        self.text.set(Some(size));
        size
    }
}

fn value_of(field: &JsValue) -> Option<String> {
    js_sys::Reflect::get(field, &"value".into()).ok()?.as_string()
}

fn text_size() -> f64 {
    let window = web_sys::window();
    let root = window.as_ref().and_then(|window| window.document()).and_then(|document| document.document_element());
    let style = window.zip(root).and_then(|(window, root)| window.get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let pixels = size.map_or(16.0, |size| js_sys::parse_float(&size)); // "17.6px"
    // As in the stylesheet, a host's smaller size does not make ours smaller.
    if pixels.is_nan() { 16.0 * TEXT_SHARE } else { pixels.clamp(16.0, 64.0) * TEXT_SHARE }
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
