//! The published folder on a server of this machine, in a sub-folder and with the headers that a council should set.

use std::net::Ipv4Addr;
use std::path::Path;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use marmot::serve::router;

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
    /// With something else.
    NotJson,
    /// With a form that the app does not know.
    OtherForm,
    /// With a tag that no page may have.
    ForeignTag,
}

fn published() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/fair-work/explorer.json");
    std::fs::read_to_string(path).expect("an explorer's file")
}

impl Answer {
    async fn response(self) -> Response {
        match self {
            Self::Published => unreachable!("the folder answers"),
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Never => std::future::pending().await,
            Self::TooLarge => " ".repeat(5_000_000).into_response(),
            Self::NotJson => "<!DOCTYPE html>".into_response(),
            Self::OtherForm => r#"{"schema":99}"#.into_response(),
            Self::ForeignTag => published().replace("[\"p\",", "[\"script\",").into_response(),
        }
    }
}

/// A server that stops with the test process.
pub struct Served {
    /// The address of the folder, ending in a slash.
    pub url: String,
}

impl Served {
    /// Serves `dist`.
    pub async fn start() -> Self {
        Self::answering(Answer::Published).await
    }

    /// Serves `dist`, with another answer to who asks for an explorer's file.
    pub async fn answering(answer: Answer) -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(dist.join("explorer_bg.wasm").exists(), "there is no dist: run `make build` first");
        let files = match answer {
            Answer::Published => Router::new(),
            other => Router::new().route("/{objective}/explorer.json", get(move || other.response())),
        };
        let app = Router::new().nest_service(FOLDER, files.fallback_service(router(&dist)));
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
