//! Yardsticks of a fairer place: their names, and figures out of a hundred.

use super::English;
use super::groups::group_alone;
use super::names::{capitalised, kept_together, people_of, possessive};
use super::numbers::bare;
use crate::snapshot::{Measure, Polarity};
use crate::stats::counterfactual::Hundred;
use crate::stats::matched::People;
use crate::stats::{Analysis, Counterfactual, MatchedPeople, NoMatch, Target};
use crate::words::{HundredWords, TargetRow};

impl English<'_> {
    /// A yardstick in running text: "England", "its children without free school meals".
    pub(super) fn target_in_text(self, analysis: &Analysis<'_>, target: Target<'_>) -> String {
        match target {
            Target::Country(area) | Target::Region(area) | Target::SimilarCouncil { area, .. } => self.name(area),
            Target::Group { kind, name } => format!("its {}", group_alone(&analysis.indicator.measure, kind, name)),
            Target::BestYear(period) => format!("its best before, {}", self.when(period)),
        }
    }

    /// Its rate in running text: "England’s rate", "its own best rate".
    pub(super) fn rate_of_target(self, analysis: &Analysis<'_>, target: Target<'_>) -> String {
        match target {
            Target::Country(_) | Target::Region(_) | Target::SimilarCouncil { .. } => {
                format!("{} rate", possessive(&self.target_in_text(analysis, target)))
            }
            Target::Group { .. } => format!("the rate of {}", self.target_in_text(analysis, target)),
            Target::BestYear(_) => "its own best rate".to_owned(),
        }
    }

    /// A yardstick with what it comes to, as a row: "England", "84.5%", "49 more", "26 to 75".
    pub fn target_row(self, analysis: &Analysis<'_>, counterfactual: &Counterfactual<'_>) -> TargetRow {
        let shown = self.figure(&analysis.indicator.measure, counterfactual.value);
        let (name, aside) = match counterfactual.target {
            Target::Country(area) | Target::Region(area) => (self.short_name(area).to_owned(), shown),
            Target::SimilarCouncil { area, of } => {
                (format!("The best of {of} similar places"), format!("{}, {shown}", self.short_name(area)))
            }
            Target::Group { kind, name } => {
                let group = capitalised(&group_alone(&analysis.indicator.measure, kind, name));
                ("The better-off group".to_owned(), format!("{group}, {shown}"))
            }
            Target::BestYear(period) => {
                let own = possessive(&capitalised(&self.name(analysis.focus)));
                (format!("{own} own best before"), format!("{}, {shown}", capitalised(&self.period(period))))
            }
        };
        let (result, range) = match &counterfactual.found {
            Ok(found) => result(&analysis.indicator.measure, found),
            Err(refusal) => (refused(*refusal).to_owned(), None),
        };
        TargetRow { name, aside: kept_together(&aside), result, range: range.map(|range| kept_together(&range)) }
    }

    /// "Of every 100 five-year-olds, 79 have had both MMR jabs. With England’s rate it would be 85."
    pub fn hundred(self, analysis: &Analysis<'_>, counterfactual: &Counterfactual<'_>, of: Hundred) -> HundredWords {
        let phrase = analysis.indicator.measure.phrase.as_ref();
        let (people, does) = phrase.map_or(("", ""), |phrase| (phrase.people.as_str(), phrase.does.as_str()));
        let people = analysis.lead().map_or(people, |standing| people_of(people, standing.sex));
        let rate = self.rate_of_target(analysis, counterfactual.target);
        let text = format!("Of every 100 {people}, {} {does}. With {rate} it would be {}.", of.now, of.target);
        let is_more = of.target > of.now;
        HundredWords {
            text: kept_together(&text),
            both: format!("{} {}", of.both(), if is_more { "now" } else { "with that rate" }),
            between: format!("{} {}", of.between(), if is_more { "more with that rate" } else { "fewer than now" }),
            others: format!("{} {}", of.others(), if of.others() == 1 { "other" } else { "others" }),
        }
    }
}

/// A place behind where higher is better lacks people, and elsewhere has too many.
pub(super) const fn side(measure: &Measure) -> &'static str {
    match measure.polarity {
        Polarity::HigherBetter => "more",
        Polarity::LowerBetter | Polarity::Neutral => "fewer",
    }
}

fn result(measure: &Measure, found: &MatchedPeople) -> (String, Option<String>) {
    let Some((people, limits)) = found.matched.shown() else { return Default::default() };
    let a_year = if found.is_a_year { " a year" } else { "" };
    let result = match people {
        People::About(count) => format!("{} {}{a_year}", bare(count as f64, 0), side(measure)),
        People::FewerThanTen => format!("Fewer than 10{a_year}"),
    };
    let range = match limits {
        None | Some((_, People::FewerThanTen)) => None,
        Some((People::FewerThanTen, People::About(upper))) => Some(format!("up to {}", bare(upper as f64, 0))),
        Some((People::About(lower), People::About(upper))) => {
            Some(format!("{} to {}", bare(lower as f64, 0), bare(upper as f64, 0)))
        }
    };
    (result, range)
}

const fn refused(refusal: NoMatch) -> &'static str {
    match refusal {
        NoMatch::TooClose => "Too close to call",
        NoMatch::NotBehind => "Already as good",
        NoMatch::NotBehindByValue => "Not behind",
        NoMatch::TooFew => "Fewer than 10",
        NoMatch::NoLimits | NoMatch::Refused(_) => "No number",
    }
}
