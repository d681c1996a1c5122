//! Two limits around a value.

/// Two limits around a value, in the value's unit; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    lower: f64,
    upper: f64,
}

/// Limits that are the wrong way round or not finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("limits must be finite and in order")]
pub struct NotAnInterval;

impl Interval {
    /// # Errors
    /// When a limit is not finite, or the lower is above the upper.
    pub fn new(lower: f64, upper: f64) -> Result<Self, NotAnInterval> {
        let is_valid = lower.is_finite() && upper.is_finite() && lower <= upper;
        if is_valid { Ok(Self { lower, upper }) } else { Err(NotAnInterval) }
    }

    /// Lower limit.
    pub const fn lower(self) -> f64 {
        self.lower
    }

    /// Upper limit.
    pub const fn upper(self) -> f64 {
        self.upper
    }

    /// Whether a value lies inside or on a limit.
    pub fn contains(self, value: f64) -> bool {
        self.lower <= value && value <= self.upper
    }

    /// The interval with both limits multiplied by a positive factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { lower: self.lower * factor, upper: self.upper * factor }
    }
}
