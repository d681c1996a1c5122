//! What is published: the one input of every page.
//!
//! A snapshot is a JSON file that people can read and compare. The analyst's command writes it, and pages
//! are published from it; a file for one objective has the same form.
//! This layer knows serde. It never knows files, the web or words.

mod breakdown_kind;
mod cell;
mod code;
mod columns;
mod comparable;
mod date;
mod deprivation;
mod document;
mod indicator;
mod json;
mod kinds;
mod language;
mod limits;
mod measure;
mod neighbourhoods;
mod period;
mod place;
mod postcode;

pub use breakdown_kind::BreakdownKind;
pub use cell::Cell;
pub use code::{AreaCode, IndicatorId, NotAnAreaCode};
pub use columns::{Columns, Numbers};
pub use comparable::{NotComparable, comparable, is_evenly_spaced};
pub use date::{Date, Month, NotADate};
pub use deprivation::{AreaCounts, Deprivation};
pub use document::{FIGURES, SCHEMA, SMALL_AREAS, Snapshot};
pub use indicator::{Break, Breakdown, Distribution, Group, Indicator, Population, Series, TrendRule};
#[cfg(feature = "internals")]
pub use json::SnapshotError;
pub use kinds::{Basis, DECILES, Polarity, Sex, Statistic, TrendTest, Unit, decile};
pub use language::{Language, NotALanguage};
pub use limits::{Fault, Limits};
pub use measure::{Measure, Phrase};
pub use neighbourhoods::{AreaMap, Boundaries, Neighbourhood, SMALLEST};
pub use period::{NotAPeriod, Period};
pub(crate) use period::{parse_split_year, parse_year};
pub use place::{
    Action, Area, AreaKind, Input, NotAWebAddress, Objective, PeerSet, Place, Source, WebAddress, WebPage,
};
pub use postcode::{PostcodePlace, Postcodes};
