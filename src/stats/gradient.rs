//! How a figure changes from the most to the least deprived neighbourhoods of a place.
//!
//! The slope index over groups of neighbourhoods in the order of their deprivation, weighted by the people of the
//! place. Groups are the tenths of the country's neighbourhoods that it has, or fifths of its own. Methods,
//! section 5.

use super::estimate::Estimate;
use super::quantile::quantiles;
use super::rank::First;
use super::reading::estimate;
use super::refusal::Refusal;
use super::slope_index::{OrderedGroup, SlopeIndex, slope_index};
use crate::snapshot::{AreaCode, AreaCounts, Cell, Columns, Group, Indicator, Measure, Numbers, Period, Sex, Snapshot};
use crate::terms::Interval;

/// Fifths of the place's own areas.
const QUINTILES: usize = 5;

/// A figure over groups of neighbourhoods.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    /// What the groups are.
    pub of: Bands,
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// From the most deprived on; tenths that the place does not have are left out.
    pub steps: Vec<Band>,
    /// The line through them.
    pub index: SlopeIndex,
    /// Where it goes.
    pub slope: Slope,
    /// Whether every step goes the way of the whole.
    pub is_even: bool,
    /// Least over most deprived with its limits, where both ends of the line lie among the figures.
    pub ratio: Option<(f64, Interval)>,
}

/// What neighbourhoods are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bands {
    /// The tenth of the country's neighbourhoods that each is in.
    NationalDeciles,
    /// The fifth of the place's own smallest areas that each is in.
    LocalQuintiles {
        /// How many areas the place has.
        areas: usize,
    },
}

/// One group of neighbourhoods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// 1 is the most deprived of the country, or of the place.
    pub number: u8,
    /// People, or homes, in it.
    pub population: f64,
    /// Its figure, in the measure's unit.
    pub figure: Estimate,
}

/// Where a line goes from the most to the least deprived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slope {
    /// Lower where less deprived.
    Falls,
    /// Higher where less deprived.
    Rises,
    /// Its limits hold no change, or there is none.
    Unclear,
}

/// Why there is no gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoGradient {
    /// No figures by deprivation are published for the place.
    NotPublished,
    /// A group is withheld or missing, so that the whole would mislead.
    Missing(Cell),
    /// The figures themselves forbid it.
    Refused(Refusal),
}

/// The gradient of an indicator over tenths of the country, at the latest period with figures by deprivation.
pub fn gradient(snapshot: &Snapshot, indicator: &Indicator) -> Result<Gradient, NoGradient> {
    let breakdown = indicator.breakdowns.iter().find(|breakdown| breakdown.kind.is_deprivation_decile());
    let breakdown = breakdown.ok_or(NoGradient::NotPublished)?;
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let mut lines: Vec<(u8, &Columns)> =
        breakdown.groups.iter().filter_map(|group| Some((number(&group.name)?, columns(group, focus)?))).collect();
    lines.sort_by_key(|(number, _)| *number);
    let latest = lines.iter().filter_map(|(_, columns)| columns.value.iter().rposition(is_filled)).max();
    let index = latest.ok_or(NoGradient::NotPublished)?;
    let period = *indicator.periods.get(index).ok_or(NoGradient::NotPublished)?;
    let steps = lines.into_iter().map(|(number, columns)| step(&indicator.measure, number, columns, index));
    of_steps((Bands::NationalDeciles, Sex::NotApplicable, period), steps.collect::<Result<_, _>>()?)
}

/// The gradient of an indicator over fifths of the place's own smallest areas, as nearly equal in number as they
/// can be, from the counts of those areas.
pub fn gradient_of_quintiles(snapshot: &Snapshot, indicator: &Indicator) -> Result<Gradient, NoGradient> {
    let counts = indicator.area_counts.as_ref().ok_or(NoGradient::NotPublished)?;
    let areas = snapshot.deprivation.as_ref().map_or(0, |order| order.areas.len());
    let places: Vec<Option<f64>> = (1..=areas).map(|place| Some(place as f64)).collect();
    let quintiles = quantiles(&places, QUINTILES as u32, First::Lowest).map_err(NoGradient::Refused)?;
    let columns = quintiles_of(&indicator.measure, counts, &quintiles)?;
    let steps = (1..).zip(0..QUINTILES).map(|(number, index)| step(&indicator.measure, number, &columns, index));
    let of = Bands::LocalQuintiles { areas };
    of_steps((of, counts.sex, counts.period), steps.collect::<Result<_, _>>()?)
}

/// The counts of each fifth added up; an area without them leaves its fifth, and so the whole, without a figure.
fn quintiles_of(measure: &Measure, counts: &AreaCounts, quintiles: &[Option<u32>]) -> Result<Columns, NoGradient> {
    let mut sums = [(0.0, 0.0); QUINTILES];
    for (area, quintile) in quintiles.iter().enumerate() {
        let found = counts.numerator.at(area).zip(counts.denominator.at(area));
        let (count, people) = found.ok_or(NoGradient::Missing(Cell::NotPublished))?;
        let quintile = quintile.and_then(|quintile| usize::try_from(quintile).ok()?.checked_sub(1));
        if let Some(sum) = quintile.and_then(|quintile| sums.get_mut(quintile)) {
            *sum = (sum.0 + count, sum.1 + people);
        }
    }
    let share =
        |(count, people): (f64, f64)| Cell::from((people > 0.0).then(|| count / people * measure.unit.multiplier()));
    Ok(Columns {
        value: sums.map(share).to_vec(),
        numerator: Numbers(sums.map(|(count, _)| Some(count)).to_vec()),
        denominator: Numbers(sums.map(|(_, people)| Some(people)).to_vec()),
        ..Columns::default()
    })
}

fn of_steps((of, sex, period): (Bands, Sex, Period), steps: Vec<Band>) -> Result<Gradient, NoGradient> {
    let ordered: Vec<OrderedGroup> = steps.iter().map(ordered).collect();
    let index = slope_index(&ordered, 1.0).map_err(NoGradient::Refused)?;
    let ratio = index.rii.zip(index.rii_interval).filter(|_| index.ends_lie_within(&ordered));
    let slope = slope(&index);
    Ok(Gradient { of, sex, period, index, slope, is_even: is_even(&steps, slope), ratio, steps })
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

fn step(measure: &Measure, number: u8, columns: &Columns, index: usize) -> Result<Band, NoGradient> {
    let cell = columns.value.get(index).copied().unwrap_or(Cell::NotPublished);
    let figure = estimate(measure, columns, index).ok_or(NoGradient::Missing(cell))?;
    let population = columns.denominator.at(index).ok_or(NoGradient::Refused(Refusal::NoDenominator))?;
    Ok(Band { number, population, figure })
}

const fn ordered(step: &Band) -> OrderedGroup {
    OrderedGroup { population: Some(step.population), value: Some(step.figure.value), interval: step.figure.interval() }
}

fn slope(line: &SlopeIndex) -> Slope {
    match line.sii_interval {
        Some(limits) if limits.contains(0.0) => Slope::Unclear,
        Some(_) | None if line.sii < 0.0 => Slope::Falls,
        Some(_) | None if line.sii > 0.0 => Slope::Rises,
        Some(_) | None => Slope::Unclear,
    }
}

fn is_even(steps: &[Band], slope: Slope) -> bool {
    let mut changes = steps.iter().zip(steps.iter().skip(1)).map(|(one, next)| next.figure.value - one.figure.value);
    match slope {
        Slope::Falls => changes.all(|change| change <= 0.0),
        Slope::Rises => changes.all(|change| change >= 0.0),
        Slope::Unclear => true,
    }
}
