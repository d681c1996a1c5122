//! Releases: whole sites below `v/<version>/` whose bytes never change, so that a host may pin one by its hash.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha384};

use super::app::LOADER;
use super::difference::{Difference, Differs};
use super::error::PublishError;
use super::files::{self, Files, RELEASES};
use super::progress::Nobody;
use super::version::Version;

/// Whether a release was there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is new.
    New,
    /// It was there, with the same bytes.
    Same,
}

/// A release that may be written.
pub(super) struct Release {
    folder: PathBuf,
    files: Files,
    kept: Kept,
}

impl Release {
    /// Sets a release beside what is published of it, and refuses one that would change.
    pub(super) fn new(output: &Path, version: &Version, files: Files) -> Result<Self, PublishError> {
        let folder = output.join(RELEASES).join(version.to_string());
        let kept = if folder.exists() { Kept::Same } else { Kept::New };
        if kept == Kept::Same {
            let published = files::read(&folder, files::paths(&folder)?)?;
            let differences = differences(&published, &files);
            if !differences.is_empty() {
                return Err(PublishError::ReleaseDiffers { folder, differences });
            }
        }
        Ok(Self { folder, files, kept })
    }

    /// Writes the release as a whole: an interrupted one leaves nothing under its name.
    pub(super) fn write(&self) -> Result<Kept, PublishError> {
        if self.kept == Kept::New {
            let part = self.folder.with_added_extension("part");
            let failure = |reason| PublishError::Write { path: self.folder.clone(), reason };
            if part.exists() {
                fs::remove_dir_all(&part).map_err(failure)?;
            }
            files::write_all(&self.files, &part, &Nobody)?;
            fs::rename(&part, &self.folder).map_err(failure)?;
        }
        Ok(self.kept)
    }
}

/// Every file that is not the same, by its path.
fn differences(published: &Files, now: &Files) -> Vec<Difference> {
    let difference = |file: &String, how| Difference { file: file.clone(), how };
    let mut found: Vec<_> = now
        .iter()
        .filter_map(|(file, bytes)| match published.get(file) {
            None => Some(difference(file, Differs::Missing)),
            Some(there) if there != bytes => Some(difference(file, Differs::Changed)),
            Some(_) => None,
        })
        .collect();
    found.extend(published.keys().filter(|file| !now.contains_key(*file)).map(|file| difference(file, Differs::Extra)));
    found.sort();
    found
}

/// A release in the list.
#[derive(Serialize)]
struct ListedRelease {
    version: String,
    /// The hash of its loader for an `integrity` attribute; none where a release has no loader.
    integrity: Option<String>,
}

/// The list of the releases in a folder and the one to come with its loader, lowest version first.
pub(super) fn list(output: &Path, coming: Option<(&Version, Option<&[u8]>)>) -> Result<Vec<u8>, PublishError> {
    let folder = output.join(RELEASES);
    let mut releases: BTreeMap<Version, Option<String>> = BTreeMap::new();
    for path in files::paths(&folder)? {
        let Some((name, file)) = path.split_once('/') else { continue };
        let Ok(version) = name.parse() else { continue };
        let integrity = releases.entry(version).or_default();
        if file == LOADER {
            let bytes = fs::read(folder.join(&path))
                .map_err(|reason| PublishError::Read { path: folder.join(&path), reason })?;
            *integrity = Some(integrity_of(&bytes));
        }
    }
    if let Some((version, loader)) = coming {
        releases.insert(version.clone(), loader.map(integrity_of));
    }
    let listed =
        releases.into_iter().map(|(version, integrity)| ListedRelease { version: version.to_string(), integrity });
    let mut json = serde_json::to_vec_pretty(&listed.collect::<Vec<_>>())?;
    json.push(b'\n');
    Ok(json)
}

/// The hash of a file as an `integrity` attribute holds it.
fn integrity_of(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hash of no bytes, as FIPS 180-4 has it.
    #[test]
    fn a_hash_is_written_as_a_page_holds_it() {
        assert_eq!(integrity_of(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }

    #[test]
    fn a_folder_without_releases_lists_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(list(folder.path(), None).unwrap(), b"[]\n");
        files::write(&folder.path().join("v/1/embed.js"), b"an alias").unwrap();
        assert_eq!(list(folder.path(), None).unwrap(), b"[]\n");
    }
}
