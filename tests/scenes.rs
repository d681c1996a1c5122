//! What must hold of every chart: laws over the published place, laws over any series, and pictures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "scenes/laws.rs"]
mod laws;
#[path = "scenes/paint.rs"]
mod paint;
#[path = "scenes/pictures.rs"]
mod pictures;
#[path = "scenes/published.rs"]
mod published;
#[path = "scenes/synthetic.rs"]
mod synthetic;
#[path = "scenes/tables.rs"]
mod tables;
