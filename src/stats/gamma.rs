//! Quantiles of the gamma distribution, from the incomplete gamma function.
//!
//! Series and continued fraction of the regularised function (Abramowitz and Stegun 1964, 6.5.29 and
//! 6.5.31), inverted by Newton's method inside a bracket. Relative accuracy is about 1e-12.

/// Above this shape Wilson and Hilferty's approximation (1931) is itself good to 1e-9.
const LARGE_SHAPE: f64 = 1e7;
const EPSILON: f64 = 1e-16;

/// P(shape, x), the chance that a gamma variable of unit scale is below x, and its density there.
fn below(shape: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 0.0);
    }
    let front = libm::exp(shape * libm::log(x) - x - libm::lgamma(shape));
    let chance = if x < shape + 1.0 { front * series(shape, x) } else { 1.0 - front * fraction(shape, x) };
    (chance, front / x)
}

fn series(shape: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut step) = (1.0 / shape, 1.0 / shape, shape);
    while term > sum * EPSILON {
        step += 1.0;
        term *= x / step;
        sum += term;
    }
    sum
}

/// The continued fraction by Lentz's method.
fn fraction(shape: f64, x: f64) -> f64 {
    let tiny = 1e-300;
    let mut b = x + 1.0 - shape;
    let mut c = 1.0 / tiny;
    let mut d = 1.0 / b;
    let mut product = d;
    let mut step = 0.0;
    while step < 1e6 {
        step += 1.0;
        let a = step * (shape - step);
        b += 2.0;
        d = 1.0 / nonzero(a * d + b, tiny);
        c = nonzero(b + a / c, tiny);
        product *= d * c;
        if (d * c - 1.0).abs() < EPSILON * 4.0 {
            break;
        }
    }
    product
}

fn nonzero(value: f64, tiny: f64) -> f64 {
    if value.abs() < tiny { tiny } else { value }
}

/// The x below which a gamma variable of this shape and unit scale lies with this chance.
///
/// `z` is the standard normal quantile of the same chance, where the search begins. Half a
/// chi-squared quantile with twice `shape` degrees of freedom is the same number.
pub(super) fn quantile(shape: f64, chance: f64, z: f64) -> f64 {
    if shape <= 0.0 {
        return 0.0;
    }
    let root = 1.0 - 1.0 / (9.0 * shape) + z / (3.0 * libm::sqrt(shape));
    let start = shape * root * root * root;
    if shape > LARGE_SHAPE {
        return start;
    }
    // P(shape, x) is at most x^shape / gamma(shape + 1), so the quantile is not below this.
    let mut low = libm::exp((libm::log(chance) + libm::lgamma(shape + 1.0)) / shape);
    let mut high = f64::INFINITY;
    let mut x = if start > low { start } else { low };
    for _ in 0..200 {
        let (chance_below, density) = below(shape, x);
        if chance_below < chance {
            low = low.max(x);
        } else {
            high = high.min(x);
        }
        let newton = x - (chance_below - chance) / density;
        let next = if newton > low && newton < high {
            newton
        } else if high.is_finite() {
            low + (high - low) / 2.0
        } else {
            x * 2.0
        };
        let is_settled = (next - x).abs() <= 1e-15 * x;
        x = next;
        if is_settled || x <= f64::MIN_POSITIVE {
            break;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::quantile;
    use crate::stats::Confidence;

    #[test]
    fn one_event_has_logarithms_as_limits() {
        let z = Confidence::P95.z();
        assert!((quantile(1.0, 0.025, -z) - 0.025_317_807_984_289_897).abs() < 1e-15);
        assert!((quantile(1.0, 0.975, z) - 3.688_879_454_113_936).abs() < 1e-14);
    }

    #[test]
    fn small_and_large_shapes_stay_finite() {
        for shape in [1e-300, 1e-9, 0.3, 1e4, 9.9e6, 1.1e7, 1e200] {
            for (chance, z) in [(0.001, -Confidence::P998.z()), (0.999, Confidence::P998.z())] {
                let x = quantile(shape, chance, z);
                assert!(x.is_finite() && x >= 0.0, "{shape} {chance} {x}");
            }
        }
    }
}
