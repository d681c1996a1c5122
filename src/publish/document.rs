//! Whole HTML pages, as components: one round the explorer, one about the site.

use yew::prelude::*;

use super::add_page::{ADD, add_page};
use super::card::{FINDING, card};
use super::head::head;
use super::inline::Inline;
use super::paper::paper;
use super::place_map::place_map;
use super::printed::printed;
use crate::compose::about_site::about_site;
use crate::compose::place_page::place_page;
use crate::page::route::{ABOUT, Frame, Route, Site};
use crate::page::{Element, Explorer};
use crate::snapshot::Snapshot;
use crate::view::app::{App, QUESTIONS};
use crate::view::passage::html as html_of;
use crate::view::shared::Shared;
use crate::words::{Topic, Words};

/// What every page is made from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DocumentProps {
    /// The figures and texts of the whole place.
    pub snapshot: Shared<Snapshot>,
    /// What surrounds the page's content.
    pub frame: Frame,
    /// The title of the page.
    pub title: String,
    /// Its first sentence, for lists of results.
    pub description: String,
    /// What it shows.
    pub content: Content,
    /// The full address of the page, or of the page that it is a view of, where that is known.
    pub address: Option<String>,
    /// What the picture beside that page shows, where it has one.
    pub picture: Option<String>,
    /// What stands inside the page; without a style there, the stylesheet is a file that the page waits for.
    pub inline: Inline,
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The place.
    Place,
    /// An objective, to touch once the app has loaded.
    Explorer {
        /// The page.
        route: Route,
        /// What there is to show.
        explorer: Shared<Explorer>,
    },
    /// One sentence of an objective with its chart.
    Card {
        /// The page that it is from.
        route: Route,
        /// What there is to show.
        explorer: Shared<Explorer>,
    },
    /// The site.
    About,
    /// How to put an explorer on a page.
    Add,
}

impl Content {
    /// The page's folder below the root.
    pub fn folder(&self, frame: Frame) -> String {
        let path = match self {
            Self::Place => String::new(),
            Self::Explorer { route, .. } => route.path(),
            Self::Card { route, .. } => format!("{}{FINDING}", route.path()),
            Self::About => ABOUT.to_owned(),
            Self::Add => ADD.to_owned(),
        };
        match frame {
            Frame::Page | Frame::Element => path,
            Frame::Embed => format!("embed/{path}"),
        }
    }

    /// The path of the full page: a frame's page and a card are views of it.
    pub fn full_path(&self) -> String {
        match self {
            Self::Card { route, .. } => route.path(),
            Self::Place | Self::Explorer { .. } | Self::About | Self::Add => self.folder(Frame::Page),
        }
    }

    /// The address of the same page without a frame round it.
    fn full_page(&self, site: &Site) -> String {
        match self {
            Self::Place => site.full_page(&Route::Place),
            Self::Explorer { route, .. } | Self::Card { route, .. } => site.full_page(route),
            Self::About => site.about(None),
            Self::Add => site.file(ADD),
        }
    }
}

/// `../` for each folder of a path.
fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A page, from `html` down.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let snapshot = &*props.snapshot.0;
    let words = Words::of(snapshot);
    let site = Site { root: root_of(&props.content.folder(props.frame)), frame: props.frame };
    html! {
        <html lang={snapshot.place.language.code()}>
            <head>
                { head(props, &site) }
            </head>
            <body class={(props.frame == Frame::Embed).then_some("framed")}>
                if props.frame == Frame::Page {
                    { top(&site, &props.content, words) }
                }
                <main class="page-main" id="content" tabindex="-1">
                    { content(props, &site, words) }
                </main>
                if props.frame == Frame::Page {
                    { for props.address.as_ref().map(|address| printed(words.labels().printed_from, address)) }
                }
                { foot(&site, &props.content, words) }
            </body>
        </html>
    }
}

fn content(props: &DocumentProps, site: &Site, words: Words<'_>) -> Html {
    let snapshot = &*props.snapshot.0;
    let still = |page: Element| html_of(&page.into());
    match &props.content {
        Content::Place => html! { <>{ still(place_page(snapshot, site)) }{ for place_map(snapshot, site) }</> },
        Content::About => still(about_site(snapshot, site)),
        Content::Add => add_page(snapshot, site),
        Content::Card { route, explorer } => card(snapshot, &explorer.0, route).unwrap_or_default(),
        Content::Explorer { route, explorer } => {
            let frame = if props.frame == Frame::Embed { "embed" } else { "page" };
            html! {
                <>
                    <div id="explorer" data-root={site.root.clone()} data-path={route.path()} data-frame={frame}>
                        <App
                            explorer={explorer.clone()}
                            route={route.clone()}
                            root={site.root.clone()}
                            frame={props.frame}
                            surface={paper()}
                        />
                    </div>
                    { message(words) }
                </>
            }
        }
    }
}

/// What a reader is told when the page cannot be touched or would cost data, with a way on; shown when that happens.
fn message(words: Words<'_>) -> Html {
    let labels = words.labels();
    html! {
        <div role="status">
            <div class="message" id="explorer-message" hidden=true>
                <p><strong>{ labels.load_failed }</strong></p>
                <p>{ labels.load_failed_hint }</p>
                <button type="button">{ labels.try_again }</button>
            </div>
            <div class="message" id="explorer-offer" hidden=true>
                <p>{ labels.data_saved }</p>
                <button type="button">{ labels.load_charts }</button>
            </div>
        </div>
    }
}

fn top(site: &Site, content: &Content, words: Words<'_>) -> Html {
    let labels = words.labels();
    let (is_place, is_about) = (*content == Content::Place, *content == Content::About);
    html! {
        <>
            <a class="skip" href="#content">{ labels.skip_to_content }</a>
            if matches!(content, Content::Explorer { .. }) {
                <a class="skip" href={format!("#{QUESTIONS}")}>{ labels.skip_to_questions }</a>
            }
            <header class="page-top">
                <strong><a href={site.href(&Route::Place)}>{ words.site_name() }</a></strong>
                <nav class={classes!("page-links", (!is_place).then_some("has-two"))} aria-label={labels.site_links}>
                    if !is_place {
                        <a href={site.href(&Route::Place)}>{ labels.all_objectives }</a>
                    }
                    <a href={site.about(None)} aria-current={is_about.then_some("page")}>{ labels.about_site }</a>
                </nav>
            </header>
        </>
    }
}

fn foot(site: &Site, content: &Content, words: Words<'_>) -> Html {
    let labels = words.labels();
    let link = |address: String, text: &'static str| match site.frame {
        Frame::Page | Frame::Element => html! { <a href={address}>{ text }</a> },
        Frame::Embed => html! {
            <a href={address} target="_blank" rel="noopener">
                { text }<span class="visually-hidden">{ format!(" ({})", labels.new_window) }</span>
            </a>
        },
    };
    let full_page = (site.frame == Frame::Embed).then(|| content.full_page(site));
    html! {
        <footer class="page-foot">
            if site.frame == Frame::Page {
                <p class="share">
                    <button type="button" id="share" hidden=true>{ labels.share }</button>
                    <span role="status" data-copied={labels.address_copied}></span>
                </p>
            }
            <p>{ labels.licence_line }</p>
            <p class="page-links">
                { for full_page.map(|address| link(address, labels.open_full_page)) }
                { link(site.about(Some(Topic::Methods.anchor())), labels.methods_and_sources) }
                if site.frame == Frame::Page {
                    { link(site.file(ADD), words.add().link) }
                }
            </p>
        </footer>
    }
}
