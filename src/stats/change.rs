//! How far a figure of a place has moved between two periods, beside its country.
//!
//! Two periods of one definition that share no time are two independent groups of people, so the limits
//! of their difference are those of a gap: Newcombe's from counts, squares and add from limits. Two
//! figures are a change and never a trend. Methods, sections 0, 8 and 9.

use super::analysis::{Analysis, PlaceStanding};
use super::between::{Between, of_two};
use super::groups::NoGap;
use super::refusal::Refusal;
use super::relation::{NotCompared, Relation};
use super::relative_gap::{RelativeGap, relation, relative_gap};
use crate::snapshot::{AreaCode, Basis, Cell, Columns, Indicator, NotComparable, Period, Sex, comparable};
use crate::terms::Role;

/// A change between two periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The earlier period.
    pub from: Period,
    /// The later period.
    pub to: Period,
    /// In the place: the later figure less the earlier.
    pub place: Between,
    /// In its country, as it is published for the same two periods.
    pub country: Option<Between>,
    /// How the later figure of the place stands to the earlier.
    pub relation: Result<Relation, NotCompared>,
    /// The place's change beside the country's.
    pub relative: Result<RelativeGap, NotCompared>,
}

/// Why no change is worked out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoChange {
    /// The place has no two figures; the cell says what stands in the place of one.
    NoFigure(Cell),
    /// The two periods cannot be set beside each other.
    NotComparable(NotComparable),
    /// A model that is not made for change over time.
    Modelled,
    /// The figures themselves forbid it.
    Refused(Refusal),
}

/// The change of a standing's figure since the earliest period that it can be set beside.
///
/// # Errors
/// Why the earliest period with a figure cannot be set beside it, where none can.
pub fn change(analysis: &Analysis<'_>, standing: &PlaceStanding) -> Result<Change, NoChange> {
    let earlier = analysis.indicator.periods.iter().take(standing.index);
    let mut reason = None;
    for from in earlier {
        match change_between(analysis, standing, *from, standing.period) {
            Err(NoChange::NoFigure(_)) => {}
            Err(refused) => reason = reason.or(Some(refused)),
            Ok(found) => return Ok(found),
        }
    }
    Err(reason.unwrap_or(NoChange::NoFigure(Cell::NotPublished)))
}

/// The change of a standing's figure between two periods.
///
/// # Errors
/// In this order: a model, the order of the periods, their time and length, a break between them, a
/// mark on one, no figure for one, and what the figures refuse.
pub fn change_between(
    analysis: &Analysis<'_>,
    standing: &PlaceStanding,
    from: Period,
    to: Period,
) -> Result<Change, NoChange> {
    let indicator = analysis.indicator;
    check_periods(indicator, from, to)?;
    let position = |period: Period| indicator.periods.iter().position(|other| *other == period);
    let (before, after) = position(from).zip(position(to)).ok_or(NoChange::NoFigure(Cell::NotPublished))?;
    let of = |role: Role| {
        let line = standing.line(role)?;
        let columns = columns(indicator, line.area, standing.sex)?;
        Some(of_two(&indicator.measure, (columns, after), (columns, before)))
    };
    let place =
        of(Role::Place).unwrap_or(Err(NoGap::NoFigure(Cell::NotPublished))).map_err(|refusal| match refusal {
            NoGap::NoFigure(cell) => NoChange::NoFigure(cell),
            NoGap::Refused(refusal) => NoChange::Refused(refusal),
        })?;
    let country = of(Role::Country).and_then(Result::ok);
    let (relation, relative) =
        (relation(&indicator.measure, &place), relative_gap(&indicator.measure, &place, country.as_ref()));
    Ok(Change { sex: standing.sex, from, to, place, country, relation, relative })
}

fn columns(indicator: &Indicator, area: AreaCode, sex: Sex) -> Option<&Columns> {
    indicator.series.iter().find(|series| series.area == area && series.sex == sex).map(|series| &series.figures)
}

/// Whether figures of two periods can be set beside each other.
fn check_periods(indicator: &Indicator, from: Period, to: Period) -> Result<(), NoChange> {
    // A model that the catalogue tests for a trend is made for change.
    if indicator.measure.basis == Basis::Modelled && indicator.trend.test.is_none() {
        return Err(NoChange::Modelled);
    }
    comparable(&indicator.breaks, from, to).map_err(NoChange::NotComparable)
}
