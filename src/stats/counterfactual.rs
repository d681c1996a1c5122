//! What would fair look like: the yardsticks that a place can be held against, and the people between.
//!
//! Four kinds, fixed before a figure is read: the country, the best similar council, the better-off group
//! of a pair, and the place's own best year. A best figure is the best of several, so it counts only
//! where the margin of the difference from it leaves zero out. Methods, sections 9 and 10.

use super::analysis::{Analysis, BenchmarkKind, PlaceStanding};
use super::between::of_two;
use super::change::change_between;
use super::councils::among_peers;
use super::groups::{BETTER_OFF, group};
use super::matching::{HeldAgainst, MatchedPeople, NoMatch, matched_people};
use super::reading::benchmark_value;
use crate::snapshot::{AreaCode, BreakdownKind, Columns, Period, Polarity, Statistic, Unit};
use crate::terms::Role;

/// The best of fewer councils says little.
const FEWEST_PEERS: usize = 5;

/// The best of fewer earlier years says little.
const FEWEST_YEARS: usize = 2;

/// A yardstick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// The country's figure.
    Country(AreaCode),
    /// The region's, where the country has none.
    Region(AreaCode),
    /// The best figure of the first set of similar councils.
    SimilarCouncil {
        /// The code of the area that it is of.
        area: AreaCode,
        /// How many of the set have a figure.
        of: usize,
    },
    /// The figure of the better-off group of a pair in the place.
    Group {
        /// The breakdown.
        kind: BreakdownKind,
        /// The group.
        name: &'a str,
    },
    /// The place's best figure of an earlier period.
    BestYear(Period),
}

/// A yardstick with what lies between the place and it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counterfactual<'a> {
    /// The yardstick.
    pub target: Target<'a>,
    /// Its figure, as published.
    pub value: f64,
    /// The people, or why no number is given.
    pub found: Result<MatchedPeople, NoMatch>,
}

/// Why there is no yardstick of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTarget {
    /// The catalogue has no words for a number of people: it is not to be made.
    NotAllowed,
    /// The place has no figure.
    NoFigure,
    /// Neither the country nor the region has one.
    NoBenchmark,
    /// Too few similar councils have a figure of the same period and people.
    TooFewPeers,
    /// No pair parts people by what their homes can afford, or its better-off group has no figure.
    NoGroup,
    /// Too few earlier figures can be set beside the place's own.
    TooFewYears,
}

/// Figures out of a hundred, now and with the yardstick's rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hundred {
    /// Now.
    pub now: u8,
    /// If the place had that rate.
    pub target: u8,
}

impl Hundred {
    /// How many figures differ.
    pub const fn between(self) -> u8 {
        self.now.abs_diff(self.target)
    }

    /// How many are counted both times.
    pub const fn both(self) -> u8 {
        if self.now < self.target { self.now } else { self.target }
    }

    /// How many are counted neither time.
    pub const fn others(self) -> u8 {
        100 - self.both() - self.between()
    }
}

impl Counterfactual<'_> {
    /// Whether it is worth a reader's time: a number, good news, or that nobody can tell.
    pub const fn is_said(&self) -> bool {
        match self.found {
            Ok(_) | Err(NoMatch::TooClose | NoMatch::NotBehind | NoMatch::NotBehindByValue | NoMatch::TooFew) => true,
            Err(NoMatch::NoLimits | NoMatch::Refused(_)) => false,
        }
    }

    /// The same as figures out of a hundred, for shares that differ once both are rounded.
    pub fn hundred(&self, analysis: &Analysis<'_>) -> Option<Hundred> {
        let is_share =
            matches!(analysis.indicator.measure.statistic, Statistic::Proportion | Statistic::ModelledProportion);
        let is_of_hundred = is_share && analysis.indicator.measure.unit == Unit::Percent;
        self.found.ok().filter(|_| is_of_hundred)?;
        let whole = |value: f64| (0.0..=100.0).contains(&value).then(|| libm::round(value) as u8);
        let found = Hundred { now: whole(analysis.lead()?.place.value)?, target: whole(self.value)? };
        // "1 in every 100 are" is no sentence.
        (found.between() > 0 && found.now > 1).then_some(found)
    }
}

/// A yardstick before the people are counted: its figure as published, and what the place is held against.
type FoundTarget<'a> = Result<(Target<'a>, f64, HeldAgainst), NoTarget>;

/// Every kind of yardstick in its fixed order, for the standing that leads.
pub fn counterfactuals<'a>(analysis: &Analysis<'a>) -> [Result<Counterfactual<'a>, NoTarget>; 4] {
    let from = match Start::of(analysis) {
        Ok(from) => from,
        Err(refusal) => return [Err(refusal); 4],
    };
    [country(&from), best_council(&from), better_off_group(&from), best_year(&from)].map(|found| {
        let (target, value, held) = found?;
        Ok(Counterfactual { target, value, found: matched_people(analysis, from.standing, from.own, held) })
    })
}

/// Where every yardstick is measured from.
struct Start<'a, 'b> {
    analysis: &'b Analysis<'a>,
    standing: &'b PlaceStanding,
    columns: &'a Columns,
    /// The place's figure, unrounded, with its denominator.
    own: (f64, Option<f64>),
}

impl<'a, 'b> Start<'a, 'b> {
    fn of(analysis: &'b Analysis<'a>) -> Result<Self, NoTarget> {
        let more_people = analysis.indicator.measure.phrase.as_ref().and_then(|phrase| phrase.more_people.as_ref());
        more_people.ok_or(NoTarget::NotAllowed)?;
        let standing = analysis.lead().ok_or(NoTarget::NoFigure)?;
        let columns = series(analysis, standing, analysis.focus).ok_or(NoTarget::NoFigure)?;
        let value = benchmark_value(&analysis.indicator.measure, columns, standing.index).ok_or(NoTarget::NoFigure)?;
        Ok(Self { analysis, standing, columns, own: (value, columns.denominator.at(standing.index)) })
    }

    /// The better of two figures is the greater of these.
    fn merit(&self, value: f64) -> f64 {
        match self.analysis.indicator.measure.polarity {
            Polarity::LowerBetter => -value,
            Polarity::HigherBetter | Polarity::Neutral => value,
        }
    }
}

fn series<'a>(analysis: &Analysis<'a>, standing: &PlaceStanding, area: AreaCode) -> Option<&'a Columns> {
    let of = analysis.indicator.series.iter().find(|series| series.area == area && series.sex == standing.sex);
    of.map(|series| &series.figures)
}

fn country<'a>(from: &Start<'a, '_>) -> FoundTarget<'a> {
    let benchmark = from.standing.benchmark.ok_or(NoTarget::NoBenchmark)?;
    let (target, role) = match benchmark.kind {
        BenchmarkKind::Country(area) => (Target::Country(area), Role::Country),
        BenchmarkKind::Region(area) => (Target::Region(area), Role::Region),
        BenchmarkKind::PeerMedian(_) => return Err(NoTarget::NoBenchmark),
    };
    let area = from.standing.line(role).ok_or(NoTarget::NoBenchmark)?.area;
    let columns = series(from.analysis, from.standing, area).ok_or(NoTarget::NoBenchmark)?;
    let exact =
        benchmark_value(&from.analysis.indicator.measure, columns, from.standing.index).ok_or(NoTarget::NoBenchmark)?;
    Ok((target, benchmark.value, HeldAgainst { value: exact, gap: None }))
}

fn best_council<'a>(from: &Start<'a, '_>) -> FoundTarget<'a> {
    let (snapshot, indicator, standing) = (from.analysis.snapshot, from.analysis.indicator, from.standing);
    let is_alike = |sex, period| sex == standing.sex && period == standing.period;
    let set = snapshot.peer_sets.first().ok_or(NoTarget::TooFewPeers)?;
    let among = among_peers(snapshot, indicator, set).map_err(|_| NoTarget::TooFewPeers)?;
    let among = among.into_iter().find(|found| is_alike(found.sex, found.period)).ok_or(NoTarget::TooFewPeers)?;
    if among.peers.len() < FEWEST_PEERS {
        return Err(NoTarget::TooFewPeers);
    }
    let councils = indicator.councils.iter().find(|of| is_alike(of.sex, of.period)).ok_or(NoTarget::TooFewPeers)?;
    let exact = |area: AreaCode| {
        let index = councils.areas.iter().position(|other| *other == area)?;
        benchmark_value(&indicator.measure, &councils.figures, index)
    };
    let figures = among.peers.iter().filter_map(|peer| Some((peer, exact(peer.area)?)));
    // Of equals the first, which is the most alike.
    let best = figures.rev().max_by(|(_, one), (_, other)| from.merit(*one).total_cmp(&from.merit(*other)));
    let (peer, value) = best.ok_or(NoTarget::TooFewPeers)?;
    let target = Target::SimilarCouncil { area: peer.area, of: among.peers.len() };
    Ok((target, peer.figure.value, HeldAgainst { value, gap: Some(peer.gap) }))
}

fn better_off_group<'a>(from: &Start<'a, '_>) -> FoundTarget<'a> {
    let (indicator, standing) = (from.analysis.indicator, from.standing);
    let of = |(kind, name): &(BreakdownKind, &str)| {
        let breakdown = indicator.breakdowns.iter().find(|breakdown| breakdown.kind == *kind)?;
        let group = group(breakdown, name)?;
        let line = group.series.iter().find(|l| l.area == from.analysis.focus && l.sex == standing.sex)?;
        let value = benchmark_value(&indicator.measure, &line.figures, standing.index)?;
        let between =
            of_two(&indicator.measure, (from.columns, standing.index), (&line.figures, standing.index)).ok()?;
        let target = Target::Group { kind: *kind, name: &group.name };
        Some((target, between.second.value, HeldAgainst { value, gap: Some(between.gap) }))
    };
    BETTER_OFF.iter().find_map(of).ok_or(NoTarget::NoGroup)
}

fn best_year<'a>(from: &Start<'a, '_>) -> FoundTarget<'a> {
    let (indicator, standing) = (from.analysis.indicator, from.standing);
    let earlier = indicator.periods.iter().enumerate().take(standing.index);
    let years = earlier.filter_map(|(index, period)| {
        let change = change_between(from.analysis, standing, *period, standing.period).ok()?;
        let value = benchmark_value(&indicator.measure, from.columns, index)?;
        Some((Target::BestYear(*period), change.place.second.value, HeldAgainst { value, gap: Some(change.place.gap) }))
    });
    let years: Vec<(Target<'a>, f64, HeldAgainst)> = years.collect();
    let best =
        years.iter().max_by(|(_, _, one), (_, _, other)| from.merit(one.value).total_cmp(&from.merit(other.value)));
    best.copied().filter(|_| years.len() >= FEWEST_YEARS).ok_or(NoTarget::TooFewYears)
}
