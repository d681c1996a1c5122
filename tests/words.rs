//! The sentences that the published place makes.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;

use marmot::snapshot::Snapshot;
use marmot::stats::Analysis;
use marmot::words::in_language;

fn luton() -> Snapshot {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/luton/snapshot.json");
    Snapshot::from_json(&std::fs::read_to_string(path).expect("the snapshot")).expect("a snapshot")
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The sentences worked out from the published files by another programme.
#[test]
fn every_finding_is_the_sentence_worked_out_elsewhere() {
    let snapshot = luton();
    let words = in_language("en");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/examples.csv");
    let mut reader = csv::Reader::from_path(path).expect("examples.csv");
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.expect("a row");
        let id = record[0].parse().expect("an id");
        let indicator = snapshot.indicator(&id).unwrap_or_else(|| panic!("{id} is not in the snapshot"));
        let found = spaced(&words.finding(&Analysis::of(&snapshot, indicator)).to_string());
        seen += 1;
        if found != record[1] {
            wrong.push(format!("{id}\n  found    {found}\n  expected {}", &record[1]));
        }
    }
    assert_eq!(seen, 76);
    assert!(wrong.is_empty(), "{} of {seen} differ:\n{}", wrong.len(), wrong.join("\n"));
}
