//! How many measures are on which side, for the summary of an objective or a place.

use std::collections::BTreeSet;

use super::analysis::Analysis;
use super::benchmark::Comparison;
use crate::snapshot::{IndicatorId, Objective, Snapshot};

/// Measures counted by their verdict; one with several sexes counts by the one that leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// On the good side.
    pub better: usize,
    /// Too close to call, or the same.
    pub similar: usize,
    /// On the bad side.
    pub worse: usize,
    /// Clearly higher or lower, where neither is good.
    pub different: usize,
    /// Without a verdict.
    pub not_compared: usize,
}

impl Tally {
    /// All measures.
    pub const fn of(&self) -> usize {
        self.better + self.similar + self.worse + self.different + self.not_compared
    }

    fn add(&mut self, comparison: Option<Comparison>) {
        match comparison {
            Some(Comparison::Better) => self.better += 1,
            Some(Comparison::Similar) => self.similar += 1,
            Some(Comparison::Worse) => self.worse += 1,
            Some(Comparison::Higher | Comparison::Lower) => self.different += 1,
            Some(Comparison::NotCompared(_)) | None => self.not_compared += 1,
        }
    }
}

/// The measures of an objective that have a page.
pub fn of_objective(snapshot: &Snapshot, objective: &Objective) -> Tally {
    of_measures(snapshot, objective.indicators.iter())
}

/// The measures of all objectives that have a page, each counted once.
pub fn of_place(snapshot: &Snapshot) -> Tally {
    let measures: BTreeSet<&IndicatorId> = snapshot.objectives.iter().flat_map(|o| &o.indicators).collect();
    of_measures(snapshot, measures.into_iter())
}

fn of_measures<'a>(snapshot: &Snapshot, measures: impl Iterator<Item = &'a IndicatorId>) -> Tally {
    let mut tally = Tally::default();
    for indicator in measures.filter_map(|id| snapshot.indicator(id)) {
        tally.add(Analysis::of(snapshot, indicator).lead().map(|standing| standing.comparison));
    }
    tally
}
