//! What is said: every sentence, the findings and facts that it must hold to, and where nothing may be said.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "these are tests")]

mod boundaries;
mod changes;
mod councils;
mod explorers;
mod facts;
mod fair;
mod findings;
mod gaps;
mod groups_over_time;
mod live;
mod postcodes;
mod questions;
mod quintiles;
mod refusals;
mod said;
mod sentences;
#[path = "../support/mod.rs"]
mod support;
