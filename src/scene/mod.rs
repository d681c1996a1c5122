//! Where it goes: marks placed in CSS pixels, y down, for any painter.
//!
//! A chart is plain data in and a flat list of marks out. This layer never knows colours, fonts or
//! the web; it measures text through [`TextMeasure`]. Rounding happens once, in `paint`.

pub mod axis;
pub mod bars;
mod chart;
mod frame;
pub mod gradient;
pub mod groups;
pub mod map;
mod mark;
pub mod names;
mod placed;
pub mod ranked;
mod role;
mod scale;
pub mod sparkline;
pub mod strip;
mod text;
pub mod trend;

pub use axis::Axis;
pub use chart::{ChartBox, ChartData};
pub use frame::{Frame, HALF_CAPITAL, TEXT};
pub use mark::{Anchor, Dash, HOLLOW, Ink, Mark, Opacity, Point, RING, Rect, Scene, Shape, Size, Stroke, Weight};
pub use placed::{Datum, Move, Placed};
pub use text::{Sans, TextMeasure, fit, wrap};
