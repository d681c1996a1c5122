//! The header of a file: which columns a reader wants, and where they stand.
//!
//! Column names are compared without case, spaces, underscores and dots, so that `Area Code` is `area_code`. A
//! column that no reader of the file knows is a problem: whoever wrote it expects it to do something.

use super::cell::CellAt;
use super::problem::{Cause, Problems};

/// A column that a reader wants, with other names for it.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    name: &'a str,
    aliases: &'static [&'static str],
    is_optional: bool,
}

impl<'a> Column<'a> {
    /// A column that must be there.
    pub const fn required(name: &'a str) -> Self {
        Self { name, aliases: &[], is_optional: false }
    }

    /// A column that may be left out; its cells are then blank.
    pub const fn optional(name: &'a str) -> Self {
        Self { name, aliases: &[], is_optional: true }
    }

    /// The same column under the names that other exports give it.
    pub const fn or(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    fn is_called(&self, header: &str) -> bool {
        is_same(self.name, header) || self.aliases.iter().any(|alias| is_same(alias, header))
    }
}

fn is_same(name: &str, other: &str) -> bool {
    let plain = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let (name, other): (String, String) = (plain(name), plain(other));
    name == other
}

/// Which columns a kind of file has.
pub struct Layout<'a, const N: usize> {
    read: [Column<'a>; N],
    unread: Unread,
}

/// Columns that may stand in a file and are not read.
#[derive(Clone, Copy)]
enum Unread {
    /// These alone.
    Known(&'static [&'static str]),
    /// These, and any in a file with the column `mark`: it is an export of a publisher, who names columns anew
    /// from year to year.
    Export { known: &'static [&'static str], mark: &'static str },
    /// Any: the file has a column for each measure.
    Any,
}

impl<'a, const N: usize> Layout<'a, N> {
    /// These columns and no other.
    pub const fn of(read: [Column<'a>; N]) -> Self {
        Self { read, unread: Unread::Known(&[]) }
    }

    /// And those of an official file that say again what others say.
    pub const fn passing_over(self, known: &'static [&'static str]) -> Self {
        Self { unread: Unread::Known(known), ..self }
    }

    /// And, in an official export, which is told by the column `mark`, any other of its publisher.
    pub const fn passing_over_export(self, known: &'static [&'static str], mark: &'static str) -> Self {
        Self { unread: Unread::Export { known, mark }, ..self }
    }

    /// And any other.
    pub const fn passing_over_any(self) -> Self {
        Self { unread: Unread::Any, ..self }
    }

    /// The names of a header that nothing reads, cells without a name aside: those hold nothing that could be meant.
    fn unknown<'b>(&self, header: &[&'b str]) -> Vec<&'b str> {
        let holds = |names: &[&str], name: &str| names.iter().any(|other| is_same(other, name));
        let passed_over = match self.unread {
            Unread::Known(known) => known,
            Unread::Export { known, mark } if !holds(header, mark) => known,
            Unread::Export { .. } | Unread::Any => return Vec::new(),
        };
        let is_known = |name: &str| holds(passed_over, name) || self.read.iter().any(|column| column.is_called(name));
        header.iter().filter(|name| !name.trim().is_empty() && !is_known(name)).copied().collect()
    }

    /// How many of the columns that are read a record names.
    pub fn matches(&self, record: &csv::ByteRecord) -> usize {
        let names: Vec<&str> = record.iter().filter_map(|name| std::str::from_utf8(name).ok()).collect();
        self.read.iter().filter(|column| names.iter().any(|name| column.is_called(name))).count()
    }

    /// The names of the columns that are read, for messages.
    pub fn names(&self) -> String {
        self.read.map(|column| column.name).join(", ")
    }
}

/// Where the wanted columns stand.
pub struct Header<const N: usize> {
    /// Cells of the header.
    pub width: usize,
    /// In the order of the layout.
    pub columns: [FoundColumn; N],
}

/// A wanted column in a file.
pub struct FoundColumn {
    /// Its position, or nothing for an optional column that is not there.
    position: Option<usize>,
    /// Its name as the file spells it.
    name: String,
}

impl FoundColumn {
    /// Its cell of a record, whose text is `text`.
    pub fn cell<'a>(&'a self, file: &'a str, row: u32, record: &csv::ByteRecord, text: &'a str) -> CellAt<'a> {
        let text = self.position.and_then(|position| record.range(position)).and_then(|range| text.get(range));
        let written = text.unwrap_or_default();
        CellAt { file, row, column: &self.name, text: written.trim(), written }
    }
}

impl<const N: usize> Header<N> {
    /// Finds the columns of a layout; `None` where the rows below could not be read by them.
    pub fn find(file: &str, header: &csv::ByteRecord, layout: &Layout<'_, N>, problems: &mut Problems) -> Option<Self> {
        let names: Result<Vec<&str>, _> = header.iter().map(std::str::from_utf8).collect();
        let Ok(names) = names else {
            problems.row(file, 1, Cause::InvalidUtf8);
            return None;
        };
        let mut is_whole = true;
        let columns = layout.read.each_ref().map(|column| {
            let mut found = names.iter().enumerate().filter(|(_, name)| column.is_called(name));
            let first = found.next();
            if first.is_none() && !column.is_optional {
                problems.header(file, column.name, Cause::MissingColumn);
                is_whole = false;
            }
            if found.next().is_some() {
                problems.header(file, column.name, Cause::RepeatedColumn);
                is_whole = false;
            }
            let name = first.map_or(column.name, |(_, name)| name).to_owned();
            FoundColumn { position: first.map(|(position, _)| position), name }
        });
        for name in layout.unknown(&names) {
            problems.header(file, name, Cause::UnknownColumn { known: layout.names() });
        }
        is_whole.then_some(Self { width: names.len(), columns })
    }
}
