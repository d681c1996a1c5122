//! A CSV file, row by row, with its columns found by name.
//!
//! Accepts a byte-order mark, either line ending, blank lines, and a header in another order. What could shift cells unseen (a quote that is not closed, a comma too many) is a problem.

use std::borrow::Cow;

use super::cell::CellAt;
use super::header::{Header, Layout};
use super::problem::{Cause, Problems};

/// Calls `each` with the cells of every row in the order of `layout`; returns the number of rows.
///
/// A file without rows is a problem.
pub fn for_each_row<const N: usize>(
    file: &str,
    bytes: &[u8],
    layout: &Layout<'_, N>,
    problems: &mut Problems,
    each: impl FnMut([CellAt<'_>; N], &mut Problems),
) -> u32 {
    let rows = for_any_row(file, bytes, layout, problems, each);
    if rows == Some(0) {
        problems.file(file, Cause::NoRows);
    }
    rows.unwrap_or_default()
}

/// The same for a file that may hold a header alone; `None` where its columns could not be found.
pub fn for_any_row<const N: usize>(
    file: &str,
    bytes: &[u8],
    layout: &Layout<'_, N>,
    problems: &mut Problems,
    mut each: impl FnMut([CellAt<'_>; N], &mut Problems),
) -> Option<u32> {
    let bytes = decoded(bytes);
    let mut rows = Records::new(&bytes);
    if !rows.read_next() {
        problems.file(file, Cause::Empty);
        return None;
    }
    if layout.matches(&rows.record) == 0 {
        problems.row(file, 1, rows.without_header(layout));
        return None;
    }
    let header = Header::find(file, &rows.record, layout, problems)?;
    let mut count = 0;
    while rows.read_next() {
        let row = rows.row;
        if rows.is_unclosed() {
            problems.row(file, row, Cause::UnclosedQuote);
            break;
        }
        let Ok(text) = std::str::from_utf8(rows.record.as_slice()) else {
            problems.row(file, row, Cause::InvalidUtf8);
            continue;
        };
        if let Some(sign) = hidden_sign(text) {
            problems.row(file, row, Cause::HiddenSign(sign));
            continue;
        }
        if rows.holds_a_row(header.width) {
            problems.row(file, row, Cause::UnclosedQuote);
            continue;
        }
        if text.trim().is_empty() {
            continue;
        }
        count += 1;
        let found = rows.record.len();
        if found == 1 && header.width > 2 {
            problems.row(file, row, Cause::NoteBelow(text.to_owned()));
            continue;
        }
        if found > header.width || found + 1 < header.width {
            problems.row(file, row, Cause::WrongLength { found, expected: header.width });
            continue;
        }
        each(header.columns.each_ref().map(|column| column.cell(file, row, &rows.record, text)), problems);
    }
    Some(count)
}

/// The first sign of a text that nobody sees and that does something: a control, or a turn of direction.
pub fn hidden_sign(text: &str) -> Option<char> {
    let turns = |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().find(|sign| turns(*sign) || (sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')))
}

/// The bytes of a file as UTF-8, where it says of itself that it is UTF-16.
fn decoded(bytes: &[u8]) -> Cow<'_, [u8]> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return Cow::Borrowed(bytes),
    };
    let pairs = bytes.chunks_exact(2).skip(1).filter_map(|pair| pair.try_into().ok()).map(unit);
    let text: String = char::decode_utf16(pairs).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Cow::Owned(text.into_bytes())
}

/// What parts the cells: a comma, or what stands in the header where no comma does.
fn delimiter(bytes: &[u8]) -> u8 {
    let header = bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let other = [b'\t', b';'].into_iter().find(|sign| header.contains(sign));
    if header.contains(&b',') { b',' } else { other.unwrap_or(b',') }
}

/// The records of a file with their rows as a spreadsheet counts them.
struct Records<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    reader: csv::Reader<&'a [u8]>,
    record: csv::ByteRecord,
    row: u32,
}

impl<'a> Records<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let delimiter = delimiter(bytes);
        let mut builder = csv::ReaderBuilder::new();
        let reader = builder.flexible(true).has_headers(false).delimiter(delimiter).from_reader(bytes);
        Self { bytes, delimiter, reader, record: csv::ByteRecord::new(), row: 0 }
    }

    /// Reads the next record. Of bytes in memory and rows of any length, none fails to be read.
    fn read_next(&mut self) -> bool {
        let is_read = self.reader.read_byte_record(&mut self.record).unwrap_or(false);
        self.row += u32::from(is_read) + self.blank_lines();
        is_read
    }

    /// What stands in place of the header: a title above it, or another file.
    fn without_header<const N: usize>(&mut self, layout: &Layout<'_, N>) -> Cause {
        const MOST_TITLES: u32 = 10;
        while self.row < MOST_TITLES && self.read_next() {
            if layout.matches(&self.record) > 1 {
                return Cause::HeaderBelow(self.row);
            }
        }
        Cause::NoHeader(layout.names())
    }

    /// Bytes of the record, with the line ends that the reader passed over before it.
    fn raw(&self) -> &'a [u8] {
        let byte = |position: &csv::Position| usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let start = self.record.position().map_or(0, byte);
        let bytes = self.bytes.get(start..byte(self.reader.position())).unwrap_or_default();
        // Of a line end of two bytes the reader leaves the second to the next record.
        let follows_return = start.checked_sub(1).and_then(|before| self.bytes.get(before)) == Some(&b'\r');
        bytes.strip_prefix(b"\n").filter(|_| follows_return).unwrap_or(bytes)
    }

    /// Blank lines before the record, which the reader passes over and a spreadsheet counts.
    fn blank_lines(&self) -> u32 {
        let line_ends = self.raw().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        line_ends.filter(|byte| **byte == b'\n').map(|_| 1).sum()
    }

    /// Whether the file ends inside quotes that this record opened, and so took in all later rows.
    fn is_unclosed(&self) -> bool {
        let is_last = usize::try_from(self.reader.position().byte()) == Ok(self.bytes.len());
        is_last && self.raw().iter().filter(|byte| **byte == b'"').count() % 2 == 1
    }

    /// Whether a cell holds a line end and the commas of a row: a stray quote and the next one took it in.
    fn holds_a_row(&self, width: usize) -> bool {
        self.record.iter().any(|cell| {
            cell.contains(&b'\n') && cell.iter().filter(|byte| **byte == self.delimiter).count() + 1 >= width.max(3)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::header::Column;

    fn check(bytes: &[u8], expected: &[(u32, &str, &str)], problems: &[&str]) {
        let mut found = Problems::default();
        let mut cells = Vec::new();
        let columns = [Column::required("area_code").or(&["Code"]), Column::optional("value")];
        let layout = Layout::of(columns).passing_over(&["note"]);
        for_each_row("a.csv", bytes, &layout, &mut found, |[area, value], _| {
            cells.push((area.row, area.text.to_owned(), value.text.to_owned()));
        });
        let cells: Vec<_> = cells.iter().map(|(row, area, value)| (*row, area.as_str(), value.as_str())).collect();
        assert_eq!(cells, expected);
        let found: Vec<String> = found.into_sorted().iter().map(ToString::to_string).collect();
        let first_lines: Vec<&str> = found.iter().filter_map(|text| text.lines().next()).collect();
        assert_eq!(first_lines, problems);
    }

    #[test]
    fn a_header_is_found_in_any_order_and_spelling() {
        check(b"area_code,value\nA,1\n", &[(2, "A", "1")], &[]);
        check(b"\xEF\xBB\xBFValue,Area Code\r\n1,A\r\n", &[(2, "A", "1")], &[]);
        check(b"note,AreaCode\nx,A", &[(2, "A", "")], &[]);
        check(b"CODE,VALUE\n\"A, b\",1\n", &[(2, "A, b", "1")], &[]);
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        check(b"code,value\n\nA,1\n\n\nB,2\n", &[(3, "A", "1"), (6, "B", "2")], &[]);
        check(b"code,value\r\n\r\nA,1\r\n\r\n\r\nB,2\r\n", &[(3, "A", "1"), (6, "B", "2")], &[]);
        check(b"code,value\n\"A\nb\",1\n,\nB,2\n", &[(2, "A\nb", "1"), (4, "B", "2")], &[]);
    }

    #[test]
    fn cells_that_shift_are_problems() {
        check(
            b"code,value,note\nA,1\nB,1,,\nC\n",
            &[(2, "A", "1")],
            &[
                "a.csv, row 3: it has 4 cells, the header has 3.",
                "a.csv, row 4: \"C\" is a note, not a row of figures.",
            ],
        );
        check(
            b"code,value\nA,1\n\"B,1\nC,1\n",
            &[(2, "A", "1")],
            &["a.csv, row 3: a double quote is opened and not closed."],
        );
        check(
            b"code,value,note\nA,\"1,x\nB,1,x\nC,1\",x\nD,1,x\n",
            &[(3, "D", "1")],
            &["a.csv, row 2: a double quote is opened and not closed."],
        );
        check(b"code,valeu\nA,1\n", &[(2, "A", "")], &["a.csv, row 1, column `valeu`: it is no column of this file."]);
        check(b"code,value,value\nA,1,2\n", &[], &["a.csv, row 1, column `value`: it stands twice in the header."]);
    }

    #[test]
    fn nothing_to_read_is_a_problem() {
        check(b"\n\n", &[], &["a.csv: the file is empty."]);
        check(b"code,value\n", &[], &["a.csv: the file has a header and no rows."]);
        check(b"code,\xFF\nA,1\n", &[], &["a.csv, row 1: it holds bytes that are not UTF-8."]);
    }
}
