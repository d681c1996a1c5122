//! The order of the smallest areas by their deprivation, from the file that `place.toml` names.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::FigureFile;
use crate::place::problem::{Cause, Problems};
use crate::snapshot::{AreaCode, Deprivation};

/// Every part of the place in its order; a file for more places has others too.
pub fn order(
    (path, file): (&str, &FigureFile),
    parts: &BTreeMap<AreaCode, AreaCode>,
    problems: &mut Problems,
) -> Deprivation {
    let mut places: BTreeMap<u32, AreaCode> = BTreeMap::new();
    let mut there = BTreeSet::new();
    // Of a file with cells that could not be read, those have been said.
    let is_whole = !problems.has_file(path);
    for row in &file.rows {
        let Some(area) = row.area.filter(|area| parts.contains_key(area)) else { continue };
        there.insert(area);
        let Some(number) = row.figures.value else {
            // Left out, its people would be missing from every fifth.
            if is_whole {
                problems.cell(path, row.row, &file.column, Cause::Blank);
            }
            continue;
        };
        let Some(place) = place(number) else {
            let expected = "write a whole number from 1, the most deprived".to_owned();
            problems.cell(path, row.row, &file.column, Cause::Malformed { found: number.to_string(), expected });
            continue;
        };
        if places.insert(place, area).is_some() {
            problems.cell(path, row.row, &file.column, Cause::RepeatedName { what: "rank", name: place.to_string() });
        }
    }
    for area in parts.keys().filter(|area| is_whole && !there.contains(area)) {
        problems.file(path, Cause::Unknown { what: "area", name: area.to_string(), expected_in: "its rows" });
    }
    Deprivation { source: path.to_owned(), areas: places.into_values().collect() }
}

/// A place in an order.
fn place(number: f64) -> Option<u32> {
    let is_whole = number >= 1.0 && number <= f64::from(u32::MAX) && libm::trunc(number) == number;
    is_whole.then_some(number as u32)
}
