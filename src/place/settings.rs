//! `place.toml`: the place, its peers, its objectives and what is being done.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::problem::{Cause, Problems};
use crate::snapshot::{Action, AreaCode, IndicatorId, Objective, PeerSet, Place, Slug, WebPage};

const FILE: &str = "place.toml";

/// Everything that is not a figure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub place: Place,
    #[serde(default)]
    pub peer_sets: Vec<PeerSet>,
    /// Councils of no set, whose rows are kept where only those of peers are.
    #[serde(default)]
    pub other_councils: Vec<AreaCode>,
    pub objectives: Vec<ObjectiveSettings>,
    #[serde(default)]
    pub pages: BTreeMap<String, WebPage>,
}

/// An objective as it is written down: its number is its position.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveSettings {
    slug: Slug,
    title: String,
    short: String,
    why: String,
    pub indicators: Vec<IndicatorId>,
    #[serde(default)]
    pub more: Vec<IndicatorId>,
    actions_title: String,
    #[serde(default)]
    actions: Vec<ActionSettings>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionSettings {
    text: String,
    page: String,
}

impl Settings {
    /// Reads `place.toml`.
    pub fn read(bytes: &[u8], problems: &mut Problems) -> Option<Self> {
        let Ok(text) = std::str::from_utf8(bytes) else {
            problems.file(FILE, Cause::InvalidUtf8);
            return None;
        };
        match toml::from_str(text) {
            Ok(settings) => Some(settings),
            Err(error) => {
                let row = error.span().map(|span| text.bytes().take(span.start).filter(|b| *b == b'\n').count() + 1);
                let cause = Cause::Setting(error.message().replace('\n', " "));
                match row.and_then(|row| u32::try_from(row).ok()) {
                    Some(row) => problems.row(FILE, row, cause),
                    None => problems.file(FILE, cause),
                }
                None
            }
        }
    }

    /// The objectives with the pages that their actions rest on.
    pub fn objectives(&self, problems: &mut Problems) -> Vec<Objective> {
        let numbered = self.objectives.iter().zip(1..);
        numbered.map(|(settings, number)| self.objective(settings, number, problems)).collect()
    }

    fn objective(&self, settings: &ObjectiveSettings, number: u8, problems: &mut Problems) -> Objective {
        let mut action = |action: &ActionSettings| match self.pages.get(&action.page) {
            Some(page) => Some(Action { text: action.text.clone(), source: page.clone() }),
            None => {
                let cause = Cause::Unknown { what: "page", name: action.page.clone(), expected_in: "[pages]" };
                problems.file(FILE, cause);
                None
            }
        };
        Objective {
            number,
            slug: settings.slug.clone(),
            title: settings.title.clone(),
            short: settings.short.clone(),
            why: settings.why.clone(),
            indicators: settings.indicators.clone(),
            more: settings.more.clone(),
            actions_title: settings.actions_title.clone(),
            actions: settings.actions.iter().filter_map(&mut action).collect(),
        }
    }
}
