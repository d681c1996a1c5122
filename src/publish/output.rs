//! The folder to upload: pages with the built app beside them, their compressed twins, and releases.

use std::path::{Path, PathBuf};

use super::address::SiteUrl;
use super::app::BuiltApp;
use super::error::PublishError;
use super::files::{self, Files};
use super::inline::Inline;
use super::progress::Nobody;
use super::progress::{Progress, Stage};
use super::release::{self, Kept, Release};
use super::version::Version;
use super::{compress, site};
use crate::snapshot::Snapshot;

/// What is published beside the pages of a place.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The folder of the built app; without it, the folder that is written to.
    pub app: Option<PathBuf>,
    /// Whether files get compressed twins. Those of a release always do.
    pub compress: bool,
    /// Where the site will be: for canonical addresses and the sitemap, which are left out without it.
    pub url: Option<SiteUrl>,
    /// A release to write beside the moving site.
    pub release: Option<Version>,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// How many files, without their compressed twins.
    pub files: usize,
    /// How many twins.
    pub precompressed: usize,
    /// Whether the release that was asked for is new.
    pub release: Option<Kept>,
    /// What stands in the pages, for a policy.
    pub inline: Inline,
}

/// The same, telling nobody.
///
/// # Errors
/// As [`publish_telling`].
#[cfg(feature = "internals")]
pub fn publish(snapshot: &Snapshot, output: &Path, options: &Options) -> Result<Published, PublishError> {
    publish_telling(snapshot, output, options, &Nobody)
}

/// Writes every page and file of a place into a folder, and a release of them where one is asked for, telling how far it
/// has come.
///
/// # Errors
/// When a file cannot be read or written, and when a release would change: then nothing at all is written.
pub fn publish_telling(
    snapshot: &Snapshot,
    output: &Path,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Published, PublishError> {
    let app = BuiltApp::read(options.app.as_deref().unwrap_or(output))?;
    let inline = Inline::of(app.files());
    let mut files = site(snapshot, (options.url.as_ref(), &inline), progress)?;
    files.extend(app.files().clone());
    let is_compressed = options.compress || options.release.is_some();
    let precompressed_of = |files: &Files, progress: &dyn Progress| {
        if is_compressed { compress::precompressed(files, progress) } else { Ok(Files::new()) }
    };
    let mut precompressed = precompressed_of(&files, progress)?;
    let release = match &options.release {
        Some(version) => Some(Release::new(output, version, app.released(&files, &precompressed)?)?),
        None => None,
    };

    let coming = options.release.as_ref().map(|version| (version, app.loader()));
    let list = Files::from([(files::RELEASE_LIST.to_owned(), release::list(output, coming)?)]);
    precompressed.append(&mut precompressed_of(&list, &Nobody)?);
    files.extend(list);
    precompressed.append(&mut precompressed_of(&compress::others(output, &files)?, &Nobody)?);

    // Nothing has been written so far, and nothing is refused from here. Whatever ends it half way, each file is whole,
    // old or new; a page is there after what it loads, and no twin is of another file than the one beside it.
    let release = release.map(|release| release.write()).transpose()?;
    compress::remove_stale(output, &precompressed)?;
    progress.begin(Stage::Files, files.len() + precompressed.len());
    files::write_all(&files, output, progress)?;
    files::write_all(&precompressed, output, progress)?;
    Ok(Published { files: files.len(), precompressed: precompressed.len(), release, inline })
}
