//! What a reader forgives: files that say the same in another form give the same snapshot.

use std::fs;
use std::path::Path;

use marmot::place::{self, Reading};
use marmot::snapshot::{Cell, Snapshot};

use crate::support::{GOOD, change, folder, good, indicator, marmot, northmere};

/// The snapshot without the hashes and row counts of its inputs, as text.
fn text_of(place: &Path) -> String {
    let Reading { snapshot, problems, .. } = place::read(place);
    let snapshot = snapshot.unwrap_or_else(|| panic!("{problems:#?}"));
    Snapshot { inputs: Default::default(), ..snapshot }.to_readable_json().expect("finite numbers")
}

/// Checks that every CSV of the good folder, written otherwise, says the same.
fn check(rewritten: impl Fn(&str) -> String) {
    let place = good();
    for file in GOOD.iter().filter(|file| file.ends_with(".csv")) {
        let path = place.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of the good folder");
        fs::write(&path, rewritten(&text)).expect("the file can be written");
    }
    assert_eq!(text_of(place.path()), text_of(&folder("good")));
}

/// The records of a CSV file, each changed, as CSV.
fn records(text: &str, change: impl Fn(Vec<String>) -> Vec<String>, style: csv::QuoteStyle) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut writer = csv::WriterBuilder::new().quote_style(style).from_writer(Vec::new());
    for record in reader.records() {
        let cells = record.expect("a record").iter().map(str::to_owned).collect();
        writer.write_record(change(cells)).expect("a record can be written");
    }
    String::from_utf8(writer.into_inner().expect("all is written")).expect("UTF-8")
}

#[test]
fn a_byte_order_mark_is_accepted() {
    check(|text| format!("\u{feff}{text}"));
}

#[test]
fn either_line_end_is_accepted() {
    check(|text| text.replace('\n', "\r\n"));
    check(|text| text.trim_end().to_owned());
}

#[test]
fn blank_lines_are_accepted() {
    check(|text| text.replace('\n', "\n\n"));
    check(|text| {
        format!("{text}{}\n", ",".repeat(text.lines().next().map_or(0, |header| header.matches(',').count())))
    });
}

/// Checks that a figure of the good folder, written otherwise, says the same.
fn check_cell(file: &str, row: &str, written: &str) {
    let place = good();
    change(place.path(), &format!("in {file}\n- {row}\n+ {written}"));
    assert_eq!(text_of(place.path()), text_of(&folder("good")), "{written}");
}

#[test]
fn cells_are_read_with_spaces_around_and_as_publishers_write_them() {
    let (file, ready) = ("indicators/ready_for_school.csv", "Good level of development,E06999901,Northmere,");
    let row = format!("{ready}Unitary authority,2024,65.5,,,131,200,Persons,5 yrs,,");
    for sex in ["persons", "All persons", "T", " Persons\u{a0}", "Both sexes"] {
        check_cell(file, &row, &row.replace("Persons", sex));
    }
    check_cell(file, &row, &row.replace("E06999901", " E06999901 ").replace("65.5", " 65.5 "));
    check_cell(file, &row, &row.replace("65.5,,,131,200", "65.5,NA,[x],131,200"));
    let country = "Good level of development,E92999999,Mereland,England,2024,67.1,,,6710,10000,Persons,5 yrs,,";
    check_cell(file, country, &country.replace("6710,10000", "\"6,710\",\"10,000\""));
    let pay = "Median weekly pay,E06999901,Northmere,Unitary authority,2024,565,,,,,,16+ yrs,,";
    check_cell("indicators/weekly_pay.csv", pay, &pay.replace(",2024,", ",Jan 2024 - Dec 2024,"));
}

/// What stands for a figure that is not there is told apart.
#[test]
fn symbols_say_why_a_figure_is_not_there() {
    let northmere =
        "Good level of development,E06999901,Northmere,Unitary authority,2023,64.0,,,128,200,Persons,5 yrs,,";
    for (symbol, expected) in [
        ("[c]", Cell::Suppressed),
        ("*", Cell::Suppressed),
        ("[z]", Cell::NotApplicable),
        ("[x]", Cell::NotPublished),
        ("NA", Cell::NotPublished),
        (":", Cell::NotPublished),
    ] {
        let place = good();
        change(
            place.path(),
            &format!(
                "in indicators/ready_for_school.csv\n- {northmere}\n+ {}",
                northmere.replace("64.0,,,128,200", &format!("{symbol},,,128,200"))
            ),
        );
        let snapshot = place::read(place.path()).snapshot.expect("no problem");
        let own = indicator(&snapshot, "ready_for_school").series.first().expect("the place comes first");
        assert_eq!(own.figures.value[1], expected, "{symbol}");
        // What is withheld cannot be worked out from its counts.
        assert_eq!(own.figures.numerator.at(1).is_none(), expected == Cell::Suppressed, "{symbol}");
    }
}

#[test]
fn tabs_semicolons_and_utf_16_are_read() {
    for sign in [b'\t', b';'] {
        check_export_bytes(|text| {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let mut writer = csv::WriterBuilder::new().delimiter(sign).flexible(true).from_writer(Vec::new());
            reader.records().for_each(|row| writer.write_record(&row.expect("a record")).expect("it can be written"));
            writer.into_inner().expect("all is written")
        });
    }
    check_export_bytes(|text| std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect());
}

#[test]
fn columns_in_another_order_are_accepted() {
    let reversed = |cells: Vec<String>| cells.into_iter().rev().collect();
    check(|text| records(text, reversed, csv::QuoteStyle::Necessary));
}

/// Of the files that an analyst writes, each column does something. A file with a column a measure has others.
#[test]
fn columns_that_nobody_reads_are_refused() {
    for file in GOOD.iter().filter(|file| file.ends_with(".csv")) {
        let place = good();
        let path = place.path().join(file);
        let text = fs::read_to_string(&path).expect("a file of the good folder");
        let with_more = |mut cells: Vec<String>| {
            cells.insert(1, "remark".to_owned());
            cells
        };
        fs::write(&path, records(&text, with_more, csv::QuoteStyle::Necessary)).expect("the file can be written");
        let found: Vec<String> = place::read(place.path()).problems.iter().map(ToString::to_string).collect();
        let is_wide = ["small_areas/tenths.csv", "small_areas/order.csv"].contains(file);
        let expected = format!("{file}, row 1, column `remark`: it is no column of this file.");
        let is_said = found.iter().any(|problem| problem.starts_with(&expected));
        assert_eq!((is_said, found.is_empty()), (!is_wide, is_wide), "{file}: {found:?}");
    }
}

#[test]
fn quoted_cells_are_accepted() {
    check(|text| records(text, |cells| cells, csv::QuoteStyle::Always));
}

#[test]
fn column_names_are_accepted_in_other_spellings() {
    check(|text| {
        let (header, rows) = text.split_once('\n').expect("a header and rows");
        format!("{}\n{rows}", header.replace('_', " ").to_uppercase())
    });
}

/// Maps of neighbourhoods alone need no column for wide files, and no letters of parts.
#[test]
fn a_place_without_the_smallest_areas_is_accepted() {
    let place = good();
    let at = |file: &str| place.path().join(file);
    let cut = |file: &str, kept: fn(&str) -> bool| {
        let text = fs::read_to_string(at(file)).expect("a file of the good folder");
        let rows = text.lines().filter(|line| kept(line)).filter_map(|line| line.rsplit_once(','));
        let text: String = rows.map(|(row, _)| format!("{row}\n")).collect();
        fs::write(at(file), text).expect("the file can be written");
    };
    cut("small_areas.csv", |line| !line.contains("tenths.csv"));
    cut("small_areas/parts.csv", |_| true);
    for file in ["small_areas/tenths.csv", "small_areas/boundaries_2021-small.geojson"] {
        fs::remove_file(at(file)).expect("the file is there");
    }
    let snapshot = place::read(place.path()).snapshot.expect("no problem");
    assert_eq!(snapshot.boundaries.keys().collect::<Vec<_>>(), ["2021"]);
    let postcodes = snapshot.postcodes.expect("postcodes");
    assert!(postcodes.places.iter().all(|place| place.areas.keys().eq(["2021"])));
}

const EXPORT: &str = "indicators/fingertips_indicators-CountyUA.data.csv";

/// Checks that the official export, changed as other exports differ, says the same; returns the reading.
fn check_export(changed: impl Fn(&str) -> String) -> Reading {
    check_export_bytes(|text| changed(text).into_bytes())
}

/// The same for bytes that need not be UTF-8.
fn check_export_bytes(changed: impl Fn(&str) -> Vec<u8>) -> Reading {
    let place = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(place.path().join("indicators")).expect("a folder can be made");
    for file in GOOD.iter().filter(|file| !file.contains('/') && **file != "small_areas.csv") {
        fs::copy(folder("fingertips").join(file), place.path().join(file)).expect("a file of the folder");
    }
    let text = fs::read_to_string(folder("fingertips").join(EXPORT)).expect("the export");
    fs::write(place.path().join(EXPORT), changed(&text)).expect("the export can be written");
    assert_eq!(text_of(place.path()), text_of(&folder("fingertips")));
    place::read(place.path())
}

#[test]
fn an_official_export_is_read_as_it_is() {
    let snapshot = check_export(str::to_owned).snapshot.expect("no problem");
    let indicator = snapshot.indicators.values().next().expect("one indicator");
    let luton = indicator.series.first().expect("the place comes first");
    assert_eq!(indicator.periods.len(), 3);
    assert_eq!(luton.figures.value[2].number(), Some(81.184_182_000_175_3));
    assert_eq!(
        (luton.figures.lower.at(0), luton.figures.upper.at(0)),
        (Some(70.739_174_723_515_4), Some(95.516_313_260_106_8))
    );
    assert_eq!((luton.figures.numerator.at(0), luton.figures.denominator.at(0)), (Some(177.0), Some(214_710.0)));
    assert_eq!(indicator.councils[0].areas.len(), 4);
}

#[test]
fn headers_of_other_exports_are_read() {
    let region = "Compared to Region value or percentiles";
    check_export(|text| text.replacen(region, "Compared to CCGs (from Apr 2021) value or percentiles", 1));
    check_export(|text| text.replacen(region, "Column not used", 1));
    // The rows of a newer export, one field short and whole.
    for end in [",\r\n", ",,1y\r\n"] {
        check_export(|text| with_27_columns(text, end));
    }
    check_export(|text| {
        let (header, rows) = text.split_once('\n').expect("a header and rows");
        format!("{}\n{rows}", header.replace(' ', ""))
    });
    check_export(|text| format!("\u{feff}{text}"));
}

fn with_27_columns(text: &str, end: &str) -> String {
    let (header, rows) = text.split_once("\r\n").expect("a header and rows");
    format!("{header},Time period range\r\n{}", rows.replace("\r\n", end))
}

#[test]
fn an_area_under_two_parents_is_one_row_and_is_counted() {
    let luton = "E12000006,East of England region,E06000032,";
    let reading = check_export(|text| {
        let other = "E54000024,Bedfordshire,E06000032,";
        let rows: Vec<&str> = text.split_inclusive("\r\n").filter(|row| row.contains(luton)).collect();
        format!("{text}{}", rows.concat().replace(luton, other))
    });
    let repeats: Vec<_> = reading.left_out.iter().filter(|left| left.why.starts_with("repeat")).collect();
    assert_eq!(repeats.len(), 1);
    assert_eq!((repeats[0].file.as_str(), repeats[0].rows), (EXPORT, 3));
}

#[test]
fn a_row_under_an_older_code_is_counted_where_the_newer_one_has_a_row() {
    let place = good();
    change(
        place.path(),
        "in indicators/weekly_pay.csv\n\
         - Median weekly pay,E06999903,Southmere,County,2024,600,,,,,,16+ yrs,,\n\
         + Median weekly pay,E06999903,Southmere,County,2024,600,,,,,,16+ yrs,,\n\
         + Median weekly pay,E10999903,Southmere (old),County,2024,590,,,,,,16+ yrs,,",
    );
    assert_eq!(text_of(place.path()), text_of(&folder("good")));
    let output = marmot(&["snapshot", &place.path().to_string_lossy()]);
    let report = String::from_utf8_lossy(&output.stdout);
    let line = report.lines().find(|line| line.contains("weekly_pay.csv")).unwrap_or_default();
    assert!(
        line.ends_with("1 rows: stand under the older code of an area that has a row of its newer code"),
        "{report}"
    );
}

/// A folder whose survey of pay has its people counted in a file of its own.
fn with_people(rows: &str) -> tempfile::TempDir {
    let place = good();
    change(
        place.path(),
        &format!(
            "in series.csv\n\
             - weekly_pay,weekly_pay.csv,main,category=,all,all,,,Persons,identity:2024->2024\n\
             + weekly_pay,weekly_pay.csv,main,category=,all,all,,,Persons,identity:2024->2024\n\
             + weekly_pay,people.csv,denominator,category=,all,all,,,Persons,identity:2024->2024\n\
             in sources.csv\n\
             - weekly_pay.csv,Office of Invented Figures,Weekly pay,https://figures.example/pay,Invented,,2026-01-15,2025-12-01,no\n\
             + weekly_pay.csv,Office of Invented Figures,Weekly pay,https://figures.example/pay,Invented,,2026-01-15,2025-12-01,no\n\
             + people.csv,Office of Invented Figures,People,https://figures.example/people,Invented,,2026-01-15,2025-12-01,no\n\
             create indicators/people.csv\n\
             + indicator,area_code,area_name,area_type,period,value,lower_ci,upper_ci,numerator,denominator,sex,age,category_type,category\n{rows}"
        ),
    );
    place
}

#[test]
fn people_that_another_file_counts_stand_beside_the_figures_of_their_period() {
    let place = with_people(
        "+ People,E06999901,Northmere,Unitary authority,2024,60,,,1200,2000,,,,\n\
         + People,E06999901,Northmere,Unitary authority,1999,60,,,900,1500,,,,\n\
         + People,E92999999,Mereland,England,2024,60,,,120000,200000,,,,",
    );
    let snapshot = place::read(place.path()).snapshot.expect("no problem");
    let indicator = indicator(&snapshot, "weekly_pay");
    let found: Vec<_> = indicator.populations.iter().map(|p| (p.source.as_str(), p.period, p.people)).collect();
    assert_eq!(found, [("people.csv", "2024".parse().expect("a period"), 1200.0)]);
    assert_eq!(indicator.sources, ["weekly_pay.csv", "people.csv"]);
    assert!(snapshot.sources.contains_key("people.csv"));
    let without = northmere();
    let figures =
        |snapshot: &Snapshot| snapshot.indicator(&indicator.measure.id).map(|indicator| indicator.series.clone());
    assert_eq!(figures(&snapshot), figures(&without), "a population is no figure of the indicator");
}

#[test]
fn people_of_other_periods_are_left_out_by_name() {
    let place = with_people("+ People,E06999901,Northmere,Unitary authority,1999,60,,,900,1500,,,,");
    let reading = place::read(place.path());
    let left: Vec<_> = reading.left_out.iter().filter(|left| left.file == "indicators/people.csv").collect();
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].rows, left[0].why.as_str()), (1, "count the people of weekly_pay for none of its periods"));
}
