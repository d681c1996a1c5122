//! What a web editor can choose among: the file behind the page for web editors.

use serde::Serialize;

use crate::page::{Explorer, Node};
use crate::snapshot::Objective;

/// An objective with its measures.
#[derive(Debug, Serialize)]
pub struct Choices<'a> {
    slug: String,
    title: &'a str,
    number: u8,
    measures: Vec<Measure<'a>>,
}

#[derive(Debug, Serialize)]
struct Measure<'a> {
    slug: &'a str,
    /// The title of its page.
    title: &'a str,
    /// The sentence that it is about, without what stands small below it.
    finding: String,
    questions: Vec<(&'a str, &'a str)>,
}

impl<'a> Choices<'a> {
    /// What can be chosen of an objective.
    pub fn of(objective: &'a Objective, explorer: &'a Explorer) -> Self {
        let measures = explorer.measures.iter().map(|measure| Measure {
            slug: &measure.slug,
            title: &measure.title,
            finding: measure.finding.iter().map(plain).collect::<String>().trim().to_owned(),
            questions: measure.sections.iter().map(|section| (section.id.as_str(), section.heading.as_str())).collect(),
        });
        Self {
            slug: objective.slug.to_string(),
            title: &objective.title,
            number: objective.number,
            measures: measures.collect(),
        }
    }
}

fn plain(node: &Node) -> String {
    match node {
        Node::Text(text) => text.to_string(),
        Node::Element(element) if element.tag == "small" => String::new(),
        Node::Element(element) => element.children.iter().map(plain).collect(),
    }
}
