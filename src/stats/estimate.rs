//! A figure with what is known of its uncertainty: the type decides what may be said.

use crate::terms::Interval;

/// Who worked an interval out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The publisher.
    Published,
    /// This product, from published counts, by Wilson's method.
    Wilson,
    /// This product, from published counts, by the exact or Byar's method.
    Poisson,
}

impl Origin {
    /// Whether this product worked it out.
    pub const fn is_ours(self) -> bool {
        !matches!(self, Self::Published)
    }
}

/// What is known of a figure's uncertainty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Certainty {
    /// Nothing: the figure may be called higher or lower, never better or worse.
    Unknown,
    /// 95% limits.
    Interval {
        /// The limits, in the figure's unit.
        interval: Interval,
        /// Who worked them out.
        origin: Origin,
    },
    /// Everyone was counted: the figure is compared as it is.
    Census,
}

/// A published figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// In the indicator's unit.
    pub value: f64,
    /// What is known of its uncertainty.
    pub certainty: Certainty,
}

impl Estimate {
    /// The 95% limits, where there are any.
    pub const fn interval(&self) -> Option<Interval> {
        match self.certainty {
            Certainty::Interval { interval, .. } => Some(interval),
            Certainty::Unknown | Certainty::Census => None,
        }
    }

    /// Whether everyone was counted, which the words must then say.
    pub const fn is_census(&self) -> bool {
        matches!(self.certainty, Certainty::Census)
    }

    /// Whether this product worked its limits out.
    pub const fn has_our_interval(&self) -> bool {
        matches!(self.certainty, Certainty::Interval { origin, .. } if origin.is_ours())
    }
}
