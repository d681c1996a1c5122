//! From the most to the least deprived neighbourhoods.

use super::charts;
use super::compare::{EVERYONE, OURS, for_period};
use super::gaps::margin_of;
use super::names::{self, kept_together, possessive};
use super::neighbourhoods::nth;
use super::numbers::{bare, difference, figure, in_words, is_share};
use super::refused::{self, not_compared};
use crate::snapshot::{Indicator, Snapshot, TENTHS};
use crate::stats::gradient::{Slope, Steps};
use crate::stats::{Certainty, Gradient, NoGradient};
use crate::terms::Interval;

/// What can be said of a gradient, a sentence each.
pub(super) fn gradient(
    snapshot: &Snapshot,
    indicator: &Indicator,
    found: &Result<Gradient, NoGradient>,
) -> Vec<String> {
    let said = match found {
        Ok(found) => of_gradient(snapshot, indicator, found),
        Err(refusal) => vec![not_compared(match refusal {
            NoGradient::NotPublished => "no figures by deprivation are published for this place",
            NoGradient::Missing(cell) => refused::cell(*cell),
            NoGradient::Refused(refusal) => refused::reason(*refusal),
        })],
    };
    said.iter().map(|text| kept_together(text)).collect()
}

fn of_gradient(snapshot: &Snapshot, indicator: &Indicator, found: &Gradient) -> Vec<String> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let place = snapshot.area(focus).map(names::in_text).unwrap_or_default();
    let mut said = Vec::new();
    if let (Some(most), Some(least)) = (found.steps.first(), found.steps.last()) {
        said.extend(ends(indicator, (&place, found.of), most.figure.value, least.figure.value));
    }
    said.push(across(indicator, found));
    if !found.is_even {
        said.push("Not every step goes that way.".to_owned());
    }
    said.extend(found.ratio.map(|(ratio, limits)| ratio_of_ends(ratio, limits)));
    said.extend(how_grouped(snapshot, &place, found));
    said.push(for_period(found.period));
    said.extend(basis(found).map(str::to_owned));
    said
}

/// What the steps are, where that is not plain from their names.
fn how_grouped(snapshot: &Snapshot, place: &str, found: &Gradient) -> Option<String> {
    let whose = names::capitalised(&possessive(place));
    match found.of {
        Steps::CountryTenths if found.steps.len() == usize::from(TENTHS) => None,
        Steps::CountryTenths => {
            let country = snapshot.area(snapshot.place.country).map(names::in_text).unwrap_or_default();
            let count = in_words(found.steps.len());
            Some(format!("{whose} neighbourhoods fall in {count} of the ten groups that {country} is split into."))
        }
        Steps::OwnFifths { areas } => {
            let each = areas / found.steps.len();
            let size =
                if areas % found.steps.len() == 0 { each.to_string() } else { format!("{each} or {}", each + 1) };
            Some(format!("{whose} {areas} small areas are split into fifths of {size}, by how deprived they are."))
        }
    }
}

/// The names of both ends.
const fn parts(of: Steps) -> &'static str {
    match of {
        Steps::CountryTenths => "parts",
        Steps::OwnFifths { .. } => "fifth",
    }
}

/// "In the most deprived parts of Northmere, 20.0% of homes have too few bedrooms. In the least deprived parts it is 3.7%."
fn ends(indicator: &Indicator, (place, of): (&str, Steps), most: f64, least: f64) -> [String; 2] {
    let (most, least, parts) = (figure(indicator, most), figure(indicator, least), parts(of));
    let first = match &indicator.phrase {
        Some(phrase) if is_share(indicator) => {
            format!("In the most deprived {parts} of {place}, {most} of {} {}.", phrase.people, phrase.does)
        }
        Some(_) | None => format!("In the most deprived {parts} of {place} it is {most}."),
    };
    [first, format!("In the least deprived {parts} it is {least}.")]
}

fn across(indicator: &Indicator, found: &Gradient) -> String {
    let what = if is_share(indicator) { "share" } else { "figure" };
    let (verb, turn) = match found.slope {
        Slope::Unclear => return format!("Across the whole range the {what} neither rises nor falls clearly."),
        Slope::Falls => ("falls", -1.0),
        Slope::Rises => ("rises", 1.0),
    };
    let by = difference(indicator, found.index.sii, indicator.decimals);
    let limits = found.index.sii_interval.and_then(|limits| {
        let (one, other) = (limits.lower() * turn, limits.upper() * turn);
        Interval::new(one.min(other), one.max(other)).ok()
    });
    let margin = limits.map(|limits| margin_of(indicator, limits, indicator.decimals)).unwrap_or_default();
    format!("Across the whole range the {what} {verb} by {by}{margin}.")
}

fn ratio_of_ends(ratio: f64, limits: Interval) -> String {
    let (ratio, lower, upper) = (bare(ratio, 2), bare(limits.lower(), 2), bare(limits.upper(), 2));
    format!("The least deprived end is {ratio} times as high as the other (margin of error {lower} to {upper}).")
}

fn basis(found: &Gradient) -> Option<&'static str> {
    let certainty = found.steps.first()?.figure.certainty;
    match certainty {
        Certainty::Everyone => Some(EVERYONE),
        Certainty::Margin { origin, .. } if origin.is_ours() => Some(OURS),
        Certainty::Margin { .. } => None,
        Certainty::Unknown => Some("No margin of error is published, so part of this could be chance."),
    }
}

/// What the chart's steps are split by, as one of several ways to choose from.
pub(super) fn way(snapshot: &Snapshot, of: Steps) -> String {
    let name = |code| snapshot.area(code).map(names::in_text).unwrap_or_default();
    match of {
        Steps::CountryTenths => format!("{} tenths", names::capitalised(&possessive(&name(snapshot.place.country)))),
        Steps::OwnFifths { .. } => {
            format!("{} own fifths", names::capitalised(&possessive(&name(snapshot.place.code))))
        }
    }
}

/// A step by its number, 1 the most deprived.
pub(super) fn step(of: Steps, number: u8) -> String {
    match (of, number) {
        (Steps::CountryTenths, _) => charts::tenth(number),
        (Steps::OwnFifths { .. }, 1) => "Most deprived fifth".to_owned(),
        (Steps::OwnFifths { .. }, 3) => "Middle fifth".to_owned(),
        (Steps::OwnFifths { .. }, 4) => "2nd least deprived fifth".to_owned(),
        (Steps::OwnFifths { .. }, 5) => "Least deprived fifth".to_owned(),
        (Steps::OwnFifths { .. }, other) => format!("{} most deprived fifth", nth(other.into())),
    }
}

/// Over the names of steps.
pub(super) const fn name(of: Steps) -> &'static str {
    match of {
        Steps::CountryTenths => "Tenth of neighbourhoods",
        Steps::OwnFifths { .. } => "Fifth of small areas",
    }
}

/// Why its fall is more than that from the first to the last step.
const LINE: &str = "The line goes through all steps. The whole range is from one end of the line to the other.";

/// What to know about the steps.
pub(super) const fn notes(of: Steps) -> &'static [&'static str] {
    match of {
        Steps::CountryTenths => {
            &["Each step is as wide as its share of the place. Tenths are of all neighbourhoods in the country.", LINE]
        }
        Steps::OwnFifths { .. } => &[
            "Each step is as wide as its share of the place. This site added up the counts of small areas.",
            LINE,
            "An official index ranks the areas. It is made of many measures, and this may be one of them.",
        ],
    }
}
