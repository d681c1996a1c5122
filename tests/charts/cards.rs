//! The pictures of pages: every text keeps to its room, the chart stands free, and ink is where it should be.

use std::collections::BTreeMap;

use marmot::palette::{Theme, colour};
use marmot::publish::picture::{
    Picture, PictureChart, PictureLayout, SIZE, TextLine, layout, of_pages, png, read, svg,
};
use marmot::scene::{Ink, Rect};
use marmot::words::{Sentence, Span, Words};

use rayon::prelude::*;
use resvg::usvg::{Group, Node};

use super::picture::Pixels;
use crate::support::{everywhere, explorers, luton, none_of, places};

fn pictures() -> BTreeMap<String, Picture> {
    of_pages(luton())
}

fn text_of(line: &TextLine) -> String {
    line.pieces.iter().map(|(_, text)| text.as_str()).collect()
}

/// Boxes of all texts in the order in which they are drawn, by the letters that are drawn.
fn boxes(group: &Group, found: &mut Vec<Rect>) {
    for node in group.children() {
        match node {
            Node::Group(group) => boxes(group, found),
            Node::Text(text) => {
                let of = text.abs_bounding_box();
                let [x, y, width, height] = [of.x(), of.y(), of.width(), of.height()].map(f64::from);
                found.push(Rect { x, y, width, height });
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

fn meet(one: Rect, other: Rect) -> bool {
    one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom()
}

fn is_inside(one: Rect, other: Rect, aside: f64) -> bool {
    one.x >= other.x - aside
        && one.right() <= other.right() + aside
        && one.y >= other.y - aside
        && one.bottom() <= other.bottom() + aside
}

fn faults(laid: &PictureLayout) -> Vec<String> {
    let mut found = Vec::new();
    boxes(read(&svg(laid)).expect("a drawing").root(), &mut found);
    // Those of the chart are drawn first.
    let (of_chart, of_lines) = found.split_at(found.len() - laid.lines.len());
    let mut faults = Vec::new();
    for (line, own) in laid.lines.iter().zip(of_lines) {
        // Letters reach below and above their line, where nothing else stands; across they may not.
        let room = Rect {
            y: line.room.y - line.style.size * 0.2,
            height: line.room.height + line.style.size * 0.4,
            ..line.room
        };
        if !is_inside(*own, room, 0.0) {
            faults.push(format!("`{}` leaves its room: {own:?} of {:?}", text_of(line), line.room));
        }
    }
    for (index, line) in laid.lines.iter().enumerate() {
        let others = laid.lines.iter().skip(index + 1).filter(|other| meet(line.room, other.room));
        faults.extend(others.map(|other| format!("`{}` stands on `{}`", text_of(line), text_of(other))));
    }
    let Some(placed) = &laid.chart else { return faults };
    let met = laid.lines.iter().filter(|line| meet(line.room, placed.room));
    faults.extend(met.map(|line| format!("`{}` stands on the chart", text_of(line))));
    let strays = of_chart.iter().filter(|own| !is_inside(**own, placed.room, 2.0));
    faults.extend(strays.map(|own| format!("{own:?} leaves the chart's room {:?}", placed.room)));
    let picture = Rect { x: 48.0, y: 32.0, width: SIZE.width - 64.0, height: SIZE.height - 64.0 };
    let outside = found.iter().filter(|own| !is_inside(**own, picture, 0.0));
    faults.extend(outside.map(|own| format!("{own:?} comes near the edge of the picture")));
    // From the top of capitals to the baseline: what lies above and below is empty in most lines.
    let letters = |own: &Rect| Rect { y: own.y + own.height * 0.2, height: own.height * 0.6, ..*own };
    let of_chart: Vec<Rect> = of_chart.iter().map(letters).collect();
    for (index, one) in of_chart.iter().enumerate() {
        let others = of_chart[index + 1..].iter().filter(|other| meet(*one, **other));
        faults.extend(others.map(|other| format!("{one:?} stands on {other:?} in the chart")));
    }
    faults
}

/// The finding as it stands in lines, without what is said small below it.
fn plain(finding: &Sentence) -> String {
    let parts = finding.parts().iter().map(|part| match part {
        Span::Plain(text) | Span::Figure(text) | Span::Aside(text) => text.as_str(),
    });
    spaced(&parts.collect::<String>())
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_text_leaves_its_room_or_stands_on_the_chart() {
    none_of(&places().into_iter().flat_map(of_pages).flat_map(of_picture).collect::<Vec<_>>());
}

/// Every council has other names and figures; all pictures of all of them would take minutes, so they take turns.
#[test]
fn pictures_of_every_council_keep_the_laws() {
    const TURNS: usize = 12;
    let taken = everywhere().par_iter().enumerate().flat_map(|(turn, snapshot)| {
        let taken = of_pages(snapshot).into_iter().skip(turn % TURNS).step_by(TURNS);
        taken.map(of_picture).collect::<Vec<_>>()
    });
    let taken: Vec<Vec<String>> = taken.collect();
    assert!(taken.len() > everywhere().len(), "{} pictures", taken.len());
    none_of(&taken.concat());
}

/// What is wrong with the picture of a page.
fn of_picture((page, picture): (String, Picture)) -> Vec<String> {
    let laid = layout(&picture);
    let cut = cut(&laid).map(|line| format!("cut: {line}"));
    faults(&laid).into_iter().chain(cut).map(|fault| format!("{}, {page}: {fault}", picture.foot[0])).collect()
}

/// Lines in which something was left out.
fn cut(laid: &PictureLayout) -> impl Iterator<Item = String> {
    laid.lines.iter().map(text_of).filter(|text| text.contains('…'))
}

#[test]
fn every_word_of_a_picture_is_on_it() {
    for (page, picture) in pictures() {
        let laid = layout(&picture);
        let all = spaced(&laid.lines.iter().map(text_of).collect::<Vec<_>>().join(" "));
        let title = picture.chart.as_ref().filter(|_| laid.chart.is_some()).and_then(|drawing| drawing.title.clone());
        let said = [picture.topic.clone(), plain(&picture.finding), picture.foot.join(" ")].into_iter().chain(title);
        assert_eq!(all, spaced(&said.collect::<Vec<_>>().join(" ")), "{page}");
        assert_eq!(cut(&laid).collect::<Vec<_>>(), Vec::<String>::new(), "{page}: cut");
    }
}

/// The figure stands out in the colour of the place, as on the page.
#[test]
fn the_figure_of_a_finding_is_in_the_colour_of_the_place() {
    for (page, picture) in pictures() {
        let figures = picture.finding.parts().iter().filter_map(|part| match part {
            Span::Figure(text) => Some(text.as_str()),
            Span::Plain(_) | Span::Aside(_) => None,
        });
        let laid = layout(&picture);
        let headline = laid.lines.iter().filter(|line| line.style.tracking != 0.0);
        let inked = headline.flat_map(|line| &line.pieces).filter(|(ink, _)| *ink == Ink::Place);
        let inked = inked.map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(spaced(&inked), spaced(&figures.collect::<String>()), "{page}");
    }
}

/// A finding is large; the longest is smaller, and whole.
#[test]
fn a_finding_is_read_at_a_glance() {
    for (page, picture) in pictures() {
        let laid = layout(&picture);
        let sizes = laid.lines.iter().filter(|line| line.style.tracking != 0.0).map(|line| line.style.size);
        let smallest = sizes.fold(f64::INFINITY, f64::min);
        assert!((30.0..=76.0).contains(&smallest), "{page}: {smallest}");
    }
}

#[test]
fn every_figure_of_a_chart_is_on_the_page() {
    for snapshot in places() {
        let words = Words::of(snapshot);
        let (pictures, mut seen) = (of_pages(snapshot), 0);
        for (objective, page) in explorers(snapshot) {
            let said = serde_json::to_string(&page).expect("an explorer");
            let below = format!("{}/", objective.slug);
            for (path, picture) in pictures.iter().filter(|(path, _)| path.starts_with(&below)) {
                for name in picture.chart.iter().flat_map(|drawing| drawing.chart.names(words)) {
                    let (_, figure) = name.rsplit_once(' ').expect("a name with its figure");
                    assert!(said.contains(&format!("\"{figure}\"")), "{path}: {figure} is not on the page");
                    seen += 1;
                }
            }
        }
        assert!(seen > pictures.len(), "{seen}");
    }
}

/// Kinds of pictures that there are, each by a page of it.
const KINDS: [&str; 7] = [
    "",
    "best-start/good-level-of-development/",
    "skills-and-control/attainment8/",
    "fair-work/jobs-below-real-living-wage/",
    "fair-work/employment-deprivation-2025/",
    "prevention/healthy-life-expectancy/",
    "discrimination-and-racism/stop-and-search-children-by-ethnicity/",
];

#[test]
fn there_are_pictures_of_every_kind() {
    let pictures = pictures();
    let kind = |page: &str| match pictures[page].chart.as_ref().map(|drawing| &drawing.chart) {
        Some(PictureChart::Trend(_)) => "lines",
        Some(PictureChart::Bars(_)) => "bars",
        None => "alone",
    };
    assert_eq!(KINDS.map(kind), ["lines", "lines", "lines", "bars", "alone", "lines", "bars"]);
}

impl Pixels {
    fn inked(&self, is_ink: impl Fn([u8; 3]) -> bool) -> impl Iterator<Item = (f64, f64)> {
        let found = self.colours.iter().enumerate().filter(move |(_, colour)| is_ink(**colour));
        found.map(|(index, _)| ((index % self.width) as f64, (index / self.width) as f64))
    }
}

fn rgb(ink: Ink) -> [u8; 3] {
    let hex = u32::from_str_radix(&colour(ink, Theme::Light)[1..], 16).expect("a colour");
    let [_, red, green, blue] = hex.to_be_bytes();
    [red, green, blue]
}

/// Paper everywhere but on the edge and in the rooms of texts and chart; and in each of those, ink.
#[test]
fn ink_is_where_it_should_be() {
    let pictures = pictures();
    for page in KINDS {
        let laid = layout(&pictures[page]);
        let pixels = Pixels::of(&png(&svg(&laid)).expect("a picture"));
        assert_eq!((pixels.width as f64, pixels.height as f64), (SIZE.width, SIZE.height));
        let edge = Rect { x: 0.0, y: 0.0, width: 16.0, height: SIZE.height };
        let near = |room: Rect, by: f64| Rect {
            x: room.x - by,
            y: room.y - by,
            width: room.width + 2.0 * by,
            height: room.height + 2.0 * by,
        };
        let chart = laid.chart.as_ref().map(|placed| near(placed.room, 12.0));
        let rooms: Vec<Rect> =
            laid.lines.iter().map(|line| near(line.room, line.style.size * 0.2)).chain(chart).chain([edge]).collect();
        let holds =
            |room: &Rect, (x, y): (f64, f64)| room.x <= x && x < room.right() && room.y <= y && y < room.bottom();
        let mut counts = vec![0; rooms.len()];
        for at in pixels.inked(|colour| colour != rgb(Ink::Paper)) {
            let room = rooms.iter().position(|room| holds(room, at));
            counts[room.unwrap_or_else(|| panic!("{page}: ink at {at:?}"))] += 1;
        }
        assert!(counts.iter().all(|count| *count > 100), "{page}: {counts:?}");
        let on_edge = pixels.inked(|colour| colour == rgb(Ink::Place)).filter(|at| holds(&edge, *at)).count();
        assert_eq!(on_edge as f64, edge.width * edge.height, "{page}");
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let (first, second) = (pictures(), pictures());
    assert!(first == second);
    for page in KINDS {
        let [one, other] = [&first, &second].map(|pictures| png(&svg(&layout(&pictures[page]))).expect("a picture"));
        assert!(one == other, "{page}");
        assert!(one.len() < 60_000, "{page}: {} bytes", one.len());
    }
}

/// Longer than any that there is: smaller, or without its chart, but whole.
#[test]
fn a_finding_of_any_length_has_room() {
    let mut picture = pictures().remove("best-start/good-level-of-development/").expect("a picture");
    let words = "In Northmere, fewer children than elsewhere in the country are ready for school at the age of five. ";
    for count in 1..=8 {
        picture.finding = Sentence::plain(words.repeat(count)).figure("64 in every 100").aside(" These are for 2023.");
        let laid = layout(&picture);
        assert_eq!(faults(&laid), Vec::<String>::new(), "{count} times");
        assert_eq!(laid.chart.is_some(), count < 4, "{count} times");
        assert!(laid.lines.iter().any(|line| text_of(line).contains("2023")));
    }
}

#[test]
fn a_picture_is_told_to_who_does_not_see_it() {
    let pictures = pictures();
    assert_eq!(
        spaced(&pictures["best-start/good-level-of-development/"].text),
        "In Luton, 64 in every 100 children are ready for school at age 5. In England it is 68. \
         A chart from 2015/16 to 2024/25: Luton 64.0% and England 68.3%."
    );
    assert!(pictures.values().all(|picture| picture.text.chars().count() <= 420), "sites cut a longer one");
}
