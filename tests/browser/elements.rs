//! The element in every page of the host kit: it shows, fits, stays apart, and leaves the page alone.

use serde_json::json;

use crate::engine::{Browser, DESK, NO_SHIFT, PHONE, Screen};
use crate::hosts::{Headers, Host, INK, Lines, SHOWN, council};
use crate::served::Served;

/// Pages that take the element; what runs over it is tested for each at two sizes.
const PAGES: [&str; 12] = [
    "plain.html",
    "govuk.html",
    "nhs.html",
    "localgov.html",
    "dark.html",
    "hostile.html",
    "polluted.html",
    "rtl.html",
    "small-root.html",
    "sidebar.html",
    "below.html",
    "tab.html",
];

async fn is_left_alone(browser: &Browser, site: &Served, host: &Host, file: &str) {
    let complaints: Vec<String> = browser.complaints(&host.url).await;
    // The styles of the NHS ask for fonts themselves.
    let is_ours = |text: &&String| !text.starts_with(&site.url) && !text.starts_with("https://assets.nhs.uk/fonts/");
    let complaints: Vec<&String> = complaints.iter().filter(is_ours).collect();
    assert!(complaints.is_empty(), "{file}: {complaints:?}");
    assert_eq!(browser.value("window.hosted.touched").await, json!([]), "{file}: outside the element");
    let kept = "localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(browser.value(kept).await, json!(0), "{file} keeps something");
    assert_eq!(browser.value("location.hash").await, json!(""), "{file}");
}

/// Every page on a desk and then, as its window becomes narrow, on a phone.
#[tokio::test]
async fn each_page_shows_the_element() {
    let (site, host, browser) = council(DESK).await;
    for file in PAGES {
        browser.set_screen(DESK).await;
        browser.open(host.plain(file)).await;
        browser.value("document.querySelector('.tab')?.classList.add('is-open')").await;
        browser.value("window.hosted.touched.splice(0)").await;
        browser.value("document.querySelector('marmot-explorer').scrollIntoView()").await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        for screen in [DESK, PHONE] {
            browser.set_screen(screen).await;
            browser.wait_for(INK).await;
            fits(&browser, file, screen).await;
        }
        // Over polluted prototypes the checker itself does not load.
        if file != "polluted.html" {
            assert_eq!(browser.axe_of("marmot-explorer").await, Vec::<String>::new(), "{file}");
        }
        is_left_alone(&browser, &site, &host, file).await;
    }
    browser.quit().await;
}

async fn fits(browser: &Browser, file: &str, screen: Screen) {
    // What scrolls sideways by itself may be wider: tables, and what is hidden from eyes.
    let wide = "(() => { const element = document.querySelector('marmot-explorer');
        const box = element.getBoundingClientRect();
        const parts = element.shadowRoot.querySelectorAll('.explorer *:not(.visually-hidden, .measures-title, .figures *, svg *)');
        return [...parts].filter((part) => part.getClientRects().length && part.getBoundingClientRect().right > box.right + 1)
            .slice(0, 3).map((part) => part.outerHTML.slice(0, 80)); })()";
    assert_eq!(browser.value(wide).await, json!([]), "{file} at {}", screen.width);
}

/// E17, E18, E19, E15: nothing is allowed but what the page for web editors says.
#[tokio::test]
async fn the_policy_that_is_copied_is_enough() {
    let (site, host, browser) = council(DESK).await;
    let own = "default-src 'none'";
    let trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
    let policy = format!("{own}; {}", host.lines.element_policy);
    let with_types = format!("{policy}; {trusted}");
    for (policy, is_isolated) in [(&*policy, false), (&*with_types, false), ("", true)] {
        let address = host.page("plain.html", Headers { policy, is_isolated });
        browser.open(address).await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        browser.wait_for(INK).await;
        is_left_alone(&browser, &site, &host, policy).await;
    }
    browser.quit().await;
}

/// X51: what a policy forbids leaves what stands inside, and the console names the directive.
#[tokio::test]
async fn a_policy_that_forbids_it_leaves_the_sentence() {
    let (site, host, browser) = council(DESK).await;
    let script = format!("default-src 'none'; script-src {}", site.origin());
    let without_wasm = format!("{script}; connect-src {}; style-src {}", site.origin(), site.origin());
    let without_data = format!("{script} 'wasm-unsafe-eval'");
    for (policy, said) in
        [(&*without_wasm, "wasm"), (&*without_data, "connect-src"), ("default-src 'none'", "script-src")]
    {
        browser.open(host.page("plain.html", Headers { policy, ..Headers::default() })).await;
        browser.wait_for("window.watched.errors.length > 0").await;
        browser.wait_for(&format!("({SHOWN}) === 'inside'")).await;
        assert!(browser.text("marmot-explorer").await.contains("In Luton"), "{policy}");
        let complaints = browser.value("window.watched.errors.join(' ')").await;
        assert!(complaints.as_str().expect("a text").to_lowercase().contains(said), "{policy}: {complaints}");
    }
    browser.quit().await;
}

/// E8, E14: one module, one file an objective, and one that is wrong harms no other.
#[tokio::test]
async fn ten_explorers_share_one_module() {
    let (site, host, browser) = council(PHONE).await;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    browser.open(host.plain("ten.html")).await;
    for position in 0..10 {
        browser.value(&format!("document.querySelectorAll('marmot-explorer')[{position}].scrollIntoView()")).await;
        let shown = if position == 9 { "inside" } else { "live" };
        browser.wait_longer_for(&format!("({SHOWN}).split(' ')[{position}] === '{shown}'")).await;
    }
    assert_eq!(browser.value("window.hosted.modules").await, json!(1));
    let count = |ending: &str| {
        format!("performance.getEntriesByType('resource').filter(({{ name }}) => name.endsWith('{ending}')).length")
    };
    assert_eq!(browser.value(&count("explorer_bg.wasm")).await, json!(1));
    assert_eq!(browser.value(&count("explorer.css")).await, json!(1));
    assert_eq!(browser.value(&count("/page.json")).await, json!(9), "eight objectives and one that is not there");
    assert_eq!(browser.value(&count("/explorer.json")).await, json!(8), "no other measures of what is not there");
    let ids = "[...document.querySelectorAll('marmot-explorer')].every(({ shadowRoot }) => {
        const ids = shadowRoot ? [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id) : [];
        return new Set(ids).size === ids.length; })";
    assert_eq!(browser.value(ids).await, json!(true), "no id twice in one tree");
    let metrics = browser.chromium("Performance.enable", json!({})).await;
    drop(metrics);
    browser.chromium("HeapProfiler.collectGarbage", json!({})).await;
    let metrics = browser.chromium("Performance.getMetrics", json!({})).await;
    let heap = metrics["metrics"].as_array().expect("metrics").iter().find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = heap.and_then(|metric| metric["value"].as_f64()).expect("a size");
    let module = browser.value("window.hosted.memories[0].buffer.byteLength").await.as_f64().expect("a size");
    assert!(heap + module < 40_000_000.0, "{heap} bytes of objects and {module} of the module");
    let errors: Vec<String> = browser.complaints(&host.url).await;
    let errors: Vec<&String> = errors.iter().filter(|text| !text.starts_with(&site.url)).collect();
    assert!(errors.iter().all(|text| text.contains("warn") && !text.contains("TypeError")), "{errors:?}");
    browser.quit().await;
}

/// S10: a module that stops takes no reader's sentence away.
#[tokio::test]
async fn a_module_that_stops_leaves_the_sentence_in_every_element() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("ten.html")).await;
    browser.wait_for(&format!("({SHOWN}).startsWith('live')")).await;
    browser.value("new Uint8Array(window.hosted.memories[0].buffer).fill(255)").await;
    browser.value("document.querySelector('marmot-explorer').shadowRoot.querySelector('.step').click()").await;
    browser.wait_for(&format!("!({SHOWN}).includes('live')")).await;
    assert!(browser.text("marmot-explorer").await.contains("In Luton"));
    assert!(!browser.value(SHOWN).await.as_str().expect("a text").contains("neither"));
    browser.quit().await;
}

/// E10: nothing is loaded before it is near, or for print.
#[tokio::test]
async fn nothing_is_loaded_before_it_is_near() {
    let (_site, host, browser) = council(PHONE).await;
    let loaded = "performance.getEntriesByType('resource').some(({ name }) => /wasm|json/.test(name))";
    for (file, on) in [
        ("below.html", "document.querySelector('marmot-explorer').scrollIntoView()"),
        ("below.html", "dispatchEvent(new Event('beforeprint'))"),
        ("tab.html", "document.querySelector('.tab').classList.add('is-open')"),
    ] {
        browser.open(host.plain(file)).await;
        browser.wait_for("customElements.get('marmot-explorer') !== undefined").await;
        assert_eq!(browser.still(loaded).await, json!(false), "{file}");
        browser.value(on).await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
    }
    browser.quit().await;
}

/// E4: what is loaded before it is seen moves nothing, nor does what has its room kept.
#[tokio::test]
async fn nothing_moves_when_an_element_is_shown() {
    let (_site, host, browser) = council(DESK).await;
    let element = host.lines.element.replacen("<marmot-explorer", "<marmot-explorer height=\"2400\"", 1);
    let with_room = Host::with_lines(Lines { element, ..host.lines.clone() }).await;
    // The page is there before the loader is, as on a phone's network.
    browser.chromium("Network.enable", json!({})).await;
    let slow = json!({ "offline": false, "latency": 300, "downloadThroughput": 400_000, "uploadThroughput": 400_000 });
    browser.chromium("Network.emulateNetworkConditions", slow).await;
    for width in [320, 375, 1280] {
        browser.set_screen(Screen { width, ..DESK }).await;
        browser.open(host.plain("below.html")).await;
        browser.wait_for("customElements.get('marmot-explorer') !== undefined").await;
        // Its top is then less than a window below what is seen.
        browser.value("scrollTo(0, document.querySelector('marmot-explorer').offsetTop - 1.5 * innerHeight)").await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        browser.wait_for(INK).await;
        browser.value("document.querySelector('marmot-explorer').scrollIntoView()").await;
        browser.still("window.watched.shift").await;
        assert!(browser.layout_shift().await < NO_SHIFT, "below, at {width}");
        browser.open(with_room.page("plain.html", Headers::default())).await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        browser.wait_for(INK).await;
        let shift = browser.layout_shift().await;
        assert!(shift < 0.1, "{shift} with its room kept, at {width}");
    }
    browser.quit().await;
}

/// T1, T2, T3, A17: what can be read of a host's look is taken, and taken again when the host says so.
#[tokio::test]
async fn a_hosts_look_reaches_the_element() {
    let (_site, host, browser) = council(DESK).await;
    let look = "(() => { const part = (name) => getComputedStyle(document.querySelector('marmot-explorer').shadowRoot.querySelector(name));
        const { backgroundColor, color, fontFamily, fontSize } = part('.explorer');
        return [backgroundColor, color, part('.objective').color, fontFamily.split(',')[0].replaceAll('\"', ''), parseFloat(fontSize) >= 16]; })()";
    let ours = ["rgb(255, 255, 255)", "rgb(22, 34, 46)", "rgb(134, 22, 95)"];
    // The blues of GOV.UK and the NHS, and the purple of LocalGov Drupal, are too near the blue that says better.
    for (file, [paper, ink, place], font) in [
        ("plain.html", ours, "Times New Roman"),
        ("govuk.html", [ours[0], "rgb(11, 12, 12)", ours[2]], "GDS Transport"),
        ("nhs.html", [ours[0], "rgb(33, 43, 50)", ours[2]], "Frutiger W01"),
        ("localgov.html", [ours[0], "rgb(11, 12, 12)", ours[2]], "Georgia"),
        ("dark.html", ["rgb(16, 20, 24)", "rgb(241, 244, 246)", "rgb(255, 77, 157)"], "Times New Roman"),
        ("small-root.html", ours, "Times New Roman"),
    ] {
        browser.open(host.plain(file)).await;
        browser.wait_for(&format!("({SHOWN}) === 'live'")).await;
        assert_eq!(browser.value(look).await, json!([paper, ink, place, font, true]), "{file}");
    }
    let changed = "(() => { const element = document.querySelector('marmot-explorer');
        document.body.style.background = '#fffdf7';
        element.style.setProperty('--marmot-ink', '#000080');
        element.style.setProperty('--marmot-accent', '#7a1f1f');
        element.refresh(); })()";
    browser.value(changed).await;
    let taken = json!(["rgb(255, 253, 247)", "rgb(0, 0, 128)", "rgb(122, 31, 31)", "Times New Roman", true]);
    assert_eq!(browser.value(look).await, taken);
    // A section that is led to stands below the menu, and below a bar of the host's.
    let margin = "getComputedStyle(document.querySelector('marmot-explorer').shadowRoot.querySelector('.question')).scrollMarginTop";
    assert_eq!(browser.value(margin).await, json!("64px"));
    browser.value("document.querySelector('marmot-explorer').style.setProperty('--sticky-top', '40px')").await;
    assert_eq!(browser.value(margin).await, json!("104px"));
    browser.wait_for(INK).await;
    browser.quit().await;
}
