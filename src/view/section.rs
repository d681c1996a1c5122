//! A section of a measure: its heading, and what stands below.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::Chart;
use super::panel::PanelView;
use super::passage::passage;
use super::shared::Shared;
use super::state::Event;
use super::surface::SurfaceHandle;
use crate::page::{Controls, Part, Section};

/// What every section of a page needs to know.
pub struct Sections<'a> {
    /// Texts of controls.
    pub controls: &'a Controls,
    /// The point that is looked at, if not the first shown.
    pub focused: Option<usize>,
    /// Whether controls work.
    pub is_live: bool,
    /// Where to paint.
    pub surface: &'a SurfaceHandle,
    /// Whom to tell.
    pub tell: &'a Callback<Event>,
}

impl Sections<'_> {
    /// A section.
    pub fn view(&self, section: &Section) -> Html {
        let title = format!("{}-title", section.id);
        html! {
            <section class="question" id={section.id.clone()} aria-labelledby={title.clone()}>
                <h2 class="question-title" id={title}>{ &section.heading }</h2>
                { for section.parts.iter().map(|part| self.part(part)) }
            </section>
        }
    }

    fn part(&self, part: &Part) -> Html {
        match part {
            Part::Text(nodes) => passage(nodes),
            Part::Chart(chart) => {
                html! { <Chart data={Shared(Rc::clone(chart))} surface={self.surface.clone()} /> }
            }
            Part::Panel(panel) => PanelView { panel, sections: self }.view(),
        }
    }
}
