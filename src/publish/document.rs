//! Whole HTML pages, as components: one round the explorer, one about the site.

use yew::prelude::*;

use crate::snapshot::Snapshot;
use crate::view::about_site::about_site;
use crate::view::app::{App, AppProps, SnapshotRef};
use crate::view::route::{ABOUT, Frame, Route, Site};
use crate::words::{Topic, Words, in_language, site_in_language};

/// What a page is made from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DocumentProps {
    /// The figures and texts.
    pub snapshot: SnapshotRef,
    /// The page.
    pub route: Route,
    /// What surrounds the explorer.
    pub frame: Frame,
    /// The title of the page.
    pub title: String,
    /// Its first sentence, for lists of results.
    pub description: String,
    /// The snapshot that the app loads, below the root.
    pub data: String,
    /// How many objectives the place has.
    pub objectives: usize,
}

/// What the page about the site is made from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AboutProps {
    /// The figures and texts, of the whole place.
    pub snapshot: SnapshotRef,
    /// The title of the page.
    pub title: String,
    /// Its first sentence, for lists of results.
    pub description: String,
}

/// Which page the header and the footer stand on.
#[derive(Clone, Copy)]
enum Here<'a> {
    Explorer(&'a Route),
    About,
}

/// `../` for each folder of a path.
pub fn root_of(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The folder of a page below the root.
pub fn folder_of(route: &Route, frame: Frame) -> String {
    match frame {
        Frame::Page => route.path(),
        Frame::Embed => format!("embed/{}", route.path()),
    }
}

/// The page round the explorer, from `html` down.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let snapshot = &*props.snapshot.0;
    let words = in_language(&snapshot.place.language);
    let root: AttrValue = root_of(&folder_of(&props.route, props.frame)).into();
    let site = Site { root: root.clone(), frame: Frame::Page };
    let here = Here::Explorer(&props.route);
    let app = AppProps {
        snapshot: props.snapshot.clone(),
        route: props.route.clone(),
        root: root.clone(),
        frame: props.frame,
        objectives: props.objectives,
        host: None,
    };
    let frame = match props.frame {
        Frame::Page => "page",
        Frame::Embed => "embed",
    };
    html! {
        <html lang={snapshot.place.language.clone()}>
            <head>
                { head(&site, &props.title, &props.description) }
                <link rel="modulepreload" href={site.file("explorer.js")} />
                <link rel="preload" href={site.file("explorer_bg.wasm")} as="fetch" crossorigin="anonymous" />
                <link rel="preload" href={site.file(&props.data)} as="fetch" crossorigin="anonymous" />
                <script type="module" src={site.file("start.js")}></script>
            </head>
            <body>
                if props.frame == Frame::Page {
                    { top(snapshot, &site, here, words) }
                }
                <main class="page-main" id="content" tabindex="-1">
                    <div
                        id="explorer"
                        data-root={if root.is_empty() { "./".into() } else { root.clone() }}
                        data-path={props.route.path()}
                        data-source={props.data.clone()}
                        data-frame={frame}
                        data-objectives={props.objectives.to_string()}
                    >
                        <App ..app />
                    </div>
                    <div id="explorer-message" role="status"></div>
                </main>
                { foot(&site, here, props.frame, words) }
            </body>
        </html>
    }
}

/// The page about the site, from `html` down. It holds no app.
#[component]
pub fn AboutDocument(props: &AboutProps) -> Html {
    let snapshot = &*props.snapshot.0;
    let words = in_language(&snapshot.place.language);
    let site = Site { root: root_of(ABOUT).into(), frame: Frame::Page };
    html! {
        <html lang={snapshot.place.language.clone()}>
            <head>{ head(&site, &props.title, &props.description) }</head>
            <body>
                { top(snapshot, &site, Here::About, words) }
                <main class="page-main" id="content" tabindex="-1">{ about_site(snapshot, site_in_language(&snapshot.place.language)) }</main>
                { foot(&site, Here::About, Frame::Page, words) }
            </body>
        </html>
    }
}

fn head(site: &Site, title: &str, description: &str) -> Html {
    html! {
        <>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{ title }</title>
            <meta name="description" content={description.to_owned()} />
            <link rel="icon" href={site.file("icon.svg")} type="image/svg+xml" />
            <link rel="stylesheet" href={site.file("explorer.css")} />
        </>
    }
}

fn top(snapshot: &Snapshot, site: &Site, here: Here<'_>, words: &'static dyn Words) -> Html {
    let labels = words.labels();
    let name = snapshot.area(snapshot.place.code).map(|place| words.site_name(place)).unwrap_or_default();
    let (is_place, is_about) = match here {
        Here::Explorer(route) => (*route == Route::Place, false),
        Here::About => (false, true),
    };
    html! {
        <>
            <a class="skip" href="#content">{ labels.skip_to_content }</a>
            <header class="page-top">
                <strong><a href={site.href(&Route::Place)}>{ name }</a></strong>
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

fn foot(site: &Site, here: Here<'_>, frame: Frame, words: &'static dyn Words) -> Html {
    let labels = words.labels();
    let link = |address: AttrValue, text: &'static str| match frame {
        Frame::Page => html! { <a href={address}>{ text }</a> },
        Frame::Embed => html! {
            <a href={address} target="_blank" rel="noopener">
                { text }<span class="visually-hidden">{ format!(" ({})", labels.new_window) }</span>
            </a>
        },
    };
    let full_page = match (frame, here) {
        (Frame::Embed, Here::Explorer(route)) => Some(site.full_page(route)),
        (Frame::Embed, Here::About) | (Frame::Page, _) => None,
    };
    html! {
        <footer class="page-foot">
            <p>{ labels.licence_line }</p>
            <p class="page-links">
                { for full_page.map(|address| link(address, labels.open_full_page)) }
                { link(site.about(Some(Topic::Methods)), labels.methods_and_sources) }
            </p>
        </footer>
    }
}
