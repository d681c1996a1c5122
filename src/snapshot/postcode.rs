//! Which parts of the place its postcodes lie in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::code::AreaCode;

/// The postcodes of the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Postcodes {
    /// Files of `sources`: the postcodes, then what says where they lie.
    pub sources: Vec<String>,
    /// Where postcodes lie: each combination once.
    pub places: Vec<PostcodePlace>,
    /// Those in use, by sector: for each the two letters after it and the position of its place, `AA0 AB12`.
    pub live: BTreeMap<String, String>,
    /// The same for those that are no longer used.
    pub ended: BTreeMap<String, String>,
}

/// Where a postcode lies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostcodePlace {
    /// Its area of each set of boundaries.
    pub areas: BTreeMap<String, AreaCode>,
    /// The name of its ward, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ward: Option<String>,
}

impl Postcodes {
    /// The postcodes of a sector as the file has them: the letters with the position of the place.
    pub fn units(written: &str) -> impl Iterator<Item = Option<(&str, usize)>> {
        written.split(' ').map(|unit| {
            let (letters, place) = unit.split_at_checked(2)?;
            Some((letters, place.parse().ok()?))
        })
    }
}
