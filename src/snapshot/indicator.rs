//! One indicator: what it is, and everything published for it that the product shows.

use serde::{Deserialize, Serialize, Serializer};

use super::breakdown_kind::BreakdownKind;
use super::cell::serialize_number;
use super::code::{AreaCode, IndicatorId};
use super::columns::Columns;
use super::deprivation::AreaCounts;
use super::kinds::{Sex, TrendTest};
use super::measure::Measure;
use super::neighbourhoods::AreaMap;
use super::period::Period;
use crate::terms::BreakKind;

/// A measure with its meaning and its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// What is measured.
    #[serde(flatten)]
    pub measure: Measure,
    /// The area that the figures are for, where it is not the place itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<AreaCode>,
    /// The breakdown that the finding speaks of, where it is about groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding_by: Option<BreakdownKind>,
    /// Files of `sources` that the figures come from.
    pub sources: Vec<String>,
    /// Marked stretches of the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Break>,
    /// How a recent trend may be tested, or why it may not.
    pub trend: TrendRule,
    /// Periods in order of time; every column below has one cell for each.
    pub periods: Vec<Period>,
    /// Lines of the place, its country and region.
    pub series: Vec<Series>,
    /// The same for groups of people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breakdowns: Vec<Breakdown>,
    /// Every council at the latest period that it can be compared for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub councils: Vec<Distribution>,
    /// How many people its figures are of, where another source counts them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub populations: Vec<Population>,
    /// Indicators that stand beside it and never enter its lines: other people, another edition or definition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<IndicatorId>,
    /// What is published for parts of the place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maps: Vec<AreaMap>,
    /// What is counted in the smallest areas of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_counts: Option<AreaCounts>,
}

/// A marked stretch of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// What happens there.
    pub kind: BreakKind,
    /// Last period before a break; first of a gap or caution.
    pub from: Period,
    /// First period after a break; last of a gap or caution.
    pub to: Period,
    /// Two words for the chart.
    pub label: String,
    /// One sentence for the reader.
    pub note: String,
}

/// How a recent trend may be tested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrendRule {
    /// The test, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<TrendTest>,
    /// The periods it uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,
    /// Why none is allowed, where it is not for want of figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What is published for one area over time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Series {
    /// The code of the area that the figures are of.
    pub area: AreaCode,
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The figures, one cell a period.
    pub figures: Columns,
}

/// One way of dividing people into groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    /// What people are divided by.
    #[serde(rename = "title")]
    pub kind: BreakdownKind,
    /// The groups in the publisher's order.
    pub groups: Vec<Group>,
}

/// One group of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name, as it is shown.
    pub name: String,
    /// Its figures in the place and its country.
    pub series: Vec<Series>,
}

/// Every council's figure for one period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Distribution {
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// Whose: one cell of each column for each area.
    pub areas: Vec<AreaCode>,
    /// One cell of each column an area, in their order.
    pub figures: Columns,
}

/// How many people a figure is of, in the area that the indicator is about, as another source counts them.
///
/// A survey asks some and speaks of all; a number of people needs all. Never a figure of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// The file of `sources` that counts them.
    pub source: String,
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// When; the figure's own period.
    pub period: Period,
    /// How many, as counted.
    #[serde(serialize_with = "serialize_count")]
    pub people: f64,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands every field over by reference")]
fn serialize_count<S: Serializer>(people: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serialize_number(*people, serializer)
}
