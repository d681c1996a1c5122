//! The explorers of every council: each chart of each keeps the laws, whoever is in focus.

use marmot::scene::{Frame, Sans, Size};
use marmot::snapshot::Snapshot;
use rayon::prelude::*;

use super::laws;
use crate::support::{charts, everywhere, measures, none_of};

/// Widths that councils take turns in: all of them at all widths would take minutes.
const WIDTHS: [f64; 4] = [280.0, 320.0, 360.0, 720.0];

fn faults(snapshot: &Snapshot, width: f64) -> Vec<String> {
    let place = snapshot.area(snapshot.place.code).expect("the place is known");
    let mut faults = Vec::new();
    for (indicator, measure) in measures(snapshot) {
        for (view, chart) in charts(&measure) {
            let placed = chart.place(Frame::new(Size { width, height: 236.0 }, 14.0, &Sans), None);
            let found = [laws::outside(&placed.scene), laws::overlaps(&placed.scene)].concat();
            let named = |fault| format!("{}: {} {view} at {width}: {fault}", place.name, indicator.measure.id);
            faults.extend(found.into_iter().map(named));
        }
    }
    faults
}

#[test]
fn every_chart_of_every_council_keeps_the_laws() {
    let turns = everywhere().par_iter().zip(WIDTHS.repeat(everywhere().len()));
    none_of(&turns.flat_map(|(snapshot, width)| faults(snapshot, width)).collect::<Vec<_>>());
}
