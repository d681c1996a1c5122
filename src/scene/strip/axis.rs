//! Where the axis of a strip stops.

use super::chart::StripChart;
use crate::scene::axis::Axis;

/// Among fewer values none is far from the rest.
const FEWEST: usize = 10;
/// No more than one value in so many is beyond the axis.
const ONE_IN: usize = 30;
/// A value is beyond where it makes the axis so much longer than the rest needs.
const LONGER: f64 = 1.5;

impl StripChart {
    /// An axis from the lowest to the highest value that stops before the few that lie more than one and a
    /// half spans of the rest away; it holds the kept values, such as those of the place and its country.
    pub fn axis_of(values: &[Option<f64>], kept: &[f64]) -> Axis {
        let mut sorted: Vec<f64> = values.iter().flatten().copied().filter(|value| value.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let (low, high) = rest(&sorted).unwrap_or((f64::INFINITY, f64::NEG_INFINITY));
        let (low, high) = kept.iter().fold((low, high), |(low, high), value| (low.min(*value), high.max(*value)));
        if low <= high { Axis::between(low, high) } else { Axis::between(0.0, 1.0) }
    }
}

/// The ends of what is left without the most values that may be beyond; none where there are no values.
fn rest(sorted: &[f64]) -> Option<(f64, f64)> {
    let (first, last) = (sorted.first()?, sorted.last()?);
    let most = if sorted.len() < FEWEST { 0 } else { (sorted.len() / ONE_IN).max(1) };
    for count in (1..=most).rev() {
        for below in 0..=count {
            let above = count - below;
            let from_top = |position: usize| sorted.iter().rev().nth(position).copied();
            let from_foot = |position: usize| sorted.get(position).copied();
            let (low, high) = (from_foot(below)?, from_top(above)?);
            let lowest_above = above.checked_sub(1).map_or(Some(*last), from_top)?;
            let highest_below = below.checked_sub(1).map_or(Some(*first), from_foot)?;
            let length = LONGER * (high - low);
            let is_far_above = above == 0 || lowest_above - low > length;
            let is_far_below = below == 0 || high - highest_below > length;
            if low < high && is_far_above && is_far_below {
                return Some((low, high));
            }
        }
    }
    Some((*first, *last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(extra: &[f64], kept: &[f64], low: f64, high: f64) {
        let values: Vec<Option<f64>> = (60..80).map(f64::from).chain(extra.iter().copied()).map(Some).collect();
        let axis = StripChart::axis_of(&values, kept);
        assert_eq!((axis.low, axis.high), (low, high));
    }

    #[test]
    fn an_axis_stops_before_a_value_that_is_far_away() {
        check(&[], &[], 60.0, 79.0);
        check(&[88.0], &[], 60.0, 88.0);
        check(&[92.3], &[], 60.0, 79.0);
        check(&[30.0], &[], 60.0, 79.0);
    }

    #[test]
    fn an_axis_holds_whom_it_is_about() {
        check(&[92.3], &[92.3], 60.0, 92.3);
        check(&[92.3], &[85.0], 60.0, 85.0);
    }

    #[test]
    fn only_a_few_are_beyond() {
        check(&[92.3, 93.0], &[], 60.0, 93.0);
        let few = [Some(1.0), Some(2.0), None, Some(90.0)];
        assert_eq!(StripChart::axis_of(&few, &[]).high, 90.0);
        assert_eq!(StripChart::axis_of(&[None], &[]).high, 1.0);
    }
}
