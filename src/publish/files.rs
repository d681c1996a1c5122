//! Files in memory before they are files in a folder, so that a refusal comes before anything is written.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::address::SITEMAP;
use super::error::PublishError;
use super::progress::Progress;

/// The folder of all releases, below the root.
pub(super) const RELEASES: &str = "v/";

/// The file that lists all releases.
pub(super) const RELEASE_LIST: &str = "releases.json";

/// The bytes of each file by its path from the root, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Writes a file, with its folder, so that nobody ever reads half of it.
///
/// A file that holds these bytes already is left alone: its date stays, and what readers have kept of it stays good.
///
/// # Errors
/// When the folder or the file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let part = path.with_added_extension("part");
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part); // What failed is told; this may fail for the same reason.
    }
    written
}

/// Writes files into a folder, each after what it names.
pub(super) fn write_all(files: &Files, root: &Path, progress: &dyn Progress) -> Result<(), PublishError> {
    let mut ordered: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    ordered.sort_by_key(|(name, _)| WriteOrder::of(name));
    ordered.into_iter().try_for_each(|(name, bytes)| {
        let path = root.join(name);
        write(&path, bytes).map_err(|reason| PublishError::Write { path, reason })?;
        progress.step();
        Ok(())
    })
}

/// When a file is written: what a page loads stands before the page, and a page before those that lead down to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum WriteOrder {
    /// Data, pictures and the app, which name no page.
    Loaded,
    /// A page, the deepest first.
    Page(Reverse<usize>),
    /// Lists of what is there.
    List,
}

impl WriteOrder {
    fn of(path: &str) -> Self {
        match path {
            RELEASE_LIST | SITEMAP => Self::List,
            _ if path.ends_with(".html") => Self::Page(Reverse(path.matches('/').count())),
            _ => Self::Loaded,
        }
    }
}

/// The paths of all files in a folder and below, in order; none where there is no folder.
pub(super) fn paths(root: &Path) -> Result<Vec<String>, PublishError> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        let folder = root.join(&below);
        let failure = |reason| PublishError::Read { path: folder.clone(), reason };
        let entries = match fs::read_dir(&folder) {
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.map_err(failure)?,
        };
        for entry in entries {
            let entry = entry.map_err(failure)?;
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(failure)?.is_dir() {
                folders.push(format!("{path}/"));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads files of a folder.
pub(super) fn read(root: &Path, paths: impl IntoIterator<Item = String>) -> Result<Files, PublishError> {
    let bytes_of = |name: String| {
        let path: PathBuf = root.join(&name);
        let bytes = fs::read(&path).map_err(|reason| PublishError::Read { path, reason })?;
        Ok((name, bytes))
    };
    paths.into_iter().map(bytes_of).collect()
}

#[cfg(test)]
mod tests {
    use super::super::progress::Nobody;
    use super::*;

    #[test]
    fn a_file_is_written_with_its_folder_and_left_alone_when_it_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b.txt");
        write(&path, b"one").unwrap();
        let date = || fs::metadata(&path).unwrap().modified().unwrap();
        let first = date();
        write(&path, b"one").unwrap();
        assert_eq!(date(), first);
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(paths(folder.path()).unwrap(), ["a/b.txt"], "no part of a file stays");
    }

    #[test]
    fn a_file_is_written_after_what_it_names() {
        let mut names = [
            "index.html",
            "sitemap.xml",
            "fair-work/index.html",
            "releases.json",
            "fair-work/pay/index.html",
            "start.js",
            "fair-work/explorer.json",
        ];
        names.sort_by_key(|name| (WriteOrder::of(name), *name));
        let expected = [
            "fair-work/explorer.json",
            "start.js",
            "fair-work/pay/index.html",
            "fair-work/index.html",
            "index.html",
            "releases.json",
            "sitemap.xml",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn what_cannot_be_written_leaves_no_part() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("page.html/inside")).unwrap();
        let files = Files::from([("page.html".to_owned(), vec![1]), ("a.js".to_owned(), vec![2])]);
        match write_all(&files, folder.path(), &Nobody) {
            Err(PublishError::Write { path, .. }) => assert_eq!(path, folder.path().join("page.html")),
            other => panic!("{other:?}"),
        }
        assert_eq!(paths(folder.path()).unwrap(), ["a.js"], "what stands before it is there");
    }

    #[test]
    fn a_folder_that_is_not_there_holds_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(paths(&folder.path().join("none")).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn files_are_read_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::from([("b".to_owned(), vec![1]), ("a/c".to_owned(), vec![2])]);
        write_all(&files, folder.path(), &Nobody).unwrap();
        assert_eq!(read(folder.path(), paths(folder.path()).unwrap()).unwrap(), files);
    }
}
