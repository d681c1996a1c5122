//! An objective's explorer as one component: published as it is, and run as it is.

use std::rc::Rc;

use yew::prelude::*;

use super::measures::Measures;
use super::passage::{heading_tag, html as html_of, passage};
use super::section::Sections;
use super::shared::Shared;
use super::state::{Event, State};
use super::surface::SurfaceHandle;
use crate::page::route::{Frame, Route, Site};
use crate::page::{Explorer, Measure, Section};

/// What a page is made from: nothing else may change its first render.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What there is to show.
    pub explorer: Shared<Explorer>,
    /// The page.
    pub route: Route,
    /// What stands before every path.
    pub root: String,
    /// What surrounds the explorer.
    pub frame: Frame,
    /// The level of the finding's heading: a host's page has headings above it.
    #[prop_or(1)]
    pub heading: u8,
    /// The one question to show, by its section's id; all, where none is named or none has that name.
    #[prop_or_default]
    pub question: Option<String>,
    /// Where charts are drawn.
    pub surface: SurfaceHandle,
    /// What runs the app, in a browser.
    #[prop_or_default]
    pub host: Option<Host>,
}

/// What the browser gives to a running app.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The full address of the folder.
    pub root: String,
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
    objective(props, &state, &tell)
}

fn objective(props: &AppProps, state: &State, tell: &Callback<Event>) -> Html {
    let explorer = &*props.explorer.0;
    let Route::Objective(objective, slug) = &state.route else { return html! {} };
    let Some(chosen) = explorer.measure(slug.as_ref()) else { return html! {} };
    let site = Site { root: state.root.clone(), frame: props.frame };
    let (is_open, heading) = (state.is_list_open, props.heading);
    let measures =
        Measures { explorer, objective, chosen, site: &site, heading, is_open, is_live: state.is_live, tell };
    let sections = Sections { explorer, state, heading, surface: &props.surface, tell };
    let asked = props.question.as_ref().and_then(|id| chosen.sections.iter().find(|section| section.id == *id));
    let body = match asked {
        Some(section) => sections.view(section),
        None => html! {
            <div class="columns">
                { measures.view() }
                <div class="detail">
                    { menu(explorer, chosen) }
                    <div key={chosen.slug.as_str()}>{ for chosen.sections.iter().map(|section| sections.view(section)) }</div>
                    { sections.view(&explorer.actions) }
                </div>
            </div>
        },
    };
    // A host's page may be in another language, that runs the other way.
    let is_in_host = props.frame == Frame::Element;
    // What differs from measure to measure is made anew: a translated page would keep the old text.
    html! {
        <div
            class="explorer"
            lang={is_in_host.then(|| explorer.language.clone())}
            dir={is_in_host.then_some("auto")}
        >
            <span class="probe"></span>
            <header class="head">
                { passage(&explorer.title) }
                <div id="finding" tabindex="-1">
                    <@{heading_tag(heading)} class="finding" key={chosen.slug.as_str()}>{ for chosen.finding.iter().map(html_of) }</@>
                </div>
                if asked.is_none() {
                    { passage(&explorer.summary) }
                }
            </header>
            { body }
            if is_in_host {
                <p class="page-foot">
                    <a href={site.full_page(&state.route)} target="_top">{ &explorer.controls.open_full_page }</a>
                    { " " }
                    { &explorer.controls.licence }
                </p>
            }
        </div>
    }
}

/// The id of the first link to a section: a way past everything before.
pub const QUESTIONS: &str = "questions";

/// Links to the sections of a measure, and to what is being done.
fn menu(explorer: &Explorer, chosen: &Measure) -> Html {
    let sections = chosen.sections.iter().chain([&explorer.actions]);
    let link = |(position, section): (usize, &Section)| {
        html! {
            <li>
                <a href={format!("#{}", section.id)} id={(position == 0).then_some(QUESTIONS)}>
                    <span class="brief">{ &section.menu }</span><span class="in-full">{ &section.heading }</span>
                </a>
            </li>
        }
    };
    html! {
        <nav class="menu" aria-label={explorer.controls.menu.clone()} key={chosen.slug.as_str()}>
            <ul>{ for sections.enumerate().map(link) }</ul>
        </nav>
    }
}
