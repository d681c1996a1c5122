//! Names that stand for things: area codes, indicator ids, slugs.
//!
//! Each is parsed once, where it enters, so that nothing inside holds a bare string that means something.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::terms::Slug;

/// Nine-character code of an area in the register of the Office for National Statistics.
///
/// ```
/// use marmot::snapshot::AreaCode;
/// assert!("E92000001".parse::<AreaCode>().is_ok());
/// assert!("Northmere".parse::<AreaCode>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "Cow<str>", into = "String")]
pub struct AreaCode([u8; 9]);

/// Text that is not an area code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an area code is one letter and eight digits, such as E92000001")]
pub struct NotAnAreaCode;

impl AreaCode {
    /// Whether it is of a kind that files of councils hold beside them: small areas, wards, districts, areas of the
    /// health service, other nations. A register need not list those.
    pub fn is_of_another_kind(self) -> bool {
        let [letter, tens, ones, ..] = self.0;
        let is_listed = match letter {
            // Councils, regions and England itself, and areas of police forces.
            b'E' => {
                matches!([tens, ones], [b'0', b'6' | b'8' | b'9'] | [b'1', b'0' | b'2'] | [b'2', b'3'] | [b'9', b'2'])
            }
            other => other == b'K',
        };
        !is_listed
    }
}

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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct IndicatorId(String);

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

name_of!(IndicatorId, '_');
