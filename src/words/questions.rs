//! What is said in answer to the questions beside "How is the place doing?".

use super::Words;

use crate::snapshot::{Area, Indicator, Period, Snapshot};
use crate::stats::councils::Side;
use crate::stats::fair::Hundred;
use crate::stats::gradient::Steps;
use crate::stats::groups::Pair;
use crate::stats::neighbourhoods::Neighbourhoods;
use crate::stats::{
    AmongCouncils, AmongPeers, Analysis, Change, CountryTenths, Fair, Gap, Gradient, GroupGap, GroupLines, NoChange,
    NoGap, NoGradient, NoPosition, Tenths, TownMatched,
};

/// Kinds of charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Lines over time.
    Trend,
    /// Every council on one axis.
    Strip,
    /// Similar places one below the other.
    Ranked,
    /// Groups of people one below the other.
    Groups,
    /// Tenths of neighbourhoods side by side.
    Gradient,
    /// Neighbourhoods on a map.
    Map,
    /// The smallest areas on a map.
    SmallAreas,
}

/// A yardstick as a row to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRow {
    /// What it is.
    pub name: String,
    /// Whose figure it is, and the figure.
    pub aside: String,
    /// What it comes to.
    pub result: String,
    /// From what to what, where that is known.
    pub range: Option<String>,
}

/// What figures out of a hundred show: their text, and a few words on each kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HundredWords {
    /// All that the picture shows, in sentences.
    pub text: String,
    /// Those counted both times.
    pub both: String,
    /// Those between.
    pub between: String,
    /// Those counted neither time.
    pub others: String,
}

/// What a language can say about councils, groups, neighbourhoods and a fairer place.
pub trait QuestionWords: Words {
    /// How many councils have a higher and a lower figure, a sentence each.
    fn among_councils(&self, snapshot: &Snapshot, found: &Result<Vec<AmongCouncils>, NoPosition>) -> Vec<String>;

    /// Which similar places are higher and lower, a sentence each.
    fn among_peers(&self, snapshot: &Snapshot, found: &Result<Vec<AmongPeers<'_>>, NoPosition>) -> Vec<String>;

    /// What a chart is, for a reader who does not see it, and which keys move in it.
    fn overview(&self, kind: ChartKind, stops: usize) -> String;

    /// "These figures are for 2024/25."
    fn for_period(&self, period: Period) -> String;

    /// "How does … compare?".
    fn compare_question(&self, place: &Area) -> String;

    /// What may be said of one peer beside the place, in a few words.
    fn peer_side(&self, place: &Area, side: Side) -> String;

    /// Who has figures that lie beyond the end of an axis.
    fn beyond_axis(&self, indicator: &Indicator, named: &[(String, f64)]) -> Option<String>;

    /// How the order and marks of a chart of peers are to be read.
    fn peers_note(&self, has_margins: bool) -> &'static str;

    /// The name of a way of dividing people into groups.
    fn breakdown_title(&self, title: &str) -> String;

    /// A group as a name of a row.
    fn group_name(&self, indicator: &Indicator, title: &str, name: &str) -> String;

    /// A line of a group where those of several share a table: "Asian, Northmere".
    fn line_of_group(&self, group: &str, area: &str) -> String;

    /// What to know about charts of groups over the years: where their axis starts, bands, breaks, who has none.
    fn group_lines_notes(
        &self,
        analysis: &Analysis<'_>,
        found: &GroupLines<'_>,
        axis_start: Option<String>,
    ) -> Vec<String>;

    /// How many a group is of.
    fn group_size(&self, size: f64) -> String;

    /// "Northmere average 64.0%".
    fn average(&self, place: &Area, indicator: &Indicator, value: f64) -> String;

    /// "Northmere gap 14.3 points".
    fn gap_label(&self, area: &Area, indicator: &Indicator, gap: &Gap) -> String;

    /// A tenth of neighbourhoods by its number, 1 the most deprived.
    fn tenth(&self, number: u8) -> String;

    /// The same in a word or two, as the name of a row.
    fn short_tenth(&self, number: u8) -> String;

    /// What a country's figures are split by: "In England, by tenth of councils".
    fn country_tenths_heading(&self, country: &Area, of: Tenths) -> String;

    /// Over the names of a country's tenths.
    fn tenths_name(&self, of: Tenths) -> &'static str;

    /// A country's figures at both ends, and whose they are not, a sentence each.
    fn country_tenths(&self, snapshot: &Snapshot, found: &CountryTenths<'_>) -> Vec<String>;

    /// "Where in …?".
    fn where_question(&self, place: &Area) -> String;

    /// How far a measure goes across neighbourhoods, and how sure that is, a sentence each.
    fn neighbourhoods(&self, snapshot: &Snapshot, found: &Neighbourhoods<'_>) -> Vec<String>;

    /// A figure as the map of its measure shows it.
    fn neighbourhood_figure(&self, found: &Neighbourhoods<'_>, value: f64) -> String;

    /// Where a neighbourhood stands among the others, in a few words.
    fn neighbourhood_place(&self, found: &Neighbourhoods<'_>, index: usize) -> String;

    /// What is to be known about a map, a sentence or two each.
    fn neighbourhood_notes(&self, snapshot: &Snapshot, found: &Neighbourhoods<'_>) -> Vec<String>;

    /// The lowest and highest figure of a shade.
    fn shade(&self, found: &Neighbourhoods<'_>, range: (f64, f64)) -> String;

    /// Over squares that show how so many areas spread.
    fn spread(&self, found: &Neighbourhoods<'_>, areas: usize) -> String;

    /// A tenth of the country's small areas at an end of an axis, 1 the most deprived.
    fn tick_of_tenth(&self, tenth: u8) -> String;

    /// What is said after a postcode that lies in a neighbourhood and a ward, in use or not.
    fn postcode_place(&self, neighbourhood: &str, ward: Option<&str>, is_live: bool) -> String;

    /// What is said after a postcode that lies elsewhere.
    fn postcode_outside(&self, place: &Area) -> String;

    /// What is said after a postcode that could lie in the place and is not known.
    fn postcode_unknown(&self, place: &Area) -> String;

    /// Under the label of the field for a postcode.
    fn postcode_hint(&self, place: &Area) -> String;

    /// "915 of 3,257".
    fn count_of(&self, count: f64, of: f64) -> String;

    /// What share of everyone a step of a gradient is.
    fn share_of_all(&self, share: f64) -> String;

    /// What a gradient is split by, as one of several ways to choose from.
    fn way_of_steps(&self, snapshot: &Snapshot, of: Steps) -> String;

    /// Over the names of a gradient's steps.
    fn steps_name(&self, of: Steps) -> &'static str;

    /// A step of a gradient by its number, 1 the most deprived.
    fn step(&self, of: Steps, number: u8) -> String;

    /// What is to be known about a gradient, a sentence or two each.
    fn steps_notes(&self, of: Steps) -> &'static [&'static str];

    /// The gap between two groups, beside the country's, a sentence each.
    fn gap(
        &self,
        snapshot: &Snapshot,
        indicator: &Indicator,
        pair: Pair<'_>,
        found: &Result<GroupGap<'_>, NoGap>,
    ) -> Vec<String>;

    /// How the figure changes from the most to the least deprived neighbourhoods, a sentence each.
    fn gradient(&self, snapshot: &Snapshot, indicator: &Indicator, found: &Result<Gradient, NoGradient>)
    -> Vec<String>;

    /// How far the figure has moved between two periods, beside the country, a sentence each.
    fn change(&self, analysis: &Analysis<'_>, found: &Result<Change, NoChange>) -> Vec<String>;

    /// How many people it would concern if the place matched a yardstick, a sentence each.
    fn matching(&self, analysis: &Analysis<'_>, fair: &Fair<'_>) -> Vec<String>;

    /// How many there are in all: "914 five-year-olds".
    fn counted_people(&self, analysis: &Analysis<'_>, found: &TownMatched) -> String;

    /// A yardstick as a row to choose from, with what it comes to.
    fn goal_row(&self, analysis: &Analysis<'_>, fair: &Fair<'_>) -> GoalRow;

    /// What figures out of a hundred show.
    fn hundred(&self, analysis: &Analysis<'_>, fair: &Fair<'_>, of: Hundred) -> HundredWords;
}
