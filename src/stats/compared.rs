//! The place beside its benchmark at any period of its line, with what the verdict rests on.
//!
//! An [`Analysis`](super::Analysis) compares at one period; this answers for the others, by the same rule.

use super::analysis::{Benchmark, benchmark, relation};
use super::estimate::Estimate;
use super::reading::estimate;
use super::relation::{NotCompared, Relation};
use crate::snapshot::{Indicator, Period, Series, Sex, Snapshot};
use crate::terms::Role;

/// A figure of the place beside its benchmark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// The place's figure for that period, in the measure's unit.
    pub place: Estimate,
    /// What it is set beside.
    pub benchmark: Option<Benchmark>,
    /// The benchmark's figure that limits are held against: unrounded where its counts are published.
    pub exact: Option<f64>,
    /// How the place stands to it.
    pub relation: Result<Relation, NotCompared>,
}

/// The figure of the area that an indicator is about, beside its benchmark for the same period and sex.
pub fn compared_at(snapshot: &Snapshot, indicator: &Indicator, sex: Sex, period: Period) -> Option<Compared> {
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    let index = indicator.periods.iter().position(|other| *other == period)?;
    let roles = [(Role::Place, focus), (Role::Country, snapshot.place.country), (Role::Region, snapshot.place.region)];
    let line = |area| indicator.series.iter().find(|line| line.area == area && line.sex == sex);
    let published: Vec<(Role, &Series)> =
        roles.into_iter().filter_map(|(role, area)| Some((role, line(area)?))).collect();
    let place = estimate(&indicator.measure, &line(focus)?.figures, index)?;
    let found = benchmark(snapshot, indicator, focus, sex, index, &published);
    Some(Compared {
        place,
        benchmark: found.map(|(benchmark, _)| benchmark),
        exact: found.map(|(_, exact)| exact),
        relation: relation(&indicator.measure, &place, found),
    })
}
