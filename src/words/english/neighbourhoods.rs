//! A measure across the neighbourhoods of the place.

use super::English;
use super::certainty::EVERYONE;
use super::names::{capitalised, each_kept_together, list, people_of};
use super::numbers::{bare, is_share, nth, with_sign};
use super::small_areas::national_decile;
use crate::snapshot::{Measure, Source, Statistic};
use crate::stats::neighbourhoods::{AreaPosition, Neighbourhoods};
use crate::stats::{Certainty, Estimate};

impl English<'_> {
    /// A figure as this map shows it.
    pub fn neighbourhood_figure(self, found: &Neighbourhoods<'_>, value: f64) -> String {
        if found.has_deciles() {
            return national_decile(value);
        }
        with_sign(found.measure, &bare(value, found.decimals))
    }

    /// How far the figures go, and how sure that is, a sentence each.
    pub fn neighbourhoods(self, found: &Neighbourhoods<'_>) -> Vec<String> {
        if found.has_deciles() {
            return self.small_areas(found);
        }
        let Some((lowest, highest)) = found.figure(found.lowest).zip(found.figure(found.highest)) else {
            return Vec::new();
        };
        let mut said = if found.measure.statistic == Statistic::LifeExpectancy {
            self.ends_with_margins(found, lowest, highest)
        } else {
            vec![self.lowest_and_highest(found, lowest, highest)]
        };
        said.push(match lowest.certainty {
            Certainty::Census => EVERYONE.to_owned(),
            Certainty::Interval { .. } => "Few people live in each, so part of the spread is chance.".to_owned(),
            Certainty::Unknown if found.measure.statistic == Statistic::Count => {
                "These are numbers, not shares. Where more people live, the number is often higher.".to_owned()
            }
            Certainty::Unknown => {
                "These are estimates from a model. They tell high from low, and small gaps mean little.".to_owned()
            }
        });
        said.push(self.for_period(found.map.period));
        each_kept_together(&said)
    }

    /// "Between 11.0% and 34.5% of homes have too few bedrooms, depending on the neighbourhood."
    fn lowest_and_highest(self, found: &Neighbourhoods<'_>, lowest: Estimate, highest: Estimate) -> String {
        let about = if found.measure.statistic == Statistic::ModelledProportion { "about " } else { "" };
        let (low, high) =
            (self.neighbourhood_figure(found, lowest.value), self.neighbourhood_figure(found, highest.value));
        let of = if is_share(found.measure) { " of" } else { "" };
        match &found.measure.phrase {
            Some(phrase) => {
                let people = people_of(&phrase.people, found.map.sex);
                format!("Between {about}{low} and {high}{of} {people} {}, depending on the neighbourhood.", phrase.does)
            }
            None => format!("It is between {about}{low} and {high}, depending on the neighbourhood."),
        }
    }

    /// "Women can expect to live 81.1 years (79.9 to 82.3) in the lowest neighbourhood …"
    fn ends_with_margins(self, found: &Neighbourhoods<'_>, lowest: Estimate, highest: Estimate) -> Vec<String> {
        let shown = |estimate: Estimate| {
            let margin = estimate.interval().map(|limits| self.range(found.measure, limits));
            let margin = margin.map(|limits| format!(" (margin of error {limits})")).unwrap_or_default();
            format!("{} years{margin}", bare(estimate.value, found.decimals))
        };
        let who = found.measure.phrase.as_ref().map_or_else(
            || "People can expect to live".to_owned(),
            |phrase| format!("{} {}", capitalised(people_of(&phrase.people, found.map.sex)), phrase.does),
        );
        vec![
            format!("{who} {} where the figure is lowest.", shown(lowest)),
            format!("Where it is highest, it is {}.", shown(highest)),
        ]
    }

    /// Where an area stands, in a few words.
    pub fn neighbourhood_place(self, found: &Neighbourhoods<'_>, index: usize) -> String {
        match found.place(index) {
            None => String::new(),
            Some(AreaPosition::Quintile(quintile)) => match quintile {
                1 => "In the lowest fifth".to_owned(),
                2 => "In the second lowest fifth".to_owned(),
                3 => "In the middle fifth".to_owned(),
                4 => "In the second highest fifth".to_owned(),
                _ => "In the highest fifth".to_owned(),
            },
            Some(AreaPosition::Rank(rank)) => {
                let place = match rank.rank {
                    1 => "highest".to_owned(),
                    last if last + rank.tied_with == rank.of => "lowest".to_owned(),
                    rank => format!("{} highest", nth(rank)),
                };
                let joint = if rank.tied_with > 0 { "joint " } else { "" };
                let within = rank.within_interval.map(|others| match others {
                    0 => ". No other lies within its margin of error".to_owned(),
                    1 => ". 1 other lies within its margin of error".to_owned(),
                    many => format!(". {many} others lie within its margin of error"),
                });
                capitalised(&format!("{joint}{place} of {}{}", rank.of, within.unwrap_or_default()))
            }
        }
    }

    /// The lowest and highest figure of a shade: "11.0 to 16.8%".
    pub fn shade(self, found: &Neighbourhoods<'_>, (lowest, highest): (f64, f64)) -> String {
        if found.has_deciles() {
            return format!("Tenths {} and {}", bare(lowest, 0), bare(highest, 0));
        }
        let (low, high) = (self.neighbourhood_figure(found, lowest), self.neighbourhood_figure(found, highest));
        if low == high { high } else { format!("{} to {high}", bare(lowest, found.decimals)) }
    }

    /// Over squares that show how so many areas spread.
    pub fn spread(self, found: &Neighbourhoods<'_>, areas: usize) -> String {
        let each = if found.has_deciles() { "small areas" } else { "neighbourhoods" };
        format!("How the {areas} {each} spread")
    }

    /// What is to be known about a map, a sentence or two each.
    pub fn neighbourhood_notes(self, found: &Neighbourhoods<'_>) -> Vec<String> {
        let mut notes = if found.has_deciles() { self.how_to_read_deciles() } else { vec![how_to_read(found.measure)] };
        let hatched: Vec<String> = found
            .missing()
            .filter_map(|index| found.boundaries.areas.get(index))
            .map(|area| area.name.clone())
            .collect();
        if !hatched.is_empty() {
            notes.push(format!("Hatched on the map, because no figure is shown: {}.", list(&hatched)));
        }
        if found.map.is_summed {
            notes.push("This site added up the counts of smaller areas.".to_owned());
        }
        // Of tenths the answer has said it.
        if !found.is_of_indicator() && !found.has_deciles() {
            notes.extend(found.measure.caveat.clone());
        }
        notes.push(self.credit(found));
        each_kept_together(&notes)
    }

    /// Who drew the areas and named them, and under which licence: a publisher once, of the outlines where it has both.
    fn credit(self, found: &Neighbourhoods<'_>) -> String {
        let mut sources: Vec<&Source> = Vec::new();
        for source in found.boundaries.sources.iter().filter_map(|file| self.snapshot.sources.get(file)) {
            if sources.iter().all(|known| known.publisher != source.publisher) {
                sources.push(source);
            }
        }
        let named = |source: &&Source| format!("{} ({})", source.publisher, source.licence);
        let each: Vec<String> = sources.iter().map(named).collect();
        format!("The areas are those of {}. Outlines and names: {}.", found.map.year(), list(&each))
    }
}

/// What the shades are.
fn how_to_read(measure: &Measure) -> String {
    let what = match measure.statistic {
        Statistic::Count => "number",
        _ if is_share(measure) => "share",
        _ => "figure",
    };
    // Equal figures share a shade, so that a fifth may be another.
    format!(
        "A stronger colour means a higher {what}. Each holds about a fifth of the neighbourhoods. The squares show the same figures."
    )
}
