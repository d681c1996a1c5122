//! How it is shown: components that get data in words and give back what happened.
//!
//! The first render depends on props alone, so that what is published and what the app renders are
//! the same. This layer never works a number out, never touches the browser.

mod about;
pub mod about_site;
mod actions;
pub mod app;
mod chart;
pub mod chart_data;
mod measures;
pub mod message;
mod objective;
mod place_page;
mod readout;
pub mod route;
mod standing;
pub mod state;
mod status;
pub mod still;
pub mod surface;
mod table;
