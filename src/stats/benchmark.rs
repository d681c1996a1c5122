//! An area beside its benchmark.
//!
//! The rule of Fingertips, 'single overlapping confidence intervals': the area's 95% limits against
//! the benchmark's value. An interval is never invented, and nothing is similar for lack of data. The
//! caller answers for same sex, age, unit, period and definition.

use super::estimate::{Certainty, Estimate};
use super::relation::{NotCompared, Relation};
use crate::terms::Interval;

/// Compares an estimate with a benchmark's value in the same unit.
///
/// With limits, by the single-overlap rule of [`compare_limits`]. Where everyone was counted, the two
/// differ when they differ at the published number of `decimals`.
///
/// ```
/// use marmot::stats::{Certainty, Estimate, Relation, benchmark::compare};
/// let counted = Estimate { value: 16.7, certainty: Certainty::Census };
/// assert_eq!(compare(&counted, 13.1, 1), Ok(Relation::Higher));
/// assert_eq!(compare(&counted, 16.74, 1), Ok(Relation::Equal));
/// ```
///
/// # Errors
/// As [`compare_limits`]; [`NotCompared::NoInterval`] for an estimate without limits that is no complete count.
pub fn compare(estimate: &Estimate, benchmark: f64, decimals: u8) -> Result<Relation, NotCompared> {
    let limits = estimate.interval();
    let compared = compare_limits(
        Some(estimate.value),
        limits.map(|limits| limits.lower()),
        limits.map(|limits| limits.upper()),
        Some(benchmark),
    );
    match (estimate.certainty, compared) {
        (Certainty::Census, Err(NotCompared::NoInterval)) => {
            Ok(Relation::of_counts(estimate.value, benchmark, decimals))
        }
        (Certainty::Census | Certainty::Interval { .. } | Certainty::Unknown, found) => found,
    }
}

/// The single-overlap rule on published numbers, whose limits decide beside the benchmark's value.
///
/// ```
/// use marmot::stats::{Relation, benchmark::compare_limits};
/// let found = compare_limits(Some(32.5), Some(28.8), Some(36.3), Some(26.6));
/// assert_eq!(found, Ok(Relation::Higher));
/// ```
///
/// # Errors
/// In this order: no finite value, no finite benchmark, no interval, limits that do not contain the value.
pub fn compare_limits(
    value: Option<f64>,
    lower: Option<f64>,
    upper: Option<f64>,
    benchmark: Option<f64>,
) -> Result<Relation, NotCompared> {
    let finite = |number: &f64| number.is_finite();
    let value = value.filter(finite).ok_or(NotCompared::NoValue)?;
    let benchmark = benchmark.filter(finite).ok_or(NotCompared::NoBenchmark)?;
    let (lower, upper) = lower.zip(upper).ok_or(NotCompared::NoInterval)?;
    let limits = Interval::new(lower, upper).ok().filter(|limits| limits.contains(value));
    limits.map(|limits| Relation::of_limits(limits, benchmark)).ok_or(NotCompared::InvalidInterval)
}
