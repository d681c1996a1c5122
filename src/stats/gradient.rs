//! How a figure changes from the most to the least deprived neighbourhoods of a place.
//!
//! The slope index over the tenths of England's neighbourhoods that the place has, weighted by its own
//! people. Methods, section 5.

use super::estimate::Estimate;
use super::interval::Interval;
use super::reading::estimate;
use super::refusal::Refusal;
use super::slope_index::{Group as Ordered, SlopeIndex, slope_index};
use crate::snapshot::{AreaCode, Breakdown, Cell, Columns, Group, Indicator, Period, Snapshot};

/// A figure over tenths of neighbourhoods.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient<'a> {
    /// The breakdown.
    pub title: &'a str,
    /// When.
    pub period: Period,
    /// From the most deprived on; tenths that the place does not have are left out.
    pub tenths: Vec<Tenth<'a>>,
    /// The line through them.
    pub index: SlopeIndex,
    /// Where it goes.
    pub slope: Slope,
    /// Whether every step goes the way of the whole.
    pub is_even: bool,
    /// Least over most deprived with its limits, where both ends of the line lie among the figures.
    pub ratio: Option<(f64, Interval)>,
}

/// One tenth of neighbourhoods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tenth<'a> {
    /// Its name in the files.
    pub name: &'a str,
    /// 1 is the most deprived of the country.
    pub number: u8,
    /// People, or homes, in it.
    pub population: f64,
    /// Its figure.
    pub figure: Estimate,
}

/// Where a line goes from the most to the least deprived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slope {
    /// Down.
    Falls,
    /// Up.
    Rises,
    /// Its limits hold no change, or there is none.
    Unclear,
}

/// Why there is no gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoGradient {
    /// No figures by deprivation are published for the place.
    NotPublished,
    /// A tenth is withheld or missing, so that the whole would mislead.
    Missing(Cell),
    /// The figures themselves forbid it.
    Refused(Refusal),
}

/// The gradient of an indicator, at the latest period with figures by deprivation.
pub fn gradient<'a>(snapshot: &Snapshot, indicator: &'a Indicator) -> Result<Gradient<'a>, NoGradient> {
    let is_by_deprivation = |b: &&Breakdown| b.title.starts_with("IMD ") && b.title.contains("decile");
    let breakdown = indicator.breakdowns.iter().find(is_by_deprivation).ok_or(NoGradient::NotPublished)?;
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let mut lines: Vec<(u8, &Group, &Columns)> = breakdown
        .groups
        .iter()
        .filter_map(|group| Some((number(&group.name)?, group, columns(group, focus)?)))
        .collect();
    lines.sort_by_key(|(number, _, _)| *number);
    let latest = lines.iter().filter_map(|(_, _, columns)| columns.value.iter().rposition(is_filled)).max();
    let index = latest.ok_or(NoGradient::NotPublished)?;
    let period = *indicator.periods.get(index).ok_or(NoGradient::NotPublished)?;
    let tenths = lines.into_iter().map(|line| tenth(indicator, line, index)).collect::<Result<Vec<_>, _>>()?;
    let ordered: Vec<Ordered> = tenths.iter().map(ordered).collect();
    let line = slope_index(&ordered, 1.0).map_err(NoGradient::Refused)?;
    let ratio = line.rii.zip(line.rii_interval).filter(|_| line.ends_lie_within(&ordered));
    let slope = slope(&line);
    Ok(Gradient {
        title: &breakdown.title,
        period,
        index: line,
        slope,
        is_even: is_even(&tenths, slope),
        ratio,
        tenths,
    })
}

const fn is_filled(cell: &Cell) -> bool {
    !matches!(cell, Cell::NotPublished)
}

/// The number that a tenth's name begins with, 1 the most deprived.
pub(super) fn number(name: &str) -> Option<u8> {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn columns(group: &Group, area: AreaCode) -> Option<&Columns> {
    group.series.iter().find(|line| line.area == area).map(|line| &line.figures)
}

fn tenth<'a>(
    indicator: &Indicator,
    (number, group, columns): (u8, &'a Group, &Columns),
    index: usize,
) -> Result<Tenth<'a>, NoGradient> {
    let cell = columns.value.get(index).copied().unwrap_or(Cell::NotPublished);
    let figure = estimate(indicator, columns, index).ok_or(NoGradient::Missing(cell))?;
    let population = columns.denominator.at(index).ok_or(NoGradient::Refused(Refusal::NoDenominator))?;
    Ok(Tenth { name: &group.name, number, population, figure })
}

const fn ordered(tenth: &Tenth<'_>) -> Ordered {
    Ordered { population: Some(tenth.population), value: Some(tenth.figure.value), interval: tenth.figure.interval() }
}

fn slope(line: &SlopeIndex) -> Slope {
    match line.sii_interval {
        Some(limits) if limits.contains(0.0) => Slope::Unclear,
        Some(_) | None if line.sii < 0.0 => Slope::Falls,
        Some(_) | None if line.sii > 0.0 => Slope::Rises,
        Some(_) | None => Slope::Unclear,
    }
}

fn is_even(tenths: &[Tenth<'_>], slope: Slope) -> bool {
    let steps = tenths.iter().zip(tenths.iter().skip(1)).map(|(one, next)| next.figure.value - one.figure.value);
    let mut steps = steps;
    match slope {
        Slope::Falls => steps.all(|step| step <= 0.0),
        Slope::Rises => steps.all(|step| step >= 0.0),
        Slope::Unclear => true,
    }
}
