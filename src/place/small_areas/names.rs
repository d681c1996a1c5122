//! What areas are called, and which smaller ones make them.

use std::collections::BTreeMap;

use crate::place::problem::{Cause, Problems};
use crate::place::sheet::{Column, for_each_row};
use crate::snapshot::AreaCode;

/// The year of boundaries may be any of a computer's whole numbers; four digits are enough.
pub const LATEST_YEAR: u32 = 9_999;

/// Names by the year of the boundaries.
pub type Names = BTreeMap<u32, BTreeMap<AreaCode, String>>;

/// Reads names; returns the number of rows too.
pub fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> (Names, u32) {
    let mut names = Names::new();
    let columns = [
        Column::required("boundaries").or(&["vintage"]),
        Column::required("code").or(&["msoa_code"]),
        Column::required("name").or(&["msoa_hcl_name"]),
    ];
    let rows = for_each_row(file, bytes, &columns, problems, |[year, code, name], problems| {
        let found = (year.whole(LATEST_YEAR, problems), code.parsed::<AreaCode>(problems), name.text(problems));
        let (Some(year), Some(area), Some(name)) = found else { return };
        if names.entry(year).or_default().insert(area, name).is_some() {
            code.problem(Cause::RepeatedName { what: "code", name: area.to_string() }, problems);
        }
    });
    (names, rows)
}

/// Reads which area each smaller one lies in; returns the number of rows too.
pub fn read_parts(file: &str, bytes: &[u8], problems: &mut Problems) -> (BTreeMap<AreaCode, AreaCode>, u32) {
    let mut parts = BTreeMap::new();
    let columns = [Column::required("part").or(&["lsoa21_code"]), Column::required("area").or(&["msoa21_code"])];
    let rows = for_each_row(file, bytes, &columns, problems, |[part, area], problems| {
        let found = part.parsed::<AreaCode>(problems).zip(area.parsed::<AreaCode>(problems));
        let Some((code, area)) = found else { return };
        if parts.insert(code, area).is_some_and(|known| known != area) {
            part.problem(Cause::RepeatedName { what: "part", name: code.to_string() }, problems);
        }
    });
    (parts, rows)
}
