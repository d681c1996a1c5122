//! Figures of one row held against each other.
//!
//! A council's name stands under every sentence, so a row that contradicts itself is no figure: a value that its own
//! counts do not make, one limit of two, an interval without width or beyond what the unit can be, a share of nobody.

use super::cell::CellAt;
use super::figure_cells::{FigureCells, Figures};
use super::indicator_rows::CatalogueEntry;
use super::problem::{Cause, Problems};
use crate::snapshot::{Basis, Measure, Statistic, Unit};

/// Values with more digits than this differ by more than they are meant to be exact.
const EXACT: f64 = 1e-6;

/// Counts in these steps may be rounded, by publishers who protect small numbers.
const ROUNDED_TO: [f64; 2] = [10.0, 5.0];

/// The most of itself that a count may be off by rounding: of a smaller one, any multiple of five would excuse a value.
const MOST_ROUNDING: f64 = 0.01;

impl FigureCells<'_> {
    /// Notes what cannot be true of the row, whatever it measures, and for the measure that it enters.
    pub fn check(&self, figures: Figures, entry: Option<&CatalogueEntry>, problems: &mut Problems) {
        for (count, cell) in [(figures.numerator, &self.numerator), (figures.denominator, &self.denominator)] {
            if let Some(count) = count.filter(|count| *count < 0.0) {
                cell.problem(Cause::Negative(count), problems);
                return;
            }
        }
        let Some(value) = figures.value else { return };
        self.check_limits(value, figures, problems);
        if figures.denominator == Some(0.0) {
            self.denominator.problem(Cause::OfNobody { value }, problems);
        }
        let Some(entry) = entry else { return };
        // Of a value that cannot be, one reason is enough.
        if let Some((cell, cause)) = self.beyond_its_unit(value, figures, entry) {
            cell.problem(cause, problems);
        } else if let Some(cause) = against_counts(&entry.measure, figures, self.value.decimals()) {
            self.value.problem(cause, problems);
        }
        self.check_range(value, figures, entry, problems);
    }

    /// A value, or the counts of a share, outside what the unit can be.
    fn beyond_its_unit(&self, value: f64, figures: Figures, entry: &CatalogueEntry) -> Option<(&CellAt<'_>, Cause)> {
        let counts = figures.numerator.zip(figures.denominator);
        let too_many = counts.filter(|(numerator, denominator)| numerator > denominator);
        let too_many = too_many.filter(|_| entry.measure.statistic == Statistic::Proportion);
        if let Some((numerator, denominator)) = too_many {
            return Some((&self.numerator, Cause::CountAbovePopulation { numerator, denominator }));
        }
        if let Some(highest) = entry.highest.filter(|highest| value > *highest) {
            return Some((&self.value, Cause::AboveHighest { value, highest }));
        }
        let is_negative = value < 0.0 && entry.measure.unit != Unit::Score;
        is_negative.then_some((&self.value, Cause::Negative(value)))
    }

    /// Both limits or neither, on their sides of the value.
    fn check_limits(&self, value: f64, figures: Figures, problems: &mut Problems) {
        match (figures.lower, figures.upper) {
            (Some(_), None) => self.upper.problem(Cause::OneLimit, problems),
            (None, Some(_)) => self.lower.problem(Cause::OneLimit, problems),
            (None, None) | (Some(_), Some(_)) => {}
        }
        // A value that was rounded more than its limits can lie beyond one by the part that was cut.
        let last_digit = libm::pow(10.0, -f64::from(self.value.decimals()));
        for (limit, cell, is_lower) in [(figures.lower, &self.lower, true), (figures.upper, &self.upper, false)] {
            let Some(limit) = limit.filter(|limit| if is_lower { *limit > value } else { *limit < value }) else {
                continue;
            };
            let is_rounding = (limit - value).abs() < last_digit;
            cell.problem(Cause::LimitBeyondValue { limit, value, is_lower, is_rounding }, problems);
        }
    }

    /// Limits inside what the unit can be, with a width.
    fn check_range(&self, value: f64, figures: Figures, entry: &CatalogueEntry, problems: &mut Problems) {
        let has_sign = entry.measure.unit == Unit::Score;
        let Some((lower, upper)) = figures.lower.zip(figures.upper) else { return };
        if lower < 0.0 && value >= 0.0 && !has_sign {
            self.lower.problem(Cause::LimitOutOfRange { limit: lower, end: 0.0 }, problems);
        }
        if let Some(highest) = entry.highest.filter(|highest| upper > *highest && value <= *highest) {
            self.upper.problem(Cause::LimitOutOfRange { limit: upper, end: highest }, problems);
        }
        if lower == upper && entry.measure.basis != Basis::CompleteCount {
            self.lower.problem(Cause::NoWidth(lower), problems);
        }
    }
}

/// A value that its counts do not make, within the decimals that it is written with and the rounding of its counts.
pub fn against_counts(measure: &Measure, figures: Figures, decimals: u8) -> Option<Cause> {
    let is_share = matches!(measure.statistic, Statistic::Proportion | Statistic::CrudeRate);
    let value = figures.value.filter(|_| is_share)?;
    let (numerator, denominator) = figures.numerator.zip(figures.denominator.filter(|of| *of > 0.0))?;
    let multiplier = measure.unit.multiplier();
    let made = multiplier * numerator / denominator;
    let rounding = |count: f64| {
        let step = ROUNDED_TO.iter().find(|step| count % **step == 0.0)?;
        Some(step / 2.0 / count).filter(|share| *share <= MOST_ROUNDING)
    };
    let of_counts = made * (rounding(numerator).unwrap_or_default() + rounding(denominator).unwrap_or_default());
    let allowed = libm::pow(10.0, -f64::from(decimals)).max(EXACT * made.abs()) + of_counts;
    let cause = Cause::ValueAgainstCounts { value, numerator, denominator, made: libm::round(made * 1e6) / 1e6 };
    ((made - value).abs() > allowed).then_some(cause)
}
