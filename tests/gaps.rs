//! Gaps, ranks, gradients and numbers of people that were found by hand, as sentences.
//!
//! `tests/expected/gaps.csv` has a row a fact: the numbers that its sentences hold, what they say and
//! what they never say, each list parted by `;`.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod said;

use std::path::Path;

use said::numbers::tokens;
use said::{everything, luton, said_of};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Fact {
    #[allow(dead_code, reason = "printed with a fact that is not said")]
    finding: u32,
    indicator: String,
    kind: String,
    numbers: String,
    says: String,
    never: String,
}

fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').filter(|part| !part.is_empty())
}

#[test]
fn every_fact_is_said_with_its_numbers() {
    let all = everything(&luton());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/gaps.csv");
    let facts: Vec<Fact> =
        csv::Reader::from_path(path).expect("gaps.csv").deserialize().collect::<Result<_, _>>().expect("rows");
    assert!(facts.len() > 20, "only {} facts", facts.len());
    let mut wrong = Vec::new();
    for fact in &facts {
        let said = said_of(&all, &fact.kind, &fact.indicator);
        let numbers = tokens(&said);
        let missing: Vec<&str> = list(&fact.numbers).filter(|number| !numbers.iter().any(|n| n == number)).collect();
        let unsaid: Vec<&str> = list(&fact.says).filter(|text| !said.contains(*text)).collect();
        let wrongly: Vec<&str> = list(&fact.never).filter(|text| said.contains(*text)).collect();
        if !(missing.is_empty() && unsaid.is_empty() && wrongly.is_empty()) {
            wrong.push(format!("{fact:?}\n  missing {missing:?}, unsaid {unsaid:?}, wrongly {wrongly:?}\n  {said}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} facts:\n{}", wrong.len(), facts.len(), wrong.join("\n"));
}

/// Limits that leave zero out are not shown as if they began or ended there.
#[test]
fn a_clear_difference_has_no_margin_at_zero() {
    let all = everything(&luton());
    let clear = all.iter().filter(|said| ["gap", "change", "gradient"].contains(&said.kind));
    let with_margin: Vec<_> = clear.filter(|said| said.text.contains("margin of error ")).collect();
    assert!(with_margin.len() > 10, "only {} margins", with_margin.len());
    for said in with_margin {
        for zero in ["error 0 to", "error 0.0 to", "to 0)", "to 0.0)"] {
            assert!(!said.text.contains(zero), "{}: {}", said.of, said.text);
        }
    }
}

/// Only a full count or limits carry a verdict on a gap; nothing explains it.
#[test]
fn a_gap_without_certainty_has_no_verdict() {
    let snapshot = luton();
    let all = everything(&snapshot);
    let without = all.iter().filter(|said| said.kind == "gap" && said.text.starts_with("No margin of error"));
    for said in without {
        let text = said_of(&all, "gap", &said.of);
        for word in ["smaller", "wider", "unlikely", "times as high", "because", "due to"] {
            assert!(!text.contains(word), "{}: {text}", said.of);
        }
    }
}
