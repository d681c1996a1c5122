//! The measures of an objective: rows to choose from, folded to the chosen one on a narrow page.

use yew::prelude::*;

use super::passage::{heading_tag, passage};
use super::state::Event;
use crate::page::route::{Route, Site};
use crate::page::{Explorer, Measure};
use crate::snapshot::Slug;

/// What the list needs to know.
pub struct Measures<'a> {
    /// The explorer.
    pub explorer: &'a Explorer,
    /// The objective.
    pub objective: &'a Slug,
    /// The chosen measure.
    pub chosen: &'a Measure,
    /// Where pages are.
    pub site: &'a Site,
    /// The level of the finding's heading.
    pub heading: u8,
    /// Whether the list is unfolded on a narrow page.
    pub is_open: bool,
    /// Whether choosing works without loading a page.
    pub is_live: bool,
    /// Whom to tell.
    pub tell: &'a Callback<Event>,
}

impl Measures<'_> {
    /// The list with its heading, then measures without a page.
    pub fn view(&self) -> Html {
        let controls = &self.explorer.controls;
        let toggled = {
            let (tell, is_open) = (self.tell.clone(), self.is_open);
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                tell.emit(Event::ListToggled(!is_open));
            })
        };
        html! {
            <nav class="measures" aria-labelledby="measures-title">
                <@{heading_tag(self.heading + 1)} class="measures-title" id="measures-title">{ &controls.measures }</@>
                <p class="looking-at" aria-hidden="true">{ &controls.looking_at }</p>
                <div class="chosen-row" key={self.chosen.slug.as_str()}>{ self.row(self.chosen) }</div>
                <details class="choose" id="choose" open={self.is_open}>
                    <summary onclick={self.is_live.then_some(toggled)}>{ &controls.choose_another }</summary>
                    <ul class="rows">
                        { for self.explorer.measures.iter().map(|measure| {
                            let class = self.is_chosen(measure).then_some("is-chosen");
                            html! { <li key={measure.slug.as_str()} {class}>{ self.row(measure) }</li> }
                        }) }
                    </ul>
                    { passage(&self.explorer.more) }
                </details>
            </nav>
        }
    }

    fn is_chosen(&self, measure: &Measure) -> bool {
        measure.slug == self.chosen.slug
    }

    fn row(&self, measure: &Measure) -> Html {
        let route = Route::Objective(self.objective.clone(), measure.slug.parse().ok());
        let href = self.site.href(&route);
        let chosen = {
            let tell = self.tell.clone();
            Callback::from(move |event: MouseEvent| {
                let opens_elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
                if !opens_elsewhere {
                    event.prevent_default();
                    tell.emit(Event::RouteChosen(route.clone()));
                }
            })
        };
        html! {
            <a
                class="row"
                {href}
                aria-current={self.is_chosen(measure).then_some("true")}
                onclick={self.is_live.then_some(chosen)}
            >
                { passage(&measure.row) }
            </a>
        }
    }
}
