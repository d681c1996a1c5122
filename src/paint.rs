//! A scene on a plotters backend: device pixels, dashes and text live here.
//!
//! Only the primitives of `plotters-backend` are used. Every length is multiplied by the screen's
//! ratio and rounded once, to whole device pixels, which is all that a backend takes.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform,
};

use crate::scene::{
    Anchor, Dash, HALF_CAPITAL, HOLLOW, Ink, Mark, Opacity, Point, RING, Rect, Scene, Shape, Stroke, Weight,
};

/// How the marks of a scene look on this screen.
pub trait Look {
    /// The colour of a role, with how much it covers.
    fn colour(&self, ink: Ink, opacity: Opacity) -> BackendColor;
    /// The family of text, as CSS writes it.
    fn family(&self) -> &str;
    /// Device pixels in a CSS pixel.
    fn ratio(&self) -> f64;
    /// Whether bands are lines round them: where a reader forces colours, there are no tints.
    fn has_outlined_bands(&self) -> bool;
}

/// Draws the marks of a scene, one over the other.
///
/// # Errors
/// When the backend does.
pub fn paint<B: DrawingBackend>(
    backend: &mut B,
    scene: &Scene,
    look: &dyn Look,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let mut painter = Painter { backend, look };
    scene.marks.iter().try_for_each(|mark| painter.mark(mark))
}

/// Corners of a symbol in radii from its middle.
const DIAMOND: [BackendCoord; 4] = [(0, -1), (1, 0), (0, 1), (-1, 0)];
const SQUARE: [BackendCoord; 4] = [(-1, -1), (1, -1), (1, 1), (-1, 1)];

struct Painter<'a, B> {
    backend: &'a mut B,
    look: &'a dyn Look,
}

struct Paint {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Paint {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct TextPaint<'a> {
    color: BackendColor,
    size: f64,
    family: &'a str,
    weight: Weight,
    anchor: Pos,
}

impl BackendTextStyle for TextPaint<'_> {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        FontTransform::None
    }

    fn style(&self) -> FontStyle {
        match self.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        self.anchor
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }

    /// Only backends that draw letters themselves ask; a canvas and an SVG do not.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Err(std::fmt::Error)
    }

    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        Err(std::fmt::Error)
    }
}

impl<B: DrawingBackend> Painter<'_, B> {
    fn mark(&mut self, mark: &Mark) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        match mark {
            Mark::Path { points, stroke } => self.path(points, *stroke),
            Mark::Area { outline, ink, opacity: Opacity::Band } if self.look.has_outlined_bands() => {
                let round: Vec<Point> = outline.iter().chain(outline.first()).copied().collect();
                self.path(&round, Stroke::solid(*ink, 1.0))
            }
            Mark::Area { outline, ink, opacity } => self.fill(outline, *ink, *opacity),
            Mark::Block { rect, fill, edge } => {
                let outline = corners(*rect, 0.0);
                fill.map_or(Ok(()), |ink| self.fill(&outline, ink, Opacity::Full))?;
                edge.map_or(Ok(()), |stroke| self.path(&closed(corners(*rect, stroke.width / 2.0)), stroke))
            }
            Mark::Symbol { at, shape, radius, ink } => self.symbol(*at, *shape, *radius, *ink),
            Mark::Text { at, anchor, weight, ink, size, text } => self.text(*at, *anchor, *weight, *ink, *size, text),
        }
    }

    fn device(&self, length: f64) -> f64 {
        length * self.look.ratio()
    }

    fn at(&self, point: Point) -> BackendCoord {
        (libm::round(self.device(point.x)) as i32, libm::round(self.device(point.y)) as i32)
    }

    fn style(&self, ink: Ink, opacity: Opacity, width: f64) -> Paint {
        let width = libm::round(self.device(width)).max(1.0) as u32;
        Paint { color: self.look.colour(ink, opacity), width }
    }

    fn path(&mut self, points: &[Point], stroke: Stroke) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let style = self.style(stroke.ink, stroke.opacity, stroke.width);
        for piece in pieces(points, stroke) {
            let piece: Vec<BackendCoord> = piece.into_iter().map(|point| self.at(point)).collect();
            self.backend.draw_path(piece, &style)?;
        }
        Ok(())
    }

    fn fill(&mut self, outline: &[Point], ink: Ink, opacity: Opacity) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let style = self.style(ink, opacity, 0.0);
        let outline: Vec<BackendCoord> = outline.iter().map(|point| self.at(*point)).collect();
        self.backend.fill_polygon(outline, &style)
    }

    /// A filled symbol has a ring of paper, a dot has none; a hollow one is paper inside.
    fn symbol(&mut self, at: Point, shape: Shape, radius: f64, ink: Ink) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        match shape {
            Shape::Circle => {
                self.disc(at, radius + RING / 2.0, Ink::Paper)?;
                self.disc(at, radius - RING / 2.0, ink)
            }
            Shape::Ring => {
                self.disc(at, radius + HOLLOW / 2.0, ink)?;
                self.disc(at, radius - HOLLOW / 2.0, Ink::Paper)
            }
            Shape::Dot => self.disc(at, radius, ink),
            Shape::Diamond => {
                for (radius, ink) in [(radius + RING / 2.0, Ink::Paper), (radius - RING / 2.0, ink)] {
                    self.around(at, radius, DIAMOND, ink)?;
                }
                Ok(())
            }
            Shape::Square => {
                self.around(at, radius, SQUARE, Ink::Paper)?;
                let style = self.style(ink, Opacity::Full, HOLLOW);
                let corners = self.corners_around(at, radius, SQUARE);
                self.backend.draw_path(corners.into_iter().chain(corners.first().copied()), &style)
            }
        }
    }

    fn disc(&mut self, at: Point, radius: f64, ink: Ink) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let style = self.style(ink, Opacity::Full, 0.0);
        let radius = libm::round(self.device(radius)).max(1.0) as u32;
        self.backend.draw_circle(self.at(at), radius, &style, true)
    }

    /// A polygon around a middle, the same to every side: middle and radius are rounded, not the corners.
    fn around(
        &mut self,
        at: Point,
        radius: f64,
        corners: [BackendCoord; 4],
        ink: Ink,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let style = self.style(ink, Opacity::Full, 0.0);
        self.backend.fill_polygon(self.corners_around(at, radius, corners), &style)
    }

    fn corners_around(&self, at: Point, radius: f64, corners: [BackendCoord; 4]) -> [BackendCoord; 4] {
        let (x, y) = self.at(at);
        let radius = libm::round(self.device(radius)).max(1.0) as i32;
        corners.map(|(dx, dy)| (x + dx * radius, y + dy * radius))
    }

    fn text(
        &mut self,
        at: Point,
        anchor: Anchor,
        weight: Weight,
        ink: Ink,
        size: f64,
        text: &str,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        // Backends know the middle of a line, not its baseline.
        let middle = Point { x: at.x, y: at.y - size * HALF_CAPITAL };
        let style = TextPaint {
            color: self.look.colour(ink, Opacity::Full),
            size: self.device(size),
            family: self.look.family(),
            weight,
            anchor: Pos::new(horizontal, VPos::Center),
        };
        self.backend.draw_text(text, &style, self.at(middle))
    }
}

fn corners(rect: Rect, inset: f64) -> [Point; 4] {
    let (left, top) = (rect.x + inset, rect.y + inset);
    let (right, bottom) = ((rect.right() - inset).max(left), (rect.bottom() - inset).max(top));
    [Point { x: left, y: top }, Point { x: right, y: top }, Point { x: right, y: bottom }, Point { x: left, y: bottom }]
}

fn closed(corners: [Point; 4]) -> Vec<Point> {
    corners.into_iter().chain(corners.first().copied()).collect()
}

/// A path cut into the strokes of its dash; the pattern runs on around corners.
///
/// Dots have round ends, which a backend cannot draw: each is as much longer as its ends would reach.
fn pieces(points: &[Point], stroke: Stroke) -> Vec<Vec<Point>> {
    let Some((on, off)) = stroke.dash.lengths() else { return vec![points.to_vec()] };
    let ends = if stroke.dash == Dash::Dotted { stroke.width.min(off / 2.0) } else { 0.0 };
    let (on, off) = (on + ends, off - ends);
    let mut pieces = Vec::new();
    let (mut is_on, mut left) = (true, on - ends / 2.0);
    let mut piece: Vec<Point> = points.first().copied().into_iter().collect();
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let length = from.away(*to);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let share = done / length;
            let at = Point { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
            if is_on {
                piece.push(at);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![at];
            }
            is_on = !is_on;
            left = if is_on { on } else { off };
        }
        left -= length - done;
        if is_on {
            piece.push(*to);
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dashed(dash: Dash) -> Stroke {
        Stroke { dash, ..Stroke::solid(Ink::Region, 2.0) }
    }

    fn straight(length: f64, dash: Dash) -> Vec<(f64, f64)> {
        let points = [Point { x: 0.0, y: 0.0 }, Point { x: length, y: 0.0 }];
        let ends = |piece: &Vec<Point>| (piece.first().unwrap().x, piece.last().unwrap().x);
        pieces(&points, dashed(dash)).iter().map(ends).collect()
    }

    #[test]
    fn dashes_have_their_lengths() {
        assert_eq!(straight(20.0, Dash::Solid), [(0.0, 20.0)]);
        assert_eq!(straight(22.0, Dash::Dashed), [(0.0, 6.0), (10.0, 16.0), (20.0, 22.0)]);
        assert_eq!(straight(9.0, Dash::Dashed), [(0.0, 6.0)]);
    }

    #[test]
    fn dots_are_longer_by_their_round_ends() {
        assert_eq!(straight(10.0, Dash::Dotted), [(0.0, 2.5), (4.5, 8.0)]);
    }

    #[test]
    fn a_dash_goes_on_around_a_corner() {
        let points = [Point { x: 0.0, y: 0.0 }, Point { x: 4.0, y: 0.0 }, Point { x: 4.0, y: 8.0 }];
        let first = &pieces(&points, dashed(Dash::Dashed))[0];
        assert_eq!(first, &[Point { x: 0.0, y: 0.0 }, Point { x: 4.0, y: 0.0 }, Point { x: 4.0, y: 2.0 }]);
    }
}
