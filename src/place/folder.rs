//! The files of a place folder: which are there, what they hold and what they were when read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use super::catalogue::Catalogue;
use super::problem::{Cause, Problems};
use super::series_rule::{self, SeriesRule};
use super::table::{self, Context, FigureTable};
use crate::snapshot::{FIGURES, Input};

/// A place folder and the files of it that have been read.
pub struct Folder<'a> {
    path: &'a Path,
    pub inputs: BTreeMap<String, Input>,
}

impl<'a> Folder<'a> {
    /// A folder of which nothing has been read.
    pub fn new(path: &'a Path) -> Self {
        Self { path, inputs: BTreeMap::default() }
    }

    /// Whether a file is there.
    pub fn has(&self, name: &str) -> bool {
        self.path.join(name).exists()
    }

    /// Opens a file that every place has and gives its bytes to `read`, which returns the number of rows.
    pub fn open<T: Default>(
        &mut self,
        name: &str,
        problems: &mut Problems,
        read: impl FnOnce(&[u8], &mut Problems) -> (T, u32),
    ) -> T {
        match fs::read(self.path.join(name)) {
            Ok(bytes) => {
                let (content, rows) = read(&bytes, problems);
                self.inputs.insert(name.to_owned(), Input { sha256: sha256(&bytes), rows, used: rows });
                content
            }
            Err(error) => {
                problems.file(name, Cause::CannotRead(reason(&error)));
                T::default()
            }
        }
    }

    /// Every file of figures has a row, every row a file, and every file a source.
    pub fn check_files(&self, catalogue: &Catalogue, problems: &mut Problems) {
        let there: BTreeSet<String> = fs::read_dir(self.path.join(FIGURES))
            .map(|entries| entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect())
            .unwrap_or_default();
        let strangers = there.difference(&catalogue.series.files).filter(|file| file.ends_with(".csv"));
        // Without any file the catalogue itself could not be read, and that has been said.
        for file in strangers.filter(|_| !catalogue.series.files.is_empty()) {
            problems.file(&format!("{FIGURES}{file}"), Cause::FileWithoutCatalogueRow);
        }
        let mut seen = BTreeSet::new();
        for rule in catalogue.series.rules.iter().filter(|rule| seen.insert(&rule.file)) {
            if !there.contains(&rule.file) {
                let cause = Cause::CatalogueRowWithoutFile(rule.file.clone());
                problems.cell(series_rule::FILE, rule.row, "file", cause);
            }
            if !catalogue.sources.is_empty() && !catalogue.sources.contains_key(&rule.file) {
                let cause = Cause::Unknown { what: "file", name: rule.file.clone(), expected_in: "sources.csv" };
                problems.cell(series_rule::FILE, rule.row, "file", cause);
            }
        }
    }

    /// Reads the files of figures, on every core: reading them is nearly all the work.
    pub fn read_tables(&mut self, context: &Context<'_>, problems: &mut Problems) -> BTreeMap<String, FigureTable> {
        let mut rules: BTreeMap<&str, Vec<(usize, &SeriesRule)>> = BTreeMap::new();
        for (index, rule) in context.catalogue.series.rules.iter().enumerate() {
            rules.entry(&rule.file).or_default().push((index, rule));
        }
        let waiting = Mutex::new(rules.into_iter());
        let done = Mutex::new(Vec::new());
        let work = || {
            loop {
                let next = waiting.lock().ok().and_then(|mut waiting| waiting.next());
                let Some((file, rules)) = next else { break };
                let read = self.read_table(file, &rules, context);
                if let Ok(mut done) = done.lock() {
                    done.push((file.to_owned(), read));
                }
            }
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
        let mut tables = BTreeMap::new();
        for (file, (input, table, found)) in done.into_inner().unwrap_or_default() {
            self.inputs.extend(input.map(|input| (format!("{FIGURES}{file}"), input)));
            problems.extend(found);
            tables.insert(file, table);
        }
        tables
    }

    /// A file's bytes, or none where it cannot be read.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path.join(name)).unwrap_or_default()
    }

    fn read_table(
        &self,
        file: &str,
        rules: &[(usize, &SeriesRule)],
        context: &Context<'_>,
    ) -> (Option<Input>, FigureTable, Problems) {
        let path = format!("{FIGURES}{file}");
        let mut problems = Problems::default();
        match fs::read(self.path.join(&path)) {
            Ok(bytes) => {
                let (table, problems) = table::read(&path, &bytes, rules, context);
                let input = Input { sha256: sha256(&bytes), rows: table.rows, used: table.used };
                (Some(input), table, problems)
            }
            Err(error) => {
                // That a file is not there is said at the row that names it.
                if error.kind() != ErrorKind::NotFound {
                    problems.file(&path, Cause::CannotRead(reason(&error)));
                }
                (None, FigureTable::default(), problems)
            }
        }
    }
}

fn reason(error: &Error) -> String {
    if error.kind() == ErrorKind::NotFound { "it is not in the folder".to_owned() } else { error.to_string() }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
