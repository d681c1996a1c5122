//! How far a figure has moved between two periods.
//!
//! Two figures show a change and no trend, and the words say so.

use super::gaps::margin_of;
use super::names::{capitalised, each_kept_together, possessive};
use super::numbers::{difference, is_seen, is_share};
use super::refused::{self, not_compared};
use super::trend::meaning;
use super::{English, certainty};
use crate::snapshot::{Measure, NotComparable, Sex, Unit};
use crate::stats::trend::Direction;
use crate::stats::{Analysis, Change, NoChange, NotCompared, Relation, RelativeGap};
use crate::terms::Interval;

impl English<'_> {
    /// What can be said of a change, a sentence each.
    pub fn change(self, analysis: &Analysis<'_>, found: &Result<Change, NoChange>) -> Vec<String> {
        let said = match found {
            Ok(found) => self.change_of_two(analysis, found),
            Err(refusal) => vec![not_compared(no_change(*refusal))],
        };
        each_kept_together(&said)
    }

    fn change_of_two(self, analysis: &Analysis<'_>, found: &Change) -> Vec<String> {
        let indicator = analysis.indicator;
        let mut said = vec![self.both_figures(analysis, found)];
        said.extend(moved(&indicator.measure, found));
        said.extend(self.change_of_country(analysis, found));
        said.extend(basis(found).map(str::to_owned));
        if indicator.measure.unit == Unit::Pounds {
            said.push("These amounts are in the prices of each year.".to_owned());
        }
        said.push("Two figures alone do not make a trend.".to_owned());
        said
    }

    /// "In Northmere it was 56.6% in 2021/22. In 2024/25 it was 64.0%."
    fn both_figures(self, analysis: &Analysis<'_>, found: &Change) -> String {
        let indicator = analysis.indicator;
        let (before, after) = (
            self.figure(&indicator.measure, found.place.second.value),
            self.figure(&indicator.measure, found.place.first.value),
        );
        let who = match found.sex {
            Sex::Persons | Sex::NotApplicable => String::new(),
            Sex::Female | Sex::Male => format!(" for {}", self.sex(found.sex).to_lowercase()),
        };
        let (from, to) = (self.when(found.from), capitalised(&self.when(found.to)));
        format!("In {} it was {before}{who} {from}. {to} it was {after}.", self.name(analysis.focus))
    }

    /// "In England it rose by 3.1 percentage points. Northmere’s change is larger than England’s."
    fn change_of_country(self, analysis: &Analysis<'_>, found: &Change) -> Vec<String> {
        let indicator = analysis.indicator;
        let Some(theirs) = &found.country else { return Vec::new() };
        let country = self.country();
        let estimate = theirs.gap.estimate;
        let amount = difference(&indicator.measure, estimate, indicator.measure.decimals);
        let is_known = found.relation.is_ok();
        let first = match side_of(&indicator.measure, estimate) {
            None => format!("In {country} it is the same as it was."),
            Some("higher") if is_known => format!("In {country} it rose by {amount}."),
            Some(_) if is_known => format!("In {country} it fell by {amount}."),
            Some(side) => format!("In {country} it is {amount} {side}."),
        };
        let (own, their) = (capitalised(&possessive(&self.name(analysis.focus))), possessive(&country));
        let second = match found.relative {
            Ok(RelativeGap::SameWay(Relation::Lower)) => Some(format!("{own} change is smaller than {their}.")),
            Ok(RelativeGap::SameWay(Relation::Higher)) => Some(format!("{own} change is larger than {their}.")),
            Ok(RelativeGap::Reversed) => Some(format!("{own} change went the other way.")),
            Ok(RelativeGap::SameWay(Relation::Indistinct)) => Some("The two changes are too close to call.".to_owned()),
            Ok(RelativeGap::SameWay(Relation::Equal)) => Some("The two changes are the same.".to_owned()),
            Err(_) => None,
        };
        std::iter::once(first).chain(second).collect()
    }
}

const fn no_change(refusal: NoChange) -> &'static str {
    match refusal {
        NoChange::NoFigure(_) => "there is no earlier figure that can be set beside it",
        NoChange::NotComparable(NotComparable::NotLater) => "the two figures are not in order of time",
        NoChange::NotComparable(NotComparable::Overlap) => "the periods share some of their time",
        NoChange::NotComparable(NotComparable::Unlike) => "the periods are not of the same length or season",
        NoChange::NotComparable(NotComparable::Broken) => "what is counted has changed since the earlier figures",
        NoChange::NotComparable(NotComparable::Marked) => {
            "one of the two figures may still change, or is for an unusual time"
        }
        NoChange::Modelled => "a model like this is not made to show change",
        NoChange::Refused(refusal) => refused::reason(refusal),
    }
}

/// "The share rose by 7.4 percentage points (margin of error 5.0 to 9.8), which is an improvement."
fn moved(measure: &Measure, found: &Change) -> Option<String> {
    let what = if is_share(measure) { "share" } else { "figure" };
    let amount = difference(measure, found.place.gap.estimate, measure.decimals);
    let (verb, direction) = match found.relation {
        Ok(Relation::Higher) => ("rose", Direction::Increasing),
        Ok(Relation::Lower) => ("fell", Direction::Decreasing),
        Ok(Relation::Indistinct) => return Some(format!("Whether the {what} has changed is too close to call.")),
        Ok(Relation::Equal) => return Some(format!("The {what} is the same.")),
        Err(_) => {
            let gap = found.place.gap.estimate;
            return Some(side_of(measure, gap).map_or_else(
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
        margin_of(measure, turned, measure.decimals)
    });
    let meaning = meaning(direction, measure);
    Some(format!("The {what} {verb} by {amount}{}{meaning}.", margin.unwrap_or_default()))
}

/// What the words rest on.
fn basis(found: &Change) -> Option<&'static str> {
    match found.relation {
        Err(NotCompared::NoVerdict) => Some("These figures are not made for saying whether a change is clear."),
        Err(_) => Some("No margin of error is published, so we cannot say whether the change could be chance."),
        Ok(_) => certainty::basis(found.place.first.certainty),
    }
}

/// The side of a difference that can be seen at the published decimals.
fn side_of(measure: &Measure, difference: f64) -> Option<&'static str> {
    is_seen(difference, measure.decimals).then_some(if difference > 0.0 { "higher" } else { "lower" })
}
