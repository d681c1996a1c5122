//! A browser with its driver, and what a test asks of a page in it.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::support::{root, text};

/// The engines that must show the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A window size with its ratio of device pixels.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    pub width: u32,
    pub height: u32,
    pub ratio: u32,
    pub is_touch: bool,
}

pub const PHONE: Screen = Screen { width: 360, height: 640, ratio: 3, is_touch: true };
pub const NARROW: Screen = Screen { width: 320, height: 640, ratio: 2, is_touch: true };
pub const DESK: Screen = Screen { width: 1280, height: 900, ratio: 1, is_touch: false };

/// A running browser; both processes end when it is dropped.
pub struct Browser {
    pub driver: WebDriver,
    _process: Child,
}

/// How often a condition is looked at.
const POLL: Duration = Duration::from_millis(100);
/// How long a test waits for what should come at once.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long something stays as it is before it counts as still.
const STILL: Duration = Duration::from_millis(600);
/// A page that shifts less than this stands still: what is left is rounding.
pub const NO_SHIFT: f64 = 0.001;

/// What a look finds before a deadline.
async fn until<T>(deadline: Duration, mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    loop {
        let found = look().await;
        if found.is_some() || began.elapsed() > deadline {
            return found;
        }
        tokio::time::sleep(POLL).await;
    }
}

/// Starts the driver of an engine at a port that the system gives it, and finds out which.
async fn started(engine: Engine) -> (Child, u16) {
    let geckodriver = root(".tools/bin/geckodriver");
    let (program, arguments): (&Path, &[&str]) = match engine {
        Engine::Chromium => (Path::new("chromedriver"), &["--port=0"]),
        Engine::Firefox => (&geckodriver, &["--port", "0"]),
        Engine::WebKit => (Path::new("xvfb-run"), &["-a", "WebKitWebDriver", "--port=0"]),
    };
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut process = command
        .spawn()
        .unwrap_or_else(|error| panic!("the driver of {engine:?} does not start ({error}): run `make browsers`"));
    let mut said = BufReader::new(process.stdout.take().expect("what it says")).lines();
    let port = match engine {
        Engine::Chromium | Engine::Firefox => loop {
            let line = said.next_line().await.expect("text").unwrap_or_else(|| panic!("{engine:?} names no port"));
            let port = ["on port ", "Listening on 127.0.0.1:"].iter().find_map(|before| line.split(before).nth(1));
            if let Some(port) = port.and_then(|port| port.trim_end_matches('.').parse().ok()).filter(|port| *port > 0) {
                break port;
            }
        },
        Engine::WebKit => {
            let process = process.id().expect("it runs");
            let found = until(PATIENCE, async || listening(process)).await;
            found.unwrap_or_else(|| panic!("{engine:?} listens nowhere"))
        }
    };
    // A driver stops where nobody hears what it says.
    tokio::spawn(async move { while let Ok(Some(_)) = said.next_line().await {} });
    (process, port)
}

/// The port that a child of a process listens at: WebKit's driver does not say which it was given.
fn listening(process: u32) -> Option<u16> {
    let read = |path: String| std::fs::read_to_string(path).ok();
    read(format!("/proc/{process}/task/{process}/children"))?.split_whitespace().find_map(|child| {
        let open = std::fs::read_dir(format!("/proc/{child}/fd")).ok()?.flatten();
        let open: Vec<PathBuf> = open.filter_map(|file| std::fs::read_link(file.path()).ok()).collect();
        let sockets = read(format!("/proc/{child}/net/tcp"))?;
        sockets.lines().skip(1).find_map(|socket| {
            let columns: Vec<&str> = socket.split_whitespace().collect();
            let is_own = open.contains(&PathBuf::from(format!("socket:[{}]", columns.get(9)?)));
            let (address, port) = columns.get(1)?.split_once(':')?;
            let is_local = address == "0100007F" && *columns.get(3)? == "0A";
            (is_own && is_local).then(|| u16::from_str_radix(port, 16).ok())?
        })
    })
}

fn capabilities(engine: Engine) -> Capabilities {
    let chromium = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ];
    let wanted = match engine {
        Engine::Chromium => json!({ "browserName": "chrome", "goog:chromeOptions": { "args": chromium } }),
        Engine::Firefox => json!({ "browserName": "firefox", "moz:firefoxOptions": { "args": ["-headless"] } }),
        Engine::WebKit => json!({}),
    };
    let mut capabilities = Capabilities::new();
    for (name, value) in wanted.as_object().expect("an object") {
        capabilities.set(name, value.clone()).expect("a capability");
    }
    capabilities
}

impl Browser {
    /// Starts a browser and waits until it takes commands.
    pub async fn start(engine: Engine) -> Self {
        let (process, port) = started(engine).await;
        let url = format!("http://127.0.0.1:{port}");
        let driver = WebDriver::new(url, capabilities(engine))
            .await
            .unwrap_or_else(|error| panic!("{engine:?} does not start: {error}"));
        Self { driver, _process: process }
    }

    /// Sends a command of Chromium's own protocol.
    pub async fn chromium(&self, method: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(method, parameters).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Gives Chromium a screen, and watches what every page does from its start.
    pub async fn with_screen(self, screen: Screen) -> Self {
        self.set_screen(screen).await;
        let touch = json!({ "enabled": screen.is_touch, "maxTouchPoints": 1 });
        self.chromium("Emulation.setTouchEmulationEnabled", touch).await;
        self.chromium("Page.enable", json!({})).await;
        self.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        self
    }

    /// Gives Chromium the size and the pixels of another screen.
    pub async fn set_screen(&self, screen: Screen) {
        let metrics = json!({
            "width": screen.width, "height": screen.height, "deviceScaleFactor": screen.ratio, "mobile": screen.is_touch,
        });
        self.chromium("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Opens a page.
    pub async fn open(&self, url: impl Into<String>) {
        self.driver.goto(url.into()).await.expect("the page opens");
    }

    /// Opens a page and waits until the app has taken all of it over, painted its charts and loaded the other measures.
    pub async fn open_live(&self, url: &str) {
        self.open(url).await;
        self.wait_for("document.querySelector('#explorer[data-live=whole]') !== null").await;
        self.wait_for("document.querySelector('.to-come, .chart:not(:has(canvas)), canvas:not([dir])') === null").await;
    }

    /// Waits until an expression is true.
    pub async fn wait_for(&self, expression: &str) {
        self.wait(expression, PATIENCE).await;
    }

    /// The same, for what may take as long as a patient reader waits.
    pub async fn wait_longer_for(&self, expression: &str) {
        self.wait(expression, 4 * PATIENCE).await;
    }

    async fn wait(&self, expression: &str, deadline: Duration) {
        let is_true = async || (self.value(expression).await == json!(true)).then_some(());
        if until(deadline, is_true).await.is_none() {
            panic!("waited in vain for {expression}: {}", self.value("JSON.stringify(window.watched ?? null)").await);
        }
    }

    /// The value of an expression once it has stayed the same for some time.
    pub async fn still(&self, expression: &str) -> Value {
        let (mut last, mut since) = (self.value(expression).await, Instant::now());
        let settled = until(PATIENCE, async || {
            let now = self.value(expression).await;
            if now != last {
                (last, since) = (now, Instant::now());
            }
            (since.elapsed() > STILL).then(|| last.clone())
        });
        settled.await.unwrap_or_else(|| panic!("{expression} does not come to rest"))
    }

    /// Waits until the page has been drawn as it is now.
    pub async fn next_frame(&self) {
        let two = "const done = arguments[arguments.length - 1]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.driver.execute_async(two, Vec::new()).await.expect("the page is drawn");
    }

    /// The value of an expression in the page.
    pub async fn value(&self, expression: &str) -> Value {
        let script = format!("return {expression};");
        let found = self.driver.execute(script, Vec::new()).await;
        found.unwrap_or_else(|error| panic!("{expression}: {error}")).json().clone()
    }

    /// The text of the first element that a selector finds.
    pub async fn text(&self, selector: &str) -> String {
        let found = self.value(&format!("document.querySelector({}).textContent", json!(selector))).await;
        found.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Presses a key, as the keyboard would send it.
    pub async fn press(&self, key: &str) {
        // Chromium acts on the code of a key, and on the text of those that have one.
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Escape" => (27, ""),
            "End" => (35, ""),
            "Home" => (36, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            other => panic!("{other} has no code here"),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            if kind == "keyDown" && !text.is_empty() {
                event["text"] = json!(text);
            }
            self.chromium("Input.dispatchKeyEvent", event).await;
        }
    }

    /// Types into the field that has focus.
    pub async fn type_text(&self, text: &str) {
        self.chromium("Input.insertText", json!({ "text": text })).await;
    }

    /// Whether what has focus fits a selector.
    pub async fn has_focus(&self, selector: &str) -> bool {
        self.value(&format!("document.activeElement.matches({})", json!(selector))).await == json!(true)
    }

    /// Violations that axe-core finds in the page, in short.
    pub async fn axe(&self) -> Vec<String> {
        self.axe_of("html").await
    }

    /// Violations in one part of a page, with what stands in its shadow.
    pub async fn axe_of(&self, selector: &str) -> Vec<String> {
        let axe = text("node_modules/axe-core/axe.min.js");
        self.driver.execute(axe, Vec::new()).await.expect("axe loads");
        let part = if selector == "html" { "document".to_owned() } else { json!(selector).to_string() };
        let run = "const done = arguments[arguments.length - 1];
            axe.run(PART).then((found) => done(found.violations.map((v) =>
                `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? '')).join(' | ')}`)));"
            .replace("PART", &part);
        let found = self.driver.execute_async(run, Vec::new()).await.expect("axe runs");
        serde_json::from_value(found.json().clone()).expect("texts")
    }

    /// What went wrong or left the origin since the page began.
    pub async fn complaints(&self, origin: &str) -> Vec<String> {
        let script = format!(
            "[...window.watched.errors, ...performance.getEntriesByType('resource').map((entry) => entry.name)\
             .filter((name) => !name.startsWith({}))]",
            json!(origin)
        );
        serde_json::from_value(self.value(&script).await).expect("texts")
    }

    /// Has Chromium refuse what it is asked for from now on, by patterns of addresses.
    pub async fn block(&self, urls: &[&str]) {
        self.chromium("Network.enable", json!({})).await;
        self.chromium("Network.setBlockedURLs", json!({ "urls": urls })).await;
    }

    /// How much the page shifted while it was still arriving.
    pub async fn arriving_shift(&self) -> f64 {
        self.value("window.watched.arriving").await.as_f64().expect("a number")
    }

    /// How much the page has shifted since.
    pub async fn layout_shift(&self) -> f64 {
        self.value("window.watched.shift").await.as_f64().expect("a number")
    }

    /// Ends the session.
    pub async fn quit(self) {
        let _ = self.driver.quit().await;
    }
}

/// Notes errors and layout shifts from a page's first moment. Those before it has been read to its end are kept apart: a
/// line that the end of a packet has cut may wrap when the rest of it comes.
const WATCH: &str = "window.watched = { errors: [], shift: 0, arriving: 0 };
    for (const kind of ['error', 'warn']) {
        const said = console[kind];
        console[kind] = (...words) => { window.watched.errors.push(`${kind}: ${words.map(String).join(' ')}`); said.apply(console, words); };
    }
    addEventListener('error', (event) => window.watched.errors.push(`error: ${event.message}`));
    addEventListener('unhandledrejection', (event) => window.watched.errors.push(`rejection: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) => window.watched.errors.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    new PerformanceObserver((list) => {
        const read = performance.getEntriesByType('navigation')[0].domInteractive;
        for (const entry of list.getEntries()) {
            if (!entry.hadRecentInput) window.watched[read > 0 && entry.startTime > read ? 'shift' : 'arriving'] += entry.value;
        }
    }).observe({ type: 'layout-shift', buffered: true });";
