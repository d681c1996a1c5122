//! The rows of a file as they are written, for who asks where a figure comes from.

use std::collections::BTreeMap;

use super::figure_cells::LAYOUT;
use super::problem::Problems;
use super::sheet::for_each_row;

/// A row's cells as they are written.
#[derive(Debug, Default)]
pub struct RawRow {
    /// The code of its area.
    pub area: String,
    /// The label of its period.
    pub label: String,
    /// Each column of figures with what stands in it, and whom the row is about.
    pub cells: Vec<(String, String)>,
}

/// The rows of a file as they are written.
pub fn raw_rows(file: &str, bytes: &[u8]) -> BTreeMap<u32, RawRow> {
    let mut rows = BTreeMap::new();
    for_each_row(file, bytes, &LAYOUT, &mut Problems::default(), |cells, _| {
        let [_, area, period, shown @ .., note] = cells;
        // Few files have notes of values; of the others it is not said that they are blank.
        let note = (!note.text.is_empty()).then_some(note);
        let pairs =
            std::iter::once(period).chain(shown).chain(note).map(|cell| (cell.column.to_owned(), cell.text.to_owned()));
        let written = RawRow { area: area.text.to_owned(), label: period.text.to_owned(), cells: pairs.collect() };
        rows.insert(area.row, written);
    });
    rows
}
