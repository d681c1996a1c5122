//! Whose line it is.

/// Where a line belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The place itself (or the area that the figures are for).
    Place,
    /// Its country.
    Country,
    /// Its region.
    Region,
}
