//! Rounding for display: once, half away from zero, on the shortest decimal form of the number.
//!
//! The shortest form is what a publisher wrote: 0.15 is fifteen hundredths and rounds to 0.2, though
//! the nearest binary number is a little below. Never `-0.0`.

/// The number with this many decimals and no thousands separators; empty when it is not finite.
///
/// ```
/// use marmot::stats::rounding::display;
/// let shown = [12.35, -0.04, 99.95].map(|value| display(value, 1));
/// assert_eq!(shown, ["12.4", "0.0", "100.0"]);
/// ```
pub fn display(value: f64, decimals: u8) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let shortest = format!("{}", value.abs());
    let (whole, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    let places = usize::from(decimals);
    let padded = fraction.chars().chain(std::iter::repeat('0'));
    let is_up = fraction.chars().nth(places).is_some_and(|digit| digit >= '5');
    let kept: String = whole.chars().chain(padded.take(places)).collect();
    let digits = if is_up { next_up(&kept) } else { kept };
    let is_negative = value < 0.0 && digits.chars().any(|digit| digit != '0');
    let point = digits.chars().count() - places;
    let mut shown = String::from(if is_negative { "-" } else { "" });
    for (position, digit) in digits.chars().enumerate() {
        if position == point {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

/// The decimal number that is one above a string of digits.
fn next_up(digits: &str) -> String {
    let mut carries = true;
    let mut reversed: Vec<char> = digits
        .chars()
        .rev()
        .map(|digit| match (carries, digit) {
            (false, _) => digit,
            (true, '9') => '0',
            (true, _) => {
                carries = false;
                char::from_u32(u32::from(digit) + 1).unwrap_or(digit)
            }
        })
        .collect();
    if carries {
        reversed.push('1');
    }
    reversed.iter().rev().collect()
}

/// How many decimals the shortest form of a number has, at most 255.
///
/// ```
/// use marmot::stats::rounding::decimals_of;
/// assert_eq!((decimals_of(90.8005), decimals_of(12.0)), (4, 0));
/// ```
pub fn decimals_of(value: f64) -> u8 {
    if !value.is_finite() {
        return 0;
    }
    let shortest = format!("{value}");
    let count = shortest.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    u8::try_from(count).unwrap_or(u8::MAX)
}
