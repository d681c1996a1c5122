//! Verdicts: which side of what the place is on.

use super::English;
use super::numbers::in_words;
use crate::snapshot::{Measure, Polarity};
use crate::stats::{Benchmark, BenchmarkKind, Judgement, PlaceStanding, Relation};

impl<'a> English<'a> {
    /// The verdict of a standing: `Worse than England`.
    pub fn status(self, measure: &Measure, standing: &PlaceStanding) -> String {
        let other = standing.benchmark.map(|benchmark| self.benchmark_in_text(benchmark)).unwrap_or_default();
        match (Judgement::of(standing.relation, measure.polarity), standing.relation) {
            (Judgement::Better, _) => format!("Better than {other}"),
            (Judgement::Worse, _) => format!("Worse than {other}"),
            (Judgement::Similar, Ok(Relation::Equal)) => format!("Same as {other}"),
            (Judgement::Similar, _) => format!("Similar to {other}"),
            (Judgement::Different, Ok(Relation::Lower)) => format!("Lower than {other}"),
            (Judgement::Different, _) => format!("Higher than {other}"),
            (Judgement::NotCompared, _) => "Not compared".to_owned(),
        }
    }

    /// The name of a judgement, after a count.
    pub fn judgement(self, judgement: Judgement) -> String {
        let country = self.country();
        match judgement {
            Judgement::Better => format!("better than {country}"),
            Judgement::Similar => format!("similar to {country}"),
            Judgement::Worse => format!("worse than {country}"),
            Judgement::Different => "higher or lower".to_owned(),
            Judgement::NotCompared => "not compared".to_owned(),
        }
    }

    /// Which way is good.
    pub fn direction(self, measure: &Measure) -> &'static str {
        match measure.polarity {
            Polarity::HigherBetter => "Higher is better.",
            Polarity::LowerBetter => "Lower is better.",
            Polarity::Neutral => "Neither higher nor lower is better.",
        }
    }

    /// A benchmark in running text.
    pub(super) fn benchmark_in_text(self, benchmark: Benchmark) -> String {
        match benchmark.kind {
            BenchmarkKind::Country(area) | BenchmarkKind::Region(area) => self.name(area),
            BenchmarkKind::PeerMedian(count) => format!("the middle of {} similar places", in_words(count)),
        }
    }

    /// The name of what the place is set beside, where room is short.
    pub fn benchmark_name(self, benchmark: Benchmark) -> &'a str {
        match benchmark.kind {
            BenchmarkKind::Country(area) | BenchmarkKind::Region(area) => self.short_name(area),
            BenchmarkKind::PeerMedian(_) => "Similar places",
        }
    }
}
