//! Compressed twins of files: `page.html.br` and `page.html.gz` beside `page.html`, for servers that send them as they are.
//!
//! The same file gives the same bytes on every machine: no date and no name is in a twin.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;

use super::error::PublishError;
use super::files::{self, Files, RELEASES};
use super::progress::{Progress, Stage};

/// What a twin's name adds.
const ENDINGS: [&str; 2] = [".br", ".gz"];

/// A file below this many bytes travels in one packet either way.
const MIN_BYTES: usize = 1_000;

/// How hard brotli tries: as hard as it can, except for pages. They are many: the last quality would make them a
/// seventh smaller, and a build four times as long.
fn quality(path: &str) -> Option<i32> {
    match path.rsplit_once('.')?.1 {
        "html" => Some(9),
        "css" | "csv" | "js" | "json" | "svg" | "txt" | "wasm" | "xml" => Some(11),
        _ => None,
    }
}

/// The file that a path is the twin of.
pub(super) fn original(path: &str) -> Option<&str> {
    let original = ENDINGS.iter().find_map(|ending| path.strip_suffix(ending))?;
    quality(original).map(|_| original)
}

/// The twins of files, where they are smaller.
pub(super) fn precompressed(files: &Files, progress: &dyn Progress) -> Result<Files, PublishError> {
    progress.begin(Stage::Twins, files.len());
    let pair = |(path, bytes): (&String, &Vec<u8>)| {
        let pair = precompressed_of(path, bytes);
        progress.step();
        pair
    };
    let pairs: Result<Vec<_>, _> = files.par_iter().map(pair).collect();
    Ok(pairs?.into_iter().flatten().collect())
}

/// The twins of one file.
pub(super) fn precompressed_of(path: &str, bytes: &[u8]) -> Result<Files, PublishError> {
    let Some(quality) = quality(path).filter(|_| bytes.len() >= MIN_BYTES) else { return Ok(Files::new()) };
    let failure = |reason| PublishError::Compress { file: path.to_owned(), reason };
    let made = [brotli(bytes, quality).map_err(failure)?, gzip(bytes).map_err(failure)?];
    let named = ENDINGS.iter().map(|ending| format!("{path}{ending}")).zip(made);
    Ok(named.filter(|(_, twin)| twin.len() < bytes.len()).collect())
}

fn brotli(bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut twin = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut twin, &params)?;
    Ok(twin)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Files of the moving site that nobody published now and that twins can be made of.
pub(super) fn others(root: &Path, published: &Files) -> Result<Files, PublishError> {
    let is_other =
        |path: &String| !path.starts_with(RELEASES) && !published.contains_key(path) && quality(path).is_some();
    files::read(root, files::paths(root)?.into_iter().filter(is_other))
}

/// Removes twins from the moving site that are not these, byte for byte: their files change or have gone. Until the
/// new ones are written, files are sent as they are; an old twin beside a new file would be sent in its place.
pub(super) fn remove_stale(root: &Path, precompressed: &Files) -> Result<(), PublishError> {
    let is_precompressed = |path: &String| !path.starts_with(RELEASES) && original(path).is_some();
    for name in files::paths(root)?.into_iter().filter(is_precompressed) {
        let path = root.join(&name);
        let is_kept = precompressed.get(&name).is_some_and(|twin| fs::read(&path).is_ok_and(|there| there == *twin));
        if !is_kept {
            fs::remove_file(&path).map_err(|reason| PublishError::Write { path, reason })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::super::progress::Nobody;
    use super::*;

    fn files(path: &str, bytes: Vec<u8>) -> Files {
        Files::from([(path.to_owned(), bytes)])
    }

    #[test]
    fn a_twin_reads_as_its_file_and_is_the_same_each_time() {
        let text = "How fair is health here? ".repeat(200).into_bytes();
        for path in ["a/index.html", "explorer.json", "explorer_bg.wasm"] {
            let made = precompressed(&files(path, text.clone()), &Nobody).unwrap();
            assert_eq!(made, precompressed(&files(path, text.clone()), &Nobody).unwrap());
            let mut unpacked = (Vec::new(), Vec::new());
            brotli::Decompressor::new(&*made[&format!("{path}.br")], 4096).read_to_end(&mut unpacked.0).unwrap();
            flate2::read::GzDecoder::new(&*made[&format!("{path}.gz")]).read_to_end(&mut unpacked.1).unwrap();
            assert_eq!(unpacked, (text.clone(), text.clone()));
        }
    }

    #[test]
    fn small_files_and_pictures_have_no_twins() {
        assert!(precompressed(&files("start.js", vec![b' '; MIN_BYTES - 1]), &Nobody).unwrap().is_empty());
        assert!(precompressed(&files("card.png", vec![b' '; 5_000]), &Nobody).unwrap().is_empty());
    }

    #[test]
    fn a_twin_that_is_no_smaller_is_not_kept() {
        // Bytes without a pattern: a multiplicative generator's upper ones.
        let mut state = 1_u32;
        let noise = (0..5_000).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        });
        assert!(precompressed(&files("noise.json", noise.collect()), &Nobody).unwrap().is_empty());
    }

    #[test]
    fn only_twins_of_what_is_compressed_here_are_stale() {
        let folder = tempfile::tempdir().unwrap();
        let names =
            ["a.js", "a.js.br", "a.js.gz", "b.js.br", "b.js.gz", "gone.css.br", "archive.tar.gz", "v/1.0.0/a.js.br"];
        for name in names {
            files::write(&folder.path().join(name), b"x").unwrap();
        }
        let precompressed =
            Files::from([("a.js.br".to_owned(), b"x".to_vec()), ("b.js.br".to_owned(), b"another".to_vec())]);
        remove_stale(folder.path(), &precompressed).unwrap();
        assert_eq!(files::paths(folder.path()).unwrap(), ["a.js", "a.js.br", "archive.tar.gz", "v/1.0.0/a.js.br"]);
    }
}
