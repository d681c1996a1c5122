//! The published folder on a server of this machine, in a sub-folder and under a strict policy.

use std::net::Ipv4Addr;
use std::path::Path;

use axum::Router;
use axum::http::{HeaderValue, header};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The policy that a council should set: nothing but our own files, and leave to compile WebAssembly.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The folder that the pages live in: any will do, and this one is not the root.
const FOLDER: &str = "/council/health";

/// A server that stops with the test process.
pub struct Served {
    /// The address of the folder, ending in a slash.
    pub url: String,
}

impl Served {
    /// Serves `dist`.
    pub async fn start() -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(dist.join("explorer_bg.wasm").exists(), "there is no dist: run `make build` first");
        let policy =
            SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        let app = Router::new().nest_service(FOLDER, ServeDir::new(dist)).layer(policy);
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: format!("http://127.0.0.1:{port}{FOLDER}/") }
    }

    /// The address of a page.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }
}
