//! What every part of a page needs to know while it is rendered.

use yew::prelude::*;

use super::arrived::Arrived;
use super::platform::{Platform, PlatformHandle};
use super::shared::Shared;
use super::state::{Event, State};
use crate::page::route::{Embedding, Route, Site};
use crate::page::{Controls, Explorer};

/// What a page is made from: nothing else may change its first render.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What there is to show.
    pub explorer: Shared<Explorer>,
    /// The page that is shown first.
    pub route: Route,
    /// What stands before every path on a published page, such as `../`.
    pub root: String,
    /// What surrounds the explorer.
    pub frame: Embedding,
    /// The level of the finding's heading, 1 to 6: a host's page has headings above it.
    #[prop_or(1)]
    pub heading: u8,
    /// The one question to show, by its section's id; all, where none is named or none has that name.
    #[prop_or_default]
    pub question: Option<String>,
    /// What the app runs on.
    pub platform: PlatformHandle,
}

/// A page with what was chosen in it and what is there so far.
pub struct PageContext<'a> {
    /// What the page is made from.
    pub props: &'a AppProps,
    /// What the reader has chosen.
    pub state: &'a State,
    /// What has arrived and been rendered.
    pub progress: &'a Arrived,
    /// Whom to tell what the reader does.
    pub tell: &'a Callback<Event>,
    /// Whether controls work: only where the app runs in a browser.
    pub is_live: bool,
}

impl PageContext<'_> {
    /// The explorer of the page.
    pub fn explorer(&self) -> &Explorer {
        &self.props.explorer.0
    }

    /// The texts of the explorer's controls.
    pub fn controls(&self) -> &Controls {
        &self.explorer().controls
    }

    /// What the app runs on.
    pub fn platform(&self) -> &dyn Platform {
        &*self.props.platform.0
    }

    /// How addresses begin: whole where the app runs, as others would lead elsewhere from another page.
    pub fn site(&self) -> Site {
        let root = self.platform().live_root().unwrap_or(&self.props.root);
        Site { root: root.to_owned(), frame: self.props.frame }
    }
}
