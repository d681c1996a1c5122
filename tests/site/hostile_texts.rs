//! Texts of a place folder are texts wherever they are published: never a tag, an attribute or a script.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use marmot::place;
use marmot::publish::{Options, publish};
use marmot::snapshot::{IndicatorId, Snapshot, SnapshotError};
use marmot::terms::Slug;

use crate::support::{change, good, tree};

const IMAGE: &str = "<img src=x onerror=alert(1)>";
const SCRIPT: &str = "\"><script>alert(2)</script>";
const TABLE: &str = "</table><script>alert(3)</script>";
const TEMPLATE: &str = "{{constructor.constructor('alert(4)')()}}";
const LITERAL: &str = "${alert(5)}";

/// The good folder with its pay on a page, and every kind of text that it has changed.
fn folder(texts: bool) -> tempfile::TempDir {
    let place = good();
    change(
        place.path(),
        "in place.toml\n- indicators = [\"life_expectancy\"]\n+ indicators = [\"life_expectancy\", \"weekly_pay\"]\n- more = [\"weekly_pay\"]",
    );
    if texts {
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let replaced = [
            ("place.toml", "\"Northmere Council\"\ndate", format!("'''{IMAGE}'''\ndate")),
            ("place.toml", "\"Neighbours\"", format!("'''{SCRIPT}'''")),
            ("place.toml", "\"Give every child the best start in life\"", format!("'''{IMAGE}'''")),
            ("place.toml", "\"Best start\"", format!("'''{TABLE}'''")),
            ("place.toml", "\"What happens early lasts.\"", format!("\"\"\"{TEMPLATE}\"\"\"")),
            ("place.toml", "\"There is a plan.\"", format!("'''{SCRIPT}'''")),
            ("place.toml", "\"The plan\"", format!("'''{IMAGE}'''")),
            ("areas.csv", ",Northmere,", format!(",{},", cell(LITERAL))),
            ("areas.csv", ",Mereland,", format!(",{},", cell(TABLE))),
            ("indicators.csv", "Good level of development", cell(IMAGE)),
            ("indicators.csv", "Children ready for school", cell(SCRIPT)),
            ("indicators.csv", "% of children", cell(TABLE)),
            ("indicators.csv", "Gaps that open early are hard to close.", cell(TEMPLATE)),
            ("indicators.csv", "Median weekly pay", cell(LITERAL)),
            ("series.csv", "Full time=Full-time", "Full time=__proto__".to_owned()),
            ("series.csv", "Part time=Part-time", "Part time=constructor".to_owned()),
            ("breaks.csv", "Provisional,", format!("{},", cell(SCRIPT))),
            ("sources.csv", "Ready for school,", format!("{},", cell(IMAGE))),
            ("sources.csv", "Office of Invented Figures,Weekly pay", format!("{},Weekly pay", cell(TABLE))),
        ];
        for (file, from, to) in replaced {
            let path = place.path().join(file);
            let text = fs::read_to_string(&path).expect("a file of the good folder");
            assert!(text.contains(from), "{file} has no {from}");
            fs::write(&path, text.replacen(from, &to, 1)).expect("the file can be written");
        }
    }
    place
}

/// Every file that is made of a folder, by its path, but for pictures.
fn published(place: &Path) -> Vec<(String, String)> {
    let reading = place::read(place);
    let snapshot = reading.snapshot.unwrap_or_else(|| panic!("{:#?}", reading.problems));
    let output = tempfile::tempdir().expect("a folder");
    publish(&snapshot, output.path(), &Options::default()).expect("the folder can be written");
    let texts = tree(output.path()).into_iter().filter(|(path, _)| !path.ends_with(".png"));
    texts.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a file is text"))).collect()
}

/// The tags of a page with the names of their attributes, as a browser's parser takes them.
fn marked(page: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        let end = tag.find(|sign: char| sign.is_whitespace() || sign == '>').expect("a tag ends");
        let (name, mut inside) = tag.split_at(end);
        found.insert(name.to_owned());
        loop {
            inside = inside.trim_start();
            if let Some(after) = inside.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = inside.find(|sign: char| sign.is_whitespace() || matches!(sign, '=' | '>')).expect("a name ends");
            let (attribute, after) = inside.split_at(end);
            found.insert(format!("{name} {attribute}"));
            inside = match after.strip_prefix("=\"") {
                Some(value) => value.split_once('"').expect("a value ends").1,
                None => after.trim_start_matches('/'),
            };
        }
    }
    found
}

/// X9, X10, X13, X18: the pages have the tags and attributes that they have with plain texts, and show the texts.
#[test]
fn no_text_becomes_a_part_of_a_page() {
    let plain = published(folder(false).path());
    let hostile = published(folder(true).path());
    assert!(hostile.iter().map(|(path, _)| path).eq(plain.iter().map(|(path, _)| path)), "other files are written");
    let known: BTreeSet<String> =
        plain.iter().filter(|(path, _)| path.ends_with(".html")).flat_map(|(_, page)| marked(page)).collect();
    assert!(known.contains("script src") && known.contains("a href"), "{known:?}");
    for (path, page) in hostile.iter().filter(|(path, _)| path.ends_with(".html")) {
        let strangers: Vec<String> = marked(page).into_iter().filter(|part| !known.contains(part)).collect();
        assert!(strangers.is_empty(), "{path}: {strangers:?}");
    }
    let all = |ending: &str| -> String {
        hostile.iter().filter(|(path, _)| path.ends_with(ending)).map(|(_, text)| text.as_str()).collect()
    };
    let (pages, explorers) = (all(".html"), [all("/page.json"), all("/explorer.json")].concat());
    for text in [IMAGE, SCRIPT, TABLE, TEMPLATE, LITERAL, "__proto__"] {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let quoted = escaped.replace('"', "&quot;").replace('\'', "&#x27;");
        assert!(pages.contains(&escaped) || pages.contains(&quoted), "{text} is not shown");
    }
    // In the file it is a string: a part of a page would be a list that begins with its tag.
    for tag in ["img", "script"] {
        assert!(!explorers.contains(&format!("[\"{tag}\"")), "{tag}");
    }
    assert!(
        explorers.contains(&serde_json::to_string(IMAGE).expect("JSON").replace('"', "")),
        "{IMAGE} is not in a file"
    );
}

/// X7, X18: what is made into an address, a selector or an id is a name of small letters.
#[test]
fn names_are_of_a_closed_form() {
    for name in [
        "__proto__",
        "../secret",
        "a/b",
        "%2e%2e",
        "",
        "🎈",
        "a b",
        "<b>",
        "x\u{202e}",
        "javascript:",
        &"a".repeat(10_000),
    ] {
        assert!(name.parse::<Slug>().is_err(), "{name} as an objective");
        assert!(name.parse::<IndicatorId>().is_err(), "{name} as an indicator");
    }
}

/// X19: a key that stands twice is refused where analysts' files are read.
#[test]
fn a_key_that_stands_twice_is_refused() {
    let snapshot = place::read(folder(false).path()).snapshot.expect("no problem");
    let text = snapshot.to_compact_json().expect("finite numbers");
    let twice = text.replacen('{', "{\"schema\":1,", 1);
    assert!(matches!(Snapshot::from_json(&twice), Err(SnapshotError::Form(_))));
}
