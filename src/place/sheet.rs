//! A CSV file, row by row, with its columns found by name.
//!
//! Accepts a byte-order mark, either line ending, and a header in another order. Column names are
//! compared without case, spaces, underscores and dots, so that `Area Code` is `area_code`.

use super::problem::{Cause, Problems};

/// A column that a reader wants, with other names for it.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its name here.
    pub name: &'static str,
    /// Names that other exports give it.
    pub aliases: &'static [&'static str],
    /// Whether the file may lack it; its cells are then blank.
    pub is_optional: bool,
}

impl Column {
    /// A column that must be there.
    pub const fn required(name: &'static str) -> Self {
        Self { name, aliases: &[], is_optional: false }
    }

    /// A column that may be left out.
    pub const fn optional(name: &'static str) -> Self {
        Self { name, aliases: &[], is_optional: true }
    }

    /// The same column under other names as well.
    pub const fn or(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    fn is_called(&self, header: &str) -> bool {
        let header = plain(header);
        plain(self.name) == header || self.aliases.iter().any(|alias| plain(alias) == header)
    }
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Calls `each` with the number of every row and its cells in the order of `columns`.
///
/// Returns the number of rows, or `None` where the file could not be read as a sheet at all.
pub fn for_each_row<const N: usize>(
    file: &str,
    bytes: &[u8],
    columns: &[Column; N],
    problems: &mut Problems,
    mut each: impl FnMut(u32, [&str; N], &mut Problems),
) -> Option<u32> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        problems.file(file, Cause::Empty);
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let header = reader.read_byte_record(&mut record).is_ok().then(|| record.clone())?;
    let positions = find_columns(file, &header, columns, problems)?;
    let mut row = 1;
    loop {
        row += 1;
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                problems.row(file, row, Cause::NotCsv(error.to_string()));
                break;
            }
        }
        let Ok(cells) = std::str::from_utf8(record.as_slice()) else {
            problems.row(file, row, Cause::InvalidUtf8);
            continue;
        };
        let cell = |position: Option<usize>| {
            position.and_then(|p| record.range(p)).and_then(|range| cells.get(range)).unwrap_or_default()
        };
        each(row, positions.map(cell), problems);
    }
    if row == 2 {
        problems.file(file, Cause::NoRows);
    }
    Some(row - 2)
}

fn find_columns<const N: usize>(
    file: &str,
    header: &csv::ByteRecord,
    columns: &[Column; N],
    problems: &mut Problems,
) -> Option<[Option<usize>; N]> {
    let names: Vec<String> = header.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    let positions = columns.each_ref().map(|column| names.iter().position(|name| column.is_called(name)));
    let missing: Vec<&Column> = columns
        .iter()
        .zip(&positions)
        .filter(|(column, position)| position.is_none() && !column.is_optional)
        .map(|(column, _)| column)
        .collect();
    for column in &missing {
        problems.header(file, column.name, Cause::MissingColumn);
    }
    missing.is_empty().then_some(positions)
}

/// A cell of a row, with all that a problem with it needs.
pub struct CellAt<'a> {
    /// The file.
    pub file: &'a str,
    /// The row.
    pub row: u32,
    /// The column's name.
    pub column: &'a str,
    /// The text.
    pub text: &'a str,
}

impl CellAt<'_> {
    /// A finite number, or nothing where the cell is blank.
    pub fn number(&self, problems: &mut Problems) -> Option<f64> {
        let text = self.text.trim();
        if text.is_empty() {
            return None;
        }
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            problems.cell(self.file, self.row, self.column, Cause::NotANumber(text.to_owned()));
        }
        number
    }

    /// A value that parses from text; a blank cell is a problem.
    pub fn parsed<T: std::str::FromStr>(&self, problems: &mut Problems) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        match self.text.trim() {
            "" => {
                problems.cell(self.file, self.row, self.column, Cause::Blank);
                None
            }
            text => match text.parse() {
                Ok(value) => Some(value),
                Err(error) => {
                    let cause = Cause::NotOneOf { found: text.to_owned(), allowed: error.to_string() };
                    problems.cell(self.file, self.row, self.column, cause);
                    None
                }
            },
        }
    }

    /// One of a closed list of words.
    pub fn one_of<T: Copy>(&self, list: &[(&'static str, T)], problems: &mut Problems) -> Option<T> {
        let found = list.iter().find(|(word, _)| *word == self.text.trim()).map(|(_, value)| *value);
        if found.is_none() {
            let allowed = list.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            problems.cell(self.file, self.row, self.column, Cause::NotOneOf { found: self.text.to_owned(), allowed });
        }
        found
    }

    /// Text that must not be blank.
    pub fn text(&self, problems: &mut Problems) -> Option<String> {
        if self.text.trim().is_empty() {
            problems.cell(self.file, self.row, self.column, Cause::Blank);
            return None;
        }
        Some(self.text.to_owned())
    }

    /// Text, or nothing where the cell is blank.
    pub fn optional_text(&self) -> Option<String> {
        (!self.text.trim().is_empty()).then(|| self.text.to_owned())
    }
}
