//! The explorers of every council: each chart of each keeps the laws, whoever is in focus.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "scenes/laws.rs"]
#[allow(dead_code, reason = "laws of one kind of chart are for others")]
mod laws;
#[path = "support/published.rs"]
mod published;

use marmot::compose::explorer;
use marmot::page::{Explorer, Part, View};
use marmot::place::read_places;
use marmot::scene::{Sans, Size};
use marmot::snapshot::Snapshot;
use published::{councils, folder};

/// Widths that councils take turns in: all of them at all widths would take minutes.
const WIDTHS: [f64; 4] = [280.0, 320.0, 360.0, 720.0];

fn views(explorer: &Explorer) -> impl Iterator<Item = (&str, &View)> {
    explorer.measures.iter().flat_map(|measure| {
        let parts = measure.sections.iter().flat_map(|section| &section.parts);
        let panels = parts.filter_map(|part| match part {
            Part::Panel(panel) => Some(panel),
            Part::Text(_) | Part::Heading(_) => None,
        });
        panels.flat_map(|panel| &panel.views).map(|view| (measure.slug.as_str(), &**view))
    })
}

fn faults(snapshot: &Snapshot, width: f64) -> Vec<String> {
    let mut faults = Vec::new();
    for objective in &snapshot.objectives {
        let explorer = explorer(snapshot, objective);
        for (measure, view) in views(&explorer) {
            for series in &view.series {
                let size = Size { width, height: 236.0 };
                let placed = series.chart.place(size, 14.0, None, &Sans);
                let found = [laws::outside(&placed.scene), laws::overlaps(&placed.scene)].concat();
                faults.extend(found.into_iter().map(|fault| format!("{measure} {} at {width}: {fault}", view.name)));
            }
        }
    }
    faults
}

#[test]
fn every_chart_of_every_council_keeps_the_laws() {
    let snapshots = read_places(&folder(), &councils()).expect("the folder has no problems");
    assert!(snapshots.len() > 145, "only {} councils", snapshots.len());
    let mut wrong = Vec::new();
    for (snapshot, width) in snapshots.iter().zip(WIDTHS.iter().cycle()) {
        let place = snapshot.area(snapshot.place.code).expect("the place is known");
        wrong.extend(faults(snapshot, *width).into_iter().map(|fault| format!("{}: {fault}", place.name)));
    }
    let shown: Vec<&str> = wrong.iter().take(20).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} faults, such as:\n{}", wrong.len(), shown.join("\n"));
}
