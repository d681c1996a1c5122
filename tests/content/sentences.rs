//! Every sentence of the published place, read by rules: short, plain, and with no number of its own.

use std::collections::BTreeMap;

use marmot::snapshot::Snapshot;

use super::said::reading::{grade, sentences, words};
use super::said::{LONG_UNITS, MOST_WORDS, Origin, Said, everything, faults, plain_names, plain_phrases, strangers};
use crate::support::{luton, none_of, places, rows};

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
    for snapshot in places() {
        let all = everything(snapshot);
        assert!(all.len() > 2_000, "only {} texts", all.len());
        none_of(&all.iter().filter_map(|said| faults(snapshot, said)).collect::<Vec<_>>());
    }
}

/// Names count as they are written; two units of the catalogue alone fill a sentence.
#[test]
fn every_sentence_is_short() {
    for snapshot in places() {
        let all = everything(snapshot);
        let read = all.iter().filter(|said| said.origin != Origin::Label);
        let each = read.flat_map(|said| sentences(&said.text).into_iter().map(move |sentence| (said, sentence)));
        let long = each.filter(|(_, sentence)| words(sentence).len() > MOST_WORDS).map(|(said, _)| &*said.of);
        let long: Vec<&str> = long.filter(|of| !LONG_UNITS.contains(of)).collect();
        assert!(long.is_empty(), "over {MOST_WORDS} words: {long:?}");
    }
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

#[test]
fn every_sentence_is_easy_to_read_or_named() {
    let decided: Vec<Exempt> = rows("tests/expected/hard_sentences.csv");
    let found = hard_sentences(luton());
    let row = |e: &Exempt| format!("{},{},{},{},{}", e.of, e.kind, e.cause, e.sentences, e.grade);
    let rows: Vec<String> = found.iter().map(row).collect();
    assert!(found == decided, "tests/expected/hard_sentences.csv names others than these:\n{}", rows.join("\n"));
}

/// Whatever the figures are, half of all sentences are easier than the middle, and only a text of the catalogue is hard.
#[test]
fn every_sentence_of_every_place_is_easy_but_for_the_catalogue() {
    for snapshot in places() {
        assert!(!hard_sentences(snapshot).is_empty(), "not even a name is hard");
    }
}

/// Sentences over the hardest grade, none for what is ours.
fn hard_sentences(snapshot: &Snapshot) -> Vec<Exempt> {
    let all = everything(snapshot);
    let mut found: BTreeMap<(String, String, &str), (usize, f64)> = BTreeMap::new();
    for (origin, cause) in [(Origin::Pattern, "phrase"), (Origin::Catalogue, "text")] {
        let graded = graded(snapshot, &all, origin);
        let median = graded[graded.len() / 2].met;
        assert!(median <= MIDDLE, "the median is {median:.1}");
        // Nothing excuses the words around a phrase.
        let ours = graded.iter().filter(|found| origin == Origin::Pattern && found.ours > HARDEST);
        none_of(&ours.map(|hard| format!("{:.1} {}", hard.ours, hard.sentence)).collect::<Vec<_>>());
        for hard in graded.iter().filter(|found| found.met > HARDEST) {
            let key = (hard.from.of.clone(), hard.from.kind.to_owned(), cause);
            let (count, hardest) = found.entry(key).or_insert((0, 0.0));
            (*count, *hardest) = (*count + 1, hardest.max(hard.met));
        }
    }
    let exempt = |((of, kind, cause), (sentences, grade)): ((String, String, &str), (usize, f64))| Exempt {
        of,
        kind,
        cause: cause.to_owned(),
        sentences,
        grade: format!("{grade:.1}"),
    };
    found.into_iter().map(exempt).collect()
}

#[test]
fn every_number_is_published_or_derived_by_a_method() {
    for snapshot in places() {
        none_of(&strangers(snapshot, &everything(snapshot)));
    }
}
