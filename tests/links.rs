//! Every link of a published folder leads somewhere: in pages, styles, scripts and lists, plain and released.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at what should not happen"
)]

#[path = "support/published.rs"]
mod published;
#[path = "links/site.rs"]
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use marmot::publish::{Options, publish};
use published::luton;
use site::Site;

const ADDRESS: &str = "https://www.example.gov.uk/health/";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder with the app as a builder leaves it; the module and its glue are stood in for.
fn app() -> tempfile::TempDir {
    let app = tempfile::tempdir().expect("a folder");
    let builder = include_str!("../index.html");
    for file in builder.split("rel=\"copy-file\" href=\"static/").skip(1) {
        let name = file.split('"').next().expect("a name");
        fs::copy(root("static").join(name), app.path().join(name)).expect("what the builder copies is there");
    }
    for name in ["explorer.js", "explorer_bg.wasm"] {
        fs::write(app.path().join(name), name).expect("a file of the app");
    }
    app
}

fn published_with(options: Options) -> Site {
    let (app, folder) = (app(), tempfile::tempdir().expect("a folder"));
    let address = options.url.as_ref().map(ToString::to_string).unwrap_or_default();
    let options = Options { app: Some(app.path().to_owned()), ..options };
    publish(&luton(), folder.path(), &options).expect("the folder can be written");
    Site::read(folder.path(), &address)
}

fn check(site: &Site, least: usize) {
    let (broken, links) = site.broken();
    assert!(broken.is_empty(), "{} of {links} links:\n{}", broken.len(), broken.join("\n"));
    assert!(links > least, "{links} links in {} files", site.len());
}

#[test]
fn every_link_of_a_plain_site_leads_somewhere() {
    let mut site = published_with(Options::default());
    check(&site, 8_000);
    // What is missing is found, whatever names it.
    let gone = [
        ("explorer.css", "index.html: explorer.css leads nowhere"),
        ("theme.js", "embed.js: ./theme.js leads nowhere"),
        (
            "data/employment-rate.csv",
            "fair-work/employment-rate/index.html: ../../data/employment-rate.csv leads nowhere",
        ),
        ("data/snapshot-2026-11-24.json", "about/index.html: ../data/snapshot-2026-11-24.json leads nowhere"),
        ("fair-work/page.json", "fair-work/index.html: ../fair-work/page.json leads nowhere"),
        ("fair-work/explorer.json", "fair-work/index.html: ../fair-work/explorer.json leads nowhere"),
        (
            "prevention/life-expectancy/index.html",
            "add/choices.json: ../prevention/life-expectancy/#standing leads nowhere",
        ),
    ];
    for (file, _) in gone {
        site.remove(file);
    }
    let (broken, _) = site.broken();
    for (file, said) in gone {
        assert!(broken.iter().any(|line| line == said), "{file} is not missed");
    }
}

#[test]
fn every_link_of_a_released_site_leads_somewhere() {
    let release = Some("1.2.3".parse().expect("a version"));
    let url = Some(ADDRESS.parse().expect("an address"));
    let site = published_with(Options { release, url, ..Options::default() });
    check(&site.release("1.2.3"), 8_000);
    check(&site, 16_000);
    let mut moving = site.moving();
    for file in ["card.png", "fair-work/card.png", "add/index.html"] {
        moving.remove(file);
    }
    let (broken, _) = moving.broken();
    for said in [
        format!("index.html: {ADDRESS}card.png leads nowhere"),
        format!("embed/fair-work/index.html: {ADDRESS}fair-work/card.png leads nowhere"),
        format!("sitemap.xml: {ADDRESS}add/ leads nowhere"),
        "releases.json: v/1.2.3/embed.js leads nowhere".to_owned(),
        "add/index.html.br: ../add/index.html leads nowhere".to_owned(),
    ] {
        assert!(broken.contains(&said), "not missed: {said}\n{}", broken.join("\n"));
    }
}

/// What `make build` has left, with the module, its glue and small scripts.
#[test]
fn every_link_of_what_was_built_leads_somewhere() {
    let dist = root("dist");
    assert!(dist.join("explorer_bg.wasm").exists(), "there is no dist: run `make build` first");
    check(&Site::read(&dist, ""), 8_000);
}
