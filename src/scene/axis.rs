//! An axis of values: where it starts and ends, its round ticks and their labels.

/// A range with ticks at 1, 2, 2.5 or 5 times a power of ten.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// Round values from low to high.
    pub ticks: Vec<f64>,
    /// Decimals that tell the ticks apart.
    pub decimals: u8,
    /// One label a tick, in the same order; none until [`Axis::labelled`] has made them.
    pub tick_labels: Vec<String>,
}

/// Ticks that an axis has at most.
const MOST_TICKS: f64 = 5.0;
/// Ticks that an axis has at most where none stands at its ends.
const MOST_TICKS_BETWEEN: f64 = 6.0;

impl Axis {
    /// An axis that holds all values: from zero where the lowest is under a third of the highest (or
    /// where it must be), else rounded outwards.
    pub fn holding(values: impl IntoIterator<Item = f64>, must_start_at_zero: bool) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            (low, high) = (low.min(value), high.max(value));
        }
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        if must_start_at_zero {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        let (low, high) = widened(low, high, 3.0);
        Self::rounded(low, high)
    }

    /// An axis from one value to another with three to six round ticks between: for charts that are read
    /// by where marks stand and not by how long they are, so that zero is on it only where it is near.
    pub fn between(low: f64, high: f64) -> Self {
        let (low, high) = widened(low, high, 6.0);
        let mut step = first_step((high - low) / MOST_TICKS_BETWEEN);
        loop {
            let (first, last) = (libm::ceil(low / step - 1e-9), libm::floor(high / step + 1e-9));
            let count = last - first;
            if count < MOST_TICKS_BETWEEN {
                let ticks = (0..=count as u32).map(|tick| clean((first + f64::from(tick)) * step));
                return Self { low, high, ticks: ticks.collect(), decimals: decimals(step), tick_labels: Vec::new() };
            }
            step = next_step(step);
        }
    }

    /// An axis without ticks, for marks that have their values beside them.
    pub const fn plain(low: f64, high: f64) -> Self {
        Self { low, high, ticks: Vec::new(), decimals: 0, tick_labels: Vec::new() }
    }

    fn rounded(low: f64, high: f64) -> Self {
        let mut step = first_step((high - low) / MOST_TICKS);
        loop {
            let (first, last) = (libm::floor(low / step + 1e-9), libm::ceil(high / step - 1e-9));
            if last - first < MOST_TICKS {
                let count = last - first;
                let ticks = (0..=count as u32).map(|tick| clean((first + f64::from(tick)) * step));
                return Self {
                    low: clean(first * step),
                    high: clean(last * step),
                    ticks: ticks.collect(),
                    decimals: decimals(step),
                    tick_labels: Vec::new(),
                };
            }
            step = next_step(step);
        }
    }

    /// The axis with a label for each tick, made from its value and the axis's decimals.
    #[must_use]
    pub fn labelled(self, label: impl Fn(f64, u8) -> String) -> Self {
        Self { tick_labels: self.ticks.iter().map(|tick| label(*tick, self.decimals)).collect(), ..self }
    }

    /// Its ticks with their labels, from low to high.
    pub fn labels(&self) -> impl Iterator<Item = (f64, &str)> {
        self.ticks.iter().copied().zip(self.tick_labels.iter().map(String::as_str))
    }

    /// Where a value lies between low (0) and high (1); 0 on an axis without length.
    pub fn share(&self, value: f64) -> f64 {
        if self.high > self.low { (value - self.low) / (self.high - self.low) } else { 0.0 }
    }

    /// The value it starts at, where that is not zero.
    pub fn start_above_zero(&self) -> Option<f64> {
        (self.low != 0.0).then_some(self.low)
    }
}

/// A range from zero where its low end is so many times smaller than the high one, and around a single value.
fn widened(low: f64, high: f64, times: f64) -> (f64, f64) {
    let low = if low >= 0.0 && low < high / times { 0.0 } else { low };
    if high - low > 1e-9 * low.abs().max(high.abs()) {
        return (low, high);
    }
    let around = if low == 0.0 { 1.0 } else { low.abs() * 0.05 };
    (low - around, high + around)
}

/// The smallest round step that is no smaller.
fn first_step(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(least)));
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|factor| factor * power >= least * (1.0 - 1e-9));
    step.unwrap_or(10.0) * power
}

/// The next larger round step.
fn next_step(step: f64) -> f64 {
    first_step(step * 1.001)
}

/// Without the dust of a product of decimals: twelve digits, where they can be told.
fn clean(value: f64) -> f64 {
    let places = 11.0 - libm::floor(libm::log10(value.abs()));
    let scale = libm::pow(10.0, places.abs());
    let rounded = if places < 0.0 { libm::round(value / scale) * scale } else { libm::round(value * scale) / scale };
    if rounded.is_finite() { rounded } else { value + 0.0 }
}

fn decimals(step: f64) -> u8 {
    (0..4u8)
        .find(|places| {
            let scaled = step * libm::pow(10.0, f64::from(*places));
            (scaled - libm::round(scaled)).abs() < 1e-6
        })
        .unwrap_or(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[f64], ticks: &[f64]) {
        assert_eq!(Axis::holding(values.iter().copied(), false).ticks, ticks);
    }

    #[test]
    fn ticks_are_round_and_few() {
        check(&[56.6, 72.0], &[55.0, 60.0, 65.0, 70.0, 75.0]);
        check(&[62.0, 170.0], &[50.0, 100.0, 150.0, 200.0]);
        check(&[3.0, 40.0], &[0.0, 10.0, 20.0, 30.0, 40.0]);
        check(&[0.0], &[-1.0, -0.5, 0.0, 0.5, 1.0]);
        check(&[], &[0.0, 0.25, 0.5, 0.75, 1.0]);
    }

    #[test]
    fn ticks_between_two_values_are_round_and_few() {
        let check = |low, high, ticks: &[f64]| assert_eq!(Axis::between(low, high).ticks, ticks);
        check(60.6, 86.1, &[65.0, 70.0, 75.0, 80.0, 85.0]);
        check(60.0, 79.4, &[60.0, 65.0, 70.0, 75.0]);
        check(1.6, 13.0, &[0.0, 2.5, 5.0, 7.5, 10.0, 12.5]);
        check(96.0, 96.0, &[92.0, 94.0, 96.0, 98.0, 100.0]);
        check(0.0, 0.0, &[-1.0, -0.5, 0.0, 0.5, 1.0]);
    }

    #[test]
    fn an_axis_holds_its_values() {
        let axis = Axis::holding([19_338.0, 25_425.0, 14_000.0], false);
        assert!(axis.low <= 14_000.0 && axis.high >= 25_425.0);
        assert_eq!(axis.decimals, 0);
    }
}
