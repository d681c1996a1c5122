//! Yardsticks of a fairer place: their names, and figures out of a hundred.

use super::English;
use super::groups::group_alone;
use super::names::{capitalised, kept_together, people_of, possessive};
use super::numbers::bare;
use crate::snapshot::{Measure, Polarity};
use crate::stats::fair::Hundred;
use crate::stats::matched::People;
use crate::stats::{Analysis, Fair, Goal, NoMatch, TownMatched};
use crate::words::{GoalRow, HundredWords};

impl English<'_> {
    /// A yardstick in running text: "England", "its children without free school meals".
    pub(super) fn goal_in_text(self, analysis: &Analysis<'_>, goal: Goal<'_>) -> String {
        match goal {
            Goal::Country(area) | Goal::Region(area) | Goal::SimilarCouncil { area, .. } => self.name(area),
            Goal::Group { kind, name } => format!("its {}", group_alone(&analysis.indicator.measure, kind, name)),
            Goal::BestYear(period) => format!("its best before, {}", self.when(period)),
        }
    }

    /// Its rate in running text: "England’s rate", "its own best rate".
    pub(super) fn rate_of_goal(self, analysis: &Analysis<'_>, goal: Goal<'_>) -> String {
        match goal {
            Goal::Country(_) | Goal::Region(_) | Goal::SimilarCouncil { .. } => {
                format!("{} rate", possessive(&self.goal_in_text(analysis, goal)))
            }
            Goal::Group { .. } => format!("the rate of {}", self.goal_in_text(analysis, goal)),
            Goal::BestYear(_) => "its own best rate".to_owned(),
        }
    }

    /// A yardstick with what it comes to, as a row: "England", "84.5%", "49 more", "26 to 75".
    pub fn goal_row(self, analysis: &Analysis<'_>, fair: &Fair<'_>) -> GoalRow {
        let shown = self.figure(&analysis.indicator.measure, fair.value);
        let (name, aside) = match fair.goal {
            Goal::Country(area) | Goal::Region(area) => (self.short_name(area).to_owned(), shown),
            Goal::SimilarCouncil { area, of } => {
                (format!("The best of {of} similar places"), format!("{}, {shown}", self.short_name(area)))
            }
            Goal::Group { kind, name } => {
                let group = capitalised(&group_alone(&analysis.indicator.measure, kind, name));
                ("The better-off group".to_owned(), format!("{group}, {shown}"))
            }
            Goal::BestYear(period) => {
                let own = possessive(&capitalised(&self.name(analysis.focus)));
                (format!("{own} own best before"), format!("{}, {shown}", capitalised(&self.period(period))))
            }
        };
        let (result, range) = match &fair.found {
            Ok(found) => result(&analysis.indicator.measure, found),
            Err(refusal) => (refused(*refusal).to_owned(), None),
        };
        GoalRow { name, aside: kept_together(&aside), result, range: range.map(|range| kept_together(&range)) }
    }

    /// "Of every 100 five-year-olds, 79 have had both MMR jabs. With England’s rate it would be 85."
    pub fn hundred(self, analysis: &Analysis<'_>, fair: &Fair<'_>, of: Hundred) -> HundredWords {
        let phrase = analysis.indicator.measure.phrase.as_ref();
        let (people, does) = phrase.map_or(("", ""), |phrase| (phrase.people.as_str(), phrase.does.as_str()));
        let people = analysis.lead().map_or(people, |standing| people_of(people, standing.sex));
        let rate = self.rate_of_goal(analysis, fair.goal);
        let text = format!("Of every 100 {people}, {} {does}. With {rate} it would be {}.", of.now, of.goal);
        let is_more = of.goal > of.now;
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

fn result(measure: &Measure, found: &TownMatched) -> (String, Option<String>) {
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
