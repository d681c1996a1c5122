//! Whole HTML pages, as components: one round the explorer, one about the site.

use yew::prelude::*;

use super::add_page::{ADD, add_page};
use super::card::card_html;
use super::content::{Content, DocumentProps};
use super::head::head;
use super::place_map::place_map;
use super::printed::printed;
use super::static_platform::static_platform;
use crate::compose::about_site::about_site;
use crate::compose::place_page::place_page;
use crate::page::Element;
use crate::page::route::{Embedding, Route, Site};
use crate::view::app::{App, QUESTIONS};
use crate::view::passage::html as html_of;
use crate::words::{Topic, Words};

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
            <body class={(props.frame == Embedding::Embed).then_some("framed")}>
                if props.frame == Embedding::Page {
                    { top(&site, &props.content, words) }
                }
                <main class="page-main" id="content" tabindex="-1">
                    { content(props, &site, words) }
                </main>
                if props.frame == Embedding::Page {
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
        Content::Card { card, .. } => card_html(card),
        Content::Explorer { route, explorer } => {
            let frame = if props.frame == Embedding::Embed { "embed" } else { "page" };
            html! {
                <>
                    <div id="explorer" data-root={site.root.clone()} data-path={route.path()} data-frame={frame}>
                        <App
                            explorer={explorer.clone()}
                            route={route.clone()}
                            root={site.root.clone()}
                            frame={props.frame}
                            platform={static_platform()}
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
        Embedding::Page | Embedding::Element => html! { <a href={address}>{ text }</a> },
        Embedding::Embed => html! {
            <a href={address} target="_blank" rel="noopener">
                { text }<span class="visually-hidden">{ format!(" ({})", labels.new_window) }</span>
            </a>
        },
    };
    let full_page = (site.frame == Embedding::Embed).then(|| content.full_page(site));
    html! {
        <footer class="page-foot">
            if site.frame == Embedding::Page {
                <p class="share">
                    <button type="button" id="share" hidden=true>{ labels.share }</button>
                    <span role="status" data-copied={labels.address_copied}></span>
                </p>
            }
            <p>{ labels.licence_line }</p>
            <p class="page-links">
                { for full_page.map(|address| link(address, labels.open_full_page)) }
                { link(site.about(Some(Topic::Methods.anchor())), labels.methods_and_sources) }
                if site.frame == Embedding::Page {
                    { link(site.file(ADD), words.add().link) }
                }
            </p>
        </footer>
    }
}
