//! Names of areas and people in English sentences.

use super::English;
use crate::snapshot::{Area, AreaCode, AreaKind, Indicator, Sex};

/// Beginnings of names that take "the" in a sentence.
const WITH_ARTICLE: [&str; 9] =
    ["North ", "South ", "East ", "West ", "East of ", "Isle", "City of ", "United Kingdom", "Vale of "];

impl<'a> English<'a> {
    /// An area as a label: `Northshire Police (Northmere and Southmere)`.
    pub fn area_label(self, area: AreaCode) -> String {
        let Some(area) = self.snapshot.area(area) else { return String::new() };
        let name = match area.kind {
            AreaKind::PoliceForce => format!("{} Police", area.name),
            AreaKind::Country
            | AreaKind::Region
            | AreaKind::Council
            | AreaKind::District
            | AreaKind::CombinedAuthority => area.name.clone(),
        };
        match &area.covers {
            Some(covers) => format!("{name} ({covers})"),
            None => name,
        }
    }

    /// An area in running text, with its article.
    pub(super) fn name(self, area: AreaCode) -> String {
        self.snapshot.area(area).map(in_text).unwrap_or_default()
    }

    /// The place in running text.
    pub(super) fn place(self) -> String {
        self.name(self.snapshot.place.code)
    }

    /// Its country in running text.
    pub(super) fn country(self) -> String {
        self.name(self.snapshot.place.country)
    }

    /// The area that an indicator's figures are for, in running text.
    pub(super) fn focus(self, indicator: &Indicator) -> String {
        self.name(indicator.area.unwrap_or(self.snapshot.place.code))
    }

    /// An area's name without an article, as a label has it.
    pub(super) fn short_name(self, area: AreaCode) -> &'a str {
        self.snapshot.area(area).map(|area| area.name.as_str()).unwrap_or_default()
    }

    /// The same of the place.
    pub(super) fn short_place(self) -> &'a str {
        self.short_name(self.snapshot.place.code)
    }

    /// The name of a line where those of two sexes share a chart.
    pub fn line_of_sex(self, sex: Sex, name: &str) -> String {
        format!("{}, {name}", self.sex(sex))
    }

    /// A sex as a heading.
    pub fn sex(self, sex: Sex) -> &'static str {
        match sex {
            Sex::Persons | Sex::NotApplicable => "Everyone",
            Sex::Female => "Women",
            Sex::Male => "Men",
        }
    }
}

/// An area in running text: `Northmere`, `the East of England`.
fn in_text(area: &Area) -> String {
    let begins = WITH_ARTICLE.iter().any(|start| area.name.starts_with(start));
    let takes_article = match area.kind {
        AreaKind::Region | AreaKind::Country => begins,
        AreaKind::Council => area.name.starts_with("Isle") || area.name == "City of London",
        AreaKind::District | AreaKind::CombinedAuthority | AreaKind::PoliceForce => false,
    };
    if takes_article { format!("the {}", area.name) } else { area.name.clone() }
}

/// The form of `women/men` for a sex.
pub(super) fn people_of(people: &str, sex: Sex) -> &str {
    match (people.split_once('/'), sex) {
        (Some((women, _)), Sex::Female) => women,
        (Some((_, men)), Sex::Male) => men,
        (Some(_), Sex::Persons | Sex::NotApplicable) | (None, _) => people,
    }
}

/// The same with a capital at its start; letters beyond A to Z stay as they are.
pub(super) fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Whose: `Northmere’s`, `St Helens’`.
pub(super) fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// `White`, `White and Asian`, `White, Asian and Black`.
pub(super) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Joins with no-break spaces what must not part: `age 5`, `10 years`, `16 to 64`.
pub(super) fn kept_together(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let mut kept = String::with_capacity(text.len() + 8);
    for (position, word) in words.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|p| words.get(p)).copied().unwrap_or_default();
        let after = words.get(position + 1).copied().unwrap_or_default();
        let numbers_meet = *word == "to" && is_number(before) && is_number(after);
        let after_to = before == "to"
            && is_number(word)
            && position.checked_sub(2).and_then(|p| words.get(p)).is_some_and(|w| is_number(w));
        let is_years = is_number(before) && word.starts_with("years");
        let is_age = before == "age" && is_number(word);
        if position > 0 {
            kept.push(if numbers_meet || after_to || is_years || is_age { '\u{a0}' } else { ' ' });
        }
        kept.push_str(word);
    }
    kept
}

/// The same of each sentence.
pub(super) fn each_kept_together(said: &[String]) -> Vec<String> {
    said.iter().map(|text| kept_together(text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(name: &str, kind: AreaKind) -> Area {
        Area { name: name.to_owned(), kind, covers: None }
    }

    #[test]
    fn regions_take_the_article_that_speech_gives_them() {
        assert_eq!(in_text(&area("East of England", AreaKind::Region)), "the East of England");
        assert_eq!(in_text(&area("London", AreaKind::Region)), "London");
        assert_eq!(in_text(&area("Yorkshire and The Humber", AreaKind::Region)), "Yorkshire and The Humber");
        assert_eq!(in_text(&area("North Yorkshire", AreaKind::Council)), "North Yorkshire");
        assert_eq!(in_text(&area("Isle of Wight", AreaKind::Council)), "the Isle of Wight");
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        assert_eq!(kept_together("ready at age 5"), "ready at age\u{a0}5");
        assert_eq!(kept_together("people aged 16 to 64 live"), "people aged 16\u{a0}to\u{a0}64 live");
        assert_eq!(kept_together("can expect 55.8 years in"), "can expect 55.8\u{a0}years in");
        assert_eq!(kept_together("64 in every 100"), "64 in every 100");
    }
}
