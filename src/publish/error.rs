//! Why a folder could not be published.

use std::path::PathBuf;

use super::difference::Difference;
use super::picture::png::PictureError;

/// Why a folder could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file could not be written.
    #[error("could not write {}: {reason}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        reason: std::io::Error,
    },
    /// A file could not be read.
    #[error("could not read {}: {reason}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system says.
        reason: std::io::Error,
    },
    /// Figures could not be written as a file.
    #[error("could not write figures as CSV: {0}")]
    Csv(#[from] csv::Error),
    /// A file could not be compressed.
    #[error("could not compress {file}: {reason}")]
    Compress {
        /// Its path from the root.
        file: String,
        /// What the encoder says.
        reason: std::io::Error,
    },
    /// A picture could not be drawn.
    #[error("could not draw {file}: {reason}")]
    Picture {
        /// Its path from the root.
        file: String,
        /// What went wrong.
        reason: PictureError,
    },
    /// A release would be without its app.
    #[error(
        "could not release: {} has no {}. Build the app first and name its folder with --app.",
        folder.display(),
        missing.join(", no ")
    )]
    AppMissing {
        /// Where the app was looked for.
        folder: PathBuf,
        /// Its files that are not there.
        missing: Vec<&'static str>,
    },
    /// A release is published with other bytes than it would have now.
    #[error(
        "could not release: {} is published, and what is published never changes. Nothing was written.\n{}\n\
         Give what you publish now a new version.",
        folder.display(),
        lines(differences)
    )]
    ReleaseDiffers {
        /// The folder of the release.
        folder: PathBuf,
        /// Every file in which it differs.
        differences: Vec<Difference>,
    },
    /// A number that JSON cannot hold.
    #[error("could not write the snapshot: {0}")]
    Json(#[from] serde_json::Error),
    /// A file that the app would refuse.
    #[error("could not read {file} back: {reason}")]
    Unreadable {
        /// Its path from the root.
        file: String,
        /// What the app's reader says.
        reason: String,
    },
}

fn lines(differences: &[Difference]) -> String {
    differences.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
