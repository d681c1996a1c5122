//! `marmot check PLACE`: every problem of a place folder, or that there is none.

use std::path::Path;

use super::{Failure, read_place};

pub(super) fn run(folder: &Path) -> Result<String, Failure> {
    let (snapshot, _) = read_place(folder)?;
    let rows: u32 = snapshot.inputs.values().map(|input| input.rows).sum();
    Ok(format!(
        "No problems: {} objectives, {} indicators, {rows} rows of figures in {} files.",
        snapshot.objectives.len(),
        snapshot.indicators.len(),
        snapshot.inputs.len(),
    ))
}
