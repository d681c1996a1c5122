//! Mean of single values with Student's interval.
//!
//! Only for unit values; a published mean of a survey keeps its published limits. Student (1908).

use super::student;
use crate::stats::confidence::Confidence;
use crate::stats::refusal::{Refusal, around, finite, present};
use crate::terms::Interval;

/// A mean, in the unit of its values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// How many values.
    pub n: u32,
    /// Their mean.
    pub value: f64,
    /// Standard deviation with n - 1; none of a single value.
    pub stdev: Option<f64>,
    /// Limits of the mean; none of a single value.
    pub interval: Option<Interval>,
}

impl Mean {
    /// `ok`, or `single_value` when one value gives no interval.
    pub const fn outcome(&self) -> &'static str {
        if self.interval.is_some() { "ok" } else { "single_value" }
    }
}

/// Mean m of n values with limits `m ± t(n-1, 1-α/2)·s/sqrt(n)`.
///
/// Equal values have an interval without width.
///
/// ```
/// use marmot::stats::{Confidence, reference::mean::mean};
/// let mean = mean(&[Some(7.1), Some(7.9)], Confidence::P95)?;
/// assert_eq!((mean.value, mean.interval.map(|i| i.lower().round())), (7.5, Some(2.0)));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_input` when there is no value, or one of them is not published.
pub fn mean(values: &[Option<f64>], confidence: Confidence) -> Result<Mean, Refusal> {
    let values: Vec<f64> = values.iter().map(|value| present(*value)).collect::<Result<_, _>>()?;
    let n = u32::try_from(values.len()).map_err(|_| Refusal::NotFinite)?;
    let Some(first) = values.first() else { return Err(Refusal::MissingInput) };
    let count = f64::from(n);
    // Sums of differences from the first value keep equal values equal.
    let value = finite(first + values.iter().map(|value| value - first).sum::<f64>() / count)?;
    if n == 1 {
        return Ok(Mean { n, value, stdev: None, interval: None });
    }
    let squares: f64 = values.iter().map(|each| (each - value) * (each - value)).sum();
    let stdev = finite(libm::sqrt(squares / (count - 1.0)))?;
    let t = student::quantile(count - 1.0, confidence.alpha(), confidence.z());
    let width = t * stdev / libm::sqrt(count);
    let interval = around(value, value - width, value + width)?;
    Ok(Mean { n, value, stdev: Some(stdev), interval: Some(interval) })
}
