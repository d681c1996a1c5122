//! The widget.

/// Starts the app in the page.
#[cfg(target_arch = "wasm32")]
fn main() {
    marmot::browser::start();
}

/// The analyst's command is another binary.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
