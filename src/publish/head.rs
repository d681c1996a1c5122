//! The head of a page: what it is called, how it looks, and what it loads.

use yew::prelude::*;

use super::content::{Content, DocumentProps};
use super::inline::STYLESHEET;
use super::picture::SIZE;
use crate::page::parts::page_file;
use crate::page::route::{Embedding, PICTURE, Site};

/// What stands in the head.
pub fn head(props: &DocumentProps, site: &Site) -> Html {
    html! {
        <>
            { named(site, &props.title, &props.description) }
            // Before the style: the browser runs it once it has read so far, and the app is the longest to arrive.
            { for early_script(&props.content, props.inline.script.as_deref(), site) }
            { style(site, props.inline.style.as_deref()) }
            { for props.address.as_ref().map(|address| shared(address, props)) }
            if props.frame == Embedding::Embed {
                <script src={site.file("frame.js")}></script>
            }
            { for scripts(&props.content, site) }
            if props.frame == Embedding::Page {
                <script type="module" src={site.file("share.js")}></script>
            }
        </>
    }
}

fn named(site: &Site, title: &str, description: &str) -> Html {
    html! {
        <>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{ title }</title>
            <meta name="description" content={description.to_owned()} />
            <link rel="icon" href={site.file("icon.svg")} type="image/svg+xml" />
        </>
    }
}

/// The style of a page. Where it stands in the page, what takes the file when it is refused stands beside it.
fn style(site: &Site, style: Option<&str>) -> Html {
    let file = || html! { <link rel="stylesheet" href={site.file(STYLESHEET)} /> };
    let Some(style) = style else { return file() };
    html! {
        <>
            <style>{ as_it_is(style) }</style>
            <noscript>{ file() }</noscript>
            <script type="module" src={site.file("styled.js")}></script>
        </>
    }
}

/// What search engines and who shares a page are told.
fn shared(address: &str, props: &DocumentProps) -> Html {
    let place = &props.snapshot.0.place;
    let tell = |property: &'static str, content: &str| html! { <meta {property} content={content.to_owned()} /> };
    html! {
        <>
            <link rel="canonical" href={address.to_owned()} />
            { tell("og:type", "article") }
            { tell("og:title", &props.title) }
            { tell("og:description", &props.description) }
            { tell("og:url", address) }
            { tell("og:site_name", &place.council) }
            if let Some(text) = &props.picture {
                { tell("og:image", &format!("{address}{PICTURE}")) }
                { tell("og:image:width", &SIZE.width.to_string()) }
                { tell("og:image:height", &SIZE.height.to_string()) }
                { tell("og:image:alt", text) }
                <meta name="twitter:card" content="summary_large_image" />
            }
        </>
    }
}

/// What a page loads to be touched: an explorer the app, the page for editors the form and the element.
fn scripts(content: &Content, site: &Site) -> Option<Html> {
    match content {
        Content::Explorer { .. } => Some(html! { <script type="module" src={site.file("start.js")}></script> }),
        Content::Add => Some(html! {
            <>
                <link rel="stylesheet" href={site.file("add.css")} />
                <script type="module" src={site.file("add.js")}></script>
                <script type="module" src={site.file("embed.js")}></script>
            </>
        }),
        Content::Place | Content::Card { .. } | Content::About => None,
    }
}

/// The script that asks for the app's files, with where they are.
fn early_script(content: &Content, early: Option<&str>, site: &Site) -> Option<Html> {
    let Content::Explorer { route, .. } = content else { return None };
    let (early, root, page) = (early?, site.root.clone(), page_file(route));
    Some(html! { <script data-root={root} data-page={page}>{ as_it_is(early) }</script> })
}

/// A text of the app's own files, which never ends its element (`inline.rs`).
fn as_it_is(text: &str) -> Html {
    Html::from_html_unchecked(text.to_owned().into())
}
