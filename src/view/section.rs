//! A section of a measure: its heading, and what stands below.

use yew::prelude::*;

use super::app::AppProps;
use super::panel::PanelView;
use super::passage::{heading_tag, passage};
use super::state::{Event, State};
use super::tag::{attribute, tag};
use crate::page::{Part, Section};

/// What every section of a page needs to know.
pub struct Sections<'a> {
    /// What the page is made from.
    pub props: &'a AppProps,
    /// What is looked at.
    pub state: &'a State,
    /// Whom to tell.
    pub tell: &'a Callback<Event>,
}

impl Sections<'_> {
    /// A section.
    pub fn view(&self, section: &Section) -> Html {
        let title = attribute(&[&*section.id, "-title"].concat());
        let heading = tag(heading_tag(self.props.heading + 1)).class("question-title").set("id", title.clone());
        tag("section")
            .class("question")
            .set("id", attribute(&section.id))
            .set("aria-labelledby", title)
            .child(heading.text(&section.heading))
            .children(section.parts.iter().map(|part| self.part(part)).collect())
            .into()
    }

    fn part(&self, part: &Part) -> Html {
        match part {
            Part::Text(nodes) => passage(nodes),
            Part::Heading(text) => tag(heading_tag(self.props.heading + 2)).class("series-title").text(text).into(),
            Part::Panel(panel) => PanelView::of(panel, self).map_or_else(Html::default, |panel| panel.html()),
        }
    }
}
