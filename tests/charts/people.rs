//! A hundred figures: as many of each kind as are said.

use marmot::compose::people::people;
use marmot::page::Node;
use marmot::palette::{Theme, colour};
use marmot::scene::Ink;
use marmot::snapshot::Sex;
use marmot::stats::counterfactual::Hundred;
use marmot::words::HundredWords;

use super::picture::check_drawing;

/// Figures of each kind in a picture: a figure is a path's move to its top.
fn drawn(nodes: &[Node], class: &str) -> usize {
    let each = nodes.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    each.map(|element| {
        let has = |name: &str, value: &str| element.attributes.iter().any(|(n, v)| *n == name && &**v == value);
        let path = element.attributes.iter().find(|(name, _)| *name == "d" && has("class", class));
        path.map_or(0, |(_, d)| d.matches('M').count()) + drawn(&element.children, class)
    })
    .sum()
}

fn said(of: Hundred) -> HundredWords {
    HundredWords {
        text: format!("Of every 100 children, {} are ready. It would be {}.", of.now, of.target),
        both: of.both().to_string(),
        between: of.between().to_string(),
        others: of.others().to_string(),
    }
}

#[test]
fn a_picture_has_a_hundred_figures_of_its_kinds() {
    for (now, target) in [(79, 85), (13, 9), (2, 100), (100, 3), (50, 51), (98, 99)] {
        let of = Hundred { now, target };
        let nodes = people(of, &said(of), Sex::Persons);
        // One more of each kind stands in the list.
        let counts = ["figure-both", "figure-between", "figure-other"].map(|class| drawn(&nodes, class) - 1);
        let expected = [of.both(), of.between(), of.others()].map(usize::from);
        assert_eq!(counts, expected, "{now} {target}");
        assert_eq!(counts.iter().sum::<usize>(), 100);
    }
}

/// The strips of a picture, in rows of two, in the colours that a page gives them.
fn check_picture(name: &str, of: Hundred, sex: Sex) {
    let colours = [("both", Ink::Place), ("between", Ink::Country), ("other", Ink::Grid)];
    let style = colours.map(|(kind, ink)| format!(".figure-{kind}{{fill:{}}}", colour(ink, Theme::Light))).concat();
    let strips = people(of, &said(of), sex).into_iter().flat_map(|node| match node {
        Node::Element(element) => element.children,
        Node::Text(_) => Vec::new(),
    });
    let strips = strips.filter_map(|node| match node {
        Node::Element(strip) if strip.tag == "svg" => Some((164.0, 28.0, strip)),
        Node::Element(_) | Node::Text(_) => None,
    });
    check_drawing(name, &strips.collect::<Vec<_>>(), &style);
}

#[test]
fn people_who_would_be_more() {
    check_picture("people_more", Hundred { now: 79, target: 85 }, Sex::Persons);
}

#[test]
fn homes_that_would_be_fewer() {
    check_picture("homes_fewer", Hundred { now: 13, target: 9 }, Sex::NotApplicable);
}
