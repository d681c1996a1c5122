//! The whole file: everything published about a place.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::{AreaCode, IndicatorId};
use super::deprivation::Deprivation;
use super::indicator::Indicator;
use super::neighbourhoods::Boundaries;
use super::place::{Area, Input, Objective, PeerSet, Place, Source};
use super::postcode::Postcodes;
use crate::terms::Slug;

/// The version of the form that this code reads and writes.
pub const SCHEMA: u32 = 1;

/// What the names of files of figures begin with in `inputs`; `sources` names them without it.
pub const FIGURES: &str = "indicators/";

/// What the names of files about small areas begin with, in `inputs` and in `sources`.
pub const SMALL_AREAS: &str = "small_areas/";

/// Everything published about a place, or about some of its objectives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// Version of this form.
    pub schema: u32,
    /// Version of the command that wrote it.
    pub tool: String,
    /// The place that everything is about.
    pub place: Place,
    /// Its objectives in order.
    pub objectives: Vec<Objective>,
    /// Sets of areas to compare with.
    pub peer_sets: Vec<PeerSet>,
    /// Every area that a figure is for.
    pub areas: BTreeMap<AreaCode, Area>,
    /// The indicators by id.
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// Sets of areas that the place is made of, by the name that maps have for them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub boundaries: BTreeMap<String, Boundaries>,
    /// The place's smallest areas in the order of their deprivation, where the order is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprivation: Option<Deprivation>,
    /// The place's postcodes, where they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcodes: Option<Postcodes>,
    /// Where each input file was published.
    pub sources: BTreeMap<String, Source>,
    /// The input files as they were read.
    pub inputs: BTreeMap<String, Input>,
}

impl Snapshot {
    /// The indicator with this id.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.get(id)
    }

    /// The objective at this address.
    pub fn objective(&self, slug: &str) -> Option<&Objective> {
        self.objectives.iter().find(|objective| objective.slug.as_str() == slug)
    }

    /// The area with this code.
    pub fn area(&self, code: AreaCode) -> Option<&Area> {
        self.areas.get(&code)
    }

    /// The part that is about one objective.
    pub fn of_objective(&self, slug: &Slug) -> Self {
        let objectives = self.objectives.iter().filter(|o| o.slug == *slug).cloned().collect();
        self.part(objectives)
    }

    /// The part that these objectives use.
    fn part(&self, objectives: Vec<Objective>) -> Self {
        let mut wanted: Vec<&IndicatorId> =
            objectives.iter().flat_map(|o| o.indicators.iter().chain(&o.more)).collect();
        let beside = wanted.iter().filter_map(|id| self.indicator(id)).flat_map(|indicator| &indicator.beside);
        wanted.extend(beside.collect::<Vec<_>>());
        let indicators: BTreeMap<_, _> = self
            .indicators
            .iter()
            .filter(|(id, _)| wanted.contains(id))
            .map(|(id, indicator)| (id.clone(), indicator.clone()))
            .collect();
        let maps = || indicators.values().flat_map(|indicator| &indicator.maps);
        let boundaries = self.boundaries.iter().filter(|(name, _)| maps().any(|map| map.boundaries == **name));
        let boundaries: BTreeMap<_, _> = boundaries.map(|(name, set)| (name.clone(), set.clone())).collect();
        let counts = || indicators.values().filter_map(|indicator| indicator.area_counts.as_ref());
        let deprivation = self.deprivation.clone().filter(|_| counts().next().is_some());
        let of_boundaries = |file: &str| boundaries.values().any(|set| set.sources.iter().any(|s| s == file));
        let of_order = |file: &str| deprivation.iter().any(|order| order.source == file);
        let is_used = |file: &str| {
            let is_mapped = of_boundaries(file) || maps().any(|map| map.source == file);
            let is_counted = of_order(file) || counts().any(|counts| counts.source == file);
            is_mapped || is_counted || indicators.values().any(|i| i.sources.iter().any(|s| s == file))
        };
        let sources = self.sources.iter().filter(|(file, _)| is_used(file));
        // The catalogue and the settings made every part; files of figures only those that show them.
        let is_part = |file: &String| match file.strip_prefix(FIGURES) {
            Some(figures) => is_used(figures),
            None => !file.starts_with(SMALL_AREAS) || is_used(file),
        };
        let inputs = self.inputs.iter().filter(|(file, _)| is_part(file));
        let (sources, inputs) = (
            sources.map(|(file, source)| (file.clone(), source.clone())).collect(),
            inputs.map(|(file, input)| (file.clone(), input.clone())).collect(),
        );
        Self { objectives, indicators, boundaries, deprivation, sources, inputs, ..self.without_figures() }
    }

    fn without_figures(&self) -> Self {
        Self {
            schema: self.schema,
            tool: self.tool.clone(),
            place: self.place.clone(),
            objectives: Vec::new(),
            peer_sets: self.peer_sets.clone(),
            areas: self.areas.clone(),
            indicators: BTreeMap::default(),
            boundaries: BTreeMap::default(),
            deprivation: None,
            postcodes: None,
            sources: BTreeMap::default(),
            inputs: BTreeMap::default(),
        }
    }
}
