//! What is seen: the still of a chart and its canvas are one picture, in any colours.

use marmot::scene::{Sans, TextMeasure, Weight};
use serde_json::{Map, Value, json};

use crate::engine::{Browser, Engine, Screen};
use crate::served::Served;

/// A chart of one kind, in the page that has it.
#[derive(Debug)]
struct Kind {
    name: &'static str,
    path: &'static str,
    selector: &'static str,
    /// A viewport where the chart has the width that its still is laid out for.
    width: u32,
}

const KINDS: [Kind; 6] = [
    Kind { name: "trend", path: "fair-work/", selector: "#standing .chart", width: 360 },
    Kind { name: "bars", path: "healthy-places/overcrowded-households/", selector: "#standing .chart", width: 360 },
    Kind { name: "strip", path: "fair-work/", selector: ".panel:has(#strip-pick) .chart", width: 360 },
    Kind { name: "ranked", path: "fair-work/", selector: ".panel:has(#peers-view) .chart", width: 320 },
    Kind { name: "groups", path: "best-start/", selector: ".panel:has(#groups-view) .chart", width: 360 },
    Kind {
        name: "gradient",
        path: "healthy-places/overcrowded-households/",
        selector: ".chart.is-gradient",
        width: 360,
    },
];

impl Kind {
    fn screen(&self, ratio: u32) -> Screen {
        Screen { width: self.width, height: 640, ratio, is_touch: true }
    }

    /// The chart as a picture, once it is twice the same: what is out of sight is painted some moments later.
    async fn picture(&self, browser: &Browser) -> String {
        let mut picture = self.taken(browser).await;
        for _ in 0..20 {
            let next = self.taken(browser).await;
            if next == picture {
                break;
            }
            picture = next;
        }
        picture
    }

    /// The chart as it is now, written as base64.
    async fn taken(&self, browser: &Browser) -> String {
        let expression = format!(
            "(({{ left, top, width, height }}) => ({{ x: left + scrollX, y: top + scrollY, width, height, scale: 1 }}))\
             (document.querySelector({}).getBoundingClientRect())",
            json!(self.selector)
        );
        let clip = browser.value(&expression).await;
        let taken = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let picture = browser.chromium("Page.captureScreenshot", taken).await;
        picture["data"].as_str().expect("a picture").to_owned()
    }
}

/// How much of two pictures differs, once both are blurred.
#[derive(Debug)]
struct Difference {
    /// The share of pixels that differ by more than 48 of 255.
    clear: f64,
    /// The share of pixels that differ by more than 96 of 255.
    strong: f64,
}

impl Difference {
    /// Measured: at most 2.2 % differ clearly (the rows of groups at two device pixels, which are half text, and
    /// text on a canvas stands at whole pixels), and at most 0.009 % strongly. A mark that is somewhere else is
    /// 0.06 % or more of a chart, and strongly different.
    fn is_small(&self) -> bool {
        self.clear <= 0.03 && self.strong <= 0.000_2
    }
}

/// Compares a part of two pictures, in shares of the width, on an empty page: the site's own policy refuses
/// pictures that are written as text.
async fn difference(browser: &Browser, pictures: [&str; 2], part: [f64; 2], ratio: u32) -> Difference {
    browser.open("about:blank").await;
    let arguments = vec![json!(pictures), json!(part), json!(ratio)];
    let found = browser.driver.execute_async(COMPARE, arguments).await.expect("the pictures are compared");
    let share = |name: &str| found.json()[name].as_f64().unwrap_or_else(|| panic!("{}", found.json()));
    Difference { clear: share("clear"), strong: share("strong") }
}

/// Both pictures are blurred over a box of five CSS pixels: a canvas has whole device pixels where an SVG has
/// parts of them, and each softens the edges of letters in its own way.
const COMPARE: &str = "const [pictures, part, ratio, done] = arguments;
    const pixels = async (picture) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const { width, height } = bitmap;
        const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return { width, height, data: context.getImageData(0, 0, width, height).data };
    };
    const blurred = ({ width, height, data }, channel) => {
        const reach = 2 * ratio, means = new Float64Array(width * height);
        for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
            let sum = 0, count = 0;
            for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v += 1)
                for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u += 1) {
                    sum += data[(v * width + u) * 4 + channel];
                    count += 1;
                }
            means[y * width + x] = sum / count;
        }
        return means;
    };
    Promise.all(pictures.map(pixels)).then(([one, other]) => {
        if (one.width !== other.width || one.height !== other.height)
            return done({ sizes: [one.width, one.height, other.width, other.height] });
        const most = new Float64Array(one.width * one.height);
        for (const channel of [0, 1, 2]) {
            const [a, b] = [blurred(one, channel), blurred(other, channel)];
            a.forEach((value, index) => { most[index] = Math.max(most[index], Math.abs(value - b[index])); });
        }
        const inside = [...most].filter((_, index) => {
            const x = (index % one.width) / one.width;
            return x >= part[0] && x < part[1];
        });
        const share = (limit) => inside.filter((value) => value > limit).length / inside.length;
        done({ clear: share(48), strong: share(96) });
    }, (error) => done({ error: String(error) }));";

/// A script that lets a canvas take text for as wide as the stills were laid out for. How wide it is depends on
/// the fonts of a machine, and with it which labels find room: that is not what is compared here.
fn measured_as_published() -> String {
    let letters = (' '..='~').chain("\u{a0}’…£–−·".chars());
    let widths = |weight| {
        let width = |letter: char| (letter.to_string(), json!(Sans.width(&letter.to_string(), weight, 1.0)));
        Value::Object(letters.clone().map(width).collect::<Map<String, Value>>())
    };
    let widths = json!([widths(Weight::Regular), widths(Weight::Bold)]);
    format!(
        "CanvasRenderingContext2D.prototype.measureText = function (text) {{
            const widths = ({widths})[this.font.startsWith('bold') ? 1 : 0];
            const size = Number(/([\\d.]+)px/.exec(this.font)[1]);
            return {{ width: [...text].reduce((sum, letter) => sum + (widths[letter] ?? widths.a) * size, 0) }};
        }};"
    )
}

async fn still(browser: &Browser, url: &str) {
    browser.block(&["*start.js"]).await;
    browser.open(url).await;
    browser.wait_for("document.readyState === 'complete'").await;
}

async fn live(browser: &Browser, url: &str) {
    browser.block(&[]).await;
    browser.open_live(url).await;
    browser.value("document.fonts.ready.then(() => true)").await;
    // Sections above come one at a time, and may be some pixels higher than they stood.
    browser.still("document.documentElement.scrollHeight").await;
}

/// The chart with its first stop chosen.
async fn at_first_stop(browser: &Browser, kind: &Kind) -> String {
    let plot = format!("{} .plot", kind.selector);
    let canvas = format!("document.querySelector({}).toDataURL()", json!(format!("{} canvas", kind.selector)));
    let before = browser.value(&canvas).await;
    browser.value(&format!("document.querySelector({}).focus({{ preventScroll: true }})", json!(plot))).await;
    browser.press("Home").await;
    browser.wait_for("document.activeElement.getAttribute('aria-valuenow') === '1'").await;
    // What is out of sight is painted some moments later.
    browser.wait_for(&format!("{canvas} !== {before}")).await;
    browser.value("document.activeElement.blur()").await;
    kind.picture(browser).await
}

#[tokio::test]
async fn a_chart_is_the_same_picture_still_and_live() {
    let served = Served::start().await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(KINDS[0].screen(1)).await;
    let script = json!({ "source": measured_as_published() });
    browser.chromium("Page.addScriptToEvaluateOnNewDocument", script).await;
    for ratio in [1, 2] {
        for kind in &KINDS {
            browser.set_screen(kind.screen(ratio)).await;
            let url = served.page(kind.path);
            still(&browser, &url).await;
            let published = kind.picture(&browser).await;
            live(&browser, &url).await;
            let painted = kind.picture(&browser).await;
            // A live trend always has a cursor, with the marks at it: what is left of it at its last stop and
            // right of its last stop when it is elsewhere has none.
            let whole = if kind.name == "trend" { [0.0, 0.7] } else { [0.0, 1.0] };
            let moved = match kind.name {
                "bars" => None,
                _ => Some(at_first_stop(&browser, kind).await),
            };
            let found = difference(&browser, [&published, &painted], whole, ratio).await;
            assert!(found.is_small(), "{} at {ratio}: {found:?}", kind.name);
            match (kind.name, moved) {
                ("trend", Some(moved)) => {
                    let found = difference(&browser, [&published, &moved], [0.8, 1.0], ratio).await;
                    assert!(found.is_small(), "{} at {ratio}, moved: {found:?}", kind.name);
                }
                ("strip" | "ranked" | "groups", Some(moved)) => {
                    let found = difference(&browser, [&published, &moved], whole, ratio).await;
                    assert!(!found.is_small(), "one marked stop of {} is seen at {ratio}: {found:?}", kind.name);
                }
                _ => {}
            }
        }
    }
    browser.quit().await;
}

/// Whether a chart's canvas has ink that stands out from the page behind it.
fn stands_out(kind: &Kind) -> String {
    format!(
        "((canvas) => {{
            const light = (red, green, blue) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            const paper = light(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number));
            const {{ data }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            let found = 0;
            for (let i = 0; i < data.length; i += 4)
                found += data[i + 3] > 200 && Math.abs(light(data[i], data[i + 1], data[i + 2]) - paper) > 80;
            return found > 200;
        }})(document.querySelector('{} canvas'))",
        kind.selector
    )
}

async fn every_kind_is_seen(browser: &Browser, served: &Served, look: &str) {
    for kind in &KINDS {
        browser.set_screen(kind.screen(2)).await;
        browser.open_live(&served.page(kind.path)).await;
        browser.wait_for(&stands_out(kind)).await;
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{} {look}", kind.name);
    }
}

#[tokio::test]
async fn every_kind_of_chart_is_seen_in_forced_colours() {
    let served = Served::start().await;
    for scheme in ["light", "dark"] {
        let browser = Browser::start(Engine::Chromium).await.with_screen(KINDS[0].screen(2)).await;
        let features = json!([
            { "name": "forced-colors", "value": "active" },
            { "name": "prefers-color-scheme", "value": scheme },
        ]);
        browser.chromium("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        every_kind_is_seen(&browser, &served, &format!("in forced colours, {scheme}")).await;
        browser.quit().await;
    }
}

#[tokio::test]
async fn every_kind_of_chart_is_seen_in_the_dark_theme() {
    let served = Served::start().await;
    let browser = Browser::start(Engine::Chromium).await.with_screen(KINDS[0].screen(2)).await;
    let dark =
        "document.addEventListener('readystatechange', () => { document.documentElement.dataset.theme = 'dark'; });";
    browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": dark })).await;
    every_kind_is_seen(&browser, &served, "in the dark theme").await;
    browser.quit().await;
}
