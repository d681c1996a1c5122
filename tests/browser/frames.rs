//! Frames in councils' pages: whole, scrolling where they cannot grow, and growing where a script lets them.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::engine::{Browser, DESK, NARROW, PHONE};
use crate::hosts::{Headers, choose, choose_radio, council};

async fn in_frame(browser: &Browser) {
    browser.wait_for("document.querySelector('iframe') !== null").await;
    let frame = browser.driver.find(By::Css("iframe")).await.expect("a frame");
    frame.enter_frame().await.expect("its page");
    browser.wait_for("document.readyState === 'complete'").await;
}

async fn out_of_frame(browser: &Browser) {
    browser.driver.enter_default_frame().await.expect("the page around it");
}

/// E1, E2, E20: with four attributes, or in a sandbox, the explorer is there and can be touched.
#[tokio::test]
async fn a_frame_works_whatever_is_taken_out_of_its_line() {
    let (_site, host, browser) = council(PHONE).await;
    for file in ["frame.html", "sanitised.html", "sandboxed.html"] {
        browser.open(host.plain(file)).await;
        in_frame(&browser).await;
        browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
        assert_eq!(browser.value("document.documentElement.scrollWidth > innerWidth").await, json!(false), "{file}");
        out_of_frame(&browser).await;
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{file}");
        assert_eq!(browser.value("window.watched.errors").await, json!([]), "{file}");
    }
    browser.quit().await;
}

/// E17, E5: the policy that is copied is enough, and a frame that cannot grow scrolls to its last control.
#[tokio::test]
async fn a_frame_scrolls_where_it_cannot_grow() {
    let (_site, host, browser) = council(NARROW).await;
    let policy = format!("default-src 'none'; {}", host.lines.frame_policy);
    browser.open(host.page("frame.html", Headers { policy: &policy, ..Headers::default() })).await;
    browser.value("(() => { const frame = document.querySelector('iframe'); frame.height = 300; frame.style.height = '300px'; })()").await;
    in_frame(&browser).await;
    browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
    let last = "(() => { const links = document.querySelectorAll('.page-foot a'); const last = links[links.length - 1]; last.focus();
        const box = last.getBoundingClientRect(); return document.activeElement === last && box.top >= 0 && box.bottom <= innerHeight; })()";
    browser.wait_for(last).await;
    out_of_frame(&browser).await;
    assert_eq!(browser.value("window.watched.errors").await, json!([]));
    browser.quit().await;
}

/// E6, E7: the frame is as high as its page, changes once for a change, and is silent otherwise.
#[tokio::test]
async fn a_frame_grows_with_its_page() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("frame.html")).await;
    browser.value("addEventListener('message', ({ data }) => { if (data.type === 'marmot:height') (window.heights = window.heights || []).push(data.height); })").await;
    let fits = "(window.heights || []).length > 0 && document.querySelector('iframe').getBoundingClientRect().height === window.heights[window.heights.length - 1]";
    in_frame(&browser).await;
    browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
    out_of_frame(&browser).await;
    browser.wait_for(fits).await;
    browser.still("window.heights").await;
    browser.value("window.heights.splice(0)").await;
    in_frame(&browser).await;
    browser.value("document.querySelector('.fold summary').click()").await;
    out_of_frame(&browser).await;
    browser.wait_for(fits).await;
    assert_eq!(
        browser.still("window.heights.length").await,
        json!(1),
        "one change, one message: {}",
        browser.value("window.heights").await
    );
    browser.quit().await;
}

/// X41, X42, X44: messages that are not a frame's own height are nothing.
#[tokio::test]
async fn other_messages_are_ignored() {
    let (_site, host, browser) = council(DESK).await;
    browser.open(host.plain("frame.html")).await;
    let height = "document.querySelector('iframe').style.height";
    in_frame(&browser).await;
    browser.wait_for("document.querySelector('#explorer[data-live=whole]') !== null").await;
    // A chart at its own width may be higher than the still before it.
    browser.wait_for("document.querySelector('.chart:not(:has(canvas)), canvas:not([dir])') === null").await;
    out_of_frame(&browser).await;
    browser.wait_for(&format!("{height} !== ''")).await;
    let before = browser.still(height).await;
    // From the page itself: the right form from the wrong source.
    browser.value("postMessage({ type: 'marmot:height', v: 1, id: '', height: 333 }, '*')").await;
    in_frame(&browser).await;
    for message in [
        "{ type: 'marmot:height', v: 1, height: '100px;position:fixed' }",
        "{ type: 'marmot:height', v: 1, height: Infinity }",
        "{ type: 'marmot:height', v: 1, height: { px: 100 } }",
        "{ type: 'marmot:height', v: 2, height: 100 }",
        "{ type: 'other', v: 1, height: 100 }",
        "null",
        "'marmot:height'",
    ] {
        browser.value(&format!("parent.postMessage({message}, '*')")).await;
    }
    out_of_frame(&browser).await;
    assert_eq!(browser.still(height).await, before);
    for (sent, expected) in [("-1", "100px"), ("1e9", "20000px"), ("640.4", "640px")] {
        in_frame(&browser).await;
        browser.value(&format!("parent.postMessage({{ type: 'marmot:height', v: 1, height: {sent} }}, '*')")).await;
        out_of_frame(&browser).await;
        browser.wait_for(&format!("{height} === '{expected}'")).await;
    }
    // A frame that grows by being given room is stopped.
    in_frame(&browser).await;
    browser.value("(() => { for (let at = 0; at < 10000; at += 1) parent.postMessage({ type: 'marmot:height', v: 1, height: 700 + at }, '*'); })()").await;
    out_of_frame(&browser).await;
    let stopped = browser.still(height).await;
    let stopped: i64 =
        stopped.as_str().and_then(|text| text.strip_suffix("px")).and_then(|text| text.parse().ok()).expect("pixels");
    assert!((640..730).contains(&stopped), "{stopped}");
    assert_eq!(browser.value("window.watched.errors").await, json!([]));
    browser.quit().await;
}

/// T4, X31 to X33: an address may ask for a look, and nothing else.
#[tokio::test]
async fn a_frame_takes_a_look_from_its_address() {
    let (site, _host, browser) = council(PHONE).await;
    let (paper, place) = (
        "getComputedStyle(document.querySelector('.explorer')).backgroundColor",
        "getComputedStyle(document.querySelector('.objective')).color",
    );
    for (query, expression, expected) in [
        ("?theme=dark", paper, "rgb(18, 25, 31)"),
        ("?theme=neon", paper, "rgb(255, 255, 255)"),
        ("?bg=fffdf7", paper, "rgb(255, 253, 247)"),
        ("?bg=99aabb", paper, "rgb(255, 255, 255)"),
        ("?accent=zzz", place, "rgb(134, 22, 95)"),
        ("?accent=fff", place, "rgb(134, 22, 95)"),
        ("?accent=url()", place, "rgb(134, 22, 95)"),
        ("?accent=7a1f1f%3B%7D*%7Bdisplay%3Anone", place, "rgb(134, 22, 95)"),
        ("?font=serif", "getComputedStyle(document.querySelector('.explorer')).fontFamily", "serif"),
        ("?frame=none", "getComputedStyle(document.body).borderTopWidth", "0px"),
    ] {
        browser.open_live(&site.page(&format!("embed/fair-work/{query}"))).await;
        browser.wait_for(&format!("{expression} === {}", json!(expected))).await;
        assert_eq!(browser.complaints(&site.url).await, Vec::<String>::new(), "{query}");
    }
    browser.open_live(&site.page("embed/fair-work/?font=Comic;}")).await;
    assert!(
        browser
            .value("getComputedStyle(document.querySelector('.explorer')).fontFamily")
            .await
            .as_str()
            .expect("a font")
            .contains("system-ui")
    );
    browser.quit().await;
}

/// E2, E21: frames of two measures have two titles, and what leads out of a frame leaves it.
#[tokio::test]
async fn two_frames_are_told_apart_and_lead_out() {
    let (site, host, browser) = council(DESK).await;
    browser.open(site.page("add/")).await;
    browser.wait_for("!document.getElementById('add').hidden").await;
    choose(&browser, "objective", "fair-work").await;
    choose_radio(&browser, "way", "iframe").await;
    let line = browser.value("document.getElementById('line').value").await;
    browser.open(host.plain("frame.html")).await;
    browser.value(&format!("document.querySelector('main').insertAdjacentHTML('beforeend', {line})")).await;
    let titles = "[...document.querySelectorAll('iframe')].map(({ title }) => title)";
    let titles: Vec<String> = serde_json::from_value(browser.value(titles).await).expect("titles");
    assert!(titles.len() == 2 && titles[0] != titles[1], "{titles:?}");
    assert!(titles.iter().all(|title| title.ends_with("charts and tables")), "{titles:?}");
    assert_eq!(browser.axe().await, Vec::<String>::new());
    in_frame(&browser).await;
    browser.wait_for("document.querySelector('#explorer[data-live]') !== null").await;
    let stuck = "[...document.querySelectorAll('a[href]')].filter(({ href, target, rel }) => {
        const stays = href.startsWith(new URL(document.querySelector('#explorer').dataset.root + 'embed/', location.href.split('#')[0]).href);
        return !stays && target !== '_top' && !(target === '_blank' && rel.includes('noopener')); }).map(({ href }) => href)";
    assert_eq!(browser.value(stuck).await, json!([]));
    out_of_frame(&browser).await;
    browser.quit().await;
}

/// X38, X44: whatever stands after `#`, and however many messages come.
#[tokio::test]
async fn noise_costs_nothing() {
    let (site, host, browser) = council(DESK).await;
    for fragment in ["\"]{}", "%", &"a".repeat(100_000), "constructor"] {
        browser.open("about:blank").await;
        browser.open_live(&format!("{}#{fragment}", site.page("embed/fair-work/"))).await;
        assert_eq!(browser.complaints(&site.url).await, Vec::<String>::new(), "{}", &fragment[..1]);
    }
    browser.open(host.plain("frame.html")).await;
    let height = "document.querySelector('iframe').style.height";
    browser.wait_for(&format!("{height} !== ''")).await;
    let before = browser.still(height).await;
    // Another frame of the page, and a message with no source: each is heard 10,000 times.
    let took = "(() => {
        const other = document.body.appendChild(document.createElement('iframe')).contentWindow;
        const data = { type: 'marmot:height', v: 1, id: '', height: 333 };
        const began = performance.now();
        for (const [origin, source] of [[location.origin, other], [ORIGIN, other], [ORIGIN, null]]) {
            for (let at = 0; at < 10000; at += 1) dispatchEvent(new MessageEvent('message', { data, origin, source }));
        }
        return performance.now() - began; })()"
        .replace("ORIGIN", &json!(site.origin()).to_string());
    let took = browser.value(&took).await.as_f64().expect("milliseconds");
    assert!(took < 3_000.0, "{took} ms for 30,000 messages: a second may bring 10,000");
    assert_eq!(browser.value(height).await, before);
    browser.quit().await;
}

/// One sentence with its chart is a page for a frame as well.
#[tokio::test]
async fn a_card_is_whole() {
    let (site, _host, browser) = council(PHONE).await;
    for screen in [PHONE, NARROW, DESK] {
        browser.set_screen(screen).await;
        browser.open(site.page("embed/fair-work/employment-rate/finding/")).await;
        browser.wait_for("document.readyState === 'complete'").await;
        assert!(browser.text(".finding").await.contains("71 in every 100"));
        assert_eq!(browser.value("document.documentElement.scrollWidth > innerWidth").await, json!(false));
        assert_eq!(browser.axe().await, Vec::<String>::new());
        assert_eq!(browser.complaints(&site.url).await, Vec::<String>::new());
    }
    browser.quit().await;
}

/// The page for web editors, as one uses it.
#[tokio::test]
async fn a_web_editor_chooses_looks_and_copies() {
    let (site, _host, browser) = council(DESK).await;
    browser.open(site.page("add/")).await;
    browser.wait_for("!document.getElementById('add').hidden").await;
    let line = "document.getElementById('line').value";
    choose(&browser, "objective", "fair-work").await;
    choose(&browser, "indicator", "median-weekly-pay").await;
    choose(&browser, "part", "compare").await;
    choose_radio(&browser, "theme", "dark").await;
    let element = browser.value(line).await;
    let expected = "<marmot-explorer objective=\"fair-work\" indicator=\"median-weekly-pay\" question=\"compare\" theme=\"dark\"><a href=\"";
    assert!(element.as_str().expect("a line").starts_with(expected), "{element}");
    browser
        .wait_for(
            "document.querySelector('#preview marmot-explorer')?.shadowRoot?.querySelector('[data-live]') != null",
        )
        .await;
    choose_radio(&browser, "way", "iframe").await;
    choose(&browser, "height", "900").await;
    let frame = browser.value(line).await;
    assert!(
        frame.as_str().expect("a line").contains("/embed/fair-work/median-weekly-pay/?theme=dark#compare\""),
        "{frame}"
    );
    choose(&browser, "part", "finding").await;
    assert!(browser.value(line).await.as_str().expect("a line").contains("/finding/?theme=dark\""));
    assert_eq!(browser.value("document.querySelector('[name=way][value=script]').disabled").await, json!(true));
    browser.value("document.getElementById('copy').click()").await;
    browser.wait_for("document.getElementById('copied').textContent !== ''").await;
    for screen in [DESK, NARROW] {
        browser.set_screen(screen).await;
        assert_eq!(
            browser.value("document.documentElement.scrollWidth > innerWidth").await,
            json!(false),
            "at {}",
            screen.width
        );
        assert_eq!(browser.axe().await, Vec::<String>::new(), "at {}", screen.width);
    }
    assert_eq!(browser.complaints(&site.url).await, Vec::<String>::new());
    browser.quit().await;
}
