//! The role of a mark to its colour: one table, held equal to the stylesheet by a test.

use crate::scene::{Ink, Opacity};

/// What the page behind is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "a phone alone makes some of these")]
pub enum Theme {
    /// Light paper with dark text, as pages are published and printed.
    Light,
    /// Dark paper with light text.
    Dark,
    /// The reader's own few colours (`forced-colors` in CSS): [`colour`] then gives names of system colours.
    Forced,
}

/// The custom property that holds a role's colour in the stylesheet.
#[cfg(any(target_arch = "wasm32", feature = "internals"))]
pub const fn property(ink: Ink) -> &'static str {
    match ink {
        Ink::Place => "--place",
        Ink::Country => "--country",
        Ink::Region => "--region",
        Ink::Text => "--ink",
        Ink::Text2 => "--ink-2",
        Ink::Text3 => "--ink-3",
        Ink::Grid => "--grid",
        Ink::Panel => "--panel",
        Ink::Paper => "--paper",
        Ink::PlaceSoft => "--place-soft",
        Ink::Peer => "--peer",
        Ink::Dot => "--dot",
        Ink::Shade1 => "--m1",
        Ink::Shade2 => "--m2",
        Ink::Shade3 => "--m3",
        Ink::Shade4 => "--m4",
        Ink::Shade5 => "--m5",
    }
}

/// The short name of a role in class names.
pub const fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Place => "place",
        Ink::Country => "country",
        Ink::Region => "region",
        Ink::Text => "text",
        Ink::Text2 => "text2",
        Ink::Text3 => "text3",
        Ink::Grid => "grid",
        Ink::Panel => "panel",
        Ink::Paper => "paper",
        Ink::PlaceSoft => "place-soft",
        Ink::Peer => "peer",
        Ink::Dot => "dot",
        Ink::Shade1 => "m1",
        Ink::Shade2 => "m2",
        Ink::Shade3 => "m3",
        Ink::Shade4 => "m4",
        Ink::Shade5 => "m5",
    }
}

/// The colour of a role.
pub const fn colour(ink: Ink, theme: Theme) -> &'static str {
    match theme {
        Theme::Light => match ink {
            Ink::Place => "#86165f",
            Ink::Country | Ink::Text => "#16222e",
            Ink::Region | Ink::Text3 | Ink::Peer => "#66737f",
            Ink::Text2 => "#465462",
            Ink::Grid => "#e4e8ec",
            Ink::Panel => "#f4f6f8",
            Ink::Paper => "#ffffff",
            Ink::PlaceSoft => "#f6e6f0",
            Ink::Dot => "#87949f",
            Ink::Shade1 => "#f6e3ef",
            Ink::Shade2 => "#dfb0cf",
            Ink::Shade3 => "#c277a7",
            Ink::Shade4 => "#a03f7b",
            Ink::Shade5 => "#650c46",
        },
        Theme::Dark => match ink {
            Ink::Place => "#ff4d9d",
            Ink::Country | Ink::Text => "#f1f4f6",
            Ink::Region | Ink::Text3 | Ink::Peer => "#97a4af",
            Ink::Text2 => "#c3ccd4",
            Ink::Grid => "#2a363f",
            Ink::Panel => "#1b252d",
            Ink::Paper => "#12191f",
            Ink::PlaceSoft => "#3b1b2c",
            Ink::Dot => "#6b7985",
            Ink::Shade1 => "#33222d",
            Ink::Shade2 => "#6b2d4e",
            Ink::Shade3 => "#a63f76",
            Ink::Shade4 => "#df66a3",
            Ink::Shade5 => "#ffc4de",
        },
        Theme::Forced => match ink {
            Ink::Place => "Highlight",
            Ink::Country | Ink::Region | Ink::Text | Ink::Text2 | Ink::Text3 | Ink::Peer | Ink::Dot => "CanvasText",
            // Each covers more than the one before.
            Ink::Shade1 | Ink::Shade2 | Ink::Shade3 | Ink::Shade4 | Ink::Shade5 => "CanvasText",
            // Of the reader's few colours none is faint: a grid would be as loud as the figures.
            Ink::Grid | Ink::Panel | Ink::Paper | Ink::PlaceSoft => "Canvas",
        },
    }
}

/// How much of a role's colour covers what lies behind, 0 to 1.
pub const fn cover(ink: Ink, opacity: Opacity, theme: Theme) -> f64 {
    match (opacity, theme) {
        (Opacity::Full, Theme::Forced) => match ink {
            Ink::Shade1 => 0.2,
            Ink::Shade2 => 0.4,
            Ink::Shade3 => 0.6,
            Ink::Shade4 => 0.8,
            _ => 1.0,
        },
        (Opacity::Full, Theme::Light | Theme::Dark) => 1.0,
        (Opacity::Older, _) => 0.7,
        (Opacity::Band, Theme::Dark) => 0.24,
        (Opacity::Band, Theme::Light | Theme::Forced) => 0.16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLESHEET: &str = include_str!("../static/explorer.css");

    /// The value of a custom property in the block that a selector opens.
    fn value<'a>(block: &'a str, name: &str) -> &'a str {
        let start = block.find(&format!("{name}:")).unwrap_or_else(|| panic!("{name} is not in the stylesheet"));
        let rest = &block[start + name.len() + 1..];
        rest[..rest.find(';').unwrap()].trim()
    }

    fn long_form(hex: &str) -> String {
        match hex.strip_prefix('#').map(|digits| (digits.len(), digits)) {
            Some((3, digits)) => digits.chars().fold("#".to_owned(), |hex, digit| format!("{hex}{digit}{digit}")),
            _ => hex.to_owned(),
        }
    }

    #[test]
    fn the_stylesheet_has_the_same_colours() {
        let dark_at = STYLESHEET.find("[data-theme=\"dark\"]").unwrap();
        let (light, dark) = STYLESHEET.split_at(dark_at);
        for (theme, block) in [(Theme::Light, light), (Theme::Dark, dark)] {
            for ink in Ink::ALL {
                assert_eq!(long_form(value(block, property(ink))), colour(ink, theme), "{ink:?} in {theme:?}");
            }
            let opacity: f64 = format!("0{}", value(block, "--band-opacity")).parse().unwrap();
            assert_eq!(opacity, cover(Ink::Place, Opacity::Band, theme));
        }
    }

    #[test]
    fn shades_of_forced_colours_cover_as_much_in_the_stylesheet() {
        let forced = &STYLESHEET[STYLESHEET.find("forced-colors: active").unwrap()..];
        for ink in [Ink::Shade1, Ink::Shade2, Ink::Shade3, Ink::Shade4] {
            let (name, covered) = (colour(ink, Theme::Forced), 100.0 * cover(ink, Opacity::Full, Theme::Forced));
            assert_eq!(value(forced, property(ink)), format!("color-mix(in srgb, {name} {covered}%, Canvas)"));
        }
        assert_eq!(value(forced, property(Ink::Shade5)), colour(Ink::Shade5, Theme::Forced));
    }
}
