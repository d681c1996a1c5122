//! A folder of plain files in, a snapshot out: the analyst's side.
//!
//! Reads every file, notes every problem, and only then decides. Never words, pictures or the web.

mod assemble;
mod assembly;
mod catalogue;
mod cause;
mod cell;
mod disclosure;
#[cfg(feature = "internals")]
mod elsewhere;
mod figure_cells;
mod folder;
mod header;
mod indicator_rows;
mod join;
mod left_out;
mod lines;
mod loaded;
mod outlines;
mod period_labels;
mod period_rule;
mod plausible;
mod populations;
mod problem;
pub mod provenance;
mod raw_rows;
mod register;
mod requested;
mod select;
mod series_rule;
mod settings;
mod sheet;
mod small_areas;
mod table;
mod word_lists;
mod wording;

use std::path::Path;

#[cfg(feature = "internals")]
pub use elsewhere::read_places;
pub use left_out::LeftOut;
use loaded::Loaded;
pub use loaded::Reading;
pub use problem::{Cause, Problem};

/// Reads a place folder.
pub fn read(path: &Path) -> Reading {
    Loaded::from(path).into_reading()
}
