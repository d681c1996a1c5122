//! A folder of plain files in, a snapshot out: the analyst's side.
//!
//! Reads every file, notes every problem, and only then decides. Never words, pictures or the web.

mod assemble;
mod catalogue;
mod join;
mod period_rule;
mod problem;
mod register;
mod select;
mod settings;
mod sheet;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use crate::snapshot::{AreaCode, IndicatorId, Input, SCHEMA, Snapshot};
use catalogue::{Catalogue, Role, SeriesRule};
use problem::Problems;
pub use problem::{Cause, Problem};
use register::Register;
use settings::Settings;
use table::{Scope, Table};

/// What was read from a place folder.
#[derive(Debug)]
pub struct Reading {
    /// The snapshot, where no problem was found.
    pub snapshot: Option<Snapshot>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
    /// What was left out of the snapshot, and why.
    pub left_out: Vec<LeftOut>,
}

/// Rows that are in the folder and not in the snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The file.
    pub file: String,
    /// How many rows.
    pub rows: u32,
    /// Why.
    pub why: String,
}

/// Reads a place folder.
pub fn read(folder: &Path) -> Reading {
    let mut problems = Problems::default();
    let mut inputs = BTreeMap::new();
    let mut open = |name: &str, problems: &mut Problems| read_file(folder, name, &mut inputs, problems);
    let settings = open("place.toml", &mut problems).and_then(|bytes| Settings::read(&bytes, &mut problems));
    let register =
        open("areas.csv", &mut problems).map(|bytes| Register::read(&bytes, &mut problems)).unwrap_or_default();
    let mut catalogue = Catalogue::default();
    if let Some(bytes) = open("indicators.csv", &mut problems) {
        catalogue.read_indicators(&bytes, &mut problems);
    }
    if let Some(bytes) = open("series.csv", &mut problems) {
        catalogue.read_series(&bytes, &mut problems);
    }
    if let Some(bytes) = open("breaks.csv", &mut problems) {
        catalogue.read_breaks(&bytes, &mut problems);
    }
    if let Some(bytes) = open("sources.csv", &mut problems) {
        catalogue.read_sources(&bytes, &mut problems);
    }
    let Some(settings) = settings else {
        return Reading { snapshot: None, problems: problems.into_sorted(), left_out: Vec::new() };
    };
    check_files(folder, &catalogue, &mut problems);
    let tables = read_tables(folder, &settings, &catalogue, &register, &mut inputs, &mut problems);
    let left_out = left_out(&catalogue, &tables);
    let snapshot = assemble_all(&settings, &catalogue, register, tables, inputs, &mut problems);
    let snapshot = snapshot.filter(|_| problems.is_empty());
    if let Some(snapshot) = &snapshot {
        snapshot.faults().iter().for_each(|fault| problems.file("place.toml", Cause::Refused(fault.to_string())));
    }
    Reading { snapshot: snapshot.filter(|_| problems.is_empty()), problems: problems.into_sorted(), left_out }
}

fn read_file(
    folder: &Path,
    name: &str,
    inputs: &mut BTreeMap<String, Input>,
    problems: &mut Problems,
) -> Option<Vec<u8>> {
    match fs::read(folder.join(name)) {
        Ok(bytes) => {
            inputs.insert(name.to_owned(), Input { sha256: sha256(&bytes), rows: 0, used: 0 });
            Some(bytes)
        }
        Err(error) => {
            problems.file(name, Cause::CannotRead(error.to_string()));
            None
        }
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file of figures has a row, every row a file, and every file a source.
fn check_files(folder: &Path, catalogue: &Catalogue, problems: &mut Problems) {
    let there: BTreeSet<String> = fs::read_dir(folder.join("indicators"))
        .map(|entries| entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect())
        .unwrap_or_default();
    let named: BTreeSet<&str> = catalogue.series.iter().map(|rule| rule.file.as_str()).collect();
    for file in there.iter().filter(|file| file.ends_with(".csv") && !named.contains(file.as_str())) {
        problems.file(&format!("indicators/{file}"), Cause::FileWithoutCatalogueRow);
    }
    for rule in &catalogue.series {
        if !there.contains(&rule.file) {
            problems.cell("series.csv", rule.row, "file", Cause::CatalogueRowWithoutFile(rule.file.clone()));
        }
        if !catalogue.sources.contains_key(&rule.file) {
            let cause = Cause::Unknown { what: "file", name: rule.file.clone(), expected_in: "sources.csv" };
            problems.cell("series.csv", rule.row, "file", cause);
        }
    }
}

fn scope(settings: &Settings) -> Scope {
    let peers = settings.peer_sets.iter().flat_map(|set| &set.areas).chain(&settings.other_councils).copied().collect();
    Scope { place: settings.place.code, country: settings.place.country, peers }
}

/// Reads the files of figures, on every core: reading them is nearly all the work.
fn read_tables(
    folder: &Path,
    settings: &Settings,
    catalogue: &Catalogue,
    register: &Register,
    inputs: &mut BTreeMap<String, Input>,
    problems: &mut Problems,
) -> BTreeMap<String, Table> {
    let mut rules: BTreeMap<&str, Vec<(usize, &SeriesRule)>> = BTreeMap::new();
    for (index, rule) in catalogue.series.iter().enumerate() {
        rules.entry(&rule.file).or_default().push((index, rule));
    }
    let scope = scope(settings);
    let waiting = Mutex::new(rules.into_iter());
    let done = Mutex::new(Vec::new());
    let work = || {
        loop {
            let next = waiting.lock().ok().and_then(|mut waiting| waiting.next());
            let Some((file, rules)) = next else { break };
            let name = format!("indicators/{file}");
            let Ok(bytes) = fs::read(folder.join(&name)) else { continue };
            let (table, found) = table::read(&name, &bytes, &rules, catalogue, register, &scope);
            let input = Input { sha256: sha256(&bytes), rows: table.rows, used: table.used };
            if let Ok(mut done) = done.lock() {
                done.push((file.to_owned(), input, table, found));
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let mut tables = BTreeMap::new();
    for (file, input, table, found) in done.into_inner().unwrap_or_default() {
        inputs.insert(file.clone(), input);
        problems.extend(found);
        tables.insert(file, table);
    }
    tables
}

fn assemble_all(
    settings: &Settings,
    catalogue: &Catalogue,
    register: Register,
    mut tables: BTreeMap<String, Table>,
    inputs: BTreeMap<String, Input>,
    problems: &mut Problems,
) -> Option<Snapshot> {
    let objectives = settings.objectives(problems);
    let mut indicators = BTreeMap::new();
    for (id, has_page) in wanted(settings) {
        let Some(entry) = catalogue.indicators.get(id) else {
            let cause = Cause::Unknown { what: "indicator", name: id.to_string(), expected_in: "indicators.csv" };
            problems.file("place.toml", cause);
            continue;
        };
        let rules = || {
            catalogue.series.iter().enumerate().filter(|(_, rule)| rule.indicator == *id && rule.role.enters_lines())
        };
        let Some((_, main)) = rules().find(|(_, rule)| rule.role == Role::Main) else {
            let cause = Cause::Unknown { what: "indicator", name: id.to_string(), expected_in: "series.csv" };
            problems.file("indicators.csv", cause);
            continue;
        };
        let mut joined = join::Joined::default();
        for (index, rule) in rules() {
            let rows = tables.get_mut(&rule.file).and_then(|table| table.taken.remove(&index)).unwrap_or_default();
            joined.add(rule, rows, problems);
        }
        let files: BTreeSet<&String> = rules().map(|(_, rule)| &rule.file).collect();
        let mut sources: Vec<String> = files.into_iter().cloned().collect();
        sources.sort_by_key(|file| *file != main.file);
        let breaks = catalogue.breaks.get(id).map_or(&[][..], Vec::as_slice);
        let mut period_rules: Vec<_> = rules().map(|(_, rule)| rule.period_rule).collect();
        period_rules.dedup();
        let parts = assemble::Parts {
            id,
            entry,
            joined: &joined,
            period_rules,
            breaks,
            sources,
            has_councils: has_page || entry.phrase.is_some(),
        };
        if let Some(indicator) = assemble::indicator(&parts, &settings.place, &register, problems) {
            indicators.insert(id.clone(), indicator);
        }
    }
    let is_used = |file: &String| indicators.values().any(|i| i.sources.contains(file));
    let sources = catalogue.sources.iter().filter(|(file, _)| is_used(file));
    Some(Snapshot {
        schema: SCHEMA,
        tool: env!("CARGO_PKG_VERSION").to_owned(),
        place: settings.place.clone(),
        objectives,
        peer_sets: settings.peer_sets.clone(),
        sources: sources.map(|(file, source)| (file.clone(), source.clone())).collect(),
        areas: used_areas(settings, &indicators, &register),
        indicators,
        inputs,
    })
}

/// Each indicator that an objective lists, with whether it has a page.
fn wanted(settings: &Settings) -> BTreeMap<&IndicatorId, bool> {
    let more = settings.objectives.iter().flat_map(|o| &o.more).map(|id| (id, false));
    let with_page = settings.objectives.iter().flat_map(|o| &o.indicators).map(|id| (id, true));
    more.chain(with_page).collect()
}

fn used_areas(
    settings: &Settings,
    indicators: &BTreeMap<IndicatorId, crate::snapshot::Indicator>,
    register: &Register,
) -> BTreeMap<AreaCode, crate::snapshot::Area> {
    let place = &settings.place;
    let mut codes = BTreeSet::from([place.code, place.region, place.country]);
    codes.extend(settings.peer_sets.iter().flat_map(|set| set.areas.iter().copied()));
    for indicator in indicators.values() {
        let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).flat_map(|g| &g.series);
        codes.extend(indicator.series.iter().chain(groups).map(|line| line.area));
        codes.extend(indicator.councils.iter().flat_map(|councils| councils.areas.iter().copied()));
    }
    let known = register.areas().iter().filter(|(code, _)| codes.contains(code));
    known.map(|(code, area)| (*code, area.clone())).collect()
}

/// Rows that were read and are not in the snapshot, by file and reason.
fn left_out(catalogue: &Catalogue, tables: &BTreeMap<String, Table>) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    for (file, table) in tables {
        let unused = table.rows - table.used;
        if unused > 0 {
            let why = "no row of series.csv takes them".to_owned();
            left_out.push(LeftOut { file: file.clone(), rows: unused, why });
        }
        for (index, rule) in catalogue.series.iter().enumerate().filter(|(_, rule)| rule.file == *file) {
            let rows = table.taken.get(&index).map_or(0, Vec::len);
            if !rule.role.enters_lines() && rows > 0 {
                let why = format!("stand beside {}, no question shows them yet", rule.indicator);
                left_out.push(LeftOut { file: file.clone(), rows: u32::try_from(rows).unwrap_or(u32::MAX), why });
            }
        }
    }
    left_out
}
