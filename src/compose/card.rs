//! One sentence with its chart and what must be known of it: a measure where there is room for no more.

use std::rc::Rc;

use super::measures::status_of;
use super::objective::title;
use super::standing::{notes, panel};
use super::status::sentence;
use crate::page::{Node, View};
use crate::snapshot::Objective;
use crate::stats::Analysis;
use crate::words::Words;

/// What the page of one sentence shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Above the sentence: which objective it is.
    pub title: Rc<[Node]>,
    /// The sentence that the measure is about.
    pub finding: Rc<[Node]>,
    /// How the place stands, as a chip; none where only groups are published.
    pub status: Option<Node>,
    /// The series of the measure; none where the place has none.
    pub view: Option<Rc<View>>,
    /// What is to be known of the chart.
    pub notes: Rc<[Node]>,
    /// Who published the figures.
    pub publisher: Option<String>,
}

/// The card of a measure of an objective.
pub fn card(analysis: &Analysis<'_>, objective: &Objective) -> Card {
    let snapshot = analysis.snapshot;
    let words = Words::of(snapshot);
    let sources = analysis.indicator.sources.iter().filter_map(|file| snapshot.sources.get(file));
    Card {
        title: title(objective, words),
        finding: sentence(&words.finding(analysis)).into(),
        status: analysis.lead().map(|standing| status_of(&analysis.indicator.measure, standing, words).into()),
        view: panel(analysis, words).and_then(|panel| panel.views.into_iter().next()),
        notes: notes(analysis, words),
        publisher: sources.map(|source| source.publisher.clone()).next(),
    }
}
