//! Mann and Kendall's test for a trend without counts or limits, with Theil and Sen's slope.
//!
//! Exact: over all orders of the observed values, in whole numbers. It takes every point as equally
//! sure, so it is weak: of five points only a run without a reversal passes. Never shown under
//! Fingertips' name. Mann (1945); Kendall (1975); Sen (1968).

use super::{Direction, Evidence, Trend};
use crate::stats::order::ascending;
use crate::stats::refusal::{Refusal, finite};

/// Below this chance a direction is declared.
const ALPHA: f64 = 0.05;
const FEWEST: usize = 5;
/// 34! is the last factorial that fits a 128-bit whole number.
const MOST: usize = 34;

/// Trend of values at times in years, oldest first; periods without a value are left out.
///
/// `S = Σ_(i<j) sign(y_j - y_i)` and `p = P(|S| >= |s|)`. The slope is the median of
/// `(y_j - y_i)/(t_j - t_i)` over all pairs. All values equal: p = 1.
///
/// ```
/// use marmot::stats::trend::{Direction, mann_kendall};
/// let trend = mann_kendall::trend(&[2015.0, 2016.0, 2017.0, 2018.0, 2019.0], &[1.0, 2.0, 3.0, 4.0, 5.0].map(Some))?;
/// assert_eq!((trend.direction, trend.slope_per_year), (Direction::Increasing, Some(1.0)));
/// assert_eq!(trend.p_value, 2.0 / 120.0);
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `length_mismatch`, `fewer_than_5_points`, `too_many_points` above 34, `times_not_in_order`.
pub fn trend(times: &[f64], values: &[Option<f64>]) -> Result<Trend, Refusal> {
    if times.len() != values.len() {
        return Err(Refusal::LengthMismatch);
    }
    let published = times.iter().zip(values).filter_map(|(time, value)| value.map(|value| (*time, value)));
    let points: Vec<(f64, f64)> =
        published.map(|(time, value)| Ok((finite(time)?, finite(value)?))).collect::<Result<_, Refusal>>()?;
    if points.len() < FEWEST {
        return Err(Refusal::FewerThan5Points);
    }
    if points.len() > MOST {
        return Err(Refusal::TooManyPoints);
    }
    if !points.is_sorted_by(|(before, _), (after, _)| before < after) {
        return Err(Refusal::TimesNotInOrder);
    }
    let pairs = || points.iter().enumerate().flat_map(|(i, first)| points.iter().skip(i + 1).map(move |p| (first, p)));
    let rising = pairs().filter(|(first, second)| second.1 > first.1).count();
    let falling = pairs().filter(|(first, second)| second.1 < first.1).count();
    let s = rising as i64 - falling as i64;
    let slope = finite(median(pairs().map(|(first, second)| (second.1 - first.1) / (second.0 - first.0))))?;
    let p_value = chance(&points, rising + falling, s.unsigned_abs());
    let direction = match (p_value < ALPHA, s >= 0) {
        (true, true) => Direction::Increasing,
        (true, false) => Direction::Decreasing,
        (false, _) => Direction::NoClearChange,
    };
    let evidence = Evidence::MannKendall { points: points.len() as u32, s, untied_pairs: (rising + falling) as u32 };
    Ok(Trend { direction, slope_per_year: Some(slope), p_value, evidence })
}

fn median(slopes: impl Iterator<Item = f64>) -> f64 {
    let slopes = ascending(slopes);
    let middle = slopes.len() / 2;
    let at = |position: usize| slopes.get(position).copied().unwrap_or(f64::NAN);
    if slopes.len() % 2 == 1 { at(middle) } else { at(middle - 1) / 2.0 + at(middle) / 2.0 }
}

/// P(|S| >= |s|) over all orders of the values.
///
/// The numbers of orders by inversions are the coefficients of `[n]_q! / Π[m]_q!`, m the sizes of the
/// ties, which is `Π(1 - q^i) / ΠΠ(1 - q^j)`. Sums wrap round 2^128 on the way and are whole at the end.
fn chance(points: &[(f64, f64)], untied_pairs: usize, s: u64) -> f64 {
    let mut orders: Vec<u128> = std::iter::once(1).chain(std::iter::repeat_n(0, untied_pairs)).collect();
    for power in 1..=points.len() {
        let earlier = |degree: usize| degree.checked_sub(power).and_then(|d| orders.get(d)).copied().unwrap_or(0);
        orders = orders.iter().enumerate().map(|(degree, n)| n.wrapping_sub(earlier(degree))).collect();
    }
    for power in tie_powers(points) {
        let mut quotient: Vec<u128> = Vec::with_capacity(orders.len());
        for (degree, n) in orders.iter().enumerate() {
            let earlier = degree.checked_sub(power).and_then(|d| quotient.get(d)).copied().unwrap_or(0);
            quotient.push(n.wrapping_add(earlier));
        }
        orders = quotient;
    }
    let is_as_far = |inversions: usize| (untied_pairs as u64).abs_diff(2 * inversions as u64) >= s;
    let far: u128 = orders.iter().enumerate().filter(|(inversions, _)| is_as_far(*inversions)).map(|(_, n)| n).sum();
    far as f64 / orders.iter().sum::<u128>() as f64
}

/// 1 to m for each set of m equal values.
fn tie_powers(points: &[(f64, f64)]) -> Vec<usize> {
    let equal_before = |(position, (_, value)): (usize, &(f64, f64))| {
        points.iter().take(position + 1).filter(|(_, other)| other == value).count()
    };
    points.iter().enumerate().map(equal_before).collect()
}
