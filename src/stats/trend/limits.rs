//! Fingertips' test for a trend of any figure with 95% limits.
//!
//! Chi-squared of a weighted straight line through the last five values, at 99.8%; rules and figures
//! as in the open-source Fingertips services.

use super::{Trend, Weighted, latest, slope, verdict};
use crate::stats::refusal::{Refusal, finite};

/// Width of a 95% interval in standard errors, as Fingertips rounds it.
const WIDTH: f64 = 3.92;

/// Trend of the last five values, oldest first, one a year.
///
/// Weights are `1/v`, `v = ((upper - lower)/3.92)²`; with slope b of the weighted line
/// `chi² = b²/var(b)`, `var(b) = Σw/(Σw·Σwt² - (Σwt)²)`. A direction also needs the slope to keep its
/// sign with each point left out in turn.
///
/// ```
/// use marmot::stats::trend::{Direction, limits};
/// let values = [1.0, 2.0, 3.0, 4.0, 5.0];
/// let trend = limits::trend(&values.map(Some), &values.map(|v| Some(v - 0.1)), &values.map(|v| Some(v + 0.1)))?;
/// assert_eq!(trend.direction, Direction::Increasing);
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `length_mismatch`; then, of the last five, `fewer_than_5_points`, `no_interval`, `gap_in_series`,
/// `invalid_interval` when limits are reversed, `zero_width_interval`.
pub fn trend(values: &[Option<f64>], lowers: &[Option<f64>], uppers: &[Option<f64>]) -> Result<Trend, Refusal> {
    if values.len() != lowers.len() || values.len() != uppers.len() {
        return Err(Refusal::LengthMismatch);
    }
    let series: Vec<_> = values.iter().copied().zip(lowers.iter().copied().zip(uppers.iter().copied())).collect();
    let limited: Vec<(f64, Option<f64>, f64)> = latest(&series)?
        .map(|(time, (value, limits))| match limits {
            (Some(lower), Some(upper)) => Ok((time, value, finite(upper)? - finite(lower)?)),
            (None, _) | (_, None) => Err(Refusal::NoInterval),
        })
        .collect::<Result<_, Refusal>>()?;
    let whole: Vec<(f64, f64, f64)> = limited
        .into_iter()
        .map(|(time, value, width)| Ok((time, finite(value.ok_or(Refusal::GapInSeries)?)?, width)))
        .collect::<Result<_, Refusal>>()?;
    let line: Vec<Weighted> = whole
        .into_iter()
        .map(|(time, value, width)| Ok(Weighted { time, value, weight: weight(width)? }))
        .collect::<Result<_, Refusal>>()?;
    let (slope, squares) = slope(&line);
    verdict(&line, slope * (slope * squares), slope, Some(slope))
}

fn weight(width: f64) -> Result<f64, Refusal> {
    if width < 0.0 {
        Err(Refusal::InvalidInterval)
    } else if width == 0.0 {
        Err(Refusal::ZeroWidthInterval)
    } else {
        finite((WIDTH / width) * (WIDTH / width))
    }
}
