//! The address of a page for who reads it on paper, in words and as a square for a phone's camera.

use qrcode::{Color, QrCode};
use yew::prelude::*;

/// Blank modules around the square, as its standard asks for.
const QUIET: usize = 4;

/// The address under some words; the square is left out where an address is too long for one.
pub fn printed(words: &'static str, address: &str) -> Html {
    let square = QrCode::new(address).ok().map(|code| drawn(&code));
    html! {
        <div class="printed">
            { for square }
            <p>{ format!("{words} {address}") }</p>
        </div>
    }
}

fn drawn(code: &QrCode) -> Html {
    let width = code.width();
    let modules = code.to_colors();
    let dark = modules.iter().enumerate().filter(|(_, module)| **module == Color::Dark);
    let path: String = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET)).collect();
    let side = width + 2 * QUIET;
    html! {
        <svg class="square" viewBox={format!("0 0 {side} {side}")} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}
