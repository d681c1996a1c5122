//! Shades of a map: five classes of equal numbers of areas.
//!
//! Quintiles by [`quantiles`], ascending, ties together: 'the fifth of neighbourhoods with the
//! highest rates' can be said in words, and no class is nearly empty on skewed figures.

use super::quantile::quantiles;
use super::rank::First;
use super::refusal::Refusal;

/// How many shades.
pub const CLASSES: u8 = 5;

/// The class of every area and what each class holds.
#[derive(Clone, Debug, PartialEq)]
pub struct MapClasses {
    /// 1 (lowest) to 5 for each area, in order; none for an area without a value.
    pub classes: Vec<Option<u8>>,
    /// Lowest and highest actual value of each class; none for an empty one.
    pub ranges: [Option<(f64, f64)>; CLASSES as usize],
}

impl MapClasses {
    /// How many classes hold an area.
    pub fn nonempty(&self) -> usize {
        self.ranges.iter().flatten().count()
    }

    /// `ok`, or `single_class` when all values are equal.
    #[cfg(feature = "internals")]
    pub fn outcome(&self) -> &'static str {
        if self.ranges.iter().flatten().any(|(lowest, highest)| self.nonempty() > 1 || lowest < highest) {
            "ok"
        } else {
            "single_class"
        }
    }

    /// The class of a figure for another period by the same boundaries: the highest class that begins
    /// at or below it, or the lowest class for a figure below them all.
    #[cfg(feature = "internals")]
    pub fn class_of(&self, value: f64) -> Option<u8> {
        let held =
            || (1..=CLASSES).zip(&self.ranges).filter_map(|(class, range)| range.map(|(lowest, _)| (class, lowest)));
        let begun = held().rfind(|(_, lowest)| *lowest <= value);
        begun.or_else(|| held().next()).map(|(class, _)| class).filter(|_| value.is_finite())
    }
}

/// Five classes of areas by value.
///
/// ```
/// use marmot::stats::map_classes::map_classes;
/// let map = map_classes(&[0.0, 0.0, 0.0, 0.0, 9.0, 10.0].map(Some))?;
/// assert_eq!((map.nonempty(), map.ranges[0]), (3, Some((0.0, 0.0))));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `too_few_areas` when fewer than five areas have a value.
pub fn map_classes(values: &[Option<f64>]) -> Result<MapClasses, Refusal> {
    let found = quantiles(values, u32::from(CLASSES), First::Lowest)?;
    let classes: Vec<Option<u8>> = found.into_iter().map(|class| class.and_then(|c| u8::try_from(c).ok())).collect();
    let mut ranges = [None; CLASSES as usize];
    for (own, range) in (1..=CLASSES).zip(ranges.iter_mut()) {
        let held = values.iter().zip(&classes).filter(|(_, class)| **class == Some(own));
        *range = held.filter_map(|(value, _)| *value).fold(None, |range: Option<(f64, f64)>, value| {
            Some(range.map_or((value, value), |(lowest, highest)| (lowest.min(value), highest.max(value))))
        });
    }
    Ok(MapClasses { classes, ranges })
}
