//! A copy of the good folder with one change.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::root;

/// A folder of the tests.
pub fn folder(name: &str) -> PathBuf {
    root("tests/folders").join(name)
}

/// Files of the good folder, from it.
pub const GOOD: [&str; 20] = [
    "place.toml",
    "areas.csv",
    "indicators.csv",
    "series.csv",
    "breaks.csv",
    "sources.csv",
    "indicators/ready_for_school.csv",
    "indicators/life_expectancy.csv",
    "indicators/weekly_pay.csv",
    "small_areas.csv",
    "small_areas/names.csv",
    "small_areas/parts.csv",
    "small_areas/ready.csv",
    "small_areas/ready_parts.csv",
    "small_areas/postcodes.csv",
    "small_areas/wards.csv",
    "small_areas/boundaries_2021.geojson",
    "small_areas/tenths.csv",
    "small_areas/order.csv",
    "small_areas/boundaries_2021-small.geojson",
];

/// A copy of the good folder.
pub fn good() -> TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder");
    for folder in ["indicators", "small_areas"] {
        fs::create_dir(copy.path().join(folder)).expect("a folder can be made");
    }
    for file in GOOD {
        fs::copy(folder("good").join(file), copy.path().join(file)).expect("every file of the good folder is there");
    }
    copy
}

/// Makes the changes that a `change.txt` describes:
///
/// - `in FILE` names the file; `- ` takes a line out and `+ ` puts one in its place,
/// - `cut FILE LINES` keeps that many lines, `remove FILE` takes the file away, `create FILE` begins one.
///
/// `\xFF` in a line stands for that byte.
pub fn change(place: &Path, changes: &str) {
    let (mut file, mut position) = (PathBuf::new(), 0);
    for line in changes.lines() {
        let (verb, rest) = line.split_once(' ').expect("a change has a verb and something to change");
        match verb {
            "in" => (file, position) = (place.join(rest), 0),
            "create" => {
                (file, position) = (place.join(rest), 0);
                fs::write(&file, "").expect("a file can be made");
            }
            "cut" => {
                let (name, count) = rest.split_once(' ').expect("cut says how many lines to keep");
                let kept = count.parse().expect("a number of lines");
                let lines = lines_of(&place.join(name));
                write_lines(&place.join(name), &lines[..kept]);
            }
            "remove" => fs::remove_file(place.join(rest)).expect("the file is there"),
            "-" => {
                let mut lines = lines_of(&file);
                position = lines.iter().position(|l| l == rest.as_bytes()).unwrap_or_else(|| panic!("no line {rest}"));
                lines.remove(position);
                write_lines(&file, &lines);
            }
            "+" => {
                let mut lines = lines_of(&file);
                lines.insert(position, bytes_of(rest));
                position += 1;
                write_lines(&file, &lines);
            }
            other => panic!("unknown change {other}"),
        }
    }
}

fn bytes_of(line: &str) -> Vec<u8> {
    let mut parts = line.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).expect("two hexadecimal digits"));
        bytes.extend(rest.as_bytes());
    }
    bytes
}

fn lines_of(file: &Path) -> Vec<Vec<u8>> {
    let bytes = fs::read(file).expect("the file is there");
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    lines.pop();
    lines
}

fn write_lines(file: &Path, lines: &[Vec<u8>]) {
    let bytes: Vec<u8> = lines.iter().flat_map(|line| line.iter().copied().chain([b'\n'])).collect();
    fs::write(file, bytes).expect("the file can be written");
}
