//! A folder that is published into again: what stays, what is replaced, and what is there when it ends half way.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::sync::Mutex;

use marmot::publish::{Inline, Options, Progress, PublishError, Stage, publish, publish_telling};
use marmot::snapshot::Snapshot;

use crate::support::{Tree, good, marmot, northmere, tree};

const EARLY: &str = "if (1 < 2 && !0) load('a')";

/// A small place, as it is on some day.
fn good_on(date: &str) -> Snapshot {
    let mut snapshot = northmere();
    snapshot.place.date = date.parse().expect("a date");
    snapshot
}

/// A day, and the app that was built on it.
fn publish_on(date: &str, folder: &Path) -> Result<(), PublishError> {
    let app = tempfile::tempdir().expect("a folder");
    for name in ["explorer.js", "explorer_bg.wasm", "explorer.css", "start.js", "frame.js", "icon.svg"] {
        fs::write(app.path().join(name), format!("/* {name} of {date} */").repeat(100)).expect("a file of the app");
    }
    let options = Options { app: Some(app.path().to_owned()), compress: true, ..Options::default() };
    publish(&good_on(date), folder, &options).map(|_| ())
}

/// Publishes with a stylesheet and a script; the pages, and what stands in them.
fn styled(stylesheet: &str) -> (Vec<(String, String)>, Inline) {
    let (app, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    fs::write(app.path().join("explorer.css"), stylesheet).expect("the stylesheet");
    fs::write(app.path().join("early.js"), EARLY).expect("the script");
    let options = Options { app: Some(app.path().to_owned()), ..Options::default() };
    let published = publish(&good_on("2026-11-24"), folder.path(), &options).expect("published");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    let pages = tree(folder.path()).into_iter().filter(|(path, _)| path.ends_with(".html"));
    (pages.map(|(path, bytes)| (path, text(bytes))).collect(), published.inline)
}

#[test]
fn every_page_has_its_style_and_a_policy_can_name_it() {
    let stylesheet = "p > b { content: \"&amp;\" }";
    let (pages, inline) = styled(stylesheet);
    assert_eq!((inline.style.as_deref(), inline.script.as_deref()), (Some(stylesheet), Some(EARLY)));
    assert!(pages.len() > 4, "{}", pages.len());
    for (path, page) in pages {
        let found: Vec<&str> = page.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next()).collect();
        assert_eq!(found, [stylesheet], "{path}: byte for byte, or its hash is another");
        let scripts = page.matches(&format!(">{EARLY}</script>")).count();
        let is_explorer = page.contains("id=\"explorer\"");
        assert_eq!(scripts, usize::from(is_explorer), "{path}: what can be touched asks for the app");
        let (head, _) = page.split_once("<body").expect("a body");
        let linked: Vec<_> = head.match_indices("rel=\"stylesheet\"").collect();
        let is_waited_for = linked.iter().any(|(at, _)| !head[..*at].ends_with("<noscript><link "));
        assert_eq!(is_waited_for, path == "add/index.html", "{path}: only the form has a stylesheet of its own");
        assert!(head.contains("styled.js"), "{path}: a refused style is taken from its file");
    }
}

#[test]
fn a_style_that_would_end_its_element_stays_in_its_file() {
    let (pages, inline) = styled("b::after { content: '</style>' }");
    assert_eq!(inline.style, None);
    assert!(pages.len() > 4, "{}", pages.len());
    for (path, page) in pages {
        assert!(!page.contains("<style") && page.contains("<link rel=\"stylesheet\""), "{path}");
    }
}

#[test]
fn a_snapshot_of_a_day_stays_when_a_newer_one_comes() {
    let folder = tempfile::tempdir().expect("a folder");
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).expect(path);
    for date in ["2026-11-24", "2027-02-01"] {
        publish_on(date, folder.path()).expect("the folder can be written");
        let dated = read(&format!("data/snapshot-{date}.json"));
        assert!(Snapshot::from_json(&dated).expect("a snapshot") == good_on(date));
        assert!(read("snapshot.json") == dated, "the latest");
    }
    let first = Snapshot::from_json(&read("data/snapshot-2026-11-24.json")).expect("a snapshot");
    assert!(first == good_on("2026-11-24"));
    assert!(folder.path().join("data/snapshot-2026-11-24.json.br").exists(), "the first is still sent compressed");
}

/// What a page loads, from the root: the values of its `href` and `src` that are files.
fn loaded(page: &str, html: &str) -> Vec<String> {
    let values = html.split("\"").zip(html.split("\"").skip(1));
    let addresses = values.filter(|(before, _)| before.ends_with(" href=") || before.ends_with(" src="));
    let files = addresses
        .map(|(_, address)| address)
        .filter(|address| !address.starts_with("https:") && address.rsplit('/').next().expect("a name").contains('.'));
    let depth = |address: &str| address.matches("../").count();
    let of = |address: &str| {
        let folders: Vec<&str> = page.split('/').collect();
        let above = folders.len() - 1 - depth(address);
        [&folders[..above], &[address.trim_start_matches("../")]].concat().join("/")
    };
    files.map(of).collect()
}

/// Whatever it stops at: each file is whole, a new page has all that it loads, and no twin is of another file.
fn check_half_way(blocked: &str, old: &Tree, new: &Tree) {
    let folder = tempfile::tempdir().expect("a folder");
    publish_on("2026-11-24", folder.path()).expect("the first");
    let stone = folder.path().join(blocked);
    fs::remove_file(&stone).expect("it is there");
    fs::create_dir_all(stone.join("in the way")).expect("a folder");
    match publish_on("2027-02-01", folder.path()) {
        Err(PublishError::Write { path, .. }) => assert_eq!(path, stone),
        other => panic!("{blocked} did not stop it: {other:?}"),
    }
    let there = tree(folder.path());
    let mut changed = 0;
    for (path, bytes) in &there {
        let is_new = new.get(path) == Some(bytes);
        assert!(is_new || old.get(path) == Some(bytes), "{blocked}: {path} is neither old nor new");
        if is_new && path.ends_with(".html") && old.get(path) != Some(bytes) {
            changed += 1;
            let html = String::from_utf8_lossy(bytes);
            for file in loaded(path, &html) {
                assert!(there.get(&file) == new.get(&file), "{blocked}: {path} is new, and {file} is not");
            }
        }
        if let Some(original) = path.strip_suffix(".gz").filter(|original| *original != blocked) {
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(&**bytes).read_to_end(&mut unpacked).expect("a twin");
            assert!(there.get(original) == Some(&unpacked), "{blocked}: {path} is of another file");
        }
    }
    let is_page = blocked.ends_with(".html");
    assert_eq!(changed > 0, is_page, "{blocked}: pages come last");
    fs::remove_dir_all(&stone).expect("the folder");
    publish_on("2027-02-01", folder.path()).expect("again");
    assert!(tree(folder.path()) == *new, "{blocked}: the next one makes it whole");
}

#[test]
fn what_ends_half_way_leaves_whole_files_in_order() {
    let folder = tempfile::tempdir().expect("a folder");
    publish_on("2026-11-24", folder.path()).expect("the first");
    let old = tree(folder.path());
    publish_on("2027-02-01", folder.path()).expect("the second");
    let new = tree(folder.path());
    let slug = &good_on("2026-11-24").objectives[0].slug;
    for blocked in ["start.js", "snapshot.json", &format!("{slug}/page.json"), "index.html"] {
        check_half_way(blocked, &old, &new);
    }
}

/// What was told: each stage with how many things it has, and how many were done.
#[derive(Default)]
struct Told(Mutex<Vec<(Stage, usize, usize)>>);

impl Progress for Told {
    fn begin(&self, stage: Stage, count: usize) {
        self.0.lock().expect("nobody else").push((stage, count, 0));
    }

    fn step(&self) {
        self.0.lock().expect("nobody else").last_mut().expect("a stage").2 += 1;
    }
}

#[test]
fn each_stage_is_told_to_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let (told, options) = (Told::default(), Options { compress: true, ..Options::default() });
    let snapshot = good_on("2026-11-24");
    let published = publish_telling(&snapshot, folder.path(), &options, &told).expect("the folder can be written");
    let told = told.0.into_inner().expect("nobody else");
    let stages: Vec<Stage> = told.iter().map(|(stage, ..)| *stage).collect();
    assert_eq!(stages, [Stage::Pages, Stage::Pictures, Stage::Twins, Stage::Files]);
    assert!(told.iter().all(|(_, count, done)| count == done && *done > 0), "{told:?}");
    assert_eq!(told[3].1, published.files + published.precompressed);
}

/// Where nobody looks on, a line a stage, apart from what the command answers.
#[test]
fn the_command_tells_stages_in_plain_lines() {
    let (place, folder) = (good(), tempfile::tempdir().expect("a folder"));
    let paths = [place.path(), folder.path()].map(|path| path.to_str().expect("a path"));
    let done = marmot(&["publish", paths[0], "-o", paths[1]]);
    let told = String::from_utf8(done.stderr).expect("text");
    let verbs: Vec<&str> = told.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(verbs, ["Making", "Drawing", "Writing"], "{told}");
    assert!(String::from_utf8_lossy(&done.stdout).contains(" files for "));
}
