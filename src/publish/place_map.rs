//! The place's own inequality: the measure of its chart on a map, with every neighbourhood in a table.

use yew::prelude::*;

use super::static_platform::static_platform;
use crate::compose::neighbourhoods::{Outlines, WHERE, section};
use crate::page::route::{Route, Site};
use crate::page::{Part, View};
use crate::snapshot::Snapshot;
use crate::stats::Analysis;
use crate::view::chart::Chart;
use crate::view::figures::figures;
use crate::view::passage::passage;
use crate::view::shared::Shared;
use crate::words::Words;

/// The section of the place's page, where its chart's measure has maps.
pub fn place_map(snapshot: &Snapshot, site: &Site) -> Option<Html> {
    let indicator = snapshot.indicator(snapshot.place.chart.as_ref()?)?;
    let words = Words::of(snapshot);
    let outlines = Outlines::of(snapshot, [&indicator.measure.id]);
    let section = section(&Analysis::of(snapshot, indicator), &outlines, words)?;
    let objective =
        snapshot.objectives.iter().find(|objective| objective.indicators.contains(&indicator.measure.id))?;
    let route = Route::Objective(objective.slug.clone(), Some(indicator.measure.id.slug()));
    let maps = section.parts.iter().filter_map(|part| match part {
        Part::Panel(panel) => Some(&panel.views),
        Part::Text(_) | Part::Heading(_) => None,
    });
    Some(html! {
        <div class="explorer">
            <section class="question" aria-labelledby="where-title">
                <h2 class="objectives-title" id="where-title">{ section.heading.clone() }</h2>
                <div class="place-maps">{ for maps.flatten().map(|view| map(view)) }</div>
                <p class="take-away"><a href={format!("{}#{WHERE}", site.href(&route))}>{ words.labels().find_my_area }</a></p>
            </section>
        </div>
    })
}

fn map(view: &View) -> Html {
    let charts = view.series.iter().map(|series| (Shared::of(&series.chart), static_platform()));
    html! {
        <div class="panel">
            <h3 class="series-title">{ &view.name }</h3>
            { passage(&view.text) }
            { for charts.map(|(data, platform)| html! { <Chart {data} {platform} /> }) }
            { passage(&view.notes) }
            { figures(view, &[]) }
        </div>
    }
}
