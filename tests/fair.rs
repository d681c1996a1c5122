//! A fairer place: who is held against which yardstick, and what is said of the people between.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at what should not be"
)]

#[path = "support/published.rs"]
mod published;

use futures::executor::block_on;
use marmot::compose::{explorer, people::people};
use marmot::page::{Element, Node, Part};
use marmot::place::read_places;
use marmot::snapshot::{Sex, Snapshot, Statistic};
use marmot::stats::fair::Hundred;
use marmot::stats::matched::People;
use marmot::stats::{Analysis, Fair, Goal, NoGoal, fair};
use marmot::view::passage::html;
use marmot::words::{HundredWords, Words};
use published::{councils, folder, luton};
use yew::prelude::*;

/// Whether the catalogue allows a number of people, by indicator.
fn allowed() -> Vec<(String, bool)> {
    let mut reader = csv::Reader::from_path(folder().join("indicators.csv")).expect("indicators.csv");
    let headers = reader.headers().expect("headers").clone();
    let column = |name: &str| headers.iter().position(|header| header == name).expect("a column");
    let (id, fair) = (column("id"), column("fair_allowed"));
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| (row[id].to_owned(), &row[fair] == "yes")).collect()
}

#[test]
fn nothing_is_counted_where_the_catalogue_refuses() {
    let (snapshot, allowed) = (luton(), allowed());
    let mut refused = 0;
    for indicator in snapshot.indicators.values() {
        let (_, is_allowed) = allowed.iter().find(|(id, _)| *id == indicator.id.as_str()).expect("a row");
        if !is_allowed {
            let found = fair(&Analysis::of(&snapshot, indicator));
            assert!(found.iter().all(|goal| *goal == Err(NoGoal::NotAllowed)), "{}: {found:?}", indicator.id);
            refused += 1;
        }
    }
    assert!(refused > 80, "{refused}");
}

/// A page without a yardstick that says something has no section, not even a heading.
#[test]
fn a_section_stands_where_a_yardstick_says_something() {
    let snapshot = luton();
    let mut seen = 0;
    for objective in &snapshot.objectives {
        for (measure, id) in explorer(&snapshot, objective).measures.iter().zip(&objective.indicators) {
            let indicator = snapshot.indicator(id).expect("an indicator");
            let goals = fair(&Analysis::of(&snapshot, indicator));
            let said = goals.iter().flatten().filter(|goal| goal.is_said()).count();
            let section = measure.sections.iter().find(|section| section.id == "fair");
            assert_eq!(section.is_some(), said > 0, "{id}");
            let Some(section) = section else { continue };
            let [Part::Panel(panel)] = section.parts.as_slice() else { panic!("{id} has other parts") };
            let rows = if said > 1 { said } else { 0 };
            assert_eq!((panel.views.len(), panel.rows.len()), (said, rows), "{id}");
            seen += 1;
        }
    }
    assert!(seen > 12, "{seen}");
}

/// Two significant figures from 100, whole from 10, none below.
fn is_rounded(people: People) -> bool {
    let People::About(count) = people else { return true };
    let unit = 10_u64.pow(count.checked_ilog10().unwrap_or_default().saturating_sub(1));
    count >= 10 && (count < 100 || count.is_multiple_of(unit))
}

/// What is wrong with a yardstick and what is said of it, if anything.
fn faults(analysis: &Analysis<'_>, goal: &Fair<'_>) -> Vec<&'static str> {
    let words = Words::of(analysis.snapshot);
    let said = words.matching(analysis, goal).join(" ");
    let row = words.goal_row(analysis, goal);
    let mut faults = Vec::new();
    let mut check = |is_right: bool, fault: &'static str| {
        if !is_right {
            faults.push(fault);
        }
    };
    check(!said.contains(" will ") && !said.contains("prevent") && !said.contains("saved"), "a promise");
    check(!row.result.contains('-') && !said.contains(" -"), "below zero");
    let hundred = goal.hundred(analysis);
    let is_share = matches!(analysis.indicator.statistic, Statistic::Proportion | Statistic::ModelledProportion);
    check(hundred.is_none() || is_share, "figures of a hundred for a rate");
    check(hundred.is_none_or(|of| of.both() + of.between() + of.others() == 100), "not a hundred");
    let Ok(found) = goal.found else {
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
fn kind(goal: Goal<'_>) -> usize {
    match goal {
        Goal::Country(_) | Goal::Region(_) => 0,
        Goal::SimilarCouncil { .. } => 1,
        Goal::Group { .. } => 2,
        Goal::BestYear(_) => 3,
    }
}

#[test]
fn every_yardstick_of_every_council_keeps_the_rules() {
    let snapshots = read_places(&folder(), &councils()).expect("the folder has no problems");
    let (mut wrong, mut seen, mut few) = (Vec::new(), [0; 4], 0);
    for snapshot in &snapshots {
        for indicator in snapshot.indicators.values() {
            let analysis = Analysis::of(snapshot, indicator);
            for goal in fair(&analysis).into_iter().flatten().filter(Fair::is_said) {
                seen[kind(goal.goal)] += usize::from(goal.found.is_ok());
                let shown = goal.found.ok().and_then(|found| found.matched.shown());
                few += usize::from(shown.is_some_and(|(people, _)| people == People::FewerThanTen));
                let found = faults(&analysis, &goal);
                wrong.extend(
                    (!found.is_empty()).then(|| format!("{} {}: {found:?}", indicator.id, snapshot.place.code)),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults, such as:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    // Groups are published for the place alone.
    assert!(seen[0] > 400 && seen[1] > 400 && seen[2] > 0 && seen[3] > 50, "{seen:?}");
    assert!(few > 0, "no council is a few people behind");
}

/// Figures of each kind in a picture: a figure is a path's move to its top.
fn drawn(nodes: &[Node], class: &str) -> usize {
    let each = nodes.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    each.map(|element| {
        let has = |name: &str, value: &str| element.attributes.iter().any(|(n, v)| *n == name && &**v == value);
        let path = element.attributes.iter().find(|(name, _)| *name == "d" && has("class", class));
        path.map_or(0, |(_, d)| d.matches('M').count()) + drawn(&element.children, class)
    })
    .sum()
}

fn said(of: Hundred) -> HundredWords {
    HundredWords {
        text: format!("Of every 100 children, {} are ready. It would be {}.", of.now, of.goal),
        both: of.both().to_string(),
        between: of.between().to_string(),
        others: of.others().to_string(),
    }
}

#[test]
fn a_picture_has_a_hundred_figures_of_its_kinds() {
    for (now, goal) in [(79, 85), (13, 9), (2, 100), (100, 3), (50, 51), (98, 99)] {
        let of = Hundred { now, goal };
        let nodes = people(of, &said(of), Sex::Persons);
        // One more of each kind stands in the list.
        let counts = ["figure-both", "figure-between", "figure-other"].map(|class| drawn(&nodes, class) - 1);
        let expected = [of.both(), of.between(), of.others()].map(usize::from);
        assert_eq!(counts, expected, "{now} {goal}");
        assert_eq!(counts.iter().sum::<usize>(), 100);
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    picture: Element,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    html(&props.picture.clone().into())
}

/// Holds a picture against the kept one: `INSTA_UPDATE=always cargo test --test fair` writes it anew.
fn check_picture(name: &str, of: Hundred, sex: Sex) {
    let picture = marmot::page::element("div").children(people(of, &said(of), sex));
    let page = yew::LocalServerRenderer::<Picture>::with_props(PictureProps { picture }).hydratable(false);
    let markup = block_on(page.render()).replace("><", ">\n<");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, markup));
}

#[test]
fn people_who_would_be_more() {
    check_picture("people_more", Hundred { now: 79, goal: 85 }, Sex::Persons);
}

#[test]
fn homes_that_would_be_fewer() {
    check_picture("homes_fewer", Hundred { now: 13, goal: 9 }, Sex::NotApplicable);
}

/// A snapshot with its first peer set cut to some areas.
fn with_peers(count: usize) -> Snapshot {
    let mut snapshot = luton();
    snapshot.peer_sets[0].areas.truncate(count);
    snapshot
}

fn check_refused(snapshot: &Snapshot, id: &str, position: usize, expected: NoGoal) {
    let indicator = snapshot.indicator(&id.parse().expect("an id")).expect("an indicator");
    assert_eq!(fair(&Analysis::of(snapshot, indicator))[position].err(), Some(expected), "{id}");
}

#[test]
fn a_yardstick_that_cannot_be_made_says_why() {
    check_refused(&with_peers(4), "mmr2_5_years", 1, NoGoal::TooFewPeers);
    check_refused(&with_peers(0), "mmr2_5_years", 1, NoGoal::TooFewPeers);
    // Girls are no yardstick for boys' injuries, nor White children for others.
    check_refused(&luton(), "injury_admissions_0_14_with_ci", 2, NoGoal::NoGroup);
    check_refused(&luton(), "good_level_of_development_by_ethnicity", 2, NoGoal::NoGroup);
    // A census, two years of a survey, and a count that was made once before the measure changed.
    check_refused(&luton(), "households_deprived_2plus", 3, NoGoal::TooFewYears);
    check_refused(&luton(), "no_qualifications", 3, NoGoal::TooFewYears);
    let mut alone = luton();
    for indicator in alone.indicators.values_mut() {
        indicator.series.retain(|series| series.area == alone.place.code);
    }
    check_refused(&alone, "mmr2_5_years", 0, NoGoal::NoBenchmark);
    for indicator in alone.indicators.values_mut() {
        indicator.series.clear();
    }
    check_refused(&alone, "mmr2_5_years", 0, NoGoal::NoFigure);
    check_refused(&alone, "attainment8", 0, NoGoal::NotAllowed);
}
