//! The page about the site: methods, sources, privacy and access, published and never run.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::status::heading;
use crate::snapshot::{Snapshot, Source};
use crate::stats::methods::Method;
use crate::words::{Fact, SiteWords, Topic};

/// Everything below the header.
pub fn about_site(snapshot: &Snapshot, words: &'static dyn SiteWords) -> Html {
    let page = words.about_page(snapshot);
    let sections: Vec<(Topic, Fact)> =
        Topic::ALL.into_iter().map(|topic| (topic, words.topic(topic, snapshot))).collect();
    let links = sections.iter().map(|(topic, fact)| {
        html! { <li key={topic.anchor()}><a href={format!("#{}", topic.anchor())}>{ fact.title }</a></li> }
    });
    html! {
        <div class="explorer about-site">
            <header class="head">
                { heading(1, "about-title", None, html! { { page.title } }) }
                { paragraphs(page.texts, "why") }
            </header>
            <nav class="contents" aria-labelledby="contents-title">
                <h2 class="question-title" id="contents-title">{ words.labels().on_this_page }</h2>
                <ul>{ for links }</ul>
            </nav>
            { for sections.into_iter().map(|(topic, fact)| section(topic, fact, snapshot, words)) }
        </div>
    }
}

fn section(topic: Topic, fact: Fact, snapshot: &Snapshot, words: &'static dyn SiteWords) -> Html {
    let title = format!("{}-title", topic.anchor());
    let below = match topic {
        Topic::Comparison | Topic::Privacy | Topic::Accessibility => html! {},
        Topic::Terms => terms(words),
        Topic::Methods => methods(true, words),
        Topic::ReadyMethods => methods(false, words),
        Topic::Sources => sources(snapshot, words),
        Topic::Makers => makers(snapshot, words),
    };
    html! {
        <section class="question" id={topic.anchor()} aria-labelledby={title.clone()} key={topic.anchor()}>
            { heading(2, "objectives-title", Some(title.into()), html! { { fact.title } }) }
            { paragraphs(fact.texts, "text") }
            { below }
        </section>
    }
}

fn paragraphs(texts: Vec<String>, class: &'static str) -> Html {
    texts.into_iter().map(|text| html! { <p {class} key={text.clone()}>{ text }</p> }).collect()
}

fn terms(words: &'static dyn SiteWords) -> Html {
    let terms = words.terms().into_iter().map(|term| {
        html! {
            <div class="fact" key={term.title}>
                <dt>{ term.title }</dt>
                { for term.texts.into_iter().map(|text| html! { <dd key={text.clone()}>{ text }</dd> }) }
            </div>
        }
    });
    html! { <dl class="facts">{ for terms }</dl> }
}

fn methods(on_pages: bool, words: &'static dyn SiteWords) -> Html {
    let labels = words.labels();
    let chosen = Method::ALL.into_iter().filter(|method| method.facts().is_on_pages == on_pages);
    let methods = chosen.map(|method| {
        let (facts, said) = (method.facts(), words.method(method));
        html! {
            <div class="fact" key={said.name}>
                <dt>{ said.name }</dt>
                <dd>{ said.plain }</dd>
                <dd class="formula">{ labels.formula }{ ": " }{ facts.formula }</dd>
                <dd class="formula">{ labels.source }{ ": " }{ facts.source }</dd>
            </div>
        }
    });
    html! { <dl class="facts">{ for methods }</dl> }
}

fn sources(snapshot: &Snapshot, words: &'static dyn SiteWords) -> Html {
    let labels = words.labels();
    let columns = [
        labels.measures,
        labels.publisher,
        labels.dataset,
        labels.published,
        labels.licence,
        labels.copied,
        labels.file,
        labels.address,
    ];
    let rows = snapshot.sources.iter().map(|(file, source)| source_row(snapshot, file, source, words));
    html! {
        <div class="wide-table" role="region" aria-labelledby="sources-caption" tabindex="0">
            <table>
                <caption id="sources-caption">{ labels.source_table }</caption>
                <thead><tr>{ for columns.into_iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn source_row(snapshot: &Snapshot, file: &str, source: &Source, words: &'static dyn SiteWords) -> Html {
    let of_file = snapshot.indicators.values().filter(|indicator| indicator.sources.iter().any(|other| other == file));
    let measures: Vec<String> = of_file.map(|indicator| indicator.plain_title.clone()).collect();
    html! {
        <tr key={file.to_owned()}>
            <th scope="row">{ words.list(&measures) }</th>
            <td>{ &source.publisher }</td>
            <td>{ &source.title }</td>
            <td>{ words.published_on(source) }</td>
            <td>{ &source.licence }</td>
            <td>{ words.copied(source) }</td>
            <td>{ file }</td>
            <td>
                if let Some(url) = &source.url {
                    <a href={url.as_str().to_owned()} rel="noopener">{ url.as_str().trim_start_matches("https://") }</a>
                } else {
                    { words.labels().no_address }
                }
            </td>
        </tr>
    }
}

fn makers(snapshot: &Snapshot, words: &'static dyn SiteWords) -> Html {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for source in snapshot.sources.values() {
        *files.entry(&source.publisher).or_default() += 1;
    }
    let publishers = files.into_iter().map(|(name, files)| {
        html! { <li key={name.to_owned()}>{ words.publisher(name, files) }</li> }
    });
    html! { <ul class="makers">{ for publishers }</ul> }
}
