//! Figures in columns.

use serde::{Deserialize, Serialize, Serializer};

use super::cell::{Cell, serialize_number};

/// A column of numbers where a blank means "not published".
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Numbers(pub Vec<Option<f64>>);

impl Numbers {
    /// The number at a position.
    pub fn at(&self, index: usize) -> Option<f64> {
        self.0.get(index).copied().flatten()
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The column, or an empty one where it holds no number.
    pub fn or_empty(self) -> Self {
        if self.0.iter().all(Option::is_none) { Self::default() } else { self }
    }
}

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Number(Option<f64>);
        impl Serialize for Number {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self.0 {
                    Some(value) => serialize_number(value, serializer),
                    None => serializer.serialize_none(),
                }
            }
        }
        serializer.collect_seq(self.0.iter().map(|value| Number(*value)))
    }
}

/// Figures in columns, one cell a period (of a [`Series`](super::Series)) or an area (of a [`Distribution`](super::Distribution)).
///
/// A column without any number is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Columns {
    /// Published values, in the measure's unit.
    pub value: Vec<Cell>,
    /// Published lower 95% limits.
    #[serde(default, skip_serializing_if = "Numbers::is_empty")]
    pub lower: Numbers,
    /// Published upper 95% limits.
    #[serde(default, skip_serializing_if = "Numbers::is_empty")]
    pub upper: Numbers,
    /// Published counts, of events or people.
    #[serde(default, skip_serializing_if = "Numbers::is_empty")]
    pub numerator: Numbers,
    /// Published populations that the counts are out of.
    #[serde(default, skip_serializing_if = "Numbers::is_empty")]
    pub denominator: Numbers,
}
