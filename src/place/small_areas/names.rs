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

/// The areas that smaller ones lie in.
#[derive(Default)]
pub struct Parts(BTreeMap<AreaCode, Vec<AreaCode>>);

impl Parts {
    /// The area of the newest boundaries that each part lies in.
    pub fn newest(&self) -> BTreeMap<AreaCode, AreaCode> {
        self.0.iter().filter_map(|(part, areas)| Some((*part, *areas.first()?))).collect()
    }

    /// The area of the newest boundaries that a part lies in, then that of those before, where the file has one.
    pub fn areas_of(&self, part: AreaCode) -> Option<&[AreaCode]> {
        self.0.get(&part).map(Vec::as_slice)
    }
}

/// Reads which areas each smaller one lies in; returns the number of rows too.
pub fn read_parts(file: &str, bytes: &[u8], problems: &mut Problems) -> (Parts, u32) {
    let mut parts = Parts::default();
    let columns = [
        Column::required("part").or(&["lsoa21_code"]),
        Column::required("area").or(&["msoa21_code"]),
        Column::optional("area_before").or(&["msoa11_code"]),
    ];
    let rows = for_each_row(file, bytes, &columns, problems, |[part, area, before], problems| {
        let found = part.parsed::<AreaCode>(problems).zip(area.parsed::<AreaCode>(problems));
        let Some((code, area)) = found else { return };
        let areas: Vec<AreaCode> = std::iter::once(area).chain(before.optional(problems)).collect();
        if parts.0.insert(code, areas.clone()).is_some_and(|known| known != areas) {
            part.problem(Cause::RepeatedName { what: "part", name: code.to_string() }, problems);
        }
    });
    (parts, rows)
}
