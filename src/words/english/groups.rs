//! Groups of people: what they are called.

use super::English;
use super::names::capitalised;
use super::numbers::{bare, difference};
use crate::snapshot::{AreaCode, Indicator};
use crate::stats::Gap;

impl English<'_> {
    /// A way of dividing people into groups, as people would say it.
    pub fn breakdown_title(self, title: &str) -> &str {
        match title {
            "FSM eligibility" => "Free school meals",
            "SEN provision" => "Special educational needs",
            "Disadvantage status" => "Disadvantage",
            "Ethnic group, finer" => "Ethnic group, in detail",
            other => other,
        }
    }

    /// A group as the name of a row.
    pub fn group_name(self, indicator: &Indicator, title: &str, name: &str) -> String {
        match (title, name) {
            ("FSM eligibility", "Eligible") => "On free school meals".to_owned(),
            ("FSM eligibility", "Not eligible") => "Not on free school meals".to_owned(),
            ("Disadvantage status", "Disadvantaged") => "From poorer homes".to_owned(),
            ("Disadvantage status", "Not disadvantaged") => "From other homes".to_owned(),
            ("First language", "Known or believed to be English") => "English".to_owned(),
            ("First language", "Known or believed to be other than English") => "Another language".to_owned(),
            ("SEN provision", "All SEN") => "With special needs".to_owned(),
            ("SEN provision", "No identified SEN") => "Without special needs".to_owned(),
            ("Sex", _) => capitalised(&group_alone(indicator, title, name)),
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
    pub fn average(self, area: AreaCode, indicator: &Indicator, value: f64) -> String {
        format!("{} average {}", self.short_name(area), self.figure(indicator, value))
    }

    /// "Northmere gap 14.3 points".
    pub fn gap_label(self, area: AreaCode, indicator: &Indicator, gap: &Gap) -> String {
        let gap = difference(indicator, gap.estimate, indicator.decimals);
        format!("{} gap {}", self.short_name(area), gap.replace("percentage ", ""))
    }
}

/// A group in a sentence that names the other of the pair too.
pub(super) fn group_of_pair(indicator: &Indicator, title: &str, name: &str) -> String {
    match (title, name) {
        (_, "Not eligible" | "Not disadvantaged" | "No identified SEN") => "others".to_owned(),
        ("First language", "Known or believed to be other than English") => "others".to_owned(),
        _ => group_alone(indicator, title, name),
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
