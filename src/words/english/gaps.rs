//! Gaps between two groups, in the place and in its country.

use super::compare::{EVERYONE, OURS};
use super::names::{self, kept_together, possessive};
use super::numbers::{answer_unit, bare, difference, figure};
use super::periods;
use super::refused::{self, not_compared};
use crate::snapshot::{Indicator, Snapshot, Unit};
use crate::stats::groups::{Beside, Between, Pair, Verdict};
use crate::stats::{Certainty, Gap, GroupGap, NoGap, NotCompared};
use crate::terms::Interval;

/// What can be said of two groups, a sentence each.
pub(super) fn gap(
    snapshot: &Snapshot,
    indicator: &Indicator,
    pair: Pair<'_>,
    found: &Result<GroupGap<'_>, NoGap>,
) -> Vec<String> {
    let said = match found {
        Ok(found) => of_gap(snapshot, indicator, found),
        Err(refusal) => vec![no_gap(indicator, pair, *refusal)],
    };
    said.iter().map(|text| kept_together(text)).collect()
}

/// "Not compared for girls and boys: a figure is not published."
fn no_gap(indicator: &Indicator, pair: Pair<'_>, refusal: NoGap) -> String {
    let reason = match refusal {
        NoGap::NoFigure(cell) => refused::cell(cell),
        NoGap::Refused(refusal) => refused::reason(refusal),
    };
    let who = format!("{} and {}", group(indicator, pair.title, pair.first), group(indicator, pair.title, pair.second));
    not_compared(reason).replacen("Not compared", &format!("Not compared for {who}"), 1)
}

fn of_gap(snapshot: &Snapshot, indicator: &Indicator, found: &GroupGap<'_>) -> Vec<String> {
    let place = place(snapshot, indicator);
    let (first, second) = both(indicator, found.pair);
    let (one, other) = shown(indicator, &found.place);
    let when = periods::when(found.period);
    let mut said = vec![
        format!("In {place} it was {one} for {first} and {other} for {second}, {when}."),
        verdict(indicator, found, &first, &second),
    ];
    said.extend(country(snapshot, indicator, found, &place));
    let clear = matches!(found.verdict, Verdict::FirstHigher | Verdict::FirstLower);
    said.extend(found.place.ratio.filter(|_| clear).and_then(|ratio| times(&ratio, &second)));
    said.extend(basis(found).map(str::to_owned));
    said
}

fn verdict(indicator: &Indicator, found: &GroupGap<'_>, first: &str, second: &str) -> String {
    let gap = found.place.gap;
    match found.verdict {
        Verdict::TooClose => {
            format!("{} and {second} are too close to call. The difference could be chance.", names::capitalised(first))
        }
        Verdict::Same => "There is no gap to see.".to_owned(),
        Verdict::NotCompared(_) if is_zero(indicator, gap.estimate) => "There is no gap to see.".to_owned(),
        Verdict::FirstHigher | Verdict::FirstLower | Verdict::NotCompared(_) => {
            let margin = gap.interval.filter(|_| !matches!(found.verdict, Verdict::NotCompared(_)));
            let margin = margin.map(|limits| margin_of(indicator, turned(limits, gap.estimate), indicator.decimals));
            format!("The gap is {}{}.", amount(indicator, gap.estimate), margin.unwrap_or_default())
        }
    }
}

/// The country's two figures and gap, and what may be said of the two gaps.
fn country(snapshot: &Snapshot, indicator: &Indicator, found: &GroupGap<'_>, place: &str) -> Vec<String> {
    let Some(between) = &found.country else { return Vec::new() };
    let country = snapshot.area(snapshot.place.country).map(names::in_text).unwrap_or_default();
    let (one, other) = shown(indicator, between);
    let gap = if is_zero(indicator, between.gap.estimate) {
        "with no gap to see".to_owned()
    } else {
        format!("a gap of {}", short_amount(indicator, between.gap.estimate))
    };
    let mut said = vec![format!("In {country} it was {one} and {other}, {gap}.")];
    let (own, theirs) = (possessive(place), possessive(&country));
    said.extend(match found.beside {
        Beside::Smaller => Some(format!("{} gap is smaller than {theirs}.", names::capitalised(&own))),
        Beside::Wider => Some(format!("{} gap is wider than {theirs}.", names::capitalised(&own))),
        Beside::Reversed => Some(format!("{} gap is the other way round.", names::capitalised(&own))),
        Beside::TooClose => Some("The two gaps are too close to call.".to_owned()),
        Beside::Same => Some("The two gaps are the same.".to_owned()),
        Beside::NotCompared(_) => None,
    });
    said
}

/// What the words rest on.
fn basis(found: &GroupGap<'_>) -> Option<&'static str> {
    match found.verdict {
        Verdict::NotCompared(NotCompared::NoVerdict) => {
            Some("These figures are not made for saying whether a gap is clear.")
        }
        Verdict::NotCompared(_) => {
            Some("No margin of error is published, so we cannot say whether the gap could be chance.")
        }
        Verdict::Same | Verdict::FirstHigher | Verdict::FirstLower | Verdict::TooClose => {
            match (found.place.first.certainty, found.place.second.certainty) {
                (Certainty::Everyone, _) | (_, Certainty::Everyone) => Some(EVERYONE),
                _ if found.place.first.has_our_interval() => Some(OURS),
                _ => None,
            }
        }
    }
}

/// "Set against others, it is 0.79 times as high (margin of error 0.72 to 0.86)."
fn times(ratio: &Gap, second: &str) -> Option<String> {
    let limits = ratio.interval?;
    let (value, lower, upper) = (bare(ratio.estimate, 2), bare(limits.lower(), 2), bare(limits.upper(), 2));
    Some(format!("Set against {second}, it is {value} times as high (margin of error {lower} to {upper})."))
}

fn place(snapshot: &Snapshot, indicator: &Indicator) -> String {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    snapshot.area(focus).map(names::in_text).unwrap_or_default()
}

fn shown(indicator: &Indicator, between: &Between) -> (String, String) {
    (figure(indicator, between.first.value), figure(indicator, between.second.value))
}

fn is_zero(indicator: &Indicator, gap: f64) -> bool {
    !bare(gap, indicator.decimals).chars().any(|digit| ('1'..='9').contains(&digit))
}

/// Limits of a gap without its sign.
fn turned(limits: Interval, gap: f64) -> Interval {
    if gap < 0.0 { Interval::new(-limits.upper(), -limits.lower()).unwrap_or(limits) } else { limits }
}

/// " (margin of error 9.5 to 19.2)": a limit that is not zero is never shown as zero.
pub(super) fn margin_of(indicator: &Indicator, limits: Interval, decimals: u8) -> String {
    let pounds = if indicator.unit == Unit::Pounds { "£" } else { "" };
    let hides = |limit: f64| limit != 0.0 && !bare(limit, decimals).chars().any(|digit| ('1'..='9').contains(&digit));
    let decimals = decimals + u8::from(hides(limits.lower()) || hides(limits.upper()));
    let (lower, upper) = (bare(limits.lower(), decimals), bare(limits.upper(), decimals));
    format!(" (margin of error {pounds}{lower} to {pounds}{upper})")
}

/// A longer unit is left to the heading, so that the sentence can be read.
const LONGEST_UNIT: usize = 11;

/// A gap with its unit in words, where the unit is said nowhere before.
fn amount(indicator: &Indicator, gap: f64) -> String {
    let number = difference(indicator, gap, indicator.decimals);
    let is_bare = number.ends_with(|last: char| last.is_ascii_digit()) && !number.starts_with('£');
    let unit = answer_unit(indicator);
    let is_short = unit.split_whitespace().count() <= LONGEST_UNIT;
    if is_bare && is_short { format!("{number}{unit}") } else { number }
}

/// A gap in words, without what the page has said of its unit.
fn short_amount(indicator: &Indicator, gap: f64) -> String {
    difference(indicator, gap, indicator.decimals)
}

fn both(indicator: &Indicator, pair: Pair<'_>) -> (String, String) {
    (group(indicator, pair.title, pair.first), group(indicator, pair.title, pair.second))
}

/// A group in a sentence that names the other of the pair too.
fn group(indicator: &Indicator, title: &str, name: &str) -> String {
    match (title, name) {
        (_, "Not eligible" | "Not disadvantaged" | "No identified SEN") => "others".to_owned(),
        ("First language", "Known or believed to be other than English") => "others".to_owned(),
        _ => group_alone(indicator, title, name),
    }
}

/// A group as the name of a row.
pub(super) fn row_name(indicator: &Indicator, title: &str, name: &str) -> String {
    match (title, name) {
        ("FSM eligibility", "Eligible") => "On free school meals".to_owned(),
        ("FSM eligibility", "Not eligible") => "Not on free school meals".to_owned(),
        ("Disadvantage status", "Disadvantaged") => "From poorer homes".to_owned(),
        ("Disadvantage status", "Not disadvantaged") => "From other homes".to_owned(),
        ("First language", "Known or believed to be English") => "English".to_owned(),
        ("First language", "Known or believed to be other than English") => "Another language".to_owned(),
        ("SEN provision", "All SEN") => "With special needs".to_owned(),
        ("SEN provision", "No identified SEN") => "Without special needs".to_owned(),
        ("Sex", _) => names::capitalised(&group_alone(indicator, title, name)),
        _ => name.to_owned(),
    }
}

/// A group in a sentence of its own.
pub(super) fn group_alone(indicator: &Indicator, title: &str, name: &str) -> String {
    let people = indicator.phrase.as_ref().map_or("people", |phrase| phrase.people.as_str());
    let is_noun = |word: &&str| ["pupils", "children", "people"].contains(word);
    let noun = people.split(' ').find(is_noun).or(people.split(' ').next()).unwrap_or("people");
    let is_young = ["child", "pupil", "year-old", "babies"].iter().any(|word| people.contains(word));
    match (title, name) {
        ("FSM eligibility", "Eligible") => format!("{noun} with free school meals"),
        ("FSM eligibility", "Not eligible") => format!("{noun} without free school meals"),
        ("Disadvantage status", "Disadvantaged") => format!("{noun} from poorer homes"),
        ("Disadvantage status", "Not disadvantaged") => format!("{noun} from other homes"),
        ("First language", "Known or believed to be English") => format!("{noun} whose first language is English"),
        ("First language", _) => format!("{noun} with another first language"),
        ("SEN provision", "All SEN") => format!("{noun} with special needs"),
        ("SEN provision", "No identified SEN") => format!("{noun} without special needs"),
        ("Sex", "Female") => if is_young { "girls" } else { "women" }.to_owned(),
        ("Sex", "Male") => if is_young { "boys" } else { "men" }.to_owned(),
        _ => format!("{name} {noun}"),
    }
}
