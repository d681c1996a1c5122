//! Values in order of size.
//!
//! For the tens or hundreds of values that a statistic takes, putting each in its place is as fast as
//! the standard library's sort and a tenth of its code.

/// Values from the lowest to the highest.
pub(super) fn ascending(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut ordered: Vec<f64> = Vec::new();
    for value in values {
        let position = ordered.partition_point(|other| other.total_cmp(&value).is_le());
        ordered.insert(position, value);
    }
    ordered
}
