//! Where a site will be: asked for, because a page cannot know it.

use std::fmt;
use std::str::FromStr;

use url::Url;

/// The address of a published folder, ending in a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(Url);

/// Why a text is not the address of a site.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// Not an address at all.
    #[error("{text:?} is not an address ({reason}): write it like https://www.example.gov.uk/health/")]
    Form {
        /// What was given.
        text: String,
        /// What is wrong with it.
        reason: url::ParseError,
    },
    /// Of another scheme, or with parts that no folder has.
    #[error("{0:?} is not the address of a folder: it must begin with https:// or http://, without ? and #")]
    NotAFolder(String),
}

impl FromStr for SiteUrl {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let form = |reason| NotAnAddress::Form { text: text.to_owned(), reason };
        let mut url = Url::parse(text).map_err(form)?;
        let is_folder = matches!(url.scheme(), "https" | "http")
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty();
        if !is_folder {
            return Err(NotAnAddress::NotAFolder(text.to_owned()));
        }
        if !url.path().ends_with('/') {
            url.set_path(&format!("{}/", url.path()));
        }
        Ok(Self(url))
    }
}

impl SiteUrl {
    /// The address of a page by its path below the folder.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl fmt::Display for SiteUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The file that lists the pages.
pub(super) const SITEMAP: &str = "sitemap.xml";

/// What search engines are told: every page that stands by itself.
pub(super) fn sitemap(site: &SiteUrl, paths: &[String]) -> String {
    let locations = paths.iter().map(|path| format!("  <url><loc>{}</loc></url>\n", site.page(path)));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
        locations.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_in_a_slash() {
        for text in ["https://example.org", "https://example.org/", "HTTPS://EXAMPLE.ORG"] {
            assert_eq!(text.parse::<SiteUrl>().unwrap().to_string(), "https://example.org/");
        }
        let site: SiteUrl = "http://localhost:8080/health".parse().unwrap();
        assert_eq!(site.page("fair-work/"), "http://localhost:8080/health/fair-work/");
    }

    #[test]
    fn what_is_no_folder_is_refused() {
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "https://example.org/?a",
            "https://a@example.org/",
            "javascript:alert(1)",
        ] {
            assert!(text.parse::<SiteUrl>().is_err(), "{text}");
        }
    }
}
