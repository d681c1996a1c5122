//! A section of a measure: its heading, and what stands below.

use yew::prelude::*;

use super::context::PageContext;
use super::panel::PanelView;
use super::passage::{heading_tag, passage};
use super::tag::{attribute, tag};
use crate::page::{Part, Section};

/// A section of a page.
pub fn section(page: &PageContext<'_>, section: &Section) -> Html {
    let title = attribute(&[&*section.id, "-title"].concat());
    let heading = tag(heading_tag(page.props.heading + 1)).class("question-title").set("id", title.clone());
    tag("section")
        .class("question")
        .set("id", attribute(&section.id))
        .set("aria-labelledby", title)
        .child(heading.text(&section.heading))
        .children(section.parts.iter().map(|of| part(page, of)).collect())
        .into()
}

fn part(page: &PageContext<'_>, part: &Part) -> Html {
    match part {
        Part::Text(nodes) => passage(nodes),
        Part::Heading(text) => tag(heading_tag(page.props.heading + 2)).class("series-title").text(text).into(),
        Part::Panel(panel) => PanelView::of(panel, page).map_or_else(Html::default, |panel| panel.html()),
    }
}
