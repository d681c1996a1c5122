//! How many people it would concern if a place matched a yardstick.
//!
//! With the denominator of the same figure or, where a survey has none, the people that another source
//! counts for the same period. Without limits only for counts of everyone and models, and then only from
//! ten people. Methods, section 10, and its decisions 8 and 12.

use super::analysis::{Analysis, PlaceStanding};
use super::estimate::Certainty;
use super::gap::Gap;
use super::matched::{MatchOutcome, Matched, Matching, matched};
use super::refusal::Refusal;
use crate::snapshot::{Basis, Indicator, Measure, Period, Population, Sex};
use crate::terms::Interval;

/// Fewer people are not said without limits.
const FEWEST_WITHOUT_LIMITS: f64 = 10.0;

/// People between a place and a yardstick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MatchedPeople {
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// How many, as counted.
    pub matched: Matched,
    /// The population that they are of; a year's, where years are pooled.
    pub of: f64,
    /// Who counted that population.
    pub counted_by: CountedBy,
    /// Whether the number is of each year of a longer period.
    pub is_a_year: bool,
    /// What is known of the place's figure.
    pub certainty: Certainty,
}

/// Who counted the people that a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedBy {
    /// Whoever published the figure, beside it.
    Publisher,
    /// Another source, for the same period and people.
    OtherSource,
}

/// Why no number is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMatch {
    /// The difference could be chance.
    TooClose,
    /// The place is not behind, by more than chance is likely to give or by a full count.
    NotBehind,
    /// The place's figure is not behind, and nothing is known of chance.
    NotBehindByValue,
    /// A survey, or figures without counts: a number without limits would say too much.
    NoLimits,
    /// Under ten people, without limits.
    TooFew,
    /// The figures themselves forbid it.
    Refused(Refusal),
}

/// What a place is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct HeldAgainst {
    /// The number of people, unrounded.
    pub value: f64,
    /// The place's figure less this one, where it has a margin of its own; a country is taken as fixed.
    pub gap: Option<Gap>,
}

/// People if the place matched what it is held against.
pub(super) fn matched_people(
    analysis: &Analysis<'_>,
    standing: &PlaceStanding,
    (value, denominator): (f64, Option<f64>),
    held: HeldAgainst,
) -> Result<MatchedPeople, NoMatch> {
    let indicator = analysis.indicator;
    let years = standing.period.pooled_years();
    // A population is of one day: years that are pooled share it and do not add up to it.
    let published = denominator.map(|people| (people / years, CountedBy::Publisher));
    let counted = published.or_else(|| Some((population(indicator, standing)?, CountedBy::OtherSource)));
    let found = matched(&Matching {
        statistic: indicator.measure.statistic,
        value: Some(value),
        interval: standing.place.interval().map(|limits| with(limits, value)),
        benchmark: Some(held.value),
        denominator: counted.map(|(people, _)| people),
        multiplier: indicator.measure.unit.multiplier(),
        polarity: indicator.measure.polarity,
    });
    let found = found.map_err(NoMatch::Refused)?;
    check_gap(standing, held)?;
    check(&indicator.measure, standing, &found)?;
    let (of, counted_by) = counted.ok_or(NoMatch::Refused(Refusal::NoDenominator))?;
    let (sex, period, certainty) = (standing.sex, standing.period, standing.place.certainty);
    let is_a_year = years > 1.0 && counted_by == CountedBy::Publisher;
    Ok(MatchedPeople { sex, period, matched: found, of, counted_by, is_a_year, certainty })
}

/// Two figures that both have margins differ when the margin of their difference leaves zero out.
fn check_gap(standing: &PlaceStanding, held: HeldAgainst) -> Result<(), NoMatch> {
    match (standing.place.certainty, held.gap) {
        (Certainty::Interval { .. }, Some(Gap { interval: None, .. })) => Err(NoMatch::NoLimits),
        (Certainty::Interval { .. }, Some(Gap { interval: Some(limits), .. })) if limits.contains(0.0) => {
            Err(NoMatch::TooClose)
        }
        (Certainty::Interval { .. } | Certainty::Census | Certainty::Unknown, _) => Ok(()),
    }
}

/// The people that another source counts for the standing's own period and sex.
fn population(indicator: &Indicator, standing: &PlaceStanding) -> Option<f64> {
    let is_of = |found: &&Population| found.period == standing.period && found.sex == standing.sex;
    indicator.populations.iter().find(is_of).map(|found| found.people)
}

fn check(measure: &Measure, standing: &PlaceStanding, found: &Matched) -> Result<(), NoMatch> {
    match (found.outcome, standing.place.certainty) {
        (MatchOutcome::SimilarNotShown, _) => Err(NoMatch::TooClose),
        (MatchOutcome::AlreadyAtOrBetter, Certainty::Unknown) => Err(NoMatch::NotBehindByValue),
        (MatchOutcome::AlreadyAtOrBetter, Certainty::Interval { .. } | Certainty::Census) => Err(NoMatch::NotBehind),
        (MatchOutcome::Ok, _) => Ok(()),
        (MatchOutcome::OkNoInterval, _) if !is_sure_without_limits(measure.basis) => Err(NoMatch::NoLimits),
        (MatchOutcome::OkNoInterval, _) if found.people < FEWEST_WITHOUT_LIMITS => Err(NoMatch::TooFew),
        (MatchOutcome::OkNoInterval, _) => Ok(()),
    }
}

/// The unrounded figure may lie a last digit outside limits that were published rounded.
fn with(limits: Interval, value: f64) -> Interval {
    Interval::new(limits.lower().min(value), limits.upper().max(value)).unwrap_or(limits)
}

/// Whether a number may be said without limits.
const fn is_sure_without_limits(basis: Basis) -> bool {
    match basis {
        Basis::CompleteCount | Basis::Modelled => true,
        Basis::PublishedInterval | Basis::EventCount | Basis::SurveyWeighted | Basis::ValueOnly | Basis::Population => {
            false
        }
    }
}
