//! Lists of which no statistic may be made: empty, of one value, with an impossible one; and what is said
//! of values that are all equal.

use marmot::stats::map_classes::map_classes;
use marmot::stats::rank::{First, rank};
use marmot::stats::reference::{mean, standardised_rate};
use marmot::stats::slope_index::{OrderedGroup, slope_index};
use marmot::stats::{Direction, quantile, trend};

use crate::refused::{INFINITE, SURE, check, word};

#[test]
fn groups_that_cannot_be_ordered_have_no_slope() {
    let group =
        |population: f64, value: f64| OrderedGroup { population: Some(population), value: Some(value), interval: None };
    let of = |odd: OrderedGroup| {
        let mut groups = vec![group(10.0, 5.0); 4];
        groups.push(odd);
        word(slope_index(&groups, 1.0))
    };
    let found = [
        word(slope_index(&[], 1.0)),
        word(slope_index(&[group(10.0, 5.0)], 1.0)),
        of(group(-1.0, 5.0)),
        of(group(0.0, 5.0)),
        of(group(INFINITE, 5.0)),
        of(group(10.0, INFINITE)),
        of(OrderedGroup { population: Some(10.0), value: None, interval: None }),
    ];
    let expected = [
        "fewer_than_5_groups",
        "fewer_than_5_groups",
        "negative_input",
        "zero_population",
        "not_finite",
        "not_finite",
        "missing_group",
    ];
    check("slope index", &found, &expected);
    let equal = slope_index(&[group(10.0, 5.0); 5], 1.0).expect("equal groups have a slope");
    assert_eq!((equal.sii, equal.rii), (0.0, Some(1.0)));
}

#[test]
fn bands_of_age_that_do_not_fit_have_no_rate() {
    let of = |counts: &[Option<f64>], people: &[Option<f64>], standard: &[Option<f64>]| {
        word(standardised_rate::standardised_rate(counts, people, standard, 1000.0, SURE))
    };
    let (events, people) = ([Some(20.0)], [Some(100.0)]);
    let found = [
        of(&[], &[], &[]),
        of(&[Some(-20.0)], &people, &people),
        of(&[Some(9.0)], &people, &people),
        of(&events, &[Some(0.0)], &people),
        of(&events, &[Some(INFINITE)], &people),
        of(&events, &people, &[Some(0.0)]),
        of(&events, &people, &[Some(1.0), Some(2.0)]),
        of(&[None], &people, &people),
    ];
    let expected = [
        "missing_input",
        "negative_input",
        "fewer_than_10_events",
        "zero_denominator",
        "not_finite",
        "zero_standard_population",
        "length_mismatch",
        "missing_input",
    ];
    check("standardised rate", &found, &expected);
}

#[test]
fn few_or_equal_values_have_no_spread_class_or_place() {
    let found = [&[][..], &[None], &[Some(INFINITE)]].map(|values| word(mean::mean(values, SURE)));
    check("mean", &found, &["missing_input", "missing_input", "not_finite"]);
    let single = mean::mean(&[Some(3.0)], SURE).expect("one value is its mean");
    assert_eq!((single.outcome(), single.interval), ("single_value", None));
    let equal = mean::mean(&[Some(3.0); 4], SURE).expect("equal values have a mean");
    assert_eq!(equal.interval.map(|limits| (limits.lower(), limits.upper())), Some((3.0, 3.0)));

    let place = |values: &[Option<f64>], index| word(rank(values, index, First::Highest, None));
    check(
        "rank",
        &[place(&[], 0), place(&[None], 0), place(&[Some(INFINITE)], 0), place(&[Some(1.0)], 7)],
        &["missing_value"; 4],
    );
    let equal = rank(&[Some(3.0); 4], 2, First::Highest, None).expect("equal values have a rank");
    assert_eq!((equal.rank, equal.of, equal.tied_with), (1, 4, 3));

    let classes = |values: &[Option<f64>]| word(quantile::quantiles(values, 5, First::Lowest));
    check("quantiles", &[classes(&[]), classes(&[Some(1.0)]), classes(&[None; 9])], &["too_few_areas"; 3]);
    check("map", &[word(map_classes(&[])), word(map_classes(&[Some(1.0)]))], &["too_few_areas"; 2]);
    assert_eq!(map_classes(&[Some(1.0); 9]).expect("a map of one class").outcome(), "single_class");
}

#[test]
fn few_or_impossible_points_have_no_trend() {
    let same = |number: f64| [Some(number); 5];
    let with = |odd: Option<f64>| [Some(1.0), Some(2.0), odd, Some(4.0), Some(5.0)];
    let counts = |x: &[Option<f64>], n: &[Option<f64>]| word(trend::proportion::trend(x, n));
    let found = [
        counts(&[], &[]),
        counts(&[Some(1.0)], &[Some(10.0)]),
        counts(&with(Some(-1.0)), &same(10.0)),
        counts(&with(Some(11.0)), &same(10.0)),
        counts(&with(Some(INFINITE)), &same(10.0)),
        counts(&with(None), &same(10.0)),
        counts(&with(Some(0.0)), &same(10.0)),
        counts(&with(Some(3.0)), &[Some(10.0)]),
    ];
    let expected = [
        "fewer_than_5_points",
        "fewer_than_5_points",
        "negative_input",
        "numerator_exceeds_denominator",
        "not_finite",
        "gap_in_series",
        "zero_or_full_count",
        "length_mismatch",
    ];
    check("trend of counts", &found, &expected);
    let flat = trend::proportion::trend(&same(5.0), &same(10.0)).expect("a flat series has a test");
    assert_eq!(flat.direction, Direction::NoClearChange);

    let limits = |v: &[Option<f64>], l: &[Option<f64>], u: &[Option<f64>]| word(trend::limits::trend(v, l, u));
    let found = [
        limits(&[], &[], &[]),
        limits(&[Some(1.0)], &[Some(0.0)], &[Some(2.0)]),
        limits(&same(1.0), &same(2.0), &same(0.0)),
        limits(&with(Some(INFINITE)), &same(0.0), &same(9.0)),
        limits(&with(None), &same(0.0), &same(9.0)),
        limits(&same(1.0), &with(None), &same(9.0)),
        limits(&same(1.0), &same(1.0), &same(1.0)),
        limits(&same(1.0), &[Some(0.0)], &same(2.0)),
    ];
    let expected = [
        "fewer_than_5_points",
        "fewer_than_5_points",
        "invalid_interval",
        "not_finite",
        "gap_in_series",
        "no_interval",
        "zero_width_interval",
        "length_mismatch",
    ];
    check("trend of limits", &found, &expected);

    let ranks = |times: &[f64], values: &[Option<f64>]| word(trend::mann_kendall::trend(times, values));
    let years = [2020.0, 2021.0, 2022.0, 2023.0, 2024.0];
    let found = [
        ranks(&[], &[]),
        ranks(&[2020.0], &[Some(1.0)]),
        ranks(&years, &with(None)),
        ranks(&years, &with(Some(INFINITE))),
        ranks(&[INFINITE, 2.0, 3.0, 4.0, 5.0], &same(1.0)),
        ranks(&[2020.0, 2020.0, 2022.0, 2023.0, 2024.0], &same(1.0)),
        ranks(&years, &[Some(1.0)]),
    ];
    let expected = [
        "fewer_than_5_points",
        "fewer_than_5_points",
        "fewer_than_5_points",
        "not_finite",
        "not_finite",
        "times_not_in_order",
        "length_mismatch",
    ];
    check("Mann and Kendall", &found, &expected);
    let flat = trend::mann_kendall::trend(&years, &same(1.0)).expect("a flat series has a test");
    assert_eq!((flat.direction, flat.p_value), (Direction::NoClearChange, 1.0));
}
