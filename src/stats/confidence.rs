//! How sure an interval is.

/// How sure an interval is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "vectors hold all of them")]
pub enum Confidence {
    /// 95%: what readers see.
    P95,
    /// 99.8%: control limits and tests of a trend.
    P998,
}

impl Confidence {
    /// Two-sided standard normal quantile: 1.959963984540054 or 3.090232306167813.
    pub const fn z(self) -> f64 {
        match self {
            Self::P95 => 1.959_963_984_540_054,
            Self::P998 => 3.090_232_306_167_813,
        }
    }

    /// Chance of lying outside, both sides together.
    pub const fn alpha(self) -> f64 {
        match self {
            Self::P95 => 0.05,
            Self::P998 => 0.002,
        }
    }
}
