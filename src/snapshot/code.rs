//! Names that stand for things: area codes, indicator ids, slugs.
//!
//! Each is parsed once, where it enters, so that nothing inside holds a bare string that means something.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Nine-character code of an area in the register of the Office for National Statistics.
///
/// ```
/// use marmot::snapshot::AreaCode;
/// assert!("E92000001".parse::<AreaCode>().is_ok());
/// assert!("Northmere".parse::<AreaCode>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(try_from = "Cow<str>", into = "String")]
pub struct AreaCode([u8; 9]);

/// Text that is not an area code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an area code is one letter and eight digits, such as E92000001")]
pub struct NotAnAreaCode;

impl FromStr for AreaCode {
    type Err = NotAnAreaCode;

    fn from_str(text: &str) -> Result<Self, NotAnAreaCode> {
        let bytes: [u8; 9] = text.as_bytes().try_into().map_err(|_| NotAnAreaCode)?;
        match bytes.split_first() {
            Some((letter, digits)) if letter.is_ascii_uppercase() && digits.iter().all(u8::is_ascii_digit) => {
                Ok(Self(bytes))
            }
            _ => Err(NotAnAreaCode),
        }
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl fmt::Debug for AreaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<Cow<'_, str>> for AreaCode {
    type Error = NotAnAreaCode;

    fn try_from(text: Cow<'_, str>) -> Result<Self, NotAnAreaCode> {
        text.parse()
    }
}

impl From<AreaCode> for String {
    fn from(code: AreaCode) -> Self {
        code.to_string()
    }
}

/// What an indicator is called in files: lower-case letters, digits and underscores.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct IndicatorId(String);

/// What a page is called in addresses: lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

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

fn check_name(text: &str, joiner: char) -> Result<(), NotAName> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joiner;
    let begins_well = text.starts_with(|c: char| c.is_ascii_lowercase());
    if !begins_well || text.len() > 80 || !text.chars().all(allowed) {
        return Err(NotAName::Character(joiner));
    }
    if RESERVED.contains(&text) { Err(NotAName::Reserved) } else { Ok(()) }
}

impl IndicatorId {
    /// The part of an address that opens this indicator.
    pub fn slug(&self) -> Slug {
        Slug(self.0.replace('_', "-"))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Slug {
    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! name_of {
    ($type:ty, $joiner:literal) => {
        impl FromStr for $type {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                check_name(text, $joiner).map(|()| Self(text.to_owned()))
            }
        }

        impl TryFrom<String> for $type {
            type Error = NotAName;

            fn try_from(text: String) -> Result<Self, NotAName> {
                check_name(&text, $joiner).map(|()| Self(text))
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

name_of!(IndicatorId, '_');
name_of!(Slug, '-');
