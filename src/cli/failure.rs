//! Why a command failed, and what every command does with files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::trace::asked::NoTrace;
use crate::place::{self, Problem, Reading};
use crate::publish::files;
use crate::snapshot::Snapshot;

/// Why a command failed, with everything there is to say.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The place folder has problems.
    #[error("{}", list(.0))]
    Problems(Vec<Problem>),
    /// A file could not be written.
    #[error("could not write {}: {reason}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        reason: std::io::Error,
    },
    /// The pages could not be published.
    #[error("{0}")]
    Publish(#[from] crate::publish::PublishError),
    /// The folder could not be served.
    #[error("{0}")]
    Serve(#[from] crate::serve::ServeError),
    /// The figure that was asked for is not there.
    #[error("could not trace it: {0}")]
    Trace(#[from] NoTrace),
    /// A number that JSON cannot hold.
    #[error("could not write the snapshot: {0}")]
    Json(#[from] serde_json::Error),
}

/// Problems of one kind that are said in full; of the others only the rows.
const SAID_OF_A_KIND: usize = 3;

fn list(problems: &[Problem]) -> String {
    let mut groups: Vec<Vec<&Problem>> = Vec::new();
    for problem in problems {
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| problem.is_like(first))) {
            Some(group) => group.push(problem),
            None => groups.push(vec![problem]),
        }
    }
    let mut text = String::new();
    for group in &groups {
        // One more would take as much room as its number.
        let said = if group.len() > SAID_OF_A_KIND + 1 { SAID_OF_A_KIND } else { group.len() };
        for problem in group.iter().take(said) {
            let _ = writeln!(text, "{problem}");
        }
        let rest = group.get(said..).unwrap_or_default();
        if let Some((first, last)) = rest.first().and_then(|p| p.row).zip(rest.last().and_then(|p| p.row)) {
            let _ = writeln!(text, "  … and {} more of the same kind, in rows {first} to {last}.", rest.len());
        }
    }
    let count = problems.len();
    let _ = write!(text, "{count} problem{} found.", if count == 1 { "" } else { "s" });
    text
}

/// The snapshot of a place folder, with what was left out.
pub(super) fn read_place(folder: &Path) -> Result<(Snapshot, Reading), Failure> {
    let mut reading = place::read(folder);
    match reading.snapshot.take() {
        Some(snapshot) => Ok((snapshot, reading)),
        None => Err(Failure::Problems(reading.problems)),
    }
}

/// Writes a file, with its folder.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    files::write(path, text.as_bytes()).map_err(|reason| Failure::Write { path: path.to_owned(), reason })
}
