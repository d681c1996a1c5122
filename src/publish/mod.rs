//! A snapshot in, a folder to upload out: every page, whole before any script runs.

mod add_page;
mod address;
mod app;
mod card;
mod choices;
mod compress;
mod content;
mod difference;
mod document;
mod error;
mod figures_csv;
pub(crate) mod files;
mod head;
mod inline;
mod output;
pub mod picture;
mod place_map;
mod printed;
mod progress;
mod read_back;
mod release;
mod static_platform;
mod version;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Serialize;
use yew::LocalServerRenderer;

use crate::compose::postcodes::postcodes;
use crate::compose::routes::{SNAPSHOT, dated_snapshot};
use crate::compose::{card, explorer};
use crate::page::Explorer;
use crate::page::parts::{page_file, whole_file};
use crate::page::postcodes::POSTCODES;
use crate::page::read::{Value, read};
use crate::page::route::{Embedding, Route};
use crate::snapshot::{Indicator, IndicatorId, Objective, Snapshot};
use crate::stats::Analysis;
use crate::view::shared::Shared;
use crate::words::Words;
use add_page::ADD;
use address::SITEMAP;
pub use address::{NotAnAddress, SiteUrl};
use choices::Choices;
use content::{Content, DocumentProps};
pub use difference::{Difference, Differs};
use document::Document;
pub use error::PublishError;
use figures_csv::{DATA, figures_csv};
use files::Files;
pub use inline::{Inline, policy_source};
#[cfg(feature = "internals")]
pub use output::publish;
pub use output::{Options, Published, publish_telling};
use picture::Picture;
pub use progress::{Progress, Stage};
use read_back::read_back;
pub use release::Kept;
pub use version::{NotAVersion, Version};

/// Every page and file of a place.
fn site(
    snapshot: &Snapshot,
    (url, inline): (Option<&SiteUrl>, &Inline),
    progress: &dyn Progress,
) -> Result<Files, PublishError> {
    let (pictures, files, paths) = (picture::of_pages(snapshot), Files::new(), Vec::new());
    let mut site = SiteWriter {
        snapshot: Shared::new(snapshot.clone()),
        files,
        pictures,
        url,
        inline: inline.clone(),
        paths,
        progress,
    };
    progress.begin(Stage::Pages, page_count(snapshot));
    let mut explorers = Vec::new();
    for path in [SNAPSHOT.to_owned(), dated_snapshot(snapshot.place.date)] {
        site.write(&path, snapshot.to_readable_json()?);
    }
    site.page(&Content::Place);
    for objective in &snapshot.objectives {
        let part = snapshot.of_objective(&objective.slug);
        site.write(&format!("{}/snapshot.json", objective.slug), part.to_compact_json()?);
        let (file, json) = (whole_file(&objective.slug), serde_json::to_value(explorer(snapshot, objective))?);
        site.write(&file, json.to_string());
        // Pages show what the file says: the app will read the same.
        let explorer = read_back(json, &file, Explorer::from_value)?;
        let explorer = Shared::new(explorer);
        explorers.push(explorer.clone());
        for indicator in objective.indicators.iter().filter_map(|id| snapshot.indicator(id)) {
            site.card(objective, indicator)?;
            let csv = figures_csv(snapshot, indicator)?;
            site.write(&format!("{DATA}{}.csv", indicator.measure.id.slug()), csv);
        }
        for route in routes(objective) {
            site.write_for_app(&page_file(&route), &explorer.0.of_page(route.measure()), Explorer::from_value)?;
            site.page(&Content::Explorer { route, explorer: explorer.clone() });
        }
    }
    if let Some(postcodes) = postcodes(snapshot) {
        site.write_for_app(POSTCODES, &postcodes, read)?;
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

struct SiteWriter<'a> {
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

impl SiteWriter<'_> {
    fn write(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text.into_bytes());
    }

    /// A file that the app loads: it must read what was meant.
    fn write_for_app<T: Serialize + PartialEq>(
        &mut self,
        path: &str,
        of: &T,
        read: fn(Value) -> Result<T, String>,
    ) -> Result<(), PublishError> {
        if read_back(serde_json::to_value(of)?, path, read)? != *of {
            let reason = "it says something else than was written".to_owned();
            return Err(PublishError::Unreadable { file: path.to_owned(), reason });
        }
        self.write(path, serde_json::to_string(of)?);
        Ok(())
    }

    /// A page with and without what surrounds it.
    fn page(&mut self, content: &Content) {
        let route = match content {
            Content::Explorer { route, .. } => route,
            Content::Place | Content::About | Content::Card { .. } | Content::Add => &Route::Place,
        };
        let (title, description) = words_of(&self.snapshot.0, route);
        for frame in [Embedding::Page, Embedding::Embed] {
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
    fn card(&mut self, objective: &Objective, indicator: &Indicator) -> Result<(), PublishError> {
        let snapshot = self.snapshot.clone();
        let route = Route::Objective(objective.slug.clone(), Some(indicator.measure.id.slug()));
        let (title, description) = words_of(&snapshot.0, &route);
        let mut card = card(&Analysis::of(&snapshot.0, indicator), objective);
        // As the file of the same measure has them: drawn numbers there have six digits.
        let file = route.path();
        card.status = read_back(serde_json::to_value(card.status)?, &file, read)?;
        card.view = read_back(serde_json::to_value(card.view)?, &file, read)?;
        let content = Content::Card { route, card: Rc::new(card) };
        self.document(DocumentProps {
            snapshot,
            frame: Embedding::Embed,
            title,
            description,
            content,
            address: None,
            picture: None,
            inline: Inline::default(),
        });
        Ok(())
    }

    /// The page for web editors, with what they can choose among.
    fn add(&mut self, explorers: &[Shared<Explorer>]) -> Result<(), PublishError> {
        let snapshot = self.snapshot.clone();
        let objectives = snapshot.0.objectives.iter().zip(explorers);
        let choices: Vec<Choices<'_>> =
            objectives.map(|(objective, of)| Choices::of(&snapshot.0, objective, &of.0)).collect();
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
            frame: Embedding::Page,
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
        if props.frame == Embedding::Page {
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
        Route::Objective(_, Some(_)) => shown.map(|indicator| indicator.measure.plain_title.as_str()),
    };
    (words.page_title(subject), description.unwrap_or_default())
}
