//! Short texts beside the charts of councils, groups and neighbourhoods.

use super::names::{kept_together, list};
use super::numbers::figure;
use crate::snapshot::Indicator;
use crate::stats::councils::Side;
use crate::words::ChartKind;

/// What a chart is, for a reader who does not see it, and which keys move in it.
pub(super) fn overview(kind: ChartKind, stops: usize) -> String {
    let (chart, each) = match kind {
        ChartKind::Trend => ("Line chart", "period"),
        ChartKind::Strip => ("Chart with a dot for each council", "council"),
        ChartKind::Ranked => ("Chart with a row for each place", "place"),
        ChartKind::Groups => ("Chart with a row for each group", "group"),
        ChartKind::Gradient => ("Chart with a step for each group of neighbourhoods", "step"),
        ChartKind::Map => ("Map with a square for each neighbourhood", "neighbourhood"),
        ChartKind::SmallAreas => ("Map with a square for each small area", "small area"),
    };
    let plural = if stops == 1 { "" } else { "s" };
    format!("{chart}: {stops} {each}{plural}. Arrow keys move by one. Home and End go to the ends. Escape goes back.")
}

/// What may be said of one peer beside the place, in a few words.
pub(super) fn peer_side(place: &str, side: Side) -> String {
    match side {
        Side::Higher => format!("Clearly higher than {place}"),
        Side::Lower => format!("Clearly lower than {place}"),
        Side::TooClose => format!("Too close to {place} to call"),
        Side::Above => format!("Higher than {place}, which could be chance"),
        Side::Below => format!("Lower than {place}, which could be chance"),
        Side::Level => format!("The same as {place}"),
    }
}

/// "Isles of Scilly (92.3%) is beyond the end of the axis."
pub(super) fn beyond_axis(indicator: &Indicator, named: &[(String, f64)]) -> Option<String> {
    let each: Vec<String> =
        named.iter().map(|(name, value)| format!("{name} ({})", figure(indicator, *value))).collect();
    let verb = match each.len() {
        0 => return None,
        1 => "lies",
        _ => "lie",
    };
    Some(kept_together(&format!("{} {verb} beyond the end of the axis.", list(&each))))
}

/// How the order and marks of a chart of peers are to be read.
pub(super) const fn peers_note(has_margins: bool) -> &'static str {
    if has_margins {
        "The highest figure stands first. The lines are margins of error. Whether two places differ is worked out from both."
    } else {
        "The most alike places stand first. Without margins of error, an order by figure would mislead."
    }
}

/// A way of dividing people into groups, as people would say it.
pub(super) fn breakdown_title(title: &str) -> &str {
    match title {
        "FSM eligibility" => "Free school meals",
        "SEN provision" => "Special educational needs",
        "Disadvantage status" => "Disadvantage",
        "Ethnic group, finer" => "Ethnic group, in detail",
        other => other,
    }
}

/// A tenth of neighbourhoods by its number, 1 the most deprived.
pub(super) fn tenth(number: u8) -> String {
    match number {
        1 => "Most deprived tenth".to_owned(),
        2 => "2nd tenth from the most deprived".to_owned(),
        3 => "3rd tenth from the most deprived".to_owned(),
        10 => "Least deprived tenth".to_owned(),
        other => format!("{other}th tenth from the most deprived"),
    }
}

/// The same in a word or two, as the name of a row.
pub(super) fn short_tenth(number: u8) -> String {
    match number {
        1 => "Most deprived".to_owned(),
        2 => "2nd tenth".to_owned(),
        3 => "3rd tenth".to_owned(),
        10 => "Least deprived".to_owned(),
        other => format!("{other}th tenth"),
    }
}
