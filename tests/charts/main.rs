//! What must hold of every chart: laws over the places, laws over any series, and pictures to look at.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "these are tests")]

mod cards;
mod councils;
mod everywhere;
mod gradient;
mod group_laws;
mod groups;
mod laws;
mod maps;
mod pages;
mod paint;
mod people;
mod picture;
mod pictures;
mod pictures_of_councils;
mod published;
mod ranked;
mod strips;
#[path = "../support/mod.rs"]
mod support;
mod synthetic;
mod tables;
