//! A scene on a backend that writes down what it is asked to draw.

use std::convert::Infallible;

use marmot::paint::{Look, paint};
use marmot::scene::{Anchor, Dash, Ink, Mark, Opacity, Point, Rect, Scene, Shape, Size, Stroke, Weight};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

/// What was drawn, with the red of its colour, which tells the roles apart.
#[derive(Clone, Debug, PartialEq)]
enum Drawn {
    Path(Vec<BackendCoord>, u32, u8),
    Circle(BackendCoord, u32, u8),
    Polygon(Vec<BackendCoord>, u8),
    Text { text: String, at: BackendCoord, size: f64, is_bold: bool, across: &'static str, red: u8 },
}

#[derive(Default)]
struct Recorder(Vec<Drawn>);

type Answer = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (360, 236)
    }

    fn ensure_prepared(&mut self) -> Answer {
        Ok(())
    }

    fn present(&mut self) -> Answer {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, _: BackendColor) -> Answer {
        panic!("a pixel at {at:?} is drawn alone")
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Answer {
        self.0.push(Drawn::Path(path.into_iter().collect(), style.stroke_width(), style.color().rgb.0));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, fill: bool) -> Answer {
        assert!(fill, "symbols are filled");
        self.0.push(Drawn::Circle(at, radius, style.color().rgb.0));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, at: I, style: &S) -> Answer {
        self.0.push(Drawn::Polygon(at.into_iter().collect(), style.color().rgb.0));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Answer {
        assert!(matches!(style.anchor().v_pos, VPos::Center));
        let across = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "middle",
            HPos::Right => "right",
        };
        let is_bold = matches!(style.style(), FontStyle::Bold);
        let (text, size, red) = (text.to_owned(), style.size(), style.color().rgb.0);
        self.0.push(Drawn::Text { text, at, size, is_bold, across, red });
        Ok(())
    }
}

/// A screen where the red of a role is its place among the roles.
struct Screen(f64);

fn red(ink: Ink) -> u8 {
    Ink::ALL.iter().position(|role| *role == ink).and_then(|position| u8::try_from(position).ok()).expect("a role")
}

impl Look for Screen {
    fn colour(&self, ink: Ink, _: Opacity) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (red(ink), 0, 0) }
    }

    fn family(&self) -> &str {
        "sans-serif"
    }

    fn ratio(&self) -> f64 {
        self.0
    }

    fn has_outlined_bands(&self) -> bool {
        false
    }
}

fn drawn(mark: Mark, ratio: f64) -> Vec<Drawn> {
    seen(mark, &Screen(ratio))
}

fn seen(mark: Mark, look: &dyn Look) -> Vec<Drawn> {
    let scene = Scene { size: Size { width: 360.0, height: 236.0 }, marks: vec![mark] };
    let mut recorder = Recorder::default();
    paint(&mut recorder, &scene, look).expect("nothing fails");
    recorder.0
}

/// A screen of a reader who forces colours.
struct Forced;

impl Look for Forced {
    fn colour(&self, ink: Ink, _: Opacity) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (red(ink), 0, 0) }
    }

    fn family(&self) -> &str {
        "sans-serif"
    }

    fn ratio(&self) -> f64 {
        1.0
    }

    fn has_outlined_bands(&self) -> bool {
        true
    }
}

#[test]
fn a_band_is_a_line_round_it_where_colours_are_forced() {
    let corners = [(0.0, 0.0), (9.0, 0.0), (9.0, 4.0), (0.0, 4.0)];
    let outline = || corners.iter().map(|(x, y)| Point { x: *x, y: *y }).collect();
    let area = |opacity| Mark::Area { outline: outline(), ink: Ink::Place, opacity };
    let line = Drawn::Path(vec![(0, 0), (9, 0), (9, 4), (0, 4), (0, 0)], 1, red(Ink::Place));
    let lines = [line];
    assert_eq!(seen(area(Opacity::Band), &Forced), lines);
    assert_ne!(seen(area(Opacity::Full), &Forced), lines, "what is no band stays filled");
    assert_ne!(drawn(area(Opacity::Band), 1.0), lines);
}

fn path(points: &[(f64, f64)], stroke: Stroke) -> Mark {
    Mark::Path { points: points.iter().map(|(x, y)| Point { x: *x, y: *y }).collect(), stroke }
}

#[test]
fn positions_and_widths_are_rounded_once_to_device_pixels() {
    let line = || path(&[(10.3, 5.6), (20.5, 7.0)], Stroke::solid(Ink::Country, 1.5));
    let country = red(Ink::Country);
    assert_eq!(drawn(line(), 1.0), [Drawn::Path(vec![(10, 6), (21, 7)], 2, country)]);
    assert_eq!(drawn(line(), 2.0), [Drawn::Path(vec![(21, 11), (41, 14)], 3, country)]);
    assert_eq!(drawn(line(), 3.0), [Drawn::Path(vec![(31, 17), (62, 21)], 5, country)]);
}

#[test]
fn a_line_is_never_thinner_than_a_device_pixel() {
    assert_eq!(drawn(path(&[(0.0, 0.0), (9.0, 0.0)], Stroke::solid(Ink::Grid, 0.2)), 1.0).len(), 1);
    let thin = drawn(path(&[(0.0, 0.0), (9.0, 0.0)], Stroke::solid(Ink::Grid, 0.2)), 1.0);
    assert_eq!(thin, [Drawn::Path(vec![(0, 0), (9, 0)], 1, red(Ink::Grid))]);
}

#[test]
fn dashes_grow_with_the_screen() {
    let stroke = Stroke { ink: Ink::Country, width: 2.0, dash: Dash::Dashed, opacity: Opacity::Full };
    for ratio in [1, 2, 3] {
        let pieces = drawn(path(&[(0.0, 4.0), (26.0, 4.0)], stroke), f64::from(ratio));
        let expected: Vec<Drawn> = [(0, 6), (10, 16), (20, 26)]
            .into_iter()
            .map(|(from, to)| {
                Drawn::Path(
                    vec![(from * ratio, 4 * ratio), (to * ratio, 4 * ratio)],
                    2 * ratio as u32,
                    red(Ink::Country),
                )
            })
            .collect();
        assert_eq!(pieces, expected);
    }
}

#[test]
fn a_filled_symbol_has_a_ring_of_paper() {
    let symbol = |shape, ink| Mark::Symbol { at: Point { x: 20.0, y: 30.0 }, shape, radius: 6.0, ink };
    let circle = drawn(symbol(Shape::Circle, Ink::Place), 2.0);
    assert_eq!(circle, [Drawn::Circle((40, 60), 14, red(Ink::Paper)), Drawn::Circle((40, 60), 11, red(Ink::Place))]);
    let diamond = drawn(symbol(Shape::Diamond, Ink::Country), 2.0);
    let around = |radius: i32| vec![(40, 60 - radius), (40 + radius, 60), (40, 60 + radius), (40 - radius, 60)];
    assert!(
        matches!(&diamond[..], [Drawn::Polygon(ring, paper), Drawn::Polygon(inside, country)]
        if *paper == red(Ink::Paper) && *country == red(Ink::Country) && ring == &around(14) && inside == &around(11)),
        "{diamond:?}"
    );
    let square = drawn(symbol(Shape::Square, Ink::Region), 1.0);
    assert!(
        matches!(&square[..], [Drawn::Polygon(_, paper), Drawn::Path(edge, 2, region)]
        if *paper == red(Ink::Paper) && *region == red(Ink::Region) && edge.first() == edge.last()),
        "{square:?}"
    );
}

#[test]
fn a_ring_is_paper_inside_and_a_dot_has_no_ring() {
    let symbol = |shape, ink| Mark::Symbol { at: Point { x: 20.0, y: 30.0 }, shape, radius: 3.0, ink };
    let ring = drawn(symbol(Shape::Ring, Ink::Peer), 2.0);
    assert_eq!(ring, [Drawn::Circle((40, 60), 8, red(Ink::Peer)), Drawn::Circle((40, 60), 4, red(Ink::Paper))]);
    assert_eq!(drawn(symbol(Shape::Dot, Ink::Dot), 2.0), [Drawn::Circle((40, 60), 6, red(Ink::Dot))]);
}

#[test]
fn text_keeps_its_anchor_and_grows_with_the_screen() {
    for (anchor, across) in [(Anchor::Start, "left"), (Anchor::Middle, "middle"), (Anchor::End, "right")] {
        for ratio in [1.0, 2.0, 3.0] {
            let mark = Mark::Text {
                at: Point { x: 50.0, y: 100.0 },
                anchor,
                weight: Weight::Bold,
                ink: Ink::Place,
                size: 14.0,
                text: "Northmere".to_owned(),
            };
            // The middle of a line lies 0.36 of its size above the baseline.
            let at = ((50.0 * ratio) as i32, ((100.0f64 - 14.0 * 0.36) * ratio).round() as i32);
            let text = "Northmere".to_owned();
            let expected = Drawn::Text { text, at, size: 14.0 * ratio, is_bold: true, across, red: red(Ink::Place) };
            assert_eq!(drawn(mark, ratio), [expected]);
        }
    }
}

#[test]
fn a_block_is_filled_and_its_edge_lies_inside() {
    let rect = Rect { x: 10.0, y: 10.0, width: 20.0, height: 10.0 };
    let block = Mark::Block { rect, fill: Some(Ink::Panel), edge: Some(Stroke::solid(Ink::Country, 2.0)) };
    let inside = vec![(11, 11), (29, 11), (29, 19), (11, 19), (11, 11)];
    let outline = vec![(10, 10), (30, 10), (30, 20), (10, 20)];
    assert_eq!(
        drawn(block, 1.0),
        [Drawn::Polygon(outline, red(Ink::Panel)), Drawn::Path(inside, 2, red(Ink::Country))]
    );
}
