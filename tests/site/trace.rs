//! `marmot trace`: each file of `tests/traces` is a command and, below it, what it says, to the letter.
//!
//! After a change that is meant, run the command of the first line and put its words below it.

use std::fs;
use std::path::PathBuf;

use marmot::place::provenance::follow;
use marmot::snapshot::{Cell, FIGURES};

use crate::support::{folder, indicator, marmot, root};

/// Words of a command; those in double quotes stand together.
fn arguments(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(position, part)| {
            let is_quoted = position % 2 == 1;
            if is_quoted { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
        })
        .collect()
}

#[test]
fn every_trace_says_what_its_file_says() {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root("tests/traces")).expect("the traces").flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).expect("a trace is text");
        let (command, expected) = text.split_once('\n').expect("a command and what it says");
        let mut arguments = arguments(command.strip_prefix("marmot ").expect("a command"));
        arguments[1] = root(&arguments[1]).to_string_lossy().into_owned();
        let run = marmot(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        let found = [run.stdout, run.stderr].concat();
        let is_refusal = expected.starts_with("could not trace it");
        if String::from_utf8_lossy(&found) != expected || run.status.success() == is_refusal {
            wrong.push(format!("{}\n{}", file.display(), String::from_utf8_lossy(&found)));
        }
    }
    assert!(files.len() >= 15, "only {} traces", files.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is traced is what is shown: every figure of a line has a row, and the row's file is a source.
#[test]
fn every_figure_of_a_line_has_its_rows() {
    for id in ["ready_for_school", "life_expectancy", "weekly_pay"] {
        let (reading, provenance) = follow(&folder("good"), &id.parse().expect("an id"));
        let snapshot = reading.snapshot.expect("the good folder has no problems");
        let indicator = indicator(&snapshot, id);
        let mut seen = 0;
        for line in &indicator.series {
            for (period, cell) in indicator.periods.iter().zip(&line.figures.value) {
                let Cell::Number(value) = cell else { continue };
                let is_it = |subject: &marmot::place::provenance::Subject| {
                    (subject.area, subject.sex, subject.period, &subject.group) == (line.area, line.sex, *period, &None)
                };
                let (_, traced) =
                    provenance.figures().find(|(subject, _)| is_it(subject)).expect("a trail for each figure");
                assert_eq!(traced.figures.value, [Cell::Number(*value)], "{id}, {period}");
                let file = traced.rows[0].file.strip_prefix(FIGURES).expect("a file of figures");
                assert!(indicator.sources.iter().any(|source| source == file));
                seen += 1;
            }
        }
        assert!(seen > 5, "{id} has {seen} figures");
    }
}
