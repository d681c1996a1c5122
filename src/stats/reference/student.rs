//! Quantiles of Student's t distribution, from the incomplete beta function.
//!
//! Continued fraction of the regularised function (Abramowitz and Stegun 1964, 26.5.8), inverted by
//! Newton's method: the tail is convex, so steps from the normal quantile never overshoot.

const TINY: f64 = 1e-300;

/// The regularised incomplete beta function at x, with y = 1 - x given apart to keep its digits.
fn beta(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let front =
        libm::exp(libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b) + a * libm::log(x) + b * libm::log(y));
    if x < (a + 1.0) / (a + b + 2.0) { front * fraction(a, b, x) / a } else { 1.0 - front * fraction(b, a, y) / b }
}

fn nonzero(value: f64) -> f64 {
    if value.abs() < TINY { TINY } else { value }
}

/// The continued fraction by Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0));
    let mut product = d;
    let mut m = 0.0;
    while m < 1e5 {
        m += 1.0;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / nonzero(1.0 + even * d);
        c = nonzero(1.0 + even / c);
        product *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / nonzero(1.0 + odd * d);
        c = nonzero(1.0 + odd / c);
        product *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    product
}

/// The t that is exceeded on either side with chance `alpha` in all; `z` is the normal one.
pub(super) fn quantile(degrees: f64, alpha: f64, z: f64) -> f64 {
    let half = degrees / 2.0;
    let front = libm::lgamma(half + 0.5) - libm::lgamma(half) - 0.5 * libm::log(degrees * std::f64::consts::PI);
    let mut t = z;
    for _ in 0..200 {
        let whole = degrees + t * t;
        let outside = beta(half, 0.5, degrees / whole, t * t / whole);
        let density = libm::exp(front - (half + 0.5) * libm::log1p(t * t / degrees));
        let step = (outside - alpha) / (2.0 * density);
        t += step;
        if step.abs() <= 1e-14 * t {
            break;
        }
    }
    t
}

#[cfg(test)]
mod tests {
    use super::quantile;
    use crate::stats::Confidence;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        let z = Confidence::P95.z();
        for (degrees, t) in [(1.0, 12.706_204_736_174_698), (4.0, 2.776_445_105_197_799), (29.0, 2.045_229_642_132_703)]
        {
            assert!((quantile(degrees, 0.05, z) - t).abs() < 1e-11 * t, "{degrees}");
        }
        assert!((quantile(1e6, 0.05, z) - z).abs() < 1e-5);
    }
}
