//! What may be said of two figures of a place, and of their difference beside the country's.
//!
//! Limits of the difference decide, or a full count; with neither, nothing is said of chance. Methods,
//! section 9.

use super::benchmark::NotCompared;
use super::between::Between;
use super::estimate::Certainty;
use super::rounding::display;
use crate::snapshot::Indicator;
use crate::terms::Interval;

/// What may be said of two figures of a place: of two groups, or of two periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The first is higher, by more than chance is likely to give, or by a full count.
    FirstHigher,
    /// The first is lower, in the same way.
    FirstLower,
    /// The difference could be chance.
    TooClose,
    /// Everyone was counted, and there is no difference to see.
    Same,
    /// Nothing of chance.
    NotCompared(NotCompared),
}

/// What may be said of a place's difference beside its country's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Smaller, by more than chance is likely to give, or by a full count.
    Smaller,
    /// Wider, in the same way.
    Wider,
    /// The other way round.
    Reversed,
    /// The difference could be chance.
    TooClose,
    /// Everyone was counted, and there is no difference to see.
    Same,
    /// Nothing of chance.
    NotCompared(NotCompared),
}

/// What is known of a gap: its limits, a full count, or nothing.
enum Known {
    Limits(Interval),
    Everyone,
    Nothing(NotCompared),
}

fn known(indicator: &Indicator, between: &Between) -> Known {
    match (between.gap.interval, between.first.certainty, between.second.certainty) {
        (None, Certainty::Everyone, Certainty::Everyone) if indicator.verdict_allowed => Known::Everyone,
        (Some(limits), _, _) if indicator.verdict_allowed => Known::Limits(limits),
        (Some(_), _, _) | (None, Certainty::Everyone, Certainty::Everyone) => Known::Nothing(NotCompared::NoVerdict),
        (None, _, _) => Known::Nothing(NotCompared::NoInterval),
    }
}

fn is_level(indicator: &Indicator, one: f64, other: f64) -> bool {
    display(one, indicator.decimals) == display(other, indicator.decimals)
}

/// What may be said of the two figures.
pub(super) fn verdict(indicator: &Indicator, place: &Between) -> Verdict {
    let gap = place.gap.estimate;
    match known(indicator, place) {
        Known::Limits(limits) if limits.lower() > 0.0 => Verdict::FirstHigher,
        Known::Limits(limits) if limits.upper() < 0.0 => Verdict::FirstLower,
        Known::Limits(_) => Verdict::TooClose,
        Known::Everyone if is_level(indicator, place.first.value, place.second.value) => Verdict::Same,
        Known::Everyone if gap > 0.0 => Verdict::FirstHigher,
        Known::Everyone => Verdict::FirstLower,
        Known::Nothing(reason) => Verdict::NotCompared(reason),
    }
}

/// What may be said of the difference beside the country's, which is taken as fixed.
pub(super) fn beside(indicator: &Indicator, place: &Between, country: Option<&Between>) -> Beside {
    let Some(country) = country else { return Beside::NotCompared(NotCompared::NoBenchmark) };
    // Both gaps are turned so that the country's is positive.
    let turn = if country.gap.estimate < 0.0 { -1.0 } else { 1.0 };
    let (theirs, own) = (turn * country.gap.estimate, turn * place.gap.estimate);
    let (lower, upper) = match known(indicator, place) {
        Known::Nothing(reason) => return Beside::NotCompared(reason),
        Known::Everyone if is_level(indicator, own, theirs) => return Beside::Same,
        Known::Everyone => (own, own),
        Known::Limits(limits) if turn < 0.0 => (-limits.upper(), -limits.lower()),
        Known::Limits(limits) => (limits.lower(), limits.upper()),
    };
    if lower > theirs {
        Beside::Wider
    } else if upper < theirs && upper < 0.0 {
        Beside::Reversed
    } else if upper < theirs && lower > -theirs {
        Beside::Smaller
    } else {
        Beside::TooClose
    }
}
