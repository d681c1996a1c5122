//! How far a figure has moved between two periods.
//!
//! Two figures show a change and no trend, and the words say so.

use super::compare::{EVERYONE, OURS};
use super::gaps::margin_of;
use super::names::{self, capitalised, kept_together, possessive};
use super::numbers::{bare, difference, figure, is_share};
use super::periods;
use super::refused::{self, not_compared};
use crate::snapshot::{Indicator, Sex, Unit};
use crate::stats::groups::{Beside, Verdict};
use crate::stats::trend::{Direction, Meaning};
use crate::stats::{Analysis, Change, NoChange, NotCompared};
use crate::terms::Interval;

/// What can be said of a change, a sentence each.
pub(super) fn change(analysis: &Analysis<'_>, found: &Result<Change, NoChange>) -> Vec<String> {
    let said = match found {
        Ok(found) => of_change(analysis, found),
        Err(refusal) => vec![not_compared(no_change(*refusal))],
    };
    said.iter().map(|text| kept_together(text)).collect()
}

const fn no_change(refusal: NoChange) -> &'static str {
    match refusal {
        NoChange::NoFigure(_) => "there is no earlier figure that can be set beside it",
        NoChange::NotLater => "the two figures are not in order of time",
        NoChange::Overlap => "the periods share some of their time",
        NoChange::Unlike => "the periods are not of the same length or season",
        NoChange::Broken => "what is counted has changed since the earlier figures",
        NoChange::Marked => "one of the two figures may still change, or is for an unusual time",
        NoChange::Modelled => "a model like this is not made to show change",
        NoChange::Refused(refusal) => refused::reason(refusal),
    }
}

fn of_change(analysis: &Analysis<'_>, found: &Change) -> Vec<String> {
    let indicator = analysis.indicator;
    let mut said = vec![two_figures(analysis, found)];
    said.extend(moved(indicator, found));
    said.extend(beside(analysis, found));
    said.extend(basis(found).map(str::to_owned));
    if indicator.unit == Unit::Pounds {
        said.push("These amounts are in the prices of each year.".to_owned());
    }
    said.push("Two figures alone do not make a trend.".to_owned());
    said
}

/// "In Northmere it was 56.6% in 2021/22. In 2024/25 it was 64.0%."
fn two_figures(analysis: &Analysis<'_>, found: &Change) -> String {
    let indicator = analysis.indicator;
    let (before, after) = (figure(indicator, found.place.second.value), figure(indicator, found.place.first.value));
    let who = match found.sex {
        Sex::Persons | Sex::NotApplicable => String::new(),
        Sex::Female | Sex::Male => format!(" for {}", names::sex(found.sex).to_lowercase()),
    };
    let (from, to) = (periods::when(found.from), capitalised(&periods::when(found.to)));
    format!("In {} it was {before}{who} {from}. {to} it was {after}.", place(analysis))
}

/// "The share rose by 7.4 percentage points (margin of error 5.0 to 9.8), which is an improvement."
fn moved(indicator: &Indicator, found: &Change) -> Option<String> {
    let what = if is_share(indicator) { "share" } else { "figure" };
    let amount = difference(indicator, found.place.gap.estimate, indicator.decimals);
    let (verb, direction) = match found.verdict {
        Verdict::FirstHigher => ("rose", Direction::Increasing),
        Verdict::FirstLower => ("fell", Direction::Decreasing),
        Verdict::TooClose => return Some(format!("Whether the {what} has changed is too close to call.")),
        Verdict::Same => return Some(format!("The {what} is the same.")),
        Verdict::NotCompared(_) => {
            let gap = found.place.gap.estimate;
            return Some(side_of(indicator, gap).map_or_else(
                || "There is no difference to see.".to_owned(),
                |side| format!("That is {amount} {side}."),
            ));
        }
    };
    let margin = found.place.gap.interval.map(|limits| {
        let turned = if direction == Direction::Decreasing {
            Interval::new(-limits.upper(), -limits.lower()).unwrap_or(limits)
        } else {
            limits
        };
        margin_of(indicator, turned, indicator.decimals)
    });
    let meaning = match direction.meaning(indicator.polarity) {
        Meaning::GettingBetter => ", which is an improvement",
        Meaning::GettingWorse => ", which is the wrong way",
        Meaning::Neither => "",
    };
    Some(format!("The {what} {verb} by {amount}{}{meaning}.", margin.unwrap_or_default()))
}

/// "In England it rose by 3.1 percentage points. Northmere’s change is larger than England’s."
fn beside(analysis: &Analysis<'_>, found: &Change) -> Vec<String> {
    let (indicator, snapshot) = (analysis.indicator, analysis.snapshot);
    let Some(theirs) = &found.country else { return Vec::new() };
    let country = snapshot.area(snapshot.place.country).map(names::in_text).unwrap_or_default();
    let estimate = theirs.gap.estimate;
    let amount = difference(indicator, estimate, indicator.decimals);
    let is_known = !matches!(found.verdict, Verdict::NotCompared(_));
    let first = match side_of(indicator, estimate) {
        None => format!("In {country} it is the same as it was."),
        Some("higher") if is_known => format!("In {country} it rose by {amount}."),
        Some(_) if is_known => format!("In {country} it fell by {amount}."),
        Some(side) => format!("In {country} it is {amount} {side}."),
    };
    let (own, their) = (capitalised(&possessive(&place(analysis))), possessive(&country));
    let second = match found.beside {
        Beside::Smaller => Some(format!("{own} change is smaller than {their}.")),
        Beside::Wider => Some(format!("{own} change is larger than {their}.")),
        Beside::Reversed => Some(format!("{own} change went the other way.")),
        Beside::TooClose => Some("The two changes are too close to call.".to_owned()),
        Beside::Same => Some("The two changes are the same.".to_owned()),
        Beside::NotCompared(_) => None,
    };
    std::iter::once(first).chain(second).collect()
}

/// What the words rest on.
fn basis(found: &Change) -> Option<&'static str> {
    match found.verdict {
        Verdict::NotCompared(NotCompared::NoVerdict) => {
            Some("These figures are not made for saying whether a change is clear.")
        }
        Verdict::NotCompared(_) => {
            Some("No margin of error is published, so we cannot say whether the change could be chance.")
        }
        Verdict::Same | Verdict::FirstHigher | Verdict::FirstLower | Verdict::TooClose => {
            if found.place.first.counts_everyone() {
                Some(EVERYONE)
            } else if found.place.first.has_our_interval() {
                Some(OURS)
            } else {
                None
            }
        }
    }
}

/// The side of a difference that can be seen at the published decimals.
fn side_of(indicator: &Indicator, difference: f64) -> Option<&'static str> {
    let is_seen = bare(difference, indicator.decimals).chars().any(|digit| ('1'..='9').contains(&digit));
    is_seen.then_some(if difference > 0.0 { "higher" } else { "lower" })
}

fn place(analysis: &Analysis<'_>) -> String {
    analysis.snapshot.area(analysis.focus).map(names::in_text).unwrap_or_default()
}
