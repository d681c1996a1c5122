//! `marmot trace PLACE INDICATOR AREA PERIOD`: the rows that a figure came from, and what was made of it.

mod asked;
mod report;
mod working;

use std::path::Path;

pub use asked::{NoTrace, Part};
use clap::Args;

use super::{Failure, read_place};
use crate::place::trail::follow;
use crate::snapshot::{IndicatorId, Sex};
use crate::words::Words;
use asked::{find, unknown_indicator};

/// Which figure is asked for.
#[derive(Debug, Args)]
pub(super) struct Asked {
    /// The indicator's id, such as `employment_rate`.
    indicator: String,
    /// The area's code or name.
    area: String,
    /// The period: as in the snapshot (`academic 2024/25`), as the file labels it, or as the page shows it.
    period: String,
    /// Of whom, where the indicator is published by sex: persons, female, male or not_applicable.
    #[arg(long, value_parser = sex)]
    sex: Option<Sex>,
    /// A group, as `Ethnic group|Asian`.
    #[arg(long)]
    group: Option<String>,
}

fn sex(text: &str) -> Result<Sex, String> {
    let names: Vec<&str> = Sex::ALL.iter().map(|(name, _)| *name).collect();
    let found = Sex::ALL.iter().find(|(name, _)| *name == text).map(|(_, sex)| *sex);
    found.ok_or_else(|| format!("write one of {}", names.join(", ")))
}

pub(super) fn run(folder: &Path, asked: &Asked) -> Result<String, Failure> {
    let Ok(id) = asked.indicator.parse::<IndicatorId>() else {
        let (snapshot, _) = read_place(folder)?;
        return Err(unknown_indicator(&snapshot, &asked.indicator).into());
    };
    let (reading, trail) = follow(folder, &id);
    let Some(snapshot) = reading.snapshot else { return Err(Failure::Problems(reading.problems)) };
    let Some(indicator) = snapshot.indicator(&id) else {
        return Err(unknown_indicator(&snapshot, &asked.indicator).into());
    };
    let words = Words::of(&snapshot);
    let (subject, traced) = find(&trail, indicator, asked, words)?;
    let report = report::Report { snapshot: &snapshot, indicator, trail: &trail, subject, traced, words };
    Ok(report.to_string())
}
