//! Methods that are held to reference vectors and that no page and no command rests on yet.
//!
//! Each waits for a question whose figures are published: it moves up beside the others with the first that does.

pub mod koopman;
pub mod life_expectancy;
pub mod mean;
pub mod standardised_rate;
pub mod standardised_ratio;
mod student;
