//! Figures of the whole country by tenth of deprivation, where a place has none of its own.
//!
//! They stand beside an indicator and never enter its lines. No gap, no slope and no step by size: what the
//! files count is people asked, person-years or nothing, and any of these would be read as the place's.
//! Tenths of whole councils are told from tenths of neighbourhoods. Methods, section 5.

use super::estimate::Estimate;
use super::gradient::number;
use super::reading::estimate;
use crate::snapshot::{Breakdown, BreakdownKind, Group, Indicator, Period, Sex, Snapshot};

/// What the country is split into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecileUnit {
    /// Small neighbourhoods.
    OfNeighbourhoods,
    /// Whole councils, each with neighbourhoods of every kind.
    OfCouncils,
}

/// What a breakdown splits a country into, if that is tenths.
fn decile_unit(breakdown: &Breakdown) -> Option<DecileUnit> {
    match breakdown.kind {
        BreakdownKind::NeighbourhoodDecile => Some(DecileUnit::OfNeighbourhoods),
        BreakdownKind::CouncilDecile => Some(DecileUnit::OfCouncils),
        _ => None,
    }
}

/// A country's figures by tenth.
#[derive(Clone, Debug, PartialEq)]
pub struct NationalDeciles<'a> {
    /// Whose figures they are: one that stands beside.
    pub indicator: &'a Indicator,
    /// What a tenth holds.
    pub of: DecileUnit,
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// All ten, the most deprived first.
    pub figures: Vec<Estimate>,
    /// Whether every step goes the way from the first to the last.
    pub is_even: bool,
}

/// What stands beside an indicator by tenth of its country, at the latest period with all ten; one a sex.
pub fn national_deciles<'a>(snapshot: &'a Snapshot, indicator: &Indicator) -> Vec<NationalDeciles<'a>> {
    let beside = indicator.beside.iter().filter_map(|id| snapshot.indicator(id));
    let of_country = beside.filter(|beside| beside.area == Some(snapshot.place.country));
    let mut breakdowns = of_country.flat_map(|beside| beside.breakdowns.iter().map(move |known| (beside, known)));
    let found = breakdowns.find_map(|(beside, breakdown)| Some((beside, breakdown, decile_unit(breakdown)?)));
    let Some((beside, breakdown, of)) = found else { return Vec::new() };
    let sexes = sexes(snapshot, breakdown).into_iter();
    sexes.filter_map(|sex| of_sex(snapshot, beside, (breakdown, of), sex)).collect()
}

fn sexes(snapshot: &Snapshot, breakdown: &Breakdown) -> Vec<Sex> {
    let lines = breakdown.groups.iter().take(1).flat_map(|group| &group.series);
    lines.filter(|line| line.area == snapshot.place.country).map(|line| line.sex).collect()
}

fn of_sex<'a>(
    snapshot: &Snapshot,
    indicator: &'a Indicator,
    (breakdown, of): (&Breakdown, DecileUnit),
    sex: Sex,
) -> Option<NationalDeciles<'a>> {
    let figure = |group: &Group, index: usize| {
        let is_meant = |area, of| area == snapshot.place.country && of == sex;
        let line = group.series.iter().find(|line| is_meant(line.area, line.sex))?;
        estimate(&indicator.measure, &line.figures, index)
    };
    let all_ten = |index: usize| {
        let decile = |of: u8| breakdown.groups.iter().find(|group| number(&group.name) == Some(of));
        (1..=10).map(|of| figure(decile(of)?, index)).collect::<Option<Vec<Estimate>>>()
    };
    let found = (0..indicator.periods.len()).rev().find_map(|index| Some((index, all_ten(index)?)));
    let (index, figures) = found?;
    let is_even = is_even(&figures);
    Some(NationalDeciles { indicator, of, sex, period: *indicator.periods.get(index)?, figures, is_even })
}

fn is_even(figures: &[Estimate]) -> bool {
    let values = figures.iter().map(|figure| figure.value);
    values.clone().is_sorted() || values.is_sorted_by(|one, next| one >= next)
}
