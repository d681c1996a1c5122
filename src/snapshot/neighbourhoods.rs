//! Parts of the place: their outlines, and figures for each of them.
//!
//! Outlines are made of arcs, so that two neighbours share the border between them and no gap can open.
//! Areas of one set of boundaries are never mixed with those of another: a code may stand for another
//! area ten years on.

use serde::{Deserialize, Serialize};

use super::code::AreaCode;
use super::columns::Columns;
use super::kinds::Sex;
use super::measure::Measure;
use super::period::Period;

/// What the key of a set of boundaries ends with after its year where its areas are the smallest ones, which the
/// neighbourhoods of that year are made of.
pub const SMALLEST: &str = "-small";

/// One set of areas that the place is made of, on a grid of whole numbers, y down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Boundaries {
    /// Files of `sources`: the outlines, then the names.
    pub sources: Vec<String>,
    /// The grid's columns; no position lies beyond.
    pub width: i32,
    /// The grid's rows.
    pub height: i32,
    /// Lines between two points where areas meet, or around one area: each once, whoever they border.
    pub arcs: Vec<Vec<(i32, i32)>>,
    /// The areas, by name.
    pub areas: Vec<Neighbourhood>,
}

impl Boundaries {
    /// The points of an arc as a ring names it, and whether it runs backwards.
    pub fn arc(&self, named: i32) -> Option<(&[(i32, i32)], bool)> {
        let is_backwards = named < 0;
        let position = usize::try_from(if is_backwards { !named } else { named }).ok()?;
        self.arcs.get(position).map(|arc| (arc.as_slice(), is_backwards))
    }

    /// The points of a ring, without a repeated end.
    pub fn ring(&self, ring: &[i32]) -> Vec<(i32, i32)> {
        let mut points = Vec::new();
        for (arc, is_backwards) in ring.iter().filter_map(|named| self.arc(*named)) {
            let start = points.len();
            points.extend_from_slice(arc);
            if is_backwards && let Some(added) = points.get_mut(start..) {
                added.reverse();
            }
            points.pop();
        }
        points
    }
}

/// A part of the place that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Neighbourhood {
    /// Its code, of these boundaries.
    pub code: AreaCode,
    /// Its name, as it is shown.
    pub name: String,
    /// Where its name stands: a point well inside it.
    pub label: (i32, i32),
    /// How wide a name may be there.
    pub room: i32,
    /// Its polygons, each an outer ring and then its holes. A ring lists arcs by position: `-1` is the first
    /// backwards, `-2` the second.
    pub polygons: Vec<Vec<Vec<i32>>>,
}

/// A measure for every area of one set of boundaries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaMap {
    /// The key of its boundaries.
    pub boundaries: String,
    /// What is measured, where it is not the indicator that it stands with: another definition or year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Box<Measure>>,
    /// Of whom: one sex, everyone, or not about people.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// The file of `sources` that has the figures.
    pub source: String,
    /// Whether the figures of smaller areas were added up.
    pub is_summed: bool,
    /// One cell of each column for each area of the boundaries.
    pub figures: Columns,
}

impl AreaMap {
    /// The year of its boundaries.
    pub fn year(&self) -> &str {
        self.boundaries.strip_suffix(SMALLEST).unwrap_or(&self.boundaries)
    }
}
