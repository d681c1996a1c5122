//! Where a series is going, in words that fit how surely it is known.

use super::English;
use super::names::kept_together;
use super::numbers::{difference, is_seen};
use crate::snapshot::{Indicator, Measure, Period};
use crate::stats::trend::{Direction, Evidence, Meaning};
use crate::stats::{NoTrend, PlaceStanding, Trend};

impl English<'_> {
    /// One sentence about the recent trend.
    pub fn trend(self, indicator: &Indicator, standing: &PlaceStanding) -> String {
        let said = match &standing.trend {
            Ok(trend) => match trend.evidence {
                Evidence::ChiSquared { .. } => trend_of_slope(indicator, trend),
                Evidence::MannKendall { s, untied_pairs, .. } => {
                    self.trend_of_ranks(indicator, trend, s.unsigned_abs() == u64::from(untied_pairs))
                }
            },
            Err(NoTrend::OneFigure) => "Only one figure is published, so there is no trend to tell.".to_owned(),
            Err(NoTrend::TooFew) => "Too few comparable years to tell a trend.".to_owned(),
            Err(NoTrend::Refused) => {
                format!(
                    "No trend is given: {}.",
                    indicator.trend.reason.as_deref().unwrap_or("too few comparable years")
                )
            }
        };
        kept_together(&said)
    }

    /// Mann and Kendall's test: from the first of its periods on.
    fn trend_of_ranks(self, indicator: &Indicator, trend: &Trend, never_turned: bool) -> String {
        let since = indicator.trend.periods.first().copied().map(|period| self.year_of(period)).unwrap_or_default();
        let (fallen, fall) = match trend.direction {
            Direction::NoClearChange => return format!("No clear change since {since}."),
            Direction::Increasing => ("risen", "rise"),
            Direction::Decreasing => ("fallen", "fall"),
        };
        if never_turned {
            return format!(
                "It has {fallen} every time since {since}{}.",
                meaning(trend.direction, &indicator.measure)
            );
        }
        let step = trend.slope_per_year.filter(|slope| is_seen(*slope, indicator.measure.decimals));
        let by = step.map(|slope| {
            format!(", by about {} a year", difference(&indicator.measure, slope, indicator.measure.decimals))
        });
        format!(
            "It has tended to {fall} since {since}{}{}.",
            by.unwrap_or_default(),
            meaning(trend.direction, &indicator.measure)
        )
    }
}

/// Fingertips' test: the last five periods.
fn trend_of_slope(indicator: &Indicator, trend: &Trend) -> String {
    let span = match indicator.trend.periods.first() {
        Some(Period::Years(..)) => "five periods that share no year",
        Some(_) | None => "five years",
    };
    let change = match trend.direction {
        Direction::NoClearChange => return format!("No clear change over the last {span}."),
        Direction::Increasing => "rising",
        Direction::Decreasing => "falling",
    };
    format!("Over the last {span} the figure has been {change}{}.", meaning(trend.direction, &indicator.measure))
}

/// Whether a direction is a good one, as the end of a sentence.
pub(super) fn meaning(direction: Direction, measure: &Measure) -> &'static str {
    match direction.meaning(measure.polarity) {
        Meaning::GettingBetter => ", which is an improvement",
        Meaning::GettingWorse => ", which is the wrong way",
        Meaning::Neither => "",
    }
}
