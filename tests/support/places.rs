//! Three places: one whose figures are frozen, one whose figures change, and one that is invented.
//!
//! Figures that a test expects are those of the frozen or the invented place. The folder that is published is held to
//! laws alone, so that a new year of figures changes no test.

use std::path::PathBuf;
use std::sync::LazyLock;

use marmot::place::{self, read_places};
use marmot::snapshot::{AreaCode, Indicator, Snapshot};
use marmot::words::Words;

use super::{folder, root, text};

/// The snapshot that was published on 24 November 2026.
pub const FROZEN: &str = "tests/places/luton-2026-11-24/snapshot.json";

/// Luton as it was published on 24 November 2026.
pub fn luton() -> &'static Snapshot {
    static LUTON: LazyLock<Snapshot> =
        LazyLock::new(|| Snapshot::from_json(&text(FROZEN)).expect("what was once published can be read"));
    &LUTON
}

/// Words for figures of any place.
pub fn english() -> Words<'static> {
    Words::of(luton())
}

/// The folder of the place that is published, whose figures change.
pub fn live_folder() -> PathBuf {
    root("static/luton")
}

/// The place that is published, read from its folder.
pub fn live() -> &'static Snapshot {
    static LIVE: LazyLock<Snapshot> = LazyLock::new(|| {
        let reading = place::read(&live_folder());
        reading.snapshot.unwrap_or_else(|| panic!("{:#?}", reading.problems))
    });
    &LIVE
}

/// Places for laws: the frozen one, and the live one once it is another.
pub fn places() -> Vec<&'static Snapshot> {
    let live = Some(live()).filter(|live| *live != luton());
    [luton()].into_iter().chain(live).collect()
}

/// Councils of the live folder with the regions that they lie in; those whose code has been replaced are left out.
pub fn councils() -> Vec<(AreaCode, AreaCode)> {
    const KINDS: [&str; 4] = ["Unitary authority", "Metropolitan district", "London borough", "County"];
    let mut reader = csv::Reader::from_path(live_folder().join("areas.csv")).expect("areas.csv");
    let rows = reader.records().map(|record| record.expect("a row"));
    let councils = rows.filter(|row| KINDS.contains(&&row[2]) && row[4].is_empty() && !row[3].is_empty());
    councils.map(|row| (row[0].parse().expect("a code"), row[3].parse().expect("a code"))).collect()
}

/// The live folder as each council would publish it: what holds of one must hold of all.
pub fn everywhere() -> &'static [Snapshot] {
    static EVERYWHERE: LazyLock<Vec<Snapshot>> = LazyLock::new(|| {
        let councils = councils();
        let snapshots = read_places(&live_folder(), &councils).expect("the folder has no problems");
        assert!(councils.len() > 1 && snapshots.len() == councils.len(), "{} councils", snapshots.len());
        snapshots
    });
    &EVERYWHERE
}

/// The invented place.
pub fn northmere() -> Snapshot {
    place::read(&folder("good")).snapshot.expect("the good folder has no problems")
}

/// An indicator of a place by its id.
pub fn indicator<'a>(snapshot: &'a Snapshot, id: &str) -> &'a Indicator {
    let found = snapshot.indicator(&id.parse().expect("an id"));
    found.unwrap_or_else(|| panic!("{id} is not in the snapshot"))
}
