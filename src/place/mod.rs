//! A folder of plain files in, a snapshot out: the analyst's side.
//!
//! Reads every file, notes every problem, and only then decides. Never words, pictures or the web.

mod assemble;
mod catalogue;
mod cause;
mod cell;
mod disclosure;
#[cfg(feature = "internals")]
mod elsewhere;
mod folder;
mod header;
mod indicator_rows;
mod join;
mod left_out;
mod lines;
mod outlines;
mod period_rule;
mod populations;
mod problem;
mod register;
mod select;
mod series_rule;
mod settings;
mod sheet;
mod small_areas;
mod table;
pub mod trail;
mod wanted;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::snapshot::{Area, AreaCode, Indicator, IndicatorId, Input, Place, SCHEMA, Snapshot};
use catalogue::Catalogue;
#[cfg(feature = "internals")]
pub use elsewhere::read_places;
use folder::Folder;
use join::{Joined, PassedOver};
pub use left_out::LeftOut;
use populations::Counted;
use problem::Problems;
pub use problem::{Cause, Problem};
use register::Register;
use series_rule::{Role, SeriesRule};
use settings::Settings;
use small_areas::SmallAreas;
use table::{Context, Scope, Table};
use wanted::{Listed, wanted};

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

/// Reads a place folder.
pub fn read(path: &Path) -> Reading {
    Loaded::from(path).into_reading()
}

/// The files of a place folder, before anything is made of them.
struct Loaded<'a> {
    folder: Folder<'a>,
    settings: Option<Settings>,
    register: Register,
    catalogue: Catalogue,
    tables: BTreeMap<String, Table>,
    small_areas: SmallAreas,
    problems: Problems,
}

impl<'a> Loaded<'a> {
    fn from(path: &'a Path) -> Self {
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

    fn into_reading(self) -> Reading {
        let Self { folder, settings, register, catalogue, tables, small_areas, mut problems } = self;
        let Some(settings) = settings else {
            return Reading { snapshot: None, problems: problems.into_sorted(), left_out: Vec::new() };
        };
        check_taken(&catalogue, &tables, &mut problems);
        let wanted = wanted(&settings, &catalogue);
        let mut left_out = left_out::not_taken(&catalogue, &tables, |id| wanted.contains_key(id));
        let place = &settings.place;
        let assembly = Assembly { settings: &settings, catalogue: &catalogue, register: &register, place };
        let mut passed_over = PassedOver::default();
        let joined = assembly.join(&wanted, tables, &mut passed_over, &mut problems);
        let mut snapshot = assembly.snapshot(&wanted, &joined, folder.inputs, &mut problems);
        small_areas.attach(&mut snapshot, &catalogue);
        left_out.extend(left_out::passed_over(&passed_over));
        left_out.extend(left_out::uncounted(&joined, &snapshot));
        left_out.sort();
        if problems.is_empty() {
            snapshot.faults().iter().for_each(|fault| problems.file("place.toml", Cause::Refused(fault.to_string())));
        }
        Reading { snapshot: problems.is_empty().then_some(snapshot), problems: problems.into_sorted(), left_out }
    }
}

fn read_catalogue(folder: &mut Folder<'_>, register: &Register, problems: &mut Problems) -> Catalogue {
    let mut catalogue = Catalogue::default();
    let unit = |rows| ((), rows);
    folder.open(indicator_rows::FILE, problems, |bytes, problems| {
        unit(indicator_rows::read(bytes, &mut catalogue, problems))
    });
    folder
        .open(series_rule::FILE, problems, |bytes, problems| unit(series_rule::read(bytes, &mut catalogue, problems)));
    folder.open("breaks.csv", problems, |bytes, problems| unit(catalogue.read_breaks(bytes, problems)));
    folder.open("sources.csv", problems, |bytes, problems| unit(catalogue.read_sources(bytes, problems)));
    let with_area = catalogue.indicators.values().filter_map(|entry| Some((entry.row, entry.area?)));
    for (row, area) in with_area.filter(|(_, area)| !register.is_listed(*area) && !register.is_empty()) {
        problems.cell(indicator_rows::FILE, row, "area", Cause::UnknownArea(area.to_string()));
    }
    catalogue
}

fn scope(settings: &Settings) -> Scope {
    let peers = settings.peer_sets.iter().flat_map(|set| &set.areas).chain(&settings.other_councils).copied().collect();
    Scope { place: settings.place.code, country: settings.place.country, peers, date: settings.place.date }
}

/// A rule that takes nothing is spelt otherwise than its file, unless that file has problems.
fn check_taken(catalogue: &Catalogue, tables: &BTreeMap<String, Table>, problems: &mut Problems) {
    for (index, rule) in catalogue.series.iter().enumerate() {
        let has_rows = tables.get(&rule.file).is_some_and(|table| table.rows > 0);
        let is_taken = tables.get(&rule.file).is_some_and(|table| table.taken.contains_key(&index));
        if has_rows && !is_taken && !problems.has_file(&rule.path()) {
            problems.row(series_rule::FILE, rule.row, Cause::TakesNothing(rule.file.clone()));
        }
    }
}

/// What a snapshot is assembled from, beside the tables.
struct Assembly<'a> {
    settings: &'a Settings,
    catalogue: &'a Catalogue,
    register: &'a Register,
    /// The place that it is about.
    place: &'a Place,
}

/// The rows of one indicator, whoever they are about.
struct Material<'a> {
    rules: Vec<&'a SeriesRule>,
    main: &'a SeriesRule,
    joined: Joined<'a>,
    counted: Vec<Counted<'a>>,
}

impl<'a> Assembly<'a> {
    /// Joins the tables of each wanted indicator.
    fn join(
        &self,
        wanted: &BTreeMap<&'a IndicatorId, Listed>,
        mut tables: BTreeMap<String, Table>,
        passed_over: &mut PassedOver<'a>,
        problems: &mut Problems,
    ) -> BTreeMap<&'a IndicatorId, Material<'a>> {
        let mut materials = BTreeMap::new();
        for id in wanted.keys() {
            if let Some(material) = self.material(id, &mut tables, passed_over, problems) {
                materials.insert(*id, material);
            }
        }
        materials
    }

    fn snapshot(
        &self,
        wanted: &BTreeMap<&IndicatorId, Listed>,
        materials: &BTreeMap<&'a IndicatorId, Material<'a>>,
        inputs: BTreeMap<String, Input>,
        problems: &mut Problems,
    ) -> Snapshot {
        let mut indicators = BTreeMap::default();
        for (id, listed) in wanted {
            let material = materials.get(id);
            if let Some(indicator) = material.and_then(|material| self.indicator(id, *listed, material, problems)) {
                indicators.insert((*id).clone(), indicator);
            }
        }
        let known: BTreeSet<IndicatorId> = indicators.keys().cloned().collect();
        indicators.values_mut().for_each(|indicator| indicator.beside.retain(|id| known.contains(id)));
        let is_used = |file: &String| indicators.values().any(|i: &Indicator| i.sources.contains(file));
        let sources = self.catalogue.sources.iter().filter(|(file, _)| is_used(file));
        Snapshot {
            schema: SCHEMA,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            place: self.place.clone(),
            objectives: self.settings.objectives(problems),
            peer_sets: self.settings.peer_sets.clone(),
            sources: sources.filter_map(|(file, source)| Some((file.clone(), source.clone()?))).collect(),
            areas: self.used_areas(&indicators),
            indicators,
            boundaries: BTreeMap::default(),
            deprivation: None,
            postcodes: None,
            inputs,
        }
    }

    fn material(
        &self,
        id: &IndicatorId,
        tables: &mut BTreeMap<String, Table>,
        passed_over: &mut PassedOver<'a>,
        problems: &mut Problems,
    ) -> Option<Material<'a>> {
        let catalogue = self.catalogue;
        if !catalogue.listed.contains(id) && !catalogue.listed.is_empty() {
            let cause = Cause::Unknown { what: "indicator", name: id.to_string(), expected_in: "indicators.csv" };
            self.settings.problem(id.as_str(), cause, problems);
        }
        let entry = catalogue.indicators.get(id)?;
        let rules: Vec<(usize, &SeriesRule)> = catalogue.rules_of(id).collect();
        let main = rules.iter().find(|(_, rule)| rule.role == Role::Main).map(|(_, rule)| *rule);
        if main.is_none() && !catalogue.unread.contains(id) && !catalogue.files.is_empty() {
            let cause = Cause::Unknown { what: "main row of", name: id.to_string(), expected_in: "series.csv" };
            problems.cell(indicator_rows::FILE, entry.row, "id", cause);
        }
        let main = main?;
        let mut rows = |index: usize, rule: &SeriesRule| {
            tables.get_mut(&rule.file).and_then(|table| table.taken.remove(&index)).unwrap_or_default()
        };
        let mut joined = Joined::new(entry.measure.decimals);
        for (index, rule) in &rules {
            joined.add(rule, rows(*index, rule), passed_over, problems);
        }
        let counted =
            catalogue.populations_of(id).map(|(index, rule)| Counted { rule, rows: rows(index, rule) }).collect();
        Some(Material { rules: rules.into_iter().map(|(_, rule)| rule).collect(), main, joined, counted })
    }

    fn indicator(
        &self,
        id: &IndicatorId,
        listed: Listed,
        material: &Material<'a>,
        problems: &mut Problems,
    ) -> Option<Indicator> {
        let entry = self.catalogue.indicators.get(id)?;
        let Material { rules, main, joined, counted } = material;
        let files: BTreeSet<&String> = rules.iter().map(|rule| &rule.file).collect();
        let mut sources: Vec<String> = files.into_iter().cloned().collect();
        sources.sort_by_key(|file| *file != main.file);
        let breaks = self.catalogue.breaks.get(id).map_or(&[][..], Vec::as_slice);
        let mut period_rules: Vec<_> = rules.iter().map(|rule| rule.period_rule).collect();
        period_rules.dedup();
        let parts = assemble::Parts {
            id,
            entry,
            joined,
            rules,
            main,
            period_rules,
            counted,
            breaks,
            sources,
            beside: self.catalogue.beside(id).into_iter().cloned().collect(),
            has_councils: match listed {
                Listed::WithPage => true,
                Listed::WithLine => entry.measure.phrase.is_some(),
                Listed::Beside => false,
            },
        };
        assemble::indicator(&parts, self.place, self.register, problems)
    }

    fn used_areas(&self, indicators: &BTreeMap<IndicatorId, Indicator>) -> BTreeMap<AreaCode, Area> {
        let place = self.place;
        let mut codes = BTreeSet::from([place.code, place.region, place.country]);
        codes.extend(self.settings.peer_sets.iter().flat_map(|set| set.areas.iter().copied()));
        for indicator in indicators.values() {
            let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).flat_map(|g| &g.series);
            codes.extend(indicator.series.iter().chain(groups).map(|line| line.area));
            codes.extend(indicator.councils.iter().flat_map(|councils| councils.areas.iter().copied()));
        }
        let known = self.register.areas().iter().filter(|(code, _)| codes.contains(code));
        known.map(|(code, area)| (*code, area.clone())).collect()
    }
}
