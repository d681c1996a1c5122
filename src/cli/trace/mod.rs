//! `marmot trace PLACE INDICATOR AREA PERIOD`: the rows that a figure came from, and what was made of it.

mod answer;
pub(super) mod asked;
mod report;
mod working;

use std::path::Path;

use super::failure::{Failure, read_place};
use crate::place::provenance::follow;
use crate::snapshot::IndicatorId;
use crate::words::Words;
use asked::{Asked, find, unknown_indicator};

pub(super) fn run(folder: &Path, asked: &Asked) -> Result<String, Failure> {
    let Ok(id) = asked.indicator.parse::<IndicatorId>() else {
        let (snapshot, _) = read_place(folder)?;
        return Err(unknown_indicator(&snapshot, &asked.indicator).into());
    };
    let (reading, provenance) = follow(folder, &id);
    let Some(snapshot) = reading.snapshot else { return Err(Failure::Problems(reading.problems)) };
    let Some(indicator) = snapshot.indicator(&id) else {
        return Err(unknown_indicator(&snapshot, &asked.indicator).into());
    };
    let words = Words::of(&snapshot);
    let (subject, traced) = find(&provenance, indicator, asked, words)?;
    let report = report::Report { snapshot: &snapshot, indicator, provenance: &provenance, subject, traced, words };
    Ok(report.to_string())
}
