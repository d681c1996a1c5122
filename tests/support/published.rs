//! The place that is published, and every council that its folder has figures of.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};

use marmot::snapshot::{AreaCode, Snapshot};

/// The folder of the place.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("static/luton")
}

/// The place.
pub fn luton() -> Snapshot {
    let text = std::fs::read_to_string(folder().join("snapshot.json")).expect("the snapshot");
    Snapshot::from_json(&text).expect("a snapshot")
}

/// Councils with the regions that they lie in; those whose code has been replaced are left out.
pub fn councils() -> Vec<(AreaCode, AreaCode)> {
    const KINDS: [&str; 4] = ["Unitary authority", "Metropolitan district", "London borough", "County"];
    let mut reader = csv::Reader::from_path(folder().join("areas.csv")).expect("areas.csv");
    let rows = reader.records().map(|record| record.expect("a row"));
    let councils = rows.filter(|row| KINDS.contains(&&row[2]) && row[4].is_empty() && !row[3].is_empty());
    councils.map(|row| (row[0].parse().expect("a code"), row[3].parse().expect("a code"))).collect()
}
