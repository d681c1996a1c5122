//! What is being done about an objective, each with the page that says so.

use super::about::link_out;
use crate::page::{Node, Part, Section, element};
use crate::snapshot::Objective;
use crate::words::Words;

/// The last section of an objective.
pub fn actions(objective: &Objective, words: Words<'_>) -> Section {
    let labels = words.labels();
    let mut text: Vec<Node> = vec![element("p").class("answer").text(objective.actions_title.as_str()).into()];
    if objective.actions.is_empty() {
        text.push(element("p").text(labels.no_actions).into());
    }
    let items = objective.actions.iter().map(|action| {
        let source = format!("{}: {}", action.source.publisher, action.source.title);
        let said = element("li").text(action.text.as_str()).text(" ");
        said.child(link_out(action.source.url.as_str(), &source))
    });
    text.push(element("ul").class("actions").children(items).into());
    Section {
        id: "action".to_owned(),
        menu: labels.action_menu.to_owned(),
        heading: labels.actions_heading.to_owned(),
        parts: vec![Part::Text(text.into())],
    }
}
