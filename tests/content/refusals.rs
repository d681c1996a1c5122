//! Figures that cannot be true, or are too few: a typed reason, said as a sentence.

use marmot::snapshot::{
    Breakdown, BreakdownKind, Cell, Columns, Group, Indicator, Numbers, Population, Series, Sex, Snapshot,
};
use marmot::stats::breakdown_figures;
use marmot::stats::gradient::Slope;
use marmot::stats::matching::CountedBy;
use marmot::stats::{
    Analysis, Counterfactual, NoGap, NoGradient, NoMatch, NoPosition, NoTrend, NotCompared, Refusal, Relation,
    RelativeGap, among_councils, among_peers, counterfactuals, gaps, gradient,
};
use marmot::words::Words;

use crate::support;

/// Northmere, with one measure to change.
fn northmere() -> (Snapshot, Indicator) {
    let snapshot = support::northmere();
    let indicator = support::indicator(&snapshot, "ready_for_school").clone();
    (snapshot, indicator)
}

/// A group of Northmere with its latest figure as value, count and denominator.
fn group(snapshot: &Snapshot, indicator: &Indicator, name: &str, value: Cell, counts: Option<(f64, f64)>) -> Group {
    let periods = indicator.periods.len();
    let column = |number: Option<f64>| {
        Numbers((1..=periods).map(|position| number.filter(|_| position == periods)).collect()).or_empty()
    };
    let cells = (1..=periods).map(|position| if position == periods { value } else { Cell::NotPublished });
    let figures = Columns {
        value: cells.collect(),
        numerator: column(counts.map(|(count, _)| count)),
        denominator: column(counts.map(|(_, of)| of)),
        ..Columns::default()
    };
    let series = vec![Series { area: snapshot.place.code, sex: Sex::Persons, figures }];
    Group { name: name.to_owned(), series }
}

type Figure = (Cell, Option<(f64, f64)>);

/// The measure with two groups.
fn with_pair(first: Figure, second: Figure) -> (Snapshot, Indicator) {
    let (snapshot, mut indicator) = northmere();
    let groups = vec![
        group(&snapshot, &indicator, "Eligible", first.0, first.1),
        group(&snapshot, &indicator, "Not eligible", second.0, second.1),
    ];
    indicator.breakdowns = vec![Breakdown { kind: BreakdownKind::FreeSchoolMeals, groups }];
    (snapshot, indicator)
}

/// The measure by deprivation.
fn with_tenths(deciles: &[Figure]) -> (Snapshot, Indicator) {
    let (snapshot, mut indicator) = northmere();
    let named = deciles
        .iter()
        .zip(1..)
        .map(|((value, counts), number)| group(&snapshot, &indicator, &format!("{number:02}"), *value, *counts));
    indicator.breakdowns = vec![Breakdown { kind: BreakdownKind::DeprivationDecile2025, groups: named.collect() }];
    (snapshot, indicator)
}

const FINE: Figure = (Cell::Number(60.0), Some((60.0, 100.0)));

fn check_gap(first: Figure, second: Figure, expected: NoGap, why: &str) {
    let (snapshot, indicator) = with_pair(first, second);
    let found = gaps(&snapshot, &indicator);
    let [(pair, found)] = found.as_slice() else { panic!("one pair") };
    assert_eq!(found.as_ref().err(), Some(&expected));
    let said = Words::of(&snapshot).gap(&indicator, *pair, found);
    assert_eq!(said, [format!("Not compared for children with free school meals and others: {why}.")]);
}

#[test]
fn impossible_counts_of_a_group_are_said() {
    let bare = |cell: Cell| (cell, None);
    let of = |value: f64, whole: f64| (Cell::Number(value), Some((value, whole)));
    let refused = NoGap::Refused;
    check_gap((Cell::Number(5.0), Some((-5.0, 100.0))), FINE, refused(Refusal::NegativeInput), "a count is below zero");
    let larger = refused(Refusal::NumeratorExceedsDenominator);
    check_gap(FINE, of(120.0, 100.0), larger, "a count is larger than the group it is out of");
    check_gap(FINE, of(0.0, 0.0), refused(Refusal::ZeroDenominator), "a group has no people in it");
    check_gap(bare(Cell::Number(f64::INFINITY)), FINE, refused(Refusal::NotFinite), "a figure is not a number");
    let few = "too few people stand behind a figure to show it";
    check_gap(bare(Cell::Suppressed), FINE, NoGap::NoFigure(Cell::Suppressed), few);
    check_gap(bare(Cell::NotPublished), FINE, NoGap::NoFigure(Cell::NotPublished), "a figure is not published");
}

/// Two groups that are out of one number and make no more than it are parts of a mix; two that make more are not.
#[test]
fn parts_of_one_number_have_no_gap_and_no_size() {
    let sizes = |second: Figure| {
        let (snapshot, indicator) = with_pair((Cell::Number(30.0), Some((30.0, 100.0))), second);
        let figures = breakdown_figures(&snapshot, &indicator, &indicator.breakdowns[0]);
        (gaps(&snapshot, &indicator).len(), figures.iter().map(|group| group.size).collect::<Vec<_>>())
    };
    assert_eq!(sizes((Cell::Number(70.0), Some((70.0, 100.0)))), (0, vec![None, None]));
    assert_eq!(sizes((Cell::Number(71.0), Some((71.0, 100.0)))), (1, vec![Some(100.0), Some(100.0)]));
    assert_eq!(sizes((Cell::Number(40.0), Some((40.0, 101.0)))), (1, vec![Some(100.0), Some(101.0)]));
}

#[test]
fn two_equal_groups_are_too_close_to_call() {
    let (snapshot, indicator) = with_pair(FINE, FINE);
    let found = gaps(&snapshot, &indicator);
    let (pair, found) = &found[0];
    assert_eq!(found.as_ref().expect("a gap").relation, Ok(Relation::Indistinct));
    let said = Words::of(&snapshot).gap(&indicator, *pair, found);
    assert!(said[1].ends_with("are too close to call. The difference could be chance."), "{said:?}");
}

#[test]
fn two_equal_values_without_counts_have_no_gap_to_see() {
    let bare = (Cell::Number(60.0), None);
    let (snapshot, indicator) = with_pair(bare, bare);
    let found = gaps(&snapshot, &indicator);
    let (pair, found) = &found[0];
    assert_eq!(found.as_ref().expect("a gap").relation, Err(NotCompared::NoInterval));
    assert_eq!(Words::of(&snapshot).gap(&indicator, *pair, found)[1], "There is no gap to see.");
}

/// What may be said of a gap beside the country's, whose figures are counted out of 10,000.
fn check_beside(first: f64, second: f64, country: (f64, f64), expected: RelativeGap) {
    let own = |value: f64| (Cell::Number(value), Some((value * 10.0, 1_000.0)));
    let (snapshot, mut indicator) = with_pair(own(first), own(second));
    let theirs = |value: f64| {
        let mut group = group(&snapshot, &indicator, "Country", Cell::Number(value), Some((value * 100.0, 10_000.0)));
        group.series.iter_mut().for_each(|series| series.area = snapshot.place.country);
        group.series
    };
    let lines = [theirs(country.0), theirs(country.1)];
    for (group, lines) in indicator.breakdowns[0].groups.iter_mut().zip(lines) {
        group.series.extend(lines);
    }
    let found = gaps(&snapshot, &indicator);
    assert_eq!(found[0].1.as_ref().expect("a gap").relative, Ok(expected), "{first} {second} {country:?}");
}

#[test]
fn a_gap_is_smaller_or_wider_only_by_more_than_chance() {
    check_beside(60.0, 65.0, (50.0, 70.0), RelativeGap::SameWay(Relation::Lower));
    check_beside(40.0, 70.0, (55.0, 65.0), RelativeGap::SameWay(Relation::Higher));
    check_beside(60.0, 65.0, (61.0, 65.0), RelativeGap::SameWay(Relation::Indistinct));
    check_beside(70.0, 50.0, (60.0, 65.0), RelativeGap::Reversed);
    // Turned round, the groups' names change places and nothing else does.
    check_beside(65.0, 60.0, (70.0, 50.0), RelativeGap::SameWay(Relation::Lower));
    check_beside(70.0, 40.0, (65.0, 55.0), RelativeGap::SameWay(Relation::Higher));
    check_beside(50.0, 70.0, (65.0, 60.0), RelativeGap::Reversed);
}

fn check_gradient(deciles: &[Figure], expected: NoGradient, sentence: &str) {
    let (snapshot, indicator) = with_tenths(deciles);
    let found = gradient(&snapshot, &indicator);
    assert_eq!(found.as_ref().err(), Some(&expected));
    assert_eq!(Words::of(&snapshot).gradient(&indicator, &found), [sentence]);
}

#[test]
fn a_gradient_that_cannot_be_drawn_says_why() {
    let no_people = (Cell::Number(60.0), Some((0.0, 0.0)));
    let refused = NoGradient::Refused;
    check_gradient(
        &[],
        NoGradient::NotPublished,
        "Not compared: no figures by deprivation are published for this place.",
    );
    check_gradient(
        &[FINE; 4],
        refused(Refusal::FewerThan5Groups),
        "Not compared: fewer than five groups have a figure.",
    );
    check_gradient(
        &[FINE, FINE, FINE, FINE, no_people],
        refused(Refusal::ZeroPopulation),
        "Not compared: a group has no people in it.",
    );
    check_gradient(
        &[FINE, FINE, (Cell::Suppressed, None), FINE, FINE],
        NoGradient::Missing(Cell::Suppressed),
        "Not compared: too few people stand behind a figure to show it.",
    );
}

#[test]
fn a_flat_gradient_neither_rises_nor_falls() {
    let (snapshot, indicator) = with_tenths(&[FINE; 5]);
    let found = gradient(&snapshot, &indicator);
    assert_eq!(found.as_ref().map(|found| found.slope), Ok(Slope::Unclear));
    let said = Words::of(&snapshot).gradient(&indicator, &found).join(" ");
    assert!(said.contains("the share neither rises nor falls clearly"), "{said}");
}

/// The measure with other columns for the place.
fn with_place(change: impl Fn(&mut Columns)) -> (Snapshot, Indicator) {
    let (snapshot, mut indicator) = northmere();
    let own = indicator.series.iter_mut().filter(|series| series.area == snapshot.place.code);
    own.for_each(|series| change(&mut series.figures));
    (snapshot, indicator)
}

fn against_country<'a>(analysis: &Analysis<'a>) -> Counterfactual<'a> {
    let [country, ..] = counterfactuals(analysis);
    country.expect("the country has a figure")
}

fn check_match((snapshot, indicator): (Snapshot, Indicator), expected: NoMatch, sentence: &str) {
    let analysis = Analysis::of(&snapshot, &indicator);
    let found = against_country(&analysis);
    assert_eq!(found.found.err(), Some(expected));
    assert_eq!(Words::of(&snapshot).matching(&analysis, &found).join(" "), sentence);
}

#[test]
fn a_number_of_people_that_cannot_be_worked_out_says_why() {
    let none = "No number of people is worked out:";
    check_match(
        northmere(),
        NoMatch::TooClose,
        "Northmere and Mereland are too close to call. So no number of people is worked out.",
    );
    check_match(
        with_place(|columns| columns.denominator = Numbers::default()),
        NoMatch::Refused(Refusal::NoDenominator),
        &format!("{none} no number of people is published with the figure."),
    );
    let negative = |columns: &mut Columns| columns.denominator.0.iter_mut().for_each(|of| *of = of.map(|of| -of));
    check_match(
        with_place(negative),
        NoMatch::Refused(Refusal::NegativeInput),
        &format!("{none} a count is below zero."),
    );
    let ahead = |columns: &mut Columns| {
        columns.value.iter_mut().for_each(|cell| *cell = Cell::Number(90.0));
        columns.numerator.0.iter_mut().for_each(|count| *count = Some(180.0));
    };
    check_match(with_place(ahead), NoMatch::NotBehind, "Northmere is already as good as Mereland, or better.");
}

/// A survey: limits, no count of people, and what another source counts.
fn surveyed(people: &[(usize, f64)]) -> (Snapshot, Indicator) {
    let (snapshot, mut indicator) = with_place(|columns| {
        let column = |number: f64| Numbers(vec![Some(number); columns.value.len()]);
        (columns.lower, columns.upper) = (column(40.0), column(60.0));
        (columns.numerator, columns.denominator) = (Numbers::default(), Numbers::default());
        columns.value.iter_mut().for_each(|cell| *cell = Cell::Number(50.0));
    });
    indicator.measure.basis = marmot::snapshot::Basis::PublishedInterval;
    let counted = people.iter().map(|(back, people)| Population {
        source: "people.csv".to_owned(),
        sex: Sex::Persons,
        period: indicator.periods[indicator.periods.len() - 1 - back],
        people: *people,
    });
    indicator.populations = counted.collect();
    (snapshot, indicator)
}

#[test]
fn people_are_counted_by_another_source_for_the_same_period_alone() {
    let (snapshot, indicator) = surveyed(&[(1, 5_000.0), (0, 1_000.0)]);
    let analysis = Analysis::of(&snapshot, &indicator);
    let target = against_country(&analysis);
    let found = target.found.expect("a number of people");
    assert_eq!((found.of, found.counted_by), (1_000.0, CountedBy::OtherSource));
    let said = Words::of(&snapshot).matching(&analysis, &target).join(" ");
    assert!(said.contains("about 170 more children"), "{said}");
    assert!(said.contains("The number of people comes from another source."), "{said}");
    let none = "No number of people is worked out: no number of people is published with the figure.";
    check_match(surveyed(&[(1, 5_000.0)]), NoMatch::Refused(Refusal::NoDenominator), none);
    let negative = "No number of people is worked out: a count is below zero.";
    check_match(surveyed(&[(0, -1.0)]), NoMatch::Refused(Refusal::NegativeInput), negative);
}

#[test]
fn a_number_of_people_without_limits_needs_a_full_count_or_a_model() {
    let uncounted = |columns: &mut Columns| {
        columns.value.iter_mut().for_each(|cell| *cell = Cell::Number(30.0));
        columns.numerator = Numbers::default();
    };
    let (snapshot, mut indicator) = with_place(uncounted);
    indicator.measure.basis = marmot::snapshot::Basis::ValueOnly;
    let none = "No number of people is worked out:";
    check_match((snapshot, indicator), NoMatch::NoLimits, &format!("{none} no margin of error is published."));
    let close = |columns: &mut Columns| {
        columns.value.iter_mut().for_each(|cell| *cell = Cell::Number(66.0));
        columns.numerator = Numbers::default();
    };
    let (snapshot, mut indicator) = with_place(close);
    indicator.measure.basis = marmot::snapshot::Basis::Modelled;
    check_match((snapshot, indicator), NoMatch::TooFew, &format!("{none} it would be fewer than 10."));
}

#[test]
fn a_measure_without_other_councils_has_no_rank() {
    let (snapshot, mut indicator) = northmere();
    let words = Words::of(&snapshot);
    let few = among_councils(&snapshot, &indicator);
    assert_eq!(few, Err(NoPosition::TooFew));
    assert_eq!(words.among_councils(&few), ["Not compared: too few councils have a figure."]);
    indicator.councils.clear();
    let found = among_peers(&snapshot, &indicator, &snapshot.peer_sets[0]);
    assert_eq!(found, Err(NoPosition::NoCouncils));
    let said = words.among_peers(&found);
    assert_eq!(said, ["Not compared: no figures of other councils are published with these."]);
}

#[test]
fn one_period_has_no_trend() {
    let (snapshot, indicator) = with_place(|columns| {
        let last = columns.value.len() - 1;
        columns.value.iter_mut().take(last).for_each(|cell| *cell = Cell::NotPublished);
    });
    let analysis = Analysis::of(&snapshot, &indicator);
    let standing = analysis.lead().expect("a standing");
    assert_eq!(standing.trend, Err(NoTrend::OneFigure));
    let said = Words::of(&snapshot).trend(&indicator, standing);
    assert_eq!(said, "Only one figure is published, so there is no trend to tell.");
}

/// A figure that is not compared, and what is said of it.
fn check_not_compared(changed: impl Fn(&mut Columns), basis: marmot::snapshot::Basis, why: NotCompared, said: &str) {
    let (snapshot, mut indicator) = with_place(changed);
    indicator.measure.basis = basis;
    let analysis = Analysis::of(&snapshot, &indicator);
    let standing = analysis.lead().expect("a standing");
    assert_eq!(standing.relation, Err(why));
    let words = Words::of(&snapshot);
    assert_eq!(words.status(&indicator.measure, standing), "Not compared");
    assert!(words.remarks(&analysis).iter().any(|remark| remark == said), "{:?}", words.remarks(&analysis));
}

#[test]
fn impossible_figures_are_not_compared_and_say_why() {
    use marmot::snapshot::Basis::{EventCount, PublishedInterval};
    let chance = "No margin of error is published, so we cannot say whether the difference could be chance.";
    let all = |columns: &Columns, number: f64| Numbers(vec![Some(number); columns.value.len()]);
    check_not_compared(|c| c.numerator = all(c, -5.0), EventCount, NotCompared::NoInterval, chance);
    check_not_compared(|c| c.numerator = all(c, 5e9), EventCount, NotCompared::NoInterval, chance);
    check_not_compared(|c| c.denominator = all(c, f64::INFINITY), EventCount, NotCompared::NoInterval, chance);
    check_not_compared(
        |c| (c.lower, c.upper) = (all(c, 99.0), all(c, 99.5)),
        PublishedInterval,
        NotCompared::InvalidInterval,
        "The published margin of error does not fit the figure, so they are not compared.",
    );
    check_not_compared(
        |c| c.value.iter_mut().for_each(|cell| *cell = Cell::Number(f64::INFINITY)),
        EventCount,
        NotCompared::NoValue,
        "No figure is published.",
    );
}
