//! The place, its areas and objectives, and where everything came from.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::code::{AreaCode, IndicatorId};
use super::date::Date;
use super::language::Language;
use crate::terms::Slug;

/// The place that a snapshot is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The nine-character code of the place.
    pub code: AreaCode,
    /// The region it lies in.
    pub region: AreaCode,
    /// The country it lies in.
    pub country: AreaCode,
    /// Who publishes these pages.
    pub council: String,
    /// The snapshot's own date: "older" is measured from here, not from a clock.
    pub date: Date,
    /// The day by which the next snapshot is to be published, where that is known: later than this one's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_update: Option<Date>,
    /// The language that its pages are in.
    pub language: Language,
    /// The indicator that opens the place page: inequality within the place.
    pub inequality: Option<IndicatorId>,
    /// The indicator charted beside it.
    pub chart: Option<IndicatorId>,
    /// Groups that a finding by group names: the place's largest, chosen by size alone.
    #[serde(default)]
    pub named_groups: Vec<String>,
}

closed_list! {
    /// What kind of area it is.
    AreaKind {
        /// A country.
        Country = "country",
        /// A region of England.
        Region = "region",
        /// An upper-tier council.
        Council = "council",
        /// A district of a county.
        District = "district",
        /// Several councils that act together.
        CombinedAuthority = "combined_authority",
        /// The area of a police force.
        PoliceForce = "police_force",
    }
}

/// An area that some figure is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its name, without an article.
    pub name: String,
    /// What it is.
    pub kind: AreaKind,
    /// What it covers, where the name does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers: Option<String>,
}

/// Areas that somebody found alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeerSet {
    /// Its name in files.
    pub id: Slug,
    /// Its name for readers.
    pub title: String,
    /// Who made it and when.
    pub source: String,
    /// Its areas, most alike first.
    pub areas: Vec<AreaCode>,
}

/// One policy objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its number, from 1.
    pub number: u8,
    /// Its web address, parsed.
    pub slug: Slug,
    /// Its official words.
    pub title: String,
    /// A few words for a narrow screen.
    pub short: String,
    /// One or two sentences: why it matters to health.
    pub why: String,
    /// Indicators with a page, in order; the first is the headline.
    pub indicators: Vec<IndicatorId>,
    /// Indicators with one line and no page.
    #[serde(default)]
    pub more: Vec<IndicatorId>,
    /// A heading over what is being done.
    pub actions_title: String,
    /// What is being done.
    pub actions: Vec<Action>,
}

/// Something that is being done, with where it is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// One sentence.
    pub text: String,
    /// The page that says so.
    pub source: WebPage,
}

/// A page on the web.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebPage {
    /// The title of the page.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its web address, parsed.
    pub url: WebAddress,
}

/// An address that begins with `https://`, safe to put in a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

/// Text that is no safe address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an address begins with https:// and holds no spaces or quotes")]
pub struct NotAWebAddress;

impl WebAddress {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebAddress {
    type Err = NotAWebAddress;

    fn from_str(text: &str) -> Result<Self, NotAWebAddress> {
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '\'' | '<' | '>' | '\\');
        let has_host =
            text.strip_prefix("https://").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if has_host && text.chars().all(is_plain) { Ok(Self(text.to_owned())) } else { Err(NotAWebAddress) }
    }
}

impl TryFrom<String> for WebAddress {
    type Error = NotAWebAddress;

    fn try_from(text: String) -> Result<Self, NotAWebAddress> {
        text.parse()
    }
}

impl From<WebAddress> for String {
    fn from(address: WebAddress) -> Self {
        address.0
    }
}

/// Where a file's figures were published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published the figures.
    pub publisher: String,
    /// The publisher's title.
    pub title: String,
    /// The web address of the figures, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebAddress>,
    /// The name of the licence that they are under.
    pub licence: String,
    /// The copy that the file was taken from.
    pub copied_via: String,
    /// When it was taken, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied_on: Option<Date>,
    /// When the figures were published, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Whether a person typed the figures in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub transcribed: bool,
}

/// An input file as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Rows below the header.
    pub rows: u32,
    /// Rows that an indicator takes.
    pub used: u32,
}
