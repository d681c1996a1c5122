//! What is sent with a published file. `docs/HOSTING.md` says the same for other servers.

use crate::publish::{Inline, Version, policy_source};

/// A header's name, in lower case, and its value.
pub type HttpHeader = (&'static str, &'static str);

/// What stands in [`POLICY`] for the hashes of the style and the script in pages, which every build has its own of.
const STYLE: &str = "'sha256-STYLE'";
const SCRIPT: &str = "'sha256-SCRIPT'";

/// What a page may load and do: our own files, what stands in it, and WebAssembly. Any site may frame it.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-SCRIPT'; \
     style-src 'self' 'sha256-STYLE'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy for pages that have any of these in them.
pub fn policy(pages: &[Inline]) -> String {
    let sources = |of: fn(&Inline) -> Option<&str>| {
        let mut sources: Vec<String> = pages.iter().filter_map(of).map(policy_source).collect();
        sources.sort();
        sources.dedup();
        sources.join(" ")
    };
    let styles = sources(|inline| inline.style.as_deref());
    let scripts = sources(|inline| inline.script.as_deref());
    POLICY.replace(STYLE, &styles).replace(SCRIPT, &scripts).replace(" ;", ";")
}

/// With every file: another site's page may load it, and it is only what its type says.
pub const WITH_ALL: [HttpHeader; 6] = [
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
    ("referrer-policy", "no-referrer"),
    ("timing-allow-origin", "*"),
    ("vary", "accept-encoding"),
    ("x-content-type-options", "nosniff"),
];

/// With pages: what they may do, and that a page which is isolated from others may frame them.
pub const WITH_PAGES: [HttpHeader; 3] = [
    ("content-security-policy", POLICY),
    ("cross-origin-embedder-policy", "require-corp"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// The type of a file by the ending of its name.
pub const TYPES: [(&str, &str); 9] = [
    ("css", "text/css"),
    ("csv", "text/csv; charset=utf-8"),
    ("html", PAGE),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
];

const PAGE: &str = "text/html; charset=utf-8";

/// How long a file of the moving site is kept: five minutes, so that a correction arrives.
pub const MOVING: &str = "max-age=300";

/// How long a file of a release is kept: for good, because its bytes never change.
pub const RELEASED: &str = "public, max-age=31536000, immutable";

/// The headers of a file by its path from the root of the published folder; a folder's path ends in a slash.
///
/// ```
/// use marmot::serve::headers::{MOVING, RELEASED, headers_of};
///
/// let cached = |path| headers_of(path).into_iter().find(|(name, _)| *name == "cache-control").unwrap().1;
/// assert_eq!(cached("/explorer.js"), MOVING);
/// assert_eq!(cached("/v/1.2.3/explorer.js"), RELEASED);
/// ```
pub fn headers_of(path: &str) -> Vec<HttpHeader> {
    let mut headers = WITH_ALL.to_vec();
    let kind = type_of(path);
    headers.extend(kind.map(|kind| ("content-type", kind)));
    if kind == Some(PAGE) {
        headers.extend(WITH_PAGES);
    }
    headers.push(("cache-control", if is_released(path) { RELEASED } else { MOVING }));
    headers
}

fn type_of(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = if name.is_empty() { "html" } else { name.rsplit_once('.')?.1 };
    TYPES.iter().find(|(of, _)| *of == ending).map(|(_, kind)| *kind)
}

/// Whether a path lies below `v/<version>/`.
fn is_released(path: &str) -> bool {
    let mut parts = path.trim_start_matches('/').split('/');
    parts.next() == Some("v")
        && parts.next().is_some_and(|part| part.parse::<Version>().is_ok())
        && parts.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(path: &str, header: &str) -> Option<&'static str> {
        headers_of(path).into_iter().find(|(name, _)| *name == header).map(|(_, value)| value)
    }

    #[test]
    fn a_file_has_the_type_of_its_ending() {
        for (path, kind) in [
            ("/", "text/html; charset=utf-8"),
            ("/fair-work/", "text/html; charset=utf-8"),
            ("/fair-work/index.html", "text/html; charset=utf-8"),
            ("/explorer_bg.wasm", "application/wasm"),
            ("/v/1.0.0/explorer.js", "text/javascript"),
            ("/fair-work/explorer.json", "application/json"),
            ("/data/pay.csv", "text/csv; charset=utf-8"),
            ("/icon.svg", "image/svg+xml"),
            ("/card.png", "image/png"),
        ] {
            assert_eq!(value(path, "content-type"), Some(kind), "{path}");
        }
        assert_eq!(value("/LICENCE", "content-type"), None);
        assert_eq!(value("/v/1.0.0/LICENCE", "content-type"), None, "a version is no ending");
    }

    #[test]
    fn only_below_a_whole_version_is_a_file_kept_for_good() {
        for path in ["/v/1.2.3/", "/v/1.2.3/embed.js", "/v/0.10.0/fair-work/index.html"] {
            assert_eq!(value(path, "cache-control"), Some(RELEASED), "{path}");
        }
        for path in ["/", "/v/", "/v/1/embed.js", "/v/1.2.3", "/v/1.2/embed.js", "/a/v/1.2.3/embed.js", "/explorer.js"]
        {
            assert_eq!(value(path, "cache-control"), Some(MOVING), "{path}");
        }
    }

    #[test]
    fn a_policy_names_what_stands_in_pages() {
        let page = Inline { style: Some("b {}".into()), script: None };
        let policy = policy(&[page.clone(), page]);
        assert!(policy.contains(&format!("style-src 'self' {};", policy_source("b {}"))), "{policy}");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
    }

    #[test]
    fn pages_alone_have_a_policy_and_nothing_forbids_a_frame() {
        assert_eq!(value("/fair-work/", "content-security-policy"), Some(POLICY));
        assert_eq!(value("/explorer.js", "content-security-policy"), None);
        for path in ["/", "/explorer.js"] {
            assert_eq!(value(path, "x-frame-options"), None);
            assert_eq!(value(path, "set-cookie"), None);
        }
    }
}
