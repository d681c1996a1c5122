//! The published folder as a whole: what every page has, and that the page about the site is complete.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at what should not happen"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use marmot::publish::{Options, publish};
use marmot::snapshot::Snapshot;
use marmot::stats::methods::Method;
use marmot::words::{Topic, Words};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn luton() -> Snapshot {
    let text = fs::read_to_string(root("static/luton/snapshot.json")).expect("the committed snapshot");
    Snapshot::from_json(&text).expect("a snapshot that can be shown")
}

/// The place, published once for all tests here.
fn published() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| published_with("site", &Options::default()));
    &FOLDER
}

fn published_with(name: &str, options: &Options) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run has left");
    }
    publish(&luton(), &folder, options).expect("the folder can be written");
    folder
}

/// Every page of a folder by its path from it.
fn pages(folder: &Path, below: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder.join(below)).expect("a folder").flatten() {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            pages(folder, &format!("{name}/"), found);
        } else if name.ends_with(".html") {
            found.insert(name, fs::read_to_string(entry.path()).expect("a page is text"));
        }
    }
}

fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let parts = page.split(name).skip(1);
    parts.map(|rest| rest.split('"').next().expect("an attribute ends")).collect()
}

/// The path of a relative address, from the root of the folder.
fn resolved(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {address} leads out of the folder"),
            "." => {}
            other => parts.push(other),
        }
    }
    parts.join("/")
}

fn text_of(html: &str) -> String {
    html.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'")
}

#[test]
fn the_published_folder_holds_together() {
    let mut found = BTreeMap::new();
    pages(published(), "", &mut found);
    assert!(found.len() > 100, "{} pages", found.len());
    let mut wrong = Vec::new();
    for (name, page) in &found {
        if !name.starts_with("embed/")
            && !page.contains(&format!("href=\"{}about/\"", "../".repeat(name.matches('/').count())))
        {
            wrong.push(format!("{name} does not lead to the page about the site"));
        }
        if page.matches("<h1").count() != 1 {
            wrong.push(format!("{name} has not one h1"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    check_about(&luton(), &text_of(&found["about/index.html"]));
}

/// Addresses of the site stand in pages only where it is known, and every view leads to its full page.
#[test]
fn a_site_that_knows_its_address_says_it() {
    let options =
        Options { url: Some("https://www.example.gov.uk/health".parse().expect("an address")), ..Options::default() };
    let (known, unknown) = (published_with("site-with-address", &options), published());
    let page = |folder: &Path, path: &str| fs::read_to_string(folder.join(path)).expect("a page");
    for path in
        ["fair-work/employment-rate/", "embed/fair-work/employment-rate/", "embed/fair-work/employment-rate/finding/"]
    {
        let text = page(&known, &format!("{path}index.html"));
        let canonical =
            "<link rel=\"canonical\" href=\"https://www.example.gov.uk/health/fair-work/employment-rate/\">";
        assert!(text.contains(canonical) && text.contains("property=\"og:description\""), "{path}");
        let picture =
            "property=\"og:image\" content=\"https://www.example.gov.uk/health/fair-work/employment-rate/card.png\"";
        assert!(text.contains(picture) && text.contains("content=\"summary_large_image\""), "{path}");
        let unknown = page(unknown, &format!("{path}index.html"));
        assert!(!unknown.contains("canonical") && !unknown.contains("og:image"), "{path}");
        // Paper says where newer figures will be.
        let printed = "Newer figures will be at https://www.example.gov.uk/health/fair-work/employment-rate/";
        let is_page = !path.starts_with("embed/");
        assert_eq!((text.contains(printed), text.contains("class=\"square\"")), (is_page, is_page), "{path}");
        assert!(!unknown.contains("class=\"printed\""), "{path}");
    }
    let mut found = BTreeMap::new();
    pages(&known, "", &mut found);
    let full = found.keys().filter(|name| !name.starts_with("embed/")).count();
    let sitemap = page(&known, "sitemap.xml");
    assert_eq!(sitemap.matches("<loc>https://www.example.gov.uk/health/").count(), full);
    assert!(!sitemap.contains("/embed/") && !unknown.join("sitemap.xml").exists());
}

/// Every page with figures has its picture beside it, of the size that pages tell.
#[test]
fn every_page_with_figures_has_its_picture() {
    let (snapshot, folder) = (luton(), published());
    let mut found = BTreeMap::new();
    pages(folder, "", &mut found);
    let own = found.keys().filter_map(|name| name.strip_suffix("index.html"));
    let own = own.filter(|path| !["embed/", "about/", "add/"].iter().any(|other| path.starts_with(other)));
    let mut count = 0;
    for path in own {
        let picture = fs::read(folder.join(format!("{path}card.png"))).unwrap_or_else(|_| panic!("{path}"));
        let side = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((&picture[1..4], side(16), side(20)), (b"PNG".as_slice(), 1200, 630), "{path}");
        count += 1;
    }
    let measures: usize = snapshot.objectives.iter().map(|objective| objective.indicators.len()).sum();
    assert_eq!(count, 1 + snapshot.objectives.len() + measures);
    assert!(!folder.join("fonts").exists(), "the letters stay in the command");
}

/// A frame is small: what leads out of it says where it opens, and cannot reach back.
#[test]
fn every_link_out_of_a_frame_leaves_it() {
    let mut found = BTreeMap::new();
    pages(published(), "embed/", &mut found);
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, page) in &found {
        for link in page.split("<a ").skip(1).map(|rest| rest.split('>').next().expect("a tag ends")) {
            let address = attributes(link, "href=\"").first().copied().unwrap_or_default();
            let stays = address.starts_with('#')
                || (!address.starts_with("https://") && resolved(name, address).starts_with("embed/"));
            let takes_all = link.contains("target=\"_top\"");
            let opens_another = link.contains("target=\"_blank\"") && link.contains("noopener");
            if stays {
                continue;
            }
            count += 1;
            if !takes_all && !opens_another {
                wrong.push(format!("{name}: {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found.len() > 50 && count > found.len(), "{count} links out of {} pages", found.len());
}

fn check_about(snapshot: &Snapshot, page: &str) {
    let words = Words::of(snapshot);
    for (file, source) in snapshot.sources.iter() {
        assert!(page.contains(&format!("<td>{file}</td>")), "{file} is not among the sources");
        assert!(page.contains(&source.publisher) && page.contains(&source.title), "{file} has no publisher");
    }
    for indicator in snapshot.indicators.values() {
        assert!(page.contains(&indicator.plain_title), "{} is not among the sources", indicator.id);
    }
    for method in Method::ALL {
        assert!(page.contains(words.method(method).name), "{method:?} is not among the methods");
        assert!(page.contains(method.facts().formula), "{method:?} has no formula");
    }
    for topic in Topic::ALL {
        assert!(page.contains(&format!(" id=\"{}\"", topic.anchor())), "{topic:?}");
    }
    assert!(page.contains(&snapshot.place.council) && page.contains(&words.date(snapshot.place.date)));
    let dated = format!("href=\"../data/snapshot-{}.json\"", snapshot.place.date);
    assert!(page.contains("href=\"../snapshot.json\"") && page.contains(&dated), "the figures as one file");
    for inline in [" style=", "<style", "<script>", " onclick="] {
        assert!(!page.contains(inline), "{inline} in the page about the site");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(!page.contains("<h3"), "headings go one step at a time");
    assert_eq!(page.matches("<caption").count(), page.matches("<table").count());
    assert!(!page.contains("<th>"), "a heading of a table has a scope");
}

/// A statistic that nobody listed would be used and not described.
#[test]
fn every_module_that_computes_is_a_method() {
    // Answers, which rest on methods, and what reads or lists them.
    const NOT_METHODS: [&str; 13] = [
        "change",
        "compared",
        "councils",
        "country_tenths",
        "fair",
        "gradient",
        "group_lines",
        "groups",
        "matching",
        "methods",
        "national_tenths",
        "neighbourhoods",
        "reading",
    ];
    let modules = |file: &str, prefix: &str| -> Vec<String> {
        let text = fs::read_to_string(root(file)).expect("a source file");
        let names = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
        names.map(|name| format!("{prefix}{name}")).collect()
    };
    let mut there = modules("src/stats/mod.rs", "");
    there.retain(|name| name != "trend" && !NOT_METHODS.contains(&name.as_str()));
    there.extend(modules("src/stats/trend/mod.rs", "trend::"));
    let listed: Vec<&str> = Method::ALL.iter().map(|method| method.facts().module).collect();
    for module in &there {
        assert!(listed.contains(&module.as_str()), "stats::{module} is not in stats::methods");
    }
    assert!(listed.iter().all(|module| there.iter().any(|other| other == module)), "a method without a module");
}

/// What a page uses is not said to be unused.
#[test]
fn a_method_that_a_page_uses_is_said_to_be_used() {
    let mut sources = Vec::new();
    for layer in ["src/scene", "src/view"] {
        rust_files(&root(layer), &mut sources);
    }
    let text: String = sources.iter().map(|file| fs::read_to_string(file).expect("a source file")).collect();
    for method in Method::ALL.into_iter().filter(|method| !method.facts().is_on_pages) {
        let module = method.facts().module;
        assert!(!text.contains(&format!("stats::{module}::")), "{method:?} is used: say that it is on the pages");
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            rust_files(&entry.path(), found);
        } else {
            found.push(entry.path());
        }
    }
}
