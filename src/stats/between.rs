//! Two figures of one area, of two groups or of two periods: their difference and ratio.
//!
//! Newcombe's limits from counts, squares and add from limits, else the difference alone. Methods,
//! section 9.

use super::estimate::Estimate;
use super::gap::{Figure, Gap, difference, difference_of_proportions, ratio, ratio_of_proportions};
use super::reading::{estimate, numerator};
use super::refusal::Refusal;
use super::wilson::Counts;
use crate::snapshot::{Basis, Cell, Columns, Measure, Statistic};

/// A ratio says something only where both counts are at least this.
const FEWEST_FOR_RATIO: f64 = 10.0;

/// Two figures with their difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Between {
    /// The first group's figure.
    pub first: Estimate,
    /// The reference's figure.
    pub second: Estimate,
    /// First less second, in the indicator's unit.
    pub gap: Gap,
    /// First over second, where it has an interval and enough stands behind it.
    pub ratio: Option<Gap>,
}

/// Why two groups have no gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoGap {
    /// They have no figures of one period; the cell says what stands in the place of the last.
    NoFigure(Cell),
    /// The figures themselves forbid it.
    Refused(Refusal),
}

/// Two figures by their columns and positions.
pub(super) fn of_two(
    measure: &Measure,
    (first, at): (&Columns, usize),
    (second, other_at): (&Columns, usize),
) -> Result<Between, NoGap> {
    let figure = |columns: &Columns, index: usize| {
        let cell = columns.value.get(index).copied().unwrap_or(Cell::NotPublished);
        estimate(measure, columns, index).ok_or(NoGap::NoFigure(cell))
    };
    let (one, other) = (figure(first, at)?, figure(second, other_at)?);
    let (gap, ratio) = match counts(measure, first, at).zip(counts(measure, second, other_at)) {
        Some((x, y)) => (of_counts(measure, x, y).map_err(NoGap::Refused)?, ratio_of_counts(x, y)),
        None => (of_figures(&one, &other).map_err(NoGap::Refused)?, ratio_of_figures(measure, &one, &other)),
    };
    Ok(Between { first: one, second: other, gap, ratio: ratio.filter(|_| measure.verdict_allowed) })
}

/// The counts of a group, where they are separate people of whom some have what is counted.
fn counts(measure: &Measure, columns: &Columns, index: usize) -> Option<Counts> {
    let is_share = measure.basis == Basis::EventCount && measure.statistic == Statistic::Proportion;
    let has_limits = columns.lower.at(index).is_some() || columns.upper.at(index).is_some();
    let counts = numerator(measure, columns, index).zip(columns.denominator.at(index));
    counts.filter(|_| is_share && !has_limits).map(|(x, n)| Counts::new(x, n))
}

fn of_counts(measure: &Measure, first: Counts, second: Counts) -> Result<Gap, Refusal> {
    let gap = difference_of_proportions(first, second)?;
    let multiplier = measure.unit.multiplier();
    Ok(Gap { estimate: gap.estimate * multiplier, interval: gap.interval.map(|limits| limits.times(multiplier)) })
}

fn ratio_of_counts(first: Counts, second: Counts) -> Option<Gap> {
    let is_enough = |counts: Counts| counts.numerator.is_some_and(|count| count >= FEWEST_FOR_RATIO);
    ratio_of_proportions(first, second).ok().filter(|_| is_enough(first) && is_enough(second))
}

const fn figure(of: &Estimate) -> Figure {
    Figure { value: Some(of.value), interval: of.interval() }
}

fn of_figures(first: &Estimate, second: &Estimate) -> Result<Gap, Refusal> {
    // Limits of ours and published ones are never mixed.
    let is_mixed = first.has_our_interval() != second.has_our_interval();
    let known = |of: &Estimate| if is_mixed { Figure { interval: None, ..figure(of) } } else { figure(of) };
    difference(known(first), known(second))
}

fn ratio_of_figures(measure: &Measure, first: &Estimate, second: &Estimate) -> Option<Gap> {
    let is_share = match measure.statistic {
        Statistic::Proportion | Statistic::ModelledProportion | Statistic::CrudeRate | Statistic::StandardisedRate => {
            true
        }
        Statistic::Mean
        | Statistic::Median
        | Statistic::Ratio
        | Statistic::Index
        | Statistic::Count
        | Statistic::LifeExpectancy
        | Statistic::NationalDecile => false,
    };
    let found = ratio(figure(first), figure(second)).ok();
    found.filter(|gap| is_share && gap.interval.is_some())
}
