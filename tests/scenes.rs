//! What must hold of every chart: laws over the published place, laws over any series, and pictures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "scenes/councils.rs"]
mod councils;
#[path = "scenes/gradient.rs"]
mod gradient;
#[path = "scenes/group_laws.rs"]
mod group_laws;
#[path = "scenes/groups.rs"]
mod groups;
#[path = "scenes/laws.rs"]
mod laws;
#[path = "scenes/maps.rs"]
mod maps;
#[path = "scenes/pages.rs"]
mod pages;
#[path = "scenes/paint.rs"]
mod paint;
#[path = "scenes/pictures.rs"]
mod pictures;
#[path = "scenes/pictures_of_councils.rs"]
mod pictures_of_councils;
#[path = "scenes/published.rs"]
mod published;
#[path = "scenes/ranked.rs"]
mod ranked;
#[path = "scenes/strips.rs"]
mod strips;
#[path = "scenes/synthetic.rs"]
mod synthetic;
#[path = "scenes/tables.rs"]
mod tables;
