//! What a page says: trees of elements and texts, and what there is to touch, as data.
//!
//! The one type that both wings share: written where a place is published, read back there to write the pages, and
//! read by a browser to touch them. It knows no snapshot, no browser and no framework.

mod explorer;
pub mod node;
pub mod parts;
pub mod postcodes;
pub mod read;
mod reading;
pub mod route;
mod wire;

pub use explorer::{
    ChartSeries, Controls, Explorer, MAP, Maps, MeasurePage, Panel, Part, Pick, SCHEMA, SaidLine, Sample, Section,
    Stop, Table, View,
};
pub use node::{Element, Node, element};
pub use reading::ExplorerReading;
