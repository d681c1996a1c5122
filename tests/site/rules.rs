//! `docs/rules.md` has every rule once, and the tests that it names are there.

use std::collections::BTreeMap;
use std::fs;

use crate::support::root;

/// Families of rules, each with the number of its last.
const FAMILIES: [(char, u32); 6] = [('E', 23), ('S', 19), ('A', 34), ('B', 7), ('P', 15), ('T', 10)];
/// Bad inputs, by their numbers; those between are of parts that were never built.
const INPUTS: [u32; 49] = [
    1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 22, 23, 25, 26, 27, 28, 30, 31, 32, 33, 34, 35, 37,
    38, 39, 41, 42, 44, 46, 47, 48, 49, 51, 52, 53, 55, 56, 59, 60, 61, 62, 64,
];

fn read(path: &str) -> Option<String> {
    fs::read_to_string(root(path)).ok()
}

/// The rows of the tables: an id, the rule, and how it is held.
fn rows(text: &str) -> Vec<[&str; 3]> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = lines.filter_map(|line| line.split(" | ").collect::<Vec<_>>().try_into().ok());
    rows.filter(|[id, ..]: &[&str; 3]| id.chars().any(|sign| sign.is_ascii_digit())).collect()
}

#[test]
fn every_rule_stands_once() {
    let text = read("docs/rules.md").expect("docs/rules.md");
    let mut expected: Vec<String> =
        FAMILIES.iter().flat_map(|(family, last)| (1..=*last).map(move |number| format!("{family}{number}"))).collect();
    expected.extend(INPUTS.iter().map(|number| format!("X{number}")));
    let found: Vec<&str> = rows(&text).into_iter().map(|[id, ..]| id).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_rule_is_said_and_held_or_not() {
    let text = read("docs/rules.md").expect("docs/rules.md");
    for [id, rule, held] in rows(&text) {
        assert!(rule.len() > 10 && held.len() > 10, "{id} says too little");
    }
    let lines = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| id"));
    assert_eq!(lines.count(), rows(&text).len(), "a row has not three cells");
}

/// Tests are named as `file::test`, below `tests/` without its ending or below `src/`.
#[test]
fn every_test_that_is_named_is_there() {
    let text = read("docs/rules.md").expect("docs/rules.md");
    let mut sources: BTreeMap<String, String> = BTreeMap::new();
    let mut missing = Vec::new();
    let mut count = 0;
    for [id, _, held] in rows(&text) {
        for cited in held.split('`').skip(1).step_by(2) {
            let Some((file, name)) = cited.split_once("::") else { continue };
            count += 1;
            let source = sources.entry(file.to_owned()).or_insert_with(|| {
                [format!("tests/{file}.rs"), format!("{file}.rs"), format!("tests/{file}")]
                    .iter()
                    .find_map(|path| read(path))
                    .unwrap_or_default()
            });
            // Tests of scripts have sentences as names.
            let is_there = source.contains(&format!("fn {name}(")) || source.contains(&format!("test(\"{name}\""));
            if !is_there {
                missing.push(format!("{id}: {cited}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(count > 100, "only {count} tests are named");
}
