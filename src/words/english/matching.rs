//! What a difference amounts to: if the place had the rate of a yardstick.
//!
//! "Would", never "will": it says how large the difference is, not what could be done about it.

use super::fair::side;
use super::names::{capitalised, each_kept_together, kept_together, people_of, possessive};
use super::numbers::bare;
use super::refused::reason;
use super::{English, certainty};
use crate::snapshot::Period;
use crate::stats::matched::People;
use crate::stats::matching::CountedBy;
use crate::stats::{Analysis, Certainty, Counterfactual, MatchedPeople, NoMatch, Target};

impl English<'_> {
    /// What can be said, a sentence each.
    pub fn matching(self, analysis: &Analysis<'_>, counterfactual: &Counterfactual<'_>) -> Vec<String> {
        let said = match &counterfactual.found {
            Ok(found) => self.matching_people(analysis, counterfactual.target, found),
            Err(refusal) => self.no_match(analysis, counterfactual.target, *refusal),
        };
        each_kept_together(&said)
    }

    /// "914 five-year-olds".
    pub fn counted_people(self, analysis: &Analysis<'_>, found: &MatchedPeople) -> String {
        let people = analysis.indicator.measure.phrase.as_ref().map_or("", |phrase| phrase.people.as_str());
        kept_together(&format!("{} {}", bare(found.of, 0), people_of(people, found.sex)))
    }

    fn matching_people(self, analysis: &Analysis<'_>, target: Target<'_>, found: &MatchedPeople) -> Vec<String> {
        let indicator = analysis.indicator;
        let Some(phrase) = &indicator.measure.phrase else { return Vec::new() };
        let Some((people, limits)) = found.matched.shown() else { return Vec::new() };
        let more_people = phrase.more_people.clone().unwrap_or_default();
        let (place, rate, side) =
            (self.name(analysis.focus), self.rate_of_target(analysis, target), side(&indicator.measure));
        let a_year = if found.is_a_year { " a year" } else { "" };
        let of = self.counted_people(analysis, found);
        let first = match people {
            People::About(count) => {
                let count = bare(count as f64, 0);
                format!("If {place} had {rate}, about {count} {side} {more_people}{a_year}.")
            }
            People::FewerThanTen => format!("If {place} had {rate}, the difference would be fewer than 10{a_year}."),
        };
        let second = match limits {
            None | Some((_, People::FewerThanTen)) => format!("That is out of {of}."),
            Some((People::FewerThanTen, People::About(upper))) => {
                format!("That is up to {} {side}, out of {of}.", bare(upper as f64, 0))
            }
            Some((People::About(lower), People::About(upper))) => {
                format!("That is between {} and {} {side}, out of {of}.", bare(lower as f64, 0), bare(upper as f64, 0))
            }
        };
        let mut said = vec![first, second];
        if found.counted_by == CountedBy::OtherSource {
            said.push("The number of people comes from another source.".to_owned());
        }
        said.extend(self.best_of(analysis, target));
        let is_best = matches!(target, Target::SimilarCouncil { .. } | Target::BestYear(_));
        if is_best && found.certainty != Certainty::Census {
            said.push("A best figure can be partly luck.".to_owned());
        }
        said.extend(basis(found.certainty).map(str::to_owned));
        said
    }

    /// What the yardstick is the best of.
    fn best_of(self, analysis: &Analysis<'_>, target: Target<'_>) -> Option<String> {
        match target {
            Target::Country(_) | Target::Region(_) | Target::Group { .. } => None,
            Target::SimilarCouncil { of, .. } => {
                let council = capitalised(&self.target_in_text(analysis, target));
                Some(format!("{council} has the best figure of {of} similar places."))
            }
            Target::BestYear(period) => {
                Some(format!("That was its rate {}, the best of those that can be compared.", self.when(period)))
            }
        }
    }

    fn no_match(self, analysis: &Analysis<'_>, target: Target<'_>, refusal: NoMatch) -> Vec<String> {
        let (place, other) = (self.name(analysis.focus), self.target_in_text(analysis, target));
        let none = "So no number of people is worked out.".to_owned();
        let not_worked_out = |why: &str| vec![format!("No number of people is worked out: {why}.")];
        match refusal {
            NoMatch::TooClose => {
                let both = match target {
                    Target::Country(_) | Target::Region(_) | Target::SimilarCouncil { .. } | Target::Group { .. } => {
                        format!("{} and {other}", capitalised(&place))
                    }
                    Target::BestYear(before) => self.two_periods(analysis, &place, before),
                };
                vec![format!("{both} are too close to call."), none]
            }
            NoMatch::NotBehind => vec![match target {
                Target::Country(_) | Target::Region(_) | Target::SimilarCouncil { .. } | Target::Group { .. } => {
                    format!("{} is already as good as {other}, or better.", capitalised(&place))
                }
                Target::BestYear(_) => format!("{} is already as good as at {other}, or better.", capitalised(&place)),
            }],
            NoMatch::NotBehindByValue => vec![format!("{} is not behind {other}.", capitalised(&place)), none],
            NoMatch::NoLimits => not_worked_out("no margin of error is published"),
            NoMatch::TooFew => not_worked_out("it would be fewer than 10"),
            NoMatch::Refused(refusal) => not_worked_out(reason(refusal)),
        }
    }

    /// "Northmere’s figures of 2024/25 and 2022/23".
    fn two_periods(self, analysis: &Analysis<'_>, place: &str, before: Period) -> String {
        let now = analysis.lead().map(|standing| self.after_of(standing.period)).unwrap_or_default();
        format!("{} figures of {now} and {}", possessive(&capitalised(place)), self.after_of(before))
    }
}

const fn basis(of: Certainty) -> Option<&'static str> {
    match of {
        Certainty::Unknown => Some("This comes from a model; no margin of error is published."),
        Certainty::Census | Certainty::Interval { .. } => certainty::basis(of),
    }
}
