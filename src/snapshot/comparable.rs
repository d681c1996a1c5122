//! Which periods of an indicator can be set beside each other.
//!
//! One rule for a change between two periods and for a trend over several. Methods, section 8.

use super::indicator::Break;
use super::period::Period;
use crate::terms::BreakKind;

/// Why two periods cannot be set beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotComparable {
    /// The later period does not follow the earlier one.
    NotLater,
    /// The two share some of their time, so some people would be counted twice.
    Overlap,
    /// One is longer than the other, or of another part of the year.
    Unlike,
    /// What is measured changed between them.
    Broken,
    /// One is marked: a pandemic, a provisional figure, a running total. It would measure that.
    Marked,
}

/// Two snapshots of one season are taken on days up to five weeks apart, and a survey begins its year in the month in
/// which it ends the one before; in years.
const NEAR_IN_YEARS: f64 = 0.1;

/// Whether figures of two periods are of one kind and of other people.
///
/// # Errors
/// The first reason against it, in the order of [`NotComparable`].
pub fn comparable(breaks: &[Break], from: Period, to: Period) -> Result<(), NotComparable> {
    let is_between = |first: Period, last: Period| from <= first && last <= to;
    let holds = |first: Period, last: Period, period: Period| (first..=last).contains(&period);
    let of_kind = |kind: BreakKind| breaks.iter().filter(move |found| found.kind == kind);
    if to <= from {
        Err(NotComparable::NotLater)
    } else if from.end().years() - to.start().years() > NEAR_IN_YEARS {
        Err(NotComparable::Overlap)
    } else if !is_alike(from, to) {
        Err(NotComparable::Unlike)
    } else if of_kind(BreakKind::Break).any(|found| is_between(found.from, found.to)) {
        Err(NotComparable::Broken)
    } else if of_kind(BreakKind::Caution).any(|b| holds(b.from, b.to, from) || holds(b.from, b.to, to)) {
        Err(NotComparable::Marked)
    } else {
        Ok(())
    }
}

/// Whether periods follow each other in equal steps of whole years: a hole would be read as a year without change,
/// and quarters would be called years.
pub fn is_evenly_spaced(periods: &[Period]) -> bool {
    let steps = periods.windows(2).map(|pair| match pair {
        [from, to] => to.midpoint_years() - from.midpoint_years(),
        _ => 0.0,
    });
    let steps: Vec<f64> = steps.collect();
    let first = steps.first().copied().unwrap_or(1.0);
    let is_whole = first > 1.0 - NEAR_IN_YEARS;
    is_whole && steps.iter().all(|step| (step - first).abs() < 2.0 * NEAR_IN_YEARS)
}

/// Whether two periods are the same stretch of other years, such as two Aprils or two spans of three years.
fn is_alike(from: Period, to: Period) -> bool {
    let length = |period: Period| period.end().years() - period.start().years();
    let apart = to.midpoint_years() - from.midpoint_years();
    std::mem::discriminant(&from) == std::mem::discriminant(&to)
        && (length(from) - length(to)).abs() < NEAR_IN_YEARS
        && (apart - libm::round(apart)).abs() < NEAR_IN_YEARS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(periods: &[&str], expected: bool) {
        let periods: Vec<Period> = periods.iter().map(|text| text.parse().unwrap()).collect();
        assert_eq!(is_evenly_spaced(&periods), expected, "{periods:?}");
    }

    #[test]
    fn a_hole_and_quarters_are_no_steps_of_years() {
        check(&["2020", "2021", "2022"], true);
        check(&["2018", "2020", "2022"], true);
        check(&["2016 to 2018", "2019 to 2021", "2022 to 2024"], true);
        check(&["2018", "2019", "2021"], false);
        check(&["2024 Q1", "2024 Q2", "2024 Q3"], false);
    }
}
