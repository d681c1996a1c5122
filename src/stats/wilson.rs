//! Wilson score interval of a proportion.
//!
//! For separate people or events of which some have a property. Never for survey-weighted, modelled
//! or standardised percentages: their uncertainty is not in the counts. Wilson (1927); Newcombe and
//! Altman (2000); Public Health England, *Technical Guide: Confidence Intervals* (2018), appendix 3.

use super::confidence::Confidence;
use super::refusal::{Refusal, around, denominator, not_negative, present};
use crate::terms::Interval;

/// How many of how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counts {
    /// People or events with the property; a weighted count need not be whole.
    pub numerator: Option<f64>,
    /// All people or events.
    pub denominator: Option<f64>,
}

/// A share with its limits, all in 0..=1: multiply at the edge, never here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proportion {
    /// Numerator over denominator.
    pub value: f64,
    /// Wilson's limits.
    pub interval: Interval,
}

impl Counts {
    /// Published counts, of events or people.
    pub const fn new(numerator: f64, denominator: f64) -> Self {
        Self { numerator: Some(numerator), denominator: Some(denominator) }
    }

    /// The numerator and the denominator of a proportion, checked.
    pub(super) fn checked(self) -> Result<(f64, f64), Refusal> {
        let (numerator, total) = (present(self.numerator)?, present(self.denominator)?);
        denominator(total)?;
        not_negative(numerator)?;
        if numerator > total { Err(Refusal::NumeratorExceedsDenominator) } else { Ok((numerator, total)) }
    }
}

/// Proportion with Wilson's limits.
///
/// With x of n and p = x/n: `(2x + z² ± z·sqrt(z² + 4x(1-p))) / (2(n + z²))`. The lower limit of none
/// is exactly 0, the upper limit of all exactly 1.
///
/// ```
/// use marmot::stats::{Confidence, wilson::{Counts, wilson}};
/// let half = wilson(Counts::new(50.0, 100.0), Confidence::P95)?;
/// assert_eq!((half.value, (half.interval.lower() * 1e4).round()), (0.5, 4038.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// In this order: `missing_input`, `negative_input` or `zero_denominator` of the denominator,
/// `negative_input` of the numerator, `numerator_exceeds_denominator`.
pub fn wilson(counts: Counts, confidence: Confidence) -> Result<Proportion, Refusal> {
    let (x, n) = counts.checked()?;
    let z = confidence.z();
    let value = x / n;
    let (middle, width) = (2.0 * x + z * z, z * libm::sqrt(z * z + 4.0 * x * (1.0 - value)));
    let scale = 2.0 * (n + z * z);
    let lower = if x == 0.0 { 0.0 } else { ((middle - width) / scale).max(0.0) };
    let upper = if x == n { 1.0 } else { ((middle + width) / scale).min(1.0) };
    Ok(Proportion { value, interval: around(value, lower, upper)? })
}
