//! A cell of a file, which knows where it stands, read as what it should hold.

use super::problem::{Cause, Problems};

/// A cell of a row, with all that a problem with it needs.
#[derive(Clone, Copy)]
pub struct CellAt<'a> {
    /// The file, from the place folder.
    pub file: &'a str,
    /// The row.
    pub row: u32,
    /// The column's name, as the file spells it.
    pub column: &'a str,
    /// The text.
    pub text: &'a str,
}

impl CellAt<'_> {
    /// Notes a problem with the cell.
    pub fn problem(&self, cause: Cause, problems: &mut Problems) {
        problems.cell(self.file, self.row, self.column, cause);
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// A finite number, or nothing where the cell is blank.
    pub fn number(&self, problems: &mut Problems) -> Option<f64> {
        let text = self.text.trim();
        if text.is_empty() {
            return None;
        }
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            self.problem(Cause::NotANumber(text.to_owned()), problems);
        }
        number
    }

    /// A value that parses from text; a blank cell is a problem.
    pub fn parsed<T: std::str::FromStr>(&self, problems: &mut Problems) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        if self.is_blank() {
            self.problem(Cause::Blank, problems);
            return None;
        }
        let parsed = self.text.trim().parse::<T>();
        let malformed = |error: &T::Err| Cause::Malformed { found: self.text.to_owned(), expected: error.to_string() };
        parsed.inspect_err(|error| self.problem(malformed(error), problems)).ok()
    }

    /// The same, or nothing where the cell is blank.
    pub fn optional<T: std::str::FromStr>(&self, problems: &mut Problems) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        if self.is_blank() { None } else { self.parsed(problems) }
    }

    /// A whole number up to `most`.
    pub fn whole(&self, most: u32, problems: &mut Problems) -> Option<u32> {
        let number = self.text.trim().parse().ok().filter(|number| *number <= most);
        if number.is_none() {
            let expected = format!("write a whole number from 0 to {most}");
            self.problem(Cause::Malformed { found: self.text.to_owned(), expected }, problems);
        }
        number
    }

    /// One of a closed list of words.
    pub fn one_of<T: Copy>(&self, list: &[(&'static str, T)], problems: &mut Problems) -> Option<T> {
        let found = list.iter().find(|(word, _)| *word == self.text.trim()).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = list.iter().map(|(word, _)| *word).collect();
            self.not_one_of(&words.join(", "), problems);
        }
        found
    }

    /// The same, or nothing where the cell is blank.
    pub fn optional_one_of<T: Copy>(&self, list: &[(&'static str, T)], problems: &mut Problems) -> Option<T> {
        if self.is_blank() { None } else { self.one_of(list, problems) }
    }

    /// Notes that the cell holds none of the words that may stand there.
    pub fn not_one_of(&self, allowed: &str, problems: &mut Problems) {
        self.problem(Cause::NotOneOf { found: self.text.to_owned(), allowed: allowed.to_owned() }, problems);
    }

    /// Text that must not be blank.
    pub fn text(&self, problems: &mut Problems) -> Option<String> {
        if self.is_blank() {
            self.problem(Cause::Blank, problems);
        }
        self.optional_text()
    }

    /// Text, or nothing where the cell is blank.
    pub fn optional_text(&self) -> Option<String> {
        (!self.is_blank()).then(|| self.text.to_owned())
    }

    /// Names parted by `;`.
    pub fn list(&self) -> Vec<String> {
        self.text.split(';').filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }
}
