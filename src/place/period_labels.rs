//! Labels of periods as publishers write them.

use crate::snapshot::{Date, Month, Period, parse_split_year, parse_year};

/// What a label such as `2024/25` means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitYear {
    /// September to August.
    Academic,
    /// April to March.
    Financial,
}

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

/// 1 to 12 for a month's name.
pub(super) fn month_named(name: &str) -> Option<u8> {
    let position = MONTHS.iter().position(|month| *month == name)?;
    u8::try_from(position + 1).ok()
}

/// `Jan 2015`, `January 2015` or `2015 Jan`.
pub(super) fn read_month(label: &str) -> Option<Month> {
    let (one, other) = label.split_once(' ')?;
    let ((name, year), turned) = ((one, other), (other, one));
    let read = |(name, year): (&str, &str)| Some(Month { year: parse_year(year)?, month: month_short(name)? });
    read((name, year)).or_else(|| read(turned))
}

/// 1 to 12 for a month's name, whole or its first three letters.
fn month_short(name: &str) -> Option<u8> {
    let position = MONTHS.iter().position(|month| *month == name || month.get(..3) == Some(name))?;
    u8::try_from(position + 1).ok()
}

/// `31/03/2015`, as the day is written in Britain.
pub(super) fn read_day(label: &str) -> Option<Date> {
    let mut parts = label.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(parse_year(year)?, month.parse().ok()?, day.parse().ok()?);
    date.filter(|_| parts.next().is_none())
}

/// `Aug 2014 - Jul 2015`; from January to December it is the year.
fn read_span(label: &str) -> Option<Period> {
    let (first, last) = label.split_once('-')?;
    let (first, last) = (read_month(first.trim())?, read_month(last.trim())?);
    let is_year = first.year == last.year && (first.month, last.month) == (1, 12);
    (first <= last).then_some(if is_year { Period::Year(first.year) } else { Period::Months(first, last) })
}

/// The first year of `2014/15`, or of `201415` as the Department for Education writes it.
fn read_split_year(label: &str) -> Option<i16> {
    let is_joined = label.len() == 6 && label.bytes().all(|byte| byte.is_ascii_digit());
    let written = is_joined.then(|| label.split_at_checked(4)).flatten();
    parse_split_year(label).or_else(|| written.and_then(|(first, last)| parse_split_year(&format!("{first}/{last}"))))
}

pub(super) fn read_as_written(label: &str, split: Option<SplitYear>) -> Option<Period> {
    if let Some(month_and_year) = label.strip_prefix("Year to ") {
        let (month, year) = month_and_year.split_once(' ')?;
        return Some(Period::YearTo(Month { year: parse_year(year)?, month: month_named(month)? }));
    }
    parse_year(label).map(Period::Year).or_else(|| read_span(label)).or_else(|| {
        split.zip(read_split_year(label)).map(|(split, first)| match split {
            SplitYear::Academic => Period::Academic(first),
            SplitYear::Financial => Period::Financial(first),
        })
    })
}

/// `2022 - 24` or `2022-24`, which must span `years` years; `2013/14 - 15/16` are school or financial years.
pub(super) fn read_pooled(label: &str, years: i16, split: Option<SplitYear>) -> Option<Period> {
    let (first, last) = label.split_once('-')?;
    if let Some((split, first_year)) = split.zip(parse_split_year(first.trim_end())) {
        let start = Month { year: first_year, month: if split == SplitYear::Academic { 9 } else { 4 } };
        let expected = [first_year + years - 1, first_year + years].map(|year| format!("{:02}", year.rem_euclid(100)));
        return (last.trim_start() == expected.join("/")).then_some(Period::Months(start, start.plus(12 * years - 1)));
    }
    let first = parse_year(first.trim_end())?;
    let last_year = first + years - 1;
    (last.trim_start() == format!("{:02}", last_year.rem_euclid(100))).then_some(Period::Years(first, last_year))
}

/// `2023 Q4 (Oct-Dec)`: what stands in brackets, if anything, must end with a month of the quarter.
pub(super) fn read_quarter(label: &str) -> Option<(i16, u8)> {
    let (year, rest) = label.split_once(" Q")?;
    let (quarter, brackets) = rest.split_once(" (").map_or((rest, None), |(quarter, end)| (quarter, Some(end)));
    let quarter: u8 = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
    let last_month = MONTHS.get(usize::from(quarter) * 3 - 1)?.get(..3)?;
    let fits = |end: &str| end.strip_suffix(')').is_some_and(|months| months.ends_with(last_month));
    brackets.is_none_or(fits).then_some(())?;
    Some((parse_year(year)?, quarter))
}

/// First year of a financial year and its quarter, 1 for April to June.
fn financial_quarter(label: &str) -> Option<(i16, u8)> {
    let (year, quarter) = label.split_once(" Q")?;
    let quarter: u8 = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
    Some((parse_split_year(year)?, quarter))
}

pub(super) fn read_financial_quarter(label: &str) -> Option<Period> {
    let (year, quarter) = financial_quarter(label)?;
    Some(if quarter == 4 { Period::Quarter(year + 1, 1) } else { Period::Quarter(year, quarter + 1) })
}

pub(super) fn read_running_total(label: &str) -> Option<Period> {
    let (first, last) = label.split_once(" - ")?;
    let ((first_year, first_quarter), (last_year, last_quarter)) =
        (financial_quarter(first)?, financial_quarter(last)?);
    let april = |year| Month { year, month: 4 };
    let first = april(first_year).plus(i16::from(first_quarter) * 3 - 3);
    let last = april(last_year).plus(i16::from(last_quarter) * 3 - 1);
    (first <= last).then_some(Period::Months(first, last))
}

/// `2024/25` as months from `month` of the first year, `length` months on.
pub(super) fn read_months(label: &str, month: u8, length: i16) -> Option<Period> {
    let first = Month { year: parse_split_year(label)?, month };
    Some(Period::Months(first, first.plus(length)))
}
