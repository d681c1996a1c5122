//! The analyst's command.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    marmot::cli::run(clap::Parser::parse())
}

/// The widget has a binary of its own.
#[cfg(target_arch = "wasm32")]
fn main() {}
