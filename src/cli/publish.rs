//! `marmot publish PLACE -o DIR`: every page of a place, into a folder to upload, and releases of it.

use std::path::Path;

use super::failure::{Failure, read_place};
use super::progress;
use crate::publish::{Inline, Kept, Options, publish_telling};
use crate::serve::headers::policy;

pub(super) fn run(folder: &Path, output: &Path, options: &Options) -> Result<String, Failure> {
    let (snapshot, _) = read_place(folder)?;
    let published = publish_telling(&snapshot, output, options, &*progress::teller())?;
    let precompressed = match published.precompressed {
        0 => String::new(),
        precompressed => format!(" and {precompressed} compressed twins"),
    };
    let release = match (&options.release, published.release) {
        (Some(version), Some(Kept::New)) => format!("\nReleased {version}, which never changes from now on."),
        (Some(version), Some(Kept::Same)) => format!("\nRelease {version} was there already, with the same bytes."),
        (None, _) | (_, None) => String::new(),
    };
    let policy = match &published.inline {
        Inline { style: None, script: None } => String::new(),
        inline => format!("\nFor Content-Security-Policy: {}", policy(std::slice::from_ref(inline))),
    };
    let (files, objectives) = (published.files, snapshot.objectives.len());
    Ok(format!("{files} files{precompressed} for {objectives} objectives in {}.{release}{policy}", output.display()))
}
