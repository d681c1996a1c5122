//! Every sentence of the published place, read by rules: short, plain, and with no number of its own.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod said;

use marmot::snapshot::Snapshot;
use said::reading::{grade, sentences};
use said::{Origin, Said, everything, faults, luton, numbers, plain_names, plain_phrases};

/// A sentence with its grade as it is said, and without the phrases of the catalogue.
struct Graded {
    said: f64,
    ours: f64,
    sentence: String,
}

/// Sentences that readers see, hardest first.
fn graded(snapshot: &Snapshot, all: &[Said], origin: Origin) -> Vec<Graded> {
    let texts = all.iter().filter(|said| said.origin == origin);
    let each = texts.flat_map(|said| sentences(&said.text).into_iter().map(move |sentence| (said, sentence)));
    let mut graded: Vec<Graded> = each
        .map(|(said, sentence)| Graded {
            said: grade(&plain_names(snapshot, &said.of, &sentence)),
            ours: grade(&plain_phrases(snapshot, &said.of, &sentence)),
            sentence,
        })
        .collect();
    graded.sort_by(|one, other| other.said.total_cmp(&one.said).then_with(|| one.sentence.cmp(&other.sentence)));
    graded.dedup_by(|one, other| one.sentence == other.sentence);
    graded
}

#[test]
fn every_sentence_is_short_and_well_formed() {
    let snapshot = luton();
    let all = everything(&snapshot);
    assert!(all.len() > 2_000, "only {} texts", all.len());
    let wrong: Vec<String> = all.iter().filter_map(|said| faults(&snapshot, said)).collect();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// The hardest grade: thirteen-year-olds read it.
const HARDEST: f64 = 8.0;

/// Sentences that only a phrase of the catalogue makes hard are printed, not refused: they are data.
#[test]
fn every_sentence_is_easy_to_read() {
    let snapshot = luton();
    let all = everything(&snapshot);
    for (origin, name) in [(Origin::Pattern, "ours"), (Origin::Catalogue, "of the catalogue")] {
        let graded = graded(&snapshot, &all, origin);
        let median = graded[graded.len() / 2].said;
        println!("{} sentences {name}, median grade {median:.1}; the hardest:", graded.len());
        graded.iter().take(10).for_each(|found| println!("  {:.1} {}", found.said, found.sentence));
        let over = graded.iter().filter(|found| found.said > HARDEST);
        println!("  {} over grade {HARDEST}", over.clone().count());
        if origin == Origin::Pattern {
            over.clone().for_each(|found| println!("  by the catalogue: {:.1} {}", found.said, found.sentence));
            let hard: Vec<String> =
                over.filter(|found| found.ours > HARDEST).map(|f| format!("{:.1} {}", f.ours, f.sentence)).collect();
            assert!(median <= 6.0, "the median is {median:.1}");
            assert!(hard.is_empty(), "{} are too hard:\n{}", hard.len(), hard.join("\n"));
        }
    }
}

#[test]
fn every_number_is_published_or_derived_by_a_method() {
    let snapshot = luton();
    let all = everything(&snapshot);
    let mut wrong = Vec::new();
    for indicator in snapshot.indicators.values() {
        let allowed = numbers::allowed(&snapshot, indicator);
        for said in all.iter().filter(|said| said.of == indicator.id.as_str() && said.kind != "chart_notes") {
            let strangers = allowed.strangers(&said.text);
            if !strangers.is_empty() {
                wrong.push(format!("{} {}: {strangers:?} in {}", said.of, said.kind, said.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{} strangers:\n{}", wrong.len(), wrong.join("\n"));
}
