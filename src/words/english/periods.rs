//! Periods as English readers say them.

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

/// A day: `21 March 2021`.
pub(super) fn day(date: Date) -> String {
    format!("{} {}", date.day(), month(date.month()))
}

/// A period in a table or sentence.
pub(super) fn long(period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Academic(year) | Period::Financial(year) => split_year(year),
        Period::Winter(year) => format!("winter {}", split_year(year)),
        Period::Quarter(year, quarter) => {
            format!("{} to {} {year}", month_name(quarter * 3 - 2), month_name(quarter * 3))
        }
        Period::Years(first, last) => format!("{first} to {last}"),
        Period::Month(of) => month(of),
        Period::Day(date) => day(date),
        Period::Months(first, last) => format!("{} to {}", month(first), month(last)),
        Period::YearTo(last) => format!("year to {}", month(last)),
        Period::Edition(year) => format!("Indices of {year}"),
        Period::ToDate(year) => format!("{} to date", split_year(year)),
    }
}

/// A period below an axis, where room is short.
pub(super) fn short(period: Period) -> String {
    match period {
        Period::Years(first, last) => format!("{first} to {:02}", last.rem_euclid(100)),
        Period::Month(of) => short_month(of),
        Period::Day(date) => short_month(date.month()),
        Period::Quarter(year, quarter) => format!("{} {year}", month_name(quarter * 3).get(..3).unwrap_or_default()),
        Period::Months(first, last) if last.plus(-12) <= first => split_or_year(first, last),
        Period::Months(_, last) | Period::YearTo(last) => short_month(last),
        Period::Edition(year) => year.to_string(),
        Period::Winter(year) => split_year(year),
        Period::Year(_) | Period::Academic(_) | Period::Financial(_) | Period::ToDate(_) => long(period),
    }
}

/// About a year of months by the years that it touches.
fn split_or_year(first: Month, last: Month) -> String {
    if first.year == last.year { first.year.to_string() } else { split_year(first.year) }
}

/// A period by its year, where a sentence or card has no room for months.
pub(super) fn year(period: Period) -> String {
    if matches!(period, Period::Months(..)) { short(period) } else { long(period) }
}

/// When, in front of what happened: `in 2024/25`, `on 21 March 2021`, `from 2022 to 2024`.
pub(super) fn when(period: Period) -> String {
    let text = long(period);
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
pub(super) fn of(period: Period) -> String {
    let text = long(period);
    if matches!(period, Period::YearTo(_) | Period::Edition(_)) { format!("the {text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, expected_long: &str, expected_short: &str) {
        let period: Period = file.parse().unwrap();
        assert_eq!((long(period).as_str(), short(period).as_str()), (expected_long, expected_short));
    }

    #[test]
    fn periods_are_said_as_readers_say_them() {
        check("2022 to 2024", "2022 to 2024", "2022 to 24");
        check("academic 2024/25", "2024/25", "2024/25");
        check("2025 Q1", "January to March 2025", "Mar 2025");
        check("2024-11 to 2025-11", "November 2024 to November 2025", "2024/25");
        check("2021-04 to 2025-12", "April 2021 to December 2025", "Dec 2025");
        check("2021-03-21", "21 March 2021", "Mar 2021");
        check("year to 2025-03", "year to March 2025", "Mar 2025");
        check("edition 2025", "Indices of 2025", "2025");
        check("winter 2024/25", "winter 2024/25", "2024/25");
    }
}
