//! From the most to the least deprived neighbourhoods.

use super::compare::{EVERYONE, OURS, for_period};
use super::gaps::margin_of;
use super::names::{self, kept_together, possessive};
use super::numbers::{bare, difference, figure, in_words, is_share};
use super::refused::{self, not_compared};
use crate::snapshot::{Indicator, Snapshot};
use crate::stats::gradient::Slope;
use crate::stats::{Certainty, Gradient, Interval, NoGradient};

/// What can be said of a gradient, a sentence each.
pub(super) fn gradient(
    snapshot: &Snapshot,
    indicator: &Indicator,
    found: &Result<Gradient<'_>, NoGradient>,
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

fn of_gradient(snapshot: &Snapshot, indicator: &Indicator, found: &Gradient<'_>) -> Vec<String> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let place = snapshot.area(focus).map(names::in_text).unwrap_or_default();
    let mut said = Vec::new();
    if let (Some(most), Some(least)) = (found.tenths.first(), found.tenths.last()) {
        said.extend(ends(indicator, &place, most.figure.value, least.figure.value));
    }
    said.push(across(indicator, found));
    if !found.is_even {
        said.push("Not every step goes that way.".to_owned());
    }
    said.extend(found.ratio.map(|(ratio, limits)| ratio_of_ends(ratio, limits)));
    if found.tenths.len() < 10 {
        let country = snapshot.area(snapshot.place.country).map(names::in_text).unwrap_or_default();
        let count = in_words(found.tenths.len());
        said.push(format!(
            "{} neighbourhoods fall in {count} of the ten groups that {country} is split into.",
            names::capitalised(&possessive(&place))
        ));
    }
    said.push(for_period(found.period));
    said.extend(basis(found).map(str::to_owned));
    said
}

/// "In the most deprived parts of Northmere, 20.0% of homes have too few bedrooms. In the least deprived parts it is 3.7%."
fn ends(indicator: &Indicator, place: &str, most: f64, least: f64) -> [String; 2] {
    let (most, least) = (figure(indicator, most), figure(indicator, least));
    let first = match &indicator.phrase {
        Some(phrase) if is_share(indicator) => {
            format!("In the most deprived parts of {place}, {most} of {} {}.", phrase.people, phrase.does)
        }
        Some(_) | None => format!("In the most deprived parts of {place} it is {most}."),
    };
    [first, format!("In the least deprived parts it is {least}.")]
}

fn across(indicator: &Indicator, found: &Gradient<'_>) -> String {
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

fn basis(found: &Gradient<'_>) -> Option<&'static str> {
    let certainty = found.tenths.first()?.figure.certainty;
    match certainty {
        Certainty::Everyone => Some(EVERYONE),
        Certainty::Margin { origin, .. } if origin.is_ours() => Some(OURS),
        Certainty::Margin { .. } => None,
        Certainty::Unknown => Some("No margin of error is published, so part of this could be chance."),
    }
}
