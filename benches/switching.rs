//! How long a reader waits: from an event to the second frame after it, in Chromium on a slowed processor.
//!
//! Needs `dist` and Chromium, as the browser tests do.
#![allow(dead_code, missing_docs, reason = "the browser of the tests has more than is measured here")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a measurement may stop")]

use serde_json::json;

use engine::{Browser, Engine, PHONE};
use served::Served;

#[path = "../tests/browser/engine.rs"]
mod engine;
#[path = "../tests/browser/served.rs"]
mod served;
#[path = "../tests/support/mod.rs"]
mod support;

/// How many times slower than the machine.
const SLOWER: u32 = 4;
const SAMPLES: usize = 30;

/// What is done on a page, as script that dispatches one event; `n` counts the samples.
struct Switch {
    name: &'static str,
    page: &'static str,
    /// What the reader has on the screen.
    seen: &'static str,
    action: &'static str,
}

const SWITCHES: [Switch; 7] = [
    Switch {
        name: "another measure",
        page: MOST_GROUPS,
        seen: "#standing .chart",
        action: "document.querySelectorAll('.rows a')[n % 2].click()",
    },
    Switch { name: "another set of peers", page: MOST_GROUPS, seen: "#peers-view", action: "choose('peers-view', n)" },
    Switch { name: "another breakdown", page: MOST_GROUPS, seen: "#groups-view", action: "choose('groups-view', n)" },
    Switch {
        name: "another period",
        page: MOST_GROUPS,
        seen: "#standing .chart",
        action: "key('#standing .plot', n % 2 ? 'ArrowLeft' : 'ArrowRight')",
    },
    Switch {
        name: "another council",
        page: MOST_GROUPS,
        seen: "#strip-pick",
        action: "key('.panel:has(#strip-pick) .plot', n % 2 ? 'ArrowLeft' : 'ArrowRight')",
    },
    Switch {
        name: "another neighbourhood",
        page: TWO_MAPS,
        seen: "#where .chart",
        action: "key('#where .plot', n % 2 ? 'ArrowLeft' : 'ArrowRight')",
    },
    Switch { name: "another map", page: TWO_MAPS, seen: "#where .chart", action: "choose('map-view', n)" },
];

/// The page of the measure with the most groups.
const MOST_GROUPS: &str = "best-start/";
/// A page with a map of women's figures and one of men's.
const TWO_MAPS: &str = "prevention/life-expectancy/";

/// Times one event: the first frame after it shows it, and the second begins once that one is painted.
fn script(Switch { seen, action, .. }: &Switch) -> String {
    format!(
        "const [n, done] = arguments;
        const choose = (id, n) => {{
            const select = document.getElementById(id);
            select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
            select.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }};
        const key = (selector, key) => document.querySelector(selector)
            .dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true, cancelable: true }}));
        document.querySelector('{seen}').scrollIntoView({{ block: 'center' }});
        requestAnimationFrame(() => setTimeout(() => {{
            const start = performance.now();
            {action};
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
        }}));"
    )
}

/// The middle of sorted times, and the one that 95 in every 100 stay below.
fn summary(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[(times.len() * 95).div_ceil(100) - 1])
}

#[tokio::main]
async fn main() {
    let served = Served::start().await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(PHONE).await;
    println!("| what | median, ms | 95th percentile, ms |\n|---|---:|---:|");
    for switch in &SWITCHES {
        browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
        browser.open_live(&served.page(switch.page)).await;
        browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
        let script = script(switch);
        let mut times = Vec::new();
        // The first times are of code that runs for the first time.
        for n in 0..SAMPLES + 4 {
            let took = browser.driver.execute_async(script.as_str(), vec![json!(n)]).await.expect("an event");
            times.push(took.json().as_f64().expect("a time"));
        }
        let (median, high) = summary(times.split_off(4));
        println!("| {} | {median:.0} | {high:.0} |", switch.name);
    }
    browser.quit().await;
}
