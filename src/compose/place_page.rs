//! The place: the gap inside it, a chart of it beside its country, and its objectives as cards.

use super::chart_data::{axis_start, together};
use super::measures::spark;
use super::status::{chip, sentence};
use super::still::stills;
use super::table::tables;
use crate::page::route::{Route, Site};
use crate::page::{Element, Node, element};
use crate::snapshot::{Objective, Snapshot};
use crate::stats::Analysis;
use crate::terms::Role;
use crate::words::Words;

/// The page of the place.
pub fn place_page(snapshot: &Snapshot, site: &Site) -> Element {
    let words = Words::of(snapshot);
    let page = element("div").class("explorer place");
    let analysis = |id: &Option<_>| {
        let indicator = id.as_ref().and_then(|id| snapshot.indicator(id))?;
        Some(Analysis::of(snapshot, indicator))
    };
    let head = element("header").class("head");
    let head = head.child(element("p").class("objective").text(words.place_question()));
    let finding = element("h1").class("finding");
    let head = match analysis(&snapshot.place.inequality) {
        Some(analysis) => head
            .child(finding.children(sentence(&words.finding(&analysis))))
            .child(element("p").class("why").text(words.other_sexes(&analysis))),
        None => head.child(finding.text(words.site_name())),
    };
    let chart = analysis(&snapshot.place.chart).map(|analysis| place_chart(&analysis, words));
    let title = element("h2").class("objectives-title").attribute("id", "objectives-title");
    let title = title.text(words.objectives_heading());
    let cards = snapshot.objectives.iter().filter_map(|objective| card(snapshot, objective, site, words));
    let objectives = element("section").class("objectives").attribute("aria-labelledby", "objectives-title");
    page.child(element("div").class("opening").child(head).children(chart)).child(
        objectives
            .child(title)
            .child(element("p").class("why").text(words.labels().choose_objective))
            .child(element("ol").class("cards").children(cards)),
    )
}

fn place_chart(analysis: &Analysis<'_>, words: Words<'_>) -> Element {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let latest = analysis.standings.iter().map(|standing| {
        let country = standing.line(Role::Country).and_then(|line| line.points.get(standing.index).copied().flatten());
        let country = country.and_then(|estimate| {
            let area = snapshot.area(snapshot.place.country)?;
            Some(Node::text(format!(" {} {}", area.name, words.figure(&indicator.measure, estimate.value))))
        });
        let own = element("b").text(words.figure(&indicator.measure, standing.place.value));
        element("li").text(words.sex(standing.sex)).text(" ").child(own).children(country)
    });
    let period = analysis.period().map(|period| words.period(period)).unwrap_or_default();
    let notes = words.chart_notes(analysis, axis_start(analysis, words)).into_iter();
    let notes = notes.chain(words.remarks(analysis).into_iter().take(1));
    let figures = element("details").class("fold").attribute("id", "place-figures");
    let figures = figures.child(element("summary").text(words.labels().table_heading));
    element("figure")
        .class("place-chart")
        .child(element("figcaption").text(format!("{}, {period}", words.caption(&indicator.measure))))
        .child(element("ul").class("readings").children(latest))
        .child(element("div").class("chart is-trend").children(stills(&together(analysis, words))))
        .children(notes.map(|note| element("p").class("note").text(note)))
        .child(figures.children(tables(analysis, words)))
}

fn card(snapshot: &Snapshot, objective: &Objective, site: &Site, words: Words<'_>) -> Option<Element> {
    let headline = objective.indicators.first().and_then(|id| snapshot.indicator(id))?;
    let route = Route::Objective(objective.slug.clone(), None);
    let analysis = Analysis::of(snapshot, headline);
    let (finding, below) = words.card(&analysis);
    let has_groups = !analysis.groups.is_empty();
    let status =
        analysis.lead().filter(|_| !has_groups).map(|standing| chip(&analysis.indicator.measure, standing, words));
    let meta = element("span").class("card-meta").text(format!("{below} ")).children(status);
    let foot = element("span").class("card-foot").child(meta).children((!has_groups).then(|| spark(&analysis)));
    let card = element("a")
        .class("card")
        .attribute("href", site.href(&route))
        .child(element("span").class("card-number").text(format!("{}. {}", objective.number, objective.title)))
        .child(element("span").class("card-finding").text(finding.to_string()))
        .child(foot);
    Some(element("li").child(card))
}
