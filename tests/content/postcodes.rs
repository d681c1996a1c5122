//! Find my area: every postcode of the place's file is answered as that file says.

use std::collections::BTreeMap;

use marmot::compose::postcodes::postcodes;
use marmot::page::postcodes::PostcodeIndex;
use marmot::snapshot::Snapshot;
use serde_json::Value;

use crate::support::{live, luton, places, rows};

fn file(snapshot: &Snapshot) -> PostcodeIndex {
    postcodes(snapshot).expect("the place knows its postcodes")
}

fn table(name: &str) -> Vec<BTreeMap<String, String>> {
    rows(&format!("static/luton/small_areas/{name}"))
}

#[test]
fn every_postcode_is_answered_as_its_file_says() {
    let file = file(live());
    let named = |row: BTreeMap<String, String>| {
        ((row["vintage"].clone(), row["msoa_code"].clone()), row["msoa_hcl_name"].clone())
    };
    let names: BTreeMap<_, _> = table("names.csv").into_iter().map(named).collect();
    let wards: BTreeMap<_, _> =
        table("wards.csv").into_iter().map(|row| (row["code"].clone(), row["name"].clone())).collect();
    let parts: BTreeMap<_, _> = table("parts.csv")
        .into_iter()
        .map(|row| {
            let letter = row["lsoa21_name"].chars().last().expect("a letter");
            (row["lsoa21_code"].clone(), (row["msoa21_code"].clone(), row["msoa11_code"].clone(), letter))
        })
        .collect();
    let mut in_use = 0;
    for row in table("postcodes.csv") {
        let (postcode, part) = (&row["pcds"], &row["lsoa21_code"]);
        let (newest, before, letter) = &parts[part];
        assert_eq!(newest, &row["msoa21_code"], "{postcode}");
        let newest = &names[&("2021".to_owned(), newest.clone())];
        let before = &names[&("2011".to_owned(), before.clone())];
        let ward = &wards[&row["ward25_code"]];
        let found = file.answer(postcode);
        let said = match row["live"].as_str() {
            "1" => format!("{postcode} is in {newest}, in {ward} ward."),
            _ => format!("{postcode} is no longer in use. It was in {newest}, in {ward} ward."),
        };
        assert_eq!(found.text, said);
        assert_eq!(found.areas.first(), Some(newest), "{postcode}");
        assert_eq!(found.areas.last(), Some(&format!("{newest}, part {letter}")), "{postcode}");
        assert_eq!(found.areas.iter().nth_back(1), Some(before), "{postcode}");
        in_use += usize::from(row["live"] == "1");
        let typed = postcode.to_lowercase().replace(' ', "");
        assert_eq!(file.answer(&typed), found, "{typed}");
    }
    assert!(in_use > 0, "no postcode is in use");
}

/// On a map the first name that stands on it is looked at: no map may have another area of that name.
#[test]
fn on_every_map_a_postcode_finds_its_own_area() {
    for snapshot in places() {
        let file = file(snapshot);
        let postcodes = snapshot.postcodes.as_ref().expect("postcodes");
        assert!(!postcodes.places.is_empty() && postcodes.places.iter().all(|place| !place.areas.is_empty()));
        for (place, texts) in postcodes.places.iter().zip(&file.places) {
            for (set, code) in &place.areas {
                let areas = &snapshot.boundaries[set].areas;
                let found = texts.iter().skip(2).find_map(|name| areas.iter().find(|area| area.name == *name));
                assert_eq!(found.map(|area| area.code), Some(*code), "{texts:?} on {set}");
            }
        }
    }
}

#[test]
fn everything_else_is_answered_with_a_sentence_and_no_area() {
    let file = file(luton());
    for (typed, said) in [
        ("LU3 9ZZ", "LU3 9ZZ is not a Luton postcode that we know."),
        ("sw1a1aa", "SW1A 1AA is outside Luton."),
        ("LU3", "Type the whole postcode, both parts of it."),
        ("lu3 3", "Type the whole postcode, both parts of it."),
        ("", "That does not look like a postcode. A postcode has letters and numbers in two parts."),
        ("Marsh Farm", "That does not look like a postcode. A postcode has letters and numbers in two parts."),
        (
            "12 High Street, LU1 1AA",
            "That does not look like a postcode. A postcode has letters and numbers in two parts.",
        ),
        ("\u{202e}💥", "That does not look like a postcode. A postcode has letters and numbers in two parts."),
    ] {
        let found = file.answer(typed);
        assert_eq!((found.text.as_str(), found.areas.len()), (said, 0), "{typed}");
    }
    let long = "LU1".repeat(100_000);
    assert!(file.answer(&long).areas.is_empty());
}

#[test]
fn the_file_is_small_and_reads_back() {
    let file = file(luton());
    let json = serde_json::to_value(&file).expect("the file can be written");
    assert_eq!(json.as_object().map(serde_json::Map::len), Some(6));
    let text = json.to_string();
    let mut compressed = Vec::new();
    let mut gzip = flate2::write::GzEncoder::new(&mut compressed, flate2::Compression::best());
    std::io::Write::write_all(&mut gzip, text.as_bytes()).expect("it can be compressed");
    gzip.finish().expect("it can be compressed");
    assert!(compressed.len() < 15_000, "{} bytes", compressed.len());
    // Every text of it is a text node's, never a markup's: there is nothing to escape from.
    let texts = json["places"].as_array().into_iter().flatten().filter_map(Value::as_array).flatten();
    let texts: Vec<&str> = texts.filter_map(Value::as_str).collect();
    assert!(texts.len() > 100 && texts.iter().all(|text| !text.contains('<')), "{texts:?}");
}
