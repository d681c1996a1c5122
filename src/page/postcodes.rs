//! Find my area: the file that answers a postcode on the reader's own device.

use crate::terms::Postcode;

/// The file, below the root of the site; one for all, so that asking for it says nothing of who asks.
pub const POSTCODES: &str = "postcodes.json";

/// What the file holds: texts, and which postcodes they are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostcodeIndex {
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
pub struct PostcodeAnswer {
    /// What a reader is told: a sentence or two.
    pub text: String,
    /// Names of the area that it lies in, on one map or another: neighbourhoods, the newest boundaries first, and
    /// last the smallest area.
    pub areas: Vec<String>,
}

/// The sign of the first place; those after it follow, all of them letters that JSON has as they are.
pub const FIRST: u32 = 'À' as u32;

impl PostcodeIndex {
    /// What a reader is answered who typed this, in any case of letters and with or without a space.
    #[cfg(any(target_arch = "wasm32", feature = "internals"))]
    pub fn answer(&self, typed: &str) -> PostcodeAnswer {
        let (sector, unit) = match Postcode::of(typed) {
            Postcode::Whole { sector, unit } => (sector, unit),
            Postcode::Part => return PostcodeAnswer { text: self.part.clone(), areas: Vec::new() },
            Postcode::Other => return PostcodeAnswer { text: self.other.clone(), areas: Vec::new() },
        };
        let after = |rest: &str| [&sector, &unit, " ", rest].concat();
        let known = self.sectors.iter().find(|known| known.first() == Some(&sector));
        // In use first, as the texts of a place are.
        for kind in 0..=1 {
            let place = known.and_then(|known| place_of(known.get(kind + 1)?, &unit));
            if let Some(texts) = place.and_then(|place| self.places.get(place)) {
                let said = texts.get(kind).map_or("", String::as_str);
                return PostcodeAnswer { text: after(said), areas: texts.iter().skip(2).cloned().collect() };
            }
        }
        let outward = sector.trim_end_matches(|sign: char| sign != ' ');
        let is_near = self.sectors.iter().filter_map(|known| known.first()).any(|known| known.starts_with(outward));
        PostcodeAnswer { text: after(if is_near { &self.unknown } else { &self.outside }), areas: Vec::new() }
    }
}

/// The position of a unit's place.
#[cfg(any(target_arch = "wasm32", feature = "internals"))]
fn place_of(signs: &str, unit: &str) -> Option<usize> {
    let signs: Vec<char> = signs.chars().collect();
    let place = signs.chunks(3).find_map(|of| match of {
        [first, second, place] if unit.chars().eq([*first, *second]) => Some(*place),
        _ => None,
    });
    Some((u32::from(place?) - FIRST) as usize)
}
