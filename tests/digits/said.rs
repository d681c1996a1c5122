//! All that the published place is said to be, as text.

use marmot::compose::explorer;
use marmot::snapshot::Snapshot;

/// The explorers of every objective as they are written, one a line.
pub fn said() -> String {
    let snapshot: Snapshot =
        serde_json::from_str(include_str!("../../static/luton/snapshot.json")).expect("the committed snapshot");
    let explorers = snapshot.objectives.iter().map(|objective| explorer(&snapshot, objective));
    let lines = explorers.map(|explorer| serde_json::to_string(&explorer).expect("JSON"));
    lines.collect::<Vec<_>>().join("\n")
}
