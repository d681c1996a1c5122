//! A published folder over HTTP: compressed twins, and the headers that a council should set.
//!
//! `headers` says what is sent with a file, as data; this module sends it. Nothing here changes a file, and nothing
//! is kept about who asks.

pub mod headers;

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::handler::HandlerWithoutStateExt as _;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeDir;

use crate::publish::Inline;
use headers::{POLICY, headers_of, policy};

/// What a reader sees where nothing is published, and the path whose headers it has.
const NOT_FOUND: (&str, &str) = (include_str!("not_found.html"), "not_found.html");

/// Why a folder could not be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Nothing is published there.
    #[error("{} holds no index.html: publish into it first, with marmot publish PLACE -o DIR", .0.display())]
    NothingPublished(PathBuf),
    /// The address cannot be used.
    #[error("could not listen at {address}: {reason}. Where another program has the port, take another with --port.")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the operating system says.
        reason: io::Error,
    },
    /// The server stopped.
    #[error("could not go on serving: {0}")]
    Stopped(#[source] io::Error),
}

/// Serves a folder until the process ends; `started` is told the address.
///
/// # Errors
/// When nothing is published in the folder, or the address is taken.
pub fn serve(folder: &Path, address: SocketAddr, started: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    if !folder.join("index.html").is_file() {
        return Err(ServeError::NothingPublished(folder.to_owned()));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_io().build().map_err(ServeError::Stopped)?;
    runtime.block_on(async {
        let failure = |reason| ServeError::Listen { address, reason };
        let listener = tokio::net::TcpListener::bind(address).await.map_err(failure)?;
        started(listener.local_addr().map_err(failure)?);
        axum::serve(listener, router(folder)).await.map_err(ServeError::Stopped)
    })
}

/// The routes of a folder. They may be nested below any path.
pub fn router(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let files = files.not_found_service(not_found.into_service());
    let policy = HeaderValue::try_from(policy(&in_pages(folder))).unwrap_or(HeaderValue::from_static(POLICY));
    Router::new().fallback_service(files).layer(middleware::from_fn_with_state(policy, with_headers))
}

/// What stands in the folder's pages: those of the moving site, and those of releases.
fn in_pages(folder: &Path) -> Vec<Inline> {
    let releases = std::fs::read_dir(folder.join("v")).into_iter().flatten().flatten().map(|entry| entry.path());
    std::iter::once(folder.to_owned()).chain(releases).map(|folder| Inline::in_folder(&folder)).collect()
}

async fn not_found() -> Html<&'static str> {
    Html(NOT_FOUND.0)
}

/// Answers a request, with the headers of the file that is sent.
async fn with_headers(State(policy): State<HeaderValue>, request: Request, next: Next) -> Response {
    let address = request.uri().clone();
    let mut response = next.run(request).await;
    let path = percent_decode_str(address.path()).decode_utf8_lossy();
    let status = response.status();
    let is_file = status.is_success() || status == StatusCode::NOT_MODIFIED;
    let sent = if is_file { &*path } else { NOT_FOUND.1 };
    let all = response.headers_mut();
    for (name, value) in headers_of(sent) {
        let value = if value == POLICY { policy.clone() } else { HeaderValue::from_static(value) };
        all.insert(HeaderName::from_static(name), value);
    }
    if let Some(location) = all.get_mut(header::LOCATION) {
        *location = below(address.path(), address.query()).unwrap_or(HeaderValue::from_static("./"));
    }
    response
}

/// The address of a folder that was asked for without its slash, from where a reader stands: the server need not
/// know below which path it is reached.
fn below(path: &str, query: Option<&str>) -> Option<HeaderValue> {
    let folder = path.rsplit('/').next()?;
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    HeaderValue::try_from(format!("./{folder}/{query}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_found_from_where_the_reader_stands() {
        let check = |path, query, expected: &str| assert_eq!(below(path, query).unwrap(), expected);
        check("/fair-work", None, "./fair-work/");
        check("/embed/fair-work", Some("a=1"), "./fair-work/?a=1");
        check("//elsewhere.example", None, "./elsewhere.example/");
    }

    #[test]
    fn an_empty_folder_is_not_served() {
        let folder = tempfile::tempdir().unwrap();
        let refused = serve(folder.path(), ([127, 0, 0, 1], 0).into(), |_| panic!("it must not start"));
        assert!(matches!(refused, Err(ServeError::NothingPublished(path)) if path == folder.path()));
    }
}
