//! A fairer place: who is held against which yardstick, and what is said of the people between.

use std::collections::BTreeMap;

use marmot::page::Part;
use marmot::snapshot::{Snapshot, Statistic};
use marmot::stats::matched::People;
use marmot::stats::{Analysis, Counterfactual, NoTarget, Target, counterfactuals};
use marmot::words::Words;

use crate::support::{everywhere, indicator, live, luton, measures, none_of, places, rows};

#[test]
fn nothing_is_counted_where_the_catalogue_refuses() {
    let catalogue: Vec<BTreeMap<String, String>> = rows("static/luton/indicators.csv");
    let is_refused = |id: &str| catalogue.iter().any(|row| row["id"] == id && row["more_people"].is_empty());
    let mut refused = 0;
    for indicator in live().indicators.values().filter(|indicator| is_refused(indicator.measure.id.as_str())) {
        let found = counterfactuals(&Analysis::of(live(), indicator));
        assert!(found.iter().all(|target| *target == Err(NoTarget::NotAllowed)), "{}: {found:?}", indicator.measure.id);
        refused += 1;
    }
    assert!(refused > 0, "the catalogue refuses none");
}

/// A page without a yardstick that says something has no section, not even a heading.
#[test]
fn a_section_stands_where_a_yardstick_says_something() {
    for snapshot in places() {
        let mut seen = 0;
        for (indicator, measure) in measures(snapshot) {
            let targets = counterfactuals(&Analysis::of(snapshot, indicator));
            let said = targets.iter().flatten().filter(|target| target.is_said()).count();
            let section = measure.sections.iter().find(|section| section.id == "fair");
            assert_eq!(section.is_some(), said > 0, "{}", indicator.measure.id);
            let Some(section) = section else { continue };
            let [Part::Panel(panel)] = section.parts.as_slice() else {
                panic!("{} has other parts", indicator.measure.id)
            };
            let rows = if said > 1 { said } else { 0 };
            assert_eq!((panel.views.len(), panel.rows.len()), (said, rows), "{}", indicator.measure.id);
            seen += 1;
        }
        assert!(seen > 12, "{seen}");
    }
}

/// Two significant figures from 100, whole from 10, none below.
fn is_rounded(people: People) -> bool {
    let People::About(count) = people else { return true };
    let unit = 10_u64.pow(count.checked_ilog10().unwrap_or_default().saturating_sub(1));
    count >= 10 && (count < 100 || count.is_multiple_of(unit))
}

/// What is wrong with a yardstick and what is said of it, if anything.
fn faults(analysis: &Analysis<'_>, target: &Counterfactual<'_>) -> Vec<&'static str> {
    let words = Words::of(analysis.snapshot);
    let said = words.matching(analysis, target).join(" ");
    let row = words.target_row(analysis, target);
    let mut faults = Vec::new();
    let mut check = |is_right: bool, fault: &'static str| {
        if !is_right {
            faults.push(fault);
        }
    };
    check(!said.contains(" will ") && !said.contains("prevent") && !said.contains("saved"), "a promise");
    check(!row.result.contains('-') && !said.contains(" -"), "below zero");
    let hundred = target.hundred(analysis);
    let is_share =
        matches!(analysis.indicator.measure.statistic, Statistic::Proportion | Statistic::ModelledProportion);
    check(hundred.is_none() || is_share, "figures of a hundred for a rate");
    check(hundred.is_none_or(|of| of.both() + of.between() + of.others() == 100), "not a hundred");
    let Ok(found) = target.found else {
        check(!row.result.contains(|c: char| c.is_ascii_digit()) || row.result == "Fewer than 10", "a number");
        check(hundred.is_none(), "figures without a number");
        return faults;
    };
    check(said.contains("would") && said.contains("out of"), "no condition, or no population");
    check(found.matched.people > 0.0, "nobody");
    let (people, limits) = found.matched.shown().expect("a number");
    check(is_rounded(people), "a number finer than its rule");
    check(said.contains("fewer than 10") == (people == People::FewerThanTen), "fewer than 10");
    check(row.result.starts_with("Fewer than 10") == (people == People::FewerThanTen), "fewer than 10 in the row");
    if let Some((lower, upper)) = limits {
        check(is_rounded(lower) && is_rounded(upper), "a limit finer than its rule");
        check(lower <= people && people <= upper, "a number outside its limits");
    }
    faults
}

/// Which kinds of yardsticks have been seen.
fn kind(target: Target<'_>) -> usize {
    match target {
        Target::Country(_) | Target::Region(_) => 0,
        Target::SimilarCouncil { .. } => 1,
        Target::Group { .. } => 2,
        Target::BestYear(_) => 3,
    }
}

#[test]
fn every_yardstick_of_every_council_keeps_the_rules() {
    let (mut wrong, mut seen, mut few) = (Vec::new(), [0; 4], 0);
    for snapshot in everywhere() {
        for indicator in snapshot.indicators.values() {
            let analysis = Analysis::of(snapshot, indicator);
            for target in counterfactuals(&analysis).into_iter().flatten().filter(Counterfactual::is_said) {
                seen[kind(target.target)] += usize::from(target.found.is_ok());
                let shown = target.found.ok().and_then(|found| found.matched.shown());
                few += usize::from(shown.is_some_and(|(people, _)| people == People::FewerThanTen));
                let found = faults(&analysis, &target);
                let named = format!("{} {}: {found:?}", indicator.measure.id, snapshot.place.code);
                wrong.extend((!found.is_empty()).then_some(named));
            }
        }
    }
    none_of(&wrong);
    assert!(seen.iter().all(|targets| *targets > 0), "{seen:?}");
    assert!(few > 0, "no council is a few people behind");
}

/// A snapshot with its first peer set cut to some areas.
fn with_peers(count: usize) -> Snapshot {
    let mut snapshot = luton().clone();
    snapshot.peer_sets[0].areas.truncate(count);
    snapshot
}

fn check_refused(snapshot: &Snapshot, id: &str, position: usize, expected: NoTarget) {
    assert_eq!(
        counterfactuals(&Analysis::of(snapshot, indicator(snapshot, id)))[position].err(),
        Some(expected),
        "{id}"
    );
}

#[test]
fn a_yardstick_that_cannot_be_made_says_why() {
    check_refused(&with_peers(4), "mmr2_5_years", 1, NoTarget::TooFewPeers);
    check_refused(&with_peers(0), "mmr2_5_years", 1, NoTarget::TooFewPeers);
    // Girls are no yardstick for boys' injuries, nor White children for others.
    check_refused(luton(), "injury_admissions_0_14_with_ci", 2, NoTarget::NoGroup);
    check_refused(luton(), "good_level_of_development_by_ethnicity", 2, NoTarget::NoGroup);
    // A census, two years of a survey, and a count that was made once before the measure changed.
    check_refused(luton(), "households_deprived_2plus", 3, NoTarget::TooFewYears);
    check_refused(luton(), "no_qualifications", 3, NoTarget::TooFewYears);
    let mut alone = luton().clone();
    for indicator in alone.indicators.values_mut() {
        indicator.series.retain(|series| series.area == alone.place.code);
    }
    check_refused(&alone, "mmr2_5_years", 0, NoTarget::NoBenchmark);
    for indicator in alone.indicators.values_mut() {
        indicator.series.clear();
    }
    check_refused(&alone, "mmr2_5_years", 0, NoTarget::NoFigure);
    check_refused(&alone, "attainment8", 0, NoTarget::NotAllowed);
}
