//! Where everything on a picture stands: text in lines that fit, the chart beside them.

use super::font::{Face, Inter};
use super::said::{Drawing, Picture, PictureChart};
use super::text::{Style, TextLine, coloured, even, stacked};
use crate::scene::{self, Frame, Ink, Rect, Scene, Size};
use crate::words::{Sentence, Span};

/// The size that sites which show links expect, in pixels.
pub const SIZE: Size = Size { width: 1200.0, height: 630.0 };
/// How wide the edge in the place's colour is.
pub(super) const EDGE: f64 = 16.0;

/// What text stands in: clear of the edge of the picture.
const TEXT: Rect = Rect { x: 64.0, y: 48.0, width: 1096.0, height: 534.0 };
/// What the finding is wide, where a chart stands beside it.
const COLUMN: f64 = 520.0;
/// Sizes of their text as drawn: lines over time have names beside them, and need the room.
const TEXT_OF_LINES: [f64; 1] = [24.0];
const TEXT_OF_BARS: [f64; 3] = [32.0, 28.0, 24.0];
/// What a chart stands in: as wide as lines need to have names, at the size of their text.
const CHART: Rect = Rect { x: 620.0, y: 90.0, width: 320.0 * 24.0 / scene::TEXT, height: 450.0 };

/// From the foot of one text to the next.
const BELOW_TOPIC: f64 = 24.0;
const ABOVE_ASIDE: f64 = 12.0;
const ABOVE_FOOT: f64 = 24.0;
const ABOVE_LINES: f64 = 6.0;
const ABOVE_BARS: f64 = 16.0;

/// Sizes that a finding may have beside a chart and alone, the largest first.
const BESIDE: [f64; 12] = [52.0, 50.0, 48.0, 46.0, 44.0, 42.0, 40.0, 38.0, 36.0, 34.0, 32.0, 30.0];
const ALONE: [f64; 17] =
    [76.0, 72.0, 68.0, 64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 16.0, 12.0];

const TOPIC: Style = Style { face: Face::SemiBold, size: 24.0, leading: 32.0, tracking: 0.0 };
const ASIDE: Style = Style { face: Face::Regular, size: 24.0, leading: 32.0, tracking: 0.0 };
const FOOT: Style = Style { face: Face::Regular, size: 22.0, leading: 30.0, tracking: 0.0 };
const TITLE: Style = Style { face: Face::SemiBold, size: 22.0, leading: 30.0, tracking: 0.0 };

const fn headline(size: f64) -> Style {
    Style { face: Face::Bold, size, leading: size * 59.0 / 52.0, tracking: size * -0.03 }
}

/// A chart with its place on a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedChart {
    /// Where it stands, and how large it is drawn.
    pub room: Rect,
    /// In its own pixels.
    pub scene: Scene,
}

/// A picture, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureLayout {
    /// Its texts, but those of the chart.
    pub lines: Vec<TextLine>,
    /// Its chart.
    pub chart: Option<PlacedChart>,
}

/// Lays a picture out; where its finding cannot be read beside a chart, it stands alone.
pub fn layout(picture: &Picture) -> PictureLayout {
    let beside = picture.chart.as_ref().and_then(|drawing| with_chart(picture, drawing));
    beside.unwrap_or_else(|| {
        let sheet = Sheet::of(picture, TEXT.width);
        let size = ALONE.iter().find(|size| sheet.fits(headline(**size))).or(ALONE.last());
        PictureLayout { lines: sheet.finish(headline(size.copied().unwrap_or(TOPIC.size))), chart: None }
    })
}

fn with_chart(picture: &Picture, drawing: &Drawing) -> Option<PictureLayout> {
    let sheet = Sheet::of(picture, COLUMN);
    let size = BESIDE.iter().find(|size| sheet.fits(headline(**size)))?;
    let (title, placed) = placed(drawing, sheet.top)?;
    let mut lines = sheet.finish(headline(*size));
    lines.extend(title);
    Some(PictureLayout { lines, chart: Some(placed) })
}

/// A chart below its title, level with the first line of the finding; none where it is too high.
fn placed(drawing: &Drawing, top: f64) -> Option<(Vec<TextLine>, PlacedChart)> {
    let room = Rect { y: top, height: CHART.bottom() - top, ..CHART };
    let title = drawing.title.as_ref().map(|title| TITLE.at_most(2, title, room.width)).unwrap_or_default();
    let (title, below) = stacked(&title, TITLE, Ink::Text2, room);
    let (sizes, chart_top) = match &drawing.chart {
        // Lines over time leave a margin above them, so that they begin higher.
        PictureChart::Trend(_) if title.is_empty() => {
            (TEXT_OF_LINES.as_slice(), top - (TEXT.y + TOPIC.leading + BELOW_TOPIC - CHART.y))
        }
        PictureChart::Trend(_) => (TEXT_OF_LINES.as_slice(), below + ABOVE_LINES),
        PictureChart::Bars(_) if title.is_empty() => (TEXT_OF_BARS.as_slice(), top),
        PictureChart::Bars(_) => (TEXT_OF_BARS.as_slice(), below + ABOVE_BARS),
    };
    sizes.iter().find_map(|size| {
        let scale = size / scene::TEXT;
        let own = Size { width: room.width / scale, height: (room.bottom() - chart_top) / scale };
        let scene = drawing.chart.place(Frame::new(own, scene::TEXT, &Inter));
        let room = Rect { y: chart_top, height: scene.size.height * scale, ..room };
        (scene.size.height <= own.height).then(|| (title.clone(), PlacedChart { room, scene }))
    })
}

/// What stands above and below the finding, with the room that they leave it.
struct Sheet<'a> {
    finding: &'a Sentence,
    width: f64,
    above: Vec<TextLine>,
    below: Vec<TextLine>,
    aside: Vec<String>,
    top: f64,
    bottom: f64,
}

impl<'a> Sheet<'a> {
    fn of(picture: &'a Picture, width: f64) -> Self {
        let topic = TOPIC.at_most(3, &picture.topic, TEXT.width);
        let (above, top) = stacked(&topic, TOPIC, Ink::Place, TEXT);
        let foot: Vec<String> = picture.foot.iter().flat_map(|text| FOOT.at_most(4, text, width)).collect();
        let high = foot.len() as f64 * FOOT.leading;
        let room = Rect { y: TEXT.bottom() - high, height: high, width, ..TEXT };
        let (below, _) = stacked(&foot, FOOT, Ink::Text2, room);
        let aside = picture.finding.parts().iter().filter_map(|part| match part {
            Span::Aside(text) => Some(text.trim()),
            Span::Plain(_) | Span::Figure(_) => None,
        });
        let aside = aside.flat_map(|text| even(text, ASIDE, width)).collect();
        Self {
            finding: &picture.finding,
            width,
            above,
            below,
            aside,
            top: top + BELOW_TOPIC,
            bottom: room.y - ABOVE_FOOT,
        }
    }

    fn said(&self) -> Vec<(Ink, &str)> {
        let said = self.finding.parts().iter().filter_map(|part| match part {
            Span::Plain(text) => Some((Ink::Text, text.as_str())),
            Span::Figure(text) => Some((Ink::Place, text.as_str())),
            Span::Aside(_) => None,
        });
        said.collect()
    }

    fn text(&self) -> String {
        self.said().iter().map(|(_, text)| *text).collect::<String>().trim().to_owned()
    }

    /// What stands small below the finding.
    fn aside_height(&self) -> f64 {
        if self.aside.is_empty() { 0.0 } else { ABOVE_ASIDE + self.aside.len() as f64 * ASIDE.leading }
    }

    fn fits(&self, style: Style) -> bool {
        let rows = style.lines(&self.text(), self.width);
        let high = rows.len() as f64 * style.leading + self.aside_height();
        high <= self.bottom - self.top && rows.iter().all(|row| style.wide(row) <= self.width)
    }

    /// All lines, with the finding in a style.
    fn finish(self, style: Style) -> Vec<TextLine> {
        let rows = even(&self.text(), style, self.width);
        let room = Rect { x: TEXT.x, y: self.top, width: self.width, height: self.bottom - self.top };
        let (mut lines, bottom) = stacked(&rows, style, Ink::Text, room);
        coloured(&mut lines, &self.said());
        let rest = Rect { y: bottom + ABOVE_ASIDE, height: self.bottom - bottom - ABOVE_ASIDE, ..room };
        let (aside, _) = stacked(&self.aside, ASIDE, Ink::Text2, rest);
        self.above.into_iter().chain(lines).chain(aside).chain(self.below).collect()
    }
}
