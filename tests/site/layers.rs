//! The layers point one way: each module uses only those that stand before it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{root, text};

/// Each layer with the layers that it may use.
const LAYERS: [(&str, &[&str]); 15] = [
    // Both wings.
    ("terms", &[]),
    ("scene", &["terms"]),
    ("palette", &["scene"]),
    ("paint", &["scene", "palette"]),
    ("page", &["terms", "scene"]),
    ("view", &["terms", "scene", "page"]),
    // On a phone.
    ("browser", &["terms", "scene", "palette", "paint", "page", "view"]),
    // Where a place is published.
    ("snapshot", &["terms"]),
    ("place", &["terms", "snapshot"]),
    ("stats", &["terms", "snapshot"]),
    ("words", &["terms", "snapshot", "stats"]),
    ("compose", &["terms", "scene", "palette", "page", "snapshot", "stats", "words"]),
    ("publish", &["terms", "scene", "palette", "page", "view", "snapshot", "stats", "words", "compose", "place"]),
    ("serve", &["publish"]),
    ("cli", &["terms", "snapshot", "stats", "words", "place", "publish", "serve"]),
];

/// What a layer must never name, because it is another's alone.
const FORBIDDEN: [(&str, &[&str]); 9] = [
    ("terms", &["web_sys", "yew::", "std::fs", "std::time", "HashMap"]),
    ("snapshot", &["web_sys", "yew::", "std::fs", "std::time", "HashMap"]),
    ("stats", &["web_sys", "yew::", "std::fs", "std::time", "HashMap", "serde"]),
    ("words", &["web_sys", "yew::", "std::fs", "std::time", "HashMap", "serde"]),
    ("scene", &["web_sys", "yew::", "std::fs", "std::time", "HashMap", "serde"]),
    ("palette", &["web_sys", "yew::"]),
    ("page", &["web_sys", "yew::", "std::fs", "std::time", "HashMap"]),
    ("paint", &["yew::"]),
    ("view", &["web_sys", "std::fs", "std::time", "from_html_unchecked", "inner_html"]),
];

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| rust_files(&entry.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "rs"))
        .collect()
}

/// Code lines of a layer, with where they stand.
fn lines_of(layer: &str) -> Vec<(String, String)> {
    let source = root("src");
    let files = [source.join(layer), source.join(format!("{layer}.rs"))].into_iter().flat_map(|path| rust_files(&path));
    let lines = files.flat_map(|file| {
        let text = fs::read_to_string(&file).expect("a source file is text");
        let name = file.strip_prefix(&source).expect("inside src").display().to_string();
        text.lines().map(|line| (name.clone(), line.trim().to_owned())).collect::<Vec<_>>()
    });
    let lines: Vec<_> = lines.filter(|(_, line)| !line.starts_with("//")).collect();
    assert!(!lines.is_empty(), "there is no layer {layer}");
    lines
}

#[test]
fn no_layer_uses_one_that_stands_after_it() {
    let mut upward = Vec::new();
    for (layer, allowed) in LAYERS {
        for (file, line) in lines_of(layer) {
            let others = LAYERS.iter().map(|(name, _)| *name).filter(|name| *name != layer && !allowed.contains(name));
            upward.extend(
                others
                    .filter(|name| line.contains(&format!("crate::{name}")))
                    .map(|name| format!("{file}: {layer} uses {name}: {line}")),
            );
        }
    }
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn no_layer_names_what_belongs_to_another() {
    let mut found = Vec::new();
    for (layer, words) in FORBIDDEN {
        for (file, line) in lines_of(layer) {
            found.extend(
                words.iter().filter(|word| line.contains(**word)).map(|word| format!("{file} names {word}: {line}")),
            );
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Another place is another folder: nothing about one is in the code.
#[test]
fn no_place_is_named_in_the_code() {
    let settings = text("static/luton/place.toml");
    let quoted = |key: &'static str| {
        let lines =
            settings.lines().filter_map(move |line| line.strip_prefix(key)?.strip_prefix(" = \"")?.split('"').next());
        lines.map(str::to_owned)
    };
    let texts = ["code", "title", "short", "why", "text", "council", "slug"].into_iter().flat_map(quoted);
    let mut names: Vec<String> = texts.collect();
    names.push("Luton".to_owned());
    assert!(names.len() > 50, "only {} names were found", names.len());
    let mut found = Vec::new();
    for (layer, _) in LAYERS {
        let lines = lines_of(layer);
        let tests_begin = |file: &str| lines.iter().position(|(name, line)| name == file && line == "#[cfg(test)]");
        for (position, (file, line)) in lines.iter().enumerate() {
            let is_test = tests_begin(file).is_some_and(|begin| position > begin);
            found.extend(
                names
                    .iter()
                    .filter(|name| !is_test && line.contains(name.as_str()))
                    .map(|name| format!("{file} names {name}: {line}")),
            );
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Nothing is kept about a reader, no text is run or taken for markup, and nothing holds a page up.
#[test]
fn nothing_is_kept_and_no_text_is_run() {
    const NEVER: [&str; 23] = [
        "cookie",
        "localStorage",
        "local_storage",
        "sessionStorage",
        "session_storage",
        "indexedDB",
        "serviceWorker",
        "service_worker",
        "sendBeacon",
        "XMLHttpRequest",
        "setInterval",
        "set_interval",
        "document.write",
        "document.domain",
        "innerHTML",
        "inner_html",
        "outerHTML",
        "outer_html",
        "insertAdjacent",
        "insert_adjacent",
        "from_html_unchecked",
        "eval(",
        "new Function",
    ];
    let entries = fs::read_dir(root("static")).expect("a folder").flatten().map(|entry| entry.path());
    let scripts = entries.filter(|path| path.extension().is_some_and(|ending| ending == "js"));
    let mut lines: Vec<(String, String)> = Vec::new();
    for path in scripts {
        let text = fs::read_to_string(&path).expect("a script is text");
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        lines.extend(text.lines().map(|line| (name.clone(), line.trim().to_owned())));
    }
    assert!(lines.len() > 300, "only {} lines of scripts", lines.len());
    lines.extend(["page", "view", "browser", "paint"].into_iter().flat_map(lines_of));
    let faults = lines.iter().flat_map(|(file, line)| {
        NEVER.iter().filter(|word| line.contains(**word)).map(move |word| format!("{file} names {word}: {line}"))
    });
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn every_module_is_a_layer() {
    let library = text("src/lib.rs");
    let modules = library.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    let modules: BTreeSet<&str> = modules.collect();
    assert_eq!(modules, LAYERS.iter().map(|(layer, _)| *layer).collect());
}
