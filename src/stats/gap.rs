//! Gaps between two independent groups: differences and ratios.
//!
//! Two intervals can overlap though the difference is clear, so the interval shown is that of the
//! gap. Newcombe (1998), method 10; Katz, Baptista, Azen and Pike (1978); Donner and Zou (2012).
//! The second group is the reference.

use super::confidence::Confidence;
use super::refusal::{Refusal, around, finite, present};
use super::wilson::{Counts, wilson};
use crate::terms::Interval;

/// A published figure of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// In the indicator's unit.
    pub value: Option<f64>,
    /// Its 95% limits, in the unit of the value.
    pub interval: Option<Interval>,
}

/// A gap, in the figures' unit or as a ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// First less second, or first over second.
    pub estimate: f64,
    /// Its 95% limits; none when a group has none.
    pub interval: Option<Interval>,
}

impl Figure {
    pub(super) fn checked(self) -> Result<(f64, Option<Interval>), Refusal> {
        let value = present(self.value)?;
        let is_valid = self.interval.is_none_or(|interval| interval.contains(value));
        if is_valid { Ok((value, self.interval)) } else { Err(Refusal::InvalidInterval) }
    }
}

impl Gap {
    /// `ok`, or `point_only` without limits.
    #[cfg(feature = "internals")]
    pub const fn outcome(&self) -> &'static str {
        if self.interval.is_some() { "ok" } else { "point_only" }
    }
}

/// Difference of two proportions from counts, in -1..=1.
///
/// Newcombe's method 10: squares and add of the two Wilson intervals.
///
/// ```
/// use marmot::stats::{gap::difference_of_proportions, wilson::Counts};
/// let gap = difference_of_proportions(Counts::new(56.0, 70.0), Counts::new(48.0, 80.0))?;
/// assert_eq!(gap.interval.map(|i| (i.lower() * 1e4).round()), Some(524.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// Those of [`wilson`], of the first group first.
pub fn difference_of_proportions(first: Counts, second: Counts) -> Result<Gap, Refusal> {
    let (first, second) = (wilson(first, Confidence::P95)?, wilson(second, Confidence::P95)?);
    squares_and_add((first.value, first.interval), (second.value, second.interval))
}

/// Ratio of two proportions from counts.
///
/// Katz: `exp(ln(p1/p2) ± z·sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2))`. Shown only where both counts are at
/// least 10.
///
/// ```
/// use marmot::stats::{gap::ratio_of_proportions, wilson::Counts};
/// let gap = ratio_of_proportions(Counts::new(40.0, 400.0), Counts::new(44.0, 390.0))?;
/// assert_eq!((gap.estimate * 1000.0).round(), 886.0);
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// Those of [`wilson`], of the first group first; then `zero_count`.
pub fn ratio_of_proportions(first: Counts, second: Counts) -> Result<Gap, Refusal> {
    let ((x1, n1), (x2, n2)) = (first.checked()?, second.checked()?);
    if x1 == 0.0 || x2 == 0.0 {
        return Err(Refusal::ZeroCount);
    }
    let estimate = finite((x1 / n1) / (x2 / n2))?;
    let variance = (1.0 / x1 - 1.0 / n1 + 1.0 / x2 - 1.0 / n2).max(0.0);
    let factor = libm::exp(Confidence::P95.z() * libm::sqrt(variance));
    Ok(Gap { estimate, interval: Some(around(estimate, estimate / factor, estimate * factor)?) })
}

/// Difference of two figures: by squares and add where both have limits, else the point alone.
///
/// With values v and limits l, u: lower `d - sqrt((v1-l1)² + (u2-v2)²)`, upper
/// `d + sqrt((u1-v1)² + (v2-l2)²)`.
///
/// ```
/// use marmot::stats::gap::{Figure, difference};
/// let figure = |value| Figure { value: Some(value), interval: None };
/// assert_eq!(difference(figure(28.5), figure(15.25))?.estimate, 13.25);
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_input`; `invalid_interval` when limits do not contain their value.
pub fn difference(first: Figure, second: Figure) -> Result<Gap, Refusal> {
    let (first, second) = (first.checked()?, second.checked()?);
    match (first, second) {
        ((v1, Some(i1)), (v2, Some(i2))) => squares_and_add((v1, i1), (v2, i2)),
        ((v1, None), (v2, _)) | ((v1, _), (v2, None)) => Ok(Gap { estimate: finite(v1 - v2)?, interval: None }),
    }
}

/// Ratio of two figures: Donner and Zou's limits where both have positive ones, else the point alone.
///
/// Lower: `[v1v2 - sqrt((v1v2)² - l1·u2(2v1-l1)(2v2-u2))] / (u2(2v2-u2))`; upper:
/// `[v1v2 + sqrt((v1v2)² - u1·l2(2v1-u1)(2v2-l2))] / (l2(2v2-l2))`. Needs values and lower limits above
/// zero and `2·v2 > u2`.
///
/// ```
/// use marmot::stats::gap::{Figure, ratio};
/// let figure = |value| Figure { value: Some(value), interval: None };
/// assert_eq!(ratio(figure(27.0), figure(18.0))?.estimate, 1.5);
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `missing_input`; `invalid_interval` when limits do not contain their value; `zero_reference`.
pub fn ratio(first: Figure, second: Figure) -> Result<Gap, Refusal> {
    let ((v1, i1), (v2, i2)) = (first.checked()?, second.checked()?);
    if v2 == 0.0 {
        return Err(Refusal::ZeroReference);
    }
    let estimate = finite(v1 / v2)?;
    let interval = i1.zip(i2).and_then(|(i1, i2)| donner_zou((v1, i1), (v2, i2)));
    Ok(Gap { estimate, interval })
}

fn squares_and_add((v1, i1): (f64, Interval), (v2, i2): (f64, Interval)) -> Result<Gap, Refusal> {
    let estimate = finite(v1 - v2)?;
    let below = libm::hypot(v1 - i1.lower(), i2.upper() - v2);
    let above = libm::hypot(i1.upper() - v1, v2 - i2.lower());
    Ok(Gap { estimate, interval: Some(around(estimate, estimate - below, estimate + above)?) })
}

fn donner_zou((v1, i1): (f64, Interval), (v2, i2): (f64, Interval)) -> Option<Interval> {
    let (l1, u1, l2, u2) = (i1.lower(), i1.upper(), i2.lower(), i2.upper());
    let is_defined = v1 > 0.0 && v2 > 0.0 && l1 > 0.0 && l2 > 0.0 && 2.0 * v2 > u2;
    let (product, below, above) = (v1 * v2, u2 * (2.0 * v2 - u2), l2 * (2.0 * v2 - l2));
    let root =
        |limit: f64, divisor: f64| libm::sqrt((product * product - limit * (2.0 * v1 - limit) * divisor).max(0.0));
    let (lower, upper) = ((product - root(l1, below)) / below, (product + root(u1, above)) / above);
    if is_defined { around(v1 / v2, lower, upper).ok() } else { None }
}
