//! The place's own figure and its country's, beside those of other councils.

use crate::page::SaidLine;
use crate::scene::Datum;
use crate::snapshot::{Area, Distribution, Period, Sex};
use crate::stats::{Analysis, Estimate};
use crate::terms::Role;
use crate::words::Words;

/// The place's or its country's figure of the same people and period.
pub fn figure_at<'a>(analysis: &Analysis<'a>, of: &Distribution, role: Role) -> Option<(&'a Area, Datum)> {
    let (area, figure) = figure_of(analysis, (of.sex, of.period), role)?;
    let mut datum = Datum::from(figure);
    if role != Role::Place {
        datum.interval = None;
    }
    Some((area, datum))
}

/// The figure of the place or its country of some people at some time.
pub fn figure_of<'a>(
    analysis: &Analysis<'a>,
    (sex, period): (Sex, Period),
    role: Role,
) -> Option<(&'a Area, Estimate)> {
    let index = analysis.indicator.periods.iter().position(|known| *known == period)?;
    let line = analysis.standings.iter().find(|standing| standing.sex == sex)?.line(role)?;
    Some((analysis.snapshot.area(line.area)?, line.points.get(index).copied().flatten()?))
}

/// The same figure at every stop, as a line.
pub fn said_for_all(analysis: &Analysis<'_>, of: &Distribution, role: Role, words: Words<'_>) -> Option<SaidLine> {
    let (area, datum) = figure_at(analysis, of, role)?;
    let range = datum.interval.map(|interval| words.range(&analysis.indicator.measure, interval));
    Some(SaidLine {
        sample: role.into(),
        name: area.name.clone(),
        values: vec![words.figure(&analysis.indicator.measure, datum.value)],
        ranges: if range.is_some() { vec![range] } else { Vec::new() },
    })
}
