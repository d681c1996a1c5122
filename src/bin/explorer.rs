//! The widget.

/// A third of the standard library's allocator in size, and made for WebAssembly.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the app in the page.
#[cfg(target_arch = "wasm32")]
fn main() {
    marmot::browser::start();
}

/// The analyst's command is another binary.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
