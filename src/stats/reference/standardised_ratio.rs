//! Indirectly standardised ratio: events observed over events expected for the area's ages.
//!
//! Compare it with its reference only, never with another area's ratio: each is adjusted to its own
//! ages. Breslow and Day (1987).

use crate::stats::confidence::Confidence;
use crate::stats::poisson::{CountMethod, count_interval};
use crate::stats::refusal::{Refusal, around, finite, not_negative, positive_multiplier, present};
use crate::terms::Interval;

/// A ratio with its limits, where the reference stands for as many as expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StandardisedRatio {
    /// Observed over expected, times the reference.
    pub value: f64,
    /// Limits of the observed count over expected, times the reference.
    pub interval: Interval,
}

/// Observed over expected events, times `reference` (1 or 100).
///
/// ```
/// use marmot::stats::{Confidence, reference::standardised_ratio::standardised_ratio};
/// let ratio = standardised_ratio(Some(120.0), Some(80.0), 1.0, Confidence::P95)?;
/// assert_eq!((ratio.value, (ratio.interval.lower() * 1000.0).round()), (1.5, 1244.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_input`, `zero_denominator` when no events or fewer are expected, `negative_input`.
pub fn standardised_ratio(
    observed: Option<f64>,
    expected: Option<f64>,
    reference: f64,
    confidence: Confidence,
) -> Result<StandardisedRatio, Refusal> {
    let (observed, expected) = (present(observed)?, present(expected)?);
    if expected <= 0.0 {
        return Err(Refusal::ZeroDenominator);
    }
    not_negative(observed)?;
    positive_multiplier(reference)?;
    let limits = count_interval(Some(observed), CountMethod::Phe, confidence)?;
    let scaled = |count: f64| count / expected * reference;
    let value = finite(scaled(observed))?;
    Ok(StandardisedRatio { value, interval: around(value, scaled(limits.lower()), scaled(limits.upper()))? })
}
