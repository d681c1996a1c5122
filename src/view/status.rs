//! A verdict in words and shape: colour is never the only sign.

use yew::prelude::*;

use crate::words::{Part, Sentence, Status, StatusKind};

fn name(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::Better => "better",
        StatusKind::Similar => "similar",
        StatusKind::Worse => "worse",
        StatusKind::Different => "different",
        StatusKind::NotCompared => "none",
    }
}

fn shape(kind: StatusKind) -> Html {
    match kind {
        StatusKind::Better => html! { <path d="M6 1.5 11 10.5H1z" fill="currentColor" /> },
        StatusKind::Worse => html! { <path d="M1 1.5H11L6 10.5z" fill="currentColor" /> },
        StatusKind::Similar => html! { <circle cx="6" cy="6" r="4.2" fill="currentColor" /> },
        StatusKind::Different => html! { <path d="M6 1 11 6 6 11 1 6z" fill="currentColor" /> },
        StatusKind::NotCompared => html! { <path d="M1.5 6H10.5" stroke="currentColor" stroke-width="2" /> },
    }
}

/// The shape alone.
pub fn mark(kind: StatusKind) -> Html {
    html! {
        <svg class="shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">{ shape(kind) }</svg>
    }
}

/// A chip with shape and words.
pub fn chip(status: &Status) -> Html {
    html! {
        <span class="chip" data-status={name(status.kind)} key={status.text.clone()}>{ mark(status.kind) }{ &status.text }</span>
    }
}

/// A count with its shape and words.
pub fn counted(kind: StatusKind, text: String) -> Html {
    html! { <li class="chip" data-status={name(kind)}>{ mark(kind) }{ text }</li> }
}

/// A sentence with its figure standing out.
pub fn sentence(sentence: &Sentence) -> Html {
    sentence
        .parts()
        .iter()
        .map(|part| match part {
            Part::Plain(text) => html! { <>{ text }</> },
            Part::Figure(text) => html! { <em>{ text }</em> },
            Part::Aside(text) => html! { <small>{ text }</small> },
        })
        .collect()
}

/// A heading of a level from 1 to 6.
pub fn heading(level: u8, class: &'static str, id: Option<AttrValue>, content: Html) -> Html {
    let class = Classes::from(class);
    match level {
        0 | 1 => html! { <h1 {class} {id}>{ content }</h1> },
        2 => html! { <h2 {class} {id}>{ content }</h2> },
        3 => html! { <h3 {class} {id}>{ content }</h3> },
        4 => html! { <h4 {class} {id}>{ content }</h4> },
        5 => html! { <h5 {class} {id}>{ content }</h5> },
        6.. => html! { <h6 {class} {id}>{ content }</h6> },
    }
}
