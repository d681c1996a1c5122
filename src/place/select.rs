//! Which rows of a file an indicator takes: the conditions of `series.csv`.
//!
//! Conditions are joined by `;`. `=` one of the values (parted by `|`; nothing after `=` means a
//! blank cell), `!=` none of them, `>=` a number.

/// A column that a condition may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The publisher's own number or name, where a file holds several indicators.
    Indicator,
    Area,
    Value,
    Sex,
    Age,
    CategoryType,
    Category,
}

impl Field {
    /// Every column, in the order of their declaration.
    pub const ALL: [Self; 7] =
        [Self::Indicator, Self::Area, Self::Value, Self::Sex, Self::Age, Self::CategoryType, Self::Category];
}

#[derive(Clone, Debug, PartialEq)]
enum Test {
    OneOf(Vec<String>),
    NoneOf(Vec<String>),
    AtLeast(f64),
}

#[derive(Clone, Debug, PartialEq)]
struct Condition {
    field: Field,
    test: Test,
}

/// All conditions of one row of `series.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Select(Vec<Condition>);

/// Text that is no condition.
#[derive(Debug, thiserror::Error)]
#[error(
    "write conditions such as category=;sex=Female|Male on indicator, area_code, value, sex, age, category_type or category"
)]
pub struct NotACondition;

impl std::str::FromStr for Select {
    type Err = NotACondition;

    fn from_str(text: &str) -> Result<Self, NotACondition> {
        text.split(';').map(condition).collect::<Option<_>>().map(Self).ok_or(NotACondition)
    }
}

fn condition(text: &str) -> Option<Condition> {
    let values = |list: &str| list.split('|').map(str::to_owned).collect();
    let (column, test) = if let Some((column, list)) = text.split_once("!=") {
        (column, Test::NoneOf(values(list)))
    } else if let Some((column, least)) = text.split_once(">=") {
        (column, Test::AtLeast(least.parse().ok()?))
    } else {
        let (column, list) = text.split_once('=')?;
        (column, Test::OneOf(values(list)))
    };
    let field = match column {
        "indicator" => Field::Indicator,
        "area_code" => Field::Area,
        "value" => Field::Value,
        "sex" => Field::Sex,
        "age" => Field::Age,
        "category_type" => Field::CategoryType,
        "category" => Field::Category,
        _ => return None,
    };
    Some(Condition { field, test })
}

impl Condition {
    fn holds(&self, text: &str) -> bool {
        match &self.test {
            Test::OneOf(values) => values.iter().any(|value| value == text),
            Test::NoneOf(values) => !values.iter().any(|value| value == text),
            Test::AtLeast(least) => text.parse::<f64>().is_ok_and(|value| value >= *least),
        }
    }
}

/// `2026-Oct` is as long as any date that a spreadsheet makes of two numbers.
const LONGEST_DATE: usize = 8;

/// Letters and digits alone, without case.
fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The numbers in a text, in order of size.
fn numbers(text: &str) -> Vec<u32> {
    let parts = text.split(|sign: char| !sign.is_ascii_digit());
    let mut numbers: Vec<u32> = parts.filter_map(|part| part.parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

/// The numbers of what a spreadsheet made a date of: 10 and 11 in `11-Oct`, which was `10-11`.
fn numbers_of_date(text: &str) -> Option<Vec<u32>> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = |part: &str| (1..).zip(MONTHS).find(|(_, name)| *name == part.to_lowercase()).map(|(number, _)| number);
    let parts: Vec<&str> = text.split(['-', '/', ' ']).collect();
    let mut found: Vec<u32> = parts.iter().filter_map(|part| month(part).or(part.parse().ok())).collect();
    found.sort_unstable();
    let is_date = parts.len() == 2 && found.len() == 2 && parts.iter().any(|part| month(part).is_some());
    is_date.then_some(found)
}

impl Select {
    /// Whether a row with these cells is taken.
    pub fn takes<'a>(&self, cell: impl Fn(Field) -> &'a str) -> bool {
        self.0.iter().all(|condition| condition.holds(cell(condition.field)))
    }

    /// The one condition that keeps a row out, where its cell looks like damaged text of what is asked for: the column,
    /// and what was asked for.
    pub fn near_miss<'a>(&self, cell: impl Fn(Field) -> &'a str) -> Option<(Field, &str)> {
        let mut failing = self.0.iter().filter(|condition| !condition.holds(cell(condition.field)));
        let condition = failing.next().filter(|_| failing.next().is_none())?;
        let Test::OneOf(wanted) = &condition.test else { return None };
        let text = cell(condition.field);
        // Most rows that are passed over are of another group: no text is made for them.
        let date = if text.len() <= LONGEST_DATE { numbers_of_date(text) } else { None };
        let is_near = |wanted: &&String| {
            plain(wanted).eq(plain(text)) || date.as_ref().is_some_and(|date| *date == numbers(wanted))
        };
        let near = wanted.iter().filter(|wanted| !wanted.is_empty()).find(is_near)?;
        Some((condition.field, near))
    }

    /// Whether the rows are about everyone, not about groups: one category alone and no type of category.
    pub fn is_whole(&self) -> bool {
        let fixes_category =
            |c: &Condition| c.field == Field::Category && matches!(&c.test, Test::OneOf(values) if values.len() == 1);
        self.0.iter().any(fixes_category) && !self.0.iter().any(|c| c.field == Field::CategoryType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(select: &str, row: [&str; 3], expected: bool) {
        let select: Select = select.parse().unwrap();
        let [category, sex, value] = row;
        let cell = |field| match field {
            Field::Category => category,
            Field::Sex => sex,
            Field::Value => value,
            Field::Indicator | Field::Area | Field::Age | Field::CategoryType => "",
        };
        assert_eq!(select.takes(cell), expected, "{select:?}");
    }

    #[test]
    fn conditions_hold_together() {
        check("category=;sex=Female|Male", ["", "Male", "1"], true);
        check("category=;sex=Female|Male", ["", "Persons", "1"], false);
        check("category!=Unclassified", ["Unclassified", "", "1"], false);
        check("category=;value>=0", ["", "", "-400"], false);
        check("category=;value>=0", ["", "", "0"], true);
    }

    #[test]
    fn everyone_is_told_from_groups() {
        let is_whole = |text: &str| text.parse::<Select>().unwrap().is_whole();
        assert!(is_whole("category=;sex=Female|Male"));
        assert!(is_whole("category=Owed a prevention or relief duty"));
        assert!(!is_whole("category_type=Ethnic group"));
        assert!(!is_whole("category=One|Two"));
    }
}
