//! The sentences that the published place makes, and how periods are said.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;

use marmot::snapshot::Snapshot;
use marmot::stats::Analysis;
use marmot::words::Words;

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
    let words = Words::of(&snapshot);
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

/// Each period with how it is said, and how where room is short.
#[test]
fn periods_are_said_as_readers_say_them() {
    let snapshot = luton();
    let words = Words::of(&snapshot);
    let periods = [
        ("2022 to 2024", "2022 to 2024", "2022 to 24"),
        ("academic 2024/25", "2024/25", "2024/25"),
        ("2025 Q1", "January to March 2025", "Mar 2025"),
        ("2024-11 to 2025-11", "November 2024 to November 2025", "2024/25"),
        ("2021-04 to 2025-12", "April 2021 to December 2025", "Dec 2025"),
        ("2021-03-21", "21 March 2021", "Mar 2021"),
        ("year to 2025-03", "year to March 2025", "Mar 2025"),
        ("edition 2025", "Indices of 2025", "2025"),
        ("winter 2024/25", "winter 2024/25", "2024/25"),
    ];
    for (written, long, short) in periods {
        let period = written.parse().expect("a period");
        assert_eq!((words.period(period).as_str(), words.short_period(period).as_str()), (long, short));
    }
}
