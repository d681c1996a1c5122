//! A place folder with every file read, before a snapshot is made of it.

use std::collections::BTreeMap;
use std::path::Path;

use super::assembly::Assembly;
use super::catalogue::Catalogue;
use super::folder::Folder;
use super::indicator_rows::{self, IndicatorRows};
use super::join::PassedOver;
use super::left_out::{self, LeftOut};
use super::problem::{Cause, Problem, Problems};
use super::register::Register;
use super::requested::requested;
use super::series_rule::{self, SeriesRows};
use super::settings::Settings;
use super::small_areas::SmallAreas;
use super::table::{Context, FigureTable, Scope};
use crate::snapshot::Snapshot;

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

/// The files of a place folder, before anything is made of them.
pub struct Loaded<'a> {
    pub folder: Folder<'a>,
    settings: Option<Settings>,
    pub register: Register,
    pub catalogue: Catalogue,
    pub tables: BTreeMap<String, FigureTable>,
    small_areas: SmallAreas,
    problems: Problems,
}

impl<'a> Loaded<'a> {
    /// Reads them.
    pub fn from(path: &'a Path) -> Self {
        let mut problems = Problems::default();
        let mut folder = Folder::new(path);
        let settings = folder.open("place.toml", &mut problems, |bytes, problems| (Settings::read(bytes, problems), 0));
        let register = folder.open("areas.csv", &mut problems, Register::read);
        let catalogue = read_catalogue(&mut folder, &register, &mut problems);
        folder.check_files(&catalogue, &mut problems);
        let small_areas = SmallAreas::read(&mut folder, (&catalogue, settings.as_ref()), &mut problems);
        let mut tables = BTreeMap::new();
        if let Some(settings) = &settings {
            settings.check(&register, &mut problems);
            // Without a register every row would be of an unknown area.
            if !register.is_empty() {
                let context = Context { catalogue: &catalogue, register: &register, scope: scope(settings) };
                tables = folder.read_tables(&context, &mut problems);
            }
        }
        Self { folder, settings, register, catalogue, tables, small_areas, problems }
    }

    /// The snapshot that they make, or what is wrong with them.
    pub fn into_reading(self) -> Reading {
        let Self { folder, settings, register, catalogue, tables, small_areas, mut problems } = self;
        let Some(settings) = settings else {
            return Reading { snapshot: None, problems: problems.into_sorted(), left_out: Vec::new() };
        };
        check_taken(&catalogue, &tables, &mut problems);
        let requested = requested(&settings, &catalogue);
        let mut left_out = left_out::not_taken(&catalogue, &tables, |id| requested.contains_key(id));
        let place = &settings.place;
        let assembly = Assembly { settings: &settings, catalogue: &catalogue, register: &register, place };
        let mut passed_over = PassedOver::default();
        let joined = assembly.join(&requested, tables, &mut passed_over, &mut problems);
        let mut snapshot = assembly.snapshot(&requested, &joined, folder.inputs, &mut problems);
        small_areas.attach(&mut snapshot, &catalogue, &mut problems);
        left_out.extend(left_out::passed_over(&passed_over));
        left_out.extend(left_out::uncounted(&joined, &snapshot));
        left_out.sort();
        if problems.is_empty() {
            snapshot.faults().iter().for_each(|fault| problems.file("place.toml", Cause::Refused(fault.to_string())));
        }
        Reading { snapshot: problems.is_empty().then_some(snapshot), problems: problems.into_sorted(), left_out }
    }
}

/// The catalogue of a folder, whose areas must be in the register.
pub fn read_catalogue(folder: &mut Folder<'_>, register: &Register, problems: &mut Problems) -> Catalogue {
    let mut catalogue = Catalogue::default();
    let unit = |rows| ((), rows);
    catalogue.indicators = folder.open(indicator_rows::FILE, problems, IndicatorRows::read);
    catalogue.series = folder
        .open(series_rule::FILE, problems, |bytes, problems| SeriesRows::read(bytes, &catalogue.indicators, problems));
    folder.open("breaks.csv", problems, |bytes, problems| unit(catalogue.read_breaks(bytes, problems)));
    folder.open("sources.csv", problems, |bytes, problems| unit(catalogue.read_sources(bytes, problems)));
    let with_area = catalogue.indicators.entries().filter_map(|entry| Some((entry.row, entry.area?)));
    for (row, area) in with_area.filter(|(_, area)| !register.is_listed(*area) && !register.is_empty()) {
        problems.cell(indicator_rows::FILE, row, "area", Cause::UnknownArea(area.to_string()));
    }
    catalogue
}

/// The areas that rows of `series.csv` speak of by role.
pub fn scope(settings: &Settings) -> Scope {
    let peers = settings.peer_sets.iter().flat_map(|set| &set.areas).chain(&settings.other_councils).copied().collect();
    Scope { place: settings.place.code, country: settings.place.country, peers, date: settings.place.date }
}

/// A rule that takes nothing is spelt otherwise than its file, unless that file has problems.
fn check_taken(catalogue: &Catalogue, tables: &BTreeMap<String, FigureTable>, problems: &mut Problems) {
    for (index, rule) in catalogue.series.rules.iter().enumerate() {
        let has_rows = tables.get(&rule.file).is_some_and(|table| table.rows > 0);
        let is_taken = tables.get(&rule.file).is_some_and(|table| table.taken.contains_key(&index));
        if has_rows && !is_taken && !problems.has_file(&rule.path()) {
            problems.row(series_rule::FILE, rule.row, Cause::TakesNothing(rule.file.clone()));
        }
    }
}
