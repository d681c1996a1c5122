//! Difference of two published life expectancies.
//!
//! Same sex, age, period and series; never women with men, and never periods that share years. It is
//! a gap between areas at today's rates, not how long anybody born today will live.

use crate::stats::gap::{Figure, Gap, difference};
use crate::stats::refusal::Refusal;

/// Whether two life expectancies are of one sex, age, period and series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They are.
    Same,
    /// Something differs.
    Different,
}

/// First less second, in years: by squares and add where both have limits, else the point alone.
///
/// ```
/// use marmot::stats::{gap::Figure, reference::life_expectancy::{Likeness, life_expectancy_gap}};
/// let years = |value| Figure { value: Some(value), interval: None };
/// let gap = life_expectancy_gap(years(79.5), years(77.25), Likeness::Same)?;
/// assert_eq!((gap.estimate, gap.outcome()), (2.25, "point_only"));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `not_comparable`, `missing_input`, `invalid_interval`.
pub fn life_expectancy_gap(first: Figure, second: Figure, likeness: Likeness) -> Result<Gap, Refusal> {
    match likeness {
        Likeness::Same => difference(first, second),
        Likeness::Different => Err(Refusal::NotComparable),
    }
}
