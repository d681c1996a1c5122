//! Where it goes: marks placed in CSS pixels, y down, for any painter.
//!
//! A chart is plain data in and a flat list of marks out. This layer never knows colours, fonts or
//! the web; it measures text through [`Measure`]. Rounding happens once, in `paint`.

pub mod axis;
pub mod bars;
mod chart;
pub mod gradient;
pub mod groups;
pub mod map;
mod mark;
pub mod names;
mod placed;
pub mod ranked;
mod span;
pub mod sparkline;
pub mod strip;
mod text;
pub mod trend;

pub use axis::Axis;
pub use chart::ChartData;
pub use mark::{Anchor, Dash, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Size, Stroke};
pub use placed::{Datum, Placed, Reach, Step};
pub use text::{Measure, Sans, Weight, bounds, fit, text_box, wrap};
