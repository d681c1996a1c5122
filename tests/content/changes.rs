//! The change of a figure between two periods: what it rests on, and why there is none.

use marmot::snapshot::{Basis, Break, Cell, Columns, Indicator, NotComparable, Numbers, Period, Snapshot};
use marmot::stats::change::change_between;
use marmot::stats::{Analysis, Change, NoChange, NotCompared, Refusal, Relation, RelativeGap, change};
use marmot::terms::BreakKind;
use marmot::words::Words;

use crate::support::{self, spaced};

/// Northmere's share of children, with its own figures changed.
fn northmere(changed: impl Fn(&mut Columns)) -> (Snapshot, Indicator) {
    let snapshot = support::northmere();
    let mut indicator = support::indicator(&snapshot, "ready_for_school").clone();
    indicator.breaks.clear();
    let own = indicator.series.iter_mut().filter(|series| series.area == snapshot.place.code);
    own.for_each(|series| changed(&mut series.figures));
    (snapshot, indicator)
}

/// The first figure and the latest as counts out of 1,000; those between are not published.
fn counted(first: f64, latest: f64) -> impl Fn(&mut Columns) {
    move |columns| {
        let last = columns.value.len() - 1;
        let at = |index: usize| match index {
            0 => Some(first),
            _ if index == last => Some(latest),
            _ => None,
        };
        let column = |number: &dyn Fn(f64) -> f64| Numbers((0..=last).map(|index| at(index).map(number)).collect());
        columns.value = (0..=last).map(|index| Cell::from(at(index).map(|count| count / 10.0))).collect();
        (columns.numerator, columns.denominator) = (column(&|count| count), column(&|_| 1_000.0));
    }
}

fn changed_of(indicator: &(Snapshot, Indicator)) -> Result<Change, NoChange> {
    let analysis = Analysis::of(&indicator.0, &indicator.1);
    change(&analysis, analysis.lead().expect("a standing"))
}

fn said(of: &(Snapshot, Indicator)) -> String {
    let analysis = Analysis::of(&of.0, &of.1);
    spaced(&Words::of(&of.0).change(&analysis, &changed_of(of)).join(" "))
}

fn check_refused(of: &(Snapshot, Indicator), expected: NoChange, reason: &str) {
    assert_eq!(changed_of(of), Err(expected));
    assert_eq!(said(of), format!("Not compared: {reason}."));
}

#[test]
fn a_change_rests_on_the_limits_of_the_difference() {
    let rose = northmere(counted(500.0, 600.0));
    let found = changed_of(&rose).expect("a change");
    assert_eq!((found.relation, found.relative), (Ok(Relation::Higher), Ok(RelativeGap::SameWay(Relation::Higher))));
    assert!((found.place.gap.estimate - 10.0).abs() < 1e-9);
    let text = said(&rose);
    assert!(text.contains("The share rose by 10.0 percentage points (margin of error 5.6 to 14.3)"), "{text}");
    assert!(text.contains("which is an improvement"), "{text}");
    assert!(text.ends_with("Two figures alone do not make a trend."), "{text}");

    let fell = northmere(counted(600.0, 500.0));
    let found = changed_of(&fell).expect("a change");
    assert_eq!((found.relation, found.relative), (Ok(Relation::Lower), Ok(RelativeGap::Reversed)));
    assert!(
        said(&fell).contains("fell by 10.0 percentage points (margin of error 5.6 to 14.3), which is the wrong way")
    );

    let close = northmere(counted(500.0, 505.0));
    assert_eq!(changed_of(&close).expect("a change").relation, Ok(Relation::Indistinct));
    assert!(said(&close).contains("Whether the share has changed is too close to call."));
}

#[test]
fn turned_round_in_time_a_change_turns_its_sign() {
    let there = changed_of(&northmere(counted(412.0, 530.0))).expect("a change").place.gap;
    let back = changed_of(&northmere(counted(530.0, 412.0))).expect("a change").place.gap;
    let (one, other) = (there.interval.expect("limits"), back.interval.expect("limits"));
    assert!((there.estimate + back.estimate).abs() < 1e-9);
    assert!((one.lower() + other.upper()).abs() < 1e-9 && (one.upper() + other.lower()).abs() < 1e-9);
}

#[test]
fn two_values_without_limits_carry_no_verdict() {
    let bare = northmere(|columns| {
        columns.numerator = Numbers::default();
        columns.denominator = Numbers::default();
    });
    let found = changed_of(&bare).expect("a change");
    assert_eq!(found.relation, Err(NotCompared::NoInterval));
    assert_eq!(found.relative, Err(NotCompared::NoInterval));
    let text = said(&bare);
    for word in ["rose", "fell", "improvement", "wrong way", "larger", "smaller"] {
        assert!(!text.contains(word), "{text}");
    }
    assert!(text.contains("so we cannot say whether the change could be chance"), "{text}");
}

#[test]
fn limits_of_ours_and_published_ones_are_not_mixed() {
    let mixed = northmere(|columns| {
        counted(500.0, 600.0)(columns);
        let last = columns.value.len() - 1;
        let column = |number: f64| Numbers((0..=last).map(|index| (index == last).then_some(number)).collect());
        (columns.lower, columns.upper) = (column(59.0), column(61.0));
    });
    assert_eq!(changed_of(&mixed).expect("a change").place.gap.interval, None);
}

#[test]
fn a_full_count_changes_by_what_it_changes() {
    let (snapshot, mut indicator) = northmere(counted(500.0, 505.0));
    indicator.measure.basis = Basis::CompleteCount;
    let of = (snapshot, indicator);
    assert_eq!(changed_of(&of).expect("a change").relation, Ok(Relation::Higher));
    let text = said(&of);
    assert!(text.contains("Everyone was counted") && !text.contains("margin of error 5"), "{text}");
    let (snapshot, mut indicator) = northmere(counted(500.0, 500.0));
    indicator.measure.basis = Basis::CompleteCount;
    assert!(said(&(snapshot, indicator)).contains("The share is the same."));
}

fn marked(kind: BreakKind, from: usize, to: usize) -> (Snapshot, Indicator) {
    let (snapshot, mut indicator) = northmere(counted(500.0, 600.0));
    let mark = Break {
        kind,
        from: indicator.periods[from],
        to: indicator.periods[to],
        label: "Mark".to_owned(),
        note: "It is marked.".to_owned(),
    };
    indicator.breaks.push(mark);
    (snapshot, indicator)
}

#[test]
fn a_change_that_would_mislead_says_why_there_is_none() {
    let none = "there is no earlier figure that can be set beside it";
    let broken = "what is counted has changed since the earlier figures";
    let unusual = "one of the two figures may still change, or is for an unusual time";
    check_refused(&marked(BreakKind::Break, 0, 1), NoChange::NotComparable(NotComparable::Broken), broken);
    check_refused(&marked(BreakKind::Break, 1, 2), NoChange::NotComparable(NotComparable::Broken), broken);
    check_refused(&marked(BreakKind::Caution, 0, 0), NoChange::NotComparable(NotComparable::Marked), unusual);
    check_refused(&marked(BreakKind::Caution, 2, 2), NoChange::NotComparable(NotComparable::Marked), unusual);
    assert!(changed_of(&marked(BreakKind::Caution, 1, 1)).is_ok(), "a window may pass over a marked period");
    assert!(changed_of(&marked(BreakKind::Gap, 1, 1)).is_ok());

    let one = northmere(|columns| {
        counted(500.0, 600.0)(columns);
        columns.value[0] = Cell::NotPublished;
    });
    check_refused(&one, NoChange::NoFigure(Cell::NotPublished), none);

    let (snapshot, mut indicator) = northmere(counted(500.0, 600.0));
    indicator.measure.basis = Basis::Modelled;
    check_refused(&(snapshot, indicator), NoChange::Modelled, "a model like this is not made to show change");
}

#[test]
fn impossible_figures_refuse_a_change() {
    let check = |changed: fn(&mut Columns), refusal: Refusal, reason: &str| {
        let of = northmere(|columns| {
            counted(500.0, 600.0)(columns);
            changed(columns);
        });
        check_refused(&of, NoChange::Refused(refusal), reason);
    };
    check(|c| c.numerator.0[0] = Some(-5.0), Refusal::NegativeInput, "a count is below zero");
    check(
        |c| c.numerator.0[0] = Some(2_000.0),
        Refusal::NumeratorExceedsDenominator,
        "a count is larger than the group it is out of",
    );
    check(|c| c.denominator.0[0] = Some(0.0), Refusal::ZeroDenominator, "a group has no people in it");
    check(|c| c.denominator.0[0] = Some(f64::INFINITY), Refusal::NotFinite, "a figure is not a number");
}

/// Why two periods of a measure cannot be set beside each other.
fn check_periods(periods: [&str; 3], expected: NoChange) {
    let (snapshot, mut indicator) = northmere(counted(500.0, 600.0));
    indicator.periods = periods.iter().map(|text| text.parse().expect("a period")).collect();
    let analysis = Analysis::of(&snapshot, &indicator);
    let standing = analysis.lead().expect("a standing");
    let [from, _, to]: [Period; 3] = indicator.periods.clone().try_into().expect("three periods");
    assert_eq!(change_between(&analysis, standing, from, to), Err(expected), "{periods:?}");
}

#[test]
fn only_the_same_stretch_of_other_years_is_set_beside() {
    check_periods(["2018 to 2020", "2019 to 2021", "2020 to 2022"], NoChange::NotComparable(NotComparable::Overlap));
    check_periods(
        ["2021-04 to 2022-03", "2021-04 to 2023-03", "2021-04 to 2025-12"],
        NoChange::NotComparable(NotComparable::Overlap),
    );
    check_periods(["2024 Q1", "2024 Q2", "2024 Q3"], NoChange::NotComparable(NotComparable::Unlike));
    check_periods(["2010", "2011", "2012 to 2014"], NoChange::NotComparable(NotComparable::Unlike));
    check_periods(["2024-01-31", "2024-06-30", "2025-10-31"], NoChange::NotComparable(NotComparable::Unlike));
    check_periods(["2024", "2024", "2024"], NoChange::NotComparable(NotComparable::NotLater));
    check_periods(["2025", "2024", "2023"], NoChange::NotComparable(NotComparable::NotLater));
}

#[test]
fn two_days_of_one_season_are_set_beside() {
    let (snapshot, mut indicator) = northmere(counted(500.0, 600.0));
    indicator.periods = ["2020-04-22", "2021-04-21", "2025-04-30"].map(|day| day.parse().expect("a day")).to_vec();
    assert!(changed_of(&(snapshot, indicator)).is_ok());
}
