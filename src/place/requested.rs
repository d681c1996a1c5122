//! Which indicators a place asks for: those that its objectives list, and those that stand beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use super::series_rule::SeriesRole;
use super::settings::Settings;
use crate::snapshot::IndicatorId;

/// How an indicator is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// An objective lists it with a page.
    WithPage,
    /// An objective lists it with one line.
    WithLine,
    /// No objective lists it: it stands beside one that is listed.
    Beside,
}

/// Each indicator that is asked for.
pub fn requested<'a>(settings: &'a Settings, catalogue: &'a Catalogue) -> BTreeMap<&'a IndicatorId, Listing> {
    let more = settings.objectives.iter().flat_map(|o| &o.more).map(|id| (id, Listing::WithLine));
    let with_page = settings.objectives.iter().flat_map(|o| &o.indicators).map(|id| (id, Listing::WithPage));
    let mut requested: BTreeMap<&IndicatorId, Listing> = more.chain(with_page).collect();
    let beside: Vec<&IndicatorId> = requested.keys().flat_map(|id| catalogue.beside(id)).collect();
    for id in beside {
        requested.entry(id).or_insert(Listing::Beside);
    }
    requested
}

impl Catalogue {
    /// The indicators whose own files stand beside an indicator, in order.
    ///
    /// Rows of role `beside` or `context` never enter a line: other people, another edition, another
    /// definition. Where their file makes an indicator of its own, that is what stands beside.
    pub fn beside<'a>(&'a self, id: &IndicatorId) -> BTreeSet<&'a IndicatorId> {
        let of_role = self.series.rules.iter().filter(|rule| rule.indicator == *id);
        let files: BTreeSet<&String> = of_role
            .filter(|rule| matches!(rule.role, SeriesRole::Beside | SeriesRole::Context))
            .map(|rule| &rule.file)
            .collect();
        let mains = self.series.rules.iter().filter(|rule| rule.role == SeriesRole::Main && rule.indicator != *id);
        mains.filter(|rule| files.contains(&rule.file)).map(|rule| &rule.indicator).collect()
    }
}
