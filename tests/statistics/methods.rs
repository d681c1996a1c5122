//! Each method on one case: inputs from the row, results back to it.

use marmot::snapshot::{Basis, Statistic};
use marmot::stats::gap::{Figure, Gap};
use marmot::stats::matched::{MatchOutcome, Matched, Matching, People, matched};
use marmot::stats::poisson::{CountFormula, CountMethod, count_interval};
use marmot::stats::reference::life_expectancy::{Likeness, life_expectancy_gap as years_between};
use marmot::stats::reference::{koopman, mean as means, standardised_rate, standardised_ratio as ratios};
use marmot::stats::slope_index::{OrderedGroup, SlopeIndex, slope_index};
use marmot::stats::wilson::Counts;
use marmot::stats::{
    Confidence, Origin, Refusal, derived, gap, numerator, rate as rates, rounding as round, wilson as proportions,
};
use marmot::terms::Interval;

use crate::row::Row;

/// The word of an outcome: that of the result, or of the refusal.
pub(crate) fn word<T>(result: &Result<T, Refusal>, of: impl Fn(&T) -> &'static str) -> &'static str {
    match result {
        Ok(found) => of(found),
        Err(refusal) => refusal.as_str(),
    }
}

fn named<T: Copy>(all: &[(&'static str, T)], text: &str) -> T {
    all.iter().find(|(name, _)| *name == text).unwrap_or_else(|| panic!("{text:?} is unknown")).1
}

fn count_method(row: &mut Row) -> CountMethod {
    match row.text("method").as_str() {
        "phe" => CountMethod::Phe,
        "exact" => CountMethod::Exact,
        "byar" => CountMethod::Byar,
        other => panic!("method is {other:?}"),
    }
}

fn statistic(row: &mut Row) -> Statistic {
    named(Statistic::ALL, &row.text("indicator_kind"))
}

pub(crate) fn wilson(row: &mut Row) {
    let counts = Counts { numerator: row.number("numerator"), denominator: row.number("denominator") };
    let found = proportions::wilson(counts, row.confidence());
    row.expect_text("outcome", word(&found, |_| "ok"));
    row.expect("value", found.ok().map(|proportion| proportion.value));
    row.expect_interval("lower", "upper", found.ok().map(|proportion| proportion.interval));
}

pub(crate) fn poisson_count(row: &mut Row) {
    let found = count_interval(row.number("count"), count_method(row), row.confidence());
    row.expect_text("outcome", word(&found, |_| "ok"));
    row.expect_interval("lower", "upper", found.ok());
}

pub(crate) fn rate(row: &mut Row) {
    let counts = Counts { numerator: row.number("numerator"), denominator: row.number("denominator") };
    let found = rates::rate(counts, row.given("multiplier"), count_method(row), row.confidence());
    row.expect_text("outcome", word(&found, |_| "ok"));
    row.expect("value", found.ok().map(|rate| rate.value));
    row.expect_interval("lower", "upper", found.ok().map(|rate| rate.interval));
    row.expect_text("method_used", found.map_or("", |rate| rate.formula.as_str()));
}

pub(crate) fn dsr(row: &mut Row) {
    let (counts, populations) = (row.list("counts"), row.list("populations"));
    let (standard, multiplier) = (row.list("standard_populations"), row.given("multiplier"));
    let found = standardised_rate::standardised_rate(&counts, &populations, &standard, multiplier, row.confidence());
    row.expect_text("outcome", word(&found, |_| "ok"));
    row.expect("total_count", found.ok().map(|rate| rate.total_count));
    row.expect("value", found.ok().map(|rate| rate.value));
    row.expect_interval("lower", "upper", found.ok().map(|rate| rate.interval));
}

pub(crate) fn mean(row: &mut Row) {
    let values = row.list("values");
    let found = means::mean(&values, row.confidence());
    row.expect_text("outcome", word(&found, means::Mean::outcome));
    // No values are counted as 0, which is the one number beside that refusal.
    let none = values.is_empty().then_some(0.0);
    row.expect("n", found.ok().map(|mean| f64::from(mean.n)).or(none));
    row.expect("value", found.ok().map(|mean| mean.value));
    row.expect("stdev", found.ok().and_then(|mean| mean.stdev));
    row.expect_interval("lower", "upper", found.ok().and_then(|mean| mean.interval));
}

pub(crate) fn standardised_ratio(row: &mut Row) {
    let (observed, expected, reference) = (row.number("observed"), row.number("expected"), row.given("refvalue"));
    let found = ratios::standardised_ratio(observed, expected, reference, row.confidence());
    row.expect_text("outcome", word(&found, |_| "ok"));
    row.expect("value", found.ok().map(|ratio| ratio.value));
    row.expect_interval("lower", "upper", found.ok().map(|ratio| ratio.interval));
}

pub(crate) fn rounding(row: &mut Row) {
    let (value, decimals) = (row.given("value"), row.given("decimals") as u8);
    row.expect_text("shown", &round::display(value, decimals));
}

pub(crate) fn recover_numerator(row: &mut Row) {
    let (value, decimals, denominator) = (row.number("value"), row.given("decimals"), row.number("denominator"));
    let found = numerator::recover_numerator(value, decimals as u8, denominator, row.given("multiplier"));
    row.expect_text("outcome", word(&found, |_| "recovered"));
    row.expect("numerator", found.ok());
}

fn expect_gap(row: &mut Row, found: Result<Gap, Refusal>, estimate: &str) {
    row.expect_text("outcome", word(&found, Gap::outcome));
    row.expect(estimate, found.ok().map(|gap| gap.estimate));
    row.expect_interval("lower", "upper", found.ok().and_then(|gap| gap.interval));
}

pub(crate) fn gap_counts(row: &mut Row) {
    let first = Counts { numerator: row.number("x1"), denominator: row.number("n1") };
    let second = Counts { numerator: row.number("x2"), denominator: row.number("n2") };
    let found = match row.text("method").as_str() {
        "newcombe" => gap::difference_of_proportions(first, second),
        "katz" => gap::ratio_of_proportions(first, second),
        "koopman" => koopman::koopman(first, second),
        other => panic!("method is {other:?}"),
    };
    expect_gap(row, found, "estimate");
}

fn figures(row: &mut Row) -> (Figure, Figure) {
    let first = Figure { value: row.number("value1"), interval: row.interval("lower1", "upper1") };
    (first, Figure { value: row.number("value2"), interval: row.interval("lower2", "upper2") })
}

pub(crate) fn gap_intervals(row: &mut Row) {
    let (first, second) = figures(row);
    let found = match row.text("method").as_str() {
        "difference" => gap::difference(first, second),
        "ratio" => gap::ratio(first, second),
        other => panic!("method is {other:?}"),
    };
    expect_gap(row, found, "estimate");
}

pub(crate) fn life_expectancy_gap(row: &mut Row) {
    let (first, second) = figures(row);
    let likeness = if row.is_true("same_sex_and_period") { Likeness::Same } else { Likeness::Different };
    expect_gap(row, years_between(first, second, likeness), "gap");
}

pub(crate) fn derived_interval(row: &mut Row) {
    let basis = match row.text("basis").as_str() {
        "rounded_value_only" => Basis::ValueOnly,
        other => named(Basis::ALL, other),
    };
    let (numerator, denominator) = (row.number("numerator"), row.number("denominator"));
    let multiplier = row.given("multiplier");
    let found = derived::derive(statistic(row), basis, numerator, denominator, multiplier);
    row.expect_text("outcome", word(&found, |_| "derived"));
    let method = match found {
        Err(_) => "none",
        Ok((_, Origin::Wilson)) => "wilson",
        Ok((_, Origin::Poisson)) => match CountMethod::Phe.formula(numerator.expect("a count")) {
            CountFormula::Exact => "exact",
            CountFormula::Byar => "byar",
        },
        Ok((_, Origin::Published)) => "published",
    };
    row.expect_text("method", method);
    let share = numerator.zip(denominator).map(|(numerator, denominator)| numerator / denominator * multiplier);
    row.expect("value", share.filter(|_| found.is_ok()));
    row.expect_interval("lower", "upper", found.ok().map(|(interval, _)| interval));
}

fn shown(people: People) -> String {
    match people {
        People::FewerThanTen => "fewer than 10".to_owned(),
        People::About(number) => number.to_string(),
    }
}

pub(crate) fn match_benchmark(row: &mut Row) {
    let matching = Matching {
        statistic: statistic(row),
        value: row.number("value"),
        interval: row.interval("lower", "upper"),
        benchmark: row.number("benchmark"),
        denominator: row.number("denominator"),
        multiplier: row.given("multiplier"),
        polarity: row.polarity(),
    };
    let found = matched(&matching);
    row.expect_text("outcome", word(&found, |found| found.outcome.as_str()));
    // Nothing is shown of these two, so that their number is a working and may be left blank.
    let is_shown = |found: &Matched| match found.outcome {
        MatchOutcome::Ok | MatchOutcome::OkNoInterval => true,
        MatchOutcome::SimilarNotShown | MatchOutcome::AlreadyAtOrBetter => false,
    };
    let text = row.text("people");
    let working = found.ok().filter(|found| is_shown(found) || !text.is_empty());
    row.expect("people", working.map(|found| found.people));
    row.expect_interval("people_lower", "people_upper", working.and_then(|found| found.interval));
    let people = found.ok().and_then(|found| found.shown());
    let limits = people.and_then(|(_, limits)| limits);
    row.expect_text("shown", &people.map_or(String::new(), |(people, _)| shown(people)));
    row.expect_text("shown_lower", &limits.map_or(String::new(), |(lower, _)| shown(lower)));
    row.expect_text("shown_upper", &limits.map_or(String::new(), |(_, upper)| shown(upper)));
}

type Change = fn(f64) -> f64;

/// The peer's transformations, which carry point values only and are not in the product.
fn transformed(groups: &[OrderedGroup], transform: &str, multiplier: f64) -> Result<SlopeIndex, Refusal> {
    let (there, back): (Change, Change) = match transform {
        "none" => return slope_index(groups, multiplier),
        "log" => (f64::ln, f64::exp),
        "logit" => (|share| (share / (1.0 - share)).ln(), |odds| 1.0 / (1.0 + (-odds).exp())),
        other => panic!("transform is {other:?}"),
    };
    let group = |group: &OrderedGroup| OrderedGroup { value: group.value.map(there), interval: None, ..*group };
    let line = slope_index(&groups.iter().map(group).collect::<Vec<_>>(), 1.0)?;
    let (start, end) = (back(line.most_deprived), back(line.least_deprived));
    let ratio = if multiplier < 0.0 { start / end } else { end / start };
    Ok(SlopeIndex {
        sii: (end - start) * multiplier,
        rii: Some(ratio),
        most_deprived: start,
        least_deprived: end,
        ..line
    })
}

pub(crate) fn sii(row: &mut Row) {
    let (populations, values) = (row.list("populations"), row.list("values"));
    let (lowers, uppers) = (row.list("lowers"), row.list("uppers"));
    let interval = |position: usize| {
        let limit = |limits: &[Option<f64>]| limits.get(position).copied().flatten();
        limit(&lowers).zip(limit(&uppers)).map(|(lower, upper)| Interval::new(lower, upper).unwrap())
    };
    let group = |(position, (population, value)): (usize, (&Option<f64>, &Option<f64>))| OrderedGroup {
        population: *population,
        value: *value,
        interval: interval(position),
    };
    let groups: Vec<OrderedGroup> = populations.iter().zip(&values).enumerate().map(group).collect();
    assert_eq!(row.confidence(), Confidence::P95);
    let (transform, multiplier) = (row.text("transform"), row.given("multiplier"));
    let found = transformed(&groups, &transform, multiplier);
    if transform == "none" {
        row.expect_text("outcome", word(&found, SlopeIndex::outcome));
    } else {
        row.ignore("outcome");
    }
    let found = found.ok();
    row.expect("sii", found.map(|index| index.sii));
    row.expect("rii", found.and_then(|index| index.rii));
    row.expect("intercept", found.map(|index| index.most_deprived));
    row.expect_interval("sii_lower", "sii_upper", found.and_then(|index| index.sii_interval));
    row.expect_interval("rii_lower", "rii_upper", found.and_then(|index| index.rii_interval));
    // The slope index takes neither; the peer's simulated limits are for information.
    for column in ["standard_errors", "value_type"] {
        row.ignore(column);
    }
    for column in ["sii_lower_simulated", "sii_upper_simulated", "rii_lower_simulated", "rii_upper_simulated"] {
        row.ignore(column);
    }
}
