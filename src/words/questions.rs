//! What is said in answer to the questions beside "How is the place doing?".

use super::Words;
use crate::snapshot::{Indicator, Period, Snapshot};
use crate::stats::groups::{Between, GroupStanding, Pair};
use crate::stats::{
    AmongCouncils, AmongPeers, Analysis, Change, Gap, Gradient, GroupGap, NoChange, NoGap, NoGradient, NoMatch,
    NoPosition, Refusal, Tally, TownMatched,
};

/// What a language can say about councils, groups, neighbourhoods and a fairer place.
pub trait QuestionWords: Words {
    /// How many councils have a higher and a lower figure, a sentence each.
    fn among_councils(&self, snapshot: &Snapshot, found: &Result<Vec<AmongCouncils>, NoPosition>) -> Vec<String>;

    /// Which similar places are higher and lower, a sentence each.
    fn among_peers(&self, snapshot: &Snapshot, found: &Result<Vec<AmongPeers<'_>>, NoPosition>) -> Vec<String>;

    /// The gap between two groups, beside the country's, a sentence each.
    fn gap(
        &self,
        snapshot: &Snapshot,
        indicator: &Indicator,
        pair: Pair<'_>,
        found: &Result<GroupGap<'_>, NoGap>,
    ) -> Vec<String>;

    /// What the gap of an earlier period was, and whether it has changed.
    fn gap_change(
        &self,
        indicator: &Indicator,
        pair: Pair<'_>,
        earlier: (&Between, Period),
        change: &Result<Gap, Refusal>,
    ) -> Vec<String>;

    /// A group of the place beside the same group of the country.
    fn group_standing(&self, snapshot: &Snapshot, indicator: &Indicator, standing: &GroupStanding<'_>) -> String;

    /// How the figure changes from the most to the least deprived neighbourhoods, a sentence each.
    fn gradient(
        &self,
        snapshot: &Snapshot,
        indicator: &Indicator,
        found: &Result<Gradient<'_>, NoGradient>,
    ) -> Vec<String>;

    /// How far the figure has moved between two periods, beside the country, a sentence each.
    fn change(&self, analysis: &Analysis<'_>, found: &Result<Change, NoChange>) -> Vec<String>;

    /// How many people it would concern if the place matched its benchmark; nothing where that is not asked.
    fn matching(&self, analysis: &Analysis<'_>, found: &Result<TownMatched, NoMatch>) -> Vec<String>;

    /// How many measures of an objective are on which side.
    fn objective_summary(&self, snapshot: &Snapshot, tally: Tally) -> String;

    /// How many measures of the place are on which side.
    fn place_summary(&self, snapshot: &Snapshot, tally: Tally) -> String;
}
