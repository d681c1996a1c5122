//! Marmot Explorer: published figures of a place in, explorers of its health equity out.
//!
//! Two wings with a page between them. Where a place is published, figures are worked out, put into words and placed;
//! a phone shows what was written, and lets it be touched. Neither wing knows the other: what both share is `terms`,
//! `scene`, `palette`, `paint`, `page` and `view`.
#![cfg_attr(test, allow(clippy::float_cmp))]

/// All of the library. Tests, benches and examples see it by the feature `internals`; without it the compiler finds
/// what neither a command nor a page uses.
#[path = ""]
#[cfg_attr(not(feature = "internals"), allow(unused_imports, reason = "some types are named by tests alone"))]
mod modules {
    // Of what both wings have, the compiler finds what is dead where a place is published; a phone needs less of it.
    #[cfg_attr(target_arch = "wasm32", allow(dead_code))]
    #[macro_use] // how closed lists and names are read and written
    pub mod terms;

    #[cfg_attr(target_arch = "wasm32", allow(dead_code))]
    pub mod page;
    #[cfg(any(target_arch = "wasm32", feature = "internals"))]
    pub mod paint;
    #[cfg_attr(target_arch = "wasm32", allow(dead_code))]
    pub mod palette;
    #[cfg_attr(target_arch = "wasm32", allow(dead_code))]
    pub mod scene;
    pub mod view;

    // On a phone.
    #[cfg(target_arch = "wasm32")]
    pub mod browser;

    // Where a place is published: from a folder of files to a folder of pages.
    #[cfg(not(target_arch = "wasm32"))]
    pub mod cli;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod compose;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod place;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod publish;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod serve;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod snapshot;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod stats;
    #[cfg(not(target_arch = "wasm32"))]
    pub mod words;
}

#[cfg(not(any(feature = "internals", target_arch = "wasm32")))]
pub use modules::cli;
#[cfg(feature = "internals")]
pub use modules::*;
#[cfg(not(feature = "internals"))]
use modules::*;
