//! Every link of a published folder leads somewhere: in pages, styles, scripts and lists, plain and released.

use std::fs;

use marmot::publish::{Options, publish};
use marmot::snapshot::Snapshot;

use crate::support::{Site, luton, northmere, root, text};

const ADDRESS: &str = "https://www.example.gov.uk/health/";

/// A folder with the app as a builder leaves it; the module and its glue are stood in for.
fn app() -> tempfile::TempDir {
    let app = tempfile::tempdir().expect("a folder");
    let builder = text("index.html");
    for file in builder.split("rel=\"copy-file\" href=\"static/").skip(1) {
        let name = file.split('"').next().expect("a name");
        fs::copy(root("static").join(name), app.path().join(name)).expect("what the builder copies is there");
    }
    for name in ["explorer.js", "explorer_bg.wasm"] {
        fs::write(app.path().join(name), name).expect("a file of the app");
    }
    app
}

fn published_with(snapshot: &Snapshot, options: Options) -> Site {
    let (app, folder) = (app(), tempfile::tempdir().expect("a folder"));
    let address = options.url.as_ref().map(ToString::to_string).unwrap_or_default();
    let options = Options { app: Some(app.path().to_owned()), ..options };
    publish(snapshot, folder.path(), &options).expect("the folder can be written");
    Site::read(folder.path(), &address)
}

#[test]
fn every_link_of_a_plain_site_leads_somewhere() {
    let mut site = published_with(luton(), Options::default());
    site.check();
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
    let site = published_with(&northmere(), Options { release, url, ..Options::default() });
    site.release("1.2.3").check();
    site.check();
    let mut moving = site.moving();
    for file in ["card.png", "best-start/card.png", "add/index.html"] {
        moving.remove(file);
    }
    let (broken, _) = moving.broken();
    for said in [
        format!("index.html: {ADDRESS}card.png leads nowhere"),
        format!("embed/best-start/index.html: {ADDRESS}best-start/card.png leads nowhere"),
        format!("sitemap.xml: {ADDRESS}add/ leads nowhere"),
        "releases.json: v/1.2.3/embed.js leads nowhere".to_owned(),
        "add/index.html.br: ../add/index.html leads nowhere".to_owned(),
    ] {
        assert!(broken.contains(&said), "not missed: {said}\n{}", broken.join("\n"));
    }
}
