//! The picture of a page, for where its address is shared: the finding with its chart, 1200 by 630 pixels.
//!
//! It says what the page says and no more. Its letters are embedded, so that a machine's own fonts cannot change it.

mod font;
mod layout;
mod palette;
pub(super) mod png;
mod said;
mod svg;
mod text;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::error::PublishError;
use super::files::Files;
use super::progress::{Progress, Stage};
use crate::page::route::{DRAWING, PICTURE, Route};
use crate::snapshot::Snapshot;
pub use font::Face;
pub use layout::{PictureLayout, PlacedChart, SIZE, layout};
pub use png::{PictureError, png, read};
pub use said::{Drawing, Picture, PictureChart, of_measure, of_place};
pub use svg::{styles, svg};
pub use text::{Style, TextLine};

/// The picture of every page that has one, by the page's path from the root. An objective's own is its headline's.
pub fn of_pages(snapshot: &Snapshot) -> BTreeMap<String, Picture> {
    let mut pictures: BTreeMap<String, Picture> = BTreeMap::new();
    pictures.extend(of_place(snapshot).map(|picture| (Route::Place.path(), picture)));
    for objective in &snapshot.objectives {
        let route = |indicator| Route::Objective(objective.slug.clone(), indicator).path();
        for indicator in objective.indicators.iter().filter_map(|id| snapshot.indicator(id)) {
            let picture = of_measure(snapshot, objective, indicator);
            pictures.entry(route(None)).or_insert_with(|| picture.clone());
            pictures.insert(route(Some(indicator.measure.id.slug())), picture);
        }
    }
    pictures
}

/// The files of pictures, drawn on all cores.
pub(super) fn files(pictures: &BTreeMap<String, Picture>, progress: &dyn Progress) -> Result<Files, PublishError> {
    progress.begin(Stage::Pictures, pictures.len());
    let drawn = |(page, picture): (&String, &Picture)| {
        let path = format!("{page}{PICTURE}");
        let svg = svg(&layout(picture));
        let png = png(&svg).map_err(|reason| PublishError::Picture { file: path.clone(), reason })?;
        progress.step();
        Ok([(path, png), (format!("{page}{DRAWING}"), svg.into_bytes())])
    };
    let drawn: Result<Vec<_>, PublishError> = pictures.par_iter().map(drawn).collect();
    Ok(drawn?.into_iter().flatten().collect())
}
