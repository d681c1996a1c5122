//! A whole HTML page around the explorer, as one component.

use yew::prelude::*;

use crate::snapshot::Snapshot;
use crate::view::app::{App, AppProps, SnapshotRef};
use crate::view::route::{Frame, Route, Site};
use crate::words::{Words, in_language};

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

/// `../` for each folder between a page and the root.
pub fn root_of(route: &Route, frame: Frame) -> String {
    let depth = route.path().matches('/').count() + usize::from(frame == Frame::Embed);
    "../".repeat(depth)
}

/// The page, from `html` down.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let snapshot = &*props.snapshot.0;
    let words = in_language(&snapshot.place.language);
    let root: AttrValue = root_of(&props.route, props.frame).into();
    let site = Site { root: root.clone(), frame: Frame::Page };
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
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ &props.title }</title>
                <meta name="description" content={props.description.clone()} />
                <link rel="icon" href={site.file("icon.svg")} type="image/svg+xml" />
                <link rel="stylesheet" href={site.file("explorer.css")} />
                <link rel="modulepreload" href={site.file("explorer.js")} />
                <link rel="preload" href={site.file("explorer_bg.wasm")} as="fetch" crossorigin="anonymous" />
                <link rel="preload" href={site.file(&props.data)} as="fetch" crossorigin="anonymous" />
                <script type="module" src={site.file("start.js")}></script>
            </head>
            <body>
                if props.frame == Frame::Page {
                    { top(snapshot, &site, &props.route, words) }
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
                { foot(&site, &props.route, props.frame, words) }
            </body>
        </html>
    }
}

fn top(snapshot: &Snapshot, site: &Site, route: &Route, words: &'static dyn Words) -> Html {
    let labels = words.labels();
    let name = snapshot.area(snapshot.place.code).map(|place| words.site_name(place)).unwrap_or_default();
    html! {
        <>
            <a class="skip" href="#content">{ labels.skip_to_content }</a>
            <header class="page-top">
                <strong><a href={site.href(&Route::Place)}>{ name }</a></strong>
                if *route != Route::Place {
                    <a href={site.href(&Route::Place)}>{ labels.all_objectives }</a>
                }
            </header>
        </>
    }
}

fn foot(site: &Site, route: &Route, frame: Frame, words: &'static dyn Words) -> Html {
    let labels = words.labels();
    html! {
        <footer class="page-foot">
            { labels.licence_line }
            if frame == Frame::Embed {
                { " " }<a href={site.full_page(route)} target="_blank" rel="noopener">
                    { labels.open_full_page }<span class="visually-hidden">{ format!(" ({})", labels.new_window) }</span>
                </a>
            }
        </footer>
    }
}
