//! What a difference amounts to: if the place had its benchmark's rate.
//!
//! "Would", never "will": it says how large the difference is, not what could be done about it.

use super::compare::{EVERYONE, OURS, for_period};
use super::names::{self, capitalised, kept_together, possessive};
use super::numbers::bare;
use super::refused::reason;
use crate::snapshot::{Indicator, Polarity, Snapshot};
use crate::stats::matched::People;
use crate::stats::matching::CountedBy;
use crate::stats::{Analysis, Certainty, NoMatch, TownMatched, Yardstick};

/// What can be said, a sentence each; nothing where the question is not asked of the measure.
pub(super) fn matching(analysis: &Analysis<'_>, found: &Result<TownMatched, NoMatch>) -> Vec<String> {
    let said = match found {
        Ok(found) => of_people(analysis, found),
        Err(refusal) => no_match(analysis, *refusal).into_iter().collect(),
    };
    said.iter().map(|text| kept_together(text)).collect()
}

fn place(analysis: &Analysis<'_>) -> String {
    analysis.snapshot.area(analysis.focus).map(names::in_text).unwrap_or_default()
}

fn benchmark(snapshot: &Snapshot, yardstick: Yardstick) -> String {
    let area = match yardstick {
        Yardstick::Country(area) | Yardstick::Region(area) => area,
        Yardstick::MiddleOfPeers(_) => snapshot.place.country,
    };
    snapshot.area(area).map(names::in_text).unwrap_or_default()
}

fn of_people(analysis: &Analysis<'_>, found: &TownMatched) -> Vec<String> {
    let indicator = analysis.indicator;
    let Some(phrase) = &indicator.phrase else { return Vec::new() };
    let Some((people, limits)) = found.matched.shown() else { return Vec::new() };
    let more_people = phrase.more_people.clone().unwrap_or_default();
    let (place, theirs) = (place(analysis), possessive(&benchmark(analysis.snapshot, found.benchmark.yardstick)));
    let side = side(indicator);
    let a_year = if found.is_a_year { " a year" } else { "" };
    let of = format!("{} {}", bare(found.of, 0), phrase.people);
    let first = match people {
        People::About(count) => {
            let count = bare(count as f64, 0);
            format!("If {place} had {theirs} rate, about {count} {side} {more_people}{a_year}.")
        }
        People::FewerThanTen => {
            format!("If {place} had {theirs} rate, the difference would be fewer than 10{a_year}.")
        }
    };
    let counted = |people: People| match people {
        People::About(count) => bare(count as f64, 0),
        People::FewerThanTen => String::new(),
    };
    let second = match limits {
        None => format!("That is out of {of}."),
        Some((People::FewerThanTen, People::FewerThanTen)) => format!("That is out of {of}."),
        Some((People::FewerThanTen, upper)) => {
            format!("That is up to {} {side}, out of {of}.", counted(upper))
        }
        Some((lower, upper)) => {
            format!("That is between {} and {} {side}, out of {of}.", counted(lower), counted(upper))
        }
    };
    let mut said = vec![first, second];
    said.push(for_period(found.period));
    if found.counted_by == CountedBy::OtherSource {
        said.push("The number of people comes from another source.".to_owned());
    }
    said.extend(basis(found).map(str::to_owned));
    said
}

fn basis(found: &TownMatched) -> Option<&'static str> {
    match found.certainty {
        Certainty::Everyone => Some(EVERYONE),
        Certainty::Unknown => Some("This comes from a model; no margin of error is published."),
        Certainty::Margin { .. } if found.has_our_interval() => Some(OURS),
        Certainty::Margin { .. } => None,
    }
}

/// A place behind where higher is better lacks people, and elsewhere has too many.
const fn side(indicator: &Indicator) -> &'static str {
    match indicator.polarity {
        Polarity::HigherBetter => "more",
        Polarity::LowerBetter | Polarity::Neutral => "fewer",
    }
}

fn no_match(analysis: &Analysis<'_>, refusal: NoMatch) -> Option<String> {
    let place = place(analysis);
    let yardstick = analysis.lead().and_then(|standing| standing.benchmark).map(|benchmark| benchmark.yardstick);
    let other = yardstick.map(|yardstick| benchmark(analysis.snapshot, yardstick)).unwrap_or_default();
    let not_worked_out = |why: &str| format!("No number of people is worked out: {why}.");
    Some(match refusal {
        NoMatch::NotAllowed => return None,
        NoMatch::TooClose => not_worked_out(&format!("{place} and {other} are too close to call")),
        NoMatch::NotBehind => format!("{} is already as good as {other}, or better.", capitalised(&place)),
        NoMatch::NotBehindByValue => not_worked_out(&format!("{place} is not behind {other}")),
        NoMatch::NoFigure => not_worked_out("the place has no figure"),
        NoMatch::NoBenchmark => not_worked_out("there is no figure to set it beside"),
        NoMatch::NoLimits => not_worked_out("no margin of error is published"),
        NoMatch::TooFew => not_worked_out("it would be fewer than 10"),
        NoMatch::Refused(refusal) => not_worked_out(reason(refusal)),
    })
}
