//! Every sentence of the published place, read by rules: short, plain, and with no number of its own.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod said;

use std::collections::BTreeMap;
use std::path::Path;

use marmot::snapshot::Snapshot;
use said::reading::{grade, sentences, words};
use said::{LONG_UNITS, MOST_WORDS, Origin, Said, everything, faults, luton, numbers, plain_names, plain_phrases};

/// A sentence with its grade as a reader meets it, and without the phrases of the catalogue.
struct Graded<'a> {
    from: &'a Said,
    met: f64,
    ours: f64,
    sentence: String,
}

/// Answers that list places: each name counts as a short word, for its length is nobody's choice.
const LISTS_OF_PLACES: [&str; 1] = ["among_peers"];

/// Sentences of one origin that readers see, each of a text once, hardest first.
fn graded<'a>(snapshot: &Snapshot, all: &'a [Said], origin: Origin) -> Vec<Graded<'a>> {
    let texts = all.iter().filter(|said| said.origin == origin);
    let each = texts.flat_map(|said| sentences(&said.text).into_iter().map(move |sentence| (said, sentence)));
    let met = |said: &Said, sentence: &str| {
        if LISTS_OF_PLACES.contains(&said.kind) {
            grade(&plain_names(snapshot, &said.of, sentence))
        } else {
            grade(sentence)
        }
    };
    let mut graded: Vec<Graded> = each
        .map(|(from, sentence)| Graded {
            from,
            met: met(from, &sentence),
            ours: grade(&plain_phrases(snapshot, &from.of, &sentence)),
            sentence,
        })
        .collect();
    let key = |found: &Graded| (found.from.of.clone(), found.from.kind, found.sentence.clone());
    graded.sort_by(|one, other| other.met.total_cmp(&one.met).then_with(|| key(one).cmp(&key(other))));
    graded.dedup_by(|one, other| key(one) == key(other));
    graded
}

#[test]
fn every_sentence_is_well_formed() {
    let snapshot = luton();
    let all = everything(&snapshot);
    assert!(all.len() > 2_000, "only {} texts", all.len());
    let wrong: Vec<String> = all.iter().filter_map(|said| faults(&snapshot, said)).collect();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// Names count as they are written; two units of the catalogue alone fill a sentence.
#[test]
fn every_sentence_is_short() {
    let all = everything(&luton());
    let read = all.iter().filter(|said| said.origin != Origin::Label);
    let each = read.flat_map(|said| sentences(&said.text).into_iter().map(move |sentence| (said, sentence)));
    let long: Vec<(&str, &str)> = each
        .filter(|(_, sentence)| words(sentence).len() > MOST_WORDS)
        .map(|(said, _)| (said.of.as_str(), said.kind))
        .collect();
    assert_eq!(long, [(LONG_UNITS[0], "finding")], "over {MOST_WORDS} words");
}

/// The hardest grade: thirteen-year-olds read it.
const HARDEST: f64 = 8.0;

/// The middle grade: eleven-year-olds read it.
const MIDDLE: f64 = 6.0;

/// Sentences over the hardest grade that one indicator has of one kind.
#[derive(Debug, PartialEq, Eq, serde::Deserialize)]
struct Exempt {
    /// The indicator or objective.
    of: String,
    /// What is said of it.
    kind: String,
    /// What makes it hard: a `phrase` of the catalogue (or a name) inside a pattern, or a `text` that is all the catalogue's.
    cause: String,
    /// How many sentences.
    sentences: usize,
    /// The hardest of them, to one decimal.
    grade: String,
}

/// The exemptions that were decided, by name; a sentence that becomes hard is none of them.
fn decided() -> Vec<Exempt> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/hard_sentences.csv");
    let rows = csv::Reader::from_path(path).expect("hard_sentences.csv").into_deserialize();
    rows.collect::<Result<_, _>>().expect("rows")
}

#[test]
fn every_sentence_is_easy_to_read_or_named() {
    let snapshot = luton();
    let all = everything(&snapshot);
    let mut found: BTreeMap<(String, String, &str), (usize, f64)> = BTreeMap::new();
    for (origin, cause) in [(Origin::Pattern, "phrase"), (Origin::Catalogue, "text")] {
        let graded = graded(&snapshot, &all, origin);
        let median = graded[graded.len() / 2].met;
        let over: Vec<&Graded> = graded.iter().filter(|found| found.met > HARDEST).collect();
        println!("{} sentences with {cause}, median grade {median:.1}, {} over {HARDEST}:", graded.len(), over.len());
        over.iter().for_each(|hard| println!("  {:.1} {}: {}", hard.met, hard.from.of, hard.sentence));
        assert!(median <= MIDDLE, "the median is {median:.1}");
        // Nothing excuses the words around a phrase.
        let ours = graded.iter().filter(|found| origin == Origin::Pattern && found.ours > HARDEST);
        let ours: Vec<String> = ours.map(|hard| format!("{:.1} {}", hard.ours, hard.sentence)).collect();
        assert!(ours.is_empty(), "{} are too hard:\n{}", ours.len(), ours.join("\n"));
        for hard in over {
            let key = (hard.from.of.clone(), hard.from.kind.to_owned(), cause);
            let (count, hardest) = found.entry(key).or_insert((0, 0.0));
            (*count, *hardest) = (*count + 1, hardest.max(hard.met));
        }
    }
    let found: Vec<Exempt> = found
        .into_iter()
        .map(|((of, kind, cause), (sentences, grade))| Exempt {
            of,
            kind,
            cause: cause.to_owned(),
            sentences,
            grade: format!("{grade:.1}"),
        })
        .collect();
    let row = |e: &Exempt| format!("{},{},{},{},{}", e.of, e.kind, e.cause, e.sentences, e.grade);
    let rows: Vec<String> = found.iter().map(row).collect();
    assert!(found == decided(), "tests/expected/hard_sentences.csv names others than these:\n{}", rows.join("\n"));
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
