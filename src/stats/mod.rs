//! What it means: one statistic a file, and the analysis that answers a question.
//!
//! Everything here is a pure function of a snapshot. This layer never knows words, pixels or the web.

mod estimate;
mod interval;

pub use estimate::{Certainty, Estimate, Origin};
pub use interval::{Confidence, Interval, NotAnInterval};
