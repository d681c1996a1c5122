//! One case: its inputs by column, and what is found held against what is expected.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use marmot::snapshot::Polarity;
use marmot::stats::Confidence;
use marmot::terms::Interval;

/// Columns that describe a case and are neither given to a method nor made by it.
const DESCRIBING: [&str; 5] = ["case_id", "kind", "source", "tolerance", "tolerance_simulated"];

pub(crate) struct Row {
    name: String,
    cells: BTreeMap<String, String>,
    unread: BTreeSet<String>,
    faults: Vec<String>,
}

impl Row {
    pub(crate) fn new(file: &str, headers: &StringRecord, record: StringRecord) -> Self {
        let cell = |(header, cell): (&str, &str)| (header.to_owned(), cell.to_owned());
        let cells: BTreeMap<_, _> = headers.iter().zip(record.iter()).map(cell).collect();
        let described = |header: &&String| !DESCRIBING.contains(&header.as_str());
        let unread = cells.keys().filter(described).cloned().collect();
        let name = format!("{file} {}", cells.get("case_id").map_or("without case_id", String::as_str));
        Self { name, cells, unread, faults: Vec::new() }
    }

    /// What is wrong with the case, unknown columns included.
    pub(crate) fn into_faults(mut self) -> Vec<String> {
        for column in std::mem::take(&mut self.unread) {
            self.fault(format!("column {column} is unknown"));
        }
        self.faults
    }

    fn fault(&mut self, text: String) {
        self.faults.push(format!("{}: {text}", self.name));
    }

    pub(crate) fn text(&mut self, column: &str) -> String {
        self.unread.remove(column);
        let found = self.cells.get(column).cloned();
        found.unwrap_or_else(|| panic!("{}: no column {column}", self.name))
    }

    pub(crate) fn number(&mut self, column: &str) -> Option<f64> {
        let text = self.text(column);
        parse(&text).unwrap_or_else(|| panic!("{}: {column} is {text:?}", self.name))
    }

    pub(crate) fn given(&mut self, column: &str) -> f64 {
        self.number(column).unwrap_or_else(|| panic!("{}: {column} is empty", self.name))
    }

    pub(crate) fn list(&mut self, column: &str) -> Vec<Option<f64>> {
        let text = self.text(column);
        if text.is_empty() {
            return Vec::new();
        }
        let item = |item: &str| parse(item).unwrap_or_else(|| panic!("{}: {column} has {item:?}", self.name));
        text.split(';').map(item).collect()
    }

    pub(crate) fn is_true(&mut self, column: &str) -> bool {
        match self.text(column).as_str() {
            "true" => true,
            "false" => false,
            other => panic!("{}: {column} is {other:?}", self.name),
        }
    }

    pub(crate) fn confidence(&mut self) -> Confidence {
        match self.text("confidence").as_str() {
            "0.95" => Confidence::P95,
            "0.998" => Confidence::P998,
            other => panic!("{}: confidence is {other:?}", self.name),
        }
    }

    pub(crate) fn polarity(&mut self) -> Polarity {
        match self.text("polarity").as_str() {
            "lower_is_better" => Polarity::LowerBetter,
            "higher_is_better" => Polarity::HigherBetter,
            "neutral" => Polarity::Neutral,
            other => panic!("{}: polarity is {other:?}", self.name),
        }
    }

    /// Limits, where both are given.
    pub(crate) fn interval(&mut self, lower: &str, upper: &str) -> Option<Interval> {
        let (lower, upper) = (self.number(lower), self.number(upper));
        lower.zip(upper).map(|(lower, upper)| Interval::new(lower, upper).unwrap())
    }

    pub(crate) fn expect_text(&mut self, column: &str, got: &str) {
        let want = self.text(column);
        if got != want {
            self.fault(format!("{column} is {got:?}, expected {want:?}"));
        }
    }

    pub(crate) fn expect(&mut self, column: &str, got: Option<f64>) {
        let (want, tolerance) = (self.number(column), self.given("tolerance"));
        let is_right = match (got, want) {
            (None, None) => true,
            (Some(got), Some(want)) if tolerance == 0.0 => got == want,
            (Some(got), Some(want)) => (got - want).abs() <= tolerance * want.abs().max(1.0),
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !is_right {
            self.fault(format!("{column} is {got:?}, expected {want:?}"));
        }
    }

    pub(crate) fn expect_interval(&mut self, lower: &str, upper: &str, got: Option<Interval>) {
        self.expect(lower, got.map(Interval::lower));
        self.expect(upper, got.map(Interval::upper));
    }

    /// A column that is for information.
    pub(crate) fn ignore(&mut self, column: &str) {
        let _ = self.text(column);
    }
}

fn parse(text: &str) -> Option<Option<f64>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}
