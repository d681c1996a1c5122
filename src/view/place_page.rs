//! The place: the gap inside it, a chart of it beside its country, and its objectives as cards.

use yew::prelude::*;

use super::chart::{Chart, sparkline};
use super::route::{Route, Site};
use super::status::{chip, heading, sentence};
use super::surface::SurfaceHandle;
use super::table::tables;
use crate::snapshot::{Objective, Snapshot};
use crate::stats::{Analysis, Role};
use crate::words::Words;

/// The page of the place.
pub fn place_page(snapshot: &Snapshot, site: &Site, surface: Option<SurfaceHandle>, words: &'static dyn Words) -> Html {
    let Some(place) = snapshot.area(snapshot.place.code) else { return html! {} };
    let indicator = |id: &Option<_>| id.as_ref().and_then(|id| snapshot.indicator(id));
    let inequality = indicator(&snapshot.place.inequality).map(|indicator| Analysis::of(snapshot, indicator));
    let chart = indicator(&snapshot.place.chart).map(|indicator| Analysis::of(snapshot, indicator));
    html! {
        <>
            <div class="opening">
                <header class="head">
                    <p class="objective">{ words.place_question(place) }</p>
                    if let Some(analysis) = &inequality {
                        { heading(1, "finding", None, sentence(&words.finding(analysis))) }
                        <p class="why">{ words.other_sexes(analysis) }</p>
                    } else {
                        { heading(1, "finding", None, html! { { words.site_name(place) } }) }
                    }
                </header>
                if let Some(analysis) = &chart {
                    { place_chart(snapshot, analysis, surface, words) }
                }
            </div>
            <section class="objectives" aria-labelledby="objectives-title">
                { heading(2, "objectives-title", Some("objectives-title".into()), html! { { words.objectives_heading(snapshot.objectives.len(), place) } }) }
                <p class="why">{ words.labels().choose_objective }</p>
                <ol class="cards">
                    { for snapshot.objectives.iter().map(|objective| card(snapshot, objective, site, words)) }
                </ol>
            </section>
        </>
    }
}

fn place_chart(
    snapshot: &Snapshot,
    analysis: &Analysis<'_>,
    surface: Option<SurfaceHandle>,
    words: &'static dyn Words,
) -> Html {
    let indicator = analysis.indicator;
    let latest = analysis.standings.iter().map(|standing| {
        let country = standing.line(Role::Country).and_then(|line| line.points.get(standing.index).copied().flatten());
        let country = country.map(|estimate| {
            format!("{} {}", snapshot.area(snapshot.place.country).map(|a| a.name.clone()).unwrap_or_default(), words.figure(indicator, estimate.value))
        });
        html! {
            <li>{ words.sex(standing.sex) }{ " " }<b>{ words.figure(indicator, standing.place.value) }</b>{ " " }{ country.unwrap_or_default() }</li>
        }
    });
    let notes = words.chart_notes(analysis, super::chart_data::axis_start(analysis, words));
    html! {
        <figure class="place-chart">
            <figcaption>{ words.caption(indicator) }{ ", " }{ analysis.period().map(|p| words.period(p)).unwrap_or_default() }</figcaption>
            <ul class="readings">{ for latest }</ul>
            <Chart
                data={super::chart_data::together(analysis, words)}
                index={None::<usize>}
                last={0}
                {surface}
                is_live={false}
                label=""
                value_text=""
                on_focus={Callback::noop()}
                on_release={Callback::noop()}
            />
            { for notes.into_iter().map(|note| html! { <p class="note">{ note }</p> }) }
            { for words.remarks(analysis).into_iter().take(1).map(|remark| html! { <p class="note">{ remark }</p> }) }
            <details class="fold" id="place-figures">
                <summary>{ words.labels().table_heading }</summary>
                { tables(analysis, words) }
            </details>
        </figure>
    }
}

fn card(snapshot: &Snapshot, objective: &Objective, site: &Site, words: &'static dyn Words) -> Html {
    let headline = objective.indicators.first().and_then(|id| snapshot.indicator(id));
    let route = Route::Objective(objective.slug.clone(), None);
    let number = format!("{}. {}", objective.number, objective.title);
    let Some(indicator) = headline else { return html! {} };
    let analysis = Analysis::of(snapshot, indicator);
    let (finding, below) = words.card(&analysis);
    let status =
        analysis.lead().filter(|_| analysis.groups.is_empty()).map(|standing| words.status(snapshot, standing));
    html! {
        <li key={objective.slug.as_str()}>
            <a class="card" href={site.href(&route)}>
                <span class="card-number">{ number }</span>
                <span class="card-finding">{ finding.to_string() }</span>
                <span class="card-foot">
                    <span class="card-meta">{ below }{ " " }{ for status.iter().map(chip) }</span>
                    if analysis.groups.is_empty() {
                        { sparkline(&analysis) }
                    }
                </span>
            </a>
        </li>
    }
}
