//! Where a series is going: the test that the catalogue allows, over periods that can be set beside each other.
//!
//! Methods, section 8.

use super::estimate::Estimate;
use super::reading::numerator;
use super::trend::{self, Trend};
use crate::snapshot::{Indicator, NotComparable, Period, Series, TrendTest, comparable, is_evenly_spaced};

/// Why no trend is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTrend {
    /// One figure alone.
    OneFigure,
    /// Fewer figures after the last break than the tests need.
    TooFew,
    /// The catalogue refuses a trend for another reason.
    Refused,
}

pub(super) fn recent_trend(indicator: &Indicator, series: &Series, own: &[Option<Estimate>]) -> Result<Trend, NoTrend> {
    let rule = &indicator.trend;
    let refusal = no_trend(indicator, own);
    let test = rule.test.ok_or(refusal)?;
    // The catalogue's periods are checked where a place is read; a snapshot may come from elsewhere.
    let pairs = rule.periods.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    let is_broken =
        |(from, to)| matches!(comparable(&indicator.breaks, from, to), Err(reason) if reason != NotComparable::Marked);
    if pairs.into_iter().any(is_broken) || !is_whole(test, &rule.periods) {
        return Err(NoTrend::Refused);
    }
    let positions = rule.periods.iter().map(|period| indicator.periods.iter().position(|p| p == period));
    let positions: Vec<usize> = positions.collect::<Option<_>>().ok_or(refusal)?;
    let columns = &series.figures;
    let values: Vec<Option<f64>> =
        positions.iter().map(|i| columns.value.get(*i).and_then(|cell| cell.number())).collect();
    let trend = match test {
        TrendTest::Counts => {
            let numerators: Vec<Option<f64>> =
                positions.iter().map(|i| numerator(&indicator.measure, columns, *i)).collect();
            let denominators: Vec<Option<f64>> = positions.iter().map(|i| columns.denominator.at(*i)).collect();
            trend::proportion::trend(&numerators, &denominators)
        }
        TrendTest::Limits => {
            let interval = |i: &usize| own.get(*i).copied().flatten().and_then(|point| point.interval());
            let lowers: Vec<Option<f64>> = positions.iter().map(|i| interval(i).map(|limits| limits.lower())).collect();
            let uppers: Vec<Option<f64>> = positions.iter().map(|i| interval(i).map(|limits| limits.upper())).collect();
            trend::limits::trend(&values, &lowers, &uppers)
        }
        TrendTest::MannKendall => {
            let times: Vec<f64> = rule.periods.iter().map(|period| period.midpoint_years()).collect();
            trend::mann_kendall::trend(&times, &values)
        }
    };
    trend.map_err(|_| refusal)
}

/// Whether a test may have these periods: five years in a row, where its words speak of those. Mann and Kendall's test
/// takes the years as they are.
fn is_whole(test: TrendTest, periods: &[Period]) -> bool {
    match test {
        TrendTest::Counts | TrendTest::Limits => is_evenly_spaced(periods),
        TrendTest::MannKendall => true,
    }
}

fn no_trend(indicator: &Indicator, own: &[Option<Estimate>]) -> NoTrend {
    match own.iter().flatten().count() {
        0 | 1 => NoTrend::OneFigure,
        _ if indicator.trend.reason.is_some() => NoTrend::Refused,
        _ => NoTrend::TooFew,
    }
}
