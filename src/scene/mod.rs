//! TEMP
pub trait Measure {}
pub struct Scene;
