//! A verdict in words and shape: colour is never the only sign.

use crate::page::{Element, Node, element};
use crate::snapshot::Measure;
use crate::stats::{Judgement, PlaceStanding};
use crate::words::{Sentence, Span, Words};

fn name(kind: Judgement) -> &'static str {
    match kind {
        Judgement::Better => "better",
        Judgement::Similar => "similar",
        Judgement::Worse => "worse",
        Judgement::Different => "different",
        Judgement::NotCompared => "none",
    }
}

fn shape(kind: Judgement) -> Element {
    let filled = |d: &'static str| element("path").attribute("d", d).attribute("fill", "currentColor");
    match kind {
        Judgement::Better => filled("M6 1.5 11 10.5H1z"),
        Judgement::Worse => filled("M1 1.5H11L6 10.5z"),
        Judgement::Similar => element("circle")
            .attribute("cx", "6")
            .attribute("cy", "6")
            .attribute("r", "4.2")
            .attribute("fill", "currentColor"),
        Judgement::Different => filled("M6 1 11 6 6 11 1 6z"),
        Judgement::NotCompared => element("path")
            .attribute("d", "M1.5 6H10.5")
            .attribute("stroke", "currentColor")
            .attribute("stroke-width", "2"),
    }
}

/// The shape alone.
fn mark(kind: Judgement) -> Element {
    let picture = element("svg").class("shape").attribute("width", "12").attribute("height", "12");
    let hidden = picture.attribute("viewBox", "0 0 12 12").attribute("aria-hidden", "true");
    hidden.attribute("focusable", "false").child(shape(kind))
}

/// The judgement of a standing with shape and words.
pub fn chip(measure: &Measure, standing: &PlaceStanding, words: Words<'_>) -> Element {
    let judgement = Judgement::of(standing.relation, measure.polarity);
    let chip = element("span").class("chip").attribute("data-status", name(judgement));
    chip.child(mark(judgement)).text(words.status(measure, standing))
}

/// A count with its shape and words.
pub fn counted(kind: Judgement, text: String) -> Element {
    element("li").class("chip").attribute("data-status", name(kind)).child(mark(kind)).text(text)
}

/// A sentence with its figure standing out.
pub fn sentence(sentence: &Sentence) -> Vec<Node> {
    let part = |part: &Span| match part {
        Span::Plain(text) => Node::text(text.as_str()),
        Span::Figure(text) => element("em").text(text.as_str()).into(),
        Span::Aside(text) => element("small").text(text.as_str()).into(),
    };
    sentence.parts().iter().map(part).collect()
}
