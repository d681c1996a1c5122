//! Answers to the questions beside "How is the place doing?", in English.

use super::{
    English, about, change, charts, compare, country_tenths, fair, gaps, gradient, matching, names, neighbourhoods,
    numbers, small_areas,
};
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
use crate::words::{ChartKind, GoalRow, HundredWords, QuestionWords};

impl QuestionWords for English {
    fn among_councils(&self, snapshot: &Snapshot, found: &Result<Vec<AmongCouncils>, NoPosition>) -> Vec<String> {
        compare::among_councils(snapshot, found)
    }

    fn among_peers(&self, snapshot: &Snapshot, found: &Result<Vec<AmongPeers<'_>>, NoPosition>) -> Vec<String> {
        compare::among_peers(snapshot, found)
    }

    fn overview(&self, kind: ChartKind, stops: usize) -> String {
        charts::overview(kind, stops)
    }

    fn for_period(&self, period: Period) -> String {
        compare::for_period(period)
    }

    fn compare_question(&self, place: &Area) -> String {
        format!("How does {} compare?", names::in_text(place))
    }

    fn peer_side(&self, place: &Area, side: Side) -> String {
        charts::peer_side(&names::in_text(place), side)
    }

    fn beyond_axis(&self, indicator: &Indicator, named: &[(String, f64)]) -> Option<String> {
        charts::beyond_axis(indicator, named)
    }

    fn peers_note(&self, has_margins: bool) -> &'static str {
        charts::peers_note(has_margins)
    }

    fn breakdown_title(&self, title: &str) -> String {
        charts::breakdown_title(title).to_owned()
    }

    fn group_name(&self, indicator: &Indicator, title: &str, name: &str) -> String {
        gaps::row_name(indicator, title, name)
    }

    fn line_of_group(&self, group: &str, area: &str) -> String {
        format!("{group}, {area}")
    }

    fn group_lines_notes(
        &self,
        analysis: &Analysis<'_>,
        found: &GroupLines<'_>,
        axis_start: Option<String>,
    ) -> Vec<String> {
        about::group_lines_notes(analysis, found, axis_start)
    }

    fn group_size(&self, size: f64) -> String {
        format!("A group of {}", numbers::bare(size, 0))
    }

    fn average(&self, place: &Area, indicator: &Indicator, value: f64) -> String {
        format!("{} average {}", place.name, numbers::figure(indicator, value))
    }

    fn gap_label(&self, area: &Area, indicator: &Indicator, gap: &Gap) -> String {
        let gap = numbers::difference(indicator, gap.estimate, indicator.decimals);
        format!("{} gap {}", area.name, gap.replace("percentage ", ""))
    }

    fn tenth(&self, number: u8) -> String {
        charts::tenth(number)
    }

    fn short_tenth(&self, number: u8) -> String {
        charts::short_tenth(number)
    }

    fn country_tenths_heading(&self, country: &Area, of: Tenths) -> String {
        country_tenths::heading(country, of)
    }

    fn tenths_name(&self, of: Tenths) -> &'static str {
        country_tenths::name(of)
    }

    fn country_tenths(&self, snapshot: &Snapshot, found: &CountryTenths<'_>) -> Vec<String> {
        country_tenths::country_tenths(snapshot, found)
    }

    fn where_question(&self, place: &Area) -> String {
        format!("Where in {}?", names::in_text(place))
    }

    fn neighbourhoods(&self, snapshot: &Snapshot, found: &Neighbourhoods<'_>) -> Vec<String> {
        if found.has_tenths() {
            small_areas::small_areas(snapshot, found)
        } else {
            neighbourhoods::neighbourhoods(found)
        }
    }

    fn neighbourhood_figure(&self, found: &Neighbourhoods<'_>, value: f64) -> String {
        neighbourhoods::figure(found, value)
    }

    fn neighbourhood_place(&self, found: &Neighbourhoods<'_>, index: usize) -> String {
        neighbourhoods::place_of(found, index)
    }

    fn neighbourhood_notes(&self, snapshot: &Snapshot, found: &Neighbourhoods<'_>) -> Vec<String> {
        neighbourhoods::notes(snapshot, found)
    }

    fn shade(&self, found: &Neighbourhoods<'_>, range: (f64, f64)) -> String {
        neighbourhoods::shade(found, range)
    }

    fn spread(&self, found: &Neighbourhoods<'_>, areas: usize) -> String {
        let each = if found.has_tenths() { "small areas" } else { "neighbourhoods" };
        format!("How the {areas} {each} spread")
    }

    fn tick_of_tenth(&self, tenth: u8) -> String {
        small_areas::tick(tenth)
    }

    fn postcode_place(&self, neighbourhood: &str, ward: Option<&str>, is_live: bool) -> String {
        let ward = ward.map(|ward| format!(", in {ward} ward")).unwrap_or_default();
        if is_live {
            format!("is in {neighbourhood}{ward}.")
        } else {
            format!("is no longer in use. It was in {neighbourhood}{ward}.")
        }
    }

    fn postcode_outside(&self, place: &Area) -> String {
        format!("is outside {}.", place.name)
    }

    fn postcode_unknown(&self, place: &Area) -> String {
        format!("is not a {} postcode that we know.", place.name)
    }

    fn postcode_hint(&self, place: &Area) -> String {
        format!("Type a {} postcode. It stays on this device.", place.name)
    }

    fn count_of(&self, count: f64, of: f64) -> String {
        format!("{} of {}", numbers::bare(count, 0), numbers::bare(of, 0))
    }

    fn share_of_all(&self, share: f64) -> String {
        format!("{}% of the place", numbers::bare(share * 100.0, 0))
    }

    fn way_of_steps(&self, snapshot: &Snapshot, of: Steps) -> String {
        gradient::way(snapshot, of)
    }

    fn steps_name(&self, of: Steps) -> &'static str {
        gradient::name(of)
    }

    fn step(&self, of: Steps, number: u8) -> String {
        gradient::step(of, number)
    }

    fn steps_notes(&self, of: Steps) -> &'static [&'static str] {
        gradient::notes(of)
    }

    fn gap(
        &self,
        snapshot: &Snapshot,
        indicator: &Indicator,
        pair: Pair<'_>,
        found: &Result<GroupGap<'_>, NoGap>,
    ) -> Vec<String> {
        gaps::gap(snapshot, indicator, pair, found)
    }

    fn gradient(
        &self,
        snapshot: &Snapshot,
        indicator: &Indicator,
        found: &Result<Gradient, NoGradient>,
    ) -> Vec<String> {
        gradient::gradient(snapshot, indicator, found)
    }

    fn change(&self, analysis: &Analysis<'_>, found: &Result<Change, NoChange>) -> Vec<String> {
        change::change(analysis, found)
    }

    fn matching(&self, analysis: &Analysis<'_>, fair: &Fair<'_>) -> Vec<String> {
        matching::matching(analysis, fair)
    }

    fn counted_people(&self, analysis: &Analysis<'_>, found: &TownMatched) -> String {
        matching::counted_people(analysis, found)
    }

    fn goal_row(&self, analysis: &Analysis<'_>, fair: &Fair<'_>) -> GoalRow {
        fair::row(analysis, fair)
    }

    fn hundred(&self, analysis: &Analysis<'_>, fair: &Fair<'_>, of: Hundred) -> HundredWords {
        fair::hundred(analysis, fair, of)
    }
}
