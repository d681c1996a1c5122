//! Where a series is going, in words that fit how surely it is known.

use super::names::kept_together;
use super::numbers::{bare, difference};
use super::periods;
use crate::snapshot::{Indicator, Period};
use crate::stats::trend::{Direction, Evidence, Meaning};
use crate::stats::{NoTrend, Standing, Trend};

/// One sentence about the recent trend.
pub(super) fn trend(indicator: &Indicator, standing: &Standing) -> String {
    let said = match &standing.trend {
        Ok(trend) => match trend.evidence {
            Evidence::ChiSquared { .. } => of_slope(indicator, trend),
            Evidence::MannKendall { s, untied_pairs, .. } => {
                of_ranks(indicator, trend, s.unsigned_abs() == u64::from(untied_pairs))
            }
        },
        Err(NoTrend::OneFigure) => "Only one figure is published, so there is no trend to tell.".to_owned(),
        Err(NoTrend::TooFew) => "Too few comparable years to tell a trend.".to_owned(),
        Err(NoTrend::Refused) => {
            format!("No trend is given: {}.", indicator.trend.reason.as_deref().unwrap_or("too few comparable years"))
        }
    };
    kept_together(&said)
}

fn verdict(trend: &Trend, indicator: &Indicator) -> &'static str {
    match trend.direction.meaning(indicator.polarity) {
        Meaning::GettingBetter => ", which is an improvement",
        Meaning::GettingWorse => ", which is the wrong way",
        Meaning::Neither => "",
    }
}

/// Fingertips' test: the last five periods.
fn of_slope(indicator: &Indicator, trend: &Trend) -> String {
    let span = match indicator.trend.periods.first() {
        Some(Period::Years(..)) => "five periods that share no year",
        Some(_) | None => "five years",
    };
    let change = match trend.direction {
        Direction::NoClearChange => return format!("No clear change over the last {span}."),
        Direction::Increasing => "rising",
        Direction::Decreasing => "falling",
    };
    format!("Over the last {span} the figure has been {change}{}.", verdict(trend, indicator))
}

/// Mann and Kendall's test: from the first of its periods on.
fn of_ranks(indicator: &Indicator, trend: &Trend, never_turned: bool) -> String {
    let since = indicator.trend.periods.first().copied().map(periods::year).unwrap_or_default();
    let (fallen, fall) = match trend.direction {
        Direction::NoClearChange => return format!("No clear change since {since}."),
        Direction::Increasing => ("risen", "rise"),
        Direction::Decreasing => ("fallen", "fall"),
    };
    if never_turned {
        return format!("It has {fallen} every time since {since}{}.", verdict(trend, indicator));
    }
    let step = trend
        .slope_per_year
        .map(|slope| slope.abs())
        .filter(|slope| bare(*slope, indicator.decimals).chars().any(|digit| ('1'..='9').contains(&digit)));
    let by = step.map(|slope| format!(", by about {} a year", difference(indicator, slope, indicator.decimals)));
    format!("It has tended to {fall} since {since}{}{}.", by.unwrap_or_default(), verdict(trend, indicator))
}
