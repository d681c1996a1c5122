//! What a page says: trees of elements and texts, and what there is to touch, as data.
//!
//! Made from an analysis where a place is published, written to a file for each objective, and read
//! back both to write the pages and, in a browser, to touch them. It knows no browser and no framework.

mod about;
pub mod about_site;
mod actions;
mod beside;
pub mod chart_data;
mod compare;
mod country;
mod explorer;
mod fair;
mod gradient;
mod groups;
mod measures;
pub mod neighbourhoods;
pub mod node;
mod objective;
mod over_time;
pub mod parts;
mod peers;
pub mod people;
pub mod place_page;
pub mod postcodes;
pub mod read;
mod reading;
pub mod route;
mod shapes;
mod standing;
mod status;
mod steps;
pub mod still;
mod table;
mod wire;

pub use explorer::{
    Controls, Explorer, MAP, Maps, Measure, Panel, Part, Pick, SaidLine, Sample, Section, Series, Stop, Table, View,
};
pub use node::{Element, Node, element};
pub use objective::explorer;
pub use reading::Reading;
