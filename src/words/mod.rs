//! How it is said: the only home of text that a reader sees.
//!
//! [`Words`] is the seam between languages: whoever needs a text names it alone. A pattern is a method with its
//! conditions, said of an answer; it never works a number out, it only rounds for display. A second language is
//! another folder beside `english`, a variant of [`Language`], and `Words` as an enum of both, each method a match;
//! the types of this folder are the same in every language.

mod add;
mod chart;
mod english;
mod fact;
mod labels;
mod sentence;
mod site;
mod target;

use crate::snapshot::{Language, Snapshot};

pub use add::{AddChoice, AddWords, Editor};
pub use chart::ShownChart;
pub use fact::Fact;
pub use labels::Labels;
pub use sentence::{Sentence, Span};
pub use site::{MethodWords, Topic};
pub use target::{HundredWords, TargetRow};

/// All that can be said of a snapshot, in its language.
pub type Words<'a> = english::English<'a>;

impl<'a> Words<'a> {
    /// The words of a snapshot.
    pub const fn of(snapshot: &'a Snapshot) -> Self {
        match snapshot.place.language {
            Language::English => english::English { snapshot },
        }
    }
}
