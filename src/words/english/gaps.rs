//! Gaps between two groups, in the place and in its country.

use super::groups::group_of_pair;
use super::names::{capitalised, each_kept_together, possessive};
use super::numbers::{answer_unit, bare, difference, is_seen};
use super::refused::{self, not_compared};
use super::{English, certainty};
use crate::snapshot::{Indicator, Measure, Unit};
use crate::stats::groups::{Between, Pair};
use crate::stats::{Certainty, Gap, GroupGap, NoGap, NotCompared, Relation, RelativeGap};
use crate::terms::Interval;

impl English<'_> {
    /// What can be said of two groups, a sentence each.
    pub fn gap(self, indicator: &Indicator, pair: Pair<'_>, found: &Result<GroupGap<'_>, NoGap>) -> Vec<String> {
        let said = match found {
            Ok(found) => self.gap_of_two(indicator, found),
            Err(refusal) => vec![no_gap(&indicator.measure, pair, *refusal)],
        };
        each_kept_together(&said)
    }

    fn gap_of_two(self, indicator: &Indicator, found: &GroupGap<'_>) -> Vec<String> {
        let place = self.focus(indicator);
        let (first, second) = both(&indicator.measure, found.pair);
        let (one, other) = self.both_of(&indicator.measure, &found.place);
        let when = self.when(found.period);
        let mut said = vec![
            format!("In {place} it was {one} for {first} and {other} for {second}, {when}."),
            verdict(&indicator.measure, found, &first, &second),
        ];
        said.extend(self.gap_of_country(&indicator.measure, found, &place));
        let clear = found.relation.is_ok_and(Relation::is_difference);
        said.extend(found.place.ratio.filter(|_| clear).and_then(|ratio| times(&ratio, &second)));
        said.extend(basis(found).map(str::to_owned));
        said
    }

    /// The country's two figures and gap, and what may be said of the two gaps.
    fn gap_of_country(self, measure: &Measure, found: &GroupGap<'_>, place: &str) -> Vec<String> {
        let Some(between) = &found.country else { return Vec::new() };
        let country = self.country();
        let (one, other) = self.both_of(measure, between);
        let gap = between.gap.estimate;
        let gap = match is_seen(gap, measure.decimals) {
            true => format!("a gap of {}", difference(measure, gap, measure.decimals)),
            false => "with no gap to see".to_owned(),
        };
        let mut said = vec![format!("In {country} it was {one} and {other}, {gap}.")];
        let (own, theirs) = (possessive(place), possessive(&country));
        said.extend(match found.relative {
            Ok(RelativeGap::SameWay(Relation::Lower)) => {
                Some(format!("{} gap is smaller than {theirs}.", capitalised(&own)))
            }
            Ok(RelativeGap::SameWay(Relation::Higher)) => {
                Some(format!("{} gap is wider than {theirs}.", capitalised(&own)))
            }
            Ok(RelativeGap::Reversed) => Some(format!("{} gap is the other way round.", capitalised(&own))),
            Ok(RelativeGap::SameWay(Relation::Indistinct)) => Some("The two gaps are too close to call.".to_owned()),
            Ok(RelativeGap::SameWay(Relation::Equal)) => Some("The two gaps are the same.".to_owned()),
            Err(_) => None,
        });
        said
    }

    fn both_of(self, measure: &Measure, between: &Between) -> (String, String) {
        (self.figure(measure, between.first.value), self.figure(measure, between.second.value))
    }
}

/// "Not compared for girls and boys: a figure is not published."
fn no_gap(measure: &Measure, pair: Pair<'_>, refusal: NoGap) -> String {
    let reason = match refusal {
        NoGap::NoFigure(cell) => refused::cell(cell),
        NoGap::Refused(refusal) => refused::reason(refusal),
    };
    let (first, second) = both(measure, pair);
    let who = format!("{first} and {second}");
    not_compared(reason).replacen("Not compared", &format!("Not compared for {who}"), 1)
}

fn verdict(measure: &Measure, found: &GroupGap<'_>, first: &str, second: &str) -> String {
    let gap = found.place.gap;
    match found.relation {
        Ok(Relation::Indistinct) => {
            format!("{} and {second} are too close to call. The difference could be chance.", capitalised(first))
        }
        Ok(Relation::Equal) => "There is no gap to see.".to_owned(),
        Err(_) if !is_seen(gap.estimate, measure.decimals) => "There is no gap to see.".to_owned(),
        Ok(Relation::Higher | Relation::Lower) | Err(_) => {
            let margin = gap.interval.filter(|_| found.relation.is_ok());
            let margin = margin.map(|limits| margin_of(measure, turned(limits, gap.estimate), measure.decimals));
            format!("The gap is {}{}.", amount(measure, gap.estimate), margin.unwrap_or_default())
        }
    }
}

/// What the words rest on.
fn basis(found: &GroupGap<'_>) -> Option<&'static str> {
    match found.relation {
        Err(NotCompared::NoVerdict) => Some("These figures are not made for saying whether a gap is clear."),
        Err(_) => Some("No margin of error is published, so we cannot say whether the gap could be chance."),
        Ok(_) => match (found.place.first.certainty, found.place.second.certainty) {
            (_, Certainty::Census) => Some(certainty::EVERYONE),
            (first, Certainty::Interval { .. } | Certainty::Unknown) => certainty::basis(first),
        },
    }
}

/// "Set against others, it is 0.79 times as high (margin of error 0.72 to 0.86)."
fn times(ratio: &Gap, second: &str) -> Option<String> {
    let limits = ratio.interval?;
    let (value, lower, upper) = (bare(ratio.estimate, 2), bare(limits.lower(), 2), bare(limits.upper(), 2));
    Some(format!("Set against {second}, it is {value} times as high (margin of error {lower} to {upper})."))
}

/// Limits of a gap without its sign.
fn turned(limits: Interval, gap: f64) -> Interval {
    if gap < 0.0 { Interval::new(-limits.upper(), -limits.lower()).unwrap_or(limits) } else { limits }
}

/// " (margin of error 9.5 to 19.2)": a limit that is not zero is never shown as zero.
pub(super) fn margin_of(measure: &Measure, limits: Interval, decimals: u8) -> String {
    let pounds = if measure.unit == Unit::Pounds { "£" } else { "" };
    let hides = |limit: f64| limit != 0.0 && !is_seen(limit, decimals);
    let decimals = decimals + u8::from(hides(limits.lower()) || hides(limits.upper()));
    let (lower, upper) = (bare(limits.lower(), decimals), bare(limits.upper(), decimals));
    format!(" (margin of error {pounds}{lower} to {pounds}{upper})")
}

/// A longer unit is left to the heading, so that the sentence can be read.
const LONGEST_UNIT: usize = 11;

/// A gap with its unit in words, where the unit is said nowhere before.
fn amount(measure: &Measure, gap: f64) -> String {
    let number = difference(measure, gap, measure.decimals);
    let is_bare = number.ends_with(|last: char| last.is_ascii_digit()) && !number.starts_with('£');
    let unit = answer_unit(measure);
    let is_short = unit.split_whitespace().count() <= LONGEST_UNIT;
    if is_bare && is_short { format!("{number}{unit}") } else { number }
}

fn both(measure: &Measure, pair: Pair<'_>) -> (String, String) {
    (group_of_pair(measure, pair.kind, pair.first), group_of_pair(measure, pair.kind, pair.second))
}
