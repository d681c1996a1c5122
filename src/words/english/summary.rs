//! An objective or a place in a sentence: how many measures are on which side.

use super::names::{self, list};
use crate::snapshot::Snapshot;
use crate::stats::Tally;

/// "Of 11 measures of this objective, 3 can be compared with England. 1 is better and 2 are worse."
pub(super) fn objective(snapshot: &Snapshot, tally: Tally) -> String {
    counted(snapshot, tally, "of this objective")
}

/// The same for all objectives, and what is not compared apart.
pub(super) fn place(snapshot: &Snapshot, tally: Tally) -> String {
    let place = snapshot.area(snapshot.place.code).map(names::in_text).unwrap_or_default();
    counted(snapshot, tally, &format!("of {place}"))
}

fn counted(snapshot: &Snapshot, tally: Tally, whose: &str) -> String {
    let country = snapshot.area(snapshot.place.country).map(names::in_text).unwrap_or_default();
    let of = tally.of();
    if tally.not_compared == of {
        return match of {
            0 => format!("No measure {whose} has a figure."),
            1 => format!("The one measure {whose} cannot be compared with {country}."),
            _ => format!("None of the {of} measures {whose} can be compared with {country}."),
        };
    }
    let parts = [
        (tally.better, "better"),
        (tally.similar, "similar"),
        (tally.worse, "worse"),
        (tally.different, "higher or lower"),
    ];
    let said = parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| {
        let is = if *count == 1 { "is" } else { "are" };
        format!("{count} {is} {word}")
    });
    let said = list(&said.collect::<Vec<_>>());
    let measures = if of == 1 { "measure" } else { "measures" };
    format!("Of {of} {measures} {whose}, {} can be compared with {country}. {said}.", of - tally.not_compared)
}
