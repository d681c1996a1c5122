//! The measures of an objective: rows to choose from, folded to the chosen one on a narrow page.

use yew::prelude::*;

use super::passage::{heading_tag, passage};
use super::state::Event;
use super::tag::tag;
use crate::page::route::{Route, Site};
use crate::page::{Explorer, Measure};
use crate::terms::Slug;

/// The id of the list.
pub const MEASURES: &str = "measures";

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
    /// Whether the app runs.
    pub is_live: bool,
    /// Whether all measures are there: choosing one loads no page.
    pub is_complete: bool,
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
        let row = |measure: &Measure| {
            let class = self.is_chosen(measure).then_some("is-chosen".into());
            Html::from(tag("li").key(&measure.slug).set_some("class", class).child(self.row(measure)))
        };
        // In an element of a host the others come a moment later.
        let rows = self.explorer.measures.iter().filter(|measure| !measure.row.is_empty()).map(row);
        let rows = tag("ul").class("rows").children(rows.collect());
        let unfold = tag("summary").text(&controls.choose_another);
        let unfold = if self.is_live { unfold.on_click(toggled) } else { unfold };
        let open = self.is_open.then_some("open".into());
        let choose = tag("details").class("choose").set("id", "choose".into()).set_some("open", open);
        let title = tag(heading_tag(self.heading + 1)).class("measures-title").set("id", "measures-title".into());
        let looking_at = tag("p").class("looking-at").set("aria-hidden", "true".into()).text(&controls.looking_at);
        let chosen = tag("div").class("chosen-row").key(&self.chosen.slug).child(self.row(self.chosen));
        tag("nav")
            .class("measures")
            .set("id", MEASURES.into())
            .set("aria-labelledby", "measures-title".into())
            .child(title.text(&controls.measures))
            .child(looking_at)
            .child(chosen)
            .child(choose.child(unfold).child(rows).child(passage(&self.explorer.more)))
            .into()
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
        let current = self.is_chosen(measure).then_some("true".into());
        let row = tag("a").class("row").set("href", href.into()).set_some("aria-current", current);
        let row = row.child(passage(&measure.row));
        if self.is_complete { row.on_click(chosen).into() } else { row.into() }
    }
}
