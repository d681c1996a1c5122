//! Verdicts with their words.

use crate::stats::Comparison;

/// A verdict with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What it is, for its shape and colour.
    pub kind: StatusKind,
    /// What it says.
    pub text: String,
}

/// The shapes that a verdict can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusKind {
    /// On the good side.
    Better,
    /// Too close to call, or the same.
    Similar,
    /// On the bad side.
    Worse,
    /// A clear difference that is neither good nor bad.
    Different,
    /// No verdict.
    NotCompared,
}

impl StatusKind {
    /// The shape of a comparison.
    pub const fn of(comparison: Comparison) -> Self {
        match comparison {
            Comparison::Better => Self::Better,
            Comparison::Worse => Self::Worse,
            Comparison::Similar => Self::Similar,
            Comparison::Higher | Comparison::Lower => Self::Different,
            Comparison::NotCompared(_) => Self::NotCompared,
        }
    }

    /// All, in the order in which they are counted out.
    pub const ALL: [Self; 5] = [Self::Better, Self::Similar, Self::Worse, Self::Different, Self::NotCompared];
}
