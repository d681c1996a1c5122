//! A snapshot from tables: which rows make each indicator, and what it takes of them.

use std::collections::{BTreeMap, BTreeSet};

use super::assemble;
use super::catalogue::Catalogue;
use super::indicator_rows;
use super::join::{Joined, PassedOver};
use super::populations::Counted;
use super::problem::{Cause, Problems};
use super::register::Register;
use super::requested::Listing;
use super::series_rule::{SeriesRole, SeriesRule};
use super::settings::Settings;
use super::table::FigureTable;
use crate::snapshot::{Area, AreaCode, Indicator, IndicatorId, Input, Place, SCHEMA, Snapshot};

/// What a snapshot is assembled from, beside the tables.
pub struct Assembly<'a> {
    pub settings: &'a Settings,
    pub catalogue: &'a Catalogue,
    pub register: &'a Register,
    /// The place that it is about.
    pub place: &'a Place,
}

/// The rows of one indicator, whoever they are about.
pub struct Material<'a> {
    rules: Vec<&'a SeriesRule>,
    main: &'a SeriesRule,
    joined: Joined<'a>,
    pub counted: Vec<Counted<'a>>,
}

impl<'a> Assembly<'a> {
    /// Joins the tables of each wanted indicator.
    pub fn join(
        &self,
        requested: &BTreeMap<&'a IndicatorId, Listing>,
        mut tables: BTreeMap<String, FigureTable>,
        passed_over: &mut PassedOver<'a>,
        problems: &mut Problems,
    ) -> BTreeMap<&'a IndicatorId, Material<'a>> {
        let mut materials = BTreeMap::new();
        for id in requested.keys() {
            if let Some(material) = self.material(id, &mut tables, passed_over, problems) {
                materials.insert(*id, material);
            }
        }
        materials
    }

    /// The snapshot of the place, with a problem for each indicator that has no figure for it.
    pub fn snapshot(
        &self,
        requested: &BTreeMap<&IndicatorId, Listing>,
        materials: &BTreeMap<&'a IndicatorId, Material<'a>>,
        inputs: BTreeMap<String, Input>,
        problems: &mut Problems,
    ) -> Snapshot {
        let mut indicators = BTreeMap::default();
        for (id, listed) in requested {
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
        tables: &mut BTreeMap<String, FigureTable>,
        passed_over: &mut PassedOver<'a>,
        problems: &mut Problems,
    ) -> Option<Material<'a>> {
        let catalogue = self.catalogue;
        if catalogue.indicators.lacks(id) {
            let cause = Cause::Unknown { what: "indicator", name: id.to_string(), expected_in: "indicators.csv" };
            self.settings.problem(id.as_str(), cause, problems);
        }
        let entry = catalogue.indicators.get(id)?;
        let rules: Vec<(usize, &SeriesRule)> = catalogue.rules_of(id).collect();
        let main = rules.iter().find(|(_, rule)| rule.role == SeriesRole::Main).map(|(_, rule)| *rule);
        if main.is_none() && !catalogue.series.unread.contains(id) && !catalogue.series.files.is_empty() {
            let cause = Cause::Unknown { what: "main row of", name: id.to_string(), expected_in: "series.csv" };
            problems.cell(indicator_rows::FILE, entry.row, "id", cause);
        }
        let main = main?;
        let mut rows = |index: usize, rule: &SeriesRule| {
            tables.get_mut(&rule.file).and_then(|table| table.taken.remove(&index)).unwrap_or_default()
        };
        let mut joined = Joined::new(Some(&entry.measure));
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
        listed: Listing,
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
        let parts = assemble::Assembled {
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
                Listing::WithPage => true,
                Listing::WithLine => entry.measure.phrase.is_some(),
                Listing::Beside => false,
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
