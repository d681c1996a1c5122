//! The published folder in real browsers, as a reader meets it.
//!
//! Needs `dist`, which `make build` makes, and the browsers that `make browsers` installs.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

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
mod served;
mod smoke;
