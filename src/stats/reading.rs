//! Published columns as estimates: what is known of each figure's uncertainty.
//!
//! Published limits stand as they are. Limits of ours fill in only where the basis is a count of
//! separate people or events; a count of everyone needs none. Methods, section 11.

use super::derived::derive;
use super::estimate::{Certainty, Estimate, Origin};
use super::numerator::recover_numerator;
use super::rounding::decimals_of;
use crate::snapshot::{Basis, Columns, Measure};
use crate::terms::Interval;

/// The count behind the figure at a position: published, or the one whole number that fits the
/// published value and denominator.
pub fn numerator(measure: &Measure, columns: &Columns, index: usize) -> Option<f64> {
    columns.numerator.at(index).or_else(|| {
        let value = columns.value.get(index)?.number()?;
        let denominator = columns.denominator.at(index);
        if measure.basis != Basis::EventCount {
            return None;
        }
        recover_numerator(Some(value), decimals_of(value), denominator, measure.unit.multiplier()).ok()
    })
}

/// The figure at a position of some columns of an indicator.
pub fn estimate(measure: &Measure, columns: &Columns, index: usize) -> Option<Estimate> {
    let value = columns.value.get(index)?.number()?;
    Some(Estimate { value, certainty: certainty(measure, columns, index) })
}

fn certainty(measure: &Measure, columns: &Columns, index: usize) -> Certainty {
    let published = columns.lower.at(index).zip(columns.upper.at(index));
    if let Some(interval) = published.and_then(|(lower, upper)| Interval::new(lower, upper).ok()) {
        return Certainty::Interval { interval, origin: Origin::Published };
    }
    match measure.basis {
        Basis::CompleteCount => Certainty::Census,
        Basis::EventCount => {
            let (count, denominator) = (numerator(measure, columns, index), columns.denominator.at(index));
            let derived = derive(measure.statistic, measure.basis, count, denominator, measure.unit.multiplier());
            derived.map_or(Certainty::Unknown, |(interval, origin)| Certainty::Interval { interval, origin })
        }
        Basis::PublishedInterval | Basis::SurveyWeighted | Basis::Modelled | Basis::ValueOnly | Basis::Population => {
            Certainty::Unknown
        }
    }
}

/// A benchmark's figure, unrounded where its counts are published: limits are held against the
/// figure itself, not against its rounding.
pub fn benchmark_value(measure: &Measure, columns: &Columns, index: usize) -> Option<f64> {
    let value = columns.value.get(index)?.number()?;
    let counts = columns.numerator.at(index).zip(columns.denominator.at(index));
    let exact = counts.map(|(count, denominator)| measure.unit.multiplier() * count / denominator);
    let half_a_unit = 0.5 * libm::pow(10.0, -f64::from(decimals_of(value)));
    let agrees = |exact: &f64| (exact - value).abs() <= half_a_unit * (1.0 + 1e-9);
    Some(exact.filter(agrees).unwrap_or(value))
}
