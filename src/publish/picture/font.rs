//! The letters of pictures: embedded, so that none of a machine's own is drawn.
//!
//! Inter, under the SIL Open Font License (`static/fonts/OFL.txt`).

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::scene::{TextMeasure, Weight};

/// The name of the family, as the files have it.
pub(super) const FAMILY: &str = "Inter";

const REGULAR: &[u8] = include_bytes!("../../../static/fonts/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../static/fonts/Inter-SemiBold.ttf");
const BOLD: &[u8] = include_bytes!("../../../static/fonts/Inter-Bold.ttf");

/// How much wider a line may be drawn than its letters alone are: kerning moves most pairs closer, and a few apart.
const PAIRS: f64 = 1.01;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
}

impl Face {
    /// As CSS counts it.
    pub(super) const fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }

    const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::SemiBold => SEMI_BOLD,
            Self::Bold => BOLD,
        }
    }

    /// Width of a text at a size, in pixels: the sum of its letters, with some room for pairs that are drawn apart.
    pub(super) fn width(self, text: &str, size: f64) -> f64 {
        let Ok(font) = FontRef::new(self.file()) else { return 0.0 };
        let letters = font.charmap();
        let metrics = font.glyph_metrics(Size::new(size as f32), LocationRef::default());
        let advance = |letter: char| {
            let glyph = letters.map(letter).unwrap_or_default();
            metrics.advance_width(glyph).map_or(0.0, f64::from)
        };
        text.chars().map(advance).sum::<f64>() * PAIRS
    }
}

/// The family as charts measure it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inter;

impl TextMeasure for Inter {
    fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let face = match weight {
            Weight::Regular => Face::Regular,
            Weight::Bold => Face::Bold,
        };
        face.width(text, size)
    }
}

/// All faces, for who draws them.
pub(super) fn faces() -> Arc<Database> {
    static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        for file in [REGULAR, SEMI_BOLD, BOLD] {
            database.load_font_source(Source::Binary(Arc::new(file)));
        }
        Arc::new(database)
    });
    FACES.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_there_under_its_weight() {
        let faces = faces();
        let weights: Vec<u16> = faces.faces().map(|face| face.weight.0).collect();
        assert_eq!(weights, [Face::Regular, Face::SemiBold, Face::Bold].map(Face::weight));
        assert!(faces.faces().all(|face| face.families.iter().any(|(name, _)| name == FAMILY)));
    }

    #[test]
    fn heavier_letters_are_wider() {
        let width = |face: Face| face.width("64 in every 100", 52.0);
        assert!(width(Face::Regular) < width(Face::SemiBold) && width(Face::SemiBold) < width(Face::Bold));
        assert!((width(Face::Bold) / 2.0 - Face::Bold.width("64 in every 100", 26.0)).abs() < 0.1);
    }
}
