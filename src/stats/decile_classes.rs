//! Places in a national order: the tenth of a country's areas that each area of a place is in.
//!
//! The order is the publisher's, for every area of the country: 1 is the most deprived tenth. A tenth is
//! never averaged and has no margin, and areas of one tenth have no order among them (methods, section 14:
//! the published tenths, not classes of our own).

use super::map_classes::{CLASSES, MapClasses};
use crate::snapshot::{DECILES, decile};

/// Tenths of a shade.
const OF_A_SHADE: u8 = DECILES / CLASSES;

/// Five shades of two tenths each, the strongest (5) for the most deprived. A shade has both of its tenths
/// as its range, whether or not an area is in each; one without an area has none.
pub fn decile_classes(values: &[Option<f64>]) -> MapClasses {
    let class = |value: f64| decile(value).map(|decile| CLASSES - (decile - 1) / OF_A_SHADE);
    let classes: Vec<Option<u8>> = values.iter().map(|value| value.and_then(class)).collect();
    let mut ranges = [None; CLASSES as usize];
    for (own, range) in (1..=CLASSES).zip(ranges.iter_mut()) {
        let first = (CLASSES - own) * OF_A_SHADE + 1;
        let is_held = classes.contains(&Some(own));
        *range = is_held.then(|| (f64::from(first), f64::from(first + OF_A_SHADE - 1)));
    }
    MapClasses { classes, ranges }
}

/// How many areas are in the most deprived tenth, and how many have one.
pub fn most_deprived(values: &[Option<f64>]) -> (usize, usize) {
    let deciles = || values.iter().flatten().filter_map(|value| decile(*value));
    (deciles().filter(|decile| *decile == 1).count(), deciles().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shade_is_two_tenths_and_the_strongest_the_most_deprived() {
        let values: Vec<Option<f64>> = (1..=DECILES).map(|decile| Some(f64::from(decile))).chain([None]).collect();
        let found = decile_classes(&values);
        let expected = [5, 5, 4, 4, 3, 3, 2, 2, 1, 1].map(Some);
        assert_eq!(found.classes, expected.into_iter().chain([None]).collect::<Vec<_>>());
        assert_eq!(found.ranges, [(9.0, 10.0), (7.0, 8.0), (5.0, 6.0), (3.0, 4.0), (1.0, 2.0)].map(Some));
    }

    #[test]
    fn a_shade_without_an_area_has_no_range() {
        let found = decile_classes(&[Some(1.0), Some(9.0)]);
        assert_eq!(found.ranges, [Some((9.0, 10.0)), None, None, None, Some((1.0, 2.0))]);
    }

    #[test]
    fn areas_of_the_most_deprived_tenth_are_counted_among_those_with_one() {
        assert_eq!(most_deprived(&[Some(1.0), None, Some(1.0), Some(2.0)]), (2, 3));
        assert_eq!(most_deprived(&[None]), (0, 0));
    }
}
