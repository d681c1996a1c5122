//! The answer to "How is the place doing?", its verdict and what must be added to it.

use super::names::{capitalised, kept_together, list};
use super::numbers::{bare, difference, figure, figure_with_unit, in_words};
use super::{names, periods, trend};
use crate::snapshot::{Indicator, Polarity, Sex, Snapshot};
use crate::stats::{Analysis, Benchmark, Comparison, NotCompared, Standing, Yardstick};
use crate::words::{Status, StatusKind};

/// The verdict of a standing: `Worse than England`.
pub(super) fn status(snapshot: &Snapshot, standing: &Standing) -> Status {
    let kind = StatusKind::of(standing.comparison);
    let other = standing.benchmark.map(|benchmark| yardstick(snapshot, benchmark)).unwrap_or_default();
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
pub(super) fn status_name(kind: StatusKind, snapshot: &Snapshot) -> String {
    let country = snapshot.area(snapshot.place.country).map(names::in_text).unwrap_or_default();
    match kind {
        StatusKind::Better => format!("better than {country}"),
        StatusKind::Similar => format!("similar to {country}"),
        StatusKind::Worse => format!("worse than {country}"),
        StatusKind::Different => "higher or lower".to_owned(),
        StatusKind::NotCompared => "not compared".to_owned(),
    }
}

/// Which way is good.
pub(super) fn direction(indicator: &Indicator) -> &'static str {
    match indicator.polarity {
        Polarity::HigherBetter => "Higher is better.",
        Polarity::LowerBetter => "Lower is better.",
        Polarity::Neutral => "Neither higher nor lower is better.",
    }
}

fn yardstick(snapshot: &Snapshot, benchmark: Benchmark) -> String {
    match benchmark.yardstick {
        Yardstick::Country(area) | Yardstick::Region(area) => {
            snapshot.area(area).map(names::in_text).unwrap_or_default()
        }
        Yardstick::MiddleOfPeers(count) => format!("the middle of {} similar places", in_words(count)),
    }
}

/// Whom a sentence is about, said at its start.
#[derive(Clone, Copy)]
enum Opening {
    None,
    Sex(Sex),
    AllGroups,
}

impl Opening {
    fn before(self, text: &str) -> String {
        match self {
            Self::None => capitalised(text),
            Self::Sex(sex) => format!("For {}, {text}", names::sex(sex).to_ascii_lowercase()),
            Self::AllGroups => format!("For all groups together, {text}"),
        }
    }
}

/// The name of a benchmark where room is short.
pub(super) fn short_yardstick(snapshot: &Snapshot, benchmark: Benchmark) -> String {
    match benchmark.yardstick {
        Yardstick::Country(area) | Yardstick::Region(area) => {
            snapshot.area(area).map(|area| area.name.clone()).unwrap_or_default()
        }
        Yardstick::MiddleOfPeers(_) => "Similar places".to_owned(),
    }
}

/// The answer in one or two sentences.
pub(super) fn answer(analysis: &Analysis<'_>) -> String {
    let said = match analysis.standings.as_slice() {
        [] => of_groups_alone(analysis),
        [one] if analysis.indicator.finding_by.is_some() => of_one(analysis, one, Opening::AllGroups),
        [one] => of_one(analysis, one, Opening::None),
        several => of_several(analysis, several),
    };
    kept_together(&said)
}

fn of_groups_alone(analysis: &Analysis<'_>) -> String {
    let when = analysis.period().map(periods::when).unwrap_or_default();
    let shares = analysis.groups.iter().filter_map(|group| {
        let place = group.place.as_ref().ok()?;
        Some(format!("{} {}", group.name, figure(analysis.indicator, place.value)))
    });
    format!("{}: {}.", capitalised(&when), list(&shares.collect::<Vec<_>>()))
}

/// Every sex at once where the same is true of all, else one sentence each.
fn of_several(analysis: &Analysis<'_>, standings: &[Standing]) -> String {
    let first = standings.first().map(|standing| standing.comparison);
    let is_clear = |standing: &Standing| standing.benchmark.is_some() && is_difference(standing.comparison);
    let is_same = standings.iter().all(|standing| Some(standing.comparison) == first && is_clear(standing));
    let lower = standings.iter().map(|s| s.benchmark.is_some_and(|benchmark| s.place.value < benchmark.value));
    let lower: Vec<bool> = lower.collect();
    if let Some(lead) =
        standings.first().filter(|_| is_same && lower.windows(2).all(|pair| pair.first() == pair.last()))
    {
        let who: Vec<String> = standings.iter().map(|s| names::sex(s.sex).to_ascii_lowercase()).collect();
        let side = if lower.first() == Some(&true) { "lower" } else { "higher" };
        let other = lead.benchmark.map(|benchmark| yardstick(analysis.snapshot, benchmark)).unwrap_or_default();
        return format!(
            "For {}, {} is {side} than {other}. Differences this size are unlikely to be chance.",
            list(&who),
            place(analysis)
        );
    }
    let each = standings.iter().map(|standing| of_one(analysis, standing, Opening::Sex(standing.sex)));
    each.collect::<Vec<_>>().join(" ")
}

fn is_difference(comparison: Comparison) -> bool {
    match comparison {
        Comparison::Better | Comparison::Worse | Comparison::Higher | Comparison::Lower => true,
        Comparison::Similar | Comparison::NotCompared(_) => false,
    }
}

fn place(analysis: &Analysis<'_>) -> String {
    analysis.snapshot.area(analysis.focus).map(names::in_text).unwrap_or_default()
}

fn of_one(analysis: &Analysis<'_>, standing: &Standing, opening: Opening) -> String {
    let indicator = analysis.indicator;
    let own = figure(indicator, standing.place.value);
    let Some(benchmark) = standing.benchmark else { return of_figure(analysis, standing, opening) };
    let theirs = figure(indicator, benchmark.value);
    let (place, other) = (place(analysis), yardstick(analysis.snapshot, benchmark));
    let start = |text: String| opening.before(&text);
    let side = if standing.place.value < benchmark.value { "lower" } else { "higher" };
    let just = if own == theirs { "just " } else { "" };
    match standing.comparison {
        comparison if is_difference(comparison) && standing.place.counts_everyone() => {
            start(format!("{place} ({own}) is {just}{side} than {other} ({theirs})."))
        }
        comparison if is_difference(comparison) => start(format!(
            "{place} ({own}) is {just}{side} than {other} ({theirs}). A difference this size is unlikely to be chance."
        )),
        Comparison::Similar if standing.place.counts_everyone() => {
            start(format!("{place} ({own}) is the same as {other} ({theirs})."))
        }
        Comparison::Similar => start(format!(
            "{place} ({own}) and {other} ({theirs}) are too close to call: the difference could be chance."
        )),
        Comparison::NotCompared(_) => not_compared(analysis, standing, benchmark, opening),
        Comparison::Better | Comparison::Worse | Comparison::Higher | Comparison::Lower => String::new(),
    }
}

/// "In 2023 it was 5.2 per 1,000 births."
fn of_figure(analysis: &Analysis<'_>, standing: &Standing, opening: Opening) -> String {
    let shown = figure_with_unit(analysis.indicator, standing.place.value);
    let said = match opening {
        Opening::None | Opening::AllGroups => format!("{} it was {shown}.", periods::when(standing.period)),
        Opening::Sex(_) => format!("it was {shown}."),
    };
    opening.before(&said)
}

fn not_compared(analysis: &Analysis<'_>, standing: &Standing, benchmark: Benchmark, opening: Opening) -> String {
    let indicator = analysis.indicator;
    let (gap, side) = gap_in_words(indicator, standing.place.value, benchmark.value);
    let other = yardstick(analysis.snapshot, benchmark);
    let set_beside = match (benchmark.yardstick, gap) {
        (Yardstick::MiddleOfPeers(_), _) => {
            format!("{} is {}.", capitalised(&other), figure(indicator, benchmark.value))
        }
        (Yardstick::Country(_) | Yardstick::Region(_), None) => format!("That is about the same as {other}."),
        (Yardstick::Country(_) | Yardstick::Region(_), Some(gap)) => format!("That is {gap} {side} than {other}."),
    };
    format!("{} {set_beside}", of_figure(analysis, standing, opening))
}

/// A difference that can be seen at the published decimals, with its side.
fn gap_in_words(indicator: &Indicator, value: f64, other: f64) -> (Option<String>, &'static str) {
    let side = if value < other { "lower" } else { "higher" };
    let gap = bare((value - other).abs(), indicator.decimals);
    let is_seen = gap.chars().any(|digit| ('1'..='9').contains(&digit));
    (is_seen.then(|| difference(indicator, value - other, indicator.decimals)), side)
}

/// What must be added: why there is no verdict, what the count is, newer figures, the trend.
pub(super) fn remarks(analysis: &Analysis<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    let Some(lead) = analysis.lead() else {
        return vec!["Everyone was counted, so there is no margin of error.".to_owned()];
    };
    remarks.extend(reason(analysis, lead).map(str::to_owned));
    if lead.place.counts_everyone() {
        remarks.push("Everyone was counted, so there is no margin of error.".to_owned());
    }
    if lead.place.has_our_interval() {
        remarks.push("Margin of error calculated by this site from the published counts.".to_owned());
    }
    if let Some((period, estimate)) = lead.newer {
        let shown = figure(analysis.indicator, estimate.value);
        let place = place(analysis);
        let when = capitalised(&periods::when(period));
        remarks.push(format!("{when} {place} had {shown}; there is no figure to set beside it yet."));
    }
    let mut trends: Vec<String> =
        analysis.standings.iter().map(|standing| trend::trend(analysis.indicator, standing)).collect();
    if trends.windows(2).all(|pair| pair.first() == pair.last()) {
        trends.truncate(1);
        remarks.extend(trends);
    } else {
        let each = analysis.standings.iter().zip(trends);
        remarks.extend(each.map(|(standing, trend)| format!("{}: {trend}", names::sex(standing.sex))));
    }
    remarks.iter().map(|text| kept_together(text)).collect()
}

fn reason(analysis: &Analysis<'_>, standing: &Standing) -> Option<&'static str> {
    match standing.comparison {
        Comparison::NotCompared(reason) => Some(match reason {
            NotCompared::NoInterval => {
                "No margin of error is published, so we cannot say whether the difference could be chance."
            }
            NotCompared::InvalidInterval => {
                "The published margin of error does not fit the figure, so they are not compared."
            }
            NotCompared::NoVerdict => "These figures are not made for saying which is better.",
            NotCompared::NoValue => "No figure is published.",
            NotCompared::Itself => "This is the figure that others are set beside.",
            NotCompared::NoBenchmark if analysis.focus != analysis.snapshot.place.code => {
                "There is no figure for another area to set beside it."
            }
            NotCompared::NoBenchmark => "There is no figure for the whole country to set beside it.",
        }),
        Comparison::Better | Comparison::Worse | Comparison::Similar | Comparison::Higher | Comparison::Lower => None,
    }
}
