//! The count behind a published share, where only one whole number fits.
//!
//! Worked out in whole numbers, because a rounding error at a boundary lets a wrong count in. A
//! denominator is never recovered: from a survey it would be an effective sample size, not people.

use super::refusal::{Refusal, denominator as above_zero, positive_multiplier, present};

/// A decimal number as a whole number of its last decimal places.
struct Decimal {
    digits: i128,
    places: u32,
}

impl Decimal {
    /// The shortest decimal form of a number, or nothing when it has too many digits.
    fn of(value: f64) -> Option<Self> {
        let shortest = format!("{value}");
        let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
        let places = u32::try_from(fraction.len()).ok()?;
        Some(Self { digits: format!("{whole}{fraction}").parse().ok()?, places })
    }
}

/// The numerator k with `|multiplier·k/denominator - value|` at most half a unit of the last decimal.
///
/// `decimals` are read from the text of the cell: '86.6' has one, '86.60' two. A trailing zero that
/// somebody dropped widens the search and so can only refuse more.
///
/// ```
/// use marmot::stats::{Refusal, numerator::recover_numerator};
/// assert_eq!(recover_numerator(Some(90.8005), 4, Some(152_074.0), 100.0), Ok(138_084.0));
/// assert_eq!(recover_numerator(Some(88.8), 1, Some(140_203.0), 100.0), Err(Refusal::NotUnique));
/// ```
///
/// # Errors
/// `missing_input`, `negative_input` or `zero_denominator`, `no_whole_number_fits` (also when a number
/// has too many digits to be sure), `not_unique`.
pub fn recover_numerator(
    value: Option<f64>,
    decimals: u8,
    denominator: Option<f64>,
    multiplier: f64,
) -> Result<f64, Refusal> {
    let (value, total) = (present(value)?, present(denominator)?);
    above_zero(total)?;
    positive_multiplier(multiplier)?;
    let (lowest, highest) = fitting(value, decimals, total, multiplier).ok_or(Refusal::NoWholeNumberFits)?;
    match highest - lowest {
        0 => Ok(lowest as f64),
        1.. => Err(Refusal::NotUnique),
        ..0 => Err(Refusal::NoWholeNumberFits),
    }
}

/// The lowest and highest count that fit; the wrong way round when none does.
fn fitting(value: f64, decimals: u8, total: f64, multiplier: f64) -> Option<(i128, i128)> {
    let (value, total, multiplier) = (Decimal::of(value)?, Decimal::of(total)?, Decimal::of(multiplier)?);
    let ten = |places: u32| 10_i128.checked_pow(places);
    // Both sides of the inequality times twice the denominator, in units of the smallest place.
    let places = value.places.max(u32::from(decimals));
    let digits = value.digits.checked_mul(ten(places - value.places)?)?;
    let scale = total.digits.checked_mul(ten(multiplier.places)?)?;
    let middle = digits.checked_mul(2)?.checked_mul(scale)?;
    let margin = scale.checked_mul(ten(places - u32::from(decimals))?)?;
    let step = multiplier.digits.checked_mul(2)?.checked_mul(ten(total.places.checked_add(places)?)?)?;
    let lowest = -(margin.checked_sub(middle)?).div_euclid(step);
    let highest = middle.checked_add(margin)?.div_euclid(step);
    Some((lowest.max(0), highest.min(total.digits.div_euclid(ten(total.places)?))))
}
