//! A traced figure with everything that is said of it.

use crate::place::provenance::{Provenance, Subject, Traced};
use crate::snapshot::{Area, AreaCode, Indicator, Snapshot};
use crate::words::Words;

/// A figure with everything that is said of it.
pub(super) struct Report<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) indicator: &'a Indicator,
    pub(super) provenance: &'a Provenance,
    pub(super) subject: &'a Subject,
    pub(super) traced: &'a Traced,
    pub(super) words: Words<'a>,
}

impl Report<'_> {
    pub(super) fn name(&self, area: AreaCode) -> &str {
        self.provenance.area(area).map(|Area { name, .. }| name.as_str()).unwrap_or_default()
    }
}
