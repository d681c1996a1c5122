//! `marmot snapshot PLACE`: writes the snapshot, and says what went in and what was left out.

use std::fmt::Write as _;
use std::path::Path;

use super::failure::{Failure, read_place, write};
use crate::place::LeftOut;
use crate::snapshot::Snapshot;

pub(super) fn run(folder: &Path, output: Option<&Path>) -> Result<String, Failure> {
    let (snapshot, reading) = read_place(folder)?;
    match output {
        None => write(&folder.join("snapshot.json"), &snapshot.to_readable_json()?)?,
        Some(output) => {
            write(&output.join("snapshot.json"), &snapshot.to_readable_json()?)?;
            for objective in &snapshot.objectives {
                let path = output.join(objective.slug.as_str()).join("snapshot.json");
                write(&path, &snapshot.of_objective(&objective.slug).to_compact_json()?)?;
            }
        }
    }
    Ok(report(&snapshot, &reading.left_out))
}

/// The rows that are in no line, and why.
pub(super) fn left_out(rows: &[LeftOut]) -> String {
    let mut text = String::from("What was left out\n");
    for LeftOut { file, rows, why } in rows {
        let _ = writeln!(text, "   {file:<72} {rows:>6} rows: {why}");
    }
    text
}

fn report(snapshot: &Snapshot, rows: &[LeftOut]) -> String {
    let mut text = String::from("What went in\n");
    for objective in &snapshot.objectives {
        let _ = writeln!(text, "{}. {}", objective.number, objective.title);
        for id in objective.indicators.iter().chain(&objective.more) {
            if let Some(indicator) = snapshot.indicator(id) {
                let councils = indicator.councils.iter().map(|c| c.areas.len()).max().unwrap_or_default();
                let last = indicator.periods.last().map(ToString::to_string).unwrap_or_default();
                let groups: usize = indicator.breakdowns.iter().map(|b| b.groups.len()).sum();
                let periods = indicator.periods.len();
                let _ = writeln!(
                    text,
                    "   {id:<50} {periods:>3} periods to {last:<24} {councils:>4} councils {groups:>3} groups"
                );
                for beside in &indicator.beside {
                    let _ = writeln!(text, "      beside it: {beside}");
                }
            }
        }
    }
    let _ = write!(text, "\n{}", left_out(rows));
    text.push_str("   Of other councils, only figures of the latest period of indicators with a page are kept.");
    text
}
