//! One place in a table, in four states that are never confused.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a publisher gave for one area and period.
///
/// In a file: a number, `null`, `"suppressed"` or `"not applicable"`. Zero is a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A published figure.
    Number(f64),
    /// Nobody published a figure.
    NotPublished,
    /// A figure exists and is withheld because few people stand behind it.
    Suppressed,
    /// The question makes no sense here.
    NotApplicable,
}

const SUPPRESSED: &str = "suppressed";
const NOT_APPLICABLE: &str = "not applicable";

impl Cell {
    /// The figure, if there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(value),
            Self::NotPublished | Self::Suppressed | Self::NotApplicable => None,
        }
    }
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::NotPublished, Self::Number)
    }
}

/// Writes whole numbers without a decimal point: half the bytes of most columns.
pub(crate) fn serialize_number<S: Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    let is_whole = value == libm::trunc(value) && value.abs() < 9e15;
    if is_whole { serializer.serialize_i64(value as i64) } else { serializer.serialize_f64(value) }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Number(value) => serialize_number(value, serializer),
            Self::NotPublished => serializer.serialize_none(),
            Self::Suppressed => serializer.serialize_str(SUPPRESSED),
            Self::NotApplicable => serializer.serialize_str(NOT_APPLICABLE),
        }
    }
}

struct CellVisitor;

impl Visitor<'_> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a number, null, {SUPPRESSED:?} or {NOT_APPLICABLE:?}")
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Cell, E> {
        if value.is_finite() { Ok(Cell::Number(value)) } else { Err(E::custom("a figure must be finite")) }
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Cell, E> {
        Ok(Cell::Number(value as f64))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Cell, E> {
        Ok(Cell::Number(value as f64))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Cell, E> {
        Ok(Cell::NotPublished)
    }

    fn visit_none<E: de::Error>(self) -> Result<Cell, E> {
        Ok(Cell::NotPublished)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Cell, E> {
        match text {
            SUPPRESSED => Ok(Cell::Suppressed),
            NOT_APPLICABLE => Ok(Cell::NotApplicable),
            other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

impl schemars::JsonSchema for Cell {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A published figure; null where none is published.",
            "anyOf": [
                { "type": ["number", "null"] },
                { "enum": [SUPPRESSED, NOT_APPLICABLE] }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn four_states_round_trip_and_zero_is_a_number() {
        let cells = [Cell::Number(0.0), Cell::Number(64.5), Cell::NotPublished, Cell::Suppressed, Cell::NotApplicable];
        let text = serde_json::to_string(&cells).unwrap();
        assert_eq!(text, r#"[0,64.5,null,"suppressed","not applicable"]"#);
        assert_eq!(serde_json::from_str::<Vec<Cell>>(&text).unwrap(), cells);
    }

    #[test]
    fn other_text_is_refused() {
        assert!(serde_json::from_str::<Cell>(r#""-""#).is_err());
    }
}
