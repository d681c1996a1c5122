//! The place beside its benchmark at any period of its line, with what the verdict rests on.
//!
//! An [`Analysis`](super::Analysis) compares at one period; this answers for the others, by the same rule.

use super::analysis::{Benchmark, benchmark, of_itself, published, relation};
use super::estimate::Estimate;
use super::reading::estimate;
use super::relation::{NotCompared, Relation};
use crate::snapshot::{Indicator, Period, Sex, Snapshot};

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
    let line = |area| indicator.series.iter().find(|line| line.area == area && line.sex == sex);
    let published = published(&snapshot.place, focus, line);
    let place = estimate(&indicator.measure, &line(focus)?.figures, index)?;
    let found = benchmark(snapshot, indicator, focus, sex, index, &published);
    Some(Compared {
        place,
        benchmark: found.map(|(benchmark, _)| benchmark),
        exact: found.map(|(_, exact)| exact),
        relation: relation(&indicator.measure, &place, found).map_err(|none| of_itself(&snapshot.place, focus, none)),
    })
}
