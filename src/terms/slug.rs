//! Names in addresses and in files.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a page is called in addresses: lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(pub(crate) String);

/// Text that cannot be an id or a slug.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    /// It holds a character that is not allowed, is empty or too long.
    #[error("use 1 to 80 lower-case letters, digits and {0:?}, beginning with a letter")]
    Character(char),
    /// The address of another page.
    #[error("this name is kept for a page of every place; choose another")]
    Reserved,
}

/// Addresses that the published folder uses itself.
const RESERVED: [&str; 5] = ["about", "add", "data", "embed", "v"];

/// Refuses what cannot be a name whose words are joined by a sign.
pub fn check_name(text: &str, joiner: char) -> Result<(), NotAName> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joiner;
    let begins_well = text.starts_with(|c: char| c.is_ascii_lowercase());
    if !begins_well || text.len() > 80 || !text.chars().all(allowed) {
        return Err(NotAName::Character(joiner));
    }
    if RESERVED.contains(&text) { Err(NotAName::Reserved) } else { Ok(()) }
}

impl Slug {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Gives a name of text its readers and writers.
macro_rules! name_of {
    ($type:ty, $joiner:literal) => {
        impl FromStr for $type {
            type Err = $crate::terms::NotAName;

            fn from_str(text: &str) -> Result<Self, $crate::terms::NotAName> {
                $crate::terms::slug::check_name(text, $joiner).map(|()| Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::terms::NotAName;

            fn try_from(text: String) -> Result<Self, $crate::terms::NotAName> {
                $crate::terms::slug::check_name(&text, $joiner).map(|()| Self(text))
            }
        }

        impl From<$type> for String {
            fn from(name: $type) -> Self {
                name.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

name_of!(Slug, '-');
