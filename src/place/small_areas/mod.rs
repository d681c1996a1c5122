//! Parts of the place: `small_areas.csv`, and what `small_areas/` holds for it.
//!
//! A place without the file has no maps. With it, every area of a map has a name, an outline and a row.

mod deprivation;
mod direction;
mod figures;
mod measures;
mod names;
mod postcodes;

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use super::figure_cells::leading_number;
use super::folder::Folder;
use super::outlines::{self, Outline};
use super::problem::{Cause, Problems};
use super::settings::Settings;
use crate::snapshot::{
    AreaCode, AreaCounts, AreaMap, Boundaries, BreakdownKind, Deprivation, FIGURES, IndicatorId, Neighbourhood,
    Postcodes, SMALL_AREAS, Snapshot,
};
use figures::FigureFile;
use measures::{FILE, MeasureRow};
use names::{AreaNames, AreaSet, NAMES, PARTS, PartRows, ShownBy};

/// Everything about parts of the place.
#[derive(Default)]
pub struct SmallAreas {
    boundaries: BTreeMap<String, Boundaries>,
    maps: Vec<(IndicatorId, AreaMap)>,
    deprivation: Option<Deprivation>,
    /// The deciles of the country that the place has areas in, where the file of the order says so.
    deciles: BTreeSet<u8>,
    counts: Vec<(IndicatorId, AreaCounts)>,
    postcodes: Option<Postcodes>,
}

impl SmallAreas {
    /// Reads them, where the folder has any.
    pub fn read(
        folder: &mut Folder<'_>,
        (catalogue, settings): (&Catalogue, Option<&Settings>),
        problems: &mut Problems,
    ) -> Self {
        if !folder.has(FILE) {
            return Self::default();
        }
        let rows: Vec<MeasureRow> = folder.open(FILE, problems, |bytes, p| measures::read(bytes, catalogue, p));
        let mut names: AreaNames = folder.open(NAMES, problems, |bytes, p| names::read(NAMES, bytes, p));
        let has_smallest = rows.iter().filter_map(MeasureRow::boundaries).any(|set| set.is_smallest);
        let parts = match has_smallest || rows.iter().any(MeasureRow::needs_parts) || folder.has(postcodes::FILE) {
            true => folder.open(PARTS, problems, |bytes, p| names::read_parts(PARTS, bytes, has_smallest, p)),
            false => PartRows::default(),
        };
        if let Some((set, areas)) = names.last_key_value().filter(|_| has_smallest) {
            let smallest = AreaSet { is_smallest: true, ..*set };
            let named = parts.named(PARTS, areas, problems);
            names.insert(smallest, named);
        }
        let postcodes = postcodes::read(folder, &names, &parts, problems);
        let mut read = Self { postcodes, ..Self::default() };
        let mut files = FigureFiles::default();
        let parts = parts.newest();
        if let Some(row) = rows.iter().find(|row| row.shown_by == ShownBy::Quintile)
            && let Some((order, deciles)) = deprivation(folder, &mut files, (settings, row), &parts, problems)
        {
            (read.deprivation, read.deciles) = (Some(order), deciles);
        }
        for row in &rows {
            let path = format!("{SMALL_AREAS}{}", row.file);
            match row.shown_by {
                ShownBy::Area(set) => {
                    let Some(areas) = read.areas(folder, set, row, &names, problems) else { continue };
                    let file = files.open(folder, &path, row.column.as_deref(), problems);
                    let map = row.map((&path, file), (set, areas), &parts, catalogue, problems);
                    read.maps.extend(map.map(|map| (row.indicator.clone(), map)));
                }
                ShownBy::Quintile => {
                    let Some(order) = &read.deprivation else { continue };
                    if read.counts.iter().any(|(known, _)| *known == row.indicator) {
                        let cause = Cause::RepeatedName { what: "indicator", name: row.indicator.to_string() };
                        problems.cell(FILE, row.row, "indicator", cause);
                        continue;
                    }
                    let file = files.open(folder, &path, row.column.as_deref(), problems);
                    let counts = row.counts((&path, file), &order.areas, catalogue, problems);
                    read.counts.extend(counts.map(|counts| (row.indicator.clone(), counts)));
                }
            }
        }
        read.check_sources(catalogue, problems);
        read
    }

    /// The areas of a row's map, read once for all maps of a set.
    fn areas(
        &mut self,
        folder: &mut Folder<'_>,
        set: AreaSet,
        row: &MeasureRow,
        names: &AreaNames,
        problems: &mut Problems,
    ) -> Option<&[Neighbourhood]> {
        let key = set.to_string();
        let Some(named) = names.get(&set) else {
            // Without names the file itself could not be read, and that has been said.
            if !names.is_empty() {
                let cause = Cause::Unknown { what: "boundaries", name: key, expected_in: NAMES };
                problems.cell(FILE, row.row, "boundaries", cause);
            }
            return None;
        };
        let read = self.boundaries.entry(key).or_insert_with(|| boundaries(folder, set, named, problems));
        Some(&read.areas)
    }

    /// Every file has a source.
    fn check_sources(&self, catalogue: &Catalogue, problems: &mut Problems) {
        let of_maps = self.maps.iter().map(|(_, map)| &map.source);
        let of_postcodes = self.postcodes.iter().flat_map(|postcodes| &postcodes.sources);
        let of_order = self.deprivation.iter().map(|order| &order.source);
        let of_counts = self.counts.iter().map(|(_, counts)| &counts.source);
        let of_areas = of_maps.chain(of_order).chain(of_counts).chain(of_postcodes);
        for file in self.boundaries.values().flat_map(|set| &set.sources).chain(of_areas) {
            if !catalogue.sources.is_empty() && !catalogue.sources.contains_key(file) {
                let cause = Cause::Unknown { what: "file", name: file.clone(), expected_in: "sources.csv" };
                problems.file(file, cause);
            }
        }
    }

    /// Figures by decile have every decile that the place has areas in: a slope over the others would be of another place.
    fn check_deciles(&self, snapshot: &Snapshot, problems: &mut Problems) {
        for indicator in snapshot.indicators.values() {
            let groups = indicator.breakdowns.iter().filter(|b| b.kind == BreakdownKind::DeprivationDecile2025);
            let of_place = groups
                .flat_map(|breakdown| &breakdown.groups)
                .filter(|group| group.series.iter().any(|line| line.area == snapshot.place.code));
            let there: BTreeSet<u8> = of_place.filter_map(|group| leading_number(&group.name)).collect();
            let missing: Vec<String> = self.deciles.difference(&there).map(ToString::to_string).collect();
            if let Some(file) = indicator.sources.first().filter(|_| !there.is_empty() && !missing.is_empty()) {
                problems.file(&format!("{FIGURES}{file}"), Cause::DecilesMissing(missing));
            }
        }
    }

    /// Puts them into the snapshot of the place, with their sources; an indicator that is not there has no page.
    pub fn attach(self, snapshot: &mut Snapshot, catalogue: &Catalogue, problems: &mut Problems) {
        self.check_deciles(snapshot, problems);
        let mut files = Vec::new();
        for (id, map) in self.maps {
            if let Some(indicator) = snapshot.indicators.get_mut(&id) {
                files.push(map.source.clone());
                indicator.maps.push(map);
            }
        }
        for (id, counts) in self.counts {
            if let Some(indicator) = snapshot.indicators.get_mut(&id) {
                files.push(counts.source.clone());
                indicator.area_counts = Some(counts);
            }
        }
        let is_counted = snapshot.indicators.values().any(|indicator| indicator.area_counts.is_some());
        snapshot.deprivation = self.deprivation.filter(|_| is_counted);
        files.extend(snapshot.deprivation.iter().map(|order| order.source.clone()));
        let is_used = |key: &str| snapshot.indicators.values().flat_map(|i| &i.maps).any(|map| map.boundaries == key);
        snapshot.boundaries = self.boundaries.into_iter().filter(|(key, _)| is_used(key)).collect();
        files.extend(snapshot.boundaries.values().flat_map(|set| set.sources.iter().cloned()));
        snapshot.postcodes = self.postcodes.filter(|_| !snapshot.boundaries.is_empty());
        for place in snapshot.postcodes.iter_mut().flat_map(|postcodes| &mut postcodes.places) {
            place.areas.retain(|key, _| snapshot.boundaries.contains_key(key));
        }
        files.extend(snapshot.postcodes.iter().flat_map(|postcodes| postcodes.sources.iter().cloned()));
        let source = |file: String| Some((file.clone(), catalogue.sources.get(&file)?.clone()?));
        snapshot.sources.extend(files.into_iter().filter_map(source));
    }
}

/// Files of figures, each read once for every row that takes of it.
#[derive(Default)]
struct FigureFiles(BTreeMap<(String, Option<String>), FigureFile>);

impl FigureFiles {
    fn open(
        &mut self,
        folder: &mut Folder<'_>,
        path: &str,
        column: Option<&str>,
        problems: &mut Problems,
    ) -> &FigureFile {
        self.0.entry((path.to_owned(), column.map(str::to_owned))).or_insert_with(|| {
            folder.open(path, problems, |bytes, p| match column {
                Some(column) => figures::read_column(path, bytes, column, p),
                None => figures::read(path, bytes, p),
            })
        })
    }
}

/// The order that a row needs, from the file that the settings name.
fn deprivation(
    folder: &mut Folder<'_>,
    files: &mut FigureFiles,
    (settings, row): (Option<&Settings>, &MeasureRow),
    parts: &BTreeMap<AreaCode, AreaCode>,
    problems: &mut Problems,
) -> Option<(Deprivation, BTreeSet<u8>)> {
    // Settings that could not be read have been said.
    let settings = settings?;
    let Some(order) = &settings.deprivation else {
        let cause = Cause::Unknown { what: "table", name: "[deprivation]".to_owned(), expected_in: "place.toml" };
        problems.cell(FILE, row.row, "boundaries", cause);
        return None;
    };
    let path = format!("{SMALL_AREAS}{}", order.file);
    let file = files.open(folder, &path, Some(&order.column), problems);
    Some((deprivation::order((&path, file), parts, problems), file.deciles.clone()))
}

/// One set of boundaries: outlines and names, one to one.
fn boundaries(
    folder: &mut Folder<'_>,
    set: AreaSet,
    names: &BTreeMap<AreaCode, String>,
    problems: &mut Problems,
) -> Boundaries {
    let file = format!("{SMALL_AREAS}boundaries_{set}.geojson");
    let named_in = if set.is_smallest { PARTS } else { NAMES };
    let outlines = folder.open(&file, problems, |bytes, problems| outlines::read(&file, bytes, problems));
    let is_whole = !problems.has_file(&file);
    let unknown = |what, code: &AreaCode, expected_in| Cause::Unknown { what, name: code.to_string(), expected_in };
    // Where rows of names could not be read, that has been said.
    let has_names = !problems.has_file(named_in);
    for outline in outlines.iter().filter(|outline| has_names && !names.contains_key(&outline.code)) {
        problems.file(&file, unknown("area", &outline.code, named_in));
    }
    let has_outline = |code: &&AreaCode| outlines.iter().any(|outline| outline.code == **code);
    for code in names.keys().filter(|code| is_whole && !has_outline(code)) {
        problems.file(&file, unknown("area", code, "its features"));
    }
    let named = outlines.into_iter().filter_map(|outline| Some((names.get(&outline.code)?.clone(), outline)));
    let mut named: Vec<(Outline, String)> = named.map(|(name, outline)| (outline, name)).collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    let drawn = outlines::draw(&named);
    let sources = [&file, NAMES].into_iter().chain(set.is_smallest.then_some(PARTS));
    Boundaries {
        sources: sources.map(str::to_owned).collect(),
        width: drawn.width,
        height: drawn.height,
        arcs: drawn.arcs,
        areas: drawn.areas,
    }
}
