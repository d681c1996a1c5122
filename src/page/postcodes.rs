//! Find my area: the file that answers a postcode on the reader's own device.

use super::read::{Notes, Read as _, Value};
use crate::snapshot::{AreaCode, Postcode, PostcodePlace, SMALLEST, Snapshot};
use crate::words::QuestionWords;

/// The file, below the root of the site; one for all, so that asking for it says nothing of who asks.
pub const FILE: &str = "postcodes.json";

/// What the file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postcodes {
    /// For each place what is said after a postcode in use, what after one that is not, and then the names of
    /// its areas on maps: neighbourhoods, the newest boundaries first, and last the smallest area.
    pub places: Vec<Vec<String>>,
    /// Each sector, its postcodes in use, and those that are not: two letters and the sign of a place each.
    pub sectors: Vec<Vec<String>>,
    /// What is said after a postcode that lies elsewhere.
    pub outside: String,
    /// What is said after one that could lie here and is not known.
    pub unknown: String,
    /// What is said of the beginning of a postcode.
    pub part: String,
    /// What is said of other text.
    pub other: String,
}

/// What a postcode is answered with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// A sentence or two.
    pub said: String,
    /// Names of the area that it lies in, on one map or another: neighbourhoods, the newest boundaries first, and
    /// last the smallest area.
    pub names: Vec<String>,
}

/// The sign of the first place; those after it follow, all of them letters that JSON has as they are.
const FIRST: u32 = 'À' as u32;

impl Postcodes {
    /// The file of a place that knows its postcodes.
    pub fn of(snapshot: &Snapshot, words: &'static dyn QuestionWords) -> Option<Self> {
        let (postcodes, place) = (snapshot.postcodes.as_ref()?, snapshot.area(snapshot.place.code)?);
        let sign = |place: usize| u32::try_from(place).ok().and_then(|place| char::from_u32(FIRST + place));
        let signs = |sector: &str, of: &std::collections::BTreeMap<String, String>| {
            let units = of.get(sector).into_iter().flat_map(|written| crate::snapshot::Postcodes::units(written));
            let signed = units.flatten().filter_map(|(unit, place)| Some(format!("{unit}{}", sign(place)?)));
            signed.collect::<String>()
        };
        let mut sectors: Vec<&String> = postcodes.live.keys().chain(postcodes.ended.keys()).collect();
        sectors.sort();
        sectors.dedup();
        let sector =
            |sector: &String| vec![sector.clone(), signs(sector, &postcodes.live), signs(sector, &postcodes.ended)];
        Some(Self {
            places: postcodes.places.iter().map(|of| place_texts(snapshot, of, words)).collect(),
            sectors: sectors.into_iter().map(sector).collect(),
            outside: words.postcode_outside(place),
            unknown: words.postcode_unknown(place),
            part: words.labels().postcode_part.to_owned(),
            other: words.labels().postcode_other.to_owned(),
        })
    }

    /// Reads the file.
    ///
    /// # Errors
    /// The first part that is of another form.
    pub fn from_value(value: Value) -> Result<Self, String> {
        let mut notes = Notes::default();
        let read = Self::read(value, &mut notes);
        notes.result(read)
    }

    /// What somebody is answered who typed this.
    pub fn found(&self, typed: &str) -> Found {
        let (sector, unit) = match Postcode::of(typed) {
            Postcode::Whole { sector, unit } => (sector, unit),
            Postcode::Part => return Found { said: self.part.clone(), names: Vec::new() },
            Postcode::Other => return Found { said: self.other.clone(), names: Vec::new() },
        };
        let after = |rest: &str| [&sector, &unit, " ", rest].concat();
        let known = self.sectors.iter().find(|known| known.first() == Some(&sector));
        // In use first, as the texts of a place are.
        for kind in 0..=1 {
            let place = known.and_then(|known| place_of(known.get(kind + 1)?, &unit));
            if let Some(texts) = place.and_then(|place| self.places.get(place)) {
                let said = texts.get(kind).map_or("", String::as_str);
                return Found { said: after(said), names: texts.iter().skip(2).cloned().collect() };
            }
        }
        let outward = sector.trim_end_matches(|sign: char| sign != ' ');
        let is_near = self.sectors.iter().filter_map(|known| known.first()).any(|known| known.starts_with(outward));
        Found { said: after(if is_near { &self.unknown } else { &self.outside }), names: Vec::new() }
    }
}

/// The position of a unit's place.
fn place_of(signs: &str, unit: &str) -> Option<usize> {
    let signs: Vec<char> = signs.chars().collect();
    let place = signs.chunks(3).find_map(|of| match of {
        [first, second, place] if unit.chars().eq([*first, *second]) => Some(*place),
        _ => None,
    });
    Some((u32::from(place?) - FIRST) as usize)
}

fn place_texts(snapshot: &Snapshot, of: &PostcodePlace, words: &'static dyn QuestionWords) -> Vec<String> {
    let name = |(set, code): (&String, &AreaCode)| {
        let areas = snapshot.boundaries.get(set).map(|set| set.areas.as_slice()).unwrap_or_default();
        areas.iter().find(|area| area.code == *code).map(|area| area.name.clone())
    };
    let (smallest, neighbourhoods): (Vec<_>, Vec<_>) =
        of.areas.iter().rev().partition(|(set, _)| set.ends_with(SMALLEST));
    let mut names: Vec<String> = neighbourhoods.into_iter().chain(smallest).filter_map(name).collect();
    names.dedup();
    let newest = names.first().map_or("", String::as_str);
    let said = [true, false].map(|is_live| words.postcode_place(newest, of.ward.as_deref(), is_live));
    said.into_iter().chain(names).collect()
}
