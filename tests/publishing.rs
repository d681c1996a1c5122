//! A folder that is published into again: what stays, and what is replaced.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at what should not happen"
)]

mod support;

use std::fs;

use marmot::publish::{Options, publish};
use marmot::snapshot::Snapshot;

/// A small place, as it is on some day.
fn good_on(date: &str) -> Snapshot {
    let mut snapshot = marmot::place::read(support::good().path()).snapshot.expect("the good folder has no problem");
    snapshot.place.date = date.parse().expect("a date");
    snapshot
}

#[test]
fn a_snapshot_of_a_day_stays_when_a_newer_one_comes() {
    let folder = tempfile::tempdir().expect("a folder");
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).expect(path);
    let snapshot_of = |path: &str| Snapshot::from_json(&read(path)).expect("a snapshot");
    let [first, second] = ["2026-11-24", "2027-02-01"].map(good_on);
    for snapshot in [&first, &second] {
        let options = Options { compress: true, ..Options::default() };
        publish(snapshot, folder.path(), &options).expect("the folder can be written");
    }
    assert!(snapshot_of("data/snapshot-2026-11-24.json") == first);
    assert!(snapshot_of("data/snapshot-2027-02-01.json") == second);
    assert_eq!(read("snapshot.json"), read("data/snapshot-2027-02-01.json"), "the latest");
    assert!(folder.path().join("data/snapshot-2026-11-24.json.br").exists(), "the first is still sent compressed");
}
