//! Whether a series has been rising or falling of late.
//!
//! Two tests of Fingertips on the last five points, from counts ([`proportion`]) or from limits
//! ([`limits`]), at 99.8%; and [`mann_kendall`] at 5% where there is neither. 'No clear change' is an
//! answer of a test that ran; a refusal says that it could not. The caller passes points of one
//! definition that share no time.

pub mod limits;
pub mod mann_kendall;
pub mod proportion;

use crate::snapshot::{Polarity, TrendTest};
use crate::stats::refusal::Refusal;

/// How many latest points Fingertips' tests look at.
pub const WINDOW: usize = 5;

/// Chi-squared of one degree of freedom above which a slope is declared: z(99.8%) squared.
pub const CHI_SQUARED: f64 = 9.549_536;

/// Where a series is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up, by more than chance is likely to give.
    Increasing,
    /// Down, by more than chance is likely to give.
    Decreasing,
    /// Neither can be said.
    NoClearChange,
}

/// What a direction means for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The figure moves the good way.
    GettingBetter,
    /// The figure moves the bad way.
    GettingWorse,
    /// It does not move, or neither way is good.
    Neither,
}

/// The statistics behind a direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// Fingertips' test for a slope.
    ChiSquared {
        /// One degree of freedom.
        chi_squared: f64,
        /// A period: log odds from counts, the indicator's unit from limits.
        slope: f64,
        /// Whether the slope keeps its sign with each point left out in turn.
        is_consistent: bool,
    },
    /// Mann and Kendall's test.
    MannKendall {
        /// Points with a value.
        points: u32,
        /// Pairs that rise less pairs that fall.
        s: i64,
        /// Pairs of different values.
        untied_pairs: u32,
    },
}

/// A direction with the test that gave it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Where the series is going.
    pub direction: Direction,
    /// In the indicator's unit a year; none from counts, whose slope is in log odds.
    pub slope_per_year: Option<f64>,
    /// Two-sided.
    pub p_value: f64,
    /// The statistics behind it.
    pub evidence: Evidence,
}

impl Direction {
    /// What it means where this is the good way.
    pub const fn meaning(self, polarity: Polarity) -> Meaning {
        match (self, polarity) {
            (Self::Increasing, Polarity::HigherBetter) | (Self::Decreasing, Polarity::LowerBetter) => {
                Meaning::GettingBetter
            }
            (Self::Increasing, Polarity::LowerBetter) | (Self::Decreasing, Polarity::HigherBetter) => {
                Meaning::GettingWorse
            }
            (Self::NoClearChange, Polarity::HigherBetter | Polarity::LowerBetter | Polarity::Neutral)
            | (Self::Increasing | Self::Decreasing, Polarity::Neutral) => Meaning::Neither,
        }
    }
}

/// The word in files for a direction found by a test.
///
/// ```
/// use marmot::snapshot::{Polarity, TrendTest};
/// use marmot::stats::trend::{Direction, outcome};
/// let word = outcome(Direction::Increasing, Polarity::LowerBetter, TrendTest::Counts);
/// assert_eq!(word, "increasing_getting_worse");
/// ```
#[cfg(feature = "internals")]
pub const fn outcome(direction: Direction, polarity: Polarity, test: TrendTest) -> &'static str {
    match (direction, direction.meaning(polarity)) {
        (Direction::Increasing, Meaning::GettingBetter) => "increasing_getting_better",
        (Direction::Increasing, Meaning::GettingWorse) => "increasing_getting_worse",
        (Direction::Increasing, Meaning::Neither) => "increasing",
        (Direction::Decreasing, Meaning::GettingBetter) => "decreasing_getting_better",
        (Direction::Decreasing, Meaning::GettingWorse) => "decreasing_getting_worse",
        (Direction::Decreasing, Meaning::Neither) => "decreasing",
        (Direction::NoClearChange, Meaning::GettingBetter | Meaning::GettingWorse | Meaning::Neither) => match test {
            TrendTest::Counts | TrendTest::Limits => "no_significant_change",
            TrendTest::MannKendall => "no_clear_change",
        },
    }
}

/// One of the last five points: its time 1 to 5, value and weight in the line.
#[derive(Clone, Copy)]
struct Weighted {
    time: f64,
    value: f64,
    weight: f64,
}

/// The latest points, numbered 1 to 5; refused when the series is shorter.
fn latest<T: Copy>(series: &[T]) -> Result<impl Iterator<Item = (f64, T)>, Refusal> {
    let skipped = series.len().checked_sub(WINDOW).ok_or(Refusal::FewerThan5Points)?;
    Ok([1.0, 2.0, 3.0, 4.0, 5.0].into_iter().zip(series.iter().skip(skipped).copied()))
}

/// Weighted least-squares slope and the weighted sum of squares of time round its mean.
fn slope(points: &[Weighted]) -> (f64, f64) {
    let base = points.first().map_or(0.0, |point| point.value);
    let weights: f64 = points.iter().map(|point| point.weight).sum();
    let mean_time = points.iter().map(|point| point.weight * point.time).sum::<f64>() / weights;
    let (mut sum, mut size, mut squares) = (0.0, 0.0, 0.0_f64);
    for point in points {
        let lever = point.weight * (point.time - mean_time);
        let term = lever * (point.value - base);
        sum += term;
        size += term.abs();
        squares += lever * (point.time - mean_time);
    }
    // A sum that is nothing but rounding error is a slope of 0, which counts as upward.
    let is_level = sum.abs() <= 1e-12 * size;
    (if is_level { 0.0 } else { sum / squares }, squares)
}

/// Whether the slope keeps its sign with each point left out in turn; a zero counts as upward.
fn is_consistent(points: &[Weighted], whole: f64) -> bool {
    points.iter().enumerate().all(|(left_out, _)| {
        let others = points.iter().enumerate().filter(|(position, _)| *position != left_out);
        let others: Vec<Weighted> = others.map(|(_, point)| *point).collect();
        (slope(&others).0 >= 0.0) == (whole >= 0.0)
    })
}

/// Fingertips' verdict: both criteria or no change.
fn verdict(points: &[Weighted], chi_squared: f64, slope: f64, slope_per_year: Option<f64>) -> Result<Trend, Refusal> {
    if !chi_squared.is_finite() || !slope.is_finite() {
        return Err(Refusal::NotFinite);
    }
    let is_consistent = is_consistent(points, slope);
    let direction = match (chi_squared > CHI_SQUARED && is_consistent, slope >= 0.0) {
        (true, true) => Direction::Increasing,
        (true, false) => Direction::Decreasing,
        (false, _) => Direction::NoClearChange,
    };
    let p_value = libm::erfc(libm::sqrt(chi_squared / 2.0));
    Ok(Trend {
        direction,
        slope_per_year,
        p_value,
        evidence: Evidence::ChiSquared { chi_squared, slope, is_consistent },
    })
}
