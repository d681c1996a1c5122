//! The scripts that stand beside the module, as node runs their functions: `node --test tests/scripts/*.test.mjs` by hand.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::root;

#[test]
fn every_test_of_the_scripts_passes() {
    let entries = fs::read_dir(root("tests/scripts")).expect("the folder of tests").flatten().map(|entry| entry.path());
    let files: Vec<PathBuf> = entries.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    let run = Command::new("node").args(["--test", "--test-reporter=tap"]).args(&files).output();
    let output = run.expect("node does not start: install Node 20 or later, as the README says");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let passed = said.lines().find_map(|line| line.strip_prefix("# pass ")?.parse::<usize>().ok());
    assert!(!files.is_empty() && passed.is_some_and(|passed| passed > files.len()), "few were run: {said}");
}
