//! What the list of measures says of each, and of those without a page.

use super::chart_data::sparkline_of;
use super::status::chip;
use super::still::still;
use crate::page::{Element, Node, element};
use crate::scene::{Size, sparkline};
use crate::snapshot::{Measure, Objective, Snapshot};
use crate::stats::{Analysis, PlaceStanding};
use crate::words::Words;

/// The frame of a sparkline.
const SPARK: Size = Size { width: 84.0, height: 32.0 };

/// The row of an indicator: its name, its figures, its verdict, its shape.
pub fn row(analysis: &Analysis<'_>, words: Words<'_>) -> Vec<Node> {
    let mut row: Vec<Node> = vec![element("span").class("row-title").text(title(&analysis.indicator.measure)).into()];
    match analysis.lead() {
        Some(standing) => {
            row.push(figures(analysis, standing, words).into());
            row.push(status_of(&analysis.indicator.measure, standing, words).into());
        }
        None => {
            let when = analysis.period().map(|period| words.period(period)).unwrap_or_default();
            row.push(element("span").class("row-value").text(when).into());
        }
    }
    row.push(spark(analysis).into());
    row
}

/// The shape of an indicator's series, or its figures side by side.
pub fn spark(analysis: &Analysis<'_>) -> Element {
    let scene = sparkline_of(analysis).map(|spark| sparkline::layout(&spark, SPARK));
    element("span").class("spark").children(scene.map(|scene| still(&scene, "is-spark")))
}

fn figures(analysis: &Analysis<'_>, standing: &PlaceStanding, words: Words<'_>) -> Element {
    let indicator = analysis.indicator;
    let who = (analysis.standings.len() > 1).then(|| format!(" {}.", words.sex(standing.sex)));
    let beside = standing.benchmark.map(|benchmark| {
        format!(" {} {}", words.benchmark_name(benchmark), words.figure(&indicator.measure, benchmark.value))
    });
    let elsewhere = indicator.area.map(|area| words.area_label(area));
    let texts = who.into_iter().chain(beside).chain(elsewhere);
    element("span")
        .class("row-value")
        .child(element("b").text(words.figure(&indicator.measure, standing.place.value)))
        .children(texts.map(Node::text))
}

/// How the place stands, as a chip.
pub fn status_of(measure: &Measure, standing: &PlaceStanding, words: Words<'_>) -> Element {
    element("span").class("row-status").child(chip(measure, standing, words))
}

/// Measures with one figure and no page.
pub fn without_page(snapshot: &Snapshot, objective: &Objective, words: Words<'_>) -> Option<Element> {
    let labels = words.labels();
    if objective.more.is_empty() {
        return None;
    }
    let indicators = objective.more.iter().filter_map(|id| snapshot.indicator(id));
    let lines = indicators.map(|indicator| line(&Analysis::of(snapshot, indicator), words));
    let fold = element("details").class("more").attribute("id", "more-measures");
    let fold = fold.child(element("summary").text(labels.more_measures));
    Some(fold.child(element("p").class("note").text(labels.more_measures_hint)).child(element("ul").children(lines)))
}

fn line(analysis: &Analysis<'_>, words: Words<'_>) -> Element {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let figures = analysis.standings.iter().map(|standing| {
        let figure = words.figure(&indicator.measure, standing.place.value);
        if analysis.standings.len() > 1 { format!("{}: {figure}", words.sex(standing.sex)) } else { figure }
    });
    let figures = figures.collect::<Vec<_>>().join("; ");
    let when = analysis.period().map(|period| words.period(period)).unwrap_or_default();
    let source = indicator.sources.first().and_then(|file| snapshot.sources.get(file));
    let source = source.map(|source| source.publisher.clone()).unwrap_or_default();
    let value = element("span").child(element("b").text(figures)).text(" ").text(indicator.measure.unit_label.as_str());
    element("li")
        .child(element("span").class("row-title").text(indicator.measure.plain_title.as_str()))
        .child(value)
        .child(element("span").class("note").text(format!("{when}. {source}.")))
}

fn title(measure: &Measure) -> String {
    measure.phrase.as_ref().map_or_else(|| measure.plain_title.clone(), |phrase| phrase.short.clone())
}
