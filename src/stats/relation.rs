//! How one figure stands to another, and whether that is good.
//!
//! The one place where figures are called higher, lower, the same or too close to call: an area beside its
//! benchmark, a group beside another, a year beside an earlier one, a council beside the place. Methods,
//! sections 2 and 9.

use super::rounding::display;
use crate::snapshot::{Measure, Polarity};
use crate::terms::Interval;

/// How one figure stands to another, where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Higher, by more than chance is likely to give, or by a complete count.
    Higher,
    /// Lower, in the same way.
    Lower,
    /// The difference could be chance.
    Indistinct,
    /// Complete counts that are the same at the published decimals.
    Equal,
}

/// Why no relation is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// The area has no value.
    NoValue,
    /// The benchmark has no value.
    NoBenchmark,
    /// The area has no limits, or only one.
    NoInterval,
    /// The limits are reversed or do not contain the value.
    InvalidInterval,
    /// The catalogue refuses a verdict for this indicator.
    NoVerdict,
    /// The area is the country: it would be its own benchmark.
    Itself,
}

impl NotCompared {
    /// Its word in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoValue => "no_value",
            Self::NoBenchmark => "no_benchmark",
            Self::NoInterval => "no_interval",
            Self::InvalidInterval => "invalid_interval",
            Self::NoVerdict => "no_verdict",
            Self::Itself => "itself",
        }
    }
}

impl Relation {
    /// By 95% limits beside a number that is taken as fixed; a limit equal to it is too close to call.
    pub fn of_limits(limits: Interval, reference: f64) -> Self {
        if limits.lower() > reference {
            Self::Higher
        } else if limits.upper() < reference {
            Self::Lower
        } else {
            Self::Indistinct
        }
    }

    /// By two complete counts, which differ where they differ at the published number of `decimals`.
    pub fn of_counts(first: f64, second: f64, decimals: u8) -> Self {
        if display(first, decimals) == display(second, decimals) {
            Self::Equal
        } else if first > second {
            Self::Higher
        } else {
            Self::Lower
        }
    }

    /// Whether the two differ.
    pub const fn is_difference(self) -> bool {
        match self {
            Self::Higher | Self::Lower => true,
            Self::Indistinct | Self::Equal => false,
        }
    }
}

/// A relation where the catalogue lets the indicator's figures be judged; a reason for none stays.
pub fn allowed(measure: &Measure, found: Result<Relation, NotCompared>) -> Result<Relation, NotCompared> {
    found.and_then(|relation| if measure.verdict_allowed { Ok(relation) } else { Err(NotCompared::NoVerdict) })
}

/// What a relation means where one way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// On the good side.
    Better,
    /// Too close to call, or the same.
    Similar,
    /// On the bad side.
    Worse,
    /// A clear difference that is neither good nor bad.
    Different,
    /// No relation is said.
    NotCompared,
}

impl Judgement {
    /// All, in the order in which they are counted out.
    pub const ALL: [Self; 5] = [Self::Better, Self::Similar, Self::Worse, Self::Different, Self::NotCompared];

    /// The judgement of a relation to a benchmark.
    pub const fn of(found: Result<Relation, NotCompared>, polarity: Polarity) -> Self {
        let Ok(relation) = found else { return Self::NotCompared };
        match (relation, polarity) {
            (Relation::Indistinct | Relation::Equal, _) => Self::Similar,
            (Relation::Higher | Relation::Lower, Polarity::Neutral) => Self::Different,
            (Relation::Higher, Polarity::HigherBetter) | (Relation::Lower, Polarity::LowerBetter) => Self::Better,
            (Relation::Higher, Polarity::LowerBetter) | (Relation::Lower, Polarity::HigherBetter) => Self::Worse,
        }
    }

    /// Its word in files; a difference that is neither good nor bad has that of its relation.
    pub const fn word(found: Result<Relation, NotCompared>, polarity: Polarity) -> &'static str {
        match (Self::of(found, polarity), found) {
            (Self::Better, _) => "better",
            (Self::Worse, _) => "worse",
            (Self::Similar, _) => "similar",
            (Self::Different, Ok(Relation::Lower)) => "lower",
            (Self::Different, _) => "higher",
            (Self::NotCompared, _) => "not_compared",
        }
    }
}
