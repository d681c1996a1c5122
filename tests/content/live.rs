//! The folder that is published, whatever its figures are: it is read whole, and each figure leads back to its row.

use std::collections::BTreeMap;

use marmot::place;
use marmot::place::provenance::{Origins, ProvenanceRow, Subject};
use marmot::snapshot::{Cell, FIGURES, Snapshot};

use crate::support::{live, live_folder, rows};

#[test]
fn the_folder_is_read_without_a_problem() {
    let reading = place::read(&live_folder());
    assert!(reading.problems.is_empty(), "{:#?}", reading.problems);
    let text = live().to_readable_json().expect("finite numbers");
    assert!(Snapshot::from_json(&text).expect("a snapshot") == *live(), "it is read otherwise than it was written");
}

/// The rows of a file, each by the names of its columns.
type Sheet = Vec<BTreeMap<String, String>>;

/// Every figure of the place and its country is a number in a row of a file, and the row's file is a source.
#[test]
fn every_figure_is_traced_to_a_number_in_its_row() {
    let folder = live_folder();
    let origins = Origins::of(&folder);
    let mut sheets: BTreeMap<String, Sheet> = BTreeMap::new();
    let mut seen = 0;
    for indicator in live().indicators.values() {
        let provenance = origins.provenance(&indicator.measure.id);
        for line in &indicator.series {
            for (period, cell) in indicator.periods.iter().zip(&line.figures.value) {
                let Cell::Number(value) = cell else { continue };
                let subject = Subject { area: line.area, period: *period, sex: line.sex, group: None };
                let found = provenance
                    .get(&subject)
                    .unwrap_or_else(|| panic!("{}: no rows for {subject:?}", indicator.measure.id));
                assert_eq!(found.figures.value, [*cell], "{}: {subject:?}", indicator.measure.id);
                let mut holds = |row: &ProvenanceRow| {
                    let file = row.file.strip_prefix(FIGURES).expect("a file of figures");
                    assert!(indicator.sources.iter().any(|source| source == file), "{file} is no source");
                    let path = format!("static/luton/{}", row.file);
                    let sheet = sheets.entry(path).or_insert_with_key(|path| rows(path));
                    // A spreadsheet shows the header as its first row.
                    sheet[row.row as usize - 2].values().any(|text| text.parse() == Ok(*value))
                };
                assert!(
                    found.rows.iter().any(&mut holds),
                    "{}: {value} of {subject:?} is in no row",
                    indicator.measure.id
                );
                seen += 1;
            }
        }
    }
    assert!(seen > live().indicators.len(), "only {seen} figures");
}
