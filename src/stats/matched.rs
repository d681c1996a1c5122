//! How many people it would concern if the town matched its benchmark.
//!
//! Only for shares and rates with a published denominator of the same period and population. It says
//! what a difference amounts to, never what could be prevented. The benchmark is taken as fixed.

use super::refusal::{Refusal, denominator, finite, positive_multiplier, present};
use crate::snapshot::{Polarity, Statistic};
use crate::terms::Interval;

/// What the question is asked of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matching {
    /// What kind of statistic the figure is.
    pub statistic: Statistic,
    /// The area's figure.
    pub value: Option<f64>,
    /// The area's 95% limits.
    pub interval: Option<Interval>,
    /// The benchmark's figure.
    pub benchmark: Option<f64>,
    /// The area's published denominator; a year's, when the figure pools years.
    pub denominator: Option<f64>,
    /// For how many people the figure is: 100 for a percentage.
    pub multiplier: f64,
    /// Which way is good.
    pub polarity: Polarity,
}

/// What may be said of the number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchOutcome {
    /// The number with its interval.
    Ok,
    /// The number; no margin of error is published.
    OkNoInterval,
    /// Nothing: the difference could be chance.
    SimilarNotShown,
    /// Nothing: the area is as good as its benchmark, or better.
    AlreadyAtOrBetter,
}

/// People between an area and its benchmark, positive when the area is behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matched {
    /// The number of people, unrounded.
    pub people: f64,
    /// From the area's two limits in place of its value.
    pub interval: Option<Interval>,
    /// What may be said of it.
    pub outcome: MatchOutcome,
}

/// A number of people as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum People {
    /// Too few to give a number.
    FewerThanTen,
    /// Whole below 100, two significant figures from 100.
    About(u64),
}

impl MatchOutcome {
    /// Its word in files.
    #[cfg(feature = "internals")]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::OkNoInterval => "ok_no_interval",
            Self::SimilarNotShown => "similar_not_shown",
            Self::AlreadyAtOrBetter => "already_at_or_better",
        }
    }
}

impl People {
    /// Rounds a number of people, half away from zero, to what is shown.
    pub fn from_count(people: f64) -> Self {
        // Twelve significant digits leave out what binary arithmetic adds to published decimals.
        let people: f64 = format!("{people:.11e}").parse().unwrap_or(0.0);
        if people.is_nan() || people < 10.0 {
            return Self::FewerThanTen;
        }
        let mut unit = 1.0;
        while people / unit >= 100.0 && people >= 100.0 && unit < 1e300 {
            unit *= 10.0;
        }
        Self::About((libm::round(people / unit) * unit) as u64)
    }
}

impl Matched {
    /// The number to show, with its two limits; nothing when nothing may be said.
    pub fn shown(&self) -> Option<(People, Option<(People, People)>)> {
        match self.outcome {
            MatchOutcome::Ok | MatchOutcome::OkNoInterval => {
                let limits = self.interval.map(|i| (People::from_count(i.lower()), People::from_count(i.upper())));
                Some((People::from_count(self.people), limits))
            }
            MatchOutcome::SimilarNotShown | MatchOutcome::AlreadyAtOrBetter => None,
        }
    }
}

/// People if the area matched its benchmark.
///
/// `s·(benchmark - value)/multiplier·denominator`, s = 1 where higher is better and -1 where lower is.
///
/// ```
/// use marmot::snapshot::{Polarity, Statistic};
/// use marmot::stats::matched::{Matching, People, matched};
/// let poverty = Matching {
///     statistic: Statistic::Proportion, value: Some(13.026), interval: None, benchmark: Some(11.4),
///     denominator: Some(80_760.0), multiplier: 100.0, polarity: Polarity::LowerBetter,
/// };
/// assert_eq!(matched(&poverty)?.shown(), Some((People::About(1300), None)));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// In this order: `kind_not_countable`, `no_denominator` (`negative_input`, `zero_denominator`),
/// `missing_input`, `no_polarity`, `invalid_interval`.
pub fn matched(matching: &Matching) -> Result<Matched, Refusal> {
    if !is_countable(matching.statistic) {
        return Err(Refusal::KindNotCountable);
    }
    let people = denominator(finite(matching.denominator.ok_or(Refusal::NoDenominator)?)?)?;
    let value = present(matching.value)?;
    let benchmark = present(matching.benchmark)?;
    let sign = match matching.polarity {
        Polarity::HigherBetter => 1.0,
        Polarity::LowerBetter => -1.0,
        Polarity::Neutral => return Err(Refusal::NoPolarity),
    };
    let multiplier = positive_multiplier(matching.multiplier)?;
    if matching.interval.is_some_and(|interval| !interval.contains(value)) {
        return Err(Refusal::InvalidInterval);
    }
    // Adding 0 turns -0 into 0.
    let count = |value: f64| finite(sign * (benchmark - value) / multiplier * people + 0.0);
    let total = count(value)?;
    let interval = matching.interval.map(|limits| {
        let (one, other) = (count(limits.lower())?, count(limits.upper())?);
        Interval::new(one.min(other), one.max(other)).map_err(|_| Refusal::NotFinite)
    });
    let interval = interval.transpose()?;
    let outcome = match interval {
        Some(limits) if limits.contains(0.0) => MatchOutcome::SimilarNotShown,
        Some(_) | None if total <= 0.0 => MatchOutcome::AlreadyAtOrBetter,
        Some(_) => MatchOutcome::Ok,
        None => MatchOutcome::OkNoInterval,
    };
    Ok(Matched { people: total, interval, outcome })
}

const fn is_countable(statistic: Statistic) -> bool {
    match statistic {
        Statistic::Proportion | Statistic::ModelledProportion | Statistic::CrudeRate => true,
        Statistic::StandardisedRate
        | Statistic::Mean
        | Statistic::Median
        | Statistic::Ratio
        | Statistic::Index
        | Statistic::Count
        | Statistic::LifeExpectancy
        | Statistic::NationalDecile => false,
    }
}
