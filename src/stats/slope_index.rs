//! Slope and relative index of inequality across groups ordered by deprivation.
//!
//! A weighted straight line through the groups on a scale from the most deprived person (0) to the
//! least (1): the slope index is its rise, the relative index the ratio of its ends. Pamuk (1985);
//! Mackenbach and Kunst (1997). The interval is by squares and add, Zou and Donner (2008): it covers
//! the uncertainty of the groups' values, not how well a line fits, and has no random number in it.

use super::refusal::{Refusal, around, finite};
use crate::terms::Interval;

/// The fewest groups that carry a line.
const FEWEST_GROUPS: usize = 5;

/// A deprivation group or small area; groups run from the most deprived to the least.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrderedGroup {
    /// People in it.
    pub population: Option<f64>,
    /// Its figure, in the indicator's unit.
    pub value: Option<f64>,
    /// Its 95% limits, in the unit of the value.
    pub interval: Option<Interval>,
}

/// The two indices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SlopeIndex {
    /// Fitted least deprived minus fitted most deprived, times the multiplier.
    pub sii: f64,
    /// Fitted least deprived over fitted most deprived; none unless both are above zero.
    pub rii: Option<f64>,
    /// Limits of the slope index; none unless every group has limits.
    pub sii_interval: Option<Interval>,
    /// Limits of the relative index; none when the fitted most deprived end may be zero.
    pub rii_interval: Option<Interval>,
    /// Where the line begins: the fitted most deprived person, in the groups' unit.
    pub most_deprived: f64,
    /// Where the line ends: the fitted least deprived person, in the groups' unit.
    pub least_deprived: f64,
}

impl SlopeIndex {
    /// `ok`, `ok_point_only`, `ok_no_rii` or `ok_no_rii_interval`.
    #[cfg(feature = "internals")]
    pub const fn outcome(&self) -> &'static str {
        match (self.rii, self.sii_interval, self.rii_interval) {
            (None, _, _) => "ok_no_rii",
            (Some(_), None, _) => "ok_point_only",
            (Some(_), Some(_), None) => "ok_no_rii_interval",
            (Some(_), Some(_), Some(_)) => "ok",
        }
    }

    /// Whether both fitted ends lie within the groups' own range, so that the ratio of the ends does
    /// not exaggerate.
    pub fn ends_lie_within(&self, groups: &[OrderedGroup]) -> bool {
        let values = || groups.iter().filter_map(|group| group.value);
        let is_inside = |end: f64| values().any(|value| value <= end) && values().any(|value| value >= end);
        is_inside(self.most_deprived) && is_inside(self.least_deprived)
    }
}

struct WeightedPoint {
    value: f64,
    interval: Option<Interval>,
    /// Weight of the value in the slope.
    in_slope: f64,
    /// Weight of the value in the fitted most deprived end.
    in_start: f64,
}

/// Slope and relative index of inequality.
///
/// With shares a of all people and ridits x (the middle of a group on the scale from 0 to 1):
/// `c = a(x - x̄)/Σa(x - x̄)²`, slope index β = `Σ c·y`, start α = `Σ (a - c·x̄)·y`, relative index
/// `(α+β)/α`. The lower limit is `β - sqrt(Σ c²d²)`, d being the distance to the limit that lowers β;
/// the limits of the ratio R are where the interval of `(α+β) - R·α` touches 0. A lower end that never
/// does is 0. A negative multiplier turns the relative index upside down.
///
/// ```
/// use marmot::stats::slope_index::{OrderedGroup, slope_index};
/// let group = |value| OrderedGroup { population: Some(100.0), value: Some(value), interval: None };
/// let index = slope_index(&[50.0, 40.0, 30.0, 20.0, 10.0].map(group), 1.0)?;
/// assert_eq!((index.sii.round(), index.most_deprived.round()), (-50.0, 55.0));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `fewer_than_5_groups`, `negative_input` or `zero_population`, `missing_group`, `invalid_interval`
/// when limits do not contain their value.
pub fn slope_index(groups: &[OrderedGroup], multiplier: f64) -> Result<SlopeIndex, Refusal> {
    if finite(multiplier)? == 0.0 {
        return Err(Refusal::InvalidMultiplier);
    }
    let points = points(groups)?;
    let base = points.first().map_or(0.0, |point| point.value);
    // The weights of the slope add up to 0 and those of the start to 1, so any base may be taken
    // away; a flat gradient is then exactly flat.
    let sum = |weight: fn(&WeightedPoint) -> f64| points.iter().map(|p| weight(p) * (p.value - base)).sum::<f64>();
    let slope = finite(sum(|point| point.in_slope))?;
    let start = finite(base + sum(|point| point.in_start))?;
    let end = finite(start + slope)?;
    let sii = finite(slope * multiplier)?;
    let sii_limits = squares_and_add(&points, slope, |point| point.in_slope);
    let rii = Some(end / start).filter(|ratio| start > 0.0 && end > 0.0 && ratio.is_finite());
    let rii_limits = rii.and_then(|ratio| ratio_limits(&points, start, end, ratio));
    let is_turned = multiplier < 0.0;
    let turn = |ratio: f64| if is_turned { 1.0 / ratio } else { ratio };
    let in_order = |(lower, upper): (f64, f64)| if is_turned { (upper, lower) } else { (lower, upper) };
    let of_slope = |(lower, upper): (f64, f64)| around(sii, lower * multiplier, upper * multiplier);
    let of_ratio = |(lower, upper): (f64, f64)| around(turn(rii?), turn(lower), turn(upper)).ok();
    Ok(SlopeIndex {
        sii,
        rii: rii.map(turn).filter(|ratio| ratio.is_finite()),
        sii_interval: sii_limits.map(in_order).map(of_slope).transpose()?,
        rii_interval: rii_limits.map(in_order).and_then(of_ratio),
        most_deprived: start,
        least_deprived: end,
    })
}

fn points(groups: &[OrderedGroup]) -> Result<Vec<WeightedPoint>, Refusal> {
    if groups.len() < FEWEST_GROUPS {
        return Err(Refusal::FewerThan5Groups);
    }
    for population in groups.iter().filter_map(|group| group.population) {
        if finite(population)? < 0.0 {
            return Err(Refusal::NegativeInput);
        }
        if population == 0.0 {
            return Err(Refusal::ZeroPopulation);
        }
    }
    let total: f64 = groups.iter().map(|group| group.population.unwrap_or(0.0)).sum();
    let mut before = 0.0;
    let mut placed = Vec::with_capacity(groups.len());
    for group in groups {
        let (Some(population), Some(value)) = (group.population, group.value) else {
            return Err(Refusal::MissingGroup);
        };
        if group.interval.is_some_and(|interval| !interval.contains(finite(value).unwrap_or(f64::NAN))) {
            return Err(Refusal::InvalidInterval);
        }
        let share = population / finite(total)?;
        placed.push((share, before + share / 2.0, finite(value)?, group.interval));
        before += share;
    }
    let middle: f64 = placed.iter().map(|(share, ridit, ..)| share * ridit).sum();
    let spread: f64 = placed.iter().map(|(share, ridit, ..)| share * (ridit - middle) * (ridit - middle)).sum();
    let point = |(share, ridit, value, interval): (f64, f64, f64, Option<Interval>)| {
        let in_slope = share * (ridit - middle) / spread;
        WeightedPoint { value, interval, in_slope, in_start: share - in_slope * middle }
    };
    Ok(placed.into_iter().map(point).collect())
}

/// The limits of a weighted sum of the points; none unless all have limits.
fn squares_and_add(points: &[WeightedPoint], sum: f64, weight: impl Fn(&WeightedPoint) -> f64) -> Option<(f64, f64)> {
    let (mut below, mut above) = (0.0, 0.0);
    for point in points {
        let (interval, weight) = (point.interval?, weight(point));
        let (down, up) = (weight * (point.value - interval.lower()), weight * (interval.upper() - point.value));
        let (down, up) = if weight >= 0.0 { (down, up) } else { (up, down) };
        below += down * down;
        above += up * up;
    }
    Some((sum - libm::sqrt(below), sum + libm::sqrt(above)))
}

/// Both ends of the ratios R at which `end - R·start` may be zero; none when the start may be.
fn ratio_limits(points: &[WeightedPoint], start: f64, end: f64, ratio: f64) -> Option<(f64, f64)> {
    let (lowest_start, _) = squares_and_add(points, start, |point| point.in_start)?;
    if lowest_start <= 0.0 {
        return None;
    }
    let limits = |ratio: f64| {
        squares_and_add(points, end - ratio * start, |point| point.in_start + point.in_slope - ratio * point.in_start)
    };
    let is_below = |ratio: f64| limits(ratio).is_some_and(|(lower, _)| lower > 0.0);
    let is_above = |ratio: f64| limits(ratio).is_some_and(|(_, upper)| upper < 0.0);
    let lower = if is_below(0.0) { boundary(0.0, ratio, is_below) } else { 0.0 };
    let mut beyond = ratio * 2.0;
    while !is_above(beyond) {
        beyond *= 2.0;
        if !beyond.is_finite() {
            return None;
        }
    }
    Some((lower, boundary(beyond, ratio, is_above)))
}

/// Where a property that holds at `outside` and not at `inside` ends, by bisection.
fn boundary(mut outside: f64, mut inside: f64, holds: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = outside + (inside - outside) / 2.0;
        if middle == outside || middle == inside {
            return middle;
        }
        if holds(middle) {
            outside = middle;
        } else {
            inside = middle;
        }
    }
}
