//! A place among the councils, and among the areas that are like it.

use std::cmp::Ordering;

use super::English;
use super::certainty::{EVERYONE, OURS};
use super::names::{capitalised, each_kept_together, list, possessive};
use super::refused::{not_compared, reason};
use crate::snapshot::Sex;
use crate::stats::councils::Peer;
use crate::stats::{AmongCouncils, AmongPeers, NoPosition, Relation};

impl English<'_> {
    /// "30 of the other 152 councils in these figures are higher than Northmere. 122 are lower."
    pub fn among_councils(self, found: &Result<Vec<AmongCouncils>, NoPosition>) -> Vec<String> {
        let said = match found {
            Ok(positions) => without_repeats(positions.iter().map(|position| self.among_councils_of_sex(position))),
            Err(refusal) => vec![no_position(*refusal)],
        };
        each_kept_together(&said)
    }

    fn among_councils_of_sex(self, found: &AmongCouncils) -> Vec<String> {
        let place = self.place();
        let rank = found.rank;
        let others = rank.of - 1;
        let others = format!("of the other {others} councils in these figures");
        let mut said = vec![
            match found.higher {
                0 => self.opening(found.sex, &format!("none {others} is higher than {place}.")),
                1 => self.opening(found.sex, &format!("1 {others} is higher than {place}.")),
                many => self.opening(found.sex, &format!("{many} {others} are higher than {place}.")),
            },
            lower_and_same(found.lower, rank.tied_with),
        ];
        let owner = possessive(&place);
        said.push(match rank.within_interval {
            Some(0) => format!("No other council lies within {owner} margin of error."),
            Some(1) => format!("1 other lies within {owner} margin of error. So its place could easily be different."),
            Some(many) => {
                format!("{many} others lie within {owner} margin of error. So its place could easily be different.")
            }
            None if found.place.is_census() => EVERYONE.to_owned(),
            None => "No margin of error is published, so its place could be different.".to_owned(),
        });
        if found.place.has_our_interval() {
            said.push(OURS.to_owned());
        }
        said.push(self.for_period(found.period));
        said
    }

    /// A sentence that says of whom it is, where the figures are of one sex.
    fn opening(self, sex: Sex, text: &str) -> String {
        match sex {
            Sex::Persons | Sex::NotApplicable => capitalised(text),
            Sex::Female | Sex::Male => format!("For {}, {text}", self.sex(sex).to_lowercase()),
        }
    }

    /// "Higher than Northmere by more than chance would explain: Southmere. For the others …"
    pub fn among_peers(self, found: &Result<Vec<AmongPeers<'_>>, NoPosition>) -> Vec<String> {
        let said = match found {
            Ok(positions) => without_repeats(positions.iter().map(|position| self.among_set(position))),
            Err(refusal) => vec![no_position(*refusal)],
        };
        each_kept_together(&said)
    }

    fn among_set(self, found: &AmongPeers<'_>) -> Vec<String> {
        let place = self.place();
        let of = |relation: Relation| found.peers.iter().filter(move |peer| peer.relation == Ok(relation));
        let everyone = found.place.is_census();
        let by = if everyone { "" } else { " by more than chance would explain" };
        let mut said = Vec::new();
        for (relation, word) in [(Relation::Higher, "higher"), (Relation::Lower, "lower")] {
            let named: Vec<String> = of(relation).map(|peer| self.name(peer.area)).collect();
            if !named.is_empty() {
                said.push(self.opening(found.sex, &format!("{word} than {place}{by}: {}.", shortened(named))));
            }
        }
        let too_close = of(Relation::Indistinct).count();
        if too_close > 0 && said.is_empty() {
            let places = if too_close == 1 {
                "1 similar place is".to_owned()
            } else {
                format!("{too_close} similar places are")
            };
            said.push(self.opening(found.sex, &format!("{places} too close to {place} to call.")));
        } else if too_close > 0 {
            said.push("For the others the difference could be chance.".to_owned());
        }
        if found.place.has_our_interval() && !said.is_empty() {
            said.push(OURS.to_owned());
        }
        said.extend(self.among_set_by_value(found, &place, everyone));
        match found.missing {
            0 => {}
            1 => said.push("1 similar place has no figure.".to_owned()),
            many => said.push(format!("{many} similar places have no figure.")),
        }
        said.push(self.for_period(found.period));
        said
    }

    /// Those that are known by their value alone.
    fn among_set_by_value(self, found: &AmongPeers<'_>, place: &str, everyone: bool) -> Vec<String> {
        let by_value = || found.peers.iter().filter(|peer| is_by_value(peer));
        let count = |order: Ordering| by_value().filter(|peer| peer.order == order).count();
        let (above, below, level) = (count(Ordering::Greater), count(Ordering::Less), count(Ordering::Equal));
        let sides = [(above, "higher", "than"), (below, "lower", "than"), (level, "the same", "as")];
        let sides = sides.iter().filter(|(count, _, _)| *count > 0).zip(0..);
        let sides: Vec<String> = sides
            .map(|((count, word, link), position)| {
                let beside = if position == 0 { format!(" {link} {place}") } else { String::new() };
                format!("{} {word}{beside}", count_is(*count))
            })
            .collect();
        let mut said = Vec::new();
        if !sides.is_empty() {
            said.push(self.opening(found.sex, &format!("of the similar places, {}.", list(&sides))));
        }
        if everyone {
            said.push(EVERYONE.to_owned());
        } else if above + below > 0 {
            said.push("No margin of error is published for them, so the differences could be chance.".to_owned());
        }
        said
    }

    /// What may be said of one peer beside the place, in a few words.
    pub fn peer_relation(self, peer: &Peer) -> String {
        let place = self.place();
        match (peer.relation, peer.order) {
            (Ok(Relation::Higher), _) => format!("Clearly higher than {place}"),
            (Ok(Relation::Lower), _) => format!("Clearly lower than {place}"),
            (Ok(Relation::Indistinct), _) => format!("Too close to {place} to call"),
            (Ok(Relation::Equal), _) | (Err(_), Ordering::Equal) => format!("The same as {place}"),
            (Err(_), Ordering::Greater) => format!("Higher than {place}, which could be chance"),
            (Err(_), Ordering::Less) => format!("Lower than {place}, which could be chance"),
        }
    }

    /// How the order and marks of a chart of peers are to be read.
    pub fn peers_note(self, has_margins: bool) -> &'static str {
        if has_margins {
            "The highest figure stands first. The lines are margins of error. Whether two places differ is worked out from both."
        } else {
            "The most alike places stand first. Without margins of error, an order by figure would mislead."
        }
    }
}

/// Whether a peer is known by its value alone: nothing is known of chance, or there is no difference to see.
const fn is_by_value(peer: &Peer) -> bool {
    matches!(peer.relation, Ok(Relation::Equal) | Err(_))
}

/// Sentences that are the same of each sex are said once, at the end.
fn without_repeats(each: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for sentence in each.flatten() {
        said.retain(|known| *known != sentence);
        said.push(sentence);
    }
    said
}

/// "12 are lower, and 1 is the same."
fn lower_and_same(lower: u32, tied: u32) -> String {
    let lower = count_is(usize::try_from(lower).unwrap_or(usize::MAX));
    let tied = usize::try_from(tied).unwrap_or(usize::MAX);
    let said =
        if tied == 0 { format!("{lower} lower.") } else { format!("{lower} lower, and {} the same.", count_is(tied)) };
    capitalised(&said)
}

fn count_is(count: usize) -> String {
    match count {
        0 => "none is".to_owned(),
        1 => "1 is".to_owned(),
        many => format!("{many} are"),
    }
}

/// Why there is no position.
fn no_position(refusal: NoPosition) -> String {
    not_compared(match refusal {
        NoPosition::NoCouncils => "no figures of other councils are published with these",
        NoPosition::OtherArea => "these figures are not for the council’s own area",
        NoPosition::NoFigure => "the place has no figure for the year",
        NoPosition::TooFew => "too few councils have a figure",
        NoPosition::NoPeers => "no similar place has a figure",
        NoPosition::Refused(refusal) => reason(refusal),
    })
}

/// More names than this are a list to look through, not a sentence; the table has them all.
const MOST_NAMED: usize = 4;

/// The first names, which are those of the places most alike, and how many others there are.
fn shortened(mut names: Vec<String>) -> String {
    match names.len().saturating_sub(MOST_NAMED) {
        // One more name is no longer than "1 other".
        0 | 1 => {}
        others => names.splice(MOST_NAMED.., [format!("{others} others")]).for_each(drop),
    }
    list(&names)
}
