//! Days and months of the calendar, without a clock or a time zone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A month of a year: `2025-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The calendar year, such as 2025.
    pub year: i16,
    /// The month of the year, 1 to 12.
    pub month: u8,
}

/// A day: `2021-03-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// Text that is not a date of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a date of the calendar such as 2026-11-24, not {0:?}")]
pub struct NotADate(String);

const fn days_in(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Month {
    /// The month `count` months later (earlier when negative).
    pub fn plus(self, count: i16) -> Self {
        let months = self.year * 12 + i16::from(self.month) - 1 + count;
        Self { year: months.div_euclid(12), month: months.rem_euclid(12) as u8 + 1 }
    }

    /// The first day of the month.
    pub fn first_day(self) -> Date {
        Date::first_of(self.year, self.month)
    }

    /// The last day of the month.
    pub fn last_day(self) -> Date {
        Date::last_of(self.year, self.month)
    }
}

impl Date {
    /// A day of the calendar, or nothing when there is no such day.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let exists =
            (1..=2599).contains(&year) && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    pub(crate) const fn first_of(year: i16, month: u8) -> Self {
        Self { year, month, day: 1 }
    }

    pub(crate) const fn last_of(year: i16, month: u8) -> Self {
        Self { year, month, day: days_in(year, month) }
    }

    /// The calendar year, such as 2025.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month it lies in.
    pub fn month(self) -> Month {
        Month { year: self.year, month: self.month }
    }

    /// Day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Years since year 0, with the part of the year that has passed.
    pub fn years(self) -> f64 {
        f64::from(self.year) + (f64::from(self.month - 1) + f64::from(self.day - 1) / 31.0) / 12.0
    }

    /// The same day `years` years later; 29 February becomes the 28th.
    pub fn plus_years(self, years: i16) -> Self {
        let year = self.year + years;
        Self { year, month: self.month, day: self.day.min(days_in(year, self.month)) }
    }

    pub(crate) fn a_year_later(self) -> Self {
        self.plus_years(1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A number of exactly `width` digits.
fn digits<T: FromStr>(text: &str, width: usize) -> Option<T> {
    let is_number = text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

impl FromStr for Month {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        text.split_once('-')
            .and_then(|(year, month)| Date::new(digits(year, 4)?, digits(month, 2)?, 1))
            .map(Date::month)
            .ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.splitn(3, '-');
        let mut next = || parts.next().unwrap_or_default();
        let (year, month, day) = (next(), next(), next());
        digits(year, 4)
            .zip(digits(month, 2))
            .zip(digits(day, 2))
            .and_then(|((year, month), day)| Self::new(year, month, day))
            .ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}
