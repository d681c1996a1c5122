//! What it means: one statistic a file, and the analysis that answers a question.
//!
//! Everything here is a pure function of a snapshot. This layer never knows words, pixels or the web.
//! A method gives numbers or a [`Refusal`], never both and never a number that is not one.

pub mod analysis;
pub mod benchmark;
mod between;
pub mod change;
pub mod compared;
mod confidence;
pub mod councils;
pub mod counterfactual;
pub mod decile_classes;
pub mod derived;
mod estimate;
mod gamma;
pub mod gap;
pub mod gradient;
mod group_figure;
pub mod group_lines;
pub mod groups;
pub mod map_classes;
pub mod matched;
pub mod matching;
pub mod methods;
pub mod national_deciles;
pub mod neighbourhoods;
pub mod numerator;
mod order;
pub mod poisson;
pub mod quantile;
pub mod rank;
pub mod rate;
pub mod reading;
mod recent_trend;
#[cfg(feature = "internals")]
pub mod reference;
mod refusal;
mod relation;
mod relative_gap;
pub mod rounding;
pub mod slope_index;
pub mod trend;
pub mod wilson;

pub use analysis::{Analysis, Benchmark, BenchmarkKind, Line, PlaceStanding};
pub use change::{Change, NoChange, change};
pub use confidence::Confidence;
pub use councils::{AmongCouncils, AmongPeers, NoPosition, among_councils, among_peers};
pub use counterfactual::{Counterfactual, NoTarget, Target, counterfactuals};
pub use estimate::{Certainty, Estimate, Origin};
pub use gap::Gap;
pub use gradient::{Gradient, NoGradient, gradient, gradient_of_quintiles};
pub use group_figure::{GroupFigure, breakdown_figures, is_of_one_whole};
pub use group_lines::{GroupLine, GroupLines, GroupOverTime, group_lines};
pub use groups::{GroupGap, NoGap, gaps};
pub use matching::{MatchedPeople, NoMatch};
pub use national_deciles::{DecileUnit, NationalDeciles, national_deciles};
pub use recent_trend::NoTrend;
pub use refusal::Refusal;
pub use relation::{Judgement, NotCompared, Relation};
pub use relative_gap::RelativeGap;
pub use trend::{Direction, Trend};
