//! Every fault that a place folder can have, with the exact words that an analyst reads.
//!
//! A case is a folder of `tests/folders/faults`: `change.txt` says how it differs from the good folder,
//! `expected.txt` what the command answers. `UPDATE_GOLDEN=1 cargo test --test site bad_folders` writes the
//! answers anew; a test run never does.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{change, folder, good, marmot, updates_golden};

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder("faults")).expect("the folder of faults is there");
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    cases.sort();
    cases
}

/// What the command prints about a case, or why its answer is not that of a fault.
fn answer(case: &Path) -> Result<String, String> {
    let place = good();
    change(place.path(), &fs::read_to_string(case.join("change.txt")).map_err(|error| error.to_string())?);
    let output = marmot(&["check", &place.path().to_string_lossy()]);
    if output.status.code() != Some(1) || !output.stdout.is_empty() {
        return Err(format!("{:?}, {}", output.status.code(), String::from_utf8_lossy(&output.stdout)));
    }
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

fn check(case: &Path) -> Option<String> {
    let name = case.file_name().unwrap_or_default().to_string_lossy();
    let answer = match answer(case) {
        Ok(answer) => answer,
        Err(reason) => return Some(format!("{name}: no fault was found: {reason}")),
    };
    let golden = case.join("expected.txt");
    if updates_golden() {
        fs::write(&golden, &answer).expect("the golden file can be written");
    }
    match fs::read_to_string(&golden) {
        Ok(expected) if expected == answer => None,
        Ok(expected) => Some(format!("{name}: expected\n{expected}found\n{answer}")),
        Err(_) => Some(format!("{name}: expected.txt is missing; the answer is\n{answer}")),
    }
}

#[test]
fn every_fault_is_said_in_its_exact_words() {
    let cases = cases();
    assert!(cases.len() > 100, "only {} cases", cases.len());
    let wrong: Vec<String> = cases.iter().filter_map(|case| check(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_folder_that_is_not_there_is_said_file_by_file() {
    let output = marmot(&["check", "no-such-folder"]);
    assert_eq!(output.status.code(), Some(1));
    let answer = String::from_utf8_lossy(&output.stderr);
    assert!(answer.starts_with("areas.csv: the file cannot be read"), "{answer}");
    assert!(answer.ends_with("6 problems found.\n"), "{answer}");
}
