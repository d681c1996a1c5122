//! A place among the councils that have a figure, and among the areas that are like it.
//!
//! A rank comes with how many there are and how many lie within the place's margin. Two areas of like
//! size are set beside each other by the interval of their difference, never by overlap of their own.
//! Methods, sections 6, 7 and 9.

use std::cmp::Ordering;

use super::between::Between;
use super::estimate::Estimate;
use super::gap::{Figure, Gap, difference};
use super::rank::{First, Rank, rank};
use super::reading::estimate;
use super::refusal::Refusal;
use super::relation::{NotCompared, Relation};
use super::relative_gap::relation;
use crate::snapshot::{AreaCode, Distribution, Indicator, Measure, PeerSet, Period, Sex, Snapshot};

/// A place among all councils with a figure of the same period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AmongCouncils {
    /// Of whom the figures are.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// The place's figure for that period, in the measure's unit.
    pub place: Estimate,
    /// Counted from the highest figure.
    pub rank: Rank,
    /// Councils with a higher figure.
    pub higher: u32,
    /// Councils with a lower figure.
    pub lower: u32,
}

/// A place among the areas of a set.
#[derive(Clone, Debug, PartialEq)]
pub struct AmongPeers<'a> {
    /// The set.
    pub set: &'a PeerSet,
    /// Of whom the figures are.
    pub sex: Sex,
    /// The period that the figures are of.
    pub period: Period,
    /// The place's figure for that period, in the measure's unit.
    pub place: Estimate,
    /// Areas with a figure, in the order of the set.
    pub peers: Vec<Peer>,
    /// Areas of the set without a figure.
    pub missing: usize,
}

/// An area of a set beside the place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peer {
    /// Which.
    pub area: AreaCode,
    /// Its figure, in the measure's unit.
    pub figure: Estimate,
    /// Its figure less the place's.
    pub gap: Gap,
    /// How it stands to the place.
    pub relation: Result<Relation, NotCompared>,
    /// The order of the two figures at the published decimals, whether or not that could be chance.
    pub order: Ordering,
}

/// Why a place has no position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPosition {
    /// No figures of other councils are published.
    NoCouncils,
    /// The figures are for another area than the place.
    OtherArea,
    /// The place has no figure among them.
    NoFigure,
    /// So few councils have a figure that a rank among them says nothing.
    TooFew,
    /// No area of the set has a figure.
    NoPeers,
    /// The figures themselves forbid it.
    Refused(Refusal),
}

/// A rank among fewer areas says little.
const FEWEST_COUNCILS: u32 = 5;

/// The place among all councils, one position a sex.
pub fn among_councils(snapshot: &Snapshot, indicator: &Indicator) -> Result<Vec<AmongCouncils>, NoPosition> {
    let positions =
        distributions(snapshot, indicator)?.iter().map(|councils| of_all(snapshot, &indicator.measure, councils));
    positions.collect()
}

/// The place among the areas of a set, one position a sex.
pub fn among_peers<'a>(
    snapshot: &Snapshot,
    indicator: &Indicator,
    set: &'a PeerSet,
) -> Result<Vec<AmongPeers<'a>>, NoPosition> {
    let positions =
        distributions(snapshot, indicator)?.iter().map(|councils| of_set(snapshot, &indicator.measure, councils, set));
    positions.collect()
}

fn distributions<'a>(snapshot: &Snapshot, indicator: &'a Indicator) -> Result<&'a [Distribution], NoPosition> {
    if indicator.area.is_some_and(|area| area != snapshot.place.code) {
        return Err(NoPosition::OtherArea);
    }
    if indicator.councils.is_empty() { Err(NoPosition::NoCouncils) } else { Ok(&indicator.councils) }
}

fn of_all(snapshot: &Snapshot, measure: &Measure, councils: &Distribution) -> Result<AmongCouncils, NoPosition> {
    let (index, place) = own_figure(snapshot, measure, councils)?;
    let values: Vec<Option<f64>> = councils.figures.value.iter().map(|cell| cell.number()).collect();
    let rank = rank(&values, index, First::Highest, place.interval()).map_err(NoPosition::Refused)?;
    if rank.of < FEWEST_COUNCILS {
        return Err(NoPosition::TooFew);
    }
    let higher = rank.rank - 1;
    let lower = rank.of - rank.rank - rank.tied_with;
    Ok(AmongCouncils { sex: councils.sex, period: councils.period, place, rank, higher, lower })
}

fn of_set<'a>(
    snapshot: &Snapshot,
    measure: &Measure,
    councils: &Distribution,
    set: &'a PeerSet,
) -> Result<AmongPeers<'a>, NoPosition> {
    let (_, place) = own_figure(snapshot, measure, councils)?;
    let others: Vec<AreaCode> = set.areas.iter().copied().filter(|area| *area != snapshot.place.code).collect();
    let found: Vec<(AreaCode, Estimate)> = others
        .iter()
        .filter_map(|area| Some((*area, estimate(measure, &councils.figures, index_of(councils, *area)?)?)))
        .collect();
    if found.is_empty() {
        return Err(NoPosition::NoPeers);
    }
    let missing = others.len() - found.len();
    let peers = found.into_iter().map(|(area, peer)| beside(measure, area, &peer, &place));
    let peers = peers.collect::<Result<_, _>>().map_err(NoPosition::Refused)?;
    Ok(AmongPeers { set, sex: councils.sex, period: councils.period, place, peers, missing })
}

fn index_of(councils: &Distribution, area: AreaCode) -> Option<usize> {
    councils.areas.iter().position(|other| *other == area)
}

fn own_figure(
    snapshot: &Snapshot,
    measure: &Measure,
    councils: &Distribution,
) -> Result<(usize, Estimate), NoPosition> {
    let index = index_of(councils, snapshot.place.code).ok_or(NoPosition::NoFigure)?;
    Ok((index, estimate(measure, &councils.figures, index).ok_or(NoPosition::NoFigure)?))
}

/// A peer beside the place: by the difference's interval where both have limits and a verdict is allowed.
fn beside(measure: &Measure, area: AreaCode, peer: &Estimate, place: &Estimate) -> Result<Peer, Refusal> {
    let limits = |of: &Estimate| of.interval().filter(|_| measure.verdict_allowed);
    let figure = |of: &Estimate| Figure { value: Some(of.value), interval: limits(of) };
    let gap = difference(figure(peer), figure(place))?;
    let between = Between { first: *peer, second: *place, gap, ratio: None };
    let order = match Relation::of_counts(peer.value, place.value, measure.decimals) {
        Relation::Higher => Ordering::Greater,
        Relation::Lower => Ordering::Less,
        Relation::Equal | Relation::Indistinct => Ordering::Equal,
    };
    Ok(Peer { area, figure: *peer, gap, relation: relation(measure, &between), order })
}
