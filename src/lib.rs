//! Marmot Explorer: published figures of a place in, explorers of its health equity out.
//!
//! Modules stand in the order in which a number passes them; each uses only those above it.
#![cfg_attr(test, allow(clippy::float_cmp))]

/// All of the library. Tests, benches and examples see it by the feature `internals`.
#[path = ""]
mod modules {
    pub mod page;
    pub mod paint;
    pub mod palette;
    pub mod scene;
    pub mod snapshot;
    pub mod stats;
    pub mod view;
    pub mod words;

    #[cfg(target_arch = "wasm32")]
    pub mod browser;

    #[cfg(not(target_arch = "wasm32"))]
    pub mod place;

    #[cfg(not(target_arch = "wasm32"))]
    pub mod publish;

    #[cfg(not(target_arch = "wasm32"))]
    pub mod serve;

    #[cfg(not(target_arch = "wasm32"))]
    pub mod cli;
}

pub use modules::*;
