//! One sentence with its chart: the short page for a frame, made anew with every new figure.

use yew::prelude::*;

use super::static_platform::static_platform;
use crate::compose::Card;
use crate::page::View;
use crate::view::chart::Chart;
use crate::view::passage::{html as html_of, passage};
use crate::view::reading::{lines_at, reading};
use crate::view::shared::Shared;

/// The folder of a measure's card, below the measure's own in frames.
pub const FINDING: &str = "finding/";

/// A card as a page shows it.
pub fn card_html(card: &Card) -> Html {
    html! {
        <div class="explorer is-card">
            <header class="head">
                { passage(&card.title) }
                <h1 class="finding">{ for card.finding.iter().map(html_of) }</h1>
            </header>
            { for card.status.as_ref().map(html_of) }
            { for card.view.as_deref().and_then(chart) }
            { passage(&card.notes) }
            <p class="note">{ for card.publisher.as_deref() }</p>
        </div>
    }
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
            <Chart data={Shared::of(&series.chart)} {index} platform={static_platform()} />
        </>
    })
}
