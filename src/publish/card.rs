//! One sentence with its chart: the short page for a frame, made anew with every new figure.

use yew::prelude::*;

use super::paper::paper;
use crate::page::route::Route;
use crate::page::{Explorer, Measure, Node, Part, View};
use crate::snapshot::Snapshot;
use crate::view::chart::Chart;
use crate::view::passage::{html as html_of, passage};
use crate::view::reading::{lines_at, reading};
use crate::view::shared::Shared;

/// The folder of a measure's card, below the measure's own in frames.
pub const FINDING: &str = "finding/";

/// The card of the measure that a route names.
pub fn card(snapshot: &Snapshot, explorer: &Explorer, route: &Route) -> Option<Html> {
    let Route::Objective(_, slug) = route else { return None };
    let measure = explorer.measure(slug.as_ref())?;
    let parts = measure.sections.first().map(|standing| standing.parts.as_slice()).unwrap_or_default();
    let view = parts.iter().find_map(|part| match part {
        Part::Panel(panel) => panel.views.first(),
        Part::Text(_) | Part::Heading(_) => None,
    });
    let note = parts.last().and_then(|part| match part {
        Part::Text(nodes) => Some(passage(nodes)),
        Part::Panel(_) | Part::Heading(_) => None,
    });
    Some(html! {
        <div class="explorer is-card">
            <header class="head">
                { passage(&explorer.title) }
                <h1 class="finding">{ for measure.finding.iter().map(html_of) }</h1>
            </header>
            { for status(measure).map(html_of) }
            { for view.and_then(|view| chart(view)) }
            { for note }
            <p class="note">{ for publisher(snapshot, route) }</p>
        </div>
    })
}

/// How the measure stands, as its row says it.
fn status(measure: &Measure) -> Option<&Node> {
    measure.row.iter().find(|node| match node {
        Node::Element(element) => {
            element.attributes.iter().any(|(name, value)| (*name, &**value) == ("class", "row-status"))
        }
        Node::Text(_) => false,
    })
}

/// The chart that the sentence is about: the first.
fn chart(view: &View) -> Option<Html> {
    let index = view.first_shown;
    let name = view.stops.as_ref().and_then(|stops| stops.get(index)).map_or("", |stop| &stop.name);
    let series = view.series.first()?;
    Some(html! {
        <>
            <p class="readout-period"><b>{ name }</b></p>
            { for series.title.as_ref().map(|title| html! { <p class="series-title">{ title }</p> }) }
            <ul class="readings">{ for lines_at(series, name).map(|line| reading(line, index, name)) }</ul>
            <Chart data={Shared::of(&series.chart)} {index} platform={paper()} />
        </>
    })
}

/// Who published the figures.
fn publisher(snapshot: &Snapshot, route: &Route) -> Option<String> {
    let indicator = snapshot.indicator(&route.indicator(snapshot)?)?;
    indicator.sources.iter().find_map(|file| snapshot.sources.get(file)).map(|source| source.publisher.clone())
}
