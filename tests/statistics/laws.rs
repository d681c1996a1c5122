//! Laws that hold for any input.

use marmot::snapshot::{Basis, Polarity, Statistic};
use marmot::stats::gap::{Figure, Gap};
use marmot::stats::matched::{MatchOutcome, Matching, People, matched};
use marmot::stats::poisson::{CountMethod, count_interval};
use marmot::stats::rank::First;
use marmot::stats::reference::{koopman, life_expectancy, mean, standardised_rate, standardised_ratio};
use marmot::stats::slope_index::{OrderedGroup, SlopeIndex, slope_index};
use marmot::stats::trend::{Trend, limits, mann_kendall, proportion};
use marmot::stats::wilson::{Counts, wilson};
use marmot::stats::{Confidence, benchmark, derived, gap, map_classes, numerator, quantile, rank, rate, rounding};
use marmot::terms::Interval;
use proptest::collection::vec;
use proptest::prelude::*;

const METHODS: [CountMethod; 3] = [CountMethod::Phe, CountMethod::Exact, CountMethod::Byar];
const SURE: [Confidence; 2] = [Confidence::P95, Confidence::P998];
const EDGES: [f64; 7] = [0.0, -0.0, 1.0, f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE];
const POLARITIES: [Polarity; 3] = [Polarity::HigherBetter, Polarity::LowerBetter, Polarity::Neutral];

/// Any number a file or a mistake may hold, edges often.
fn any_number() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => proptest::num::f64::ANY.prop_map(Some),
        2 => (-1000.0..1000.0).prop_map(Some),
        2 => (0_u32..200).prop_map(|whole| Some(f64::from(whole))),
        1 => Just(None),
        1 => proptest::sample::select(EDGES.to_vec()).prop_map(Some),
    ]
}

fn any_interval() -> impl Strategy<Value = Option<Interval>> {
    (any_number(), any_number()).prop_map(|(lower, upper)| Interval::new(lower?, upper?).ok())
}

/// A value with limits round it.
pub(crate) fn figure() -> impl Strategy<Value = (f64, Interval)> {
    (-1e3..1e3, 0.0..50.0, 0.0..50.0)
        .prop_map(|(value, below, above)| (value, Interval::new(value - below, value + above).unwrap()))
}

pub(crate) fn known((value, interval): (f64, Interval)) -> Figure {
    Figure { value: Some(value), interval: Some(interval) }
}

fn is_number(value: f64) -> bool {
    value.is_finite()
}

fn is_sound(value: f64, interval: Option<Interval>) -> bool {
    value.is_finite() && interval.is_none_or(|interval| interval.contains(value))
}

fn gap_is_sound(gap: Gap) -> bool {
    is_sound(gap.estimate, gap.interval)
}

fn trend_is_sound(trend: Trend) -> bool {
    (0.0..=1.0).contains(&trend.p_value) && trend.slope_per_year.is_none_or(is_number)
}

fn index_is_sound(index: SlopeIndex) -> bool {
    is_sound(index.sii, index.sii_interval)
        && index.rii.is_none_or(|ratio| is_sound(ratio, index.rii_interval))
        && index.most_deprived.is_finite()
        && index.least_deprived.is_finite()
}

pub(crate) fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn wilson_contains_its_value_and_stays_within_0_and_1(n in 1.0..1e7_f64, share in 0.0..=1.0_f64) {
        for confidence in SURE {
            let found = wilson(Counts::new(n * share, n), confidence).unwrap();
            prop_assert!(found.interval.contains(found.value));
            prop_assert!(found.interval.lower() >= 0.0 && found.interval.upper() <= 1.0);
        }
    }

    #[test]
    fn limits_of_a_count_contain_it_and_rise_with_it(count in 0.0..1e5_f64) {
        for confidence in SURE {
            let found = count_interval(Some(count), CountMethod::Exact, confidence).unwrap();
            let more = count_interval(Some(count + 1.0), CountMethod::Exact, confidence).unwrap();
            prop_assert!(found.contains(count));
            prop_assert!(found.lower() < more.lower() && found.upper() < more.upper());
        }
    }

    #[test]
    fn a_flat_gradient_has_no_slope(value in -1e3..1e3_f64, populations in vec(1.0..1e6_f64, 5..12)) {
        let group = |population: &f64| OrderedGroup { population: Some(*population), value: Some(value), interval: None };
        let index = slope_index(&populations.iter().map(group).collect::<Vec<_>>(), 1.0).unwrap();
        prop_assert_eq!(index.sii, 0.0);
        prop_assert!(index.rii.is_none_or(|ratio| ratio == 1.0));
    }

    #[test]
    fn the_slope_index_scales_with_its_values(
        figures in vec((1.0..1e5_f64, figure()), 5..12),
        factor in 0.1..10.0_f64,
    ) {
        let group = |factor: f64| move |(population, (value, interval)): &(f64, (f64, Interval))| OrderedGroup {
            population: Some(*population), value: Some(value * factor), interval: Some(interval.times(factor)),
        };
        let one = slope_index(&figures.iter().map(group(1.0)).collect::<Vec<_>>(), factor).unwrap();
        let other = slope_index(&figures.iter().map(group(factor)).collect::<Vec<_>>(), 1.0).unwrap();
        let (a, b) = (one.sii_interval.unwrap(), other.sii_interval.unwrap());
        prop_assert!(a.contains(one.sii));
        prop_assert!(near(one.sii, other.sii) && near(a.lower(), b.lower()) && near(a.upper(), b.upper()));
        prop_assert!(one.rii_interval.is_none_or(|interval| interval.contains(one.rii.unwrap())));
    }

    #[test]
    fn a_negative_multiplier_turns_the_relative_index_upside_down(
        figures in vec((1.0..1e5_f64, 20.0..100.0_f64), 5..12),
    ) {
        let group = |(population, value): &(f64, f64)| OrderedGroup {
            population: Some(*population), value: Some(*value), interval: Interval::new(value - 1.0, value + 2.0).ok(),
        };
        let groups: Vec<OrderedGroup> = figures.iter().map(group).collect();
        let (up, down) = (slope_index(&groups, 1.0).unwrap(), slope_index(&groups, -1.0).unwrap());
        let limits = |interval: Option<Interval>| interval.map(|i| (i.lower(), i.upper()));
        prop_assert_eq!(up.sii, -down.sii);
        prop_assert_eq!(limits(up.sii_interval), limits(down.sii_interval).map(|(lower, upper)| (-upper, -lower)));
        prop_assert_eq!(up.rii.map(|ratio| 1.0 / ratio), down.rii);
        if let (Some((lower, upper)), Some(turned)) = (limits(up.rii_interval), limits(down.rii_interval)) {
            prop_assert!(near(1.0 / upper, turned.0) && near(1.0 / lower, turned.1));
        }
    }

    #[test]
    fn ranks_without_ties_are_a_permutation(values in proptest::collection::btree_set(-1000_i32..1000, 1..30)) {
        let values: Vec<Option<f64>> = values.into_iter().rev().map(|value| Some(f64::from(value))).collect();
        for first in [First::Lowest, First::Highest] {
            let mut ranks: Vec<u32> =
                (0..values.len()).map(|index| rank::rank(&values, index, first, None).unwrap().rank).collect();
            ranks.sort_unstable();
            prop_assert!(ranks.into_iter().eq(1..=values.len() as u32));
        }
    }

    #[test]
    fn equal_values_share_a_class(values in vec((0_i32..20).prop_map(|value| Some(f64::from(value))), 5..60)) {
        let classes = quantile::quantiles(&values, 5, First::Lowest).unwrap();
        for (value, class) in values.iter().zip(&classes) {
            prop_assert!(class.is_some_and(|class| (1..=5).contains(&class)));
            prop_assert!(values.iter().zip(&classes).all(|(other, theirs)| other != value || theirs == class));
        }
        let map = map_classes::map_classes(&values).unwrap();
        for (value, class) in values.iter().zip(&map.classes) {
            prop_assert_eq!(map.class_of(value.unwrap()), *class);
        }
    }

    #[test]
    fn a_town_matched_with_itself_concerns_nobody((value, interval) in figure(), people in 1.0..1e6_f64) {
        for polarity in [Polarity::HigherBetter, Polarity::LowerBetter] {
            for interval in [None, Some(interval)] {
                let matching = Matching {
                    statistic: Statistic::Proportion, value: Some(value), interval, benchmark: Some(value),
                    denominator: Some(people), multiplier: 100.0, polarity,
                };
                let found = matched(&matching).unwrap();
                prop_assert_eq!((found.people, found.shown()), (0.0, None));
                prop_assert!(!matches!(found.outcome, MatchOutcome::Ok | MatchOutcome::OkNoInterval));
            }
        }
    }

    #[test]
    fn a_recovered_count_gives_back_its_share(total in 1_u32..100_000, part in 0.0..=1.0_f64) {
        let count = (f64::from(total) * part).round();
        let text = format!("{:.4}", count / f64::from(total) * 100.0);
        let found = numerator::recover_numerator(text.parse().ok(), 4, Some(f64::from(total)), 100.0);
        prop_assert_eq!(found, Ok(count));
    }

    #[test]
    fn a_shown_figure_has_its_decimals_and_is_near(value in -1e6..1e6_f64, decimals in 0_u8..6) {
        let shown = rounding::display(value, decimals);
        prop_assert_eq!(shown.split_once('.').map_or(0, |(_, f)| f.len()), usize::from(decimals));
        prop_assert!((shown.parse::<f64>().unwrap() - value).abs() <= 0.500_001 * 10_f64.powi(-i32::from(decimals)));
    }

    #[test]
    fn a_longer_way_up_is_less_likely_chance(values in vec((0_i32..9).prop_map(f64::from), 5..12)) {
        let times: Vec<f64> = (0..values.len()).map(|year| 2000.0 + year as f64).collect();
        let there: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        let back: Vec<Option<f64>> = values.iter().rev().copied().map(Some).collect();
        let (a, b) = (mann_kendall::trend(&times, &there).unwrap(), mann_kendall::trend(&times, &back).unwrap());
        prop_assert!(a.p_value == b.p_value && near(a.slope_per_year.unwrap(), -b.slope_per_year.unwrap()));
    }

    #[test]
    fn numbers_in_never_give_anything_but_numbers_out(
        a in any_number(), b in any_number(), c in any_number(), d in any_number(),
        one in any_interval(), other in any_interval(),
    ) {
        let (first, second) = (Counts { numerator: a, denominator: b }, Counts { numerator: c, denominator: d });
        let multiplier = d.unwrap_or(100.0);
        for confidence in SURE {
            prop_assert!(wilson(first, confidence).refused_or(|p| is_sound(p.value, Some(p.interval))));
            for method in METHODS {
                prop_assert!(count_interval(a, method, confidence).refused_or(|i| is_sound(a.unwrap(), Some(i))));
                let found = rate::rate(first, multiplier, method, confidence);
                prop_assert!(found.refused_or(|r| is_sound(r.value, Some(r.interval))));
            }
            let ratio = standardised_ratio::standardised_ratio(a, b, multiplier, confidence);
            prop_assert!(ratio.refused_or(|r| is_sound(r.value, Some(r.interval))));
        }
        for method in [gap::difference_of_proportions, gap::ratio_of_proportions, koopman::koopman] {
            let gap = method(first, second);
            prop_assert!(gap.refused_or(gap_is_sound));
        }
        let (near, far) = (Figure { value: a, interval: one }, Figure { value: b, interval: other });
        let years = life_expectancy::life_expectancy_gap(near, far, life_expectancy::Likeness::Same);
        for gap in [gap::difference(near, far), gap::ratio(near, far), years] {
            prop_assert!(gap.refused_or(gap_is_sound));
        }
        for (_, statistic) in Statistic::ALL {
            for (_, basis) in Basis::ALL {
                let found = derived::derive(*statistic, *basis, a, b, multiplier);
                prop_assert!(found.refused_or(|(i, _)| i.lower().is_finite() && i.upper().is_finite()));
            }
            for polarity in POLARITIES {
                let matching = Matching {
                    statistic: *statistic, value: a, interval: one, benchmark: b, denominator: c, multiplier, polarity,
                };
                let found = matched(&matching);
                prop_assert!(found.refused_or(|m| is_sound(m.people, m.interval)));
                let _: Option<(People, _)> = found.ok().and_then(|m| m.shown());
            }
        }
        prop_assert!(numerator::recover_numerator(a, 1, b, multiplier).refused_or(|k| k >= 0.0 && k <= b.unwrap()));
        let _: Result<_, _> = benchmark::compare_limits(a, b, c, d);
        for decimals in [0, 1, 7, 255] {
            prop_assert!(!rounding::display(a.unwrap_or(f64::NAN), decimals).contains('N'));
        }
        rounding::decimals_of(a.unwrap_or(f64::NAN));
    }

    #[test]
    fn lists_in_never_give_anything_but_numbers_out(
        rows in vec((any_number(), any_number(), any_number(), any_interval()), 0..12),
        multiplier in any_number(), index in 0_usize..14,
    ) {
        let multiplier = multiplier.unwrap_or(1.0);
        let a: Vec<_> = rows.iter().map(|row| row.0).collect();
        let b: Vec<_> = rows.iter().map(|row| row.1).collect();
        let c: Vec<_> = rows.iter().map(|row| row.2).collect();
        let times: Vec<f64> = a.iter().map(|time| time.unwrap_or(f64::NAN)).collect();
        let years: Vec<f64> = (0..rows.len()).map(|year| year as f64).collect();
        for confidence in SURE {
            let found = standardised_rate::standardised_rate(&a, &b, &c, multiplier, confidence);
            prop_assert!(found.refused_or(|r| is_sound(r.value, Some(r.interval)) && r.total_count.is_finite()));
            let mean = mean::mean(&a, confidence);
            prop_assert!(mean.refused_or(|m| is_sound(m.value, m.interval) && m.stdev.is_none_or(is_number)));
        }
        let groups: Vec<OrderedGroup> =
            rows.iter().map(|row| OrderedGroup { population: row.0, value: row.1, interval: row.3 }).collect();
        let index_of = slope_index(&groups, multiplier);
        prop_assert!(index_of.refused_or(index_is_sound));
        prop_assert!(proportion::trend(&a, &b).refused_or(trend_is_sound));
        prop_assert!(limits::trend(&a, &b, &c).refused_or(trend_is_sound));
        prop_assert!(mann_kendall::trend(&times, &b).refused_or(trend_is_sound));
        prop_assert!(mann_kendall::trend(&years, &b).refused_or(trend_is_sound));
        let interval = rows.first().and_then(|row| row.3);
        prop_assert!(rank::rank(&a, index, First::Lowest, interval).refused_or(|r| r.percentile.is_finite()));
        prop_assert!(quantile::quantiles(&a, index as u32, First::Highest).refused_or(|q| q.len() == a.len()));
        let in_order = |map: map_classes::MapClasses| map.ranges.iter().flatten().all(|(low, high)| low <= high);
        prop_assert!(map_classes::map_classes(&a).refused_or(in_order));
    }
}

/// Right when refused, else when what is found is right.
trait Refusable<T> {
    fn refused_or(self, is_right: impl FnOnce(T) -> bool) -> bool;
}

impl<T, E> Refusable<T> for Result<T, E> {
    fn refused_or(self, is_right: impl FnOnce(T) -> bool) -> bool {
        self.map_or(true, is_right)
    }
}
