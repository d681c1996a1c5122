//! The colours that the page has now, as the canvas needs them.
//!
//! Read from the custom properties of the stylesheet, so that a host's theme reaches the canvas;
//! where the reader forces colours, from the system's.

use plotters_backend::BackendColor;
use web_sys::{CssStyleDeclaration, Element, Window};

use super::resize_sentinel::sentinel;
use crate::palette::{self, Theme};
use crate::scene::{Ink, Opacity};

/// The colour of each role now, in the order of [`Ink::ALL`].
pub struct Colours {
    inks: Vec<(Ink, (u8, u8, u8))>,
    theme: Theme,
}

fn matches(window: &Window, query: &str) -> bool {
    window.match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// `#rgb` or `#rrggbb`, or `rgb(…)` as a computed style writes it.
fn parse(text: &str) -> Option<(u8, u8, u8)> {
    let text = text.trim_ascii();
    if let Some(digits) = text.strip_prefix('#') {
        let pair = |start: usize, length: usize| u8::from_str_radix(digits.get(start..start + length)?, 16).ok();
        return match digits.len() {
            3 => Some((pair(0, 1)? * 17, pair(1, 1)? * 17, pair(2, 1)? * 17)),
            6 => Some((pair(0, 2)?, pair(2, 2)?, pair(4, 2)?)),
            _ => None,
        };
    }
    let inside = text.strip_prefix("rgb(").or(text.strip_prefix("rgba("))?.strip_suffix(')')?;
    let mut parts = inside.split([',', ' ', '/']).filter(|part| !part.is_empty());
    let mut next = || parts.next()?.split('.').next()?.parse::<u8>().ok();
    Some((next()?, next()?, next()?))
}

impl Colours {
    /// Reads the colours of an element.
    pub fn of(element: &Element) -> Option<Self> {
        let window = web_sys::window()?;
        let style = window.get_computed_style(element).ok().flatten()?;
        let is_forced = matches(&window, "(forced-colors: active)");
        let theme = if is_forced { Theme::Forced } else { theme_of(&style) };
        let colour = |ink: Ink| {
            let known = palette::colour(ink, theme);
            let now = if is_forced {
                system_colour(element, known)
            } else {
                style.get_property_value(palette::property(ink)).ok()
            };
            (ink, now.as_deref().and_then(parse).or(parse(known)).unwrap_or_default())
        };
        Some(Self { inks: Ink::ALL.iter().map(|ink| colour(*ink)).collect(), theme })
    }

    /// Whether they are the system's few.
    pub fn are_forced(&self) -> bool {
        self.theme == Theme::Forced
    }

    /// A role's colour with how much it covers.
    pub fn get(&self, ink: Ink, opacity: Opacity) -> BackendColor {
        let rgb = self.inks.iter().find(|(known, _)| *known == ink).map(|(_, rgb)| *rgb).unwrap_or_default();
        BackendColor { alpha: palette::cover(ink, opacity, self.theme), rgb }
    }
}

/// Dark where the paper is dark.
fn theme_of(style: &CssStyleDeclaration) -> Theme {
    let paper = style.get_property_value(palette::property(Ink::Paper)).ok();
    match paper.as_deref().and_then(parse) {
        Some((r, g, b)) if u32::from(r) + u32::from(g) + u32::from(b) < 384 => Theme::Dark,
        Some(_) | None => Theme::Light,
    }
}

/// What a system colour is now: the sentinel's computed colour, since a canvas is not recoloured.
fn system_colour(element: &Element, name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let sentinel = sentinel(element)?;
    sentinel.set_attribute("data-ink", name).ok()?;
    window.get_computed_style(&sentinel).ok().flatten()?.get_property_value("color").ok()
}
