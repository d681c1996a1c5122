//! Numbers as English readers expect them.

use super::English;
use crate::snapshot::{Cell, Measure, Unit};
use crate::stats::Estimate;
use crate::stats::rounding::display;
use crate::terms::Interval;

impl English<'_> {
    /// A figure with its sign alone: `64.0%`, `£586`, `5.2`.
    pub fn figure(self, measure: &Measure, value: f64) -> String {
        with_sign(measure, &bare(value, measure.decimals))
    }

    /// A figure without any sign, for a column of a table.
    pub fn bare_figure(self, measure: &Measure, value: f64) -> String {
        bare(value, measure.decimals)
    }

    /// A value of an axis, with so many decimals.
    pub fn tick(self, measure: &Measure, value: f64, decimals: u8) -> String {
        with_sign(measure, &bare(value, decimals))
    }

    /// A cell without a figure.
    pub fn missing(self, cell: Cell) -> &'static str {
        match cell {
            Cell::Number(_) => "",
            Cell::NotPublished => "not published",
            Cell::Suppressed => "too few to show",
            Cell::NotApplicable => "does not apply",
        }
    }

    /// What a line says at one period.
    pub fn point(self, measure: &Measure, estimate: Option<Estimate>) -> String {
        let missing = || self.missing(Cell::NotPublished).to_owned();
        estimate.map_or_else(missing, |estimate| self.figure(measure, estimate.value))
    }

    /// "915 of 3,257".
    pub fn count_of(self, count: f64, of: f64) -> String {
        format!("{} of {}", bare(count, 0), bare(of, 0))
    }

    /// Two limits: `62.3 to 65.7`, `£537 to £635`.
    pub fn range(self, measure: &Measure, interval: Interval) -> String {
        // A pound sign belongs to each limit; a per cent sign would only repeat the figure's.
        let has_sign_in_front = measure.unit == Unit::Pounds;
        let number = |value: f64| {
            if has_sign_in_front { self.figure(measure, value) } else { bare(value, measure.decimals) }
        };
        format!("{} to {}", number(interval.lower()), number(interval.upper()))
    }
}

/// A number with so many decimals and its thousands parted: `19,338`.
pub(super) fn bare(value: f64, decimals: u8) -> String {
    let shown = display(value, decimals);
    let (whole, fraction) = shown.split_once('.').unwrap_or((&shown, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{grouped}{point}{fraction}")
}

/// A number with the sign of its unit: `64.0%`, `£586`.
pub(super) fn with_sign(measure: &Measure, number: &str) -> String {
    match measure.unit {
        Unit::Percent if is_share(measure) => format!("{number}%"),
        Unit::Pounds => format!("£{number}"),
        Unit::Percent
        | Unit::Per1000
        | Unit::Per10000
        | Unit::Per100000
        | Unit::Count
        | Unit::Years
        | Unit::Tonnes
        | Unit::KilowattHours
        | Unit::Score
        | Unit::Ratio
        | Unit::Micrograms => number.to_owned(),
    }
}

/// Whether a figure "per 100" is a share of something, not events for every hundred.
pub(super) fn is_share(measure: &Measure) -> bool {
    measure.unit == Unit::Percent && measure.unit_label.starts_with('%')
}

/// What follows a figure in an answer, without the sign that stands before it.
pub(super) fn answer_unit(measure: &Measure) -> String {
    let unit = measure.phrase.as_ref().map(|phrase| phrase.answer_unit.as_str()).unwrap_or_default();
    let unit = filled(unit, "group} ", "");
    unit.strip_prefix('£').or(unit.strip_prefix('%')).unwrap_or(&unit).to_owned()
}

/// The text with a name in place of `{` and the mark that follows it.
pub(super) fn filled(text: &str, mark: &str, name: &str) -> String {
    let mut parts = text.split('{');
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.strip_prefix(mark) {
            Some(rest) => said.extend([name, rest]),
            None => said.extend(["{", part]),
        }
    }
    said
}

/// A difference in words: `4.3 percentage points`, `£62`, `1.1 years`.
pub(super) fn difference(measure: &Measure, value: f64, decimals: u8) -> String {
    let number = bare(value.abs(), decimals);
    let is_one = number == "1" || number == "1.0";
    let counted = |one: &str, many: &str| format!("{number} {}", if is_one { one } else { many });
    match measure.unit {
        Unit::Percent if is_share(measure) => counted("percentage point", "percentage points"),
        Unit::Pounds => format!("£{number}"),
        Unit::Years => counted("year", "years"),
        Unit::Score => counted("point", "points"),
        Unit::Tonnes => counted("tonne", "tonnes"),
        Unit::KilowattHours => format!("{number} kWh"),
        Unit::Percent
        | Unit::Per1000
        | Unit::Per10000
        | Unit::Per100000
        | Unit::Count
        | Unit::Ratio
        | Unit::Micrograms => number,
    }
}

/// Whether a number is anything but zero at so many decimals.
pub(super) fn is_seen(value: f64, decimals: u8) -> bool {
    bare(value, decimals).chars().any(|digit| ('1'..='9').contains(&digit))
}

/// A small number in words: `ten`.
pub(super) fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// A place in an order: `2nd`, `11th`, `23rd`.
pub(super) fn nth(rank: u32) -> String {
    let end = match (rank % 100, rank % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{rank}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        assert_eq!(bare(19_338.0, 0), "19,338");
        assert_eq!(bare(-1_234.56, 1), "-1,234.6");
        assert_eq!(bare(586.0, 0), "586");
        assert_eq!(bare(1_000_000.0, 0), "1,000,000");
    }

    #[test]
    fn places_have_the_ends_of_speech() {
        let said = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map(nth);
        let expected = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th"];
        assert_eq!(said, expected);
    }
}
