//! What is read, written, published and served: folders of files, commands, pages, links, releases and the documents.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "these are tests")]

mod accepted_folders;
mod bad_folders;
mod cases;
mod cycles;
mod damage;
mod figures_csv;
mod folder;
mod hostile_texts;
mod hosting;
mod layers;
mod links;
mod methods;
mod publishing;
mod releases;
mod rules;
mod serve;
mod snapshot;
#[path = "../support/mod.rs"]
mod support;
mod trace;
