//! The marks that charts are made of: few, flat and exhaustive.

/// A position in CSS pixels, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// The straight way to another point. Positions on a screen are far too small to overflow their squares, so a phone
    /// need not download the care that others take.
    pub fn away(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}

/// An extent in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// The width in CSS pixels.
    pub width: f64,
    /// The height in CSS pixels.
    pub height: f64,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// The width in CSS pixels.
    pub width: f64,
    /// The height in CSS pixels.
    pub height: f64,
}

impl Rect {
    /// Right edge.
    pub const fn right(self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    pub const fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// The role of a mark, which a palette turns into a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The place itself.
    Place,
    /// Its country.
    Country,
    /// Its region.
    Region,
    /// Main text.
    Text,
    /// Second text.
    Text2,
    /// Lines that carry information beside the series.
    Text3,
    /// Grid lines, which carry none.
    Grid,
    /// A quiet area.
    Panel,
    /// The page behind.
    Paper,
    /// What lies behind the place where it is one of several rows.
    PlaceSoft,
    /// An area beside the place.
    Peer,
    /// What joins two figures, and figures that are there for context.
    Dot,
    /// The lightest fifth of a map, which has the lowest figures.
    Shade1,
    /// The second.
    Shade2,
    /// The middle fifth.
    Shade3,
    /// The fourth.
    Shade4,
    /// The darkest fifth; on dark paper the lightest.
    Shade5,
}

impl Ink {
    /// All roles.
    pub const ALL: [Self; 17] = [
        Self::Place,
        Self::Country,
        Self::Region,
        Self::Text,
        Self::Text2,
        Self::Text3,
        Self::Grid,
        Self::Panel,
        Self::Paper,
        Self::PlaceSoft,
        Self::Peer,
        Self::Dot,
        Self::Shade1,
        Self::Shade2,
        Self::Shade3,
        Self::Shade4,
        Self::Shade5,
    ];
}

/// How a line is broken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// 6 on, 4 off: the country.
    Dashed,
    /// 1.5 on, 4 off: the region.
    Dotted,
    /// 2 on, 3 off: a break in the series.
    Fine,
    /// 3 on, 3 off: the country where there is little room.
    Short,
}

impl Dash {
    /// Lengths of the stroke and the space after it.
    pub const fn lengths(self) -> Option<(f64, f64)> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some((6.0, 4.0)),
            Self::Dotted => Some((1.5, 4.0)),
            Self::Fine => Some((2.0, 3.0)),
            Self::Short => Some((3.0, 3.0)),
        }
    }
}

/// How much of what lies behind shows through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opacity {
    /// Nothing.
    Full,
    /// Some: a series before a break.
    Older,
    /// Most: the band of an interval.
    Band,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Whose figures it shows.
    pub ink: Ink,
    /// The width of the line in CSS pixels.
    pub width: f64,
    /// How it is broken up.
    pub dash: Dash,
    /// How much shows through.
    pub opacity: Opacity,
}

impl Stroke {
    /// A plain line.
    pub const fn solid(ink: Ink, width: f64) -> Self {
        Self { ink, width, dash: Dash::Solid, opacity: Opacity::Full }
    }
}

/// The shape of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Filled: the place.
    Circle,
    /// Filled, standing on a corner: the country.
    Diamond,
    /// Hollow: the region.
    Square,
    /// Hollow and round: a peer.
    Ring,
    /// Filled to its edge, without paper around it: one of many.
    Dot,
}

/// The width of the paper around a filled symbol, in CSS pixels: half of it lies over the symbol.
pub const RING: f64 = 1.5;
/// The width of the line of a hollow symbol, in CSS pixels.
pub const HOLLOW: f64 = 2.0;

/// Which point of a text stands at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// The middle of the text.
    Middle,
    /// Its right end.
    End,
}

/// How heavy text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400 in CSS.
    Regular,
    /// 600 or 700 in CSS, as the font has it.
    Bold,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through points.
    Path {
        /// At least two.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled outline.
    Area {
        /// Its corners in order.
        outline: Vec<Point>,
        /// Whose figures it shows.
        ink: Ink,
        /// How much shows through.
        opacity: Opacity,
    },
    /// A filled or outlined rectangle.
    Block {
        /// Where.
        rect: Rect,
        /// What it is filled with.
        fill: Option<Ink>,
        /// Its edge, drawn inside.
        edge: Option<Stroke>,
    },
    /// A symbol at a datum.
    Symbol {
        /// The middle of it, in CSS pixels.
        at: Point,
        /// Its shape.
        shape: Shape,
        /// From its middle to its edge (or corner, of a diamond; or the middle of the line, of a hollow one).
        radius: f64,
        /// Whose figures it shows.
        ink: Ink,
    },
    /// Text on a baseline.
    Text {
        /// Where its anchor stands, on the baseline.
        at: Point,
        /// Which point of it stands there.
        anchor: Anchor,
        /// The weight of its letters.
        weight: Weight,
        /// Whose figures it shows.
        ink: Ink,
        /// The size in CSS pixels.
        size: f64,
        /// What it says.
        text: String,
    },
}

/// Marks in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The frame that every mark lies in.
    pub size: Size,
    /// The marks.
    pub marks: Vec<Mark>,
}
