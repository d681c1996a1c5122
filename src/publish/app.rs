//! The built app: the scripts, module, styles and icons that a builder has put at the top of a folder.

use std::path::{Path, PathBuf};

use super::compress;
use super::error::PublishError;
use super::files::{self, Files};

/// How names of the app's files end. The builder decides what they are; pages have other endings.
const ENDINGS: [&str; 4] = [".css", ".js", ".svg", ".wasm"];

/// What no release is whole without.
const NEEDED: [&str; 5] = ["explorer.css", "explorer.js", "explorer_bg.wasm", "icon.svg", "start.js"];

/// The loader that a host's page names.
pub(super) const LOADER: &str = "embed.js";

/// The loader of a release: it carries the hashes of what it loads, so it belongs to one build alone.
const RELEASED_LOADER: &str = "embed.release.js";

/// The built app.
pub(super) struct BuiltApp {
    folder: PathBuf,
    files: Files,
    released_loader: Option<Vec<u8>>,
}

impl BuiltApp {
    /// Reads the app that lies in a folder, as far as it is there.
    pub(super) fn read(folder: &Path) -> Result<Self, PublishError> {
        let is_app = |path: &String| !path.contains('/') && ENDINGS.iter().any(|ending| path.ends_with(ending));
        let mut files = files::read(folder, files::paths(folder)?.into_iter().filter(is_app))?;
        let released_loader = files.remove(RELEASED_LOADER);
        Ok(Self { folder: folder.to_owned(), files, released_loader })
    }

    /// The files of the moving site.
    pub(super) fn files(&self) -> &Files {
        &self.files
    }

    /// The loader for a release, where there is one.
    pub(super) fn loader(&self) -> Option<&[u8]> {
        self.released_loader.as_deref().or_else(|| self.files.get(LOADER).map(Vec::as_slice))
    }

    /// The files of a release: those of the moving site and their twins, with the loader that is its own.
    pub(super) fn released(&self, edition: &Files, precompressed: &Files) -> Result<Files, PublishError> {
        let missing: Vec<_> = NEEDED.into_iter().filter(|name| !self.files.contains_key(*name)).collect();
        if !missing.is_empty() {
            return Err(PublishError::AppMissing { folder: self.folder.clone(), missing });
        }
        let is_own = |path: &str| self.released_loader.is_some() && path == LOADER;
        let mut files: Files = edition.clone();
        files.extend(precompressed.iter().filter_map(|(path, twin)| {
            let file = compress::original(path)?;
            (edition.contains_key(file) && !is_own(file)).then(|| (path.clone(), twin.clone()))
        }));
        if let Some(loader) = &self.released_loader {
            files.extend(compress::precompressed_of(LOADER, loader)?);
            files.insert(LOADER.to_owned(), loader.clone());
        }
        Ok(files)
    }
}
