//! What is wrong with a place folder, in words that an analyst can act on.
//!
//! A problem says where, what was found and what to do. A reader collects all of them: the first
//! never hides the rest.

use std::fmt;

/// Something wrong in a file of the place folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The file, from the place folder.
    pub file: String,
    /// The row as a spreadsheet shows it: row 1 is the header.
    pub row: Option<u32>,
    /// The column by its name.
    pub column: Option<String>,
    /// What is wrong.
    pub cause: Cause,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// The operating system could not give the file.
    CannotRead(String),
    /// Bytes that are not UTF-8.
    InvalidUtf8,
    /// Nothing in the file.
    Empty,
    /// A header and nothing below.
    NoRows,
    /// The row is not CSV.
    NotCsv(String),
    /// A column that must be there.
    MissingColumn,
    /// A cell that must be filled.
    Blank,
    /// Text where a number is expected.
    NotANumber(String),
    /// A word that is not on the list.
    NotOneOf {
        /// The text.
        found: String,
        /// What may stand there.
        allowed: String,
    },
    /// A code that the register of areas does not hold.
    UnknownArea(String),
    /// A label that the declared rule does not read.
    WrongPeriod {
        /// The text.
        found: String,
        /// The rule of `series.csv`.
        rule: String,
        /// A label that the rule reads.
        example: String,
    },
    /// A limit on the wrong side of its value.
    LimitBeyondValue {
        /// The limit.
        limit: f64,
        /// The value.
        value: f64,
        /// Whether it is the lower limit.
        is_lower: bool,
    },
    /// More than the unit allows.
    AboveHighest {
        /// The value.
        value: f64,
        /// The most it may be.
        highest: f64,
    },
    /// A count above what it is counted from.
    CountAbovePopulation {
        /// The count.
        numerator: f64,
        /// The population.
        denominator: f64,
    },
    /// Less than nothing.
    Negative(f64),
    /// The same thing twice.
    Duplicate {
        /// The row it stands in first.
        first_row: u32,
    },
    /// Something names what is not there.
    Unknown {
        /// What kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
        /// Where it should be.
        expected_in: &'static str,
    },
    /// A file of figures that no row of `series.csv` uses.
    FileWithoutCatalogueRow,
    /// A row of the catalogue whose file is not in the folder.
    CatalogueRowWithoutFile(String),
    /// An indicator without any figure for its area.
    NoFigures(String),
    /// A setting that cannot be read.
    Setting(String),
    /// The snapshot that these files make would be refused by a reader.
    Refused(String),
}

/// Quotes text as it was found, cut to 60 characters.
fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("{short:?}")
}

impl Cause {
    fn what(&self) -> String {
        match self {
            Self::CannotRead(reason) => format!("cannot be read: {reason}"),
            Self::InvalidUtf8 => "holds bytes that are not UTF-8".to_owned(),
            Self::Empty => "is empty".to_owned(),
            Self::NoRows => "has a header and no rows".to_owned(),
            Self::NotCsv(reason) => format!("is not CSV: {reason}"),
            Self::MissingColumn => "is missing".to_owned(),
            Self::Blank => "is blank".to_owned(),
            Self::NotANumber(found) => format!("{} is not a number", quoted(found)),
            Self::NotOneOf { found, .. } => format!("{} is not a value of this column", quoted(found)),
            Self::UnknownArea(found) => format!("{} is not a code of the register of areas", quoted(found)),
            Self::WrongPeriod { found, rule, .. } => format!("{} is not a period of the kind {rule}", quoted(found)),
            Self::LimitBeyondValue { limit, value, is_lower } => {
                format!("{limit} is {} the value {value}", if *is_lower { "above" } else { "below" })
            }
            Self::AboveHighest { value, highest } => format!("{value} is above {highest}, the most this unit allows"),
            Self::CountAbovePopulation { numerator, denominator } => {
                format!("{numerator} is above the denominator {denominator}")
            }
            Self::Negative(value) => format!("{value} is below zero"),
            Self::Duplicate { first_row } => {
                format!("repeats row {first_row}: the same area, period, sex, age and category")
            }
            Self::Unknown { what, name, expected_in } => format!("the {what} {} is not in {expected_in}", quoted(name)),
            Self::FileWithoutCatalogueRow => "is used by no indicator".to_owned(),
            Self::CatalogueRowWithoutFile(file) => format!("the file {file} is not in the folder indicators"),
            Self::NoFigures(indicator) => format!("{indicator} has no figure for its area"),
            Self::Setting(reason) => reason.clone(),
            Self::Refused(reason) => format!("the snapshot would be refused: {reason}"),
        }
    }

    fn remedy(&self) -> String {
        match self {
            Self::CannotRead(_) => "Check that the file is there and may be read.".to_owned(),
            Self::InvalidUtf8 => "Save the file as CSV UTF-8.".to_owned(),
            Self::Empty | Self::NoRows => "Export the file again, or take it out of the folder and the catalogue.".to_owned(),
            Self::NotCsv(_) => "Open the row in a text editor and look for a quote that is not closed.".to_owned(),
            Self::MissingColumn => "Add the column to the header, spelt like this.".to_owned(),
            Self::Blank => "This cell must be filled.".to_owned(),
            Self::NotANumber(_) => "Write a plain number such as 12.5, or leave the cell blank where nothing is published.".to_owned(),
            Self::NotOneOf { allowed, .. } => format!("Use one of: {allowed}."),
            Self::UnknownArea(_) => "Correct the code, or add the area to areas.csv.".to_owned(),
            Self::WrongPeriod { example, .. } => {
                format!("Write it like {example:?}, or correct period_rule in series.csv.")
            }
            Self::LimitBeyondValue { .. } => {
                "An interval must contain its value. Check whether lower_ci and upper_ci were swapped.".to_owned()
            }
            Self::AboveHighest { .. } => {
                "Check the decimal point. If such a value is right, set `highest` in indicators.csv.".to_owned()
            }
            Self::CountAbovePopulation { .. } => "Check whether numerator and denominator were swapped.".to_owned(),
            Self::Negative(_) => {
                "Codes for missing values are not figures: leave the cell blank, or leave the rows out with `value>=0` in series.csv."
                    .to_owned()
            }
            Self::Duplicate { .. } => "Keep one of the two rows.".to_owned(),
            Self::Unknown { expected_in, .. } => format!("Correct the name, or add it to {expected_in}."),
            Self::FileWithoutCatalogueRow => "Add a row to series.csv, or take the file out of the folder.".to_owned(),
            Self::CatalogueRowWithoutFile(_) => "Add the file, or take the row out of series.csv.".to_owned(),
            Self::NoFigures(_) => "Check `select`, `areas` and `periods` of its rows in series.csv.".to_owned(),
            Self::Setting(_) => "Correct the setting.".to_owned(),
            Self::Refused(_) => "Make the place smaller, or split it.".to_owned(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column `{column}`")?;
        }
        write!(f, ": {}.\n  {}", self.cause.what(), self.cause.remedy())
    }
}

/// Problems in the order in which an analyst reads the folder: by file, then by row.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Notes a problem with a whole file.
    pub fn file(&mut self, file: &str, cause: Cause) {
        self.0.push(Problem { file: file.to_owned(), row: None, column: None, cause });
    }

    /// Notes a problem with a column of the header.
    pub fn header(&mut self, file: &str, column: &str, cause: Cause) {
        self.0.push(Problem { file: file.to_owned(), row: Some(1), column: Some(column.to_owned()), cause });
    }

    /// Notes a problem with a row.
    pub fn row(&mut self, file: &str, row: u32, cause: Cause) {
        self.0.push(Problem { file: file.to_owned(), row: Some(row), column: None, cause });
    }

    /// Notes a problem with a cell.
    pub fn cell(&mut self, file: &str, row: u32, column: &str, cause: Cause) {
        self.0.push(Problem { file: file.to_owned(), row: Some(row), column: Some(column.to_owned()), cause });
    }

    /// Adds those of another part.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, sorted.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort_by(|a, b| (&a.file, a.row).cmp(&(&b.file, b.row)));
        self.0
    }
}
