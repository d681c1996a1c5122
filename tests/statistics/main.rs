//! Every method of `stats` against reference vectors, and laws that hold for any input.
//!
//! Vectors are the CSV files of `tests/vectors`, or of the folder named by `MARMOT_VECTORS`. A file's
//! name says the method. A number passes within `tolerance * max(1, |expected|)`, text exactly, and a
//! refusal gives no number.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "these are tests")]

mod areas;
mod laws;
mod methods;
mod refused;
mod refused_lists;
mod row;
#[path = "../support/mod.rs"]
mod support;
mod trends;
mod turns;

use std::path::PathBuf;

use row::Row;
use support::{none_of, root};

/// Control limits of funnel plots are not in the product; their files alone may be left out.
const LEFT_OUT: &str = "funnel_";

fn folder() -> PathBuf {
    std::env::var_os("MARMOT_VECTORS").map_or_else(|| root("tests/vectors"), PathBuf::from)
}

fn files() -> Vec<PathBuf> {
    let folder = folder();
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    files.sort();
    assert!(!files.is_empty(), "{} holds no vectors", folder.display());
    files
}

fn method(name: &str) -> Option<fn(&mut Row)> {
    Some(match name {
        "benchmark" => areas::benchmark,
        "derived_interval" => methods::derived_interval,
        "dsr" => methods::dsr,
        "gap_counts" => methods::gap_counts,
        "gap_intervals" => methods::gap_intervals,
        "life_expectancy_gap" => methods::life_expectancy_gap,
        "map_classes" => areas::map_classes,
        "match_benchmark" => methods::match_benchmark,
        "mean" => methods::mean,
        "poisson_count" => methods::poisson_count,
        "quantile" => areas::quantile,
        "rank" => areas::rank,
        "rate" => methods::rate,
        "recover_numerator" => methods::recover_numerator,
        "rounding" => methods::rounding,
        "sii" => methods::sii,
        "standardised_ratio" => methods::standardised_ratio,
        "trend_intervals" => trends::intervals,
        "trend_mann_kendall" => trends::mann_kendall,
        "trend_proportion" => trends::proportion,
        "wilson" => methods::wilson,
        _ => return None,
    })
}

#[test]
fn every_vector_is_reproduced() {
    let mut faults = Vec::new();
    for path in files() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if name.starts_with(LEFT_OUT) {
            println!("{name}: left out");
            continue;
        }
        let Some(method) = method(&name) else {
            faults.push(format!("{name}: no method has this name"));
            continue;
        };
        let mut reader = csv::Reader::from_path(&path).unwrap();
        let headers = reader.headers().unwrap().clone();
        let mut cases = 0;
        for record in reader.records() {
            let mut row = Row::new(&name, &headers, record.unwrap());
            method(&mut row);
            faults.extend(row.into_faults());
            cases += 1;
        }
        if cases == 0 {
            faults.push(format!("{name}: no cases"));
        }
        println!("{name}: {cases} cases");
    }
    none_of(&faults);
}
