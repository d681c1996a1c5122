//! What is published of a place, made into pages: answers, words and scenes become an [`Explorer`](crate::page::Explorer).
//!
//! The only place where a figure meets its sentence and its chart. It works no number out and says nothing of its own.

mod about;
pub mod about_site;
mod actions;
mod beside;
mod card;
pub mod chart_data;
mod compare;
mod country;
mod fair;
mod gradient;
mod groups;
mod measures;
pub mod neighbourhoods;
mod objective;
mod over_time;
mod peers;
pub mod people;
pub mod place_page;
pub mod postcodes;
pub mod routes;
mod shapes;
mod standing;
mod status;
mod steps;
pub mod still;
mod table;

pub use card::{Card, card};
pub use objective::explorer;
