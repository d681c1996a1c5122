//! Groups of people: what they are called.

use super::English;
use super::names::capitalised;
use super::numbers::{bare, difference};
use crate::snapshot::{AreaCode, BreakdownKind, Measure};
use crate::stats::Gap;

impl English<'_> {
    /// A way of dividing people into groups, as people would say it.
    pub fn breakdown_title(self, kind: BreakdownKind) -> &'static str {
        match kind {
            BreakdownKind::FreeSchoolMeals => "Free school meals",
            BreakdownKind::SpecialNeeds => "Special educational needs",
            BreakdownKind::Disadvantage => "Disadvantage",
            BreakdownKind::EthnicGroupFiner => "Ethnic group, in detail",
            other => other.heading(),
        }
    }

    /// A group as the name of a row.
    pub fn group_name(self, measure: &Measure, kind: BreakdownKind, name: &str) -> String {
        match (kind, name) {
            (BreakdownKind::FreeSchoolMeals, "Eligible") => "On free school meals".to_owned(),
            (BreakdownKind::FreeSchoolMeals, "Not eligible") => "Not on free school meals".to_owned(),
            (BreakdownKind::Disadvantage, "Disadvantaged") => "From poorer homes".to_owned(),
            (BreakdownKind::Disadvantage, "Not disadvantaged") => "From other homes".to_owned(),
            (BreakdownKind::FirstLanguage, "Known or believed to be English") => "English".to_owned(),
            (BreakdownKind::FirstLanguage, "Known or believed to be other than English") => {
                "Another language".to_owned()
            }
            (BreakdownKind::SpecialNeeds, "All SEN") => "With special needs".to_owned(),
            (BreakdownKind::SpecialNeeds, "No identified SEN") => "Without special needs".to_owned(),
            (BreakdownKind::Sex, _) => capitalised(&group_alone(measure, kind, name)),
            _ => name.to_owned(),
        }
    }

    /// A line of a group where those of several share a table: "Asian, Northmere".
    pub fn line_of_group(self, group: &str, area: &str) -> String {
        format!("{group}, {area}")
    }

    /// How many a group is of.
    pub fn group_size(self, size: f64) -> String {
        format!("A group of {}", bare(size, 0))
    }

    /// "Northmere average 64.0%".
    pub fn average(self, area: AreaCode, measure: &Measure, value: f64) -> String {
        format!("{} average {}", self.short_name(area), self.figure(measure, value))
    }

    /// "Northmere gap 14.3 points".
    pub fn gap_label(self, area: AreaCode, measure: &Measure, gap: &Gap) -> String {
        let gap = difference(measure, gap.estimate, measure.decimals);
        format!("{} gap {}", self.short_name(area), gap.replace("percentage ", ""))
    }
}

/// A group in a sentence that names the other of the pair too.
pub(super) fn group_of_pair(measure: &Measure, kind: BreakdownKind, name: &str) -> String {
    match (kind, name) {
        (_, "Not eligible" | "Not disadvantaged" | "No identified SEN") => "others".to_owned(),
        (BreakdownKind::FirstLanguage, "Known or believed to be other than English") => "others".to_owned(),
        _ => group_alone(measure, kind, name),
    }
}

/// A group in a sentence of its own.
pub(super) fn group_alone(measure: &Measure, kind: BreakdownKind, name: &str) -> String {
    let people = measure.phrase.as_ref().map_or("people", |phrase| phrase.people.as_str());
    let is_noun = |word: &&str| ["pupils", "children", "people"].contains(word);
    let noun = people.split(' ').find(is_noun).or(people.split(' ').next()).unwrap_or("people");
    let is_young = ["child", "pupil", "year-old", "babies"].iter().any(|word| people.contains(word));
    match (kind, name) {
        (BreakdownKind::FreeSchoolMeals, "Eligible") => format!("{noun} with free school meals"),
        (BreakdownKind::FreeSchoolMeals, "Not eligible") => format!("{noun} without free school meals"),
        (BreakdownKind::Disadvantage, "Disadvantaged") => format!("{noun} from poorer homes"),
        (BreakdownKind::Disadvantage, "Not disadvantaged") => format!("{noun} from other homes"),
        (BreakdownKind::FirstLanguage, "Known or believed to be English") => {
            format!("{noun} whose first language is English")
        }
        (BreakdownKind::FirstLanguage, _) => format!("{noun} with another first language"),
        (BreakdownKind::SpecialNeeds, "All SEN") => format!("{noun} with special needs"),
        (BreakdownKind::SpecialNeeds, "No identified SEN") => format!("{noun} without special needs"),
        (BreakdownKind::Sex, "Female") => if is_young { "girls" } else { "women" }.to_owned(),
        (BreakdownKind::Sex, "Male") => if is_young { "boys" } else { "men" }.to_owned(),
        _ => format!("{name} {noun}"),
    }
}
