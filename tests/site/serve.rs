//! A published folder over HTTP, as a reader's browser and a host's page ask for it.

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::Stdio;

use axum::Router;
use marmot::publish::Inline;
use marmot::serve::headers::{MOVING, POLICY, RELEASED, headers_of, policy};
use marmot::serve::router;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;

/// A file of each kind, twins of some, a release, and a secret beside the folder.
const FILES: [(&str, &str); 16] = [
    ("site/index.html", "<!DOCTYPE html>place"),
    ("site/index.html.br", "brotli page"),
    ("site/index.html.gz", "gzip page"),
    ("site/fair-work/index.html", "<!DOCTYPE html>fair work"),
    ("site/fair-work/explorer.json", "{}"),
    ("site/fair-work/explorer.json.gz", "gzip json"),
    ("site/explorer.js", "export {}"),
    ("site/explorer_bg.wasm", "module"),
    ("site/explorer_bg.wasm.br", "brotli module"),
    ("site/explorer.css", "p {}"),
    ("site/icon.svg", "<svg/>"),
    ("site/card.png", "png"),
    ("site/data/pay.csv", "a,b"),
    ("site/v/1.2.3/index.html", "released"),
    ("site/v/1.2.3/embed.js", "released loader"),
    ("secret.txt", "secret"),
];

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// A server that stops with the test.
struct Server {
    address: SocketAddr,
    _folder: TempDir,
}

impl Server {
    /// Serves the files as a root, or below a path.
    async fn start(below: Option<&str>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in FILES {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let files = router(&folder.path().join("site"));
        let app = below.map_or_else(|| files.clone(), |path| Router::new().nest(path, files.clone()));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, _folder: folder }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[]).await
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        ask(self.address, method, path, headers).await
    }
}

/// Asks with the path as it is written, which a client would tidy.
async fn ask(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(address).await.expect("the server listens");
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.expect("a request");
    let mut text = String::new();
    stream.read_to_string(&mut text).await.expect("an answer");
    let (head, body) = text.split_once("\r\n\r\n").expect("a head");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(": "));
    Answer {
        status: status.expect("a status"),
        headers: headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect(),
        body: body.to_owned(),
    }
}

/// A header's value as it is sent: the policy names what stands in the pages.
fn sent(value: &str) -> String {
    let inline = Inline { style: Some("p {}".into()), script: None };
    if value == POLICY { policy(&[inline]) } else { value.to_owned() }
}

/// Every header that a path has by the list, and none that would harm.
fn check_headers(answer: &Answer, path: &str) {
    for (name, value) in headers_of(path) {
        assert_eq!(answer.header(name), sent(value), "{path}: {name}");
    }
    for name in ["x-frame-options", "set-cookie", "server", "access-control-allow-credentials"] {
        assert_eq!(answer.headers.get(name), None, "{path}: {name}");
    }
}

#[tokio::test]
async fn every_kind_of_file_has_its_headers() {
    let server = Server::start(None).await;
    for (file, text) in FILES.iter().filter_map(|(file, text)| Some((file.strip_prefix("site")?, text))) {
        if file.ends_with(".br") || file.ends_with(".gz") {
            continue;
        }
        for path in [file, file.trim_end_matches("index.html")] {
            let answer = server.get(path).await;
            assert_eq!((answer.status, answer.body.as_str()), (200, *text), "{path}");
            assert_eq!(answer.header("content-encoding"), "", "{path}: who asks for no twin gets none");
            check_headers(&answer, path);
        }
        let head = server.ask("HEAD", file, &[]).await;
        assert_eq!((head.status, head.body.as_str()), (200, ""), "{file}");
        check_headers(&head, file);
    }
}

#[tokio::test]
async fn a_page_is_kept_for_minutes_and_a_release_for_good() {
    let server = Server::start(None).await;
    for path in ["/", "/explorer.js", "/fair-work/explorer.json", "/v/9.9.9/embed.js"] {
        assert_eq!(server.get(path).await.header("cache-control"), MOVING, "{path}");
    }
    for path in ["/v/1.2.3/", "/v/1.2.3/embed.js", "/v/1%2e2.3/embed.js"] {
        assert_eq!(server.get(path).await.header("cache-control"), RELEASED, "{path}");
    }
    assert_eq!(server.get("/index%2ehtml").await.header("content-security-policy"), sent(POLICY));
}

#[tokio::test]
async fn a_twin_is_sent_to_who_reads_it() {
    let server = Server::start(None).await;
    for (path, accepted, encoding, body) in [
        ("/", "gzip, deflate, br, zstd", "br", "brotli page"),
        ("/", "gzip", "gzip", "gzip page"),
        ("/", "br;q=0, gzip;q=0.5", "gzip", "gzip page"),
        ("/", "identity", "", "<!DOCTYPE html>place"),
        ("/", "zstd", "", "<!DOCTYPE html>place"),
        ("/explorer_bg.wasm", "gzip, br", "br", "brotli module"),
        ("/explorer_bg.wasm", "gzip", "", "module"),
        ("/fair-work/explorer.json", "gzip, br", "gzip", "gzip json"),
        ("/icon.svg", "gzip, br", "", "<svg/>"),
    ] {
        let answer = server.ask("GET", path, &[("accept-encoding", accepted)]).await;
        let got = (answer.status, answer.header("content-encoding"), answer.body.as_str());
        assert_eq!(got, (200, encoding, body), "{path} for {accepted}");
        assert_eq!(answer.header("vary"), "accept-encoding");
        check_headers(&answer, path);
    }
}

#[tokio::test]
async fn what_a_reader_holds_is_not_sent_again() {
    let server = Server::start(None).await;
    for path in ["/", "/explorer_bg.wasm", "/v/1.2.3/embed.js"] {
        let first = server.ask("GET", path, &[("accept-encoding", "br")]).await;
        for (condition, header) in [("if-none-match", "etag"), ("if-modified-since", "last-modified")] {
            let held = [("accept-encoding", "br"), (condition, first.header(header))];
            let again = server.ask("GET", path, &held).await;
            assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}: {condition}");
            check_headers(&again, path);
        }
        let other = server.ask("GET", path, &[("if-none-match", "\"another\"")]).await;
        assert_eq!(other.status, 200);
    }
    let tags = [server.get("/").await, server.ask("GET", "/", &[("accept-encoding", "br")]).await];
    assert_ne!(tags[0].header("etag"), tags[1].header("etag"), "a twin has a tag of its own");
}

#[tokio::test]
async fn a_folder_without_its_slash_leads_to_it_below_any_path() {
    for below in [None, Some("/council/health")] {
        let server = Server::start(below).await;
        let root = below.unwrap_or_default();
        for (path, location) in [("/fair-work", "./fair-work/"), ("/v/1.2.3", "./1.2.3/"), ("/data?x=1", "./data/?x=1")]
        {
            let answer = server.get(&format!("{root}{path}")).await;
            assert_eq!((answer.status, answer.header("location")), (307, location), "{root}{path}");
            assert_eq!(answer.header("cache-control"), MOVING, "{root}{path}");
        }
        let page = server.get(&format!("{root}/v/1.2.3/")).await;
        assert_eq!((page.status, page.body.as_str()), (200, "released"));
        check_headers(&page, "/v/1.2.3/");
    }
}

#[tokio::test]
async fn what_is_not_published_is_a_plain_page() {
    let server = Server::start(None).await;
    for path in [
        "/nothing",
        "/nothing/",
        "/data/",
        "/explorer.js/",
        "/v/1.2.3/nothing.js",
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/fair-work/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
        "/%00",
        "/%ff",
    ] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("<h1>Not found</h1>"), "{path}");
        check_headers(&answer, "/not_found.html");
    }
    let head = server.ask("HEAD", "/nothing", &[]).await;
    assert_eq!((head.status, head.body.as_str()), (404, ""));
}

#[tokio::test]
async fn nothing_can_be_sent_to_it() {
    let server = Server::start(None).await;
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(server.ask(method, "/", &[]).await.status, 405, "{method}");
    }
}

fn marmot(folder: &TempDir, port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_marmot"));
    command.arg("serve").arg(folder.path()).args(["--port", &port.to_string()]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command
}

#[tokio::test]
async fn the_command_says_where_it_serves() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("index.html"), "place").expect("a page");
    let mut server = marmot(&folder, 0).spawn().expect("the command starts");
    let mut lines = BufReader::new(server.stdout.take().expect("its output")).lines();
    let line = lines.next_line().await.expect("text").expect("a line");
    let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
    let address: SocketAddr = address.parse().expect("an address");
    assert!(address.ip().is_loopback(), "nobody else can reach it: {address}");
    assert_eq!(ask(address, "GET", "/", &[]).await.body, "place");

    let second = marmot(&folder, address.port()).output().await.expect("the command ends");
    let text = String::from_utf8(second.stderr).expect("text");
    assert!(!second.status.success() && text.contains(&format!("could not listen at {address}")), "{text}");
    assert!(text.contains("take another with --port"), "{text}");
}

#[tokio::test]
async fn the_command_refuses_a_folder_where_nothing_is_published() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = marmot(&folder, 0).output().await.expect("the command ends");
    let text = String::from_utf8(refused.stderr).expect("text");
    assert!(!refused.status.success() && text.contains("holds no index.html: publish into it first"), "{text}");
}
