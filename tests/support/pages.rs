//! The parts of a page that tests look at.

use marmot::compose::explorer;
use marmot::page::{Explorer, MeasurePage, Panel, Part, Section, View};
use marmot::scene::ChartData;
use marmot::snapshot::{Indicator, Objective, Snapshot};

/// The explorer of each objective.
pub fn explorers(snapshot: &Snapshot) -> impl Iterator<Item = (&Objective, Explorer)> {
    snapshot.objectives.iter().map(move |objective| (objective, explorer(snapshot, objective)))
}

/// Every indicator with a page, with its page.
pub fn measures(snapshot: &Snapshot) -> impl Iterator<Item = (&Indicator, MeasurePage)> {
    explorers(snapshot).flat_map(|(objective, explorer)| {
        let indicators = objective.indicators.iter().map(|id| snapshot.indicator(id).expect("an indicator"));
        indicators.zip(explorer.measures).collect::<Vec<_>>()
    })
}

/// The panels of a section.
pub fn panels(section: &Section) -> impl Iterator<Item = &Panel> {
    section.parts.iter().filter_map(|part| match part {
        Part::Panel(panel) => Some(panel),
        Part::Text(_) | Part::Heading(_) => None,
    })
}

/// The panel of a measure that has this id.
pub fn panel<'a>(measure: &'a MeasurePage, id: &str) -> Option<&'a Panel> {
    measure.sections.iter().flat_map(panels).find(|panel| panel.id == id)
}

/// Every view of a measure.
pub fn views(measure: &MeasurePage) -> impl Iterator<Item = &View> {
    measure.sections.iter().flat_map(panels).flat_map(|panel| &panel.views).map(|view| &**view)
}

/// Every chart of a measure that a reader can choose, with the name of its view.
pub fn charts(measure: &MeasurePage) -> impl Iterator<Item = (&str, &ChartData)> {
    views(measure).flat_map(|view| view.series.iter().map(|series| (view.name.as_str(), &*series.chart)))
}
