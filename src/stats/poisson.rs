//! Interval of a count of events.
//!
//! For events that happen one by one and independently. Exact limits below 10 events and Byar's from
//! 10 is the rule of England's public indicators. Breslow and Day (1987); Public Health England,
//! *Technical Guide: Confidence Intervals* (2018), appendices 1 and 2.

use super::confidence::Confidence;
use super::gamma;
use super::refusal::{Refusal, around, not_negative, present};
use crate::terms::Interval;

/// From this raw count, Byar's limits stand for the exact ones; 9.5 is below.
pub const BYAR_FROM: f64 = 10.0;

/// Which limits to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "vectors hold all of them")]
pub enum CountMethod {
    /// Exact below 10 events, Byar's from 10: whatever this product derives.
    Phe,
    /// Exact at every count.
    Exact,
    /// Byar's at every count.
    Byar,
}

/// Which limits were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountFormula {
    /// Exact Poisson limits.
    Exact,
    /// Byar's approximation.
    Byar,
}

impl CountFormula {
    /// Its word in files.
    #[cfg(feature = "internals")]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Byar => "byar",
        }
    }
}

impl CountMethod {
    /// The formula that this method takes for a count.
    pub fn formula(self, count: f64) -> CountFormula {
        match self {
            Self::Exact => CountFormula::Exact,
            Self::Byar => CountFormula::Byar,
            Self::Phe if count < BYAR_FROM => CountFormula::Exact,
            Self::Phe => CountFormula::Byar,
        }
    }
}

/// Limits of a count of events, in events.
///
/// Exact: half of chi-squared quantiles, `chi2inv(α/2, 2x)/2` and `chi2inv(1-α/2, 2x+2)/2`.
/// Byar: `x·(1 - 1/(9x) - z/(3·sqrt(x)))³` and the same of x + 1 with a plus. The lower limit of
/// no events is 0.
///
/// ```
/// use marmot::stats::{Confidence, poisson::{CountMethod, count_interval}};
/// let none = count_interval(Some(0.0), CountMethod::Phe, Confidence::P95)?;
/// assert_eq!((none.lower(), (none.upper() * 100.0).round()), (0.0, 369.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_input`, `negative_input`, and `lower_undefined` where Byar's lower limit is below zero
/// (one event at 99.8%, for example).
pub fn count_interval(count: Option<f64>, method: CountMethod, confidence: Confidence) -> Result<Interval, Refusal> {
    let x = not_negative(present(count)?)?;
    match method.formula(x) {
        CountFormula::Exact => exact(x, confidence),
        CountFormula::Byar => byar(x, confidence),
    }
}

fn exact(x: f64, confidence: Confidence) -> Result<Interval, Refusal> {
    let (z, tail) = (confidence.z(), confidence.alpha() / 2.0);
    around(x, gamma::quantile(x, tail, -z), gamma::quantile(x + 1.0, 1.0 - tail, z))
}

/// Byar's limits of a count that is not below zero.
pub(super) fn byar(x: f64, confidence: Confidence) -> Result<Interval, Refusal> {
    let z = confidence.z();
    let limit = |x: f64, z: f64| {
        let root = 1.0 - 1.0 / (9.0 * x) + z / (3.0 * libm::sqrt(x));
        x * root * root * root
    };
    let lower = if x == 0.0 { 0.0 } else { limit(x, -z) };
    if lower < 0.0 {
        return Err(Refusal::LowerUndefined);
    }
    around(x, lower, limit(x + 1.0, z))
}
