//! The page about the site: methods, sources, privacy and access.

use std::collections::{BTreeMap, BTreeSet};

use super::about::{fact_of, link_out};
use super::table::{header, table};
use crate::compose::routes::{SNAPSHOT, dated_snapshot};
use crate::page::route::Site;
use crate::page::{Element, element};
use crate::snapshot::{AreaCounts, Indicator, Snapshot, Source};
use crate::stats::methods::Method;
use crate::words::{Fact, Topic, Words};

/// Everything below the header.
pub fn about_site(snapshot: &Snapshot, site: &Site) -> Element {
    let words = Words::of(snapshot);
    let page = words.about_page();
    let sections: Vec<(Topic, Fact)> = Topic::ALL.into_iter().map(|topic| (topic, words.topic(topic))).collect();
    let links = sections.iter().map(|(topic, fact)| {
        element("li").child(element("a").attribute("href", format!("#{}", topic.anchor())).text(fact.title))
    });
    let title = element("h2").class("question-title").attribute("id", "contents-title");
    let contents = element("nav")
        .class("contents")
        .attribute("aria-labelledby", "contents-title")
        .child(title.text(words.labels().on_this_page))
        .child(element("ul").children(links));
    element("div")
        .class("explorer about-site")
        .child(
            element("header")
                .class("head")
                .child(element("h1").class("about-title").text(page.title))
                .children(paragraphs(page.texts, "why")),
        )
        .child(contents)
        .children(sections.into_iter().map(|(topic, fact)| section(topic, fact, (snapshot, site), words)))
}

fn section(topic: Topic, fact: Fact, (snapshot, site): (&Snapshot, &Site), words: Words<'_>) -> Element {
    let title = format!("{}-title", topic.anchor());
    let below = match topic {
        Topic::Comparison | Topic::Privacy | Topic::Accessibility => None,
        Topic::Terms => Some(terms(words)),
        Topic::Methods => Some(methods(true, words)),
        Topic::ReadyMethods => Some(methods(false, words)),
        Topic::Sources => Some(sources(snapshot, words)),
        Topic::Makers => Some(makers(snapshot, words)),
    };
    element("section")
        .class("question")
        .attribute("id", topic.anchor())
        .attribute("aria-labelledby", title.as_str())
        .child(element("h2").class("objectives-title").attribute("id", title).text(fact.title))
        .children(paragraphs(fact.texts, "text"))
        .children((topic == Topic::Sources).then(|| files(snapshot, site, words)))
        .children(below)
}

fn paragraphs(texts: Vec<String>, class: &'static str) -> impl Iterator<Item = Element> {
    texts.into_iter().map(move |text| element("p").class(class).text(text))
}

fn terms(words: Words<'_>) -> Element {
    let terms = words.terms().into_iter();
    let terms =
        terms.map(|term| fact_of(term.title).children(term.texts.into_iter().map(|text| element("dd").text(text))));
    element("dl").class("facts").children(terms)
}

fn methods(on_pages: bool, words: Words<'_>) -> Element {
    let labels = words.labels();
    let chosen = Method::ALL.into_iter().filter(|method| method.facts().is_on_pages == on_pages);
    let methods = chosen.map(|method| {
        let (facts, said) = (method.facts(), words.method(method));
        let aside = |name: &str, text: &str| element("dd").class("formula").text(format!("{name}: {text}"));
        fact_of(said.name)
            .child(element("dd").text(said.plain))
            .child(aside(labels.formula, facts.formula))
            .child(aside(labels.source, facts.source))
    });
    element("dl").class("facts").children(methods)
}

/// Everything as one file: the latest, and the one that stays.
fn files(snapshot: &Snapshot, site: &Site, words: Words<'_>) -> Element {
    let link =
        |path: &str, text: String| element("li").child(element("a").attribute("href", site.file(path)).text(text));
    let date = snapshot.place.date;
    element("ul")
        .class("makers")
        .child(link(SNAPSHOT, words.latest_snapshot().to_owned()))
        .child(link(&dated_snapshot(date), words.dated_snapshot(date)))
}

fn sources(snapshot: &Snapshot, words: Words<'_>) -> Element {
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
    let caption = element("caption").attribute("id", "sources-caption").text(labels.source_table);
    let headers = element("tr").children(columns.into_iter().map(|column| header("col", column)));
    element("div")
        .class("wide-table")
        .attribute("role", "region")
        .attribute("aria-labelledby", "sources-caption")
        .attribute("tabindex", "0")
        .child(table(caption, headers, rows))
}

fn source_row(snapshot: &Snapshot, file: &str, source: &Source, words: Words<'_>) -> Element {
    let is_of_file = |indicator: &&Indicator| indicator.sources.iter().any(|other| other == file);
    let of_file = snapshot.indicators.values().filter(is_of_file).map(|indicator| &indicator.measure);
    let of_maps =
        snapshot.indicators.values().flat_map(|indicator| indicator.maps.iter().map(move |map| (indicator, map)));
    let of_maps = of_maps.filter(|(_, map)| map.source == file);
    let of_maps = of_maps.map(|(indicator, map)| map.measure.as_deref().unwrap_or(&indicator.measure));
    let is_of_quintiles = |indicator: &&Indicator| {
        let order = snapshot.deprivation.as_ref();
        let has_counts = |counts: &AreaCounts| counts.source == file || order.is_some_and(|order| order.source == file);
        indicator.area_counts.as_ref().is_some_and(has_counts)
    };
    let of_quintiles = snapshot.indicators.values().filter(is_of_quintiles).map(|indicator| &indicator.measure);
    let all = of_file.chain(of_maps).chain(of_quintiles);
    let mut measures: Vec<String> = all.map(|measure| measure.plain_title.clone()).collect();
    let mut seen = BTreeSet::new();
    measures.retain(|title| seen.insert(title.clone()));
    if measures.is_empty() {
        measures.push(words.labels().outlines.to_owned());
    }
    let cell = |text: &str| element("td").text(text);
    let address = match &source.url {
        Some(url) => element("td").child(link_out(url.as_str(), url.as_str().trim_start_matches("https://"))),
        None => cell(words.labels().no_address),
    };
    element("tr")
        .child(header("row", words.list(&measures)))
        .child(cell(&source.publisher))
        .child(cell(&source.title))
        .child(cell(&words.published_on(source)))
        .child(cell(&source.licence))
        .child(cell(&words.copied(source)))
        .child(cell(file))
        .child(address)
}

fn makers(snapshot: &Snapshot, words: Words<'_>) -> Element {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for source in snapshot.sources.values() {
        *files.entry(&source.publisher).or_default() += 1;
    }
    let publishers = files.into_iter().map(|(name, files)| element("li").text(words.publisher(name, files)));
    element("ul").class("makers").children(publishers)
}
