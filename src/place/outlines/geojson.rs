//! A GeoJSON file of outlines: one feature an area, in degrees.

use serde::Deserialize;

use crate::place::problem::{Cause, Problems};
use crate::snapshot::AreaCode;

/// The outline of an area: polygons, each an outer ring and then its holes, of longitude and latitude.
#[derive(Clone, Debug)]
pub struct Outline {
    pub code: AreaCode,
    pub polygons: Vec<Vec<Vec<[f64; 2]>>>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

/// Reads outlines; returns their number too. What cannot be read is a problem.
pub fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> (Vec<Outline>, u32) {
    let collection: Collection = match serde_json::from_slice(bytes) {
        Ok(collection) => collection,
        Err(error) => {
            let row = u32::try_from(error.line()).unwrap_or(1);
            problems.row(file, row, Cause::Outlines(error.to_string()));
            return (Vec::new(), 0);
        }
    };
    if collection.features.is_empty() {
        problems.file(file, Cause::Outlines("it has no features".to_owned()));
    }
    let mut outlines: Vec<Outline> = Vec::new();
    for feature in collection.features {
        let name = feature.properties.code;
        let polygons = match feature.geometry {
            Geometry::Polygon(polygon) => vec![polygon],
            Geometry::MultiPolygon(polygons) => polygons,
        };
        let Ok(code) = name.parse() else {
            problems.file(file, Cause::Outlines(format!("{name:?} is no code of an area")));
            continue;
        };
        if outlines.iter().any(|known| known.code == code) {
            problems.file(file, Cause::RepeatedName { what: "code", name });
        } else if polygons.is_empty() || !polygons.iter().all(|polygon| is_polygon(polygon)) {
            problems
                .file(file, Cause::Outlines(format!("{name} has a ring that is open, too short or not in degrees")));
        } else {
            outlines.push(Outline { code, polygons });
        }
    }
    let count = u32::try_from(outlines.len()).unwrap_or(u32::MAX);
    (outlines, count)
}

/// Whether rings are closed, have three corners or more, and lie on the globe.
fn is_polygon(rings: &[Vec<[f64; 2]>]) -> bool {
    let is_place = |[x, y]: &[f64; 2]| x.abs() <= 180.0 && y.abs() <= 90.0;
    let is_ring = |ring: &Vec<[f64; 2]>| ring.len() > 3 && ring.first() == ring.last() && ring.iter().all(is_place);
    !rings.is_empty() && rings.iter().all(is_ring)
}
