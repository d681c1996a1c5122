//! Crude rate: events over people or person-time, with the interval of the count.
//!
//! One person may count twice, so a rate of more than 100 per 100 is legal. The denominator is taken
//! as known. Breslow and Day (1987).

use super::confidence::Confidence;
use super::poisson::{CountFormula, CountMethod, count_interval};
use super::refusal::{Refusal, around, denominator, finite, not_negative, positive_multiplier, present};
use super::wilson::Counts;
use crate::terms::Interval;

/// A rate with its limits, in the multiplier's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Events over denominator, times the multiplier.
    pub value: f64,
    /// Limits of the count over the denominator, times the multiplier.
    pub interval: Interval,
    /// The formula that gave the limits.
    pub formula: CountFormula,
}

/// Crude rate for every `multiplier` people, such as 100,000.
///
/// ```
/// use marmot::stats::{Confidence, poisson::CountMethod, rate::rate, wilson::Counts};
/// let rate = rate(Counts::new(9.0, 250_000.0), 100_000.0, CountMethod::Phe, Confidence::P95)?;
/// assert_eq!((rate.value, (rate.interval.upper() * 100.0).round()), (3.6, 683.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_input`, then `negative_input` or `zero_denominator` of the denominator, `negative_input`
/// of the count, `lower_undefined` as in [`count_interval`].
pub fn rate(counts: Counts, multiplier: f64, method: CountMethod, confidence: Confidence) -> Result<Rate, Refusal> {
    let (events, people) = (present(counts.numerator)?, present(counts.denominator)?);
    denominator(people)?;
    not_negative(events)?;
    positive_multiplier(multiplier)?;
    let limits = count_interval(Some(events), method, confidence)?;
    let scaled = |count: f64| count / people * multiplier;
    let value = finite(scaled(events))?;
    let interval = around(value, scaled(limits.lower()), scaled(limits.upper()))?;
    Ok(Rate { value, interval, formula: method.formula(events) })
}
