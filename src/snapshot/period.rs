//! When a figure is for.
//!
//! Publishers write the same label for different things ("2025" is a calendar year, a school year
//! or a day). A [`Period`] says which. Its text form is for files: it sorts nowhere, is never shown
//! (`words` says it to a reader) and round-trips through [`FromStr`].

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::date::{Date, Month};

/// A stretch of time that a figure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// A calendar year: `2023`.
    Year(i16),
    /// A school year by its first calendar year, September to August: `academic 2024/25`.
    Academic(i16),
    /// A financial year by its first calendar year, April to March: `financial 2024/25`.
    Financial(i16),
    /// December to February by its first calendar year: `winter 2024/25`.
    Winter(i16),
    /// A calendar quarter, 1 to 4: `2025 Q1`.
    Quarter(i16, u8),
    /// Whole years taken together, first and last: `2022 to 2024`.
    Years(i16, i16),
    /// A month: `2025-04`.
    Month(Month),
    /// A day: `2021-03-21`.
    Day(Date),
    /// Months taken together, first and last: `2021-04 to 2025-12`.
    Months(Month, Month),
    /// The twelve months to the end of a month: `year to 2025-03`.
    YearTo(Month),
    /// An edition of an index, which is made of data from several years: `edition 2025`.
    Edition(i16),
    /// A school year that is not over, by its first calendar year: `to date 2025/26`.
    ToDate(i16),
}

/// Text that is not a period in its file form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a period: see the schema of the snapshot")]
pub struct NotAPeriod(String);

impl Period {
    /// The first day of it.
    pub fn start(self) -> Date {
        match self {
            Self::Year(year) | Self::Edition(year) | Self::Years(year, _) => Date::first_of(year, 1),
            Self::Academic(year) | Self::ToDate(year) => Date::first_of(year, 9),
            Self::Financial(year) => Date::first_of(year, 4),
            Self::Winter(year) => Date::first_of(year, 12),
            Self::Quarter(year, quarter) => Date::first_of(year, quarter * 3 - 2),
            Self::Month(month) | Self::Months(month, _) => month.first_day(),
            Self::Day(date) => date,
            Self::YearTo(month) => month.plus(-11).first_day(),
        }
    }

    /// The last day of it.
    pub fn end(self) -> Date {
        match self {
            Self::Year(year) | Self::Edition(year) | Self::Years(_, year) => Date::last_of(year, 12),
            Self::Academic(year) => Date::last_of(year + 1, 8),
            Self::ToDate(year) => Date::last_of(year + 1, 7),
            Self::Financial(year) => Date::last_of(year + 1, 3),
            Self::Winter(year) => Date::last_of(year + 1, 2),
            Self::Quarter(year, quarter) => Date::last_of(year, quarter * 3),
            Self::Month(month) | Self::Months(_, month) | Self::YearTo(month) => month.last_day(),
            Self::Day(date) => date,
        }
    }

    /// Middle of the period in years, for placing it on an axis of time.
    pub fn midpoint_years(self) -> f64 {
        f64::midpoint(self.start().years(), self.end().years())
    }

    /// How many years a figure of it pools.
    pub fn pooled_years(self) -> f64 {
        if let Self::Years(first, last) = self { f64::from(last) - f64::from(first) + 1.0 } else { 1.0 }
    }

    /// The same stretch a year later.
    pub fn a_year_later(self) -> Self {
        match self {
            Self::Year(year) => Self::Year(year + 1),
            Self::Academic(year) => Self::Academic(year + 1),
            Self::Financial(year) => Self::Financial(year + 1),
            Self::Winter(year) => Self::Winter(year + 1),
            Self::Quarter(year, quarter) => Self::Quarter(year + 1, quarter),
            Self::Years(first, last) => Self::Years(first + 1, last + 1),
            Self::Month(month) => Self::Month(month.plus(12)),
            Self::Day(date) => Self::Day(date.a_year_later()),
            Self::Months(first, last) => Self::Months(first.plus(12), last.plus(12)),
            Self::YearTo(month) => Self::YearTo(month.plus(12)),
            Self::Edition(year) => Self::Edition(year + 1),
            Self::ToDate(year) => Self::ToDate(year + 1),
        }
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.end(), self.start(), self.rank()).cmp(&(other.end(), other.start(), other.rank()))
    }
}

impl Period {
    /// Tells apart two kinds that cover the same days.
    const fn rank(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Academic(_) => 1,
            Self::Financial(_) => 2,
            Self::Winter(_) => 3,
            Self::Quarter(..) => 4,
            Self::Years(..) => 5,
            Self::Month(_) => 6,
            Self::Day(_) => 7,
            Self::Months(..) => 8,
            Self::YearTo(_) => 9,
            Self::Edition(_) => 10,
            Self::ToDate(_) => 11,
        }
    }
}

/// `2024/25` for 2024.
fn split_year(first: i16) -> String {
    format!("{first}/{:02}", (first + 1).rem_euclid(100))
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Academic(year) => write!(f, "academic {}", split_year(year)),
            Self::Financial(year) => write!(f, "financial {}", split_year(year)),
            Self::Winter(year) => write!(f, "winter {}", split_year(year)),
            Self::Quarter(year, quarter) => write!(f, "{year} Q{quarter}"),
            Self::Years(first, last) => write!(f, "{first} to {last}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Day(date) => write!(f, "{date}"),
            Self::Months(first, last) => write!(f, "{first} to {last}"),
            Self::YearTo(month) => write!(f, "year to {month}"),
            Self::Edition(year) => write!(f, "edition {year}"),
            Self::ToDate(year) => write!(f, "to date {}", split_year(year)),
        }
    }
}

/// 2024 for `2024/25`.
pub(crate) fn parse_split_year(text: &str) -> Option<i16> {
    let (first, last) = text.split_once('/')?;
    let year = parse_year(first)?;
    (split_year(year) == format!("{first}/{last}")).then_some(year)
}

/// A year of four digits, no later than dates go.
pub(crate) fn parse_year(text: &str) -> Option<i16> {
    let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|year| is_year && (1000..2600).contains(year))
}

fn parse_quarter(text: &str) -> Option<(i16, u8)> {
    let (year, quarter) = text.split_once(' ')?;
    let quarter = quarter.strip_prefix('Q')?.parse().ok().filter(|q| (1..=4).contains(q))?;
    Some((parse_year(year)?, quarter))
}

fn parse(text: &str) -> Option<Period> {
    let mut words = text.split(' ');
    if let (Some(first), Some("to"), Some(last), None) = (words.next(), words.next(), words.next(), words.next()) {
        if let (Some(first), Some(last)) = (parse_year(first), parse_year(last)) {
            return (first <= last).then_some(Period::Years(first, last));
        }
        if let (Ok(first), Ok(last)) = (first.parse::<Month>(), last.parse::<Month>()) {
            return (first <= last).then_some(Period::Months(first, last));
        }
    }
    if let Some((kind, rest)) = text.rsplit_once(' ') {
        match kind {
            "academic" => return parse_split_year(rest).map(Period::Academic),
            "financial" => return parse_split_year(rest).map(Period::Financial),
            "winter" => return parse_split_year(rest).map(Period::Winter),
            "to date" => return parse_split_year(rest).map(Period::ToDate),
            "year to" => return rest.parse().ok().map(Period::YearTo),
            "edition" => return parse_year(rest).map(Period::Edition),
            _ => {}
        }
    }
    parse_year(text)
        .map(Period::Year)
        .or_else(|| parse_quarter(text).map(|(year, quarter)| Period::Quarter(year, quarter)))
        .or_else(|| text.parse().ok().map(Period::Month))
        .or_else(|| text.parse().ok().map(Period::Day))
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        parse(text).ok_or_else(|| NotAPeriod(text.to_owned()))
    }
}

impl TryFrom<String> for Period {
    type Error = NotAPeriod;

    fn try_from(text: String) -> Result<Self, NotAPeriod> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_round_trips_through_its_text() {
        for text in [
            "2023",
            "academic 2024/25",
            "financial 1999/00",
            "winter 2024/25",
            "2025 Q1",
            "2022 to 2024",
            "2025-04",
            "2021-03-21",
            "2021-04 to 2025-12",
            "year to 2025-03",
            "edition 2025",
            "to date 2025/26",
        ] {
            assert_eq!(text.parse::<Period>().map(|p| p.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", "23", "2024/26", "academic 2024/26", "2024 Q5", "2025-13", "2021-02-30", "2024 to 2022"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn order_is_that_of_the_last_day() {
        let periods = ["2022 to 2024", "academic 2023/24", "2025-01", "2024"].map(|t| t.parse::<Period>().unwrap());
        let mut sorted = periods;
        sorted.sort();
        assert_eq!(sorted.map(|p| p.to_string()), ["academic 2023/24", "2022 to 2024", "2024", "2025-01"]);
    }
}
