//! Releases: what is published under a version never changes.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use marmot::publish::{Difference, Differs, Kept, Options, PublishError, Published, publish};
use marmot::snapshot::Snapshot;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha384};
use tempfile::TempDir;

use crate::support::{Tree, good, marmot, northmere, tree};

/// The app that a builder would have put there; long enough to be compressed.
const APP: [(&str, &str); 6] = [
    ("explorer.js", "export default function explorer() {}\n"),
    ("explorer_bg.wasm", "module\n"),
    ("explorer.css", ".finding { font-weight: bold; }\n"),
    ("start.js", "import('./explorer.js');\n"),
    ("embed.js", "customElements.define('marmot-explorer', class extends HTMLElement {});\n"),
    ("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'></svg>\n"),
];

/// A small place and the app, in folders of their own.
struct Bench {
    snapshot: Snapshot,
    app: TempDir,
    output: TempDir,
}

impl Bench {
    fn new() -> Self {
        let bench = Self {
            snapshot: northmere(),
            app: tempfile::tempdir().expect("a folder"),
            output: tempfile::tempdir().expect("a folder"),
        };
        for (name, text) in APP {
            bench.build(name, &text.repeat(200));
        }
        bench
    }

    fn build(&self, name: &str, text: &str) {
        fs::write(self.app.path().join(name), text).expect("a file of the app");
    }

    fn release(&self, version: &str) -> Result<Published, PublishError> {
        let release = Some(version.parse().expect("a version"));
        let options = Options { app: Some(self.app.path().to_owned()), release, ..Options::default() };
        publish(&self.snapshot, self.output.path(), &options)
    }

    fn file(&self, path: &str) -> Vec<u8> {
        fs::read(self.output.path().join(path)).expect(path)
    }

    fn tree(&self, below: &str) -> Tree {
        tree(&self.output.path().join(below))
    }

    fn listed(&self) -> Value {
        serde_json::from_slice(&self.file("releases.json")).expect("a list")
    }
}

fn difference(file: &str, how: Differs) -> Difference {
    Difference { file: file.to_owned(), how }
}

/// Refuses a release with these differences, and writes nothing.
fn check_refused(bench: &Bench, version: &str, expected: &[Difference]) {
    let before = bench.tree("");
    match bench.release(version) {
        Err(PublishError::ReleaseDiffers { folder, differences }) => {
            assert_eq!(folder, bench.output.path().join("v").join(version));
            assert_eq!(differences, expected);
        }
        other => panic!("not refused for its differences: {other:?}"),
    }
    assert!(bench.tree("") == before, "something was written");
}

#[test]
fn a_release_is_the_whole_site_below_its_version() {
    let bench = Bench::new();
    let published = bench.release("1.2.3").expect("a release");
    assert_eq!(published.release, Some(Kept::New));
    let mut moving = bench.tree("");
    moving.retain(|path, _| !path.starts_with("v/") && path != "releases.json");
    let released = bench.tree("v/1.2.3");
    assert!(moving == released, "{:?}\n{:?}", moving.keys(), released.keys());
    for file in ["index.html", "embed.js", "explorer_bg.wasm", "explorer_bg.wasm.br", "index.html.gz"] {
        assert!(released.contains_key(file), "{file}");
    }
    assert_eq!(published.files + published.precompressed, moving.len() + 1, "with the list of releases");
}

#[test]
fn the_same_again_changes_nothing() {
    let bench = Bench::new();
    bench.release("1.2.3").expect("a release");
    let before = bench.tree("");
    assert_eq!(bench.release("1.2.3").expect("the same").release, Some(Kept::Same));
    assert!(bench.tree("") == before);
}

#[test]
fn a_release_that_would_change_is_refused_with_every_difference() {
    let bench = Bench::new();
    bench.release("1.2.3").expect("a release");
    bench.build("start.js", "changed");
    bench.build("added.css", "p {}");
    fs::remove_file(bench.app.path().join("embed.js")).expect("the loader");
    let precompressed = [".br", ".gz"];
    let mut expected = vec![difference("added.css", Differs::Missing)];
    expected.push(difference("embed.js", Differs::Extra));
    expected.extend(precompressed.map(|twin| difference(&format!("embed.js{twin}"), Differs::Extra)));
    expected.push(difference("start.js", Differs::Changed));
    expected.extend(precompressed.map(|twin| difference(&format!("start.js{twin}"), Differs::Extra)));
    check_refused(&bench, "1.2.3", &expected);
    let text = bench.release("1.2.3").expect_err("refused").to_string();
    for said in
        ["v/1.2.3 is published", "start.js: other bytes", "added.css: not in", "embed.js: in the", "new version"]
    {
        assert!(text.contains(said), "{said} is not in: {text}");
    }
    assert_eq!(bench.release("1.2.4").expect("another version").release, Some(Kept::New));
}

#[test]
fn what_was_done_to_a_release_by_hand_is_found() {
    let bench = Bench::new();
    bench.release("1.2.3").expect("a release");
    let release = bench.output.path().join("v/1.2.3");
    fs::write(release.join("icon.svg"), "another").expect("a file");
    fs::write(release.join("note.txt"), "mine").expect("a file");
    fs::remove_file(release.join("about/index.html")).expect("a page");
    let expected = [
        difference("about/index.html", Differs::Missing),
        difference("icon.svg", Differs::Changed),
        difference("note.txt", Differs::Extra),
    ];
    check_refused(&bench, "1.2.3", &expected);
}

#[test]
fn another_release_keeps_the_first() {
    let bench = Bench::new();
    bench.release("1.2.3").expect("a release");
    let first = bench.tree("v/1.2.3");
    bench.build("embed.js", "the next loader");
    bench.release("1.10.0").expect("another");
    bench.release("1.9.0").expect("one between");
    assert!(bench.tree("v/1.2.3") == first);
    assert_eq!(bench.file("v/1.10.0/embed.js"), b"the next loader");
    let listed = bench.listed();
    let versions = listed.as_array().expect("a list").iter().map(|release| release["version"].as_str());
    assert_eq!(versions.collect::<Vec<_>>(), [Some("1.2.3"), Some("1.9.0"), Some("1.10.0")]);
}

#[test]
fn the_list_has_the_hash_of_each_loader() {
    let bench = Bench::new();
    bench.build("embed.release.js", "a loader with hashes");
    bench.release("1.0.0").expect("a release");
    assert_eq!(bench.file("v/1.0.0/embed.js"), b"a loader with hashes");
    assert!(bench.file("embed.js").starts_with(b"customElements"), "the moving site has the moving loader");
    for path in ["embed.release.js", "v/1.0.0/embed.release.js", "v/1.0.0/embed.js.br", "v/1.0.0/releases.json"] {
        assert!(!bench.output.path().join(path).exists(), "{path}");
    }
    for loader in ["embed.release.js", "embed.js"] {
        fs::remove_file(bench.app.path().join(loader)).expect("a loader");
    }
    bench.release("2.0.0").expect("one without a loader");
    let hash = STANDARD.encode(Sha384::digest(b"a loader with hashes"));
    let expected = json!([
        { "version": "1.0.0", "integrity": format!("sha384-{hash}") },
        { "version": "2.0.0", "integrity": null },
    ]);
    assert_eq!(bench.listed(), expected);
    publish(&bench.snapshot, bench.output.path(), &Options::default()).expect("pages alone");
    assert_eq!(bench.listed(), expected, "releases stay listed");
}

#[test]
fn a_release_without_its_app_is_refused() {
    let bench = Bench::new();
    for name in ["explorer.js", "start.js"] {
        fs::remove_file(bench.app.path().join(name)).expect("a file of the app");
    }
    match bench.release("1.0.0") {
        Err(PublishError::AppMissing { folder, missing }) => {
            assert_eq!((folder.as_path(), missing), (bench.app.path(), vec!["explorer.js", "start.js"]));
        }
        other => panic!("not refused for its app: {other:?}"),
    }
    assert!(bench.tree("").is_empty(), "something was written");
}

#[test]
fn an_interrupted_release_is_begun_again() {
    let bench = Bench::new();
    let part = bench.output.path().join("v/1.0.0.part");
    fs::create_dir_all(&part).expect("a folder");
    fs::write(part.join("half.html"), "half").expect("a file");
    assert_eq!(bench.release("1.0.0").expect("a release").release, Some(Kept::New));
    assert!(!bench.output.path().join("v/1.0.0/half.html").exists() && !part.exists());
}

#[test]
fn no_twin_outlives_its_file() {
    let bench = Bench::new();
    let output = bench.output.path();
    let app = Some(bench.app.path().to_owned());
    bench.release("1.0.0").expect("a release");
    let released = bench.tree("v/1.0.0");
    fs::write(output.join("gone.js.br"), "a twin without a file").expect("a file");
    fs::write(output.join("releases.json"), " ".repeat(5_000)).expect("a file");
    fs::write(output.join("own.txt"), "what the council put there ".repeat(100)).expect("a file");
    bench.build("start.js", &"changed ".repeat(300));
    let compressed = Options { app: app.clone(), compress: true, ..Options::default() };
    publish(&bench.snapshot, output, &compressed).expect("pages with twins");
    assert!(output.join("own.txt.br").exists(), "everything in the folder is compressed");
    assert!(!output.join("gone.js.br").exists());
    assert!(
        !output.join("releases.json.br").exists(),
        "the list that was there is not compressed in place of the new one"
    );
    let mut start = Vec::new();
    let twin = fs::File::open(output.join("start.js.gz")).expect("a twin");
    flate2::read::GzDecoder::new(twin).read_to_end(&mut start).expect("the twin can be read");
    assert_eq!(start, bench.file("start.js"));
    publish(&bench.snapshot, output, &Options { app, ..Options::default() }).expect("pages without twins");
    let is_precompressed = |path: &str| path.ends_with(".br") || path.ends_with(".gz");
    assert!(!bench.tree("").keys().any(|path| !path.starts_with("v/") && is_precompressed(path)));
    assert!(bench.tree("v/1.0.0") == released, "those of a release stay");
}

#[test]
fn the_command_says_what_became_of_a_release() {
    let (place, bench) = (good(), Bench::new());
    let paths = [place.path(), bench.output.path(), bench.app.path()];
    let [place, output, app] = paths.map(|path| path.to_str().expect("a path"));
    let release = || marmot(&["publish", place, "-o", output, "--app", app, "--release", "1.0.0"]);
    for said in ["Released 1.0.0, which never changes", "Release 1.0.0 was there already"] {
        let done = release();
        assert!(done.status.success() && String::from_utf8_lossy(&done.stdout).contains(said), "{said}: {done:?}");
    }
    bench.build("start.js", "changed");
    let refused = release();
    let text = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && text.contains("  start.js: other bytes are published"), "{text}");
}

#[test]
fn the_command_refuses_what_is_no_version() {
    let output = marmot(&["publish", "static/luton", "-o", "unused", "--release", "1.2"]);
    let text = String::from_utf8(output.stderr).expect("text");
    assert!(!output.status.success() && text.contains("`1.2` is not a version: write three numbers"), "{text}");
    assert!(!Path::new("unused").exists());
}
