//! An objective's explorer as one component: published as it is, and run as it is.

use yew::prelude::*;

use super::measures::{MEASURES, Measures};
use super::panel::{NAMES, names};
use super::passage::{heading_tag, html as html_of, passage};
use super::section::Sections;
use super::shared::Shared;
use super::state::{Event, State};
use super::surface::{SurfaceHandle, Watch};
use super::tag::{Tag, attribute, tag};
use crate::page::route::{DRAWING, Frame, PICTURE, Route, Site};
use crate::page::{Explorer, Measure, Section};
use crate::terms::Slug;

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
    /// The day on the reader's clock, such as `2027-03-02`.
    pub today: String,
    /// Called with the way to tell the app what happened outside it.
    pub on_start: Callback<Callback<Event>>,
    /// Called with a postcode, and whom to tell its answer.
    pub on_postcode: Callback<(String, Callback<Event>)>,
    /// Called when the reader has chosen another page.
    pub on_route: Callback<Route>,
}

/// How many sections of another measure come first: a screen shows no more.
const AT_ONCE: usize = 2;

/// The explorer.
///
/// A component of its own and not a function with hooks: those would be a fiftieth of the module.
pub struct App {
    state: State,
    tell: Callback<Event>,
    /// The page that the browser knows to be shown.
    told: Option<Route>,
    /// What brings the next section.
    coming: Option<Watch>,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { root, route, .. } = ctx.props();
        let mut state = State::of_page(root.clone(), route.clone());
        if let Some(host) = &ctx.props().host {
            // An element of a host has no published sections to stand there meanwhile.
            if ctx.props().frame != Frame::Element {
                state.sections = 1;
            }
            // A frame is as high as its page, which would grow and shrink in the page around it.
            if ctx.props().frame != Frame::Embed {
                state.at_once = AT_ONCE;
            }
            // An address that is not whole would lead elsewhere once the reader is on another page.
            state.root.clone_from(&host.root);
            state.is_live = true;
        }
        Self { state, tell: ctx.link().callback(|event| event), told: None, coming: None }
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        self.state.take(event)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        objective(ctx.props(), &self.state, &self.tell)
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let Some(host) = &ctx.props().host else { return };
        if is_first {
            host.on_start.emit(self.tell.clone());
        }
        if self.told.as_ref() != Some(&self.state.route) {
            self.told = Some(self.state.route.clone());
            host.on_route.emit(self.state.route.clone());
        }
        let next =
            self.state.chosen(&ctx.props().explorer.0).and_then(|chosen| chosen.sections.get(self.state.sections));
        let settled = || ctx.link().callback(|()| Event::Settled);
        self.coming = next.map(|next| ctx.props().surface.0.soon(&next.id, settled()));
    }
}

fn objective(props: &AppProps, state: &State, tell: &Callback<Event>) -> Html {
    let explorer = &*props.explorer.0;
    let Route::Objective(objective, _) = &state.route else { return Html::default() };
    let Some(chosen) = state.chosen(explorer) else { return Html::default() };
    let site = Site { root: state.root.clone(), frame: props.frame };
    let (is_open, heading) = (state.is_list_open, props.heading);
    let (is_live, is_complete) = (state.is_live, state.whole.is_some());
    let listed = state.whole.as_ref().map_or(explorer, |whole| &whole.0);
    let measures =
        Measures { explorer: listed, objective, chosen, site: &site, heading, is_open, is_live, is_complete, tell };
    let sections = Sections { props, state, tell };
    let asked = props.question.as_ref().and_then(|id| chosen.sections.iter().find(|section| section.id == *id));
    let published = |id| props.surface.0.published(id);
    let body = match asked {
        Some(section) => sections.view(section),
        None => {
            let all = tag("div").key(&chosen.slug);
            let (there, others) = chosen.sections.split_at(state.sections.min(chosen.sections.len()));
            let there = there.iter().map(|section| sections.view(section));
            // Each has its place from the start: what is there already is not compared with its neighbour.
            let others = others.iter().enumerate().map(|(position, section)| match position {
                _ if state.is_as_published => props.surface.0.published(&section.id).unwrap_or_default(),
                // As high as what is to come may be: the reader's place on the page stays.
                0 => tag("div").class("to-come").into(),
                _ => Html::default(),
            });
            let all = all.children(there.chain(others).collect());
            let detail = tag("div").class("detail").child(menu(explorer, chosen)).child(all);
            let detail = detail.child(take_away(explorer, (objective, chosen), &site));
            // What is being done is the same beside every measure, and the list has nothing to choose from yet.
            let actions = published(&explorer.actions.id).unwrap_or_else(|| sections.view(&explorer.actions));
            let list = (!is_complete).then(|| published(MEASURES)).flatten().unwrap_or_else(|| measures.view());
            tag("div").class("columns").child(list).child(detail.child(actions)).into()
        }
    };
    // What differs from measure to measure is made anew: a translated page would keep the old text.
    let finding = tag(heading_tag(heading)).class("finding").key(&chosen.slug);
    let finding = finding.children(chosen.finding.iter().map(html_of).collect());
    let finding = tag("div").set("id", "finding".into()).set("tabindex", "-1".into()).child(finding);
    let head = tag("header").class("head").child(passage(&explorer.title)).child(finding);
    let head = if asked.is_none() { head.child(passage(&explorer.summary)) } else { head };
    let due = &explorer.controls.next_update;
    let is_overdue = props.host.as_ref().is_some_and(|host| !due.is_empty() && host.today > *due);
    let overdue = is_overdue.then(|| tag("p").class("note").text(&explorer.controls.overdue).into());
    let head = head.children(overdue.into_iter().collect());
    let shown = tag("div").class("explorer").child(tag("span").class("probe")).child(head).child(body);
    let shown = shown.child(published(NAMES).unwrap_or_else(|| names(&explorer.councils)));
    if props.frame != Frame::Element {
        return shown.into();
    }
    let full_page = tag("a").set("href", attribute(&site.full_page(&state.route))).set("target", "_top".into());
    let full_page = full_page.text(&explorer.controls.open_full_page);
    let foot = tag("p").class("page-foot").child(full_page).text(" ").text(&explorer.controls.licence);
    // A host's page may be in another language, that runs the other way.
    shown.child(foot).set("lang", attribute(&explorer.language)).set("dir", "auto".into()).into()
}

/// What a reader can take along: the figures, and the line that puts the explorer on another page.
fn take_away(explorer: &Explorer, (objective, chosen): (&Slug, &Measure), site: &Site) -> Tag {
    let link = |path: &[&str], text: &str| {
        let address = attribute(&site.file(&path.concat()));
        tag("a").set("href", address).set("target", "_top".into()).text(text)
    };
    let data = link(&["data/", &chosen.slug, ".csv"], &explorer.controls.data);
    let own = [objective.as_str(), "/", &chosen.slug, "/"].concat();
    let picture = link(&[&own, PICTURE], &explorer.controls.picture);
    let drawing = link(&[&own, DRAWING], &explorer.controls.drawing);
    let query = ["add/?objective=", objective.as_str(), "&indicator=", &chosen.slug];
    let links = tag("p").class("take-away").child(data).text(" ").child(picture).text(" ").child(drawing);
    links.text(" ").child(link(&query, &explorer.controls.embed))
}

/// The id of the first link to a section: a way past everything before.
pub const QUESTIONS: &str = "questions";

/// Links to the sections of a measure, and to what is being done.
fn menu(explorer: &Explorer, chosen: &Measure) -> Html {
    let sections = chosen.sections.iter().chain([&explorer.actions]);
    let link = |(position, section): (usize, &Section)| {
        let link = tag("a").set("href", attribute(&["#", &section.id].concat()));
        let link = link.set_some("id", (position == 0).then_some(QUESTIONS.into()));
        let link = link.child(tag("span").class("brief").text(&section.menu));
        Html::from(tag("li").child(link.child(tag("span").class("in-full").text(&section.heading))))
    };
    let links = tag("ul").children(sections.enumerate().map(link).collect());
    let menu = tag("nav").class("menu").set("aria-label", attribute(&explorer.controls.menu));
    menu.key(&chosen.slug).child(links).into()
}
