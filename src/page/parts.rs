//! An explorer in two files: what one page shows, which a reader waits for, and then the whole objective.

use std::rc::Rc;

use super::explorer::{Explorer, Maps, MeasurePage, Part};
use super::route::Route;
use crate::scene::ChartData;
use crate::terms::Slug;

/// The end of the path of a page's own file.
const PAGE: &str = "page.json";
/// The end of the path of an objective's file.
const WHOLE: &str = "/explorer.json";

/// The file of what a page shows, below the root.
pub fn page_file(route: &Route) -> String {
    [&*route.path(), PAGE].concat()
}

/// The file of a whole objective, below the root.
pub fn whole_file(objective: &Slug) -> String {
    [objective.as_str(), WHOLE].concat()
}

impl Explorer {
    /// What one page shows: one measure, the names of the others, and the maps that are drawn. Their rows stand in the
    /// page, and come with what they lead to.
    pub fn of_page(&self, slug: Option<&Slug>) -> Self {
        let shown = self.measure(slug);
        let measures = self.measures.iter().map(|measure| {
            let is_shown = shown.is_some_and(|shown| shown.slug == measure.slug);
            if is_shown { measure.clone() } else { measure.name_alone() }
        });
        let drawn: Vec<usize> =
            shown.into_iter().flat_map(MeasurePage::charts).filter_map(ChartData::outlines).collect();
        let map = |(number, map)| if drawn.contains(&number) { Rc::clone(map) } else { Rc::default() };
        let maps = Maps(self.maps.0.iter().enumerate().map(map).collect());
        Self { measures: measures.collect(), maps, ..self.clone() }
    }
}

impl MeasurePage {
    /// Whether it can be shown; of others only the name has arrived.
    pub fn is_whole(&self) -> bool {
        !self.sections.is_empty()
    }

    fn name_alone(&self) -> Self {
        let (slug, title) = (self.slug.clone(), self.title.clone());
        Self { slug, title, finding: Rc::default(), row: Rc::default(), sections: Vec::new() }
    }

    fn charts(&self) -> impl Iterator<Item = &ChartData> {
        let panels = self.sections.iter().flat_map(|section| &section.parts).filter_map(|part| match part {
            Part::Panel(panel) => Some(panel),
            Part::Text(_) | Part::Heading(_) => None,
        });
        panels.flat_map(|panel| &panel.views).flat_map(|view| &view.series).map(|series| &*series.chart)
    }
}
