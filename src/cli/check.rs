//! `marmot check PLACE`: every problem of a place folder, or that there is none.

use std::fmt::Write as _;
use std::path::Path;

use super::failure::{Failure, read_place};
use super::snapshot::left_out;
use crate::snapshot::FIGURES;

pub(super) fn run(folder: &Path) -> Result<String, Failure> {
    let (snapshot, reading) = read_place(folder)?;
    let figures = snapshot.inputs.iter().filter(|(file, _)| file.starts_with(FIGURES));
    let (files, rows) = figures.fold((0, 0), |(files, rows), (_, input)| (files + 1, rows + input.rows));
    let mut text = format!(
        "No problems: {} objectives, {} indicators, {rows} rows of figures in {files} files.",
        snapshot.objectives.len(),
        snapshot.indicators.len(),
    );
    if !reading.left_out.is_empty() {
        let _ = write!(text, "\n{}", left_out(&reading.left_out));
    }
    Ok(text)
}
