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
    /// The text, without the spaces around it.
    pub text: &'a str,
    /// The text as it is written.
    pub written: &'a str,
}

/// Why a figure is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Missing {
    /// Nobody published it.
    #[default]
    NotPublished,
    /// It is withheld, because few people stand behind it.
    Suppressed,
    /// The question makes no sense here.
    NotApplicable,
}

/// What a symbol in place of a number means: those of the Government Statistical Service, with and without brackets,
/// and what programmes write for a missing value.
fn symbol(text: &str) -> Option<Missing> {
    let plain = text.trim_start_matches(['[', '(']).trim_end_matches([']', ')']).to_lowercase();
    match plain.as_str() {
        "c" | "*" | "suppressed" | "s" => Some(Missing::Suppressed),
        "z" | "." | "not applicable" => Some(Missing::NotApplicable),
        "x" | ":" | ".." | "~" | "na" | "n/a" | "#n/a" | "nan" | "null" | "w" | "low" | "not available" => {
            Some(Missing::NotPublished)
        }
        _ => None,
    }
}

/// Whether commas part every three digits before the decimals.
fn is_grouped(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default().trim_start_matches('-');
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let are_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = groups.collect();
    let is_first = (1..=3).contains(&first.len()) && are_digits(first);
    is_first && !rest.is_empty() && rest.iter().all(|group| group.len() == 3 && are_digits(group))
}

/// Whether a spreadsheet has cut a number to some digits, as in `1.48E+05`.
fn is_shortened(text: &str) -> bool {
    text.split_once("E+").is_some_and(|(digits, _)| digits.contains('.'))
}

impl CellAt<'_> {
    /// Notes a problem with the cell.
    pub fn problem(&self, cause: Cause, problems: &mut Problems) {
        problems.cell(self.file, self.row, self.column, cause);
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// A finite number, or nothing where the cell is blank or holds a symbol for a figure that is not there.
    pub fn number(&self, problems: &mut Problems) -> Option<f64> {
        let is_plain = self.text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
        if self.text.is_empty() || (!is_plain && symbol(self.text).is_some()) || self.text.trim_matches('.').is_empty()
        {
            return None;
        }
        // "54,786,327" is a number as people write it; "1,5" is not.
        let grouped = is_grouped(self.text).then(|| self.text.replace(',', ""));
        let text = grouped.as_deref().unwrap_or(self.text);
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            self.problem(Cause::NotANumber(self.text.to_owned()), problems);
        } else if is_shortened(self.text) {
            self.problem(Cause::Shortened(self.text.to_owned()), problems);
        }
        number
    }

    /// What a cell without a number says of it.
    pub fn missing(&self) -> Missing {
        let is_number = self.text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-');
        if is_number { Missing::NotPublished } else { symbol(self.text).unwrap_or_default() }
    }

    /// How many decimals a number is written with.
    pub fn decimals(&self) -> u8 {
        let decimals = self.text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        u8::try_from(decimals).unwrap_or(u8::MAX)
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
        let parsed = self.text.parse::<T>();
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
        let number = self.text.parse().ok().filter(|number| *number <= most);
        if number.is_none() {
            let expected = format!("write a whole number from 0 to {most}");
            self.problem(Cause::Malformed { found: self.text.to_owned(), expected }, problems);
        }
        number
    }

    /// One of a closed list of words.
    pub fn one_of<T: Copy>(&self, list: &[(&'static str, T)], problems: &mut Problems) -> Option<T> {
        let found = list.iter().find(|(word, _)| *word == self.text).map(|(_, value)| *value);
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
