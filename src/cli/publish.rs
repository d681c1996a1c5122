//! `marmot publish PLACE -o DIR`: every page of a place, into a folder to upload.

use std::path::Path;

use super::{Failure, read_place};
use crate::publish::publish;

pub(super) fn run(folder: &Path, output: &Path) -> Result<String, Failure> {
    let (snapshot, _) = read_place(folder)?;
    let files = publish(&snapshot, output)?;
    Ok(format!("{files} files for {} objectives in {}.", snapshot.objectives.len(), output.display()))
}
