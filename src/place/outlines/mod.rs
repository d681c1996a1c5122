//! Outlines of small areas: from a GeoJSON file to arcs that neighbours share.
//!
//! Degrees become a grid of whole numbers, rings become arcs between the points where areas meet, and each
//! arc is thinned once for all whom it borders: so no gap and no overlap can open between two areas.

mod geojson;
mod label;
mod ring;
mod thin;
mod topology;

pub use geojson::{Outline, read};

use crate::snapshot::Neighbourhood;
use topology::GridPoint;

/// Outlines on a grid.
pub struct DrawnOutlines {
    pub width: i32,
    pub height: i32,
    pub arcs: Vec<Vec<GridPoint>>,
    /// One an outline, in their order.
    pub areas: Vec<Neighbourhood>,
}

/// Draws outlines, each with the name of its area.
pub fn draw(outlines: &[(Outline, String)]) -> DrawnOutlines {
    let grid = ring::Grid::around(outlines.iter().map(|(outline, _)| outline));
    let shapes: Vec<Vec<Vec<Vec<GridPoint>>>> = outlines.iter().map(|(outline, _)| grid.polygons(outline)).collect();
    let topology = topology::of(&shapes);
    let arcs = thin::thinned(&topology);
    let rings = |polygons: &[Vec<Vec<i32>>]| -> Vec<Vec<GridPoint>> {
        polygons.iter().flatten().map(|ring| topology::points(&arcs, ring)).collect()
    };
    let area = |((outline, name), polygons): (&(Outline, String), Vec<Vec<Vec<i32>>>)| {
        let (label, room) = label::place(&rings(&polygons));
        Neighbourhood { code: outline.code, name: name.clone(), label, room, polygons }
    };
    let areas = outlines.iter().zip(topology.areas.clone()).map(area).collect();
    DrawnOutlines { width: grid.width, height: grid.height, areas, arcs }
}
