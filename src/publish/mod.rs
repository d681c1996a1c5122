//! A snapshot in, a folder to upload out: every page, whole before any script runs.

pub mod document;

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::snapshot::{IndicatorId, Objective, Snapshot};
use crate::stats::Analysis;
use crate::view::app::SnapshotRef;
use crate::view::route::{ABOUT, Frame, Route};
use crate::words::{in_language, site_in_language};
use document::{AboutDocument, AboutProps, Document, DocumentProps, folder_of};

/// Why a folder could not be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file could not be written.
    #[error("could not write {}: {reason}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        reason: std::io::Error,
    },
    /// A number that JSON cannot hold.
    #[error("could not write the snapshot: {0}")]
    Json(#[from] serde_json::Error),
}

/// Writes every page and snapshot of a place; returns how many files.
///
/// # Errors
/// When a file cannot be written.
pub fn publish(snapshot: &Snapshot, output: &Path) -> Result<usize, PublishError> {
    let mut folder = Folder { root: output, files: 0 };
    folder.write("snapshot.json", &snapshot.to_readable_json()?)?;
    let headlines = SnapshotRef(Rc::new(snapshot.of_headlines()));
    folder.write("place.json", &headlines.0.to_compact_json()?)?;
    let objectives = snapshot.objectives.len();
    for frame in [Frame::Page, Frame::Embed] {
        folder.page(&headlines, Route::Place, frame, "place.json", objectives)?;
    }
    for objective in &snapshot.objectives {
        let part = SnapshotRef(Rc::new(snapshot.of_objective(&objective.slug)));
        let data = format!("{}/snapshot.json", objective.slug);
        folder.write(&data, &part.0.to_compact_json()?)?;
        for route in routes(objective) {
            for frame in [Frame::Page, Frame::Embed] {
                folder.page(&part, route.clone(), frame, &data, objectives)?;
            }
        }
    }
    folder.about(snapshot)?;
    Ok(folder.files)
}

/// The pages of an objective: its own, and one for each indicator.
fn routes(objective: &Objective) -> impl Iterator<Item = Route> + '_ {
    let own = std::iter::once(Route::Objective(objective.slug.clone(), None));
    own.chain(objective.indicators.iter().map(|id| Route::Objective(objective.slug.clone(), Some(id.slug()))))
}

struct Folder<'a> {
    root: &'a Path,
    files: usize,
}

impl Folder<'_> {
    fn write(&mut self, path: &str, text: &str) -> Result<(), PublishError> {
        let path = self.root.join(path);
        let failure = |reason| PublishError::Write { path: path.clone(), reason };
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(failure)?;
        fs::write(&path, text).map_err(failure)?;
        self.files += 1;
        Ok(())
    }

    fn page(
        &mut self,
        snapshot: &SnapshotRef,
        route: Route,
        frame: Frame,
        data: &str,
        objectives: usize,
    ) -> Result<(), PublishError> {
        let folder = folder_of(&route, frame);
        let (title, description) = words_of(&snapshot.0, &route);
        let props = DocumentProps {
            snapshot: snapshot.clone(),
            route,
            frame,
            title,
            description,
            data: data.to_owned(),
            objectives,
        };
        let page = LocalServerRenderer::<Document>::with_props(props).hydratable(false).render();
        self.html(&folder, &futures::executor::block_on(page))
    }

    fn about(&mut self, snapshot: &Snapshot) -> Result<(), PublishError> {
        let words = site_in_language(&snapshot.place.language);
        let page = words.about_page(snapshot);
        let place = snapshot.area(snapshot.place.code);
        let title = place.map(|place| words.page_title(Some(page.title), place)).unwrap_or_default();
        let description = page.texts.into_iter().next().unwrap_or_default();
        let props = AboutProps { snapshot: SnapshotRef(Rc::new(snapshot.clone())), title, description };
        let page = LocalServerRenderer::<AboutDocument>::with_props(props).hydratable(false).render();
        self.html(ABOUT, &futures::executor::block_on(page))
    }

    fn html(&mut self, folder: &str, page: &str) -> Result<(), PublishError> {
        self.write(&format!("{folder}index.html"), &format!("<!DOCTYPE html>\n{page}\n"))
    }
}

/// The title of a page and its first sentence.
fn words_of(snapshot: &Snapshot, route: &Route) -> (String, String) {
    let words = in_language(&snapshot.place.language);
    let Some(place) = snapshot.area(snapshot.place.code) else { return Default::default() };
    let indicator = |id: &IndicatorId| snapshot.indicator(id);
    let shown = match route {
        Route::Place => snapshot.place.inequality.as_ref().and_then(indicator),
        Route::Objective(..) => route.indicator(snapshot).as_ref().and_then(indicator),
    };
    let description = shown.map(|indicator| words.finding(&Analysis::of(snapshot, indicator)).to_string());
    let subject = match route {
        Route::Place => None,
        Route::Objective(_, None) => route.objective(snapshot).map(|objective| objective.title.as_str()),
        Route::Objective(_, Some(_)) => shown.map(|indicator| indicator.plain_title.as_str()),
    };
    (words.page_title(subject, place), description.unwrap_or_default())
}
