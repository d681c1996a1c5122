//! The answer to "How is the place doing?" and what must be added to it.

use super::English;
use super::certainty::{EVERYONE, basis};
use super::names::{capitalised, each_kept_together, kept_together, list};
use super::numbers::{answer_unit, difference, is_seen};
use crate::snapshot::{Measure, Sex};
use crate::stats::{Analysis, Benchmark, BenchmarkKind, NotCompared, PlaceStanding, Relation};

impl English<'_> {
    /// The answer in one or two sentences.
    pub fn answer(self, analysis: &Analysis<'_>) -> String {
        let said = match analysis.standings.as_slice() {
            [] => self.answer_of_groups(analysis),
            [one] if analysis.indicator.finding_by.is_some() => self.answer_of_one(analysis, one, Opening::AllGroups),
            [one] => self.answer_of_one(analysis, one, Opening::None),
            several => self.answer_of_sexes(analysis, several),
        };
        kept_together(&said)
    }

    fn answer_of_groups(self, analysis: &Analysis<'_>) -> String {
        let when = analysis.period().map(|period| self.when(period)).unwrap_or_default();
        let shares = analysis.groups.iter().filter_map(|group| {
            let place = group.place.as_ref().ok()?;
            Some(format!("{} {}", group.name, self.figure(&analysis.indicator.measure, place.value)))
        });
        format!("{}: {}.", capitalised(&when), list(&shares.collect::<Vec<_>>()))
    }

    /// Every sex at once where the same is true of all, else one sentence each.
    fn answer_of_sexes(self, analysis: &Analysis<'_>, standings: &[PlaceStanding]) -> String {
        let is_same = |lead: &PlaceStanding| standings.iter().all(|standing| standing.relation == lead.relation);
        let lead = standings.first().filter(|lead| is_same(lead));
        let clear = lead.and_then(|lead| Some((lead, lead.relation.ok().and_then(side)?)));
        if let Some((lead, side)) = clear {
            let who: Vec<String> = standings.iter().map(|s| self.sex(s.sex).to_ascii_lowercase()).collect();
            let other = lead.benchmark.map(|benchmark| self.benchmark_in_text(benchmark)).unwrap_or_default();
            return format!(
                "For {}, {} is {side} than {other}. Differences this size are unlikely to be chance.",
                list(&who),
                self.name(analysis.focus)
            );
        }
        let each = standings.iter().map(|standing| self.answer_of_one(analysis, standing, Opening::Sex(standing.sex)));
        each.collect::<Vec<_>>().join(" ")
    }

    fn answer_of_one(self, analysis: &Analysis<'_>, standing: &PlaceStanding, opening: Opening) -> String {
        let indicator = analysis.indicator;
        let own = self.figure(&indicator.measure, standing.place.value);
        let Some(benchmark) = standing.benchmark else { return self.answer_of_figure(analysis, standing, opening) };
        let theirs = self.figure(&indicator.measure, benchmark.value);
        let (place, other) = (self.name(analysis.focus), self.benchmark_in_text(benchmark));
        let start = |text: String| self.opened(opening, &text);
        let just = if own == theirs { "just " } else { "" };
        let Ok(relation) = standing.relation else {
            return self.answer_without_verdict(analysis, standing, benchmark, opening);
        };
        let chance = match standing.place.is_census() {
            true => "",
            false => " A difference this size is unlikely to be chance.",
        };
        start(match side(relation) {
            Some(side) => format!("{place} ({own}) is {just}{side} than {other} ({theirs}).{chance}"),
            None if relation == Relation::Equal => format!("{place} ({own}) is the same as {other} ({theirs})."),
            None => {
                format!("{place} ({own}) and {other} ({theirs}) are too close to call: the difference could be chance.")
            }
        })
    }

    fn opened(self, opening: Opening, text: &str) -> String {
        match opening {
            Opening::None => capitalised(text),
            Opening::Sex(sex) => format!("For {}, {text}", self.sex(sex).to_ascii_lowercase()),
            Opening::AllGroups => format!("For all groups together, {text}"),
        }
    }

    /// "In 2023 it was 5.2 per 1,000 births."
    fn answer_of_figure(self, analysis: &Analysis<'_>, standing: &PlaceStanding, opening: Opening) -> String {
        let shown =
            self.figure(&analysis.indicator.measure, standing.place.value) + &answer_unit(&analysis.indicator.measure);
        let said = match opening {
            Opening::None | Opening::AllGroups => format!("{} it was {shown}.", self.when(standing.period)),
            Opening::Sex(_) => format!("it was {shown}."),
        };
        self.opened(opening, &said)
    }

    fn answer_without_verdict(
        self,
        analysis: &Analysis<'_>,
        standing: &PlaceStanding,
        benchmark: Benchmark,
        opening: Opening,
    ) -> String {
        let indicator = analysis.indicator;
        let (gap, side) = gap_in_words(&indicator.measure, standing.place.value, benchmark.value);
        let other = self.benchmark_in_text(benchmark);
        let set_beside = match (benchmark.kind, gap) {
            (BenchmarkKind::PeerMedian(_), _) => {
                format!("{} is {}.", capitalised(&other), self.figure(&indicator.measure, benchmark.value))
            }
            (BenchmarkKind::Country(_) | BenchmarkKind::Region(_), None) => {
                format!("That is about the same as {other}.")
            }
            (BenchmarkKind::Country(_) | BenchmarkKind::Region(_), Some(gap)) => {
                format!("That is {gap} {side} than {other}.")
            }
        };
        format!("{} {set_beside}", self.answer_of_figure(analysis, standing, opening))
    }

    /// What must be added: why there is no verdict, what the count is, newer figures, the trend.
    pub fn remarks(self, analysis: &Analysis<'_>) -> Vec<String> {
        let mut remarks = Vec::new();
        let Some(lead) = analysis.lead() else {
            return vec![EVERYONE.to_owned()];
        };
        remarks.extend(no_verdict(analysis, lead).map(str::to_owned));
        remarks.extend(basis(lead.place.certainty).map(str::to_owned));
        if let Some((period, estimate)) = lead.newer {
            let shown = self.figure(&analysis.indicator.measure, estimate.value);
            let place = self.name(analysis.focus);
            let when = capitalised(&self.when(period));
            remarks.push(format!("{when} {place} had {shown}; there is no figure to set beside it yet."));
        }
        let mut trends: Vec<String> =
            analysis.standings.iter().map(|standing| self.trend(analysis.indicator, standing)).collect();
        if trends.windows(2).all(|pair| pair.first() == pair.last()) {
            trends.truncate(1);
            remarks.extend(trends);
        } else {
            let each = analysis.standings.iter().zip(trends);
            remarks.extend(each.map(|(standing, trend)| format!("{}: {trend}", self.sex(standing.sex))));
        }
        each_kept_together(&remarks)
    }
}

/// Whom a sentence is about, said at its start.
#[derive(Clone, Copy)]
enum Opening {
    None,
    Sex(Sex),
    AllGroups,
}

/// The word of a clear difference.
const fn side(relation: Relation) -> Option<&'static str> {
    match relation {
        Relation::Higher => Some("higher"),
        Relation::Lower => Some("lower"),
        Relation::Indistinct | Relation::Equal => None,
    }
}

/// A difference that can be seen at the published decimals, with its side.
fn gap_in_words(measure: &Measure, value: f64, other: f64) -> (Option<String>, &'static str) {
    let side = if value < other { "lower" } else { "higher" };
    let is_seen = is_seen(value - other, measure.decimals);
    (is_seen.then(|| difference(measure, value - other, measure.decimals)), side)
}

/// Why there is no verdict.
fn no_verdict(analysis: &Analysis<'_>, standing: &PlaceStanding) -> Option<&'static str> {
    Some(match standing.relation.err()? {
        NotCompared::NoInterval => {
            "No margin of error is published, so we cannot say whether the difference could be chance."
        }
        NotCompared::InvalidInterval => {
            "The published margin of error does not fit the figure, so they are not compared."
        }
        NotCompared::NoVerdict => "These figures are not made for saying which is better.",
        NotCompared::NoValue => "No figure is published.",
        NotCompared::Itself => "The figure is of the whole country: there is nothing to set beside it.",
        NotCompared::NoBenchmark if analysis.focus != analysis.snapshot.place.code => {
            "There is no figure for another area to set beside it."
        }
        NotCompared::NoBenchmark => "There is no figure for the whole country to set beside it.",
    })
}
