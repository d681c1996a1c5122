//! What is measured, before any figure of it.

use serde::{Deserialize, Serialize};

use super::code::IndicatorId;
use super::kinds::{Basis, Polarity, Sex, Statistic, Unit};

/// What a figure means, and what may be said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Measure {
    /// Its id, also the key that its indicator stands under.
    pub id: IndicatorId,
    /// The publisher's title.
    pub title: String,
    /// The title in plain words.
    pub plain_title: String,
    /// One sentence: what is measured.
    pub what: String,
    /// One sentence: why it matters to health.
    pub why: String,
    /// What the figures count in.
    pub unit: Unit,
    /// The unit in words, such as `% of pupils`.
    pub unit_label: String,
    /// Decimals that the publisher gives.
    pub decimals: u8,
    /// Which way is good.
    pub polarity: Polarity,
    /// What kind of statistic it is.
    pub statistic: Statistic,
    /// Where the figures come from.
    pub basis: Basis,
    /// Whether better, worse or similar may be said at all.
    pub verdict_allowed: bool,
    /// Parts of sentences.
    pub phrase: Option<Phrase>,
    /// What to be careful about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caveat: Option<String>,
}

/// Words that a sentence about a measure is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// Who or what is counted; two forms parted by `/` are for women and men.
    pub people: String,
    /// What they do or are.
    pub does: String,
    /// A title of a few words.
    pub short: String,
    /// What follows the number in an answer, with its space.
    pub answer_unit: String,
    /// "In every 100": the base that the number is said of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_every: Option<u32>,
    /// "… children would be ready for school", where a count may be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_people: Option<String>,
    /// The sex that the finding speaks of, where there is one line a sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_sex: Option<Sex>,
}
