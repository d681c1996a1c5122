//! A snapshot in, a folder to upload out: every page, whole before any script runs.

mod add_page;
mod address;
mod app;
mod card;
mod choices;
mod compress;
mod document;
mod error;
mod figures_csv;
pub(crate) mod files;
mod head;
mod inline;
mod output;
mod paper;
pub mod picture;
mod place_map;
mod printed;
mod progress;
mod release;
mod version;

use std::collections::BTreeMap;

use yew::LocalServerRenderer;

use crate::compose::explorer;
use crate::compose::postcodes::postcodes;
use crate::compose::routes::{SNAPSHOT, dated_snapshot};
use crate::page::Explorer;
use crate::page::parts::{page_file, whole_file};
use crate::page::postcodes::POSTCODES;
use crate::page::read::Value;
use crate::page::route::{Frame, Route};
use crate::snapshot::{IndicatorId, Objective, Snapshot};
use crate::stats::Analysis;
use crate::view::shared::Shared;
use crate::words::Words;
use add_page::ADD;
use address::SITEMAP;
pub use address::{NotAnAddress, SiteUrl};
use choices::Choices;
use document::{Content, Document, DocumentProps};
pub use error::PublishError;
use figures_csv::{DATA, figures_csv};
use files::Files;
pub use inline::{Inline, policy_source};
pub use output::{Options, Published, publish, publish_telling};
use picture::Picture;
pub use progress::{Progress, Stage};
pub use release::{Difference, Differs, Kept};
pub use version::{NotAVersion, Version};

/// Every page and file of a place.
fn site(
    snapshot: &Snapshot,
    (url, inline): (Option<&SiteUrl>, &Inline),
    progress: &dyn Progress,
) -> Result<Files, PublishError> {
    let (pictures, files, paths) = (picture::of_pages(snapshot), Files::new(), Vec::new());
    let mut site =
        Site { snapshot: Shared::new(snapshot.clone()), files, pictures, url, inline: inline.clone(), paths, progress };
    progress.begin(Stage::Pages, page_count(snapshot));
    let mut explorers = Vec::new();
    for path in [SNAPSHOT.to_owned(), dated_snapshot(snapshot.place.date)] {
        site.write(&path, snapshot.to_readable_json()?);
    }
    site.page(&Content::Place);
    for objective in &snapshot.objectives {
        let part = snapshot.of_objective(&objective.slug);
        site.write(&format!("{}/snapshot.json", objective.slug), part.to_compact_json()?);
        let json = serde_json::to_value(explorer(snapshot, objective))?;
        site.write(&whole_file(&objective.slug), json.to_string());
        // Pages show what the file says: the app will read the same.
        let explorer = Explorer::from_value(value(json)).map_err(PublishError::Unreadable)?;
        let explorer = Shared::new(explorer);
        explorers.push(explorer.clone());
        for indicator in objective.indicators.iter().filter_map(|id| snapshot.indicator(id)) {
            let csv = figures_csv(snapshot, indicator)?;
            site.write(&format!("{DATA}{}.csv", indicator.id.slug()), csv);
        }
        for route in routes(objective) {
            site.card(&route, &explorer);
            let page = explorer.0.of_page(route.measure());
            site.write(&page_file(&route), serde_json::to_string(&page)?);
            site.page(&Content::Explorer { route, explorer: explorer.clone() });
        }
    }
    if let Some(postcodes) = postcodes(snapshot) {
        site.write(POSTCODES, serde_json::to_string(&postcodes)?);
    }
    site.about();
    site.add(&explorers)?;
    if let Some(url) = url {
        let sitemap = address::sitemap(url, &site.paths);
        site.write(SITEMAP, sitemap);
    }
    site.files.extend(picture::files(&site.pictures, progress)?);
    Ok(site.files)
}

/// JSON as the app's reader takes it.
fn value(json: serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(flag) => Value::Flag(flag),
        serde_json::Value::Number(number) => number.as_f64().map_or(Value::Null, Value::Number),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Array(values) => Value::List(values.into_iter().map(value).collect()),
        serde_json::Value::Object(fields) => {
            Value::Fields(fields.into_iter().map(|(name, json)| (name, value(json))).collect())
        }
    }
}

/// How many pages there are: each with and without a frame, a measure's sentence in a frame, and two about the site.
fn page_count(snapshot: &Snapshot) -> usize {
    let measures: usize = snapshot.objectives.iter().map(|objective| objective.indicators.len()).sum();
    2 * (1 + snapshot.objectives.len() + measures) + measures + 2
}

/// The pages of an objective: its own, and one for each indicator.
fn routes(objective: &Objective) -> impl Iterator<Item = Route> + '_ {
    let own = std::iter::once(Route::Objective(objective.slug.clone(), None));
    own.chain(objective.indicators.iter().map(|id| Route::Objective(objective.slug.clone(), Some(id.slug()))))
}

struct Site<'a> {
    snapshot: Shared<Snapshot>,
    files: Files,
    /// By the path of their page.
    pictures: BTreeMap<String, Picture>,
    url: Option<&'a SiteUrl>,
    inline: Inline,
    /// The pages that stand by themselves.
    paths: Vec<String>,
    progress: &'a dyn Progress,
}

impl Site<'_> {
    fn write(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text.into_bytes());
    }

    /// A page with and without what surrounds it.
    fn page(&mut self, content: &Content) {
        let route = match content {
            Content::Explorer { route, .. } => route,
            Content::Place | Content::About | Content::Card { .. } | Content::Add => &Route::Place,
        };
        let (title, description) = words_of(&self.snapshot.0, route);
        for frame in [Frame::Page, Frame::Embed] {
            let (title, description, content) = (title.clone(), description.clone(), content.clone());
            self.document(DocumentProps {
                snapshot: self.snapshot.clone(),
                frame,
                title,
                description,
                content,
                address: None,
                picture: None,
                inline: Inline::default(),
            });
        }
    }

    /// One sentence with its chart, for a frame.
    fn card(&mut self, route: &Route, explorer: &Shared<Explorer>) {
        let Route::Objective(_, Some(_)) = route else { return };
        let (title, description) = words_of(&self.snapshot.0, route);
        let content = Content::Card { route: route.clone(), explorer: explorer.clone() };
        let snapshot = self.snapshot.clone();
        self.document(DocumentProps {
            snapshot,
            frame: Frame::Embed,
            title,
            description,
            content,
            address: None,
            picture: None,
            inline: Inline::default(),
        });
    }

    /// The page for web editors, with what they can choose among.
    fn add(&mut self, explorers: &[Shared<Explorer>]) -> Result<(), PublishError> {
        let snapshot = self.snapshot.clone();
        let objectives = snapshot.0.objectives.iter().zip(explorers);
        let choices: Vec<Choices<'_>> =
            objectives.map(|(objective, explorer)| Choices::of(objective, &explorer.0)).collect();
        self.write(&format!("{ADD}choices.json"), serde_json::to_string(&choices)?);
        let add = Words::of(&snapshot.0).add();
        self.still(Content::Add, add.title, add.lead.to_owned());
        Ok(())
    }

    fn about(&mut self) {
        let snapshot = self.snapshot.clone();
        let page = Words::of(&snapshot.0).about_page();
        self.still(Content::About, page.title, page.texts.into_iter().next().unwrap_or_default())
    }

    /// A page about the site.
    fn still(&mut self, content: Content, subject: &str, description: String) {
        let snapshot = self.snapshot.clone();
        let title = Words::of(&snapshot.0).page_title(Some(subject));
        self.document(DocumentProps {
            snapshot,
            frame: Frame::Page,
            title,
            description,
            content,
            address: None,
            picture: None,
            inline: Inline::default(),
        });
    }

    fn document(&mut self, mut props: DocumentProps) {
        let path = props.content.full_path();
        props.address = self.url.map(|url| url.page(&path));
        props.inline.clone_from(&self.inline);
        props.picture = self.pictures.get(&path).map(|picture| picture.text.clone());
        if props.frame == Frame::Page {
            self.paths.push(path);
        }
        let path = format!("{}index.html", props.content.folder(props.frame));
        let page = LocalServerRenderer::<Document>::with_props(props).hydratable(false).render();
        self.write(&path, format!("<!DOCTYPE html>\n{}\n", futures::executor::block_on(page)));
        self.progress.step();
    }
}

/// The title of a page and its first sentence.
fn words_of(snapshot: &Snapshot, route: &Route) -> (String, String) {
    let words = Words::of(snapshot);
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
    (words.page_title(subject), description.unwrap_or_default())
}
