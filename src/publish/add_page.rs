//! The page for web editors: choose, look, copy one line.
//!
//! Its script shows the form and writes the line; without script the page lists the frames there are.

use yew::prelude::*;

use crate::page::route::{Embedding, Route, Site};
use crate::snapshot::Snapshot;
use crate::words::{AddChoice, AddWords, Words};

/// The folder of the page.
pub const ADD: &str = "add/";
/// Heights in pixels that a page can keep for an explorer.
const HEIGHTS: [u32; 4] = [600, 900, 1200, 1800];

/// The page.
pub fn add_page(snapshot: &Snapshot, site: &Site) -> Html {
    let add = Words::of(snapshot).add();
    html! {
        <div class="explorer add">
            <header class="head">
                <h1 class="about-title">{ add.title }</h1>
                <p class="why">{ add.lead }</p>
            </header>
            <div id="add" data-title={add.frame_title} hidden=true>
                <form class="add-form">{ what(add) }{ look(add) }{ way(add) }{ updates(add) }</form>
                <div class="add-result">{ line(add) }{ preview(add) }{ policy(add) }</div>
            </div>
            <section id="add-still">
                <p class="text">{ add.without_script }</p>
                <ul class="text">{ for frames(snapshot, site) }</ul>
            </section>
            <p class="text" id="add-failed" role="status" hidden=true>{ add.failed }</p>
            <section class="question" aria-labelledby="editors">
                <h2 class="objectives-title" id="editors">{ add.editors }</h2>
                { for add.steps.iter().map(|editor| html! {
                    <details class="fold">
                        <summary>{ editor.name }</summary>
                        { for editor.steps.iter().map(|step| html! { <p class="text">{ *step }</p> }) }
                    </details>
                }) }
            </section>
        </div>
    }
}

fn frames<'a>(snapshot: &'a Snapshot, site: &'a Site) -> impl Iterator<Item = Html> + 'a {
    let embed = Site { root: site.root.clone(), frame: Embedding::Embed };
    snapshot.objectives.iter().map(move |objective| {
        let address = embed.href(&Route::Objective(objective.slug.clone(), None));
        html! { <li><a href={address}>{ &objective.title }</a></li> }
    })
}

fn step(number: &'static str, title: &'static str) -> Html {
    html! { <h2 class="add-step"><span aria-hidden="true">{ number }</span>{ title }</h2> }
}

fn select(name: &'static str, label: &'static str, hint: Option<&'static str>, options: Html) -> Html {
    let hint_id = hint.map(|_| format!("{name}-hint"));
    html! {
        <p class="field">
            <label for={name}>{ label }</label>
            { for hint.map(|hint| html! { <span class="note" id={hint_id.clone()}>{ hint }</span> }) }
            <select id={name} {name} aria-describedby={hint_id}>{ options }</select>
        </p>
    }
}

fn option(value: impl ToString, text: impl ToString) -> Html {
    html! { <option value={value.to_string()}>{ text.to_string() }</option> }
}

fn radios(name: &'static str, legend: &'static str, number: &'static str, choices: &'static [AddChoice]) -> Html {
    let radio = |(position, choice): (usize, &AddChoice)| {
        html! {
            <label class="add-choice">
                <input type="radio" {name} value={choice.value} checked={position == 0} />
                <span>
                    { choice.name }
                    if !choice.hint.is_empty() {
                        <span class="note">{ choice.hint }</span>
                    }
                </span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ step(number, legend) }</legend>
            { for choices.iter().enumerate().map(radio) }
        </fieldset>
    }
}

fn what(add: &'static AddWords) -> Html {
    let parts = html! { <>{ option("", add.everything) }{ option("finding", add.finding) }</> };
    html! {
        <>
            { step("1", add.what) }
            { select("objective", add.objective, None, html! {}) }
            { select("indicator", add.open_at, Some(add.open_at_hint), html! {}) }
            <div data-only={add.only}>{ select("part", add.part, None, parts) }</div>
        </>
    }
}

fn look(add: &'static AddWords) -> Html {
    radios("theme", add.look, "2", &add.looks)
}

fn way(add: &'static AddWords) -> Html {
    let heights = html! {
        <>
            { option("", add.grows) }
            { for HEIGHTS.iter().map(|height| option(height, format!("{height} {}", add.pixels))) }
        </>
    };
    let levels = html! { { for (2..=4).map(|level: u8| option(level, level)) } };
    html! {
        <>
            { radios("way", add.way, "3", &add.ways) }
            { select("height", add.height, None, heights) }
            { select("level", add.level, Some(add.level_hint), levels) }
        </>
    }
}

fn updates(add: &'static AddWords) -> Html {
    html! {
        <>
            { radios("version", add.updates, "4", &add.versions) }
            <p class="note" id="no-version" hidden=true>{ add.no_version }</p>
        </>
    }
}

fn line(add: &'static AddWords) -> Html {
    html! {
        <section aria-labelledby="copy-title">
            <h2 class="add-step" id="copy-title">{ add.copy_this }</h2>
            <textarea id="line" class="add-code" readonly=true rows="5" spellcheck="false" aria-labelledby="copy-title" />
            <p class="add-copy">
                <button type="button" id="copy">{ add.copy }</button>
                <span role="status" id="copied" data-done={add.copied} data-by-hand={add.copy_by_hand} />
            </p>
        </section>
    }
}

fn preview(add: &'static AddWords) -> Html {
    html! {
        <section aria-labelledby="preview-title">
            <h2 class="add-step" id="preview-title">{ add.preview }</h2>
            <p class="note">{ add.preview_hint }</p>
            <div class="add-preview"><div id="preview" tabindex="0" role="group" aria-labelledby="preview-title" /></div>
        </section>
    }
}

fn policy(add: &'static AddWords) -> Html {
    html! {
        <section aria-labelledby="policy-title">
            <h2 class="add-step" id="policy-title">{ add.web_team }</h2>
            <p class="note" id="policy-text" data-none={add.no_policy}>{ add.policy }</p>
            <textarea id="policy" class="add-code" readonly=true rows="2" spellcheck="false" aria-labelledby="policy-title" />
        </section>
    }
}
