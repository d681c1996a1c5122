//! What a page may do to an element: move it, hide it, rewrite it, make it late, ask it for something else.

use serde_json::json;

use crate::engine::{Browser, DESK};
use crate::hosts::{INK, SHOWN, council};
use crate::served::Served;

async fn is_live(browser: &Browser, what: &str) {
    browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    browser.wait_for(INK).await;
    let errors = browser.value("window.watched.errors").await;
    assert_eq!(errors, json!([]), "{what}");
}

const ELEMENT: &str = "document.querySelector('marmot-explorer')";

/// E9: whatever a page does, there is one explorer, and it is whole.
#[tokio::test]
async fn an_element_survives_what_a_page_does_to_it() {
    let (_site, host, browser) = council(DESK).await;
    for (what, script) in [
        ("moved", "done(document.querySelector('main').prepend(element))"),
        (
            "taken out and put back",
            "const parent = element.parentNode; element.remove(); setTimeout(() => done(parent.append(element)), 300)",
        ),
        ("rewritten", "const main = document.querySelector('main'); done((main.innerHTML = main.innerHTML))"),
        ("emptied", "done((element.innerHTML = ''))"),
        ("hidden and shown", "element.hidden = true; setTimeout(() => done((element.hidden = false)), 300)"),
        (
            "in another tree",
            "const box = document.createElement('div'); const tree = box.attachShadow({ mode: 'open' }); document.querySelector('main').append(box); window.tree = tree; element.remove(); done(tree.append(element))",
        ),
        (
            "made by a script",
            "const made = document.createElement('marmot-explorer'); made.setAttribute('objective', 'fair-work'); done(element.replaceWith(made))",
        ),
        (
            "loaded again",
            "const again = document.createElement('script'); again.type = 'module'; again.src = document.querySelector('script[src]').src + '?again'; again.onload = done; document.head.append(again)",
        ),
    ] {
        browser.open(host.plain("plain.html")).await;
        is_live(&browser, what).await;
        let done = "const done = () => (window.isDone = true)";
        browser.value(&format!("(() => {{ const element = {ELEMENT}; {done}; {script}; }})()")).await;
        browser.wait_for("window.isDone === true").await;
        browser.next_frame().await;
        let tree = if what == "in another tree" { "window.tree.q" } else { "document.q" };
        let (shown, ink) = (SHOWN.replace("document.q", tree), INK.replace("document.q", tree));
        browser.wait_for(&format!("({shown}) === 'live'")).await;
        browser.wait_for(&ink).await;
        assert_eq!(browser.value("window.watched.errors").await, json!([]), "{what}");
        assert_eq!(browser.value("window.hosted.modules").await, json!(1), "{what}");
    }
    browser.quit().await;
}

/// Attributes are live: an element shows what it is asked for now.
#[tokio::test]
async fn attributes_are_live() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    is_live(&browser, "at first").await;
    let inside = |selector: &str| format!("{ELEMENT}.shadowRoot.querySelector({})", json!(selector));
    for (name, value, expected) in [
        ("objective", "fair-work", format!("{}?.textContent.includes('have a paid job')", inside("#finding"))),
        (
            "indicator",
            "median-weekly-pay",
            format!("{}.getAttribute('href').endsWith('/fair-work/median-weekly-pay/')", inside(".page-foot a")),
        ),
        ("heading-level", "4", format!("{}.tagName === 'H4'", inside(".finding"))),
        ("question", "about", format!("{ELEMENT}.shadowRoot.querySelectorAll('.question').length === 1")),
        ("theme", "dark", format!("getComputedStyle({}).backgroundColor === 'rgb(18, 25, 31)'", inside(".explorer"))),
        (
            "theme",
            "light",
            format!("getComputedStyle({}).backgroundColor === 'rgb(255, 255, 255)'", inside(".explorer")),
        ),
        ("frame", "none", format!("!{}.classList.contains('framed')", inside(".in-host"))),
        ("height", "1200", format!("{ELEMENT}.style.minHeight === '1200px'")),
    ] {
        browser.value(&format!("{ELEMENT}.setAttribute('{name}', '{value}')")).await;
        browser.wait_for(&expected).await;
        assert_eq!(browser.value(SHOWN).await, json!("live"), "{name}");
    }
    browser.quit().await;
}

/// What fails after nobody asks for it any more takes nothing away.
#[tokio::test]
async fn a_late_failure_takes_nothing_away() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    is_live(&browser, "at first").await;
    let both = "for (const name of ['not-there', 'standard-of-living']) element.setAttribute('objective', name)";
    browser.value(&format!("(() => {{ const element = {ELEMENT}; {both}; }})()")).await;
    browser.wait_for("window.watched.errors.some((text) => text.includes('status 404'))").await;
    assert_eq!(browser.still(SHOWN).await, json!("live"));
    browser.quit().await;
}

/// A page hears what a reader chose, and keeps its own address.
#[tokio::test]
async fn a_page_hears_what_was_chosen() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    is_live(&browser, "at first").await;
    let (address, entries) = (browser.value("location.href").await, browser.value("history.length").await);
    browser.value("addEventListener('marmot-select', ({ detail }) => (window.chosen = detail))").await;
    browser.wait_for(&format!("{ELEMENT}.shadowRoot.querySelector('[data-live=whole]') !== null")).await;
    browser.value(&format!("{ELEMENT}.shadowRoot.querySelectorAll('.rows a')[1].click()")).await;
    browser.wait_for("window.chosen !== undefined").await;
    assert_eq!(browser.value("window.chosen.objective").await, json!("standard-of-living"));
    // The sections below come one at a time.
    browser.wait_for(&format!("{ELEMENT}.shadowRoot.querySelector('#about') !== null")).await;
    browser.value(&format!("{ELEMENT}.shadowRoot.querySelector('.menu a[href=\"#about\"]').click()")).await;
    browser.wait_for(&format!("{ELEMENT}.shadowRoot.activeElement?.id === 'about'")).await;
    assert_eq!(browser.value("location.href").await, address);
    assert_eq!(browser.value("history.length").await, entries);
    browser.quit().await;
}

/// Taking an element out gives back what it held.
#[tokio::test]
async fn nothing_is_kept_of_an_element_that_is_gone() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    is_live(&browser, "at first").await;
    browser.chromium("Performance.enable", json!({})).await;
    let mut nodes = Vec::new();
    for _ in 0..3 {
        for _ in 0..20 {
            browser
                .value(&format!("(() => {{ const made = {ELEMENT}.cloneNode(true); {ELEMENT}.replaceWith(made); }})()"))
                .await;
            browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        }
        browser.chromium("HeapProfiler.collectGarbage", json!({})).await;
        let metrics = browser.chromium("Performance.getMetrics", json!({})).await;
        let count = metrics["metrics"].as_array().expect("metrics").iter().find(|metric| metric["name"] == "Nodes");
        nodes.push(count.and_then(|metric| metric["value"].as_f64()).expect("a number"));
    }
    let (first, last) = (nodes[0], nodes[2]);
    assert!(last < first * 1.5, "nodes in memory after 20, 40 and 60 elements: {nodes:?}");
    let memory = browser.value("window.hosted.memories[0].buffer.byteLength").await.as_f64().expect("a size");
    assert!(memory < 16_000_000.0, "{memory} bytes of the module");
    browser.quit().await;
}

/// X60, X61: a reader who comes back finds one explorer, and a second loader of another address is told off.
#[tokio::test]
async fn there_is_one_explorer_whoever_comes_back_or_loads_it_again() {
    let (site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    is_live(&browser, "at first").await;
    browser.open(host.plain("link.html")).await;
    browser.driver.back().await.expect("the way back");
    is_live(&browser, "back").await;
    let explorers = format!("{ELEMENT}.shadowRoot.querySelectorAll('.explorer').length");
    assert_eq!(browser.value(&explorers).await, json!(1));
    browser.value(&format!("{ELEMENT}.shadowRoot.querySelectorAll('.step')[0].click()")).await;
    assert_eq!(browser.value("window.watched.errors").await, json!([]));
    let other = Served::start().await;
    let script = format!(
        "(() => {{ const again = Object.assign(document.createElement('script'), {{ type: 'module', src: {} }}); document.head.append(again); }})()",
        json!(other.page("embed.js"))
    );
    assert_ne!(site.url, other.url);
    browser.value(&script).await;
    browser.wait_for("window.watched.errors.some((text) => text.includes('another version'))").await;
    assert_eq!(browser.value("window.watched.errors.length").await, json!(1));
    assert_eq!((browser.value(&explorers).await, browser.value(SHOWN).await), (json!(1), json!("live")));
    browser.quit().await;
}

/// What translators do to a page: every text is put into an element of theirs.
const TRANSLATED: &str = "(() => {
    const walker = document.createTreeWalker(ROOT, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
        const font = document.createElement('font');
        const inner = font.appendChild(document.createElement('font'));
        text.parentNode.insertBefore(font, text);
        inner.textContent = `*${text.data}`;
        text.remove();
    }
})()";

/// A page that is translated where it stands goes on: other texts come, and nothing is thrown.
#[tokio::test]
async fn a_translated_page_goes_on() {
    let (site, host, browser) = council(DESK).await;
    let pages = [
        (site.page("standard-of-living/"), "document"),
        (host.plain("plain.html"), "document.querySelector('marmot-explorer').shadowRoot"),
    ];
    for (address, root) in pages {
        browser.open(address).await;
        let found = |selector: &str| format!("{root}?.querySelector({})", json!(selector));
        browser.wait_for(&format!("{} != null && {} != null", found("[data-live=whole]"), found("canvas"))).await;
        let tree = if root == "document" { "document.body" } else { root };
        browser.value(&TRANSLATED.replace("ROOT", tree)).await;
        let finding = format!("{}.textContent", found("#finding"));
        let before = browser.value(&finding).await;
        assert!(before.as_str().expect("a text").starts_with('*'), "{before}");
        for choice in [2, 1] {
            browser.value(&format!("{root}.querySelectorAll('.rows a')[{choice}].click()")).await;
            browser.wait_for(&format!("!{finding}.startsWith('*')")).await;
            let period = format!("{}.textContent", found("#standing .readout-period b"));
            let latest = browser.value(&period).await;
            browser.value(&format!("{}.click()", found("#standing .step"))).await;
            browser.wait_for(&format!("{period} !== {latest}")).await;
            browser.value(&TRANSLATED.replace("ROOT", tree)).await;
        }
        assert_eq!(browser.value("window.watched.errors").await, json!([]), "{root}");
    }
    browser.quit().await;
}

/// P8, A11: what is folded is printed, with every figure; X60: so is what had not begun.
#[tokio::test]
async fn a_page_prints_with_its_figures() {
    let (site, host, browser) = council(DESK).await;
    let pages = [
        (site.page("fair-work/"), "document"),
        (host.plain("plain.html"), "document.querySelector('marmot-explorer').shadowRoot"),
    ];
    for (address, root) in pages {
        browser.open(address).await;
        for part in ["[data-live]", "canvas"] {
            browser.wait_for(&format!("{root}?.querySelector('{part}') != null")).await;
        }
        let cells =
            format!("[...{root}.querySelectorAll('.explorer table td')].every((cell) => cell.checkVisibility())");
        let controls = format!(
            "[...{root}.querySelectorAll('.explorer :is(.steps, .menu, .field, summary)')].filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 80))"
        );
        assert_eq!(browser.value(&cells).await, json!(false), "{root}: something is folded on a screen");
        assert_ne!(browser.value(&controls).await, json!([]), "{root}: there are controls on a screen");
        browser.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        assert_eq!(browser.value(&cells).await, json!(true), "{root}");
        assert_eq!(browser.value(&controls).await, json!([]), "{root}");
        browser.chromium("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        let printed = browser.chromium("Page.printToPDF", json!({})).await;
        let size = printed["data"].as_str().expect("a document").len();
        assert!(size > 50_000, "{root}: {size} letters of a document");
        assert_eq!(browser.value("window.watched.errors").await, json!([]), "{root}");
    }
    browser.quit().await;
}

/// X56: no width is too small or too large to go on from.
#[tokio::test]
async fn any_width_is_drawn_or_left() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("plain.html")).await;
    is_live(&browser, "at first").await;
    let canvases = format!("[...{ELEMENT}.shadowRoot.querySelectorAll('canvas')]");
    for (ratio, widths) in [(1, ["0", "1px", "10000px"]), (5, ["0", "300px", "10000px"])] {
        browser.set_screen(crate::engine::Screen { ratio, ..DESK }).await;
        for width in widths {
            browser.value(&format!("{ELEMENT}.style.cssText = 'width: {width}; min-width: 0'")).await;
            let most = format!("Math.max(...{canvases}.map(({{ width, height }}) => width * height))");
            let most = browser.still(&most).await;
            let most = most.as_f64().expect("pixels");
            assert!(most < 8_000_000.0, "{width} at {ratio}: a canvas of {most} pixels");
            browser.value(&format!("{ELEMENT}.style.cssText = 'display: none'")).await;
            browser.next_frame().await;
            browser.value(&format!("{ELEMENT}.style.cssText = ''")).await;
            is_live(&browser, width).await;
        }
    }
    browser.quit().await;
}
