//! How far the axis of rows reaches.

use super::chart::{RankedChart, RankedRow};
use crate::scene::axis::Axis;
use crate::scene::strip::StripLabel;

/// At most one limit in so many is cut by the axis.
const ONE_IN: usize = 10;
/// Limits are cut where they make the axis so much longer than the rest needs.
const LONGER: f64 = 1.25;
/// Room for an arrow beside a mark, as a share of the axis.
const ARROW: f64 = 0.12;

impl RankedChart {
    /// An axis that holds every figure and at least nine in ten of their limits: very wide margins are cut
    /// where the others would be pressed together beside them.
    pub fn axis_of(rows: &[RankedRow], country: Option<&StripLabel>) -> Axis {
        let data = rows.iter().filter_map(|row| row.datum).chain(country.map(|country| country.datum));
        let (mut low, mut high, mut limits) = (f64::INFINITY, f64::NEG_INFINITY, Vec::new());
        for datum in data {
            (low, high) = (low.min(datum.value), high.max(datum.value));
            limits.extend(datum.interval.iter().flat_map(|interval| [interval.lower(), interval.upper()]));
        }
        if low > high {
            return Axis::between(0.0, 1.0);
        }
        limits.sort_by(f64::total_cmp);
        let whole = without(0, 0, &limits, low, high);
        let cut = limits.len() / ONE_IN;
        let cuts = (0..=cut).map(|below| without(below, cut - below, &limits, low, high));
        let (low, high) = cuts.fold(whole, |best, range| {
            let is_worth_it = length(whole) > LONGER * length(range);
            if is_worth_it && length(range) < length(best) { range } else { best }
        });
        Axis::between(low, high)
    }
}

fn length((low, high): (f64, f64)) -> f64 {
    high - low
}

/// The range of the figures and of all limits but so many at each end, with room for an arrow beside the
/// outermost figure where its limit is cut.
fn without(below: usize, above: usize, limits: &[f64], low: f64, high: f64) -> (f64, f64) {
    let lowest = limits.get(below).copied().unwrap_or(low).min(low);
    let highest = limits.iter().rev().nth(above).copied().unwrap_or(high).max(high);
    let room = ARROW * (highest - lowest);
    let lowest = if below > 0 { lowest.min(low - room) } else { lowest };
    let highest = if above > 0 { highest.max(high + room) } else { highest };
    (lowest, highest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::placed::Datum;
    use crate::terms::Interval;

    fn row(value: f64, aside: f64) -> RankedRow {
        let interval = Interval::new(value - aside, value + aside).ok();
        RankedRow {
            name: "Northmere".to_owned(),
            text: String::new(),
            datum: Some(Datum { value, interval }),
            is_place: false,
        }
    }

    fn check(rows: &[RankedRow], low: f64, high: f64) {
        let axis = RankedChart::axis_of(rows, None);
        assert_eq!((axis.low, axis.high), (low, high));
    }

    #[test]
    fn an_axis_holds_all_margins_of_like_width() {
        check(&[row(70.0, 3.0), row(72.0, 4.0)], 67.0, 76.0);
        check(&[], 0.0, 1.0);
    }

    #[test]
    fn an_axis_cuts_one_margin_that_is_very_wide() {
        let four = [70.0, 71.0, 72.0, 73.0].map(|value| row(value, 3.0));
        check(&[&four[..], &[row(72.0, 20.0)]].concat(), 52.0, 76.0);
    }

    #[test]
    fn an_arrow_has_room_beside_the_outermost_figure() {
        let four = [70.0, 71.0, 72.0, 73.0].map(|value| row(value, 3.0));
        let interval = Interval::new(78.0, 120.0).ok();
        let far = RankedRow { datum: Some(Datum { value: 80.0, interval }), ..row(80.0, 0.0) };
        let axis = RankedChart::axis_of(&[&four[..], &[far]].concat(), None);
        assert!(axis.low == 67.0 && axis.high > 81.0 && axis.high < 82.0, "{axis:?}");
    }
}
