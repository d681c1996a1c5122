//! The published folder in real browsers, as a reader meets it, and what else needs more than Rust.
//!
//! `make test` turns the feature `browser` on, once `make build` has made `dist` and `make browsers` has installed the
//! browsers. Figures that are expected here are those of the frozen place, which is published with what was built.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "these are tests")]

mod built;
mod elements;
mod engine;
mod explorer;
mod faults;
mod frames;
mod hosts;
mod lifecycle;
mod pages;
mod pictures;
mod postcodes;
mod questions;
mod releases;
mod scripts;
mod served;
mod smoke;
#[path = "../support/mod.rs"]
mod support;
