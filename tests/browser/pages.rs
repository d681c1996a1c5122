//! What a page does beside its explorer: it has its style, saves data, and can be shared.

use serde_json::json;

use crate::engine::{Browser, Engine, PHONE};
use crate::served::{Answer, Served, started};

/// The page is as it was published, says why once in the console, and nothing is thrown.
async fn stays_whole(served: &Served, browser: &Browser, what: &str) {
    browser.open(served.page("fair-work/")).await;
    browser.wait_longer_for("window.watched.errors.length > 0").await;
    let said = browser.still("window.watched.errors").await;
    let mut said: Vec<String> = serde_json::from_value(said).expect("texts");
    // A browser notes what a policy forbids, and the module's loader a server that sends it as another type.
    said.retain(|text| {
        !text.starts_with("policy: ") && !text.starts_with("warn: `WebAssembly.instantiateStreaming` failed")
    });
    assert!(matches!(said.as_slice(), [only] if only.starts_with("warn: The figures stay still:")), "{what}: {said:?}");
    assert!(browser.text("#finding").await.contains("71 in every 100"), "{what}");
    let charts = "document.querySelector('.chart .still') !== null && document.querySelector('.chart:not(:has(.still))') === null";
    assert_eq!(browser.value(charts).await, json!(true), "{what}: every chart stands still");
    assert_eq!(browser.axe().await, Vec::<String>::new(), "{what}");
}

/// X47, X48: a module that is missing, is none, is empty or is cut. One with a turned bit may run all the same: where it
/// must not, a release with hashes refuses it.
#[tokio::test]
async fn a_page_stays_whole_whatever_its_module_is_answered_with() {
    for answer in [Answer::NoModule, Answer::PageForModule, Answer::EmptyModule, Answer::CutModule] {
        let served = Served::answering(answer).await;
        let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
        stays_whole(&served, &browser, &format!("{answer:?}")).await;
        browser.quit().await;
    }
}

/// X51, X55: a policy that forbids it, a browser that has none, and no memory for it.
#[tokio::test]
async fn a_page_stays_whole_where_no_module_can_run() {
    let no_memory = "WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => { throw new RangeError('no memory') }";
    for (what, script) in [("no WebAssembly", "delete window.WebAssembly"), ("no memory", no_memory)] {
        let (served, browser) = started(PHONE).await;
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        stays_whole(&served, &browser, what).await;
        browser.quit().await;
    }
    let policy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self'";
    let served = Served::with_policy(policy).await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
    stays_whole(&served, &browser, "forbidden").await;
    browser.quit().await;
}

/// P5: where data is dear, nothing but the page is loaded until the reader asks for charts to touch.
#[tokio::test]
async fn where_data_is_saved_charts_are_touched_on_request() {
    for connection in ["{ saveData: true }", "{ effectiveType: 'slow-2g' }"] {
        let (served, browser) = started(PHONE).await;
        let script = format!("Object.defineProperty(navigator, 'connection', {{ value: {connection} }})");
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        browser.open(served.page("fair-work/")).await;
        browser.wait_for("!document.querySelector('#explorer-offer').hidden").await;
        let loaded = "performance.getEntriesByType('resource').filter(({ name }) =>
            ['explorer_bg.wasm', 'explorer.js', 'page.json'].some((file) => name.endsWith(file))).length";
        assert_eq!(browser.value(loaded).await, json!(0), "{connection}");
        assert_eq!(browser.value("document.querySelectorAll('.still').length > 0").await, json!(true));
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{connection}");
        browser.value("document.querySelector('#explorer-offer button').click()").await;
        browser.wait_for("document.querySelector('#explorer[data-live=whole]') !== null").await;
        assert_eq!(browser.value("document.querySelector('#explorer-offer').hidden").await, json!(true));
        browser.quit().await;
    }
}

/// A policy that does not name the style in pages costs a moment, not the look.
#[tokio::test]
async fn a_style_that_is_refused_is_taken_from_its_file() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
    let served = Served::with_policy(policy).await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
    browser.open(served.page("fair-work/")).await;
    browser.wait_for("getComputedStyle(document.documentElement).getPropertyValue('--ink') !== ''").await;
    browser.wait_for("document.querySelector('#explorer[data-live=whole]') !== null").await;
    assert_eq!(browser.value("document.querySelectorAll('head > link[rel=stylesheet]').length").await, json!(1));
    let other = Served::start().await;
    browser.open_live(&other.page("fair-work/")).await;
    assert_eq!(browser.value("document.querySelectorAll('head > link[rel=stylesheet]').length").await, json!(0));
    browser.quit().await;
}

/// P11: by the browser's own list of apps, or by copying the address; where neither works the address is said.
#[tokio::test]
async fn a_page_is_shared_as_the_browser_can() {
    let refuses = "async () => { throw new Error('no') }";
    for (share, copy, said) in [
        ("async (page) => { window.shared = page.url }", refuses, ""),
        ("undefined", "async (text) => { window.shared = text }", "The address is copied."),
        ("undefined", refuses, "/fair-work/median-weekly-pay/"),
    ] {
        let (served, browser) = started(PHONE).await;
        let script = format!(
            "Object.defineProperty(navigator, 'share', {{ value: {share} }});
             Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: {copy} }} }});"
        );
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        browser.open_live(&served.page("fair-work/")).await;
        browser.value("document.querySelector('.rows a[href*=median-weekly-pay]').click()").await;
        browser.wait_for("location.pathname.endsWith('/fair-work/median-weekly-pay/')").await;
        browser.value("document.querySelector('#share').click()").await;
        let told = format!("document.querySelector('#share + [role=status]').textContent.endsWith('{said}')");
        browser.wait_for(&told).await;
        let shared =
            "(window.shared ?? document.querySelector('#share + [role=status]').textContent) === location.href";
        assert_eq!(browser.value(shared).await, json!(true), "{said}: the view that is looked at");
        browser.quit().await;
    }
}
