//! The number of a release.

use std::fmt;
use std::str::FromStr;

/// Three numbers, such as `1.2.3`: releases with the same first one work with the same pages.
///
/// ```
/// use marmot::publish::Version;
///
/// let version: Version = "1.2.3".parse().unwrap();
/// assert_eq!(version.to_string(), "1.2.3");
/// assert!(version < "1.10.0".parse().unwrap());
/// assert!("1.2.3-beta".parse::<Version>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(semver::Version);

/// A text that is not the number of a release.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a version: write three numbers without leading zeros, such as 1.2.3")]
pub struct NotAVersion(String);

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let version = semver::Version::parse(text).ok();
        let released = version.filter(|version| version.pre.is_empty() && version.build.is_empty());
        released.map(Self).ok_or_else(|| NotAVersion(text.chars().take(60).collect()))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_numbers_are_a_version() {
        for text in ["0.0.0", "1.2.3", "10.20.30"] {
            assert_eq!(text.parse::<Version>().unwrap().to_string(), text);
        }
        for text in
            ["", "1", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.3-rc.1", "1.2.3+4", "1.2.x", "../1.2.3", " 1.2.3"]
        {
            assert_eq!(text.parse::<Version>(), Err(NotAVersion(text.to_owned())));
        }
    }
}
