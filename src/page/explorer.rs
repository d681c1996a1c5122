//! An objective, said and ready to show: what the app in a browser loads.
//!
//! Everything is worked out and put into words where the place is published, and tested there. What a
//! phone downloads only shows it and lets it be touched.

use std::rc::Rc;

use super::node::Node;
use crate::scene::ChartData;
use crate::scene::map::Shapes;
use crate::terms::{Role, Slug};

/// The form of the file; an app refuses another.
pub const SCHEMA: u32 = 1;

/// An objective with its measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Explorer {
    /// The form of the file: [`SCHEMA`] of the code that wrote it.
    pub schema: u32,
    /// The language of its texts, as HTML names it, such as `en`.
    pub language: String,
    /// The texts of all controls of its pages.
    pub controls: Controls,
    /// Above the finding: which objective it is.
    pub title: Rc<[Node]>,
    /// Below the finding: why it matters, and how the measures stand.
    pub summary: Rc<[Node]>,
    /// Names of the councils that measures are compared among, sorted: stops of some views are positions in this list.
    pub councils: Rc<[String]>,
    /// Sets of outlines of small areas, which charts of maps name by position.
    pub maps: Maps,
    /// The measures that have a page, the headline first; at least one.
    pub measures: Vec<MeasurePage>,
    /// Below the list: measures without a page.
    pub more: Rc<[Node]>,
    /// After a measure's own sections: what is being done.
    pub actions: Section,
}

/// Outlines of small areas: each set once, however many maps are drawn with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Maps(pub Vec<Rc<Shapes>>);

/// The texts of controls, in the language of the explorer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controls {
    /// The heading over the list of measures.
    pub measures: String,
    /// What stands over the measure that is shown, in the list.
    pub looking_at: String,
    /// On the button that unfolds the list.
    pub choose_another: String,
    /// On the button that leads to the stop before.
    pub previous: String,
    /// On the button that leads to the stop after.
    pub next: String,
    /// What a chart to touch is for.
    pub select_point: String,
    /// What the links to the sections are.
    pub menu: String,
    /// On the link from a host's page to the full one.
    pub open_full_page: String,
    /// Under which licence the figures are.
    pub licence: String,
    /// On the link to a measure's figures as a file.
    pub data: String,
    /// On the first of two links to a measure's sentence with its chart: to the picture (PNG).
    pub picture: String,
    /// On the second of these links, to the drawing (SVG).
    pub drawing: String,
    /// On the link to the page for web editors.
    pub embed: String,
    /// The label of the field for a postcode.
    pub find_my_area: String,
    /// What a reader may type there.
    pub postcode_hint: String,
    /// On the button of that field.
    pub find: String,
    /// What a reader is told where the file with the answers did not arrive.
    pub postcode_failed: String,
    /// The file that answers it, below the root of the site; blank where there is none, and then no field.
    pub postcodes: String,
    /// The label of the list of a map's areas.
    pub choose_area: String,
    /// The day by which newer figures are due, such as `2027-03-01`; blank where that is not known.
    pub next_update: String,
    /// What a reader is told after that day.
    pub overdue: String,
}

/// A measure with its page.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasurePage {
    /// The last part of its address: small letters, digits and hyphens.
    pub slug: String,
    /// The title of its page, as a browser shows it.
    pub title: String,
    /// The sentence that it is about: the heading of its page.
    pub finding: Rc<[Node]>,
    /// Its row in the list of measures: name, figure, sparkline and how it compares.
    pub row: Rc<[Node]>,
    /// What there is to know, in order; nothing yet, where only its name has been loaded.
    pub sections: Vec<Section>,
}

/// A question with its answer, or another part of a page with a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The id that links lead to, one of its own on a page.
    pub id: String,
    /// What the link says where there is little room.
    pub menu: String,
    /// Its heading: a question, most often.
    pub heading: String,
    /// What stands below the heading, from the top down.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Elements and texts that stay as they are.
    Text(Rc<[Node]>),
    /// A heading below the section's own.
    Heading(String),
    /// Charts to touch, with what they say.
    Panel(Panel),
}

/// The id of the panel that has a measure's map.
pub const MAP: &str = "map";

/// One or more views of the same question, one of which is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What its state is kept under: no two panels of a measure share one.
    pub id: String,
    /// What is chosen by choosing a view, where there are several.
    pub choice: Option<String>,
    /// The views as rows to choose from, one a view, where each says what it comes to; else none, and their names
    /// are listed.
    pub rows: Rc<[Node]>,
    /// The views, at least one: the first is shown until another is chosen.
    pub views: Vec<Rc<View>>,
}

/// Charts that are looked at together, stop by stop: periods, councils or groups.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Its name in the list of views.
    pub name: String,
    /// What its charts are, for a reader who does not see them.
    pub overview: String,
    /// What is said of it, above its charts.
    pub text: Rc<[Node]>,
    /// What can be looked at, in the order of the charts' positions; none where that is the explorer's councils.
    pub stops: Option<Vec<Stop>>,
    /// The position of the stop that is shown first, from 0.
    pub first_shown: usize,
    /// How a stop is picked by its name, where there are too many to step through.
    pub pick: Option<Pick>,
    /// The charts, one a series: one, or one each for several people such as women and men.
    pub series: Vec<ChartSeries>,
    /// All that the charts draw, where no table of the page has it.
    pub table: Option<Table>,
    /// Notes below the charts.
    pub notes: Rc<[Node]>,
}

/// One thing to look at in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Its name: a period, a council, a group or an area.
    pub name: String,
    /// What is said of it: which of how many it is, how large, or how it compares.
    pub aside: String,
}

/// A field to pick a stop by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The label of the field.
    pub label: String,
    /// What is said where there is no stop of that name.
    pub unknown: String,
}

/// The texts of a table of all stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// On the button that unfolds it.
    pub summary: String,
    /// What stands over the table.
    pub caption: String,
    /// The head of the column of stops.
    pub stops: String,
}

/// A chart with what its lines say.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSeries {
    /// Whose it is, where there are several.
    pub title: Option<String>,
    /// What its lines say, in the order of the key over the chart.
    pub lines: Vec<SaidLine>,
    /// The chart as data: placed and drawn for each size of its box.
    pub chart: Rc<ChartData>,
}

/// What a line says at each stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidLine {
    /// How it is drawn in the chart and in the key.
    pub sample: Sample,
    /// Its name; over a column, where its values are those of the stops themselves.
    pub name: String,
    /// One a stop, or one for all: the figure, or why there is none.
    pub values: Vec<String>,
    /// The 95% limits of each value as text, where it has any; as many as values, or none at all.
    pub ranges: Vec<Option<String>>,
}

/// How a line or a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// As the place: a filled circle.
    Place,
    /// As its country: a filled diamond.
    Country,
    /// As its region: a hollow square.
    Region,
    /// As another place: the stop itself, which its values are of.
    Stop,
}

impl From<Role> for Sample {
    fn from(role: Role) -> Self {
        match role {
            Role::Place => Self::Place,
            Role::Country => Self::Country,
            Role::Region => Self::Region,
        }
    }
}

impl Explorer {
    /// The measure at an address below the objective's, or the headline.
    pub fn measure(&self, slug: Option<&Slug>) -> Option<&MeasurePage> {
        let named = slug.and_then(|slug| self.measures.iter().find(|measure| measure.slug == slug.as_str()));
        named.or(self.measures.first())
    }
}
