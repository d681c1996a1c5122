//! English, as councils write for residents: short words, one idea a sentence.
//!
//! A file a topic, each with the methods that say it. What is the same of every snapshot is plain functions of text.

mod about;
mod add;
mod answer;
mod certainty;
mod change;
mod charts;
mod compare;
mod fair;
mod finding;
mod gaps;
mod gradient;
mod groups;
mod headings;
mod labels;
mod matching;
mod methods;
mod names;
mod national_deciles;
mod neighbourhoods;
mod numbers;
mod periods;
mod picture;
mod postcodes;
mod refused;
mod site;
mod small_areas;
mod status;
mod trend;

use crate::snapshot::Snapshot;

/// The English words of a snapshot.
#[derive(Clone, Copy, Debug)]
pub struct English<'a> {
    /// What is spoken of.
    pub(super) snapshot: &'a Snapshot,
}
