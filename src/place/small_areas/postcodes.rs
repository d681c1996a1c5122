//! The place's postcodes, and the areas and wards that they lie in.

use std::collections::BTreeMap;

use super::names::{AreaNames, NAMES, PARTS, PartRows};
use crate::place::cell::CellAt;
use crate::place::folder::Folder;
use crate::place::header::{Column, Layout};
use crate::place::problem::{Cause, Problems};
use crate::place::sheet::for_each_row;
use crate::snapshot::{AreaCode, PostcodePlace, Postcodes};
use crate::terms::Postcode;

pub const FILE: &str = "small_areas/postcodes.csv";
const WARDS: &str = "small_areas/wards.csv";
const IN_USE: [(&str, bool); 4] = [("1", true), ("0", false), ("yes", true), ("no", false)];

/// A postcode with where it lies.
struct PostcodeRow {
    sector: String,
    unit: String,
    place: PostcodePlace,
    is_live: bool,
}

/// Reads them, where the folder has any.
pub fn read(
    folder: &mut Folder<'_>,
    names: &AreaNames,
    parts: &PartRows,
    problems: &mut Problems,
) -> Option<Postcodes> {
    if !folder.has(FILE) {
        return None;
    }
    let wards = match folder.has(WARDS) {
        true => folder.open(WARDS, problems, read_wards),
        false => BTreeMap::new(),
    };
    let rows = folder.open(FILE, problems, |bytes, problems| read_rows(bytes, names, parts, &wards, problems));
    let mut places: Vec<PostcodePlace> = rows.iter().map(|row| row.place.clone()).collect();
    places.sort();
    places.dedup();
    let sources = [FILE, PARTS, NAMES].into_iter().chain((!wards.is_empty()).then_some(WARDS));
    let mut read = Postcodes {
        sources: sources.map(str::to_owned).collect(),
        places: Vec::new(),
        live: BTreeMap::new(),
        ended: BTreeMap::new(),
    };
    for row in rows {
        let place = places.binary_search(&row.place).unwrap_or_default();
        let sectors = if row.is_live { &mut read.live } else { &mut read.ended };
        let written = sectors.entry(row.sector).or_default();
        if !written.is_empty() {
            written.push(' ');
        }
        written.push_str(&row.unit);
        written.push_str(&place.to_string());
    }
    Some(Postcodes { places, ..read })
}

fn read_wards(bytes: &[u8], problems: &mut Problems) -> (BTreeMap<AreaCode, String>, u32) {
    let mut wards = BTreeMap::new();
    let columns = [Column::required("code"), Column::required("name")];
    let rows = for_each_row(WARDS, bytes, &Layout::of(columns), problems, |[code, name], problems| {
        let found = code.parsed::<AreaCode>(problems).zip(name.text(problems));
        let Some((ward, name)) = found else { return };
        if wards.insert(ward, name).is_some() {
            code.problem(Cause::RepeatedName { what: "code", name: ward.to_string() }, problems);
        }
    });
    (wards, rows)
}

fn read_rows(
    bytes: &[u8],
    names: &AreaNames,
    parts: &PartRows,
    wards: &BTreeMap<AreaCode, String>,
    problems: &mut Problems,
) -> (Vec<PostcodeRow>, u32) {
    let mut rows: BTreeMap<(String, String), PostcodeRow> = BTreeMap::new();
    let columns = [
        Column::required("postcode").or(&["pcds"]),
        Column::required("part").or(&["lsoa21_code"]),
        Column::optional("ward").or(&["ward25_code"]),
        Column::required("in_use").or(&["live"]),
    ];
    let layout = Layout::of(columns).passing_over(&["msoa21_code", "method"]);
    let count = for_each_row(FILE, bytes, &layout, problems, |[postcode, part, ward, in_use], problems| {
        let (whole, areas) = (whole(&postcode, problems), areas(&part, names, parts, problems));
        let (ward, is_live) = (named_ward(&ward, wards, problems), in_use.one_of(&IN_USE, problems));
        let (Some((sector, unit)), Some(areas), Some(ward), Some(is_live)) = (whole, areas, ward, is_live) else {
            return;
        };
        let key = (sector.clone(), unit.clone());
        let row = PostcodeRow { sector, unit, place: PostcodePlace { areas, ward }, is_live };
        if rows.insert(key, row).is_some() {
            postcode.problem(Cause::RepeatedName { what: "postcode", name: postcode.text.to_owned() }, problems);
        }
    });
    (rows.into_values().collect(), count)
}

fn whole(postcode: &CellAt<'_>, problems: &mut Problems) -> Option<(String, String)> {
    match Postcode::of(postcode.text) {
        Postcode::Whole { sector, unit } => Some((sector, unit)),
        Postcode::Part | Postcode::Other => {
            let expected = "write a whole postcode, such as AB1 2CD".to_owned();
            postcode.problem(Cause::Malformed { found: postcode.text.to_owned(), expected }, problems);
            None
        }
    }
}

/// The area of each set of boundaries that a part lies in.
fn areas(
    part: &CellAt<'_>,
    names: &AreaNames,
    parts: &PartRows,
    problems: &mut Problems,
) -> Option<BTreeMap<String, AreaCode>> {
    let code = part.parsed::<AreaCode>(problems)?;
    let Some(areas) = parts.areas_of(code) else {
        part.problem(Cause::Unknown { what: "part", name: code.to_string(), expected_in: PARTS }, problems);
        return None;
    };
    // Newest first, as the columns of the parts are; the smallest areas are the parts themselves.
    let (smallest, neighbourhoods): (Vec<_>, Vec<_>) = names.iter().rev().partition(|(set, _)| set.is_smallest);
    let sets = neighbourhoods.into_iter().zip(areas).chain(smallest.into_iter().zip([&code]));
    let known = sets.filter(|((_, names), area)| names.contains_key(area));
    Some(known.map(|((set, _), area)| (set.to_string(), *area)).collect())
}

/// A ward's name, nothing where the cell is blank; no answer for a code that is not there.
fn named_ward(
    ward: &CellAt<'_>,
    wards: &BTreeMap<AreaCode, String>,
    problems: &mut Problems,
) -> Option<Option<String>> {
    if ward.text.is_empty() {
        return Some(None);
    }
    let code = ward.parsed::<AreaCode>(problems)?;
    let name = wards.get(&code).cloned();
    if name.is_none() {
        ward.problem(Cause::Unknown { what: "ward", name: code.to_string(), expected_in: WARDS }, problems);
    }
    name.map(Some)
}
