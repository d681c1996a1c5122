//! A hundred figures: how many there are now, how many would be more or fewer, and the others.
//!
//! Ten strips of ten figures, so that two stand in a row where there is room for them and one where
//! there is not. Figures of a kind in a strip are one path.

use crate::page::{Element, Node, element};
use crate::snapshot::Sex;
use crate::stats::counterfactual::Hundred;
use crate::words::HundredWords;

/// A person in a cell 16.4 wide and 28 high, after a move to the top of the head.
const PERSON: &str = "a3.6 3.6 0 1 0 .01 0zm-5.2 18v-6.2a5.2 5.2 0 0 1 10.4 0v6.2z";
/// A home, after a move to the top of the roof.
const HOME: &str = "l-6 6.5v11.5h12v-11.5z";
/// How wide a cell is.
const CELL: f64 = 16.4;
/// Figures of a strip.
const STRIP: u8 = 10;

/// How a figure is drawn; the stylesheet has the colours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Both,
    Between,
    Other,
}

impl Kind {
    const fn class(self) -> &'static str {
        match self {
            Self::Both => "figure-both",
            Self::Between => "figure-between",
            Self::Other => "figure-other",
        }
    }

    /// The kind of the figure at a position.
    const fn at(position: u8, of: Hundred) -> Self {
        if position < of.both() {
            Self::Both
        } else if position < of.both() + of.between() {
            Self::Between
        } else {
            Self::Other
        }
    }
}

/// The picture with its text.
pub fn people(of: Hundred, said: &HundredWords, sex: Sex) -> Vec<Node> {
    let shape = match sex {
        Sex::NotApplicable => HOME,
        Sex::Persons | Sex::Female | Sex::Male => PERSON,
    };
    let strips = (0..100 / STRIP).map(|row| strip(row * STRIP, of, shape));
    let kinds = [(Kind::Both, &said.both), (Kind::Between, &said.between), (Kind::Other, &said.others)];
    let kinds = kinds.map(|(kind, text)| element("li").child(sample(kind, shape)).text(text.as_str()));
    vec![
        element("p").class("people-text").text(said.text.as_str()).into(),
        element("div").class("people").attribute("aria-hidden", "true").children(strips).into(),
        element("ul").class("people-counts").children(kinds).into(),
    ]
}

/// Ten figures from a position on, a path a kind.
fn strip(first: u8, of: Hundred, shape: &'static str) -> Element {
    let paths = [Kind::Both, Kind::Between, Kind::Other].into_iter().filter_map(|kind| {
        let columns = (0..STRIP).filter(|column| Kind::at(first + column, of) == kind);
        let d: String = columns.map(|column| figure(f64::from(column), shape)).collect();
        (!d.is_empty()).then(|| element("path").class(kind.class()).attribute("d", d))
    });
    element("svg").attribute("viewBox", "0 0 164 28").attribute("focusable", "false").children(paths)
}

fn figure(column: f64, shape: &'static str) -> String {
    let middle = libm::round((column + 0.5) * CELL * 10.0) / 10.0;
    format!("M{middle} 5{shape}")
}

/// One figure, before what is said of its kind.
fn sample(kind: Kind, shape: &'static str) -> Element {
    let picture = element("svg").attribute("viewBox", "0 0 16.4 28").attribute("width", "16").attribute("height", "28");
    let hidden = picture.attribute("aria-hidden", "true").attribute("focusable", "false");
    hidden.child(element("path").class(kind.class()).attribute("d", figure(0.0, shape)))
}
