//! Two figures of a place, and their difference beside the country's.
//!
//! Limits of the difference decide, or a complete count; with neither, nothing is said of chance. Methods,
//! section 9.

use super::between::Between;
use super::relation::{NotCompared, Relation, allowed};
use crate::snapshot::Measure;

/// A place's difference beside its country's, which is taken as fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelativeGap {
    /// How wide it is, by more than chance is likely to give or by a complete count: higher is wider.
    SameWay(Relation),
    /// The other way round.
    Reversed,
}

/// How the first of two figures of a place, of groups or of periods, stands to the second.
///
/// # Errors
/// No limits of the difference and no complete count, or a catalogue that refuses.
pub fn relation(measure: &Measure, place: &Between) -> Result<Relation, NotCompared> {
    let are_counts = place.first.is_census() && place.second.is_census();
    let found = match place.gap.interval {
        Some(limits) => Ok(Relation::of_limits(limits, 0.0)),
        None if are_counts => Ok(Relation::of_counts(place.first.value, place.second.value, measure.decimals)),
        None => Err(NotCompared::NoInterval),
    };
    allowed(measure, found)
}

/// What may be said of the difference beside the country's.
///
/// # Errors
/// No difference of the country, and those of [`relation`].
pub fn relative_gap(measure: &Measure, place: &Between, country: Option<&Between>) -> Result<RelativeGap, NotCompared> {
    let country = country.ok_or(NotCompared::NoBenchmark)?;
    relation(measure, place)?;
    // Both gaps are turned so that the country's is positive.
    let turn = if country.gap.estimate < 0.0 { -1.0 } else { 1.0 };
    let (theirs, own) = (turn * country.gap.estimate, turn * place.gap.estimate);
    let (lower, upper) = match place.gap.interval {
        Some(limits) if turn < 0.0 => (-limits.upper(), -limits.lower()),
        Some(limits) => (limits.lower(), limits.upper()),
        None if Relation::of_counts(own, theirs, measure.decimals) == Relation::Equal => {
            return Ok(RelativeGap::SameWay(Relation::Equal));
        }
        None => (own, own),
    };
    Ok(if lower > theirs {
        RelativeGap::SameWay(Relation::Higher)
    } else if upper < theirs && upper < 0.0 {
        RelativeGap::Reversed
    } else if upper < theirs && lower > -theirs {
        RelativeGap::SameWay(Relation::Lower)
    } else {
        RelativeGap::SameWay(Relation::Indistinct)
    })
}
