//! Koopman's score interval of a ratio of two proportions, for analysts.
//!
//! Koopman (1984): all ratios that a score test does not refuse, found by bisection.

use crate::stats::confidence::Confidence;
use crate::stats::gap::Gap;
use crate::stats::refusal::{Refusal, around, finite};
use crate::stats::wilson::Counts;

/// Ratio of two proportions from counts with score limits.
///
/// The statistic at ratio R is `(p1 - R·p2)² / (q1(1-q1)/n1 + R²·q2(1-q2)/n2)`, with q2 the likeliest
/// second proportion where q1 = R·q2; limits are where it is z².
///
/// ```
/// use marmot::stats::{reference::koopman::koopman, wilson::Counts};
/// let gap = koopman(Counts::new(56.0, 70.0), Counts::new(48.0, 80.0))?;
/// assert_eq!(gap.interval.map(|i| (i.lower() * 1000.0).round()), Some(1080.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// Those of [`wilson`](super::wilson::wilson), of the first group first; then `zero_count`.
pub fn koopman(first: Counts, second: Counts) -> Result<Gap, Refusal> {
    let ((x1, n1), (x2, n2)) = (first.checked()?, second.checked()?);
    if x1 == 0.0 || x2 == 0.0 {
        return Err(Refusal::ZeroCount);
    }
    let (p1, p2) = (x1 / n1, x2 / n2);
    let estimate = finite(p1 / p2)?;
    let z = Confidence::P95.z();
    let is_kept = |ratio: f64| {
        let (a, b) = (ratio * (n1 + n2), ratio * (n1 + x2) + x1 + n2);
        let q2 = (b - libm::sqrt((b * b - 4.0 * a * (x1 + x2)).max(0.0))) / (2.0 * a);
        let q1 = ratio * q2;
        let variance = q1 * (1.0 - q1) / n1 + ratio * ratio * q2 * (1.0 - q2) / n2;
        let distance = p1 - ratio * p2;
        distance * distance <= z * z * variance
    };
    let lower = edge(estimate, 0.5, is_kept)?;
    let upper = edge(estimate, 2.0, is_kept)?;
    Ok(Gap { estimate, interval: Some(around(estimate, lower, upper)?) })
}

/// The last ratio kept on the way from the estimate by doubling or halving, by bisection.
fn edge(estimate: f64, step: f64, is_kept: impl Fn(f64) -> bool) -> Result<f64, Refusal> {
    let mut outside = estimate * step;
    while is_kept(outside) {
        outside = finite(outside * step)?;
    }
    let mut inside = estimate;
    for _ in 0..200 {
        let middle = inside + (outside - inside) / 2.0;
        if is_kept(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    Ok(inside)
}
