//! The published folder on a server of this machine, in a sub-folder and with the headers that a council should set.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use marmot::publish::{Options, publish};
use marmot::serve::router;

use crate::engine::{Browser, Engine, Screen};
use crate::support::{luton, root};

/// The folder that the pages live in: any will do, and this one is not the root.
const FOLDER: &str = "/council/health";

/// How the server answers when it is asked for an explorer's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// As it is published.
    Published,
    /// It is not there.
    Missing,
    /// Not at all.
    Never,
    /// With more than is read.
    TooLarge,
    /// With something that never ends.
    Endless,
    /// With the beginning of the file.
    CutFile,
    /// With bytes that are no text.
    NotText,
    /// With something else.
    NotJson,
    /// With nothing.
    Empty,
    /// With a form that the app does not know.
    OtherForm,
    /// With a tag that no page may have.
    ForeignTag,
    /// With figures after which others were due.
    Overdue,
    /// As it is published, and without postcodes.
    NoPostcodes,
    /// With the module, as a text.
    PlainModule,
    /// With a page in place of the module.
    PageForModule,
    /// With no module.
    NoModule,
    /// With a module of no bytes.
    EmptyModule,
    /// With the first half of the module.
    CutModule,
    /// With a module that differs in one bit.
    FlippedModule,
}

fn module() -> Vec<u8> {
    std::fs::read(site().join("explorer_bg.wasm")).expect("the module")
}

fn typed(kind: &'static str, bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, kind)], bytes).into_response()
}

fn published() -> String {
    std::fs::read_to_string(site().join("fair-work/page.json")).expect("an explorer's file")
}

impl Answer {
    async fn response(self) -> Response {
        match self {
            Self::Published => unreachable!("the folder answers"),
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Never => std::future::pending().await,
            Self::TooLarge => " ".repeat(5_000_000).into_response(),
            Self::Endless => {
                let part = || Ok::<_, std::convert::Infallible>(vec![b' '; 100_000]);
                Body::from_stream(futures::stream::repeat_with(part)).into_response()
            }
            Self::CutFile => published().get(..20_000).unwrap_or_default().to_owned().into_response(),
            Self::NotText => vec![b'"', 0xff, b'"'].into_response(),
            Self::NotJson => "<!DOCTYPE html>".into_response(),
            Self::Empty => StatusCode::NO_CONTENT.into_response(),
            Self::OtherForm => r#"{"schema":99}"#.into_response(),
            Self::ForeignTag => published().replace("[\"p\",", "[\"script\",").into_response(),
            Self::Overdue => published()
                .replace("\"next_update\":\"\"", "\"next_update\":\"2026-01-31\"")
                .replace("\"overdue\":\"\"", "\"overdue\":\"These are old.\"")
                .into_response(),
            Self::PlainModule => typed("text/plain", module()),
            Self::PageForModule => typed("text/html", b"<!DOCTYPE html>".to_vec()),
            Self::NoModule | Self::NoPostcodes => StatusCode::NOT_FOUND.into_response(),
            Self::EmptyModule => typed("application/wasm", Vec::new()),
            Self::CutModule => typed("application/wasm", module().into_iter().take(100_000).collect()),
            Self::FlippedModule => {
                let mut bytes = module();
                if let Some(last) = bytes.last_mut() {
                    *last ^= 1;
                }
                typed("application/wasm", bytes)
            }
        }
    }

    /// What is asked for.
    fn path(self) -> &'static str {
        match self {
            Self::Published
            | Self::Missing
            | Self::Never
            | Self::TooLarge
            | Self::Endless
            | Self::CutFile
            | Self::NotText
            | Self::NotJson
            | Self::Empty
            | Self::OtherForm
            | Self::ForeignTag
            | Self::Overdue => "/{objective}/page.json",
            Self::NoPostcodes => "/postcodes.json",
            Self::PlainModule
            | Self::PageForModule
            | Self::NoModule
            | Self::EmptyModule
            | Self::CutModule
            | Self::FlippedModule => "/explorer_bg.wasm",
        }
    }
}

/// A server that stops with the test process.
pub struct Served {
    /// The address of the folder, ending in a slash.
    pub url: String,
}

/// The folder that `make build` has made.
pub fn built() -> PathBuf {
    let dist = root("dist");
    assert!(dist.join("explorer_bg.wasm").exists(), "there is no dist: run `make build` first");
    dist
}

/// What was built, with the pages of the frozen place.
pub fn site() -> &'static Path {
    static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
        let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(env!("CARGO_CRATE_NAME")).join("site");
        if site.exists() {
            std::fs::remove_dir_all(&site).expect("what an earlier run has left");
        }
        let options = Options { app: Some(built()), compress: true, ..Options::default() };
        publish(luton(), &site, &options).expect("the folder can be written");
        // The loader of a release, which no other site has.
        std::fs::copy(built().join(RELEASED), site.join(RELEASED)).expect("a loader");
        site
    });
    &SITE
}

/// The loader that knows what it may load.
pub const RELEASED: &str = "embed.release.js";

impl Served {
    /// Serves the site.
    pub async fn start() -> Self {
        Self::answering(Answer::Published).await
    }

    /// Serves the site, with another answer to who asks for an explorer's file.
    pub async fn answering(answer: Answer) -> Self {
        let files = match answer {
            Answer::Published => Router::new(),
            other => {
                let answer = move || async move {
                    let mut response = other.response().await;
                    let any = HeaderValue::from_static("*");
                    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
                    response
                };
                Router::new().route(other.path(), get(answer))
            }
        };
        Self::routes(files.fallback_service(router(site()))).await
    }

    /// Serves the site with another policy.
    pub async fn with_policy(policy: &'static str) -> Self {
        let with = move |mut response: Response| async move {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
            response
        };
        Self::routes(router(site()).layer(map_response(with))).await
    }

    /// Serves another folder.
    pub async fn folder(folder: &Path) -> Self {
        Self::routes(router(folder)).await
    }

    async fn routes(routes: Router) -> Self {
        let app = Router::new().nest_service(FOLDER, routes);
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: format!("http://127.0.0.1:{port}{FOLDER}/") }
    }

    /// Where it is served from, without a path.
    pub fn origin(&self) -> &str {
        self.url.strip_suffix(&format!("{FOLDER}/")).expect("the folder")
    }

    /// The address of a page.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}

/// The site, and Chromium with a screen.
pub async fn started(screen: Screen) -> (Served, Browser) {
    let served = Served::start().await;
    (served, Browser::start(Engine::Chromium).await.with_screen(screen).await)
}
