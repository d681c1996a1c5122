//! What a figure rests on, where a reader must be told.

use crate::stats::Certainty;

/// The words where everyone was counted.
pub(super) const EVERYONE: &str = "Everyone was counted, so there is no margin of error.";

/// The words where limits are ours.
pub(super) const OURS: &str = "Margin of error calculated by this site from the published counts.";

/// What must be said of a figure's margin of error, where it has one or needs none.
pub(super) const fn basis(of: Certainty) -> Option<&'static str> {
    match of {
        Certainty::Census => Some(EVERYONE),
        Certainty::Interval { origin, .. } if origin.is_ours() => Some(OURS),
        Certainty::Interval { .. } | Certainty::Unknown => None,
    }
}
