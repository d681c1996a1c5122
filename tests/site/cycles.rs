//! Inside a layer too, arrows point one way: no file needs, by way of others, one that needs it.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{root, tree};

/// Code of each module by its path, such as `stats::trend::limits`, without tests and remarks.
fn modules() -> BTreeMap<String, String> {
    let files = tree(&root("src")).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    let module = |(path, bytes): (String, Vec<u8>)| {
        let name = path.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
        let text = String::from_utf8(bytes).expect("a source file is text");
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().lines();
        (name, code.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n"))
    };
    files.map(module).filter(|(name, _)| name != "lib" && !name.starts_with("bin::")).collect()
}

/// The paths of a `use`: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(statement: &str) -> Vec<String> {
    let Some((start, rest)) = statement.split_once('{') else { return vec![statement.trim().to_owned()] };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for sign in rest.trim_end().trim_end_matches('}').chars() {
        match sign {
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        parts.last_mut().expect("a part").push(sign);
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| paths(&format!("{}{}", start.trim(), part.trim()))).collect()
}

/// The module that a path of a module's code leads to.
fn target(path: &str, from: &str, known: &BTreeMap<String, String>) -> Option<String> {
    let mut base: Vec<&str> = from.split("::").collect();
    let mut parts = path.split("::").peekable();
    match parts.next()? {
        "crate" => base.clear(),
        "super" => {
            base.pop();
            while parts.next_if_eq(&"super").is_some() {
                base.pop();
            }
        }
        child => base.push(child),
    }
    base.extend(parts);
    while !base.is_empty() {
        let name = base.join("::");
        if known.contains_key(&name) {
            return Some(name);
        }
        base.pop();
    }
    None
}

/// The modules that a module needs: those that it imports, and children whose items it names by path. What it only
/// hands on, it does not need.
fn needs(name: &str, code: &str, known: &BTreeMap<String, String>) -> BTreeSet<String> {
    let statements = code.split(";\n").filter_map(|part| part.trim_start().rsplit_once("use "));
    let imports = statements.filter(|(before, _)| !before.ends_with("pub ") && !before.ends_with(") "));
    let imported = imports.flat_map(|(_, paths_of)| paths(paths_of));
    let mut found: BTreeSet<String> = imported.filter_map(|path| target(&path, name, known)).collect();
    let body: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("pub use ")).collect();
    let body = body.join("\n");
    let children = known.keys().filter(|other| other.rsplit_once("::").is_some_and(|(parent, _)| parent == name));
    let is_named = |child: &&String| {
        let path = format!("{}::", child.rsplit("::").next().unwrap_or_default());
        let is_start = |before: &str| !before.ends_with(|sign: char| sign.is_alphanumeric() || "_:".contains(sign));
        body.match_indices(&path).any(|(at, _)| is_start(&body[..at]))
    };
    found.extend(children.filter(is_named).cloned());
    found.remove(name);
    found
}

/// Everything that is needed by way of others.
fn reached<'a>(from: &'a str, arrows: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        let more = arrows[next].iter().map(String::as_str);
        open.extend(more.filter(|name| seen.insert(*name)));
    }
    seen
}

#[test]
fn no_file_needs_one_that_needs_it() {
    let known = modules();
    let arrows: BTreeMap<String, BTreeSet<String>> =
        known.iter().map(|(name, code)| (name.clone(), needs(name, code, &known))).collect();
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > 500, "the imports were not found");
    let in_a_ring: Vec<&String> = arrows.keys().filter(|name| reached(name, &arrows).contains(name.as_str())).collect();
    assert!(in_a_ring.is_empty(), "{in_a_ring:#?}");
}

#[test]
fn imports_are_found() {
    assert_eq!(paths("super::a::{b, c::{d, e}}"), ["super::a::b", "super::a::c::d", "super::a::c::e"]);
    let known = BTreeMap::from(["a", "a::b", "a::c", "d"].map(|name| (name.to_owned(), String::new())));
    let found = |code: &str| needs("a::b", code, &known).into_iter().collect::<Vec<_>>();
    assert_eq!(found("use super::c::Thing;\nuse crate::d;\n"), ["a::c", "d"]);
    assert_eq!(found("pub use super::c::Thing;\n"), Vec::<String>::new());
    assert_eq!(needs("a", "fn x() { b::y() }", &known).into_iter().collect::<Vec<_>>(), ["a::b"]);
}
