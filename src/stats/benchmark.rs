//! An area beside its benchmark.
//!
//! The rule of Fingertips, 'single overlapping confidence intervals': the area's 95% limits against
//! the benchmark's value. An interval is never invented, and nothing is similar for lack of data. The
//! caller answers for same sex, age, unit, period and definition.

use super::estimate::{Certainty, Estimate};
use super::rounding::display;
use crate::snapshot::Polarity;

/// Result of setting an area beside its benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// On the good side, by more than chance is likely to give.
    Better,
    /// On the bad side, by more than chance is likely to give.
    Worse,
    /// The difference could be chance; or, where everyone was counted, there is none to see.
    Similar,
    /// Higher, where neither side is good.
    Higher,
    /// Lower, where neither side is good.
    Lower,
    /// No verdict, with the reason.
    NotCompared(NotCompared),
}

/// Why there is no verdict.
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
}

impl Comparison {
    /// Its word in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Similar => "similar",
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::NotCompared(_) => "not_compared",
        }
    }
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
        }
    }
}

/// Compares an estimate with a benchmark's value in the same unit.
///
/// With limits, by the single-overlap rule of [`compare_limits`]. Where everyone was counted, the two
/// differ when they differ at the published number of `decimals`. Without limits: not compared.
///
/// ```
/// use marmot::snapshot::Polarity;
/// use marmot::stats::{Certainty, Comparison, Estimate, benchmark::compare};
/// let counted = Estimate { value: 16.7, certainty: Certainty::Everyone };
/// assert_eq!(compare(&counted, 13.1, Polarity::LowerBetter, 1), Comparison::Worse);
/// assert_eq!(compare(&counted, 16.74, Polarity::LowerBetter, 1), Comparison::Similar);
/// ```
pub fn compare(estimate: &Estimate, benchmark: f64, polarity: Polarity, decimals: u8) -> Comparison {
    let value = estimate.value;
    match estimate.certainty {
        Certainty::Unknown => compare_limits(Some(value), None, None, Some(benchmark), polarity),
        Certainty::Margin { interval, .. } => {
            let (lower, upper) = (interval.lower(), interval.upper());
            compare_limits(Some(value), Some(lower), Some(upper), Some(benchmark), polarity)
        }
        Certainty::Everyone if !value.is_finite() => Comparison::NotCompared(NotCompared::NoValue),
        Certainty::Everyone if !benchmark.is_finite() => Comparison::NotCompared(NotCompared::NoBenchmark),
        Certainty::Everyone if display(value, decimals) == display(benchmark, decimals) => Comparison::Similar,
        Certainty::Everyone if value < benchmark => lower_than(polarity),
        Certainty::Everyone => higher_than(polarity),
    }
}

/// The single-overlap rule on published numbers.
///
/// Upper limit below the benchmark: lower. Lower limit above it: higher. Else similar; a limit equal
/// to the benchmark is similar. Checked in the order value, benchmark, interval, validity.
///
/// ```
/// use marmot::snapshot::Polarity;
/// use marmot::stats::{Comparison, benchmark::compare_limits};
/// let found = compare_limits(Some(32.5), Some(28.8), Some(36.3), Some(26.6), Polarity::LowerBetter);
/// assert_eq!(found, Comparison::Worse);
/// ```
pub fn compare_limits(
    value: Option<f64>,
    lower: Option<f64>,
    upper: Option<f64>,
    benchmark: Option<f64>,
    polarity: Polarity,
) -> Comparison {
    let finite = |number: &f64| number.is_finite();
    let Some(value) = value.filter(finite) else { return Comparison::NotCompared(NotCompared::NoValue) };
    let Some(benchmark) = benchmark.filter(finite) else { return Comparison::NotCompared(NotCompared::NoBenchmark) };
    let (Some(lower), Some(upper)) = (lower, upper) else { return Comparison::NotCompared(NotCompared::NoInterval) };
    let is_valid = lower.is_finite() && upper.is_finite() && lower <= value && value <= upper;
    if !is_valid {
        Comparison::NotCompared(NotCompared::InvalidInterval)
    } else if upper < benchmark {
        lower_than(polarity)
    } else if lower > benchmark {
        higher_than(polarity)
    } else {
        Comparison::Similar
    }
}

const fn lower_than(polarity: Polarity) -> Comparison {
    match polarity {
        Polarity::LowerBetter => Comparison::Better,
        Polarity::HigherBetter => Comparison::Worse,
        Polarity::Neutral => Comparison::Lower,
    }
}

const fn higher_than(polarity: Polarity) -> Comparison {
    match polarity {
        Polarity::LowerBetter => Comparison::Worse,
        Polarity::HigherBetter => Comparison::Better,
        Polarity::Neutral => Comparison::Higher,
    }
}
