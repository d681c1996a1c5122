//! About these numbers: what they are, where they come from, how to take care, and all of them.

use super::table;
use crate::page::{Element, Part, Section, element};
use crate::snapshot::Source;
use crate::stats::neighbourhoods::neighbourhoods;
use crate::stats::{Analysis, national_deciles};
use crate::words::Words;

/// The section below the questions.
pub fn about(analysis: &Analysis<'_>, words: Words<'_>) -> Section {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let labels = words.labels();
    let facts = words.facts(indicator).into_iter();
    let facts =
        facts.map(|fact| fact_of(fact.title).children(fact.texts.into_iter().map(|text| element("dd").text(text))));
    let files = files(analysis).into_iter();
    let sources = files.filter_map(|file| Some((file, snapshot.sources.get(file)?)));
    let sources = fact_of(labels.source).children(sources.map(|(file, source)| source_line(file, source, words)));
    let mut text = vec![
        element("p").class("answer").text(indicator.measure.title.as_str()).into(),
        element("dl").class("facts").children(facts).child(sources).into(),
    ];
    text.extend(table::tables(analysis, words));
    Section {
        id: "about".to_owned(),
        menu: labels.about_menu.to_owned(),
        heading: labels.about_heading.to_owned(),
        parts: vec![Part::Text(text.into())],
    }
}

/// The files of the page's figures, each once: the indicator's own, then those that stand beside it.
fn files<'a>(analysis: &Analysis<'a>) -> Vec<&'a str> {
    let mut files: Vec<&str> = analysis.indicator.sources.iter().map(String::as_str).collect();
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let mut add = |file: &'a String| {
        if !files.contains(&file.as_str()) {
            files.push(file);
        }
    };
    national_deciles(snapshot, indicator).iter().flat_map(|found| &found.indicator.sources).for_each(&mut add);
    let counts = indicator.area_counts.iter();
    let order = counts.clone().filter_map(|_| snapshot.deprivation.as_ref());
    counts.map(|counts| &counts.source).chain(order.map(|order| &order.source)).for_each(&mut add);
    for found in neighbourhoods(snapshot, indicator) {
        std::iter::once(&found.map.source).chain(&found.boundaries.sources).for_each(&mut add);
    }
    files
}

/// A fact with its name.
pub fn fact_of(name: &'static str) -> Element {
    element("div").class("fact").child(element("dt").text(name))
}

/// A link out of the site.
pub fn link_out(address: &str, text: &str) -> Element {
    element("a").attribute("href", address).attribute("target", "_top").attribute("rel", "noopener").text(text)
}

fn source_line(file: &str, source: &Source, words: Words<'_>) -> Element {
    let line = element("dd").text(words.source(source));
    let line = match &source.url {
        Some(url) => line.text(" ").child(link_out(url.as_str(), words.labels().published_figures)),
        None => line,
    };
    line.child(element("span").class("source-file").text(words.source_file(file)))
}
