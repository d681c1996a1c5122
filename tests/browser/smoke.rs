//! The same page in three engines, and without script.

use serde_json::json;

use crate::engine::{Browser, Engine, PHONE};
use crate::served::{Served, started};

async fn starts_and_switches(engine: Engine) {
    let served = Served::start().await;
    let browser = Browser::start(engine).await;
    browser.open_live(&served.page("fair-work/")).await;
    browser.wait_for("document.querySelector('.chart canvas') !== null").await;
    browser
        .wait_for(
            "document.querySelector('.chart canvas').getContext('2d').getImageData(0, 0, 300, 150).data.some((byte) => byte !== 0)",
        )
        .await;
    browser.value("document.querySelectorAll('.step')[0].click()").await;
    browser.wait_for("document.querySelector('.readout-period b').textContent === '2022'").await;
    browser.value("document.querySelector('.rows a[href*=median-weekly-pay]').click()").await;
    browser.wait_for("document.querySelector('#finding').textContent.includes('£586')").await;
    assert_eq!(browser.axe().await, Vec::<String>::new(), "{engine:?}");
    browser.quit().await;
}

#[tokio::test]
async fn chromium_starts_and_switches() {
    starts_and_switches(Engine::Chromium).await;
}

#[tokio::test]
async fn firefox_starts_and_switches() {
    starts_and_switches(Engine::Firefox).await;
}

#[tokio::test]
async fn webkit_starts_and_switches() {
    starts_and_switches(Engine::WebKit).await;
}

#[tokio::test]
async fn the_page_about_the_site_reads_whole() {
    let (served, browser) = started(PHONE).await;
    browser.open(served.page("about/")).await;
    browser.wait_for("document.readyState === 'complete'").await;
    let is_no_wider = "document.documentElement.scrollWidth <= window.innerWidth";
    assert_eq!(browser.value(is_no_wider).await, json!(true), "the wide table scrolls in its own region");
    assert_eq!(
        browser.value("[...document.scripts].map((one) => one.src.split('/').pop())").await,
        json!(["styled.js", "share.js"])
    );
    assert_eq!(browser.axe().await, Vec::<String>::new());
    browser.quit().await;
}

#[tokio::test]
async fn without_script_every_kind_of_page_reads_whole() {
    let (served, browser) = started(PHONE).await;
    browser.block(&["*start.js"]).await;
    for path in ["", "best-start/", "prevention/life-expectancy/", "embed/fair-work/", "discrimination-and-racism/"] {
        browser.open(served.page(path)).await;
        browser.wait_for("document.readyState === 'complete'").await;
        assert!(browser.text("h1").await.contains("Luton"), "{path} has its finding");
        assert_eq!(
            browser.value("document.querySelectorAll('.still').length > 0").await,
            json!(true),
            "{path} has its chart"
        );
        let has_table = browser.value("document.querySelectorAll('table').length > 0").await;
        assert_eq!(has_table, json!(true), "{path} has its figures");
        assert_eq!(browser.value("document.querySelectorAll('.step:not(:disabled)').length").await, json!(0), "{path}");
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{path}");
    }
    browser.quit().await;
}
