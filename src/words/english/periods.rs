//! Periods as English readers say them.

use super::English;
use crate::snapshot::{Date, Month, Period};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl English<'_> {
    /// A day: `21 March 2021`.
    pub fn date(self, date: Date) -> String {
        format!("{} {}", date.day(), month(date.month()))
    }

    /// A period in a table or sentence: `2022 to 2024`.
    pub fn period(self, period: Period) -> String {
        match period {
            Period::Year(year) => year.to_string(),
            Period::Academic(year) | Period::Financial(year) => split_year(year),
            Period::Winter(year) => format!("winter {}", split_year(year)),
            Period::Quarter(year, quarter) => {
                format!("{} to {} {year}", month_name(quarter * 3 - 2), month_name(quarter * 3))
            }
            Period::Years(first, last) => format!("{first} to {last}"),
            Period::Month(of) => month(of),
            Period::Day(date) => self.date(date),
            Period::Months(first, last) => format!("{} to {}", month(first), month(last)),
            Period::YearTo(last) => format!("year to {}", month(last)),
            Period::Edition(year) => format!("Indices of {year}"),
            Period::ToDate(year) => format!("{} to date", split_year(year)),
        }
    }

    /// A period below an axis, where room is short: `2022 to 24`.
    pub fn short_period(self, period: Period) -> String {
        match period {
            Period::Years(first, last) => format!("{first} to {:02}", last.rem_euclid(100)),
            Period::Month(of) => short_month(of),
            Period::Day(date) => short_month(date.month()),
            Period::Quarter(year, quarter) => {
                format!("{} {year}", month_name(quarter * 3).get(..3).unwrap_or_default())
            }
            Period::Months(first, last) if last.plus(-12) <= first => split_or_year(first, last),
            Period::Months(_, last) | Period::YearTo(last) => short_month(last),
            Period::Edition(year) => year.to_string(),
            Period::Winter(year) => split_year(year),
            Period::Year(_) | Period::Academic(_) | Period::Financial(_) | Period::ToDate(_) => self.period(period),
        }
    }

    /// A period by its year, where a sentence or card has no room for months.
    pub(super) fn year_of(self, period: Period) -> String {
        if matches!(period, Period::Months(..)) { self.short_period(period) } else { self.period(period) }
    }

    /// When, in front of what happened: `in 2024/25`, `on 21 March 2021`, `from 2022 to 2024`.
    pub(super) fn when(self, period: Period) -> String {
        let text = self.period(period);
        match period {
            Period::Day(_) => format!("on {text}"),
            Period::Years(..) | Period::Months(..) | Period::Quarter(..) => format!("from {text}"),
            Period::YearTo(_) | Period::Edition(_) => format!("in the {text}"),
            Period::Year(_)
            | Period::Academic(_)
            | Period::Financial(_)
            | Period::Winter(_)
            | Period::Month(_)
            | Period::ToDate(_) => format!("in {text}"),
        }
    }

    /// A period after "of": `2024/25`, `the year to March 2025`.
    pub(super) fn after_of(self, period: Period) -> String {
        let text = self.period(period);
        if matches!(period, Period::YearTo(_) | Period::Edition(_)) { format!("the {text}") } else { text }
    }

    /// "These figures are for 2024/25."
    pub fn for_period(self, period: Period) -> String {
        format!("These figures are for {}.", self.after_of(period))
    }

    /// "Latest of 8 figures".
    pub fn position(self, index: usize, of: usize, is_latest: bool) -> String {
        match (of, is_latest) {
            (1, _) => "The only figure".to_owned(),
            (_, true) => format!("Latest of {of} figures"),
            (_, false) => format!("Figure {} of {of}", index + 1),
        }
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

fn month(month: Month) -> String {
    format!("{} {}", month_name(month.month), month.year)
}

fn short_month(month: Month) -> String {
    format!("{} {}", month_name(month.month).get(..3).unwrap_or_default(), month.year)
}

fn split_year(first: i16) -> String {
    format!("{first}/{:02}", (first + 1).rem_euclid(100))
}

/// About a year of months by the years that it touches.
fn split_or_year(first: Month, last: Month) -> String {
    if first.year == last.year { first.year.to_string() } else { split_year(first.year) }
}
