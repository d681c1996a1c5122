//! What stands inside every page, so that a reader on slow data waits for no other file: its style, and the script that
//! asks for the app's files early.

use std::path::Path;
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::files::Files;

/// The file that a page takes where the style in it is refused or no script runs, and that other sites' elements load.
pub(super) const STYLESHEET: &str = "explorer.css";
/// The script that is in pages of explorers. Where it is refused, the app's files come a moment later.
const EARLY: &str = "early.js";

/// The style and the script of pages; none where the file is not there, or would end its own element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    /// The stylesheet.
    pub style: Option<Rc<str>>,
    /// The script.
    pub script: Option<Rc<str>>,
}

impl Inline {
    /// Of an app's files.
    pub(super) fn of(files: &Files) -> Self {
        Self::taken(|name| files.get(name).cloned())
    }

    /// Of an app that lies in a folder.
    pub fn in_folder(folder: &Path) -> Self {
        Self::taken(|name| std::fs::read(folder.join(name)).ok())
    }

    fn taken(file: impl Fn(&str) -> Option<Vec<u8>>) -> Self {
        let text = |name: &str| String::from_utf8(file(name)?).ok().filter(|text| !text.contains("</")).map(Rc::from);
        Self { style: text(STYLESHEET), script: text(EARLY) }
    }
}

/// The source of a policy that lets a page use the style or script in it, such as `'sha256-47DEQpj8…'`.
pub fn policy_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_named_by_its_hash() {
        // The hash of nothing, as the standard's own test vectors have it.
        assert_eq!(policy_source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn nothing_in_a_page_ends_its_element() {
        let of = |style: &[u8]| Inline::of(&Files::from([(STYLESHEET.to_owned(), style.to_vec())])).style;
        assert_eq!(of(b"a > b {}").as_deref(), Some("a > b {}"));
        assert_eq!(of(b"a::after { content: '</style>' }"), None);
        assert_eq!(of(&[0xff]), None);
    }
}
