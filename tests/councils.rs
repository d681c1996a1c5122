//! The same folder seen from every council: what is said of one must hold for all.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "support/published.rs"]
mod published;
mod said;

use marmot::place::read_places;
use marmot::snapshot::Snapshot;
use marmot::stats::Analysis;
use marmot::words::Words;
use published::{councils, folder, luton};
use said::{everything, faults, numbers};

#[test]
fn every_sentence_of_every_council_is_short_and_well_formed() {
    let councils = councils();
    let snapshots = read_places(&folder(), &councils).expect("the folder has no problems");
    // Areas that were dissolved have a few old figures.
    let of_today: Vec<&Snapshot> = snapshots.iter().filter(|snapshot| snapshot.indicators.len() > 40).collect();
    assert!(of_today.len() > 145, "only {} councils", of_today.len());
    let mut wrong = Vec::new();
    for (position, snapshot) in of_today.into_iter().enumerate() {
        let all = everything(snapshot);
        wrong.extend(all.iter().filter_map(|said| faults(snapshot, said)));
        wrong.extend(uncertain_verdicts(snapshot));
        // Numbers are held against their figures for some: it is what takes the time.
        if position % 25 == 0 {
            for indicator in snapshot.indicators.values() {
                let allowed = numbers::allowed(snapshot, indicator);
                let of_it = all.iter().filter(|said| said.of == indicator.id.as_str() && said.kind != "chart_notes");
                let strangers = of_it.filter(|said| !allowed.strangers(&said.text).is_empty());
                wrong.extend(strangers.map(|said| format!("a stranger: {} {}: {}", said.place, said.of, said.text)));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    let shown: Vec<String> = wrong.iter().take(40).cloned().collect();
    assert!(wrong.is_empty(), "{} faults, such as:\n{}", wrong.len(), shown.join("\n"));
}

/// Words of verdict where nothing is known of chance.
fn uncertain_verdicts(snapshot: &Snapshot) -> Vec<String> {
    let words = Words::of(snapshot);
    let mut wrong = Vec::new();
    for indicator in snapshot.indicators.values() {
        let analysis = Analysis::of(snapshot, indicator);
        for standing in &analysis.standings {
            let is_sure = standing.place.interval().is_some() || standing.place.counts_everyone();
            let said = format!("{} {}", words.answer(&analysis), words.status(standing).text);
            let said = said.to_lowercase();
            if !is_sure && ["better", "worse", "unlikely"].iter().any(|word| said.contains(word)) {
                let any_sure = analysis.standings.iter().any(|s| s.place.interval().is_some());
                wrong.extend((!any_sure).then(|| format!("{}: {said}", indicator.id)));
            }
        }
    }
    wrong
}

/// Seen from its own place, the folder says what its published snapshot says.
#[test]
fn the_folder_seen_from_its_own_place_is_its_snapshot() {
    let published = luton();
    let place = (published.place.code, published.place.region);
    let found = read_places(&folder(), &[place]).expect("the folder has no problems");
    let [found] = found.as_slice() else { panic!("one place was asked for") };
    // Small areas are of the folder's own place alone.
    let mut indicators = published.indicators;
    for indicator in indicators.values_mut() {
        indicator.maps.clear();
        indicator.area_counts = None;
    }
    assert_eq!(found.indicators, indicators);
    assert_eq!(found.areas, published.areas);
}
