//! What pages and their sections are called.

use super::English;
use super::names::capitalised;
use super::numbers::in_words;
use crate::snapshot::{AreaCode, Date, Measure};

impl English<'_> {
    /// "How fair is health in …?".
    pub fn place_question(self) -> String {
        format!("How fair is health in {}?", self.place())
    }

    /// "How is … doing?".
    pub fn standing_question(self, area: AreaCode) -> String {
        format!("How is {} doing?", self.name(area))
    }

    /// "How does … compare?".
    pub fn compare_question(self) -> String {
        format!("How does {} compare?", self.place())
    }

    /// "Where in …?".
    pub fn where_question(self) -> String {
        format!("Where in {}?", self.place())
    }

    /// The title of a page: what it is about, then the site.
    pub fn page_title(self, subject: Option<&str>) -> String {
        subject.map_or_else(|| self.place_question(), |subject| format!("{subject} · {}", self.site_name()))
    }

    /// The name of the site.
    pub fn site_name(self) -> String {
        format!("Health equity in {}", self.place())
    }

    /// "Eight objectives for a fairer …".
    pub fn objectives_heading(self) -> String {
        let count = capitalised(&in_words(self.snapshot.objectives.len()));
        format!("{count} objectives for a fairer {}", self.short_place())
    }

    /// "Objective 1 of 8".
    pub fn objective_number(self, number: u8) -> String {
        format!("Objective {number} of {}", self.snapshot.objectives.len())
    }

    /// "11 measures of this objective".
    pub fn glance(self, measures: usize) -> String {
        match measures {
            1 => "The one measure of this objective:".to_owned(),
            many => format!("Of {many} measures of this objective:"),
        }
    }

    /// "Choose another measure (9)".
    pub fn choose_another(self, others: usize) -> String {
        format!("Choose another measure ({others})")
    }

    /// A heading over an indicator's table.
    pub fn caption(self, measure: &Measure) -> String {
        format!("{}, {}", measure.plain_title, measure.unit_label)
    }

    /// "Show all 12 periods".
    pub fn show_all_periods(self, periods: usize) -> String {
        format!("Show all {periods} periods")
    }

    /// What a reader is told once the day is over by which newer figures were to be there.
    pub fn overdue(self, next_update: Date) -> String {
        format!("Newer figures were due by {}, so these may be out of date.", self.date(next_update))
    }
}
