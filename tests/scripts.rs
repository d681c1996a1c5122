//! The scripts that stand beside the module, as node runs their functions: `node --test tests/scripts` by hand.
#![allow(clippy::expect_used, reason = "a test may stop at what should not happen")]

use std::path::Path;
use std::process::Command;

#[test]
fn every_test_of_the_scripts_passes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new("node").args(["--test", "tests/scripts/"]).current_dir(root).output();
    let output = run.expect("node does not start: install Node 20 or later, as the README says");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("\n# pass "), "nothing was tested: {said}");
}
