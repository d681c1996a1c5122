//! An objective, said and ready to show: what the app in a browser loads.
//!
//! Everything is worked out and put into words where the place is published, and tested there. What a
//! phone downloads only shows it and lets it be touched.

use std::rc::Rc;

use super::node::Node;
use crate::scene::ChartData;
use crate::snapshot::Slug;
use crate::stats::Role;

/// The form of the file; an app refuses another.
pub const SCHEMA: u32 = 1;

/// An objective with its measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Explorer {
    /// [`SCHEMA`].
    pub schema: u32,
    /// Texts of controls.
    pub controls: Controls,
    /// Above the finding: which objective it is.
    pub title: Rc<[Node]>,
    /// Below the finding: why it matters, and how the measures stand.
    pub summary: Rc<[Node]>,
    /// The measures, the headline first.
    pub measures: Vec<Measure>,
    /// Below the list: measures without a page.
    pub more: Rc<[Node]>,
    /// After a measure's own sections: what is being done.
    pub actions: Section,
}

/// Texts of controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controls {
    /// Over the list of measures.
    pub measures: String,
    /// Over the measure that is shown.
    pub looking_at: String,
    /// On the button that unfolds the list.
    pub choose_another: String,
    /// Step back in time.
    pub previous: String,
    /// Step on in time.
    pub next: String,
    /// What a chart to touch is for.
    pub select_point: String,
}

/// A measure with its page.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The last part of its address.
    pub slug: Slug,
    /// The title of its page.
    pub title: String,
    /// The sentence that it is about.
    pub finding: Rc<[Node]>,
    /// Its row in the list.
    pub row: Rc<[Node]>,
    /// What there is to know, in order.
    pub sections: Vec<Section>,
}

/// A question with its answer, or another part of a page with a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What a link leads to.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// What stands below.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// What stays as it is.
    Text(Rc<[Node]>),
    /// A chart to look at.
    Chart(Rc<ChartData>),
    /// Series to touch.
    Panel(Panel),
}

/// Series over the same periods, with what they say at each.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The periods in order of time.
    pub moments: Vec<Moment>,
    /// The position of the period that is shown first.
    pub first_shown: usize,
    /// The position of the last period with a figure.
    pub last: usize,
    /// One a sex.
    pub series: Vec<Series>,
}

/// A period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Its name.
    pub name: String,
    /// Which of how many it is.
    pub position: String,
}

/// A chart with what its lines say.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Whose it is, where there are several.
    pub title: Option<String>,
    /// Its lines.
    pub lines: Vec<SaidLine>,
    /// The chart.
    pub chart: Rc<ChartData>,
}

/// What a line says at each period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidLine {
    /// Where it belongs.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// One a period: the figure, or why there is none.
    pub values: Vec<String>,
    /// One a period: the limits, where there are any.
    pub ranges: Vec<Option<String>>,
}

impl Explorer {
    /// The measure at an address below the objective's, or the headline.
    pub fn measure(&self, slug: Option<&Slug>) -> Option<&Measure> {
        let named = slug.and_then(|slug| self.measures.iter().find(|measure| measure.slug == *slug));
        named.or(self.measures.first())
    }
}
