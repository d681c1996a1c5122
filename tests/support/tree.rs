//! What lies in a folder, and the folders that are published of the places.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use marmot::publish::{Options, publish};
use marmot::snapshot::Snapshot;

use super::{live, luton};

/// The bytes of each file by its path from a folder.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// Every file of a folder.
pub fn tree(folder: &Path) -> Tree {
    let mut found = Tree::new();
    walk(folder, "", &mut found);
    found
}

fn walk(folder: &Path, below: &str, found: &mut Tree) {
    for entry in fs::read_dir(folder.join(below)).expect("a folder").flatten() {
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(folder, &format!("{path}/"), found);
        } else {
            found.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// Every page of a folder.
pub fn pages(folder: &Path) -> BTreeMap<String, String> {
    let pages = tree(folder).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a page is text"))).collect()
}

/// The folder of a place, published once for all tests of a binary.
pub fn published(snapshot: &'static Snapshot) -> &'static Path {
    static FROZEN: LazyLock<PathBuf> = LazyLock::new(|| publish_as("frozen", luton()));
    static LIVE: LazyLock<PathBuf> = LazyLock::new(|| publish_as("live", live()));
    if std::ptr::eq(snapshot, luton()) { &FROZEN } else { &LIVE }
}

fn publish_as(name: &str, snapshot: &Snapshot) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(env!("CARGO_CRATE_NAME")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run has left");
    }
    publish(snapshot, &folder, &Options::default()).expect("the folder can be written");
    folder
}
