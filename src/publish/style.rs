//! The stylesheet inside every page: a reader on slow data sees it without waiting for another file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The file that a page takes where the style in it is refused or no script runs, and other sites' elements load.
pub const STYLESHEET: &str = "explorer.css";

/// The source of a policy that lets a page use the style that stands in it, such as `'sha256-47DEQpj8…'`.
pub fn policy_source(style: &[u8]) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style)))
}

/// The stylesheet as it can stand in a page; none where it would end its own element.
pub(super) fn inline(stylesheet: &[u8]) -> Option<&str> {
    std::str::from_utf8(stylesheet).ok().filter(|text| !text.contains("</"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_named_by_its_hash() {
        // The hash of nothing, as the standard's own test vectors have it.
        assert_eq!(policy_source(b""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn a_style_never_ends_its_element() {
        assert_eq!(inline(b"a > b {}"), Some("a > b {}"));
        assert_eq!(inline(b"a::after { content: '</style>' }"), None);
    }
}
