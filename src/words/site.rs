//! What is said on the page about the site, beside the figures.
//!
//! Apart from [`Words`], so that a phone which runs the explorer does not load what only that page says.

use super::{AddWords, Fact, Words};
use crate::snapshot::{Date, Snapshot, Source};
use crate::stats::methods::Method;

/// What a language can say on the page about the site.
pub trait SiteWords: Words {
    /// When a file was published, or that it is not known.
    fn published_on(&self, source: &Source) -> String;

    /// How and when a file was copied.
    fn copied(&self, source: &Source) -> String;

    /// What the latest snapshot is.
    fn latest_snapshot(&self) -> &'static str;

    /// What the snapshot of a day is.
    fn dated_snapshot(&self, date: Date) -> String;

    /// Names in one line.
    fn list(&self, names: &[String]) -> String;

    /// A publisher with how many files are from it.
    fn publisher(&self, name: &str, files: usize) -> String;

    /// What a statistic is called and does, in plain words.
    fn method(&self, method: Method) -> MethodWords;

    /// A section of the page about the site.
    fn topic(&self, topic: Topic, snapshot: &Snapshot) -> Fact;

    /// What the words of the pages mean.
    fn terms(&self) -> Vec<Fact>;

    /// The heading of the page about the site, and its first sentence.
    fn about_page(&self, snapshot: &Snapshot) -> Fact;

    /// Texts of the page for web editors.
    fn add(&self) -> &'static AddWords;
}

/// A section of the page about the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// How figures are made and compared.
    Comparison,
    /// What words such as "margin of error" mean.
    Terms,
    /// Each statistic behind the pages.
    Methods,
    /// Statistics that no page uses yet.
    ReadyMethods,
    /// Sources and licences.
    Sources,
    /// Who made the figures and the pages.
    Makers,
    /// What is kept about a reader.
    Privacy,
    /// The accessibility statement.
    Accessibility,
}

impl Topic {
    /// All, in the order in which they stand on the page.
    pub const ALL: [Self; 8] = [
        Self::Comparison,
        Self::Terms,
        Self::Methods,
        Self::ReadyMethods,
        Self::Sources,
        Self::Makers,
        Self::Privacy,
        Self::Accessibility,
    ];

    /// Its anchor, which stays the same in every language.
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::Comparison => "comparison",
            Self::Terms => "terms",
            Self::Methods => "methods",
            Self::ReadyMethods => "other-methods",
            Self::Sources => "sources",
            Self::Makers => "makers",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
        }
    }
}

/// A statistic in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodWords {
    /// Its name.
    pub name: &'static str,
    /// What it does, in plain words.
    pub plain: &'static str,
}
