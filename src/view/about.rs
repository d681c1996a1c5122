//! About these numbers: what they are, where they come from, how to take care, and all of them.

use yew::prelude::*;

use super::status::heading;
use super::table;
use crate::snapshot::Source;
use crate::stats::Analysis;
use crate::words::Words;

/// The section below the questions.
pub fn about(analysis: &Analysis<'_>, level: u8, words: &'static dyn Words) -> Html {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let labels = words.labels();
    let facts = words.facts(snapshot, indicator).into_iter().map(|fact| {
        html! {
            <div class="fact" key={fact.title}>
                <dt>{ fact.title }</dt>
                { for fact.texts.into_iter().map(|text| html! { <dd key={text.clone()}>{ text }</dd> }) }
            </div>
        }
    });
    let sources = indicator.sources.iter().filter_map(|file| Some((file, snapshot.sources.get(file)?)));
    html! {
        <section class="question" id="about" aria-labelledby="about-title">
            { heading(level, "question-title", Some("about-title".into()), html! { { labels.about_heading } }) }
            <p class="answer" key={indicator.title.clone()}>{ &indicator.title }</p>
            <dl class="facts">
                { for facts }
                <div class="fact">
                    <dt>{ labels.source }</dt>
                    { for sources.map(|(file, source)| html! { <dd key={file.clone()}>{ source_line(file, source, words) }</dd> }) }
                </div>
            </dl>
            { table::tables(analysis, words) }
        </section>
    }
}

fn source_line(file: &str, source: &Source, words: &'static dyn Words) -> Html {
    html! {
        <>
            { words.source(source) }
            if let Some(url) = &source.url {
                { " " }<a href={url.as_str().to_owned()} rel="noopener">{ words.labels().published_figures }</a>
            }
            <span class="source-file">{ words.source_file(file) }</span>
        </>
    }
}
