//! Words that cells of several files hold.

use crate::snapshot::Sex;

/// The words for yes and no.
pub const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// Words that publishers write for a sex.
pub const SEXES: &str = "Persons, Female, Male, not_applicable";

/// The sex that a word stands for, in any case of letters.
pub fn sex_named(word: &str) -> Option<Sex> {
    match word.to_lowercase().as_str() {
        "persons" | "person" | "all" | "all persons" | "all people" | "people" | "both" | "both sexes" | "total"
        | "t" | "p" => Some(Sex::Persons),
        "female" | "females" | "women" | "girls" | "f" => Some(Sex::Female),
        "male" | "males" | "men" | "boys" | "m" => Some(Sex::Male),
        "not_applicable" | "not applicable" | "na" | "n/a" => Some(Sex::NotApplicable),
        _ => None,
    }
}
