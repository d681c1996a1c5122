//! The register of areas: `areas.csv`.
//!
//! Codes change when councils are reorganised. A row says which code took an old one's place, so
//! that one council is never counted twice.

use std::collections::BTreeMap;

use super::problem::Problems;
use super::sheet::{CellAt, Column, for_each_row};
use crate::snapshot::{Area, AreaCode, AreaKind};

const FILE: &str = "areas.csv";

/// Every known area.
#[derive(Debug, Default)]
pub struct Register {
    areas: BTreeMap<AreaCode, Area>,
    newer: BTreeMap<AreaCode, AreaCode>,
}

const KINDS: [(&str, AreaKind); 9] = [
    ("England", AreaKind::Country),
    ("England and Wales", AreaKind::Country),
    ("United Kingdom", AreaKind::Country),
    ("Region", AreaKind::Region),
    ("Unitary authority", AreaKind::Council),
    ("Metropolitan district", AreaKind::Council),
    ("London borough", AreaKind::Council),
    ("County", AreaKind::Council),
    ("Police force area", AreaKind::PoliceForce),
];

impl Register {
    /// Reads `areas.csv`.
    pub fn read(bytes: &[u8], problems: &mut Problems) -> Self {
        let mut register = Self::default();
        let columns = [
            Column::required("code"),
            Column::required("name"),
            Column::required("type"),
            Column::required("newer_code"),
            Column::optional("covers"),
        ];
        for_each_row(FILE, bytes, &columns, problems, |row, [code, name, kind, newer, covers], problems| {
            let at = |column, text| CellAt { file: FILE, row, column, text };
            let code = at("code", code).parsed::<AreaCode>(problems);
            let name = at("name", name).text(problems);
            let kind = at("type", kind).one_of(&KINDS, problems);
            let (Some(code), Some(name), Some(kind)) = (code, name, kind) else { return };
            if !newer.is_empty() {
                if let Some(newer) = at("newer_code", newer).parsed(problems) {
                    register.newer.insert(code, newer);
                }
            }
            register.areas.insert(code, Area { name, kind, covers: at("covers", covers).optional_text() });
        });
        register
    }

    /// The area with this code.
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        self.areas.get(&code)
    }

    /// The code that stands for the same place today.
    pub fn today(&self, code: AreaCode) -> AreaCode {
        self.newer.get(&code).copied().unwrap_or(code)
    }

    /// Every area by code.
    pub fn areas(&self) -> &BTreeMap<AreaCode, Area> {
        &self.areas
    }
}
