//! The snapshot: what the command writes is what is read, and what cannot be shown is refused.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use marmot::place;
use marmot::snapshot::{
    Cell, FIGURES, Fault, Indicator, IndicatorId, Limits, Numbers, Objective, Population, Sex, Snapshot, SnapshotError,
};
use proptest::prelude::*;

use crate::support::{
    FROZEN, GOOD, change, folder, good, indicator, live, live_folder, luton, marmot, northmere, places, rows, text,
};

#[test]
fn the_command_writes_what_is_read() {
    let output = tempfile::tempdir().expect("a temporary folder");
    let run = marmot(&["snapshot", &live_folder().to_string_lossy(), "-o", &output.path().to_string_lossy()]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let written = fs::read_to_string(output.path().join("snapshot.json")).expect("the command wrote it");
    assert!(written == live().to_readable_json().expect("finite numbers"));
    for objective in &live().objectives {
        let path = output.path().join(objective.slug.as_str()).join("snapshot.json");
        check_part(live(), objective, &fs::read_to_string(path).expect("a file for each objective"));
    }
}

/// Rows that a page shows beside another measure are in the snapshot, and the others of their file are left out.
#[test]
fn what_stands_beside_is_left_out_where_no_page_shows_it() {
    let reading = place::read(&live_folder());
    let beside = reading.left_out.iter().filter(|left| left.why.starts_with("stand beside "));
    let reasons: Vec<&str> = beside.map(|left| left.why.as_str()).collect();
    assert!(!reasons.is_empty(), "everything is shown");
    assert!(reasons.iter().all(|why| why.ends_with("no question shows them yet")), "{reasons:?}");
}

fn check_part(whole: &Snapshot, objective: &Objective, text: &str) {
    let part = Snapshot::from_json(text).expect("a part is a snapshot");
    assert_eq!(part.objectives, std::slice::from_ref(objective));
    let listed: BTreeSet<&IndicatorId> = objective.indicators.iter().chain(&objective.more).collect();
    let beside = listed.iter().filter_map(|id| whole.indicator(id)).flat_map(|indicator| &indicator.beside);
    let wanted: BTreeSet<&IndicatorId> = beside.chain(listed.iter().copied()).collect();
    assert_eq!(part.indicators.keys().collect::<BTreeSet<_>>(), wanted);
    assert!(part.indicators.iter().all(|(id, indicator)| whole.indicators.get(id) == Some(indicator)));
    let used: BTreeSet<&String> = part.indicators.values().flat_map(|indicator| &indicator.sources).collect();
    let maps = || part.indicators.values().flat_map(|indicator| &indicator.maps);
    let mut mapped: BTreeSet<&String> = part.boundaries.values().flat_map(|boundaries| &boundaries.sources).collect();
    mapped.extend(maps().map(|map| &map.source));
    let counts = || part.indicators.values().filter_map(|indicator| indicator.area_counts.as_ref());
    mapped.extend(counts().map(|counts| &counts.source).chain(part.deprivation.iter().map(|order| &order.source)));
    assert_eq!(part.deprivation.is_some(), counts().next().is_some(), "the order is there for the counts");
    assert!(part.boundaries.keys().all(|name| maps().any(|map| map.boundaries == *name)));
    assert_eq!(part.sources.keys().collect::<BTreeSet<_>>(), used.union(&mapped).copied().collect());
    let figures: BTreeSet<&str> = part.inputs.keys().filter_map(|file| file.strip_prefix(FIGURES)).collect();
    assert_eq!(figures, used.iter().map(|file| file.as_str()).collect());
    assert_eq!(part.inputs.len(), figures.len() + mapped.len() + 7, "the settings and the catalogue made every part");
}

/// Another edition, another definition, a number of people: each an indicator of its own, never a line.
#[test]
fn what_stands_beside_an_indicator_is_one_of_its_own() {
    let beside = |id: &str| -> Vec<String> { indicator(luton(), id).beside.iter().map(ToString::to_string).collect() };
    assert_eq!(beside("level3_by_19"), ["level3_by_19_counts"]);
    assert_eq!(
        beside("temporary_accommodation_counts"),
        ["children_in_temporary_accommodation_number", "temporary_accommodation"]
    );
    assert_eq!(beside("adult_obesity"), ["adult_obesity_by_deprivation"]);
    for snapshot in places() {
        let listed =
            snapshot.objectives.iter().flat_map(|objective| objective.indicators.iter().chain(&objective.more));
        let listed: BTreeSet<&IndicatorId> = listed.collect();
        let unlisted: Vec<_> = snapshot.indicators.iter().filter(|(id, _)| !listed.contains(id)).collect();
        assert!(!unlisted.is_empty(), "nothing stands beside");
        for (id, indicator) in unlisted {
            assert!(snapshot.indicators.values().any(|other| other.beside.contains(id)), "{id} is nowhere asked for");
            assert!(indicator.councils.is_empty(), "{id} stands beside another and is ranked by itself");
        }
    }
}

/// Where the area is the country itself, each line stands once.
#[test]
fn a_line_of_the_country_stands_once() {
    let mut seen = 0;
    for snapshot in places() {
        let country = snapshot.place.country;
        for indicator in snapshot.indicators.values().filter(|of| of.area == Some(country)) {
            let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).map(|group| &group.series);
            for series in groups.chain([&indicator.series]) {
                let mut lines: Vec<_> = series.iter().map(|line| (line.area, line.sex)).collect();
                assert!(!lines.is_empty() && lines.iter().all(|(area, _)| *area == country));
                lines.sort_unstable();
                lines.dedup();
                assert_eq!(lines.len(), series.len(), "{}", indicator.measure.id);
                seen += 1;
            }
        }
    }
    assert!(seen >= 4 * 11, "{seen} lines of four measures by tenth");
}

/// The form of the file is a promise to who has cited it. What a map measures once held the empty columns of an
/// indicator too: they are read and no longer written.
#[test]
fn what_was_once_published_is_read_and_written_again_the_same() {
    let mut published: serde_json::Value = serde_json::from_str(&text(FROZEN)).expect("JSON");
    let indicators = published["indicators"].as_object_mut().expect("indicators by id").values_mut();
    let maps = indicators.filter_map(|indicator| indicator.get_mut("maps")?.as_array_mut()).flatten();
    let mut seen = 0;
    for measure in maps.filter_map(|map| map.get_mut("measure")?.as_object_mut()) {
        seen += ["sources", "trend", "periods", "series"].iter().filter_map(|key| measure.remove(*key)).count();
    }
    assert!(seen > 0, "no map has a measure of its own");
    let written = luton().to_readable_json().expect("finite numbers");
    assert!(serde_json::from_str::<serde_json::Value>(&written).expect("JSON") == published);
    let compact = luton().to_compact_json().expect("finite numbers");
    assert!(Snapshot::from_json(&compact).expect("a snapshot") == *luton());
}

/// Indicators that the catalogue gives no one number for, with the reason.
const NOT_ONE_NUMBER: [(&str, &str); 14] = [
    ("adult_obesity_by_deprivation", "groups of the country"),
    ("arrests_children_by_ethnicity", "groups"),
    ("attainment8_by_ethnicity", "groups"),
    ("good_level_of_development_by_ethnicity", "groups"),
    ("healthy_life_expectancy", "two sexes"),
    ("healthy_life_expectancy_by_deprivation", "groups of the country"),
    ("inequality_in_life_expectancy", "two sexes"),
    ("injury_admissions_0_14_by_deprivation", "groups of the country"),
    ("ks2_rwm_by_ethnicity", "groups"),
    ("life_expectancy", "two sexes"),
    ("most_deprived_fifth_by_ethnicity", "groups"),
    ("population_by_ethnic_group", "groups"),
    ("preventable_cardiovascular_mortality_u75_by_deprivation", "groups of the country"),
    ("stop_and_search_children_by_ethnicity", "groups"),
];

/// A later year than the catalogue's is attached from another file.
const HAS_A_LATER_YEAR: [&str; 1] = ["suspensions"];

#[test]
fn every_latest_value_is_that_of_the_catalogue() {
    let expected: Vec<(String, f64, String)> = rows("tests/expected/latest.csv");
    let mut seen = BTreeSet::new();
    for (id, value, period) in expected {
        let found = latest(luton(), indicator(luton(), &id), HAS_A_LATER_YEAR.contains(&&*id));
        assert_eq!(found, Some((value, period)), "{id}");
        seen.insert(id);
    }
    let skipped = NOT_ONE_NUMBER.map(|(id, _)| id.to_owned());
    assert!(skipped.iter().all(|id| !seen.contains(id)));
    let all: BTreeSet<String> = luton().indicators.keys().map(ToString::to_string).collect();
    assert_eq!(seen.into_iter().chain(skipped).collect::<BTreeSet<_>>(), all);
}

/// Last value of the focus and its period, or the last but one.
fn latest(snapshot: &Snapshot, indicator: &Indicator, but_one: bool) -> Option<(f64, String)> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let line = indicator.series.iter().find(|line| line.area == focus)?;
    let values = indicator.periods.iter().zip(&line.figures.value).rev();
    let mut published = values.filter_map(|(period, cell)| Some((cell.number()?, period.to_string())));
    published.nth(usize::from(but_one))
}

fn check_fault(changed: impl Fn(&mut Snapshot), is_expected: impl Fn(&Fault) -> bool) {
    let mut snapshot = northmere();
    changed(&mut snapshot);
    let text = snapshot.to_compact_json().expect("finite numbers");
    match Snapshot::from_json(&text) {
        Err(SnapshotError::Faults(faults)) => assert!(faults.iter().any(is_expected), "{faults:?}"),
        other => panic!("expected faults, found {other:?}"),
    }
}

fn check_too_many(limit: usize, changed: impl Fn(&mut Snapshot)) {
    check_fault(
        changed,
        |fault| matches!(fault, Fault::TooMany { found, limit: l, .. } if *l == limit && *found == limit + 1),
    );
}

fn first(snapshot: &mut Snapshot) -> &mut Indicator {
    snapshot.indicators.get_mut(&"weekly_pay".parse().expect("an id")).expect("an indicator of Northmere")
}

fn people(source: &str, period: &str) -> Population {
    Population {
        source: source.to_owned(),
        sex: Sex::Persons,
        period: period.parse().expect("a period"),
        people: 1_000.0,
    }
}

#[test]
fn a_snapshot_over_a_limit_is_refused() {
    let limits = Limits::STANDARD;
    check_too_many(limits.objectives, |snapshot| {
        let objective = snapshot.objectives[0].clone();
        snapshot.objectives.resize(limits.objectives + 1, objective);
    });
    check_too_many(limits.indicators, |snapshot| {
        let indicator = first(snapshot).clone();
        for number in snapshot.indicators.len()..=limits.indicators {
            snapshot.indicators.insert(format!("i{number}").parse().expect("an id"), indicator.clone());
        }
    });
    check_too_many(limits.areas, |snapshot| {
        let area = snapshot.area(snapshot.place.code).expect("the place").clone();
        for number in snapshot.areas.len()..=limits.areas {
            snapshot.areas.insert(format!("X{number:08}").parse().expect("a code"), area.clone());
        }
    });
    check_too_many(limits.periods, |snapshot| {
        let years = (1500..).take(limits.periods + 1);
        first(snapshot).periods = years.map(|year| year.to_string().parse().expect("a year")).collect();
    });
    check_too_many(limits.groups, |snapshot| {
        let breakdown = &mut first(snapshot).breakdowns[0];
        let group = breakdown.groups[0].clone();
        breakdown.groups.resize(limits.groups + 1, group);
    });
    check_too_many(limits.text, |snapshot| first(snapshot).measure.what = "x".repeat(limits.text + 1));
    check_too_many(limits.text, |snapshot| snapshot.objectives[0].why = "x".repeat(limits.text + 1));
}

#[test]
fn a_snapshot_of_too_many_bytes_is_refused_unread() {
    let text = " ".repeat(Limits::STANDARD.bytes + 1);
    assert!(matches!(Snapshot::from_json(&text), Err(SnapshotError::TooLarge { .. })));
}

/// Words in one language are never published as another's.
#[test]
fn a_snapshot_in_a_language_without_words_is_refused() {
    let text = northmere().to_readable_json().expect("JSON");
    assert!(Snapshot::from_json(&text).is_ok());
    let refused = Snapshot::from_json(&text.replace("\"language\": \"en\"", "\"language\": \"cy\""));
    let Err(error @ SnapshotError::Form(_)) = refused else { panic!("{refused:?}") };
    let said = "there are no words in the language \"cy\"; set `language` to one of: en";
    assert!(error.to_string().contains(said), "{error}");
}

#[test]
fn parts_that_do_not_agree_are_refused() {
    let wrong_length = |fault: &Fault| matches!(fault, Fault::Length { .. });
    check_fault(|snapshot| first(snapshot).series[0].figures.value.push(Cell::NotPublished), wrong_length);
    check_fault(|snapshot| first(snapshot).series[0].figures.lower = Numbers(vec![Some(1.0)]), wrong_length);
    check_fault(|snapshot| first(snapshot).breakdowns[0].groups[0].series[0].figures.value.truncate(1), wrong_length);
    check_fault(|snapshot| snapshot.schema += 1, |fault| *fault == Fault::Schema(2));
    check_fault(|snapshot| first(snapshot).periods.reverse(), |fault| matches!(fault, Fault::Order(_)));
    let missing = |fault: &Fault| matches!(fault, Fault::Missing { .. });
    check_fault(|snapshot| snapshot.sources.clear(), missing);
    check_fault(|snapshot| snapshot.areas.clear(), missing);
    check_fault(|snapshot| snapshot.indicators.clear(), missing);
    check_fault(|snapshot| first(snapshot).beside.push("elsewhere".parse().expect("an id")), missing);
    check_fault(|snapshot| first(snapshot).populations.push(people("elsewhere.csv", "2024")), missing);
    check_fault(|snapshot| first(snapshot).populations.push(people("weekly_pay.csv", "1999")), missing);
    check_fault(|snapshot| snapshot.objectives[0].indicators.clear(), missing);
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let place = good();
    let path = place.path().join("indicators/life_expectancy.csv");
    let text = fs::read_to_string(&path).expect("a file of the good folder");
    let (header, rows) = text.split_once('\n').expect("a header and rows");
    let reversed: Vec<&str> = rows.lines().rev().collect();
    fs::write(&path, format!("{header}\n{}\n", reversed.join("\n"))).expect("the file can be written");
    let snapshot = place::read(place.path()).snapshot.expect("no problem");
    assert_eq!(snapshot.indicators, northmere().indicators);
}

#[test]
fn no_setting_has_two_meanings() {
    let place = good();
    change(place.path(), "in place.toml\n- council = \"Northmere Council\"\n+ council = \"Other Council\"");
    let other = place::read(place.path()).snapshot.expect("no problem");
    assert_eq!((other.place.council.as_str(), other.indicators), ("Other Council", northmere().indicators));
}

/// Reads a folder whose file `index` holds these bytes; anything but a panic is an answer.
fn read_with(index: usize, bytes: &[u8]) {
    let place = good();
    fs::write(place.path().join(GOOD[index]), bytes).expect("the file can be written");
    let reading = place::read(place.path());
    assert_eq!(reading.snapshot.is_some(), reading.problems.is_empty());
    if let Some(snapshot) = reading.snapshot {
        let text = snapshot.to_readable_json().expect("finite numbers");
        assert_eq!(Snapshot::from_json(&text).expect("what is written can be read"), snapshot);
    }
}

/// The bytes of a file with one stretch replaced.
fn damaged(bytes: &[u8], at: usize, length: usize, by: &[u8]) -> Vec<u8> {
    let start = at % (bytes.len() + 1);
    let end = (start + length).min(bytes.len());
    [&bytes[..start], by, &bytes[end..]].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn arbitrary_bytes_never_stop_the_reader(index in 0..GOOD.len(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_with(index, &bytes);
    }

    #[test]
    fn damaged_files_never_stop_the_reader(
        index in 0..GOOD.len(),
        at in any::<usize>(),
        length in 0..40_usize,
        by in "[0-9A-Za-z \",;=|:>./\n\r-]{0,12}",
    ) {
        let bytes = fs::read(folder("good").join(GOOD[index])).expect("a file of the good folder");
        read_with(index, &damaged(&bytes, at, length, by.as_bytes()));
    }

    #[test]
    fn any_period_and_rule_is_read_or_refused(
        rule in "(rolling_[35]|survey_year|year_from_may|cumulative|iso_year|day_of_year|edition|year_to_march|winter_ending|identity|quarter_of_financial_year|school_year_to_date|financial_year_ending)",
        label in "[0-9]{4}( - |/|-)[0-9]{2}|[0-9]{4}( Q[0-9])?|[0-9]{4}/[0-9]{2} Q[0-9]( - [0-9]{4}/[0-9]{2} Q[0-9])?|[0-9]{4}-[0-9]{2}-[0-9]{2}|.{0,12}",
    ) {
        let place = good();
        let path = place.path().join("series.csv");
        let text = fs::read_to_string(&path).expect("a file of the good folder");
        fs::write(&path, text.replace("identity:2024->2024", &format!("{rule}:2024->1 May 2024"))).expect("written");
        let file = place.path().join("indicators/weekly_pay.csv");
        let text = fs::read_to_string(&file).expect("a file of the good folder");
        let quoted = format!(",\"{}\",", label.replace('"', "\"\""));
        let bytes = text.replace(",2024,", &quoted);
        read_with_rule(place.path(), &bytes);
    }

    #[test]
    fn arbitrary_text_never_stops_the_parser(text in ".{0,200}") {
        prop_assert!(Snapshot::from_json(&text).is_err());
    }

    #[test]
    fn a_damaged_snapshot_never_stops_the_parser(
        at in any::<usize>(),
        length in 0..40_usize,
        by in "[0-9A-Za-z \",:\\[\\]{}-]{0,12}",
    ) {
        let bytes = northmere().to_compact_json().expect("finite numbers").into_bytes();
        if let Ok(text) = String::from_utf8(damaged(&bytes, at, length, by.as_bytes())) {
            let _ = Snapshot::from_json(&text);
        }
    }
}

fn read_with_rule(place: &Path, weekly_pay: &str) {
    fs::write(place.join("indicators/weekly_pay.csv"), weekly_pay).expect("the file can be written");
    let reading = place::read(place);
    assert_eq!(reading.snapshot.is_some(), reading.problems.is_empty());
}
