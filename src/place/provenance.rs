//! The way back from an indicator's figures to the rows that they came from.
//!
//! The same reader and the same joining as for the snapshot; beside each figure stand its rows, as
//! they are written, and what became of each.

use std::collections::BTreeMap;
use std::path::Path;

use super::disclosure::Disclosure;
pub use super::join::Meeting;
use super::join::{Joined, PassedOver};
use super::loaded::{Loaded, Reading};
use super::problem::Problems;
use super::raw_rows::{RawRow, raw_rows};
use super::register::Register;
use super::table::Key;
use crate::snapshot::{Area, AreaCode, BreakdownKind, Columns, IndicatorId, Period, Sex};

/// Whom a figure is about, and when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Today's code of its area.
    pub area: AreaCode,
    /// When.
    pub period: Period,
    /// Of whom.
    pub sex: Sex,
    /// Kind and name of the group; none for everyone.
    pub group: Option<(BreakdownKind, String)>,
}

/// A row of a file that had a part in a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenanceRow {
    /// The file, from the place folder.
    pub file: String,
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// What became of it beside the rows before it.
    pub meeting: Meeting,
    /// The code of its area as it is written.
    pub written_area: String,
    /// The label of its period as it is written.
    pub label: String,
    /// Columns of figures, and of whom it is about, as they are written.
    pub cells: Vec<(String, String)>,
    /// The row of `series.csv` that takes it.
    pub rule_row: u32,
    /// Why it takes it so, where that is written down.
    pub note: Option<String>,
    /// The rule that read the label of its period.
    pub period_rule: String,
}

/// A figure with the rows that it came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traced {
    /// The figure, in columns of one cell.
    pub figures: Columns,
    /// Its rows, in the order in which they were joined.
    pub rows: Vec<ProvenanceRow>,
}

/// Every figure of an indicator with its rows.
#[derive(Debug, Default)]
pub struct Provenance {
    figures: BTreeMap<Subject, Traced>,
    register: Register,
}

impl Provenance {
    /// The figure of a subject.
    pub fn get(&self, subject: &Subject) -> Option<&Traced> {
        self.figures.get(subject)
    }

    /// Every figure by its subject.
    pub fn figures(&self) -> impl Iterator<Item = (&Subject, &Traced)> {
        self.figures.iter()
    }

    /// Today's code of the area that goes by this code or name, whether it has a figure or not.
    pub fn area_named(&self, text: &str) -> Option<AreaCode> {
        self.register.find(text)
    }

    /// The area with this code.
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        self.register.area(code)
    }
}

/// A place folder that was read, to follow its indicators back to their rows.
pub struct Origins<'a> {
    loaded: Loaded<'a>,
}

impl<'a> Origins<'a> {
    /// Reads a place folder.
    pub fn of(path: &'a Path) -> Self {
        Self { loaded: Loaded::from(path) }
    }

    /// The figures of an indicator with their rows.
    pub fn provenance(&self, id: &IndicatorId) -> Provenance {
        let mut figures = figures(&self.loaded, id);
        // Each file is opened once more, for its text alone.
        let mut files: BTreeMap<String, BTreeMap<u32, RawRow>> = BTreeMap::new();
        for row in figures.values_mut().flat_map(|traced| &mut traced.rows) {
            let bytes = || self.loaded.folder.bytes(&row.file);
            let texts = files.entry(row.file.clone()).or_insert_with(|| raw_rows(&row.file, &bytes()));
            if let Some(text) = texts.get(&row.row) {
                row.written_area.clone_from(&text.area);
                row.label.clone_from(&text.label);
                row.cells.clone_from(&text.cells);
            }
        }
        Provenance { figures, register: self.loaded.register.clone() }
    }
}

/// Reads a place folder, and follows one indicator back to its rows.
pub fn follow(path: &Path, id: &IndicatorId) -> (Reading, Provenance) {
    let origins = Origins::of(path);
    let provenance = origins.provenance(id);
    (origins.loaded.into_reading(), provenance)
}

fn figures(loaded: &Loaded<'_>, id: &IndicatorId) -> BTreeMap<Subject, Traced> {
    let measure = loaded.catalogue.indicators.get(id).map(|entry| &entry.measure);
    // What is wrong with the rows is said when they are read into the snapshot.
    let (mut joined, mut passed_over, mut problems) =
        (Joined::new(measure), PassedOver::default(), Problems::default());
    let mut figures: BTreeMap<Subject, Traced> = BTreeMap::new();
    for (index, rule) in loaded.catalogue.rules_of(id) {
        let taken = loaded.tables.get(&rule.file).and_then(|table| table.taken.get(&index));
        for row in taken.into_iter().flatten() {
            let meeting = joined.take(rule, row.clone(), &mut passed_over, &mut problems);
            figures.entry(subject(&row.key)).or_default().rows.push(ProvenanceRow {
                file: rule.path(),
                row: row.row,
                meeting,
                written_area: String::new(),
                label: String::new(),
                cells: Vec::new(),
                rule_row: rule.row,
                note: rule.note.clone(),
                period_rule: rule.rule_name.clone(),
            });
        }
    }
    for (key, found) in joined.figures() {
        figures.entry(subject(key)).or_default().figures = [Disclosure::Figures(*found)].into_iter().collect();
    }
    figures
}

fn subject(key: &Key) -> Subject {
    let group = key.category.as_ref().map(|category| (category.kind, category.name.to_string()));
    Subject { area: key.area, period: key.period, sex: key.sex, group }
}
