//! The page about the site: its sections, and statistics in words.

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
