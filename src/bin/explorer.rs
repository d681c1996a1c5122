//! The widget.

// Its exports are the library's.
#[cfg(target_arch = "wasm32")]
use marmot as _;

/// A third of the standard library's allocator in size, and made for WebAssembly.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Nothing by itself: a page calls `show` for each element, see `browser`.
fn main() {}
