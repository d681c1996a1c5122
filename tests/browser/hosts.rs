//! Councils' own pages on a server of their own, with the line that the page for web editors writes.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path as Of, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use tower_http::services::ServeDir;

use crate::engine::{Browser, Screen};
use crate::served::{RELEASED, Served};
use crate::support::root;

/// What a web editor copies, by the way the page takes it, with what its policy must allow.
#[derive(Clone, Debug)]
pub struct Lines {
    pub element: String,
    pub element_policy: String,
    pub frame: String,
    pub frame_policy: String,
    pub link: String,
}

impl Lines {
    /// The same for a site at another address, with the loader of a release: it knows what it may load.
    pub fn pinned(&self, from: &Served, to: &Served) -> Self {
        let element = self.element.replace(&from.url, &to.url).replace("embed.js", RELEASED);
        Self { element, ..self.clone() }
    }
}

/// What a page may hold in place of its comment.
fn snippet(kind: &str, lines: &Lines) -> String {
    match kind {
        "element" => lines.element.clone(),
        "frame" => lines.frame.clone(),
        "link" => lines.link.clone(),
        "sanitised" => of_frame(lines, ""),
        "sandboxed" => of_frame(lines, " sandbox=\"allow-scripts\""),
        "stripped" => without_script(&lines.element),
        "ten" => ten(lines),
        other => panic!("{other} is no kind of snippet"),
    }
}

fn without_script(line: &str) -> String {
    line.split("<script").next().unwrap_or_default().to_owned()
}

/// The frame with the four attributes that every editor keeps, and what is added.
fn of_frame(lines: &Lines, added: &str) -> String {
    let kept = ["src", "title", "width", "height"].map(|name| {
        let start = lines.frame.find(&format!(" {name}=\"")).expect("an attribute");
        let value = lines.frame[start..].split('"').nth(1).expect("a value");
        format!(" {name}=\"{value}\"")
    });
    format!("<iframe{}{added}></iframe>", kept.concat())
}

/// Ten elements, two of them of one objective, each with the loader; one asks for what there is not.
fn ten(lines: &Lines) -> String {
    let objectives = [
        "best-start",
        "skills-and-control",
        "fair-work",
        "standard-of-living",
        "healthy-places",
        "prevention",
        "discrimination-and-racism",
        "environment-and-health",
        "fair-work",
        "not-an-objective",
    ];
    let line = |objective: &&str| lines.element.replacen("standard-of-living", objective, 1);
    objectives.iter().map(line).collect()
}

/// A page's own headers, asked for in its address so that a test can say them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Headers<'a> {
    pub policy: &'a str,
    pub is_isolated: bool,
}

/// A council's site.
pub struct Host {
    pub url: String,
    /// What was copied for its pages.
    pub lines: Lines,
}

impl Host {
    /// Starts a council's site, with lines copied from the page for web editors of another site.
    pub async fn start(site: &Served, browser: &Browser) -> Self {
        Self::with_lines(copied(site, browser).await).await
    }

    /// Starts one with lines that are known.
    pub async fn with_lines(lines: Lines) -> Self {
        let app = Router::new()
            .nest_service("/packages", ServeDir::new(root("node_modules")))
            .route("/{file}", get(page))
            .with_state(Arc::new(lines.clone()));
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: format!("http://localhost:{port}/"), lines }
    }

    /// The address of a page without headers of its own.
    pub fn plain(&self, file: &str) -> String {
        self.page(file, Headers::default())
    }

    /// The address of a page with its headers.
    pub fn page(&self, file: &str, headers: Headers<'_>) -> String {
        let mut address = url::Url::parse(&format!("{}{file}", self.url)).expect("an address");
        if !headers.policy.is_empty() {
            address.query_pairs_mut().append_pair("policy", headers.policy);
        }
        if headers.is_isolated {
            address.query_pairs_mut().append_pair("isolated", "");
        }
        address.to_string()
    }
}

/// A page of the kit with the line in it.
async fn page(
    State(lines): State<Arc<Lines>>,
    Of(file): Of<String>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Response {
    let Ok(mut text) = std::fs::read_to_string(root("tests/hosts").join(&file)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if let Some((before, rest)) = text.split_once("<!-- snippet: ") {
        let (kind, after) = rest.split_once(" -->").expect("the end of a comment");
        text = format!("{before}{}{after}", snippet(kind, &lines));
    }
    let mut response = ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], text).into_response();
    let headers = response.headers_mut();
    if let Some(policy) = asked.get("policy") {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.parse().expect("a policy"));
    }
    if asked.contains_key("isolated") {
        headers.insert("cross-origin-embedder-policy", "require-corp".parse().expect("a value"));
    }
    response
}

/// Does as a web editor: opens the page, chooses, and takes what it writes.
async fn copied(site: &Served, browser: &Browser) -> Lines {
    browser.open(site.page("add/")).await;
    browser.wait_for("!document.getElementById('add').hidden").await;
    choose(browser, "objective", "standard-of-living").await;
    let mut lines = Vec::new();
    for way in ["script", "iframe", "link"] {
        choose_radio(browser, "way", way).await;
        for field in ["line", "policy"] {
            let value = browser.value(&format!("document.getElementById('{field}').value")).await;
            lines.push(value.as_str().expect("a text").to_owned());
        }
    }
    let [element, element_policy, frame, frame_policy, link, _] = lines.try_into().expect("six fields");
    Lines { element, element_policy, frame, frame_policy, link }
}

/// Chooses in a select of the form.
pub async fn choose(browser: &Browser, field: &str, value: &str) {
    let script = format!(
        "(() => {{ const field = document.getElementById('{field}'); field.value = {};
            field.dispatchEvent(new Event('change', {{ bubbles: true }})); return field.value; }})()",
        json!(value)
    );
    assert_eq!(browser.value(&script).await, json!(value), "{field}");
}

/// Chooses one of several.
pub async fn choose_radio(browser: &Browser, name: &str, value: &str) {
    browser.value(&format!("document.querySelector('[name={name}][value=\"{value}\"]').click()")).await;
}

/// What is shown of the elements of a page: `live` for an explorer, `inside` for what stands in the element.
pub const SHOWN: &str = "[...document.querySelectorAll('marmot-explorer')].map((element) => {
    const tree = element.shadowRoot;
    if (!tree) return 'inside';
    const isLive = !tree.querySelector('.in-host').hidden && tree.querySelector('[data-live]') !== null;
    const isInside = tree.querySelector('slot').style.display !== 'none';
    return isLive ? (isInside ? 'both' : 'live') : isInside ? 'inside' : 'neither';
}).join(' ')";

/// Whether every canvas of every element has painted pixels.
pub const INK: &str = "(() => {
    const canvases = [...document.querySelectorAll('marmot-explorer')]
        .flatMap((element) => [...element.shadowRoot.querySelectorAll('.chart canvas')]);
    return canvases.length > 0 && canvases.every((canvas) =>
        canvas.height > 0 && canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte !== 0));
})()";

/// A site, a council's site, and a browser with a screen.
pub async fn council(screen: Screen) -> (Served, Host, Browser) {
    let site = Served::start().await;
    let browser = Browser::start(crate::engine::Engine::Chromium).await.with_screen(screen).await;
    browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_HOST })).await;
    let host = Host::start(&site, &browser).await;
    (site, host, browser)
}

/// Notes what is done to a host's page outside its elements, and how often a module is made.
const WATCH_HOST: &str = "window.hosted = { touched: [], modules: 0, memories: [] };
    addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => {
            for (const { target } of records) {
                if (!target.closest || !target.closest('marmot-explorer, iframe')) window.hosted.touched.push(target.nodeName);
            }
        }).observe(document.body, { childList: true, attributes: true, characterData: true, subtree: true });
    });
    if (typeof WebAssembly === 'object') {
        const make = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...given) => {
            window.hosted.modules += 1;
            const made = await make(...given);
            window.hosted.memories.push(made.instance.exports.memory);
            return made;
        };
    }";
