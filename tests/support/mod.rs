//! What all tests share: the places that they read, a folder to change, files, and the parts of a page.
#![allow(dead_code, unused_imports, reason = "each binary uses its own part")]

mod good;
mod links;
mod pages;
mod places;
mod tree;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub use good::{GOOD, change, folder, good};
pub use links::{Site, between, resolved, unescaped};
pub use pages::{charts, explorers, measures, panel, panels, views};
pub use places::{FROZEN, councils, english, everywhere, indicator, live, live_folder, luton, northmere, places};
use serde::de::DeserializeOwned;
pub use tree::{Tree, pages, published, tree};

/// A path of the repository.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the repository.
pub fn text(path: &str) -> String {
    std::fs::read_to_string(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of a CSV file of the repository.
pub fn rows<T: DeserializeOwned>(path: &str) -> Vec<T> {
    let reader = csv::Reader::from_path(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    reader.into_deserialize().map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}"))).collect()
}

/// Whether expected texts are to be written anew: `UPDATE_GOLDEN=1`.
pub fn updates_golden() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1")
}

/// Runs the command.
pub fn marmot(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_marmot")).args(arguments).output().expect("the command runs")
}

/// A text as a reader sees it, its no-break spaces as spaces.
pub fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Fails with every fault, the first of them in full.
pub fn none_of(faults: &[String]) {
    let shown: Vec<&str> = faults.iter().take(20).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults, such as:\n{}", faults.len(), shown.join("\n"));
}
