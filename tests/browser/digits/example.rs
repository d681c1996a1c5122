//! Says everything where it runs: built for WebAssembly by the test of the same name.
#![allow(clippy::expect_used, reason = "a test may stop at what should not happen")]

mod said;

#[cfg(target_arch = "wasm32")]
fn main() {
    web_sys::console::log_1(&said::said().into());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("{}", said::said());
}
