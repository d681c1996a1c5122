//! An area's place among others that have a value.
//!
//! Ties share the best place. A rank says little without how many areas and how many of them lie
//! within the area's margin, so the three come together.

use super::refusal::Refusal;
use crate::terms::Interval;

/// Which end a rank counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// The lowest value is first.
    Lowest,
    /// The highest value is first.
    Highest,
}

/// A place among areas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rank {
    /// One more than the areas strictly before it.
    pub rank: u32,
    /// Areas with a value, itself included.
    pub of: u32,
    /// Other areas with the same value.
    pub tied_with: u32,
    /// Areas without a value.
    pub missing: u32,
    /// 0 to 100 from the lowest, for placing a dot and never for print.
    pub percentile: f64,
    /// Other areas whose value lies inside its limits, ends included; none without limits.
    pub within_interval: Option<u32>,
}

/// The place of the area at `index`.
///
/// Percentile: `100·(below + 0.5·(equal, itself included))/of`. A number that is not finite is missing.
///
/// ```
/// use marmot::stats::rank::{First, rank};
/// let place = rank(&[Some(20.0), None, Some(10.0), Some(30.0)], 3, First::Highest, None)?;
/// assert_eq!((place.rank, place.of, place.missing), (1, 3, 1));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_value` when there is no area at `index` or it has no value.
pub fn rank(values: &[Option<f64>], index: usize, first: First, interval: Option<Interval>) -> Result<Rank, Refusal> {
    let published = || values.iter().copied().flatten().filter(|value| value.is_finite());
    let own = values.get(index).copied().flatten().filter(|value| value.is_finite());
    let own = own.ok_or(Refusal::MissingValue)?;
    let below = count(published(), |value| value < own);
    let equal = count(published(), |value| value == own);
    let of = count(published(), |_| true);
    let above = of - below - equal;
    let before = match first {
        First::Lowest => below,
        First::Highest => above,
    };
    let within = |limits: Interval| {
        let inside = count(published(), |value| limits.contains(value));
        if limits.contains(own) { inside - 1 } else { inside }
    };
    Ok(Rank {
        rank: before + 1,
        of,
        tied_with: equal - 1,
        missing: count(values.iter().copied(), |_| true) - of,
        percentile: 100.0 * (f64::from(below) + 0.5 * f64::from(equal)) / f64::from(of),
        within_interval: interval.map(within),
    })
}

fn count<T>(values: impl Iterator<Item = T>, is_counted: impl Fn(T) -> bool) -> u32 {
    values.fold(0, |count, value| if is_counted(value) { count + 1 } else { count })
}
