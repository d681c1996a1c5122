//! How wide text is: asked of the browser while the app runs, estimated while pages are published.

use super::mark::{Anchor, Mark, Point, Rect, Weight};

/// What knows how wide the letters of a font are.
pub trait TextMeasure {
    /// Width in CSS pixels of a text at a size in CSS pixels.
    fn width(&self, text: &str, weight: Weight, size: f64) -> f64;
}

/// A sans-serif face as wide as the wider ones that readers have.
#[derive(Clone, Copy, Debug)]
pub struct Sans;

/// Advance of a letter in thousandths of the size, as in the Helvetica family.
const fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '’' | '\'' => 222.0,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '/' | 'f' | 't' | 'I' | '!' => 278.0,
        'r' | '(' | ')' | '-' => 333.0,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 500.0,
        'F' | 'T' | 'Z' => 611.0,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 667.0,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' => 722.0,
        'G' | 'O' | 'Q' => 778.0,
        'M' | 'm' => 833.0,
        '%' => 889.0,
        'W' => 944.0,
        '…' => 1000.0,
        _ => 556.0,
    }
}

impl TextMeasure for Sans {
    fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let thousandths: f64 = text.chars().map(advance).sum();
        let heavier = match weight {
            Weight::Regular => 1.08,
            Weight::Bold => 1.17,
        };
        thousandths / 1000.0 * size * heavier
    }
}

/// Text in lines no wider than a limit; a word that is wider has a line of its own.
pub fn wrap(text: &str, limit: f64, weight: Weight, size: f64, measure: &dyn TextMeasure) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if measure.width(&format!("{line} {word}"), weight, size) <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Text in at most so many lines, cut with “…” where it takes more or a word is wider than the limit.
pub fn fit(text: &str, limit: f64, most: usize, weight: Weight, size: f64, measure: &dyn TextMeasure) -> Vec<String> {
    let mut lines = wrap(text, limit, weight, size, measure);
    let mut has_more = lines.len() > most;
    lines.truncate(most);
    for line in lines.iter_mut().rev() {
        if has_more || measure.width(line, weight, size) > limit {
            line.push('…');
            while measure.width(line, weight, size) > limit && line.chars().count() > 2 {
                line.pop();
                line.pop();
                line.push('…');
            }
        }
        has_more = false;
    }
    lines
}

/// The box of a text on a baseline: from the top of its tallest letters to the foot of its lowest.
pub(super) fn text_box(at: Point, anchor: Anchor, width: f64, size: f64) -> Rect {
    let x = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect { x, y: at.y - 0.75 * size, width, height: size }
}

/// The box of a mark, where it is a text.
pub(super) fn bounds(mark: &Mark, measure: &dyn TextMeasure) -> Option<Rect> {
    match mark {
        Mark::Text { at, anchor, weight, size, text, .. } => {
            Some(text_box(*at, *anchor, measure.width(text, *weight, *size), *size))
        }
        Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } => None,
    }
}

/// Whether no text of some marks stands within a distance of a box.
pub(super) fn is_free(room: Rect, apart: f64, marks: &[Mark], measure: &dyn TextMeasure) -> bool {
    !marks.iter().filter_map(|mark| bounds(mark, measure)).any(|taken| {
        room.x < taken.right() + apart
            && room.right() > taken.x - apart
            && room.y < taken.bottom() + apart
            && room.bottom() > taken.y - apart
    })
}
