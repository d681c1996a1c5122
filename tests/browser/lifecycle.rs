//! What a page may do to an element: move it, hide it, rewrite it, make it late, ask it for something else.

use serde_json::json;

use crate::engine::{Browser, DESK};
use crate::hosts::{Headers, INK, SHOWN, council};

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
        ("moved", "document.querySelector('main').prepend(element)"),
        (
            "taken out and put back",
            "const parent = element.parentNode; element.remove(); setTimeout(() => parent.append(element), 300)",
        ),
        ("rewritten", "document.querySelector('main').innerHTML = document.querySelector('main').innerHTML"),
        ("emptied", "element.innerHTML = ''"),
        ("hidden and shown", "element.hidden = true; setTimeout(() => (element.hidden = false), 300)"),
        (
            "in another tree",
            "const box = document.createElement('div'); const tree = box.attachShadow({ mode: 'open' }); document.querySelector('main').append(box); window.tree = tree; element.remove(); tree.append(element)",
        ),
        (
            "made by a script",
            "const made = document.createElement('marmot-explorer'); made.setAttribute('objective', 'fair-work'); element.replaceWith(made)",
        ),
        (
            "loaded again",
            "const again = document.createElement('script'); again.type = 'module'; again.src = document.querySelector('script[src]').src + '?again'; document.head.append(again)",
        ),
    ] {
        browser.driver.goto(host.page("plain.html", Headers::default())).await.expect("the page opens");
        is_live(&browser, what).await;
        browser.value(&format!("(() => {{ const element = {ELEMENT}; {script}; }})()")).await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
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
    browser.driver.goto(host.page("plain.html", Headers::default())).await.expect("the page opens");
    is_live(&browser, "at first").await;
    let inside = |selector: &str| format!("{ELEMENT}.shadowRoot.querySelector({})", json!(selector));
    for (name, value, expected) in [
        ("objective", "fair-work", format!("{}.textContent.includes('have a paid job')", inside("#finding"))),
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

/// A page hears what a reader chose, and keeps its own address.
#[tokio::test]
async fn a_page_hears_what_was_chosen() {
    let (_site, host, browser) = council(DESK).await;
    browser.driver.goto(host.page("plain.html", Headers::default())).await.expect("the page opens");
    is_live(&browser, "at first").await;
    let (address, entries) = (browser.value("location.href").await, browser.value("history.length").await);
    browser.value("addEventListener('marmot-select', ({ detail }) => (window.chosen = detail))").await;
    browser.value(&format!("{ELEMENT}.shadowRoot.querySelectorAll('.rows a')[1].click()")).await;
    browser.wait_for("window.chosen !== undefined").await;
    assert_eq!(browser.value("window.chosen.objective").await, json!("standard-of-living"));
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
    browser.driver.goto(host.page("plain.html", Headers::default())).await.expect("the page opens");
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
