//! The register of areas: `areas.csv`.
//!
//! Codes change when councils are reorganised. A row says which code took an old one's place, so
//! that one council is never counted twice.

use std::collections::{BTreeMap, BTreeSet};

use super::header::{Column, Layout};
use super::problem::{Cause, Problems};
use super::sheet::for_each_row;
use crate::snapshot::{Area, AreaCode, AreaKind};

const FILE: &str = "areas.csv";

/// Every known area.
#[derive(Clone, Debug, Default)]
pub struct Register {
    areas: BTreeMap<AreaCode, Area>,
    newer: BTreeMap<AreaCode, AreaCode>,
    regions: BTreeMap<AreaCode, AreaCode>,
    /// Codes whose row has problems, so that figures for them are not called unknown as well.
    unread: BTreeSet<AreaCode>,
}

const KINDS: [(&str, AreaKind); 14] = [
    ("England", AreaKind::Country),
    ("England and Wales", AreaKind::Country),
    ("United Kingdom", AreaKind::Country),
    ("Region", AreaKind::Region),
    ("Unitary authority", AreaKind::Council),
    ("Metropolitan district", AreaKind::Council),
    ("London borough", AreaKind::Council),
    ("County", AreaKind::Council),
    ("Non-metropolitan district", AreaKind::District),
    ("District", AreaKind::District),
    ("Combined authority", AreaKind::CombinedAuthority),
    ("Police force area", AreaKind::PoliceForce),
    ("Two-tier county", AreaKind::Council),
    ("Shire county", AreaKind::Council),
];

/// A name without what tells its older code apart: `Southmere (old)`.
fn bare_name(name: &str) -> String {
    name.split(" (").next().unwrap_or_default().to_lowercase()
}

impl Register {
    /// Reads `areas.csv`; returns its number of rows too.
    pub fn read(bytes: &[u8], problems: &mut Problems) -> (Self, u32) {
        let mut register = Self::default();
        let mut successions = Vec::new();
        let columns = [
            Column::required("code"),
            Column::required("name"),
            Column::required("type"),
            Column::optional("region_code"),
            Column::required("newer_code"),
            Column::optional("covers"),
        ];
        let rows = for_each_row(FILE, bytes, &Layout::of(columns), problems, |cells, problems| {
            let [written, name, kind, region, newer, covers] = cells;
            let code = written.parsed::<AreaCode>(problems);
            let name = name.text(problems);
            let kind = kind.one_of(&KINDS, problems);
            let Some(code) = code else { return };
            let Some((name, kind)) = name.zip(kind) else {
                register.unread.insert(code);
                return;
            };
            register.regions.extend(region.optional(problems).map(|region| (code, region)));
            successions.extend(newer.optional(problems).map(|new_code| (code, new_code, newer.row)));
            if register.areas.insert(code, Area { name, kind, covers: covers.optional_text() }).is_some() {
                written.problem(Cause::RepeatedName { what: "code", name: code.to_string() }, problems);
            }
        });
        for (_, newer, row) in &successions {
            if !register.is_listed(*newer) {
                problems.cell(FILE, *row, "newer_code", Cause::UnknownArea(newer.to_string()));
            }
        }
        let name = |code: &AreaCode| register.areas.get(code).map(|area| bare_name(&area.name));
        for (code, newer, row) in &successions {
            let olds = successions.iter().filter(|(_, other, _)| other == newer).count();
            let is_renamed = name(code).zip(name(newer)).is_some_and(|(old, new)| old != new);
            if olds > 1 || is_renamed {
                problems.cell(FILE, *row, "newer_code", Cause::NotOneToOne);
            }
        }
        register.newer = successions.into_iter().map(|(code, newer, _)| (code, newer)).collect();
        (register, rows)
    }

    /// The region that an area lies in, where the register says so.
    pub fn region_of(&self, code: AreaCode) -> Option<AreaCode> {
        self.regions.get(&code).copied()
    }

    /// Whether some row has this code, even one that could not be read.
    pub fn is_listed(&self, code: AreaCode) -> bool {
        self.areas.contains_key(&code) || self.unread.contains(&code)
    }

    /// Whether it holds nothing, because its file could not be read.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// The area with this code.
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        self.areas.get(&code)
    }

    /// The code that stands for the same place today: the newest, through at most as many changes as there are.
    pub fn today(&self, code: AreaCode) -> AreaCode {
        let newer = |code: &AreaCode| self.newer.get(code).copied();
        std::iter::successors(Some(code), newer).take(self.newer.len() + 1).last().unwrap_or(code)
    }

    /// Today's code of the area that goes by this code or name.
    pub fn find(&self, text: &str) -> Option<AreaCode> {
        let by_code = text.parse().ok().filter(|code| self.areas.contains_key(code));
        let is_named = |area: &Area| area.name.to_lowercase() == text.to_lowercase();
        let by_name = || self.areas.iter().find(|(_, area)| is_named(area)).map(|(code, _)| *code);
        by_code.or_else(by_name).map(|code| self.today(code))
    }

    /// Every area by code.
    pub fn areas(&self) -> &BTreeMap<AreaCode, Area> {
        &self.areas
    }
}
