//! How large a snapshot may be, and what must agree inside it.
//!
//! A reader refuses beyond these limits, so that a broken or hostile file cannot take a phone's
//! memory. All faults are reported, not the first.

use std::fmt;

use super::code::AreaCode;
use super::columns::Columns;
use super::document::{SCHEMA, Snapshot};
use super::indicator::{Distribution, Indicator, Series};
use super::neighbourhoods::Boundaries;
use super::postcode::Postcodes;

/// The largest snapshot that is read.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the file.
    #[allow(dead_code, reason = "held when a snapshot is read")]
    pub bytes: usize,
    /// Objectives.
    pub objectives: usize,
    /// Indicators.
    pub indicators: usize,
    /// Areas.
    pub areas: usize,
    /// Periods of one indicator.
    pub periods: usize,
    /// Groups of one breakdown.
    pub groups: usize,
    /// Areas of one set of boundaries, and maps of one indicator.
    pub neighbourhoods: usize,
    /// Points of one set of boundaries.
    pub points: usize,
    /// Postcodes.
    pub postcodes: usize,
    /// Characters of one text.
    pub text: usize,
}

impl Limits {
    /// The limits of this form.
    pub const STANDARD: Self = Self {
        bytes: 16_000_000,
        objectives: 40,
        indicators: 1_000,
        areas: 50_000,
        periods: 400,
        groups: 60,
        neighbourhoods: 200,
        points: 20_000,
        postcodes: 60_000,
        text: 2_000,
    };
}

/// Something wrong inside a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Written in a form that this code does not read.
    Schema(u32),
    /// More of something than the limit.
    TooMany {
        /// Where.
        place: String,
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A column whose length is not that of its periods or areas.
    Length {
        /// Where.
        place: String,
        /// Cells found.
        found: usize,
        /// Cells expected.
        expected: usize,
    },
    /// A name of something that is not there.
    Missing {
        /// Where it is named.
        place: String,
        /// The name.
        name: String,
    },
    /// Periods that are not in order of time, each once.
    Order(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(found) => write!(f, "the snapshot has form {found}, this reader knows form {SCHEMA}"),
            Self::TooMany { place, found, limit } => write!(f, "{place}: {found}, at most {limit} are read"),
            Self::Length { place, found, expected } => write!(f, "{place}: {found} cells, expected {expected}"),
            Self::Missing { place, name } => write!(f, "{place} names {name}, which is not there"),
            Self::Order(place) => write!(f, "{place}: periods are not in order of time, each once"),
        }
    }
}

struct Faults(Vec<Fault>);

impl Faults {
    fn at_most(&mut self, place: &str, found: usize, limit: usize) {
        if found > limit {
            self.0.push(Fault::TooMany { place: place.to_owned(), found, limit });
        }
    }

    fn exists(&mut self, place: &str, name: &impl ToString, is_there: bool) {
        if !is_there {
            self.0.push(Fault::Missing { place: place.to_owned(), name: name.to_string() });
        }
    }

    fn columns(&mut self, place: &str, columns: &Columns, expected: usize) {
        let numbers = [&columns.lower, &columns.upper, &columns.numerator, &columns.denominator];
        let optional = numbers.iter().map(|column| column.0.len()).filter(|len| *len > 0);
        for found in std::iter::once(columns.value.len()).chain(optional) {
            self.length(place, found, expected);
        }
    }

    fn length(&mut self, place: &str, found: usize, expected: usize) {
        if found != expected {
            self.0.push(Fault::Length { place: place.to_owned(), found, expected });
        }
    }
}

impl Snapshot {
    /// Everything that is wrong inside; empty for a snapshot that can be shown.
    pub fn faults(&self) -> Vec<Fault> {
        let limits = Limits::STANDARD;
        let mut faults = Faults(Vec::new());
        if self.schema != SCHEMA {
            faults.0.push(Fault::Schema(self.schema));
        }
        faults.at_most("objectives", self.objectives.len(), limits.objectives);
        faults.at_most("indicators", self.indicators.len(), limits.indicators);
        faults.at_most("areas", self.areas.len(), limits.areas);
        self.check_references(&mut faults);
        for (id, indicator) in self.indicators.iter() {
            self.check_indicator(&mut faults, id.as_str(), indicator);
            self.check_maps(&mut faults, id.as_str(), indicator);
            self.check_area_counts(&mut faults, id.as_str(), indicator);
        }
        for (name, boundaries) in &self.boundaries {
            self.check_boundaries(&mut faults, name, boundaries);
        }
        if let Some(postcodes) = &self.postcodes {
            self.check_postcodes(&mut faults, postcodes);
        }
        faults.0
    }

    /// Every postcode has two letters and a place, and every place an area of each boundaries it names.
    fn check_postcodes(&self, faults: &mut Faults, postcodes: &Postcodes) {
        let name = "postcodes";
        let written = || postcodes.live.values().chain(postcodes.ended.values());
        faults.at_most(name, written().flat_map(|units| units.split(' ')).count(), Limits::STANDARD.postcodes);
        for unit in written().flat_map(|units| Postcodes::units(units)) {
            let is_there = unit.is_some_and(|(_, place)| place < postcodes.places.len());
            faults.exists(name, &"the place of a postcode", is_there);
        }
        for (set, code) in postcodes.places.iter().flat_map(|place| &place.areas) {
            let areas = self.boundaries.get(set).map(|set| set.areas.as_slice()).unwrap_or_default();
            faults.exists(name, &format!("{set} {code}"), areas.iter().any(|area| area.code == *code));
        }
        for file in &postcodes.sources {
            faults.exists(name, file, self.sources.contains_key(file));
        }
    }

    fn check_references(&self, faults: &mut Faults) {
        let place = &self.place;
        for code in [place.code, place.region, place.country] {
            faults.exists("place", &code, self.areas.contains_key(&code));
        }
        for id in place.inequality.iter().chain(&place.chart) {
            let is_whole = self.objectives.len() > 1;
            faults.exists("place", id, !is_whole || self.indicators.contains_key(id));
        }
        for objective in &self.objectives {
            if objective.indicators.is_empty() {
                faults.exists(objective.slug.as_str(), &"a headline indicator", false);
            }
            for id in objective.indicators.iter().chain(&objective.more) {
                faults.exists(objective.slug.as_str(), id, self.indicators.contains_key(id));
            }
            faults.at_most(objective.slug.as_str(), objective.why.len(), Limits::STANDARD.text);
        }
        for code in self.peer_sets.iter().flat_map(|set| &set.areas) {
            faults.exists("peer_sets", code, self.areas.contains_key(code));
        }
    }

    fn check_indicator(&self, faults: &mut Faults, id: &str, indicator: &Indicator) {
        let limits = Limits::STANDARD;
        faults.at_most(id, indicator.periods.len(), limits.periods);
        if !indicator.periods.is_sorted_by(|a, b| a < b) {
            faults.0.push(Fault::Order(id.to_owned()));
        }
        for text in
            [&indicator.measure.title, &indicator.measure.plain_title, &indicator.measure.what, &indicator.measure.why]
        {
            faults.at_most(id, text.len(), limits.text);
        }
        for file in &indicator.sources {
            faults.exists(id, file, self.sources.contains_key(file));
        }
        let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).flat_map(|g| &g.series);
        for Series { area, figures, .. } in indicator.series.iter().chain(groups) {
            self.check_area(faults, id, *area);
            faults.columns(id, figures, indicator.periods.len());
        }
        for breakdown in &indicator.breakdowns {
            faults.at_most(id, breakdown.groups.len(), limits.groups);
        }
        for Distribution { areas, figures, .. } in &indicator.councils {
            areas.iter().for_each(|area| self.check_area(faults, id, *area));
            faults.columns(id, figures, areas.len());
        }
        self.check_populations(faults, id, indicator);
        for other in &indicator.beside {
            faults.exists(id, other, self.indicators.contains_key(other));
        }
    }

    fn check_populations(&self, faults: &mut Faults, id: &str, indicator: &Indicator) {
        faults.at_most(id, indicator.populations.len(), Limits::STANDARD.periods);
        for population in &indicator.populations {
            faults.exists(id, &population.source, self.sources.contains_key(&population.source));
            faults.exists(id, &population.period, indicator.periods.contains(&population.period));
        }
    }

    fn check_area(&self, faults: &mut Faults, id: &str, area: AreaCode) {
        faults.exists(id, &area, self.areas.contains_key(&area));
    }

    fn check_maps(&self, faults: &mut Faults, id: &str, indicator: &Indicator) {
        faults.at_most(id, indicator.maps.len(), Limits::STANDARD.neighbourhoods);
        for map in &indicator.maps {
            faults.exists(id, &map.source, self.sources.contains_key(&map.source));
            match self.boundaries.get(&map.boundaries) {
                Some(boundaries) => faults.columns(id, &map.figures, boundaries.areas.len()),
                None => faults.exists(id, &map.boundaries, false),
            }
        }
    }

    fn check_area_counts(&self, faults: &mut Faults, id: &str, indicator: &Indicator) {
        let Some(counts) = &indicator.area_counts else { return };
        let areas = self.deprivation.as_ref().map_or(0, |order| order.areas.len());
        let order = self.deprivation.iter().map(|order| &order.source);
        for file in std::iter::once(&counts.source).chain(order) {
            faults.exists(id, file, self.sources.contains_key(file));
        }
        for column in [&counts.numerator, &counts.denominator] {
            faults.length(id, column.0.len(), areas);
        }
    }

    /// Every ring names arcs that are there, and every point lies on the grid.
    fn check_boundaries(&self, faults: &mut Faults, name: &str, boundaries: &Boundaries) {
        let limits = Limits::STANDARD;
        faults.at_most(name, boundaries.areas.len(), limits.neighbourhoods);
        faults.at_most(name, boundaries.arcs.iter().map(Vec::len).sum(), limits.points);
        for file in &boundaries.sources {
            faults.exists(name, file, self.sources.contains_key(file));
        }
        for arc in boundaries.areas.iter().flat_map(|area| &area.polygons).flatten().flatten() {
            faults.exists(name, &format!("arc {arc}"), boundaries.arc(*arc).is_some());
        }
        let is_on_grid =
            |(x, y): &(i32, i32)| (0..=boundaries.width).contains(x) && (0..=boundaries.height).contains(y);
        let labels = boundaries.areas.iter().map(|area| &area.label);
        for (x, y) in boundaries.arcs.iter().flatten().chain(labels).filter(|point| !is_on_grid(point)) {
            faults.exists(name, &format!("point {x}, {y}"), false);
        }
    }
}
