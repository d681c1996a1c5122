//! In which files a published release is not what would be published now.

use std::fmt;

/// A file in which a published release is not what would be published now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Its path in the release.
    pub file: String,
    /// How it differs.
    pub how: Differs,
}

/// How a file of a release differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// It is published with other bytes.
    Changed,
    /// It would be published now and is not in the release.
    Missing,
    /// It is in the release and would not be published now.
    Extra,
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = match self.how {
            Differs::Changed => "other bytes are published",
            Differs::Missing => "not in the published release",
            Differs::Extra => "in the published release alone",
        };
        write!(formatter, "  {}: {how}", self.file)
    }
}
