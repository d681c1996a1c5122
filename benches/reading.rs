//! How fast a place folder is read: synthetic ones of 1, 10 and 100 times the rows, and the real one.
#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a measurement may stop at what should not happen")]

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use marmot::place;
use marmot::snapshot::FIGURES;

/// Rows of the smallest synthetic folder: years for each council.
const YEARS: u32 = 10;
const COUNCILS: u32 = 150;
const FILES: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

/// A folder of invented figures: ten files, each with `times` age groups, of which the indicator takes one.
fn write_synthetic(place: &Path, times: u32) {
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/folders/good");
    let read = |name: &str| fs::read_to_string(good.join(name)).expect("a file of the good folder");
    let header_of = |name: &str| read(name).lines().next().expect("a header").to_owned();
    let row_of = |name: &str| read(name).lines().nth(1).expect("a row").to_owned();
    let write = |name: &str, text: &str| fs::write(place.join(name), text).expect("the file can be written");
    fs::create_dir_all(place.join(FIGURES)).expect("a folder can be made");
    let mut areas = read("areas.csv");
    for council in 0..COUNCILS {
        let _ = writeln!(areas, "E08{council:06},Synthetic {council},County,,");
    }
    write("areas.csv", &areas);
    write("breaks.csv", &format!("{}\n", header_of("breaks.csv")));
    for name in ["indicators.csv", "sources.csv", "series.csv"] {
        let mut text = format!("{}\n", header_of(name));
        for id in FILES {
            let row = row_of(name).replace("ready_for_school", id).replace(",category=,", ",category=;age=0 yrs,");
            let _ = writeln!(text, "{row}");
        }
        write(name, &text);
    }
    let settings = read("place.toml").replace("inequality = \"life_expectancy\"\nchart = \"life_expectancy\"\n", "");
    let settings = settings.replace("[\"ready_for_school\"]", &format!("{FILES:?}")).replace("[\"weekly_pay\"]", "[]");
    write("place.toml", &settings.replace("[\"life_expectancy\"]", "[\"a\"]"));
    let figures = synthetic_figures(&header_of("indicators/ready_for_school.csv"), times);
    for id in FILES {
        write(&format!("{FIGURES}{id}.csv"), &figures);
    }
}

fn synthetic_figures(header: &str, times: u32) -> String {
    let mut text = format!("{header}\n");
    let councils = (0..COUNCILS).map(|council| format!("E08{council:06}"));
    let areas: Vec<String> = ["E92999999", "E06999901"].map(str::to_owned).into_iter().chain(councils).collect();
    for (position, area) in (0_u32..).zip(&areas) {
        for year in 2010..2010 + YEARS {
            for age in 0..times {
                let count = (position * 31 + year * 7 + age) % 100;
                let _ =
                    writeln!(text, "Synthetic,{area},Synthetic,,{year},{count}.0,,,{count},100,Persons,{age} yrs,,");
            }
        }
    }
    text
}

fn measure(criterion: &mut Criterion, name: &str, place: &Path) {
    let reading = place::read(place);
    let snapshot = reading.snapshot.unwrap_or_else(|| panic!("{:#?}", reading.problems));
    let figures = snapshot.inputs.iter().filter(|(file, _)| file.starts_with(FIGURES));
    let mut group = criterion.benchmark_group("reading");
    group.sample_size(10);
    group.throughput(Throughput::Elements(figures.map(|(_, input)| u64::from(input.rows)).sum()));
    group.bench_function(name, |bencher| bencher.iter(|| black_box(place::read(black_box(place)))));
    group.finish();
}

fn reading(criterion: &mut Criterion) {
    for times in [1, 10, 100] {
        let place = tempfile::tempdir().expect("a temporary folder");
        write_synthetic(place.path(), times);
        measure(criterion, &format!("synthetic {times}x"), place.path());
    }
    measure(criterion, "luton", &Path::new(env!("CARGO_MANIFEST_DIR")).join("static/luton"));
}

criterion_group!(benches, reading);
criterion_main!(benches);
