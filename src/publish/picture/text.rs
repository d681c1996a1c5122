//! Text of a picture: how it looks, how wide it is, and where its lines break.

use super::font::Face;
use crate::scene::{Ink, Point, Rect, TextMeasure, Weight, fit, wrap};

/// A last line that takes a smaller share of its column looks like a leftover.
const LAST_LINE: f64 = 0.4;

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// How heavy.
    pub face: Face,
    /// In pixels.
    pub size: f64,
    /// From one line to the next, in pixels.
    pub leading: f64,
    /// Between two letters, in pixels.
    pub tracking: f64,
}

impl TextMeasure for Style {
    /// Its own size and weight, whatever is asked for: a style is measured as it is.
    fn width(&self, text: &str, _weight: Weight, _size: f64) -> f64 {
        self.face.width(text, self.size) + self.tracking * text.chars().count() as f64
    }
}

impl Style {
    pub(super) fn wide(&self, text: &str) -> f64 {
        self.width(text, Weight::Regular, self.size)
    }

    pub(super) fn lines(&self, text: &str, width: f64) -> Vec<String> {
        wrap(text, width, Weight::Regular, self.size, self)
    }

    /// At most so many lines, cut where there are more.
    pub(super) fn at_most(&self, most: usize, text: &str, width: f64) -> Vec<String> {
        let rows = even(text, *self, width);
        if rows.len() > most { fit(text, width, most, Weight::Regular, self.size, self) } else { rows }
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Where its first letter stands, on the baseline.
    pub at: Point,
    /// How it looks.
    pub style: Style,
    /// What it says, in inks.
    pub pieces: Vec<(Ink, String)>,
    /// What it may not leave.
    pub room: Rect,
}

/// Lines one below the other from the top of a room, and where they end.
pub(super) fn stacked(rows: &[String], style: Style, ink: Ink, room: Rect) -> (Vec<TextLine>, f64) {
    let mut bottom = room.y;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        // Capitals stand in the middle of their line; they are about 0.73 of the size high.
        let baseline = bottom + style.leading / 2.0 + style.size * 0.365;
        let own = Rect { y: bottom, height: style.leading, ..room };
        lines.push(TextLine {
            at: Point { x: room.x, y: baseline },
            style,
            pieces: vec![(ink, row.clone())],
            room: own,
        });
        bottom += style.leading;
    }
    (lines, bottom)
}

/// As few lines as there can be, and among those the evenest: without a last line of one short word.
pub(super) fn even(text: &str, style: Style, width: f64) -> Vec<String> {
    let widest = style.lines(text, width);
    let share = |row: &String| style.wide(row) / width;
    let unevenness = |rows: &Vec<String>| -> f64 {
        let Some((last, others)) = rows.split_last() else { return 0.0 };
        let slack: f64 = others.iter().map(|row| (1.0 - share(row)) * (1.0 - share(row))).sum();
        slack + (LAST_LINE - share(last)).max(0.0)
    };
    let glued = (0..=2).map(|count| kept_at_the_end(text, count));
    let candidates =
        glued.flat_map(|text| (0..=20).map(move |step| (text.clone(), width * (1.0 - f64::from(step) * 0.02))));
    let laid = candidates.map(|(text, narrower)| style.lines(&text, narrower));
    let fitting = laid.filter(|rows| rows.len() == widest.len() && rows.iter().all(|row| share(row) <= 1.0));
    fitting.min_by(|one, other| unevenness(one).total_cmp(&unevenness(other))).unwrap_or(widest)
}

/// A text whose last spaces, so many of them, are no place to break it.
fn kept_at_the_end(text: &str, count: usize) -> String {
    let mut words: Vec<&str> = text.rsplitn(count + 1, ' ').collect();
    let start = words.pop().unwrap_or_default();
    words.iter().rev().fold(start.to_owned(), |kept, word| format!("{kept}\u{a0}{word}"))
}

/// Gives each letter of the lines of a sentence the ink of the part that it is from.
pub(super) fn coloured(lines: &mut [TextLine], said: &[(Ink, &str)]) {
    let text: String = said.iter().map(|(_, text)| *text).collect();
    let skipped = text.chars().count() - text.trim_start().chars().count();
    let mut letters = said.iter().flat_map(|(ink, text)| text.chars().map(|letter| (*ink, letter))).skip(skipped);
    for line in lines {
        let count: usize = line.pieces.iter().map(|(_, text)| text.chars().count()).sum();
        let mut pieces: Vec<(Ink, String)> = Vec::new();
        for (ink, letter) in letters.by_ref().take(count) {
            match pieces.last_mut().filter(|(before, _)| *before == ink) {
                Some((_, text)) => text.push(letter),
                None => pieces.push((ink, letter.to_string())),
            }
        }
        // The space at which the line was broken.
        letters.next();
        line.pieces = pieces;
    }
}
