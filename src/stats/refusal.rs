//! Why a method gives no number.
//!
//! A refusal is an answer: it says what is missing or impossible, and no number stands beside it.

use std::fmt;

use crate::terms::Interval;

/// The cause of a refusal; its word is the one in `tests/vectors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(dead_code, reason = "vectors hold all of them")]
pub enum Refusal {
    /// An input is not published.
    MissingInput,
    /// An input is not finite, or the result is too large for a number.
    NotFinite,
    /// A count, population or weight is below zero.
    NegativeInput,
    /// A denominator is zero.
    ZeroDenominator,
    /// The numerator is above the denominator.
    NumeratorExceedsDenominator,
    /// A multiplier is zero or of the wrong sign.
    InvalidMultiplier,
    /// Byar's lower limit is below zero for so few events.
    LowerUndefined,
    /// Lists that belong together have different lengths.
    LengthMismatch,
    /// Too few events for a standardised rate.
    FewerThan10Events,
    /// The standard population is empty.
    ZeroStandardPopulation,
    /// Too few groups for a slope.
    FewerThan5Groups,
    /// A group has no population.
    ZeroPopulation,
    /// A group has no value, so the whole index has none.
    MissingGroup,
    /// Limits are reversed or do not contain their value.
    InvalidInterval,
    /// The area to rank has no value.
    MissingValue,
    /// Fewer areas than classes.
    TooFewAreas,
    /// Too few points for a trend.
    FewerThan5Points,
    /// More points than can be counted exactly.
    TooManyPoints,
    /// A period among the last five has no figure.
    GapInSeries,
    /// A count is zero, or equals its denominator, so its log odds do not exist.
    ZeroOrFullCount,
    /// A point has no limits.
    NoInterval,
    /// A point has limits without width.
    ZeroWidthInterval,
    /// Times are not in order.
    TimesNotInOrder,
    /// A count is zero, so the ratio of logarithms does not exist.
    ZeroCount,
    /// The value to divide by is zero.
    ZeroReference,
    /// Sex, age, period or series differ.
    NotComparable,
    /// This kind of statistic does not count people.
    KindNotCountable,
    /// No denominator is published.
    NoDenominator,
    /// Neither direction is better.
    NoPolarity,
    /// The publisher's own limits stand.
    PublishedInterval,
    /// Everyone was counted, so there is no sampling error to show.
    CompleteCount,
    /// A survey or a model: only the publisher knows the design.
    NotASimpleCount,
    /// No counts are published.
    NoCounts,
    /// One count and one population do not give an interval of this kind of statistic.
    KindNeedsMoreThanCounts,
    /// More than one whole number fits.
    NotUnique,
    /// No whole number fits.
    NoWholeNumberFits,
}

impl Refusal {
    /// The word of this refusal in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MissingInput => "missing_input",
            Self::NotFinite => "not_finite",
            Self::NegativeInput => "negative_input",
            Self::ZeroDenominator => "zero_denominator",
            Self::NumeratorExceedsDenominator => "numerator_exceeds_denominator",
            Self::InvalidMultiplier => "invalid_multiplier",
            Self::LowerUndefined => "lower_undefined",
            Self::LengthMismatch => "length_mismatch",
            Self::FewerThan10Events => "fewer_than_10_events",
            Self::ZeroStandardPopulation => "zero_standard_population",
            Self::FewerThan5Groups => "fewer_than_5_groups",
            Self::ZeroPopulation => "zero_population",
            Self::MissingGroup => "missing_group",
            Self::InvalidInterval => "invalid_interval",
            Self::MissingValue => "missing_value",
            Self::TooFewAreas => "too_few_areas",
            Self::FewerThan5Points => "fewer_than_5_points",
            Self::TooManyPoints => "too_many_points",
            Self::GapInSeries => "gap_in_series",
            Self::ZeroOrFullCount => "zero_or_full_count",
            Self::NoInterval => "no_interval",
            Self::ZeroWidthInterval => "zero_width_interval",
            Self::TimesNotInOrder => "times_not_in_order",
            Self::ZeroCount => "zero_count",
            Self::ZeroReference => "zero_reference",
            Self::NotComparable => "not_comparable",
            Self::KindNotCountable => "kind_not_countable",
            Self::NoDenominator => "no_denominator",
            Self::NoPolarity => "no_polarity",
            Self::PublishedInterval => "published_interval",
            Self::CompleteCount => "complete_count",
            Self::NotASimpleCount => "not_a_simple_count",
            Self::NoCounts => "no_counts",
            Self::KindNeedsMoreThanCounts => "kind_needs_more_than_counts",
            Self::NotUnique => "not_unique",
            Self::NoWholeNumberFits => "no_whole_number_fits",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for Refusal {}

/// The number itself, if it is one.
pub(super) fn finite(value: f64) -> Result<f64, Refusal> {
    if value.is_finite() { Ok(value) } else { Err(Refusal::NotFinite) }
}

/// A published and finite number.
pub(super) fn present(value: Option<f64>) -> Result<f64, Refusal> {
    finite(value.ok_or(Refusal::MissingInput)?)
}

/// A number above zero to divide by.
pub(super) fn denominator(value: f64) -> Result<f64, Refusal> {
    if value < 0.0 {
        Err(Refusal::NegativeInput)
    } else if value == 0.0 {
        Err(Refusal::ZeroDenominator)
    } else {
        Ok(value)
    }
}

/// A number that is not below zero.
pub(super) fn not_negative(value: f64) -> Result<f64, Refusal> {
    if value < 0.0 { Err(Refusal::NegativeInput) } else { Ok(value) }
}

/// A multiplier above zero.
pub(super) fn positive_multiplier(value: f64) -> Result<f64, Refusal> {
    if finite(value)? > 0.0 { Ok(value) } else { Err(Refusal::InvalidMultiplier) }
}

/// Limits round a value, widened by the last bit where rounding left the value outside.
pub(super) fn around(value: f64, lower: f64, upper: f64) -> Result<Interval, Refusal> {
    if lower.is_nan() || upper.is_nan() {
        return Err(Refusal::NotFinite);
    }
    Interval::new(lower.min(value), upper.max(value)).map_err(|_| Refusal::NotFinite)
}
