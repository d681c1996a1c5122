//! The live folder seen from every council: what is said of one must hold for all.

use marmot::place::read_places;
use marmot::snapshot::Snapshot;
use marmot::stats::Analysis;
use marmot::words::Words;
use rayon::prelude::*;

use super::said::{everything, faults, strangers};
use crate::support::{everywhere, live, live_folder, none_of, places};

#[test]
fn every_sentence_of_every_council_is_short_and_well_formed() {
    let faults = everywhere().par_iter().enumerate().flat_map_iter(|(position, snapshot)| {
        let all = everything(snapshot);
        let mut wrong: Vec<String> = all.iter().filter_map(|said| faults(snapshot, said)).collect();
        wrong.extend(uncertain_verdicts(snapshot));
        // Numbers are held against their figures for some: it is what takes the time.
        if position % 25 == 0 {
            wrong.extend(strangers(snapshot, &all));
        }
        wrong
    });
    none_of(&faults.collect::<Vec<_>>());
}

/// Without limits, counts or a full count there is no word of better, worse or chance.
#[test]
fn without_certainty_there_is_no_verdict() {
    none_of(&places().into_iter().flat_map(uncertain_verdicts).collect::<Vec<_>>());
}

/// Words of verdict where nothing is known of chance.
fn uncertain_verdicts(snapshot: &Snapshot) -> Vec<String> {
    let words = Words::of(snapshot);
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for indicator in snapshot.indicators.values() {
        let analysis = Analysis::of(snapshot, indicator);
        let is_sure =
            |standing: &marmot::stats::PlaceStanding| standing.place.interval().is_some() || standing.place.is_census();
        // What is said of two sexes together is sure where one of them is.
        if analysis.standings.iter().any(is_sure) {
            continue;
        }
        for standing in &analysis.standings {
            seen += 1;
            let said =
                format!("{} {}", words.answer(&analysis), words.status(&indicator.measure, standing)).to_lowercase();
            let is_verdict = ["better", "worse", "unlikely"].iter().any(|word| said.contains(word));
            wrong.extend(is_verdict.then(|| format!("{}: {said}", indicator.measure.id)));
        }
    }
    assert!(seen > 0, "every figure is sure");
    wrong
}

/// Seen from its own place, the folder says what its snapshot says.
#[test]
fn the_folder_seen_from_its_own_place_is_its_snapshot() {
    let published = live();
    let place = (published.place.code, published.place.region);
    let found = read_places(&live_folder(), &[place]).expect("the folder has no problems");
    let [found] = found.as_slice() else { panic!("one place was asked for") };
    // Small areas are of the folder's own place alone.
    let mut indicators = published.indicators.clone();
    for indicator in indicators.values_mut() {
        indicator.maps.clear();
        indicator.area_counts = None;
    }
    assert_eq!(found.indicators, indicators);
    assert_eq!(found.areas, published.areas);
}
