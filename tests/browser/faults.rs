//! Whatever does not arrive or is not what it should be: what stands inside the element stays.

use serde_json::json;

use crate::engine::{Browser, DESK};
use crate::hosts::{Host, SHOWN, council};
use crate::served::{Answer, Served};

async fn keeps_its_sentence(browser: &Browser, what: &str) {
    browser.wait_longer_for("window.watched.errors.some((text) => text.startsWith('warn'))").await;
    assert_eq!(browser.value(SHOWN).await, json!("inside"), "{what}");
    assert!(browser.text("marmot-explorer a").await.contains("In Luton"), "{what}");
    let errors = browser
        .value("window.watched.errors.filter((text) => text.startsWith('error') || text.startsWith('rejection'))")
        .await;
    assert_eq!(errors, json!([]), "{what}: nothing is thrown at the page");
}

/// E3: with each file blocked in turn, and then with none.
#[tokio::test]
async fn each_file_that_is_blocked_leaves_the_sentence() {
    let (_site, host, browser) = council(DESK).await;
    for file in ["explorer.js", "explorer_bg.wasm", "explorer.css", "theme.js", "page.json"] {
        browser.block(&[&format!("*/{file}")]).await;
        browser.open(host.plain("plain.html")).await;
        keeps_its_sentence(&browser, file).await;
    }
    browser.block(&["*/embed.js"]).await;
    browser.open(host.plain("plain.html")).await;
    assert_eq!(browser.value(SHOWN).await, json!("inside"), "without its loader");
    browser.block(&[]).await;
    browser.open(host.plain("stripped.html")).await;
    assert_eq!(browser.value(SHOWN).await, json!("inside"), "with its script taken out");
    browser.open(host.plain("plain.html")).await;
    browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    browser.quit().await;
}

/// X47, X48, E11: a module of another type works, one of other bytes does not.
#[tokio::test]
async fn a_module_that_is_none_leaves_the_sentence() {
    let browser = Browser::start(crate::engine::Engine::Chromium).await.with_screen(DESK).await;
    let published = Served::start().await;
    let lines = Host::start(&published, &browser).await.lines;
    for (answer, works) in [
        (Answer::PlainModule, true),
        (Answer::PageForModule, false),
        (Answer::NoModule, false),
        (Answer::EmptyModule, false),
        (Answer::CutModule, false),
        (Answer::FlippedModule, false),
    ] {
        let site = Served::answering(answer).await;
        let host = Host::with_lines(lines.pinned(&published, &site)).await;
        browser.open(host.plain("plain.html")).await;
        if works {
            browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        } else {
            keeps_its_sentence(&browser, &format!("{answer:?}")).await;
        }
    }
    browser.quit().await;
}

/// X55: a browser without what an explorer needs.
#[tokio::test]
async fn a_browser_that_cannot_keeps_the_sentence() {
    for (what, script) in [
        ("no WebAssembly", "delete window.WebAssembly"),
        (
            "no memory",
            "WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => { throw new RangeError('no memory'); }",
        ),
    ] {
        let (_site, host, browser) = council(DESK).await;
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        browser.open(host.plain("plain.html")).await;
        keeps_its_sentence(&browser, what).await;
        browser.quit().await;
    }
}

/// X55: a browser that gives no canvas has the sentences and the tables.
#[tokio::test]
async fn a_browser_without_a_canvas_has_the_tables() {
    let (_site, host, browser) = council(DESK).await;
    let script = "HTMLCanvasElement.prototype.getContext = () => null";
    browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    browser.open(host.plain("plain.html")).await;
    browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    let cells = "document.querySelector('marmot-explorer').shadowRoot.querySelectorAll('table td').length > 20";
    assert_eq!(browser.value(cells).await, json!(true));
    assert_eq!(browser.value("window.watched.errors").await, json!([]));
    browser.quit().await;
}

/// What an attribute may say, and what is made of anything else.
#[tokio::test]
async fn attributes_are_parsed_and_never_trusted() {
    let (site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    let element = "document.querySelector('marmot-explorer')";
    let long = "a".repeat(10_000);
    // X7: no address can be made of an id.
    for objective in [
        "../../secret",
        "a/b",
        "%2e%2e",
        &long,
        "🎈",
        "",
        "fair-work/",
        "//evil.example/x",
        "javascript:alert(1)",
        "__proto__",
    ] {
        browser.value(&format!("{element}.setAttribute('objective', {})", json!(objective))).await;
        browser.wait_for(&format!("({SHOWN}) === 'inside'")).await;
        browser.value(&format!("{element}.setAttribute('objective', 'fair-work')")).await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    }
    // X31, X32, X33: a colour that is none, or cannot be read, changes nothing.
    let own = "rgb(134, 22, 95)";
    let accent = format!("getComputedStyle({element}.shadowRoot.querySelector('.objective')).color");
    for value in [
        "zzz",
        "#12",
        "rgb(999,0,0)",
        "var(--x)",
        "url()",
        "red;background:url(//evil)",
        "#fff",
        "#66737f",
        "#1d63b8",
        "} * { display: none",
    ] {
        browser.value(&format!("{element}.setAttribute('accent', {})", json!(value))).await;
        assert_eq!(browser.value(&accent).await, json!(own), "{value}");
    }
    browser.value(&format!("{element}.setAttribute('accent', '#00695c')")).await;
    let taken = browser.value(&accent).await;
    assert!(taken == json!("rgb(0, 105, 92)") || taken == json!(own), "{taken}");
    // X34, X39: numbers are clamped or left out.
    for (name, value, expression, expected) in [
        ("height", "-5", "style.minHeight", ""),
        ("height", "1e9", "style.minHeight", "20000px"),
        ("height", "NaN", "style.minHeight", ""),
        ("height", "100%", "style.minHeight", ""),
        ("heading-level", "0", "shadowRoot.querySelector('.finding').tagName", "H2"),
        ("heading-level", "99", "shadowRoot.querySelector('.finding').tagName", "H2"),
        ("heading-level", "two", "shadowRoot.querySelector('.finding').tagName", "H2"),
        ("heading-level", "6", "shadowRoot.querySelector('.finding').tagName", "H6"),
        ("question", "\"]{}", "shadowRoot.querySelector('.menu').tagName", "NAV"),
        ("theme", "url(x)", "shadowRoot.querySelector('.in-host').dataset.theme", "light"),
    ] {
        browser.value(&format!("{element}.setAttribute('{name}', {})", json!(value))).await;
        browser.wait_for(&format!("{element}.{expression} === {}", json!(expected))).await;
    }
    let strangers = format!(
        "performance.getEntriesByType('resource').map(({{ name }}) => name).filter((name) => !name.startsWith({}) && !name.startsWith({}))",
        json!(site.url),
        json!(host.url)
    );
    assert_eq!(browser.value(&strangers).await, json!([]));
    browser.quit().await;
}
