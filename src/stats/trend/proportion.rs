//! Fingertips' test for a trend of a proportion, from counts.
//!
//! Chi-squared for trend of the last five proportions, Cochran (1954) and Armitage (1955), at 99.8%.

use super::{Trend, Weighted, latest, slope, verdict};
use crate::stats::refusal::{Refusal, finite};

/// Trend of the last five proportions, oldest first, one a year.
///
/// With x of n at t = 1 to 5, N = Σn and X = Σx:
/// `chi² = N·(N·Σxt - X·Σnt)² / (X·(N-X)·(N·Σnt² - (Σnt)²))`. A direction also needs the least-squares
/// slope of `ln(x/(n-x))` to keep its sign with each point left out in turn.
///
/// ```
/// use marmot::stats::trend::{Direction, proportion};
/// let numerators = [500.0, 400.0, 300.0, 200.0, 100.0].map(Some);
/// let trend = proportion::trend(&numerators, &[Some(1000.0); 5])?;
/// assert_eq!(trend.direction, Direction::Decreasing);
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `length_mismatch`; then, of the last five, `fewer_than_5_points`, `gap_in_series`,
/// `negative_input`, `numerator_exceeds_denominator`, `zero_or_full_count`.
pub fn trend(numerators: &[Option<f64>], denominators: &[Option<f64>]) -> Result<Trend, Refusal> {
    if numerators.len() != denominators.len() {
        return Err(Refusal::LengthMismatch);
    }
    let series: Vec<_> = numerators.iter().copied().zip(denominators.iter().copied()).collect();
    let points: Vec<(f64, f64, f64)> = latest(&series)?
        .map(|(time, (x, n))| match (x, n) {
            (Some(x), Some(n)) => Ok((time, finite(x)?, finite(n)?)),
            (None, _) | (_, None) => Err(Refusal::GapInSeries),
        })
        .collect::<Result<_, Refusal>>()?;
    points.iter().try_for_each(|(_, x, n)| check(*x, *n))?;
    let people: f64 = points.iter().map(|(_, _, n)| n).sum();
    let events: f64 = points.iter().map(|(_, x, _)| x).sum();
    let share = events / people;
    let mean_time = points.iter().map(|(time, _, n)| n * time).sum::<f64>() / people;
    let moment: f64 = points.iter().map(|(time, x, n)| (x - share * n) * (time - mean_time)).sum();
    let spread: f64 = points.iter().map(|(time, _, n)| n * (time - mean_time) * (time - mean_time)).sum();
    let chi_squared = moment / (share * (1.0 - share)) * (moment / spread);
    let log_odds =
        |(time, x, n): &(f64, f64, f64)| Weighted { time: *time, value: libm::log(x / (n - x)), weight: 1.0 };
    let line: Vec<Weighted> = points.iter().map(log_odds).collect();
    verdict(&line, chi_squared, slope(&line).0, None)
}

fn check(x: f64, n: f64) -> Result<(), Refusal> {
    if x < 0.0 || n < 0.0 {
        Err(Refusal::NegativeInput)
    } else if x > n {
        Err(Refusal::NumeratorExceedsDenominator)
    } else if x == 0.0 || x == n {
        Err(Refusal::ZeroOrFullCount)
    } else {
        Ok(())
    }
}
