//! A figure is the same wherever it is worked out: natively and in WebAssembly, digit for digit.

mod said;

use std::process::{Command, Output};

use crate::support::root;

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

#[test]
fn webassembly_gives_the_same_digits() {
    let build = "build --quiet --example digits --features browser --target wasm32-unknown-unknown";
    run(Command::new(env!("CARGO")).current_dir(root("")).args(build.split(' ')));
    let module = root("target/wasm32-unknown-unknown/debug/examples/digits.wasm");
    let folder = tempfile::tempdir().expect("a temporary folder");
    run(Command::new(root(".tools/bin/wasm-bindgen"))
        .args(["--target", "nodejs", "--no-typescript", "--out-dir"])
        .arg(folder.path())
        .arg(module));
    let there = run(Command::new("node").arg(folder.path().join("digits.js")));
    let (here, there) = (said::said(), String::from_utf8(there.stdout).expect("text"));
    let differ = here.lines().zip(there.lines()).position(|(here, there)| here != there);
    assert_eq!(differ, None, "the explorer of this position is said otherwise in WebAssembly");
    assert_eq!(here.lines().count(), there.lines().count());
}
