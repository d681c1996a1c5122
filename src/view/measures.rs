//! The measures of an objective: rows to choose from, folded to the chosen one on a narrow page.

use yew::prelude::*;

use super::chart::sparkline;
use super::route::{Route, Site};
use super::state::Event;
use super::status::{chip, heading};
use crate::snapshot::{Indicator, IndicatorId, Objective, Snapshot};
use crate::stats::Analysis;
use crate::words::Words;

/// What the list needs to know.
pub struct Measures<'a> {
    /// The snapshot.
    pub snapshot: &'a Snapshot,
    /// The objective.
    pub objective: &'a Objective,
    /// The chosen indicator.
    pub chosen: &'a IndicatorId,
    /// Where pages are.
    pub site: &'a Site,
    /// Whether the list is unfolded on a narrow page.
    pub is_open: bool,
    /// Whether choosing works without loading a page.
    pub is_live: bool,
    /// The level of its heading.
    pub level: u8,
    /// What to say.
    pub words: &'static dyn Words,
    /// Whom to tell.
    pub tell: Callback<Event>,
}

impl Measures<'_> {
    /// The list with its heading, then measures without a page.
    pub fn view(&self) -> Html {
        let labels = self.words.labels();
        let others = self.objective.indicators.len().saturating_sub(1);
        let chosen = self.snapshot.indicator(self.chosen);
        let toggled = {
            let (tell, is_open) = (self.tell.clone(), self.is_open);
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                tell.emit(Event::ListToggled(!is_open));
            })
        };
        html! {
            <nav class="measures" aria-labelledby="measures-title">
                { heading(self.level, "measures-title", Some("measures-title".into()), html! { { labels.measures_heading } }) }
                <p class="looking-at" aria-hidden="true">{ labels.you_are_looking_at }</p>
                if let Some(chosen) = chosen {
                    <div class="chosen-row">{ self.row(chosen) }</div>
                }
                <details class="choose" id="choose" open={self.is_open}>
                    <summary onclick={self.is_live.then_some(toggled)}>{ self.words.choose_another(others) }</summary>
                    <ul class="rows">
                        { for self.objective.indicators.iter().filter_map(|id| self.snapshot.indicator(id)).map(|indicator| {
                            let class = (indicator.id == *self.chosen).then_some("is-chosen");
                            html! { <li key={indicator.id.as_str()} {class}>{ self.row(indicator) }</li> }
                        }) }
                    </ul>
                    { self.without_page() }
                </details>
            </nav>
        }
    }

    fn row(&self, indicator: &Indicator) -> Html {
        let analysis = Analysis::of(self.snapshot, indicator);
        let is_chosen = indicator.id == *self.chosen;
        let route = Route::Objective(self.objective.slug.clone(), Some(indicator.id.slug()));
        let chosen = {
            let (tell, id) = (self.tell.clone(), indicator.id.clone());
            Callback::from(move |event: MouseEvent| {
                let opens_elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
                if !opens_elsewhere {
                    event.prevent_default();
                    tell.emit(Event::IndicatorChosen(id.clone()));
                }
            })
        };
        html! {
            <a
                class="row"
                href={self.site.href(&route)}
                aria-current={is_chosen.then_some("true")}
                onclick={self.is_live.then_some(chosen)}
            >
                <span class="row-title">{ title(indicator) }</span>
                { self.figures(&analysis) }
                { sparkline(&analysis) }
            </a>
        }
    }

    fn figures(&self, analysis: &Analysis<'_>) -> Html {
        let (words, indicator) = (self.words, analysis.indicator);
        let Some(standing) = analysis.lead() else {
            let when = analysis.period().map(|period| words.period(period)).unwrap_or_default();
            return html! { <span class="row-value">{ when }</span> };
        };
        let beside = standing.benchmark.map(|benchmark| {
            format!("{} {}", words.benchmark_name(self.snapshot, benchmark), words.figure(indicator, benchmark.value))
        });
        let who = (analysis.standings.len() > 1).then(|| words.sex(standing.sex));
        let elsewhere = indicator.area.and_then(|code| self.snapshot.area(code)).map(|area| words.area_label(area));
        html! {
            <>
                <span class="row-value">
                    <b>{ words.figure(indicator, standing.place.value) }</b>
                    if let Some(who) = who {
                        { " " }{ who }{ "." }
                    }
                    if let Some(beside) = beside {
                        { " " }{ beside }
                    }
                    { for elsewhere }
                </span>
                <span class="row-status">{ chip(&words.status(self.snapshot, standing)) }</span>
            </>
        }
    }

    /// Measures with one figure and no page.
    fn without_page(&self) -> Html {
        let labels = self.words.labels();
        if self.objective.more.is_empty() {
            return html! {};
        }
        let lines = self.objective.more.iter().filter_map(|id| {
            let indicator = self.snapshot.indicator(id)?;
            Some(self.line(&Analysis::of(self.snapshot, indicator)))
        });
        html! {
            <details class="more" id="more-measures">
                <summary>{ labels.more_measures }</summary>
                <p class="note">{ labels.more_measures_hint }</p>
                <ul>{ for lines }</ul>
            </details>
        }
    }

    fn line(&self, analysis: &Analysis<'_>) -> Html {
        let (words, indicator) = (self.words, analysis.indicator);
        let figures = analysis.standings.iter().map(|standing| {
            let figure = words.figure(indicator, standing.place.value);
            if analysis.standings.len() > 1 { format!("{}: {figure}", words.sex(standing.sex)) } else { figure }
        });
        let figures = figures.collect::<Vec<_>>().join("; ");
        let when = analysis.period().map(|period| words.period(period)).unwrap_or_default();
        let source = indicator.sources.first().and_then(|file| self.snapshot.sources.get(file));
        let source = source.map(|source| source.publisher.clone()).unwrap_or_default();
        html! {
            <li key={indicator.id.as_str()}>
                <span class="row-title">{ &indicator.plain_title }</span>
                <span><b>{ figures }</b>{ " " }{ &indicator.unit_label }</span>
                <span class="note">{ format!("{when}. {source}.") }</span>
            </li>
        }
    }
}

fn title(indicator: &Indicator) -> String {
    indicator.phrase.as_ref().map_or_else(|| indicator.plain_title.clone(), |phrase| phrase.short.clone())
}
