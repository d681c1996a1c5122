//! Inputs that an analyst may have: each is refused in words that help, or read rightly.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{folder, marmot, root, tree, updates_golden};

fn cases() -> Vec<(String, PathBuf)> {
    let bases = ["fingertips", "good"].into_iter().flat_map(|base| {
        let entries = fs::read_dir(root("tests/cases").join(base)).expect("the folder of cases").flatten();
        entries.map(move |entry| (base.to_owned(), entry.path()))
    });
    let mut cases: Vec<(String, PathBuf)> = bases.collect();
    cases.sort();
    cases
}

fn lay(from: &Path, over: &Path) {
    for (path, bytes) in tree(from) {
        let file = over.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, bytes).expect("a file can be written");
    }
}

fn answer(base: &str, case: &Path) -> String {
    let place = tempfile::tempdir().expect("a temporary folder");
    lay(&folder(base), place.path());
    lay(&case.join("files"), place.path());
    let output = marmot(&["check", &place.path().to_string_lossy()]);
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
}

#[test]
fn every_case_has_the_answer_that_was_read_and_kept() {
    let cases = cases();
    assert!(cases.len() > 60, "only {} cases", cases.len());
    let wrong = cases.iter().filter_map(|(base, case)| {
        let (answer, golden) = (answer(base, case), case.join("expected.txt"));
        if updates_golden() {
            fs::write(&golden, &answer).expect("the golden file can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        (expected != answer).then(|| format!("{}: expected\n{expected}found\n{answer}", case.display()))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}
