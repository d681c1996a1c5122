//! What areas are called, and which smaller ones make them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use crate::place::cell::CellAt;
use crate::place::header::{Column, Layout};
use crate::place::problem::{Cause, Problems};
use crate::place::sheet::for_each_row;
use crate::snapshot::{AreaCode, SMALLEST};

/// What neighbourhoods are called.
pub const NAMES: &str = "small_areas/names.csv";

/// Which smaller areas make them.
pub const PARTS: &str = "small_areas/parts.csv";

/// The year of boundaries may be any of a computer's whole numbers; four digits are enough.
const LATEST_YEAR: u32 = 9_999;

/// What stands for boundaries where there is no map.
const QUINTILES: &str = "fifths";

/// A set of areas: `2021` for the neighbourhoods of that year, `2021-small` for the smallest areas, which make them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AreaSet {
    pub year: u32,
    pub is_smallest: bool,
}

impl fmt::Display for AreaSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.year, if self.is_smallest { SMALLEST } else { "" })
    }
}

/// How the figures of a row are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownBy {
    /// On a map.
    Area(AreaSet),
    /// By fifth of the smallest areas, in the order of their deprivation.
    Quintile,
}

/// Text that says neither.
#[derive(Debug, thiserror::Error)]
#[error(
    "write the year of the boundaries, such as 2021, 2021-small for the smallest areas, or {QUINTILES} for fifths of those"
)]
pub struct NotAWay;

impl FromStr for ShownBy {
    type Err = NotAWay;

    fn from_str(text: &str) -> Result<Self, NotAWay> {
        if text == QUINTILES {
            return Ok(Self::Quintile);
        }
        let (year, is_smallest) = text.strip_suffix(SMALLEST).map_or((text, false), |year| (year, true));
        let year = year.parse().ok().filter(|year| *year <= LATEST_YEAR).ok_or(NotAWay)?;
        Ok(Self::Area(AreaSet { year, is_smallest }))
    }
}

/// Names by the set of areas; a year's neighbourhoods stand before its smallest areas.
pub type AreaNames = BTreeMap<AreaSet, BTreeMap<AreaCode, String>>;

/// Reads names of neighbourhoods; returns the number of rows too.
pub fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> (AreaNames, u32) {
    let mut names = AreaNames::new();
    let columns = [
        Column::required("boundaries").or(&["vintage"]),
        Column::required("code").or(&["msoa_code"]),
        Column::required("name").or(&["msoa_hcl_name"]),
    ];
    let layout = Layout::of(columns).passing_over(&["msoa_name"]);
    let rows = for_each_row(file, bytes, &layout, problems, |[year, code, shown], problems| {
        let found = (year.whole(LATEST_YEAR, problems), code.parsed::<AreaCode>(problems), shown.text(problems));
        let (Some(year), Some(area), Some(name)) = found else { return };
        let named = names.entry(AreaSet { year, is_smallest: false }).or_default();
        // Pages find an area by its name: a reader cannot tell two of one name apart.
        if named.iter().any(|(other, known)| *other != area && *known == name) {
            shown.problem(Cause::RepeatedName { what: "name", name: name.clone() }, problems);
        }
        if named.insert(area, name).is_some() {
            code.problem(Cause::RepeatedName { what: "code", name: area.to_string() }, problems);
        }
    });
    (names, rows)
}

/// The areas that smaller ones lie in.
#[derive(Default)]
pub struct PartRows(BTreeMap<AreaCode, PartRow>);

struct PartRow {
    row: u32,
    /// The area of the newest boundaries, then that of those before.
    areas: Vec<AreaCode>,
    /// The letter of its official name.
    letter: Option<String>,
}

impl PartRows {
    /// The area of the newest boundaries that each part lies in.
    pub fn newest(&self) -> BTreeMap<AreaCode, AreaCode> {
        self.0.iter().filter_map(|(code, part)| Some((*code, *part.areas.first()?))).collect()
    }

    /// The area of the newest boundaries that a part lies in, then that of those before, where the file has one.
    pub fn areas_of(&self, part: AreaCode) -> Option<&[AreaCode]> {
        self.0.get(&part).map(|part| part.areas.as_slice())
    }

    /// Names of the parts themselves: `Abbot Green, part B`, in the newest neighbourhoods. They have none of their
    /// own that a resident would know.
    pub fn named(
        &self,
        file: &str,
        names: &BTreeMap<AreaCode, String>,
        problems: &mut Problems,
    ) -> BTreeMap<AreaCode, String> {
        let mut seen = BTreeSet::new();
        let mut named = BTreeMap::new();
        for (code, part) in &self.0 {
            let Some((area, letter)) = part.areas.first().zip(part.letter.as_ref()) else { continue };
            let Some(name) = names.get(area) else {
                let cause = Cause::Unknown { what: "area", name: area.to_string(), expected_in: NAMES };
                problems.row(file, part.row, cause);
                continue;
            };
            let name = format!("{name}, part {letter}");
            if !seen.insert(name.clone()) {
                problems.row(file, part.row, Cause::RepeatedName { what: "name", name: name.clone() });
            }
            named.insert(*code, name);
        }
        named
    }
}

/// Columns of an official look-up of small areas that name other areas, or the same ones again.
const OFFICIAL_LOOKUP: [&str; 11] = [
    "lsoa11_code",
    "lsoa11_name",
    "change_code",
    "msoa11_name",
    "msoa21_name",
    "msoa21_hcl_name",
    "msoa11_hcl_name",
    "ward24_code",
    "ward24_name",
    "lad_code",
    "lad_name",
];

/// Reads which areas each smaller one lies in, and their letters where those are wanted; returns the number of
/// rows too.
pub fn read_parts(file: &str, bytes: &[u8], with_letters: bool, problems: &mut Problems) -> (PartRows, u32) {
    let mut parts = PartRows::default();
    let columns = [
        Column::required("part").or(&["lsoa21_code"]),
        Column::required("area").or(&["msoa21_code"]),
        Column::optional("area_before").or(&["msoa11_code"]),
        Column::optional("part_name").or(&["lsoa21_name"]),
    ];
    let layout = Layout::of(columns).passing_over(&OFFICIAL_LOOKUP);
    let rows = for_each_row(file, bytes, &layout, problems, |[part, area, before, name], problems| {
        let found = part.parsed::<AreaCode>(problems).zip(area.parsed::<AreaCode>(problems));
        let letter = if with_letters { letter(&name, problems) } else { None };
        let Some((code, area)) = found else { return };
        let areas: Vec<AreaCode> = std::iter::once(area).chain(before.optional(problems)).collect();
        let read = PartRow { row: part.row, areas: areas.clone(), letter };
        if parts.0.insert(code, read).is_some_and(|known| known.areas != areas) {
            part.problem(Cause::RepeatedName { what: "part", name: code.to_string() }, problems);
        }
    });
    (parts, rows)
}

/// What stands after the number of an official name: the B of `Northmere 007B`.
fn letter(name: &CellAt<'_>, problems: &mut Problems) -> Option<String> {
    let text = name.text(problems)?;
    let after = text.trim().rsplit_once(|sign: char| sign.is_ascii_digit()).map(|(_, letter)| letter);
    let letter = after.filter(|letter| !letter.is_empty() && letter.chars().all(|sign| sign.is_ascii_uppercase()));
    if letter.is_none() {
        let expected = "write the official name with its number and letter, such as Northmere 007B".to_owned();
        name.problem(Cause::Malformed { found: text.clone(), expected }, problems);
    }
    letter.map(str::to_owned)
}
