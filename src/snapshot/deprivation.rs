//! The smallest areas of the place in the order of their deprivation, and what is counted in each.

use serde::{Deserialize, Serialize};

use super::code::AreaCode;
use super::columns::Numbers;
use super::kinds::Sex;
use super::period::Period;

/// The smallest areas of the place, the most deprived first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deprivation {
    /// The file of `sources` that has the order, which is the publisher's.
    pub source: String,
    /// The areas; no two stand at the same place.
    pub areas: Vec<AreaCode>,
}

/// The counts that a share is made of, in every area of [`Deprivation`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaCounts {
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// The file of `sources` that has the counts.
    pub source: String,
    /// Published counts, one for each area.
    pub numerator: Numbers,
    /// Published populations that they are out of, one for each area.
    pub denominator: Numbers,
}
