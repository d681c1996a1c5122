//! The language that pages are in.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that there are words in. Any other is refused where a place is read, and so are its snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub enum Language {
    /// As councils in England write it.
    English,
}

/// Text that names no language of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are no words in the language {0:?}; set `language` to one of: {known}", known = Language::known())]
pub struct NotALanguage(String);

impl Language {
    /// Every language.
    pub const ALL: [Self; 1] = [Self::English];

    /// Its code, as HTML has it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    fn known() -> String {
        Self::ALL.map(Self::code).join(", ")
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(code: &str) -> Result<Self, NotALanguage> {
        let known = Self::ALL.into_iter().find(|language| language.code() == code);
        known.ok_or_else(|| NotALanguage(code.to_owned()))
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(code: String) -> Result<Self, NotALanguage> {
        code.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.code().to_owned()
    }
}
