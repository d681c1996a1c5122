//! How a file writes its periods, and which period each label means.
//!
//! The same label means different things in different files, so `series.csv` names a rule for each
//! (`academic_year_ending:2025->2024/25`); the example after the colon also carries the day or
//! month where the label has none. A label that its rule does not read is a problem, not a guess.

use crate::snapshot::{Date, Month, Period, parse_split_year, parse_year};

/// A rule of `series.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodRule {
    /// As written; a split year is of the indicator's kind, if that has any.
    Identity(Option<SplitYear>),
    /// A school year named by the year it ends in.
    AcademicYearEnding,
    /// A school year such as `2023-24`.
    AcademicYearDash,
    /// A financial year named by the year it ends in.
    FinancialYearEnding,
    /// The year to 31 March, named by the year it ends in.
    YearToMarch,
    /// December to February, named by the year it ends in.
    WinterEnding,
    /// Some years pooled, such as `2022 - 24`.
    Rolling(i16, Option<SplitYear>),
    /// A quarter of a financial year, such as `2024/25 Q4`.
    QuarterOfFinancialYear,
    /// A calendar quarter, such as `2023 Q4 (Oct-Dec)`.
    QuarterOfYear,
    /// The last day of a calendar quarter, such as `2022 Q4 (31 Dec)`.
    DayOfQuarter,
    /// A year that stands for one day of it.
    DayOfYear { month: u8, day: u8 },
    /// A year that stands for one month of it.
    MonthOfYear { month: u8 },
    /// A month, such as `2025-05`.
    Month,
    /// A day, such as `2026-04-01`.
    IsoDay,
    /// A day that stands for its month.
    IsoMonth,
    /// A day that stands for its year.
    IsoYear,
    /// A survey year, mid-November to mid-November.
    SurveyYear,
    /// A year from mid-May, such as `2024/25`.
    YearFromMay,
    /// A year from February, such as `2024/25`.
    YearFromFebruary,
    /// An edition of an index, named by its year.
    Edition,
    /// A running total, such as `2021/22 Q1 - 2025/26 Q3`.
    Cumulative,
    /// A school year that is not over.
    SchoolYearToDate,
}

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
fn month_named(name: &str) -> Option<u8> {
    let position = MONTHS.iter().position(|month| *month == name)?;
    u8::try_from(position + 1).ok()
}

impl PeriodRule {
    /// Names of the rules, for messages.
    pub const NAMES: &'static str = "identity, academic_year_ending, academic_year_dash, financial_year_ending, \
         year_to_march, winter_ending, rolling_2, rolling_3, rolling_5, quarter_of_financial_year, quarter_of_year, \
         day_of_quarter, day_of_year, month_of_year, month, iso_day, iso_month, iso_year, survey_year, \
         year_from_may, year_from_february, edition, cumulative, school_year_to_date";

    /// The rule in a cell such as `month_of_year:2025->January 2025`.
    pub fn parse(cell: &str, split: Option<SplitYear>) -> Option<Self> {
        let (name, example) = cell.split_once(':').unwrap_or((cell, ""));
        let shown = example.split_once("->").map_or("", |(_, shown)| shown);
        let mut words = shown.split(' ');
        Some(match name {
            "identity" => Self::Identity(split),
            "academic_year_ending" => Self::AcademicYearEnding,
            "academic_year_dash" => Self::AcademicYearDash,
            "financial_year_ending" => Self::FinancialYearEnding,
            "year_to_march" => Self::YearToMarch,
            "winter_ending" => Self::WinterEnding,
            "rolling_2" => Self::Rolling(2, split),
            "rolling_3" => Self::Rolling(3, split),
            "rolling_5" => Self::Rolling(5, split),
            "quarter_of_financial_year" => Self::QuarterOfFinancialYear,
            "quarter_of_year" => Self::QuarterOfYear,
            "day_of_quarter" => Self::DayOfQuarter,
            "day_of_year" => {
                let day = words.next()?.parse().ok()?;
                Self::DayOfYear { day, month: month_named(words.next()?)? }
            }
            "month_of_year" => Self::MonthOfYear { month: month_named(words.next()?)? },
            "month" => Self::Month,
            "iso_day" => Self::IsoDay,
            "iso_month" => Self::IsoMonth,
            "iso_year" => Self::IsoYear,
            "survey_year" => Self::SurveyYear,
            "year_from_may" => Self::YearFromMay,
            "year_from_february" => Self::YearFromFebruary,
            "edition" => Self::Edition,
            "cumulative" => Self::Cumulative,
            "school_year_to_date" => Self::SchoolYearToDate,
            _ => return None,
        })
    }

    /// The period that a label of the file means.
    pub fn read(self, label: &str) -> Option<Period> {
        match self {
            Self::Identity(split) => read_as_written(label, split),
            Self::AcademicYearEnding => parse_year(label).map(|year| Period::Academic(year - 1)),
            Self::AcademicYearDash => parse_split_year(&label.replacen('-', "/", 1)).map(Period::Academic),
            Self::FinancialYearEnding => parse_year(label).map(|year| Period::Financial(year - 1)),
            Self::YearToMarch => parse_year(label).map(|year| Period::YearTo(Month { year, month: 3 })),
            Self::WinterEnding => parse_year(label).map(|year| Period::Winter(year - 1)),
            Self::Rolling(years, split) => read_pooled(label, years, split),
            Self::QuarterOfFinancialYear => read_financial_quarter(label),
            Self::QuarterOfYear => read_quarter(label).map(|(year, quarter)| Period::Quarter(year, quarter)),
            Self::DayOfQuarter => {
                read_quarter(label).map(|(year, quarter)| Period::Day(Period::Quarter(year, quarter).end()))
            }
            Self::DayOfYear { month, day } => Date::new(parse_year(label)?, month, day).map(Period::Day),
            Self::MonthOfYear { month } => parse_year(label).map(|year| Period::Month(Month { year, month })),
            Self::Month => label.parse().ok().or_else(|| read_month(label)).map(Period::Month),
            Self::IsoDay => label.parse().ok().or_else(|| read_day(label)).map(Period::Day),
            Self::IsoMonth => label.parse().ok().map(|date: Date| Period::Month(date.month())),
            Self::IsoYear => label.parse().ok().map(|date: Date| Period::Year(date.year())),
            Self::SurveyYear => read_months(label, 11, 12),
            Self::YearFromMay => read_months(label, 5, 12),
            Self::YearFromFebruary => read_months(label, 2, 11),
            Self::Edition => parse_year(label).map(Period::Edition),
            Self::Cumulative => read_running_total(label),
            Self::SchoolYearToDate => parse_split_year(label).map(Period::ToDate),
        }
    }
}

impl PeriodRule {
    /// The names of the rules that read a label, of those that need no example, for who named another.
    pub fn readers(label: &str) -> Vec<&'static str> {
        let names = Self::NAMES.split(", ").map(str::trim);
        let reads = |name: &&str| {
            let splits = [None, Some(SplitYear::Academic), Some(SplitYear::Financial)];
            splits.into_iter().any(|split| Self::parse(name, split).is_some_and(|rule| rule.read(label).is_some()))
        };
        names.filter(reads).collect()
    }
}

/// `Jan 2015`, `January 2015` or `2015 Jan`.
fn read_month(label: &str) -> Option<Month> {
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
fn read_day(label: &str) -> Option<Date> {
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

fn read_as_written(label: &str, split: Option<SplitYear>) -> Option<Period> {
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
fn read_pooled(label: &str, years: i16, split: Option<SplitYear>) -> Option<Period> {
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
fn read_quarter(label: &str) -> Option<(i16, u8)> {
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

fn read_financial_quarter(label: &str) -> Option<Period> {
    let (year, quarter) = financial_quarter(label)?;
    Some(if quarter == 4 { Period::Quarter(year + 1, 1) } else { Period::Quarter(year, quarter + 1) })
}

fn read_running_total(label: &str) -> Option<Period> {
    let (first, last) = label.split_once(" - ")?;
    let ((first_year, first_quarter), (last_year, last_quarter)) =
        (financial_quarter(first)?, financial_quarter(last)?);
    let april = |year| Month { year, month: 4 };
    let first = april(first_year).plus(i16::from(first_quarter) * 3 - 3);
    let last = april(last_year).plus(i16::from(last_quarter) * 3 - 1);
    (first <= last).then_some(Period::Months(first, last))
}

/// `2024/25` as months from `month` of the first year, `length` months on.
fn read_months(label: &str, month: u8, length: i16) -> Option<Period> {
    let first = Month { year: parse_split_year(label)?, month };
    Some(Period::Months(first, first.plus(length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &str) {
        let rule = PeriodRule::parse(cell, Some(SplitYear::Financial)).unwrap();
        let label = cell.split_once(':').unwrap().1.split_once("->").unwrap().0;
        assert_eq!(rule.read(label).map(|period| period.to_string()).as_deref(), Some(expected), "{cell}");
    }

    #[test]
    fn each_rule_reads_its_example() {
        check("identity:2022/23->2022/23", "financial 2022/23");
        check("identity:Year to June 2025->Year to June 2025", "year to 2025-06");
        check("academic_year_ending:2025->2024/25", "academic 2024/25");
        check("academic_year_dash:2023-24->2023/24", "academic 2023/24");
        check("financial_year_ending:2024->2023/24", "financial 2023/24");
        check("year_to_march:2025->year to March 2025", "year to 2025-03");
        check("winter_ending:2025->winter 2024/25", "winter 2024/25");
        check("rolling_3:2022 - 24->2022 to 2024", "2022 to 2024");
        check("rolling_3:2020-22->2020 to 2022", "2020 to 2022");
        check("quarter_of_financial_year:2024/25 Q4->January to March 2025", "2025 Q1");
        check("quarter_of_year:2023 Q4 (Oct-Dec)->October to December 2023", "2023 Q4");
        check("day_of_quarter:2022 Q4 (31 Dec)->31 December 2022", "2022-12-31");
        check("day_of_year:2021->21 March 2021", "2021-03-21");
        check("month_of_year:2022->April 2022", "2022-04");
        check("month:2025-05->May 2025", "2025-05");
        check("iso_day:2026-04-01->1 April 2026", "2026-04-01");
        check("iso_month:2024-05-15->May 2024", "2024-05");
        check("iso_year:2025-04-01->2025", "2025");
        check("survey_year:2024/25->November 2024 to November 2025", "2024-11 to 2025-11");
        check("year_from_february:2024/25->February 2024 to January 2025", "2024-02 to 2025-01");
        check("edition:2025->Indices of 2025", "edition 2025");
        check("cumulative:2021/22 Q1 - 2025/26 Q3->April 2021 to December 2025", "2021-04 to 2025-12");
    }

    #[test]
    fn a_label_of_another_kind_is_refused() {
        let rule = PeriodRule::parse("rolling_3:2022 - 24->2022 to 2024", None).unwrap();
        assert_eq!(rule.read("2022"), None);
        assert_eq!(rule.read("2022 - 25"), None);
        assert_eq!(PeriodRule::AcademicYearEnding.read("2024/25"), None);
        assert_eq!(PeriodRule::Identity(None).read("2024/25"), None);
    }
}
