//! Verdicts: which side of what the place is on.

use super::English;
use super::numbers::in_words;
use crate::snapshot::{Indicator, Polarity};
use crate::stats::{Benchmark, Comparison, Standing, Yardstick};
use crate::words::{Status, StatusKind};

impl<'a> English<'a> {
    /// The verdict of a standing: `Worse than England`.
    pub fn status(self, standing: &Standing) -> Status {
        let kind = StatusKind::of(standing.comparison);
        let other = standing.benchmark.map(|benchmark| self.benchmark_in_text(benchmark)).unwrap_or_default();
        let text = match standing.comparison {
            Comparison::Better => format!("Better than {other}"),
            Comparison::Worse => format!("Worse than {other}"),
            Comparison::Similar if standing.place.counts_everyone() => format!("Same as {other}"),
            Comparison::Similar => format!("Similar to {other}"),
            Comparison::Higher => format!("Higher than {other}"),
            Comparison::Lower => format!("Lower than {other}"),
            Comparison::NotCompared(_) => "Not compared".to_owned(),
        };
        Status { kind, text }
    }

    /// The name of a kind of verdict, after a count.
    pub fn status_name(self, kind: StatusKind) -> String {
        let country = self.country();
        match kind {
            StatusKind::Better => format!("better than {country}"),
            StatusKind::Similar => format!("similar to {country}"),
            StatusKind::Worse => format!("worse than {country}"),
            StatusKind::Different => "higher or lower".to_owned(),
            StatusKind::NotCompared => "not compared".to_owned(),
        }
    }

    /// Which way is good.
    pub fn direction(self, indicator: &Indicator) -> &'static str {
        match indicator.polarity {
            Polarity::HigherBetter => "Higher is better.",
            Polarity::LowerBetter => "Lower is better.",
            Polarity::Neutral => "Neither higher nor lower is better.",
        }
    }

    /// A benchmark in running text.
    pub(super) fn benchmark_in_text(self, benchmark: Benchmark) -> String {
        match benchmark.yardstick {
            Yardstick::Country(area) | Yardstick::Region(area) => self.name(area),
            Yardstick::MiddleOfPeers(count) => format!("the middle of {} similar places", in_words(count)),
        }
    }

    /// The name of what the place is set beside, where room is short.
    pub fn benchmark_name(self, benchmark: Benchmark) -> &'a str {
        match benchmark.yardstick {
            Yardstick::Country(area) | Yardstick::Region(area) => self.short_name(area),
            Yardstick::MiddleOfPeers(_) => "Similar places",
        }
    }
}
