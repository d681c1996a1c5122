//! A release in a council's page: it stays as it is, and is what its hash says.

use std::fs;

use marmot::publish::{Options, publish};
use serde_json::json;

use crate::engine::{Browser, DESK, Engine};
use crate::hosts::{Host, INK, SHOWN, choose_radio};
use crate::served::{Served, built};
use crate::support::luton;

/// What the page for web editors writes for who wants no new figures.
async fn pinned_line(site: &Served, browser: &Browser) -> String {
    browser.open(site.page("add/")).await;
    browser.wait_for("!document.getElementById('add').hidden").await;
    choose_radio(browser, "version", "pinned").await;
    browser.value("document.getElementById('line').value").await.as_str().expect("a line").to_owned()
}

#[tokio::test]
async fn a_release_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let release = Some("1.2.3".parse().expect("a version"));
    let options = Options { app: Some(built()), release, ..Options::default() };
    publish(luton(), folder.path(), &options).expect("a release");

    let site = Served::folder(folder.path()).await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(DESK).await;
    let element = pinned_line(&site, &browser).await;
    assert!(element.contains("/v/1.2.3/embed.js\" integrity=\"sha384-"), "{element}");
    let host = Host::start(&site, &browser).await;
    let mut lines = host.lines.clone();
    lines.element = element;
    let host = Host::with_lines(lines).await;
    browser.open(host.plain("plain.html")).await;
    browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    browser.wait_for(INK).await;
    let outside = "performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.includes('/v/1.2.3/') && !name.endsWith('favicon.ico'))";
    assert_eq!(browser.value(outside).await, json!([]), "everything is of the release");
    assert_eq!(browser.value("window.watched.errors").await, json!([]));

    // Another loader under the same address is refused by the browser.
    let loader = folder.path().join("v/1.2.3/embed.js");
    for twin in ["embed.js.br", "embed.js.gz"] {
        fs::remove_file(loader.with_file_name(twin)).expect("a twin");
    }
    fs::write(&loader, [fs::read(&loader).expect("a loader"), b"//".to_vec()].concat()).expect("a file");
    browser.chromium("Network.enable", json!({})).await;
    browser.chromium("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    browser.open(host.plain("plain.html")).await;
    assert_eq!(browser.still(SHOWN).await, json!("inside"));
    browser.quit().await;
}
