//! How a file writes its periods, and which period each label means.
//!
//! The same label means different things in different files, so `series.csv` names a rule for each
//! (`academic_year_ending:2025->2024/25`); the example after the colon also carries the day or
//! month where the label has none. A label that its rule does not read is a problem, not a guess.

pub use super::period_labels::SplitYear;
use super::period_labels::{
    month_named, read_as_written, read_day, read_financial_quarter, read_month, read_months, read_pooled, read_quarter,
    read_running_total,
};
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
