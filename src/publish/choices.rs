//! What a web editor can choose among: the file behind the page for web editors.

use serde::Serialize;

use crate::page::Explorer;
use crate::snapshot::{Indicator, Objective, Snapshot};
use crate::stats::Analysis;
use crate::words::Words;

/// An objective with its measures.
#[derive(Debug, Serialize)]
pub struct Choices<'a> {
    slug: String,
    title: &'a str,
    number: u8,
    measures: Vec<MeasureChoice<'a>>,
}

/// A measure with what a line to paste says of it.
#[derive(Debug, Serialize)]
struct MeasureChoice<'a> {
    slug: &'a str,
    /// Its name in a list.
    name: &'a str,
    /// The title of its page.
    title: &'a str,
    /// The sentence that it is about, without what stands small beside it.
    finding: String,
    /// The id and the heading of each section of its page, in order.
    questions: Vec<(&'a str, &'a str)>,
}

impl<'a> Choices<'a> {
    /// What can be chosen of an objective.
    pub fn of(snapshot: &'a Snapshot, objective: &'a Objective, explorer: &'a Explorer) -> Self {
        let indicators = objective.indicators.iter().filter_map(|id| snapshot.indicator(id));
        let measures = indicators.zip(&explorer.measures).map(|(indicator, measure)| MeasureChoice {
            slug: &measure.slug,
            name: &indicator.measure.plain_title,
            title: &measure.title,
            finding: finding(snapshot, indicator),
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

fn finding(snapshot: &Snapshot, indicator: &Indicator) -> String {
    Words::of(snapshot).finding(&Analysis::of(snapshot, indicator)).without_asides()
}
