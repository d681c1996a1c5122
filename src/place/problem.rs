//! Where something is wrong with a place folder, and the list of all that is.
//!
//! A reader collects problems: the first never hides the rest.

use std::fmt;

pub use super::cause::Cause;

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

impl Problem {
    /// Whether another is of the same kind in the same column, so that one message serves.
    pub fn is_like(&self, other: &Self) -> bool {
        let kind = std::mem::discriminant(&self.cause) == std::mem::discriminant(&other.cause);
        kind && self.row.is_some() && (&self.file, &self.column) == (&other.file, &other.column)
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

/// Problems in the order in which they were found.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    fn push(&mut self, file: &str, row: Option<u32>, column: Option<&str>, cause: Cause) {
        self.0.push(Problem { file: file.to_owned(), row, column: column.map(str::to_owned), cause });
    }

    /// Notes a problem with a whole file.
    pub fn file(&mut self, file: &str, cause: Cause) {
        self.push(file, None, None, cause);
    }

    /// Notes a problem with a column of the header.
    pub fn header(&mut self, file: &str, column: &str, cause: Cause) {
        self.push(file, Some(1), Some(column), cause);
    }

    /// Notes a problem with a row.
    pub fn row(&mut self, file: &str, row: u32, cause: Cause) {
        self.push(file, Some(row), None, cause);
    }

    /// Notes a problem with a cell.
    pub fn cell(&mut self, file: &str, row: u32, column: &str, cause: Cause) {
        self.push(file, Some(row), Some(column), cause);
    }

    /// Adds those of another part.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a file has some, so that what follows from them need not be said as well.
    pub fn has_file(&self, file: &str) -> bool {
        self.0.iter().any(|problem| problem.file == file)
    }

    /// Whether a row has some.
    pub fn has_row(&self, file: &str, row: u32) -> bool {
        self.0.iter().any(|problem| problem.file == file && problem.row == Some(row))
    }

    /// All of them in the order in which an analyst reads the folder: by file, then by row.
    ///
    /// Each once, though several indicators may have taken the same row.
    pub fn into_sorted(mut self) -> Vec<Problem> {
        self.0.sort_by(|a, b| (&a.file, a.row, &a.column).cmp(&(&b.file, b.row, &b.column)));
        let mut sorted: Vec<Problem> = Vec::with_capacity(self.0.len());
        for problem in self.0 {
            let same_cell = |known: &&Problem| {
                (&known.file, known.row, &known.column) == (&problem.file, problem.row, &problem.column)
            };
            if !sorted.iter().rev().take_while(same_cell).any(|known| *known == problem) {
                sorted.push(problem);
            }
        }
        sorted
    }
}
