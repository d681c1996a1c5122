//! The measures of an objective: rows to choose from, folded to the chosen one on a narrow page.

use yew::prelude::*;

use super::context::PageContext;
use super::passage::{heading_tag, passage};
use super::state::Event;
use super::tag::tag;
use crate::page::MeasurePage;
use crate::page::route::{Route, Site};
use crate::terms::Slug;

/// The id of the list.
pub const MEASURES: &str = "measures";

/// The list of an objective's measures.
pub struct Measures<'a> {
    /// The page that it stands in.
    pub page: &'a PageContext<'a>,
    /// How addresses begin on this page.
    pub site: &'a Site,
    /// The objective that has the measures.
    pub objective: &'a Slug,
    /// The measure that is shown.
    pub chosen: &'a MeasurePage,
}

impl Measures<'_> {
    /// The list with its heading, then measures without a page.
    pub fn view(&self) -> Html {
        let (page, controls) = (self.page, self.page.controls());
        // Where all measures are there, each has its row: choosing one loads no page.
        let listed = page.progress.whole.as_ref().map_or_else(|| page.explorer(), |whole| &whole.0);
        let is_open = page.state.is_list_open;
        let toggled = {
            let tell = page.tell.clone();
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                tell.emit(Event::ListToggled(!is_open));
            })
        };
        let row = |measure: &MeasurePage| {
            let class = self.is_chosen(measure).then_some("is-chosen".into());
            Html::from(tag("li").key(&measure.slug).set_some("class", class).child(self.row(measure)))
        };
        let has_others = listed.measures.len() > 1 || !listed.more.is_empty();
        // In an element of a host the others come a moment later.
        let rows = listed.measures.iter().filter(|measure| !measure.row.is_empty()).map(row);
        let rows = tag("ul").class("rows").children(rows.collect());
        let unfold = tag("summary").text(&controls.choose_another);
        let unfold = if page.is_live { unfold.on_click(toggled) } else { unfold };
        let open = is_open.then_some("open".into());
        let choose = tag("details").class("choose").set("id", "choose".into()).set_some("open", open);
        let title = tag(heading_tag(page.props.heading + 1)).class("measures-title").set("id", "measures-title".into());
        let looking_at = tag("p").class("looking-at").set("aria-hidden", "true".into()).text(&controls.looking_at);
        let chosen = tag("div").class("chosen-row").key(&self.chosen.slug).child(self.row(self.chosen));
        tag("nav")
            .class("measures")
            .set("id", MEASURES.into())
            .set("aria-labelledby", "measures-title".into())
            .child(title.text(&controls.measures))
            .child(looking_at)
            .child(chosen)
            .children(
                has_others
                    .then(|| choose.child(unfold).child(rows).child(passage(&listed.more)).into())
                    .into_iter()
                    .collect(),
            )
            .into()
    }

    fn is_chosen(&self, measure: &MeasurePage) -> bool {
        measure.slug == self.chosen.slug
    }

    fn row(&self, measure: &MeasurePage) -> Html {
        let route = Route::Objective(self.objective.clone(), measure.slug.parse().ok());
        let href = self.site.href(&route);
        let chosen = {
            let tell = self.page.tell.clone();
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
        if self.page.progress.whole.is_some() { row.on_click(chosen).into() } else { row.into() }
    }
}
