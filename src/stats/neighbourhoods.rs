//! A measure across the parts of the place: five shades, who is highest and lowest, and who stands where.
//!
//! Methods, sections 7 and 14. A place in an order is given only where everyone was counted or margins are
//! published; of models and plain numbers only the fifth that an area is in. Tenths of the country are an order
//! already, with shades of their own.

use super::decile_classes::{decile_classes, most_deprived};
use super::estimate::{Certainty, Estimate};
use super::map_classes::{MapClasses, map_classes};
use super::rank::{First, Rank, rank};
use super::reading::estimate;
use crate::snapshot::{AreaMap, Basis, Boundaries, Cell, Indicator, Measure, Snapshot, Statistic};

/// A measure for every neighbourhood.
#[derive(Clone, Debug)]
pub struct Neighbourhoods<'a> {
    /// What is published.
    pub map: &'a AreaMap,
    /// What is measured.
    pub measure: &'a Measure,
    /// The areas.
    pub boundaries: &'a Boundaries,
    /// The figure of each area, or why there is none.
    pub figures: Vec<Result<Estimate, Cell>>,
    /// The five shades.
    pub classes: MapClasses,
    /// The area with the lowest figure.
    pub lowest: usize,
    /// The area with the highest.
    pub highest: usize,
    /// Decimals that its figures are shown with: none of a model, which tells high from low and no more.
    pub decimals: u8,
}

/// Where an area stands among the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AreaPosition {
    /// Its place in the order of figures, the highest first.
    Rank(Rank),
    /// The fifth of areas that it is in, 1 the lowest.
    Quintile(u8),
}

impl<'a> Neighbourhoods<'a> {
    /// The measure of a map of an indicator; none where fewer than five areas have a figure, or all the same
    /// without being tenths of the country.
    pub fn of(snapshot: &'a Snapshot, indicator: &'a Indicator, map: &'a AreaMap) -> Option<Self> {
        let boundaries = snapshot.boundaries.get(&map.boundaries)?;
        let measure = map.measure.as_deref().unwrap_or(&indicator.measure);
        let figure = |index: usize| {
            let cell = map.figures.value.get(index).copied().unwrap_or(Cell::NotPublished);
            estimate(measure, &map.figures, index).ok_or(cell)
        };
        let figures: Vec<Result<Estimate, Cell>> = (0..boundaries.areas.len()).map(figure).collect();
        let classes = if measure.statistic == Statistic::NationalDecile {
            decile_classes(&values(&figures))
        } else {
            map_classes(&values(&figures)).ok().filter(|classes| classes.nonempty() > 1)?
        };
        let known = || figures.iter().enumerate().filter_map(|(index, figure)| Some((index, figure.ok()?.value)));
        let lowest = known().min_by(|a, b| a.1.total_cmp(&b.1))?.0;
        let highest = known().rev().max_by(|a, b| a.1.total_cmp(&b.1))?.0;
        let decimals = if measure.basis == Basis::Modelled { 0 } else { measure.decimals };
        Some(Self { map, measure, boundaries, figures, classes, lowest, highest, decimals })
    }

    /// The figure of an area.
    pub fn figure(&self, index: usize) -> Option<Estimate> {
        self.figures.get(index).copied().and_then(Result::ok)
    }

    /// Whether the figures are tenths of the country, 1 the most deprived.
    pub fn has_deciles(&self) -> bool {
        self.measure.statistic == Statistic::NationalDecile
    }

    /// How many areas are in the most deprived tenth of the country, and how many have a tenth.
    pub fn most_deprived(&self) -> (usize, usize) {
        most_deprived(&values(&self.figures))
    }

    /// Whether areas may be set in an order of figures: all have a margin, everyone was counted, or the figures
    /// are themselves places in an official order.
    pub fn is_ordered(&self) -> bool {
        let is_sure = |figure: &Estimate| !matches!(figure.certainty, Certainty::Unknown);
        let is_number = self.measure.statistic == Statistic::Count;
        self.has_deciles() || (!is_number && self.figures.iter().flatten().all(is_sure))
    }

    /// The areas in the order in which they are looked at: the highest figure or the most deprived tenth first
    /// where that is honest, else by name; those without a figure last.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.figures.len()).collect();
        let value = |index: &usize| self.figure(*index).map_or(f64::NEG_INFINITY, |figure| figure.value);
        if self.has_deciles() {
            order.sort_by(|a, b| value(a).total_cmp(&value(b)));
        } else if self.is_ordered() {
            order.sort_by(|a, b| value(b).total_cmp(&value(a)));
        }
        order.sort_by_key(|index| self.figure(*index).is_none());
        order
    }

    /// Where an area stands among the others, if it has a figure. A tenth says where it stands in the country;
    /// its many ties would make no order among these.
    pub fn place(&self, index: usize) -> Option<AreaPosition> {
        if self.has_deciles() {
            return None;
        }
        let interval = self.figure(index)?.interval();
        match self.is_ordered() {
            true => rank(&values(&self.figures), index, First::Highest, interval).ok().map(AreaPosition::Rank),
            false => self.classes.classes.get(index).copied().flatten().map(AreaPosition::Quintile),
        }
    }

    /// Areas without a figure.
    pub fn missing(&self) -> impl Iterator<Item = usize> {
        self.figures.iter().enumerate().filter(|(_, figure)| figure.is_err()).map(|(index, _)| index)
    }

    /// The count behind an area's share, and what it is out of.
    pub fn counts(&self, index: usize) -> Option<(f64, f64)> {
        self.map.figures.numerator.at(index).zip(self.map.figures.denominator.at(index))
    }

    /// Whether what is mapped is the indicator of the page, so that the place's own figure may stand beside it.
    pub fn is_of_indicator(&self) -> bool {
        self.map.measure.is_none()
    }
}

fn values(figures: &[Result<Estimate, Cell>]) -> Vec<Option<f64>> {
    figures.iter().map(|figure| figure.ok().map(|figure| figure.value)).collect()
}

/// Every map of an indicator.
pub fn neighbourhoods<'a>(snapshot: &'a Snapshot, indicator: &'a Indicator) -> Vec<Neighbourhoods<'a>> {
    indicator.maps.iter().filter_map(|map| Neighbourhoods::of(snapshot, indicator, map)).collect()
}
