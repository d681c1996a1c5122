//! What of a snapshot a page shows.

use crate::page::route::Route;
use crate::snapshot::{Date, IndicatorId, Objective, Snapshot};

/// The path of the latest snapshot of the place.
pub const SNAPSHOT: &str = "snapshot.json";

/// The path of the snapshot of a day: it stays where it is when a newer one is published.
pub fn dated_snapshot(date: Date) -> String {
    format!("data/snapshot-{date}.json")
}

impl Route {
    /// The objective that it shows.
    pub fn objective<'a>(&self, snapshot: &'a Snapshot) -> Option<&'a Objective> {
        match self {
            Self::Place => None,
            Self::Objective(slug, _) => snapshot.objective(slug.as_str()),
        }
    }

    /// The indicator that it shows: the one it names, else the objective's headline.
    pub fn indicator(&self, snapshot: &Snapshot) -> Option<IndicatorId> {
        let objective = self.objective(snapshot)?;
        let named = match self {
            Self::Place | Self::Objective(_, None) => None,
            Self::Objective(_, Some(slug)) => objective.indicators.iter().find(|id| id.slug() == *slug),
        };
        named.or(objective.indicators.first()).cloned()
    }
}
