//! Changes of the page that charts follow: its width, its look, its fonts and the size of its text.

use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use web_sys::{Element, EventTarget};

use super::resize_sentinel::{Resizes, sentinel};
use super::text_measure::CanvasMeasure;

/// Changes of the page's look that a canvas does not follow by itself.
const LOOKS: [&str; 3] = ["(forced-colors: active)", "(prefers-color-scheme: dark)", "print"];

type Watching = Rc<RefCell<Vec<Weak<dyn Fn()>>>>;

/// Who is notified of changes of the page. It is watched once for all charts, as each listener takes its time.
#[derive(Default)]
pub struct Changes {
    /// What to call, for as long as somebody keeps it.
    watching: Watching,
    watch: OnceCell<PageWatch>,
}

/// What watches the page until it is dropped.
struct PageWatch {
    _listeners: Vec<EventListener>,
    _resizes: Option<Resizes>,
}

impl Changes {
    /// Calls `notify` after each change of the page around a root, for as long as somebody keeps it. Texts are
    /// measured anew before.
    pub fn follow(&self, root: &Element, measure: &Rc<CanvasMeasure>, notify: &Rc<dyn Fn()>) {
        let mut watching = self.watching.borrow_mut();
        watching.retain(|known| known.strong_count() > 0);
        watching.push(Rc::downgrade(notify));
        self.watch.get_or_init(|| self.watch(root, measure));
    }

    fn watch(&self, root: &Element, measure: &Rc<CanvasMeasure>) -> PageWatch {
        let (watching, measure) = (Rc::clone(&self.watching), Rc::clone(measure));
        let notify = Rc::new(move || {
            measure.forget();
            // They may stop to watch meanwhile.
            let notified: Vec<_> = watching.borrow().iter().filter_map(Weak::upgrade).collect();
            notified.iter().for_each(|notify| notify());
        });
        let on = |target: &EventTarget, name: &'static str| {
            let notify = Rc::clone(&notify);
            EventListener::new(target, name, move |_| notify())
        };
        let window = web_sys::window();
        let lists = LOOKS.iter().filter_map(|query| window.as_ref()?.match_media(query).ok().flatten());
        let fonts = window.as_ref().and_then(|window| window.document()).map(|document| document.fonts());
        let listeners = lists.map(|list| on(&list, "change"));
        let listeners = listeners.chain(fonts.map(|fonts| on(&fonts, "loadingdone")));
        // A host that changes its colours says so: nothing else would tell.
        let listeners = listeners.chain([on(root, "marmot-look")]).collect();
        PageWatch { _listeners: listeners, _resizes: sentinel(root).map(|sentinel| Resizes::of(&sentinel, notify)) }
    }
}
