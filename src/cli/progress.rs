//! How far a command has come: a bar on a terminal, a line for each stage where there is none.
//!
//! On the channel of errors, so that what a command answers can be read by another.

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressStyle};

use crate::publish::{Progress, Stage};

/// Who tells it here.
pub(super) fn teller() -> Box<dyn Progress> {
    if io::stderr().is_terminal() { Box::new(TerminalBar::new()) } else { Box::new(PlainLines) }
}

fn said(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Pages => ("Making", "pages"),
        Stage::Pictures => ("Drawing", "pictures"),
        Stage::Twins => ("Compressing", "files"),
        Stage::Files => ("Writing", "files"),
    }
}

struct TerminalBar(ProgressBar);

impl TerminalBar {
    fn new() -> Self {
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len}");
        Self(ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }
}

impl Progress for TerminalBar {
    fn begin(&self, stage: Stage, count: usize) {
        let (verb, things) = said(stage);
        self.0.reset();
        self.0.set_length(count as u64);
        self.0.set_message(format!("{verb} {things}"));
    }

    fn step(&self) {
        self.0.inc(1);
    }
}

impl Drop for TerminalBar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

struct PlainLines;

impl Progress for PlainLines {
    fn begin(&self, stage: Stage, count: usize) {
        let (verb, things) = said(stage);
        eprintln!("{verb} {count} {things}");
    }

    fn step(&self) {}
}
