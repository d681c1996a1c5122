//! The smallest areas of the place in tenths of the country's.

use super::English;
use super::names::{each_kept_together, possessive};
use super::numbers::nth;
use crate::snapshot::{DECILES, decile};
use crate::stats::neighbourhoods::Neighbourhoods;

impl English<'_> {
    /// How many are in the most deprived tenth, and what such a place means, a sentence each.
    pub(super) fn small_areas(self, found: &Neighbourhoods<'_>) -> Vec<String> {
        let does = found.measure.phrase.as_ref().map_or_else(
            || format!("are among the most deprived tenth of {}", self.country()),
            |phrase| phrase.does.clone(),
        );
        let meaning = found.measure.caveat.clone();
        let meaning =
            meaning.unwrap_or_else(|| "A place in a national order says nothing exact about one household.".to_owned());
        let said = [how_many(found.most_deprived(), &does), meaning, self.for_period(found.map.period)];
        each_kept_together(&said)
    }

    /// A tenth at an end of an axis.
    pub fn tick_of_decile(self, number: u8) -> String {
        match number {
            1 => "1 (most deprived)".to_owned(),
            DECILES => format!("{DECILES} (least deprived)"),
            other => other.to_string(),
        }
    }

    /// What the shades and the names are.
    pub(super) fn how_to_read_deciles(self) -> Vec<String> {
        let whose = possessive(&self.country());
        vec![
            format!(
                "A stronger colour means more deprived. Each shade is a fifth of {whose} small areas. The squares show the same tenths."
            ),
            "Small areas have no names of their own. Each is named here as a part of its neighbourhood.".to_owned(),
        ]
    }
}

/// "17 of the 125 small areas are among the most deprived tenth of Northland."
fn how_many((count, of): (usize, usize), does: &str) -> String {
    match count {
        0 => format!("None of the {of} small areas {does}."),
        1 => {
            let is = does.strip_prefix("are ").map(|rest| format!("is {rest}"));
            format!("1 of the {of} small areas {}.", is.as_deref().unwrap_or(does))
        }
        many if many == of => format!("All {of} small areas {does}."),
        many => format!("{many} of the {of} small areas {does}."),
    }
}

/// The tenth of an area: "3rd most deprived tenth".
pub(super) fn national_decile(value: f64) -> String {
    match decile(value) {
        Some(1) => "Most deprived tenth".to_owned(),
        Some(DECILES) => "Least deprived tenth".to_owned(),
        Some(number) => format!("{} most deprived tenth", nth(number.into())),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_all_and_none_are_said_as_people_would() {
        let said = |count| how_many((count, 12), "are among the most deprived tenth of Northland");
        assert_eq!(said(0), "None of the 12 small areas are among the most deprived tenth of Northland.");
        assert_eq!(said(1), "1 of the 12 small areas is among the most deprived tenth of Northland.");
        assert_eq!(said(2), "2 of the 12 small areas are among the most deprived tenth of Northland.");
        assert_eq!(said(12), "All 12 small areas are among the most deprived tenth of Northland.");
    }

    #[test]
    fn a_tenth_says_which_end_it_is_counted_from() {
        assert_eq!(national_decile(1.0), "Most deprived tenth");
        assert_eq!(national_decile(3.0), "3rd most deprived tenth");
        assert_eq!(national_decile(10.0), "Least deprived tenth");
    }
}
