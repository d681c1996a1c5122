//! Ground vocabulary: the terms that a published page and the code that makes it have in common.

#[macro_use]
mod closed_list;
#[macro_use]
pub(crate) mod slug;

mod break_kind;
mod interval;
mod postcode;
mod role;

pub use break_kind::BreakKind;
pub use interval::{Interval, NotAnInterval};
pub use postcode::Postcode;
pub use role::Role;
pub use slug::{NotAName, Slug};
