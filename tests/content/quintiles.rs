//! Figures by fifth of the place's own smallest areas, beside those of another programme over the published rows.

use marmot::snapshot::{Cell, Indicator, Numbers, Snapshot};
use marmot::stats::gradient::{Bands, Slope};
use marmot::stats::{NoGradient, Refusal, gradient_of_quintiles};
use marmot::words::Words;
use serde::Deserialize;

use crate::support::{indicator, luton, rows, spaced};

/// Worked out from the rows of the census and the ranks of the Indices of Deprivation 2025.
#[derive(Deserialize)]
struct Expected {
    indicator: String,
    counts: String,
    of: String,
    most_deprived: f64,
    least_deprived: f64,
}

fn numbers(list: &str) -> Vec<f64> {
    list.split(';').map(|number| number.parse().expect("a number")).collect()
}

#[test]
fn each_fifth_is_the_sum_of_its_areas() {
    let snapshot = luton();
    let expected: Vec<Expected> = rows("tests/expected/fifths.csv");
    for expected in &expected {
        let found = gradient_of_quintiles(snapshot, indicator(snapshot, &expected.indicator)).expect("a gradient");
        assert_eq!(found.of, Bands::LocalQuintiles { areas: 125 });
        assert_eq!(found.steps.iter().map(|step| step.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        let (counts, people) = (numbers(&expected.counts), numbers(&expected.of));
        for ((step, count), of) in found.steps.iter().zip(counts).zip(people) {
            assert!((step.figure.value - count / of * 100.0).abs() < 1e-9, "{} {}", expected.indicator, step.number);
            assert!((step.population - of).abs() < 1e-9, "{} {}", expected.indicator, step.number);
        }
        for (end, expected) in
            [(found.index.most_deprived, expected.most_deprived), (found.index.least_deprived, expected.least_deprived)]
        {
            assert!((end - expected).abs() < 1e-8, "{end} {expected}");
        }
    }
    let shown = snapshot.indicators.values().filter(|indicator| indicator.area_counts.is_some()).count();
    assert_eq!(shown, expected.len(), "every gradient by fifth is held");
}

#[test]
fn a_fifth_is_said_with_what_it_is_of() {
    let (snapshot, indicator) = (luton(), indicator(luton(), "disabled_residents"));
    let found = gradient_of_quintiles(snapshot, indicator);
    assert_eq!(found.as_ref().map(|found| (found.slope, found.is_even)), Ok((Slope::Falls, false)));
    let said = spaced(&Words::of(snapshot).gradient(indicator, &found).join(" "));
    let expected = "In the most deprived fifth of Luton, 14.2% of people have a disability. \
        In the least deprived fifth it is 12.6%. \
        Across the whole range the share falls by 1.1 percentage points. Not every step goes that way. \
        Luton’s 125 small areas are split into fifths of 25, by how deprived they are. \
        These figures are for 21 March 2021. Everyone was counted, so there is no margin of error.";
    assert_eq!(said, expected);
}

/// The place with what `change` makes of the counts of one measure.
fn changed(change: impl Fn(&mut Numbers, &mut Numbers)) -> (Snapshot, Indicator) {
    let mut indicator = indicator(luton(), "disabled_residents").clone();
    let counts = indicator.area_counts.as_mut().expect("counts");
    change(&mut counts.numerator, &mut counts.denominator);
    (luton().clone(), indicator)
}

#[test]
fn an_area_without_a_count_takes_the_whole() {
    let (snapshot, indicator) = changed(|counts, _| counts.0[7] = None);
    assert_eq!(gradient_of_quintiles(&snapshot, &indicator).err(), Some(NoGradient::Missing(Cell::NotPublished)));
    let (snapshot, indicator) = changed(|_, people| people.0[7] = None);
    assert_eq!(gradient_of_quintiles(&snapshot, &indicator).err(), Some(NoGradient::Missing(Cell::NotPublished)));
}

#[test]
fn fewer_areas_than_fifths_are_refused() {
    let (mut snapshot, indicator) = changed(|_, _| {});
    if let Some(order) = &mut snapshot.deprivation {
        order.areas.truncate(4);
    }
    assert_eq!(gradient_of_quintiles(&snapshot, &indicator).err(), Some(NoGradient::Refused(Refusal::TooFewAreas)));
}

#[test]
fn a_measure_without_counts_has_none() {
    let found = gradient_of_quintiles(luton(), indicator(luton(), "fuel_poverty_lilee"));
    assert_eq!(found.err(), Some(NoGradient::NotPublished));
}

#[test]
fn fifths_of_areas_that_do_not_divide_by_five_differ_by_one() {
    let (mut snapshot, mut indicator) = changed(|_, _| {});
    let areas = 123;
    let counts = indicator.area_counts.as_mut().expect("counts");
    for column in [&mut counts.numerator, &mut counts.denominator] {
        column.0.truncate(areas);
    }
    if let Some(order) = &mut snapshot.deprivation {
        order.areas.truncate(areas);
    }
    let found = gradient_of_quintiles(&snapshot, &indicator);
    let said = Words::of(&snapshot).gradient(&indicator, &found).join(" ");
    assert!(said.contains("123 small areas are split into fifths of 24 or 25"), "{said}");
}
