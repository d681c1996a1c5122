//! The whole explorer as one component: published as it is, and run as it is.

use std::rc::Rc;

use yew::prelude::*;

use super::about::about;
use super::actions::actions;
use super::measures::Measures;
use super::objective;
use super::place_page::place_page;
use super::route::{Frame, Route, Site};
use super::standing::StandingSection;
use super::state::{Event, State};
use super::surface::SurfaceHandle;
use crate::snapshot::Snapshot;
use crate::stats::Analysis;
use crate::words::in_language;

/// What a page is made from: nothing else may change its first render.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The figures and texts.
    pub snapshot: SnapshotRef,
    /// The page.
    pub route: Route,
    /// What stands before every path.
    pub root: AttrValue,
    /// What surrounds the explorer.
    pub frame: Frame,
    /// How many objectives the place has; a file of one objective does not know.
    pub objectives: usize,
    /// What runs the app, in a browser.
    #[prop_or_default]
    pub host: Option<Host>,
}

/// A snapshot that is the same one or another: comparing figures would take longer than drawing them.
#[derive(Clone, Debug)]
pub struct SnapshotRef(pub Rc<Snapshot>);

impl PartialEq for SnapshotRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the browser gives to a running app.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// Where to paint.
    pub surface: SurfaceHandle,
    /// The full address of the folder.
    pub root: AttrValue,
    /// Called with the way to tell the app what happened outside it.
    pub on_start: Callback<Callback<Event>>,
    /// Called when the reader has chosen another page.
    pub on_route: Callback<Route>,
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Rc::new(self.after(event))
    }
}

/// The explorer.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = {
        let (root, route) = (props.root.clone(), props.route.clone());
        use_reducer_eq(move || State::of_page(root, route))
    };
    let tell = {
        let dispatcher = state.dispatcher();
        use_callback((), move |event: Event, ()| dispatcher.dispatch(event))
    };
    {
        let (host, tell) = (props.host.clone(), tell.clone());
        use_effect_with((), move |()| {
            if let Some(host) = host {
                tell.emit(Event::Started { root: host.root.clone() });
                host.on_start.emit(tell);
            }
        });
    }
    {
        let host = props.host.clone();
        use_effect_with((state.route.clone(), state.is_live), move |(route, is_live)| {
            if let Some(host) = host.filter(|_| *is_live) {
                host.on_route.emit(route.clone());
            }
        });
    }
    let site = Site { root: state.root.clone(), frame: props.frame };
    let surface = props.host.as_ref().map(|host| host.surface.clone());
    match &state.route {
        Route::Place => {
            let words = in_language(&props.snapshot.0.place.language);
            html! { <div class="explorer place">{ probe() }{ place_page(&props.snapshot.0, &site, surface, words) }</div> }
        }
        Route::Objective(..) => objective_page(props, &state, &site, surface, tell),
    }
}

/// Takes on a system colour, so that a canvas can be painted in it.
fn probe() -> Html {
    html! { <span class="probe" hidden=true></span> }
}

fn objective_page(
    props: &AppProps,
    state: &State,
    site: &Site,
    surface: Option<SurfaceHandle>,
    tell: Callback<Event>,
) -> Html {
    let snapshot = &*props.snapshot.0;
    let words = in_language(&snapshot.place.language);
    let Some(objective) = state.route.objective(snapshot) else { return html! {} };
    let chosen = state.route.indicator(snapshot).and_then(|id| snapshot.indicator(&id));
    let Some(indicator) = chosen else { return html! {} };
    let analysis = Analysis::of(snapshot, indicator);
    let measures = Measures {
        snapshot,
        objective,
        chosen: &indicator.id,
        site,
        is_open: state.is_list_open,
        is_live: state.is_live,
        level: 2,
        words,
        tell: tell.clone(),
    };
    let standing = StandingSection {
        snapshot,
        analysis: &analysis,
        focused: state.focused,
        is_live: state.is_live,
        surface,
        level: 2,
        words,
        tell,
    };
    html! {
        <div class="explorer">
            { probe() }
            { objective::head(snapshot, objective, &analysis, props.objectives, 1, words) }
            <div class="columns">
                { measures.view() }
                <div class="detail">
                    { standing.view() }
                    { about(&analysis, 2, words) }
                    { actions(objective, 2, words) }
                </div>
            </div>
        </div>
    }
}
