//! The sentences that the frozen place makes.

use marmot::stats::Analysis;
use marmot::words::Words;

use crate::support::{indicator, luton, none_of, rows, spaced};

/// The sentences worked out from the published files by another programme.
#[test]
fn every_finding_is_the_sentence_worked_out_elsewhere() {
    let words = Words::of(luton());
    let expected: Vec<(String, String)> = rows("tests/expected/examples.csv");
    let mut wrong = Vec::new();
    for (id, expected) in &expected {
        let analysis = Analysis::of(luton(), indicator(luton(), id));
        let found = spaced(&words.finding(&analysis).to_string());
        if found != *expected {
            wrong.push(format!("{id}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert_eq!(expected.len(), 76);
    none_of(&wrong);
}
