//! Classes of equal numbers of areas, ties together.
//!
//! The rule of `phe_quantile` in PHEindicatormethods: tied values always share a class, so that a
//! class can be empty. Worked out in whole numbers, because a rounding error at a boundary moves an
//! area.

use super::order::ascending;
use super::rank::First;
use super::refusal::Refusal;

/// The class, 1 to `classes`, of every area with a value, in the order of `values`.
///
/// With n values, k classes and ranks r that share the best place:
/// `floor(k + 1 - ceil((n + 1 - r)·k/n))`, at least 1. `First::Highest` ranks from the highest. A
/// number that is not finite is missing.
///
/// ```
/// use marmot::stats::{quantile::quantiles, rank::First};
/// let values = [5.0, 1.0, 2.0, 4.0, 3.0].map(Some);
/// assert_eq!(quantiles(&values, 5, First::Lowest)?, [5, 1, 2, 4, 3].map(Some));
/// # Ok::<(), marmot::stats::Refusal>(())
/// ```
///
/// # Errors
/// `too_few_areas` when there are fewer values than classes, or no classes.
pub fn quantiles(values: &[Option<f64>], classes: u32, first: First) -> Result<Vec<Option<u32>>, Refusal> {
    let published = |value: &Option<f64>| value.filter(|number| number.is_finite());
    let ordered = ascending(values.iter().filter_map(published));
    let (n, k) = (ordered.len() as u64, u64::from(classes));
    if k == 0 || n < k {
        return Err(Refusal::TooFewAreas);
    }
    let class = |value: f64| {
        let before = match first {
            First::Lowest => ordered.partition_point(|other| *other < value) as u64,
            First::Highest => n - ordered.partition_point(|other| *other <= value) as u64,
        };
        let class = k + 1 - ((n - before) * k).div_ceil(n);
        u32::try_from(class).unwrap_or(classes).max(1)
    };
    Ok(values.iter().map(|value| published(value).map(class)).collect())
}
