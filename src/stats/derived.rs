//! An interval that this product works out from published counts.
//!
//! Only where the counts are of separate people or events from a register or return. Such an interval
//! is marked as ours and never mixed with published ones in a series.

use super::confidence::Confidence;
use super::estimate::Origin;
use super::poisson::CountMethod;
use super::rate::rate;
use super::refusal::{Refusal, positive_multiplier};
use super::wilson::{Counts, wilson};
use crate::snapshot::{Basis, Statistic};
use crate::terms::Interval;

enum Formula {
    Wilson,
    RateOfCount,
    Count,
}

/// 95% limits from counts, in the multiplier's unit, and who made them.
///
/// Wilson's for a proportion; exact below 10 events and Byar's from 10 for a crude rate, and for a
/// count, which needs no denominator.
///
/// ```
/// use marmot::snapshot::{Basis, Statistic};
/// use marmot::stats::{Origin, derived::derive};
/// let found = derive(Statistic::Proportion, Basis::EventCount, Some(412.0), Some(3050.0), 100.0)?;
/// assert_eq!(((found.0.lower() * 100.0).round(), found.1), (1234.0, Origin::Wilson));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// In this order: the basis (`published_interval`, `complete_count`, `not_a_simple_count`,
/// `no_counts`), the statistic (`not_a_simple_count`, `kind_needs_more_than_counts`), `no_counts` when
/// one is missing, then those of the method.
pub fn derive(
    statistic: Statistic,
    basis: Basis,
    numerator: Option<f64>,
    denominator: Option<f64>,
    multiplier: f64,
) -> Result<(Interval, Origin), Refusal> {
    check_basis(basis)?;
    let formula = formula(statistic)?;
    let (Some(count), Some(total)) = (numerator, denominator_of(&formula, denominator)) else {
        return Err(Refusal::NoCounts);
    };
    let (counts, confidence) = (Counts::new(count, total), Confidence::P95);
    match formula {
        Formula::Wilson => {
            let shares = wilson(counts, confidence)?.interval;
            positive_multiplier(multiplier)?;
            let limits = Interval::new(shares.lower() * multiplier, shares.upper() * multiplier);
            Ok((limits.map_err(|_| Refusal::NotFinite)?, Origin::Wilson))
        }
        Formula::RateOfCount | Formula::Count => {
            Ok((rate(counts, multiplier, CountMethod::Phe, confidence)?.interval, Origin::Poisson))
        }
    }
}

const fn denominator_of(formula: &Formula, denominator: Option<f64>) -> Option<f64> {
    match formula {
        Formula::Wilson | Formula::RateOfCount => denominator,
        Formula::Count => Some(1.0),
    }
}

const fn check_basis(basis: Basis) -> Result<(), Refusal> {
    match basis {
        Basis::EventCount => Ok(()),
        Basis::PublishedInterval => Err(Refusal::PublishedInterval),
        Basis::CompleteCount | Basis::Population => Err(Refusal::CompleteCount),
        Basis::SurveyWeighted | Basis::Modelled => Err(Refusal::NotASimpleCount),
        Basis::ValueOnly => Err(Refusal::NoCounts),
    }
}

const fn formula(statistic: Statistic) -> Result<Formula, Refusal> {
    match statistic {
        Statistic::Proportion => Ok(Formula::Wilson),
        Statistic::CrudeRate => Ok(Formula::RateOfCount),
        Statistic::Count => Ok(Formula::Count),
        Statistic::ModelledProportion => Err(Refusal::NotASimpleCount),
        Statistic::StandardisedRate
        | Statistic::Mean
        | Statistic::Median
        | Statistic::Ratio
        | Statistic::Index
        | Statistic::LifeExpectancy
        | Statistic::NationalDecile => Err(Refusal::KindNeedsMoreThanCounts),
    }
}
