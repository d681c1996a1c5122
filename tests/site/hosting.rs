//! What `docs/HOSTING.md` tells another server to send is what our own sends.

use marmot::serve::headers::{MOVING, POLICY, RELEASED, TYPES, WITH_ALL, WITH_PAGES};

use crate::support::text;

/// The blocks for servers, by the language that each is marked with.
fn blocks(guide: &str) -> Vec<(&str, &str)> {
    let fenced = guide.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    fenced.filter(|(language, _)| *language != "sh").collect()
}

fn guide() -> String {
    text("docs/HOSTING.md")
}

/// Whether a line sets a header to a value, or names what nginx sets it to by the type of a file.
fn says(block: &str, name: &str, value: &str) -> bool {
    let is_said = |line: &str| line.to_ascii_lowercase().contains(name);
    let value = value.to_ascii_lowercase();
    let holds = |line: &str| line.to_ascii_lowercase().contains(&value);
    block.lines().any(|line| is_said(line) && (holds(line) || line.contains("$marmot_"))) && block.lines().any(holds)
}

#[test]
fn every_block_sets_every_header() {
    let guide = guide();
    let blocks = blocks(&guide);
    assert_eq!(blocks.iter().map(|(server, _)| *server).collect::<Vec<_>>(), ["nginx", "apache", "xml", "json"]);
    for (server, block) in blocks {
        let policies = block.matches("default-src").count();
        assert_eq!((policies, block.matches(POLICY).count()), (1, 1), "{server}: one policy, and ours");
        for (name, value) in WITH_ALL.into_iter().chain(WITH_PAGES) {
            assert!(says(block, name, value), "{server} does not set {name} to {value}");
        }
        for value in [MOVING, RELEASED] {
            assert!(says(block, "cache-control", value), "{server} does not keep files for {value}");
        }
        for (ending, kind) in TYPES {
            let kind = kind.split(';').next().expect("a type");
            let is_known = block.lines().any(|line| line.contains(ending) && line.contains(kind));
            assert!(is_known, "{server} does not know .{ending} as {kind}");
        }
    }
}

#[test]
fn the_table_names_every_header() {
    let guide = guide().to_ascii_lowercase();
    for (name, _) in WITH_ALL.into_iter().chain(WITH_PAGES) {
        assert!(guide.contains(&format!("| `{name}` |")), "{name}");
    }
    for (ending, kind) in TYPES {
        let (listed, wrapped) = (format!("`.{ending}` `{kind}`"), format!("`.{ending}`\n  `{kind}`"));
        assert!(guide.contains(&listed) || guide.contains(&wrapped), "{listed}");
    }
}

#[test]
fn the_block_for_azure_is_json() {
    let guide = guide();
    let (_, block) = blocks(&guide).pop().expect("the last block");
    let settings: serde_json::Value = serde_json::from_str(block).expect("JSON");
    let set = |name: &str| settings.pointer(name).and_then(serde_json::Value::as_str);
    assert_eq!(set("/globalHeaders/Content-Security-Policy"), Some(POLICY));
    assert_eq!(set("/routes/0/headers/Cache-Control"), Some(RELEASED));
}
