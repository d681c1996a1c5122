//! What a page shows, and what it is made from.

use std::rc::Rc;

use yew::Properties;

use super::add_page::ADD;
use super::card::FINDING;
use super::inline::Inline;
use crate::compose::Card;
use crate::page::Explorer;
use crate::page::route::{ABOUT, Embedding, Route, Site};
use crate::snapshot::Snapshot;
use crate::view::shared::Shared;

/// What every page is made from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DocumentProps {
    /// The figures and texts of the whole place.
    pub snapshot: Shared<Snapshot>,
    /// What surrounds the page's content.
    pub frame: Embedding,
    /// The title of the page.
    pub title: String,
    /// Its first sentence, for lists of results.
    pub description: String,
    /// What it shows.
    pub content: Content,
    /// The full address of the page, or of the page that it is a view of, where that is known.
    pub address: Option<String>,
    /// What the picture beside that page shows, where it has one.
    pub picture: Option<String>,
    /// What stands inside the page; without a style there, the stylesheet is a file that the page waits for.
    pub inline: Inline,
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The place.
    Place,
    /// An objective, to touch once the app has loaded.
    Explorer {
        /// The page.
        route: Route,
        /// What there is to show.
        explorer: Shared<Explorer>,
    },
    /// One sentence of an objective with its chart.
    Card {
        /// The page that it is from.
        route: Route,
        /// What there is to show.
        card: Rc<Card>,
    },
    /// The site.
    About,
    /// How to put an explorer on a page.
    Add,
}

impl Content {
    /// The page's folder below the root.
    pub fn folder(&self, frame: Embedding) -> String {
        let path = match self {
            Self::Place => String::new(),
            Self::Explorer { route, .. } => route.path(),
            Self::Card { route, .. } => format!("{}{FINDING}", route.path()),
            Self::About => ABOUT.to_owned(),
            Self::Add => ADD.to_owned(),
        };
        match frame {
            Embedding::Page | Embedding::Element => path,
            Embedding::Embed => format!("embed/{path}"),
        }
    }

    /// The path of the full page: a frame's page and a card are views of it.
    pub fn full_path(&self) -> String {
        match self {
            Self::Card { route, .. } => route.path(),
            Self::Place | Self::Explorer { .. } | Self::About | Self::Add => self.folder(Embedding::Page),
        }
    }

    /// The address of the same page without a frame round it.
    pub fn full_page(&self, site: &Site) -> String {
        match self {
            Self::Place => site.full_page(&Route::Place),
            Self::Explorer { route, .. } | Self::Card { route, .. } => site.full_page(route),
            Self::About => site.about(None),
            Self::Add => site.file(ADD),
        }
    }
}
