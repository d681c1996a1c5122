//! Words that cells of several files hold.

use crate::snapshot::Sex;

/// The words for yes and no.
pub const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// The words that publishers write for a sex.
pub const SEXES: &str = "Persons, Female, Male, not_applicable";

/// The sex that a word stands for.
pub fn sex_named(word: &str) -> Option<Sex> {
    match word {
        "Persons" | "All" => Some(Sex::Persons),
        "Female" | "Females" => Some(Sex::Female),
        "Male" | "Males" => Some(Sex::Male),
        "not_applicable" | "Not applicable" => Some(Sex::NotApplicable),
        _ => None,
    }
}
