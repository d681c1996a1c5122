//! How it is shown: components that get an explorer in words and give back what happened.
//!
//! The first render depends on props alone, so that what is published and what the app renders are
//! the same. This layer never works a number out, never touches the browser.

pub mod app;
pub mod arrived;
pub mod chart;
pub mod context;
mod fields;
pub mod figures;
mod find_area;
mod measures;
mod panel;
pub mod passage;
pub mod platform;
pub mod reading;
mod section;
pub mod shared;
pub mod state;
mod tag;
