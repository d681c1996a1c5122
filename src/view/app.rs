//! An objective's explorer as one component: published as it is, and run as it is.

use yew::prelude::*;

use super::arrived::Arrived;
use super::context::{AppProps, PageContext};
use super::measures::{MEASURES, Measures};
use super::panel::{NAMES, names};
use super::passage::{heading_tag, html as html_of, passage};
use super::platform::Watch;
use super::section::section;
use super::shared::Shared;
use super::state::{Event, State};
use super::tag::{Tag, attribute, tag};
use crate::page::route::{DRAWING, Embedding, PICTURE, Route, Site};
use crate::page::{Explorer, MeasurePage, Section};
use crate::terms::Slug;

/// What an app is told.
#[derive(Clone, Debug)]
#[allow(dead_code, reason = "a phone alone makes some of these")]
pub enum Message {
    /// The reader has done something.
    Reader(Event),
    /// All that can be chosen has arrived.
    Arrived(Shared<Explorer>),
    /// What there is so far is on the screen.
    Settled,
}

/// The app of an explorer.
///
/// A component of its own and not a function with hooks: those would be a fiftieth of the module.
pub struct App {
    state: State,
    progress: Arrived,
    tell: Callback<Event>,
    /// The page that the browser knows to be shown.
    notified: Option<Route>,
    /// What brings the next section.
    coming: Option<Watch>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let AppProps { route, frame, platform, .. } = ctx.props();
        let is_live = platform.0.live_root().is_some();
        let progress = if is_live { Arrived::of_live(*frame) } else { Arrived::of_page() };
        let tell = ctx.link().callback(Message::Reader);
        Self { state: State::of_page(route.clone()), progress, tell, notified: None, coming: None }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Arrived(whole) => self.progress.whole = Some(whole),
            Message::Settled => self.progress.go_on(),
            Message::Reader(event) => {
                let is_of_route = event.is_of_route();
                let is_another = self.state.take(event);
                if is_another && is_of_route {
                    self.progress.begin();
                }
                return is_another;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (props, is_live) = (ctx.props(), ctx.props().platform.0.live_root().is_some());
        objective(&PageContext { props, state: &self.state, progress: &self.progress, tell: &self.tell, is_live })
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let (platform, route) = (&ctx.props().platform.0, &self.state.route);
        if is_first {
            platform.on_start(self.tell.clone());
        }
        if self.notified.as_ref() != Some(route) {
            self.notified = Some(route.clone());
            platform.on_route(route);
        }
        let measure = self.progress.measure(&ctx.props().explorer.0, route);
        let next = measure.and_then(|measure| measure.sections.get(self.progress.sections));
        self.coming = next.and_then(|next| platform.soon(&next.id, ctx.link().callback(|()| Message::Settled)));
    }
}

fn objective(page: &PageContext<'_>) -> Html {
    let PageContext { props, state, progress, .. } = page;
    let explorer = page.explorer();
    let Route::Objective(objective, _) = &state.route else { return Html::default() };
    let Some(chosen) = progress.measure(explorer, &state.route) else { return Html::default() };
    let site = page.site();
    let asked = props.question.as_ref().and_then(|id| chosen.sections.iter().find(|section| section.id == *id));
    let published = |id| page.platform().published(id);
    let body = match asked {
        Some(asked) => section(page, asked),
        None => {
            let all = tag("div").key(&chosen.slug);
            let (there, others) = chosen.sections.split_at(progress.sections.min(chosen.sections.len()));
            let there = there.iter().map(|of| section(page, of));
            // Each has its place from the start: what is there already is not compared with its neighbour.
            let others = others.iter().enumerate().map(|(position, other)| match position {
                _ if progress.is_as_published => published(&other.id).unwrap_or_default(),
                // As high as what is to come may be: the reader's place on the page stays.
                0 => tag("div").class("to-come").into(),
                _ => Html::default(),
            });
            let all = all.children(there.chain(others).collect());
            let detail = tag("div").class("detail").child(menu(explorer, chosen)).child(all);
            let detail = detail.child(take_away(explorer, (objective, chosen), &site));
            // What is being done is the same beside every measure, and the list has nothing to choose from yet.
            let actions = published(&explorer.actions.id).unwrap_or_else(|| section(page, &explorer.actions));
            let measures = Measures { page, site: &site, objective, chosen };
            let list = progress.whole.is_none().then(|| published(MEASURES)).flatten();
            let list = list.unwrap_or_else(|| measures.view());
            tag("div").class("columns").child(list).child(detail.child(actions)).into()
        }
    };
    // What differs from measure to measure is made anew: a translated page would keep the old text.
    let finding = tag(heading_tag(props.heading)).class("finding").key(&chosen.slug);
    let finding = finding.children(chosen.finding.iter().map(html_of).collect());
    let finding = tag("div").set("id", "finding".into()).set("tabindex", "-1".into()).child(finding);
    let head = tag("header").class("head").child(passage(&explorer.title)).child(finding);
    let head = if asked.is_none() { head.child(passage(&explorer.summary)) } else { head };
    let due = &explorer.controls.next_update;
    let is_overdue = !due.is_empty() && page.platform().today().is_some_and(|today| today > *due);
    let overdue = is_overdue.then(|| tag("p").class("note").text(&explorer.controls.overdue).into());
    let head = head.children(overdue.into_iter().collect());
    let shown = tag("div").class("explorer").child(tag("span").class("probe")).child(head).child(body);
    let shown = shown.child(published(NAMES).unwrap_or_else(|| names(&explorer.councils)));
    if props.frame != Embedding::Element {
        return shown.into();
    }
    let full_page = tag("a").set("href", attribute(&site.full_page(&state.route))).set("target", "_top".into());
    let full_page = full_page.text(&explorer.controls.open_full_page);
    let foot = tag("p").class("page-foot").child(full_page).text(" ").text(&explorer.controls.licence);
    // A host's page may be in another language, that runs the other way.
    shown.child(foot).set("lang", attribute(&explorer.language)).set("dir", "auto".into()).into()
}

/// What a reader can take along: the figures, and the line that puts the explorer on another page.
fn take_away(explorer: &Explorer, (objective, chosen): (&Slug, &MeasurePage), site: &Site) -> Tag {
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
fn menu(explorer: &Explorer, chosen: &MeasurePage) -> Html {
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
