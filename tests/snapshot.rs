//! The snapshot: what is committed is what the command writes, and what cannot be shown is refused.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at what should not happen"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use marmot::place;
use marmot::snapshot::{
    Cell, FIGURES, Fault, Indicator, IndicatorId, Limits, Numbers, Objective, Population, Sex, Snapshot, SnapshotError,
};
use proptest::prelude::*;
use support::{GOOD, change, folder, good, marmot};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn luton() -> Snapshot {
    Snapshot::from_json(&fs::read_to_string(root("static/luton/snapshot.json")).expect("the committed snapshot"))
        .expect("a snapshot that can be shown")
}

fn northmere() -> Snapshot {
    place::read(&folder("good")).snapshot.expect("the good folder has no problems")
}

#[test]
fn the_committed_snapshot_is_what_the_command_writes() {
    let output = tempfile::tempdir().expect("a temporary folder");
    let run = marmot(&["snapshot", &root("static/luton").to_string_lossy(), "-o", &output.path().to_string_lossy()]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let written = fs::read(output.path().join("snapshot.json")).expect("the command wrote it");
    // Rows that a page shows beside another measure are in it, and the others of their file are not.
    let report = String::from_utf8_lossy(&run.stdout);
    assert!(report.contains("234 rows: stand beside adult_obesity, no question shows them yet"), "{report}");
    assert!(!report.contains("stand beside injury_admissions_0_14_with_ci"), "{report}");
    let committed = fs::read(root("static/luton/snapshot.json")).expect("the committed snapshot");
    assert!(written == committed, "run `marmot snapshot static/luton` and look at the difference");
    let whole = luton();
    for objective in &whole.objectives {
        let path = output.path().join(objective.slug.as_str()).join("snapshot.json");
        check_part(&whole, objective, &fs::read_to_string(path).expect("a file for each objective"));
    }
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
    let snapshot = luton();
    let beside = |id: &str| -> Vec<String> {
        let indicator = snapshot.indicator(&id.parse().expect("an id")).expect("an indicator");
        indicator.beside.iter().map(ToString::to_string).collect()
    };
    assert_eq!(beside("level3_by_19"), ["level3_by_19_counts"]);
    assert_eq!(
        beside("temporary_accommodation_counts"),
        ["children_in_temporary_accommodation_number", "temporary_accommodation"]
    );
    assert_eq!(beside("adult_obesity"), ["adult_obesity_by_deprivation"]);
    let listed: BTreeSet<&IndicatorId> =
        snapshot.objectives.iter().flat_map(|objective| objective.indicators.iter().chain(&objective.more)).collect();
    let unlisted = snapshot.indicators.keys().filter(|id| !listed.contains(id));
    for id in unlisted {
        let indicator = snapshot.indicator(id).expect("an indicator");
        assert!(snapshot.indicators.values().any(|other| other.beside.contains(id)), "{id} is nowhere asked for");
        assert!(indicator.councils.is_empty(), "{id} stands beside another and is ranked by itself");
    }
}

/// Where the area is the country itself, each line stands once.
#[test]
fn a_line_of_the_country_stands_once() {
    let snapshot = luton();
    let of_country = snapshot.indicators.values().filter(|of| of.area == Some(snapshot.place.country));
    let mut seen = 0;
    for indicator in of_country {
        let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).map(|group| &group.series);
        for series in groups.chain([&indicator.series]) {
            let mut lines: Vec<_> = series.iter().map(|line| (line.area, line.sex)).collect();
            assert!(!lines.is_empty() && lines.iter().all(|(area, _)| *area == snapshot.place.country));
            lines.sort_unstable();
            lines.dedup();
            assert_eq!(lines.len(), series.len(), "{}", indicator.id);
            seen += 1;
        }
    }
    assert_eq!(seen, 4 * 11, "four measures by tenth");
}

#[test]
fn what_is_read_is_written_again_the_same() {
    let text = fs::read_to_string(root("static/luton/snapshot.json")).expect("the committed snapshot");
    assert!(luton().to_readable_json().expect("finite numbers") == text);
    let compact = luton().to_compact_json().expect("finite numbers");
    assert!(Snapshot::from_json(&compact).expect("a snapshot") == luton());
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
    let snapshot = luton();
    let mut expected = csv::Reader::from_path(root("tests/expected/latest.csv")).expect("the expected values");
    let mut seen = BTreeSet::new();
    for record in expected.records() {
        let record = record.expect("a row of id, value and period");
        let id: IndicatorId = record[0].parse().expect("an id");
        let found =
            latest(&snapshot, snapshot.indicator(&id).expect("an indicator"), HAS_A_LATER_YEAR.contains(&id.as_str()));
        assert_eq!(found, Some((record[1].parse().expect("a value"), record[2].to_owned())), "{id}");
        seen.insert(id.to_string());
    }
    let skipped = NOT_ONE_NUMBER.map(|(id, _)| id.to_owned());
    assert!(skipped.iter().all(|id| !seen.contains(id)));
    assert_eq!(
        seen.into_iter().chain(skipped).collect::<BTreeSet<_>>(),
        snapshot.indicators.keys().map(ToString::to_string).collect()
    );
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

fn too_many(limit: usize) -> impl Fn(&Fault) -> bool {
    move |fault| matches!(fault, Fault::TooMany { found, limit: l, .. } if *l == limit && *found == limit + 1)
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
    check_fault(
        |snapshot| {
            let objective = snapshot.objectives[0].clone();
            snapshot.objectives.resize(limits.objectives + 1, objective);
        },
        too_many(limits.objectives),
    );
    check_fault(
        |snapshot| {
            let indicator = first(snapshot).clone();
            for number in snapshot.indicators.len()..=limits.indicators {
                snapshot.indicators.insert(format!("i{number}").parse().expect("an id"), indicator.clone());
            }
        },
        too_many(limits.indicators),
    );
    check_fault(
        |snapshot| {
            let area = snapshot.area(snapshot.place.code).expect("the place").clone();
            for number in snapshot.areas.len()..=limits.areas {
                snapshot.areas.insert(format!("X{number:08}").parse().expect("a code"), area.clone());
            }
        },
        too_many(limits.areas),
    );
    check_fault(
        |snapshot| {
            let years = (1500..).take(limits.periods + 1);
            first(snapshot).periods = years.map(|year| year.to_string().parse().expect("a year")).collect();
        },
        too_many(limits.periods),
    );
    check_fault(
        |snapshot| {
            let breakdown = &mut first(snapshot).breakdowns[0];
            let group = breakdown.groups[0].clone();
            breakdown.groups.resize(limits.groups + 1, group);
        },
        too_many(limits.groups),
    );
    check_fault(|snapshot| first(snapshot).what = "x".repeat(limits.text + 1), too_many(limits.text));
    check_fault(|snapshot| snapshot.objectives[0].why = "x".repeat(limits.text + 1), too_many(limits.text));
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
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

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
