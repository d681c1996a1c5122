//! The file that answers a postcode: where each lies, in words.

use std::collections::BTreeMap;

use crate::page::postcodes::{FIRST, PostcodeIndex};
use crate::snapshot::{self, AreaCode, PostcodePlace, SMALLEST, Snapshot};
use crate::words::Words;

/// The file of a place that knows its postcodes.
pub fn postcodes(snapshot: &Snapshot) -> Option<PostcodeIndex> {
    let (postcodes, words) = (snapshot.postcodes.as_ref()?, Words::of(snapshot));
    let sign = |place: usize| u32::try_from(place).ok().and_then(|place| char::from_u32(FIRST + place));
    let signs = |sector: &str, of: &BTreeMap<String, String>| {
        let units = of.get(sector).into_iter().flat_map(|written| snapshot::Postcodes::units(written));
        let signed = units.flatten().filter_map(|(unit, place)| Some(format!("{unit}{}", sign(place)?)));
        signed.collect::<String>()
    };
    let mut sectors: Vec<&String> = postcodes.live.keys().chain(postcodes.ended.keys()).collect();
    sectors.sort();
    sectors.dedup();
    let sector =
        |sector: &String| vec![sector.clone(), signs(sector, &postcodes.live), signs(sector, &postcodes.ended)];
    Some(PostcodeIndex {
        places: postcodes.places.iter().map(|of| place_texts(snapshot, of, words)).collect(),
        sectors: sectors.into_iter().map(sector).collect(),
        outside: words.postcode_outside(),
        unknown: words.postcode_unknown(),
        part: words.labels().postcode_part.to_owned(),
        other: words.labels().postcode_other.to_owned(),
    })
}

fn place_texts(snapshot: &Snapshot, of: &PostcodePlace, words: Words<'_>) -> Vec<String> {
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
