//! From the most to the least deprived neighbourhoods.

use super::gaps::margin_of;
use super::names::{capitalised, each_kept_together, possessive};
use super::numbers::{bare, difference, in_words, is_share, nth};
use super::refused::{self, not_compared};
use super::{English, certainty};
use crate::snapshot::{DECILES, Indicator, Measure};
use crate::stats::gradient::{Bands, Slope};
use crate::stats::{Certainty, Gradient, NoGradient};
use crate::terms::Interval;

/// Why its fall is more than that from the first to the last step.
const LINE: &str = "The line goes through all steps. The whole range is from one end of the line to the other.";

impl English<'_> {
    /// What can be said of a gradient, a sentence each.
    pub fn gradient(self, indicator: &Indicator, found: &Result<Gradient, NoGradient>) -> Vec<String> {
        let said = match found {
            Ok(found) => self.gradient_of_steps(indicator, found),
            Err(refusal) => vec![not_compared(match refusal {
                NoGradient::NotPublished => "no figures by deprivation are published for this place",
                NoGradient::Missing(cell) => refused::cell(*cell),
                NoGradient::Refused(refusal) => refused::reason(*refusal),
            })],
        };
        each_kept_together(&said)
    }

    fn gradient_of_steps(self, indicator: &Indicator, found: &Gradient) -> Vec<String> {
        let place = self.focus(indicator);
        let mut said = Vec::new();
        if let (Some(most), Some(least)) = (found.steps.first(), found.steps.last()) {
            said.extend(self.ends_of_gradient(
                &indicator.measure,
                (&place, found.of),
                most.figure.value,
                least.figure.value,
            ));
        }
        said.push(across(&indicator.measure, found));
        if !found.is_even {
            said.push("Not every step goes that way.".to_owned());
        }
        said.extend(found.ratio.map(|(ratio, limits)| ratio_of_ends(ratio, limits)));
        said.extend(self.how_grouped(&place, found));
        said.push(self.for_period(found.period));
        said.extend(basis(found).map(str::to_owned));
        said
    }

    /// What the steps are, where that is not plain from their names.
    fn how_grouped(self, place: &str, found: &Gradient) -> Option<String> {
        let whose = capitalised(&possessive(place));
        match found.of {
            Bands::NationalDeciles if found.steps.len() == usize::from(DECILES) => None,
            Bands::NationalDeciles => {
                let (count, country) = (in_words(found.steps.len()), self.country());
                Some(format!("{whose} neighbourhoods fall in {count} of the ten groups that {country} is split into."))
            }
            Bands::LocalQuintiles { areas } => {
                let each = areas / found.steps.len();
                let size =
                    if areas % found.steps.len() == 0 { each.to_string() } else { format!("{each} or {}", each + 1) };
                Some(format!("{whose} {areas} small areas are split into fifths of {size}, by how deprived they are."))
            }
        }
    }

    /// "In the most deprived parts of Northmere, 20.0% of homes have too few bedrooms. In the least deprived parts it is 3.7%."
    fn ends_of_gradient(self, measure: &Measure, (place, of): (&str, Bands), most: f64, least: f64) -> [String; 2] {
        let (most, least, parts) = (self.figure(measure, most), self.figure(measure, least), parts(of));
        let first = match &measure.phrase {
            Some(phrase) if is_share(measure) => {
                format!("In the most deprived {parts} of {place}, {most} of {} {}.", phrase.people, phrase.does)
            }
            Some(_) | None => format!("In the most deprived {parts} of {place} it is {most}."),
        };
        [first, format!("In the least deprived {parts} it is {least}.")]
    }

    /// What the chart's steps are split by, as one of several ways to choose from.
    pub fn way_of_steps(self, of: Bands) -> String {
        let whose = |area: String| capitalised(&possessive(&area));
        match of {
            Bands::NationalDeciles => format!("{} tenths", whose(self.country())),
            Bands::LocalQuintiles { .. } => format!("{} own fifths", whose(self.place())),
        }
    }

    /// A step by its number, 1 the most deprived.
    pub fn step(self, of: Bands, number: u8) -> String {
        match (of, number) {
            (Bands::NationalDeciles, _) => self.decile(number),
            (Bands::LocalQuintiles { .. }, 1) => "Most deprived fifth".to_owned(),
            (Bands::LocalQuintiles { .. }, 3) => "Middle fifth".to_owned(),
            (Bands::LocalQuintiles { .. }, 4) => "2nd least deprived fifth".to_owned(),
            (Bands::LocalQuintiles { .. }, 5) => "Least deprived fifth".to_owned(),
            (Bands::LocalQuintiles { .. }, other) => format!("{} most deprived fifth", nth(other.into())),
        }
    }

    /// What share of everyone a step is.
    pub fn share_of_all(self, share: f64) -> String {
        format!("{}% of the place", bare(share * 100.0, 0))
    }

    /// Over the names of steps.
    pub fn steps_name(self, of: Bands) -> &'static str {
        match of {
            Bands::NationalDeciles => "Tenth of neighbourhoods",
            Bands::LocalQuintiles { .. } => "Fifth of small areas",
        }
    }

    /// What to know about the steps.
    pub fn steps_notes(self, of: Bands) -> &'static [&'static str] {
        match of {
            Bands::NationalDeciles => &[
                "Each step is as wide as its share of the place. Tenths are of all neighbourhoods in the country.",
                LINE,
            ],
            Bands::LocalQuintiles { .. } => &[
                "Each step is as wide as its share of the place. This site added up the counts of small areas.",
                LINE,
                "An official index ranks the areas. It is made of many measures, and this may be one of them.",
            ],
        }
    }
}

/// The names of both ends.
const fn parts(of: Bands) -> &'static str {
    match of {
        Bands::NationalDeciles => "parts",
        Bands::LocalQuintiles { .. } => "fifth",
    }
}

fn across(measure: &Measure, found: &Gradient) -> String {
    let what = if is_share(measure) { "share" } else { "figure" };
    let (verb, turn) = match found.slope {
        Slope::Unclear => return format!("Across the whole range the {what} neither rises nor falls clearly."),
        Slope::Falls => ("falls", -1.0),
        Slope::Rises => ("rises", 1.0),
    };
    let by = difference(measure, found.index.sii, measure.decimals);
    let limits = found.index.sii_interval.and_then(|limits| {
        let (one, other) = (limits.lower() * turn, limits.upper() * turn);
        Interval::new(one.min(other), one.max(other)).ok()
    });
    let margin = limits.map(|limits| margin_of(measure, limits, measure.decimals)).unwrap_or_default();
    format!("Across the whole range the {what} {verb} by {by}{margin}.")
}

fn ratio_of_ends(ratio: f64, limits: Interval) -> String {
    let (ratio, lower, upper) = (bare(ratio, 2), bare(limits.lower(), 2), bare(limits.upper(), 2));
    format!("The least deprived end is {ratio} times as high as the other (margin of error {lower} to {upper}).")
}

fn basis(found: &Gradient) -> Option<&'static str> {
    match found.steps.first()?.figure.certainty {
        Certainty::Unknown => Some("No margin of error is published, so part of this could be chance."),
        known @ (Certainty::Census | Certainty::Interval { .. }) => certainty::basis(known),
    }
}
