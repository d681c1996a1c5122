//! An objective: what it is, its finding, how its measures stand, and the chosen one below.

use yew::prelude::*;

use super::status::{counted, heading, sentence};
use crate::snapshot::{Objective, Snapshot};
use crate::stats::Analysis;
use crate::words::{StatusKind, Words};

/// The head of an objective's page.
pub fn head(
    snapshot: &Snapshot,
    objective: &Objective,
    analysis: &Analysis<'_>,
    of: usize,
    level: u8,
    words: &'static dyn Words,
) -> Html {
    let finding = words.finding(analysis);
    html! {
        <header class="head">
            <p class="number">{ words.objective_number(objective.number, of) }</p>
            <p class="objective">{ &objective.title }</p>
            <div id="finding" tabindex="-1">
                { heading(level, "finding", None, html! { <span key={finding.to_string()}>{ sentence(&finding) }</span> }) }
            </div>
            <p class="why">{ &objective.why }</p>
            { glance(snapshot, objective, words) }
        </header>
    }
}

/// How many measures stand how: never one score.
fn glance(snapshot: &Snapshot, objective: &Objective, words: &'static dyn Words) -> Html {
    let kind = |indicator| {
        let analysis = Analysis::of(snapshot, indicator);
        analysis.lead().map_or(StatusKind::NotCompared, |standing| StatusKind::of(standing.comparison))
    };
    let kinds: Vec<StatusKind> =
        objective.indicators.iter().filter_map(|id| snapshot.indicator(id)).map(kind).collect();
    let chips = StatusKind::ALL.iter().filter_map(|kind| {
        let count = kinds.iter().filter(|found| *found == kind).count();
        (count > 0).then(|| counted(*kind, format!("{count} {}", words.status_name(*kind, snapshot))))
    });
    html! {
        <div class="glance">
            <p class="note">{ words.glance(objective.indicators.len()) }</p>
            <ul>{ for chips }</ul>
        </div>
    }
}
