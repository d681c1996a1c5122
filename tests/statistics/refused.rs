//! What no statistic may be made of: each entry of `stats` gives its typed reason, never a number.
//!
//! Counts below zero, a count above what it is out of, numbers that are not finite, nothing at all. Lists
//! are in `refused_lists.rs`.

use marmot::snapshot::{Basis, Polarity, Statistic};
use marmot::stats::gap::{Figure, difference, difference_of_proportions, ratio, ratio_of_proportions};
use marmot::stats::matched::{Matching, matched};
use marmot::stats::poisson::{CountMethod, count_interval};
use marmot::stats::reference::koopman::koopman;
use marmot::stats::reference::life_expectancy::{Likeness, life_expectancy_gap};
use marmot::stats::reference::standardised_ratio;
use marmot::stats::wilson::{Counts, wilson};
use marmot::stats::{Confidence, NotCompared, Refusal, benchmark, derived, numerator, rate};
use marmot::terms::Interval;

use crate::support::{none_of, root, text, tree};

pub(crate) const SURE: Confidence = Confidence::P95;
pub(crate) const INFINITE: f64 = f64::INFINITY;

pub(crate) fn word<T>(found: Result<T, Refusal>) -> &'static str {
    found.map_or_else(Refusal::as_str, |_| "a number")
}

pub(crate) fn check(what: &str, found: &[&str], expected: &[&str]) {
    assert_eq!(found, expected, "{what}");
}

/// Four impossible pairs of counts and a missing one, in this order.
fn impossible<T>(of: impl Fn(Counts) -> Result<T, Refusal>) -> [&'static str; 5] {
    let missing = Counts { numerator: None, denominator: Some(10.0) };
    [
        word(of(Counts::new(-1.0, 10.0))),
        word(of(Counts::new(11.0, 10.0))),
        word(of(Counts::new(1.0, 0.0))),
        word(of(Counts::new(1.0, INFINITE))),
        word(of(missing)),
    ]
}

const IMPOSSIBLE_SHARE: [&str; 5] =
    ["negative_input", "numerator_exceeds_denominator", "zero_denominator", "not_finite", "missing_input"];

#[test]
fn impossible_counts_give_no_share_gap_or_ratio() {
    let fine = Counts::new(4.0, 10.0);
    check("wilson", &impossible(|counts| wilson(counts, SURE)), &IMPOSSIBLE_SHARE);
    check("difference", &impossible(|counts| difference_of_proportions(counts, fine)), &IMPOSSIBLE_SHARE);
    check("difference", &impossible(|counts| difference_of_proportions(fine, counts)), &IMPOSSIBLE_SHARE);
    check("ratio", &impossible(|counts| ratio_of_proportions(counts, fine)), &IMPOSSIBLE_SHARE);
    check("ratio", &impossible(|counts| ratio_of_proportions(fine, counts)), &IMPOSSIBLE_SHARE);
    check("koopman", &impossible(|counts| koopman(counts, fine)), &IMPOSSIBLE_SHARE);
    check("koopman", &impossible(|counts| koopman(fine, counts)), &IMPOSSIBLE_SHARE);
}

/// Of events one person may have several, so a count may be above what it is out of.
#[test]
fn impossible_counts_give_no_rate() {
    let rate_of = |counts| rate::rate(counts, 100.0, CountMethod::Phe, SURE);
    let expected = ["negative_input", "a number", "zero_denominator", "not_finite", "missing_input"];
    check("rate", &impossible(rate_of), &expected);
    let of_count = |count| word(count_interval(count, CountMethod::Phe, SURE));
    let counts = [Some(-1.0), Some(INFINITE), Some(f64::NAN), None].map(of_count);
    check("count", &counts, &["negative_input", "not_finite", "not_finite", "missing_input"]);
    let ratio = |observed, expected| word(standardised_ratio::standardised_ratio(observed, expected, 100.0, SURE));
    let ratios = [
        ratio(Some(-1.0), Some(1.0)),
        ratio(Some(1.0), Some(0.0)),
        ratio(Some(1.0), Some(-1.0)),
        ratio(Some(INFINITE), Some(1.0)),
        ratio(None, Some(1.0)),
    ];
    let expected = ["negative_input", "zero_denominator", "zero_denominator", "not_finite", "missing_input"];
    check("standardised ratio", &ratios, &expected);
}

#[test]
fn impossible_counts_are_given_no_limits_of_ours_and_no_count() {
    let derive = |counts: Counts| {
        derived::derive(Statistic::Proportion, Basis::EventCount, counts.numerator, counts.denominator, 100.0)
    };
    let expected = ["negative_input", "numerator_exceeds_denominator", "zero_denominator", "not_finite", "no_counts"];
    check("derive", &impossible(derive), &expected);
    let recover = |value, total| word(numerator::recover_numerator(value, 1, total, 100.0));
    let found = [
        recover(Some(50.0), Some(-10.0)),
        recover(Some(120.0), Some(10.0)),
        recover(Some(50.0), Some(0.0)),
        recover(Some(INFINITE), Some(10.0)),
        recover(None, Some(10.0)),
    ];
    let expected = ["negative_input", "no_whole_number_fits", "zero_denominator", "not_finite", "missing_input"];
    check("numerator", &found, &expected);
}

#[test]
fn impossible_figures_have_no_difference() {
    let figure = |value: Option<f64>, interval: Option<Interval>| Figure { value, interval };
    let fine = figure(Some(4.0), None);
    let beyond = figure(Some(4.0), Interval::new(5.0, 6.0).ok());
    for (of, name) in [(difference as fn(Figure, Figure) -> _, "difference"), (ratio, "ratio")] {
        let found = [figure(Some(INFINITE), None), figure(None, None), beyond].map(|odd| word(of(odd, fine)));
        check(name, &found, &["not_finite", "missing_input", "invalid_interval"]);
    }
    assert_eq!(word(ratio(fine, figure(Some(0.0), None))), "zero_reference");
    let years = |first, likeness| word(life_expectancy_gap(first, fine, likeness));
    check(
        "life expectancy",
        &[
            years(figure(Some(INFINITE), None), Likeness::Same),
            years(figure(None, None), Likeness::Same),
            years(fine, Likeness::Different),
        ],
        &["not_finite", "missing_input", "not_comparable"],
    );
    assert!(Interval::new(2.0, 1.0).is_err() && Interval::new(0.0, INFINITE).is_err());
}

#[test]
fn impossible_figures_are_not_compared() {
    let compare = benchmark::compare_limits;
    let one = Some(1.0);
    let found = [
        compare(None, one, one, one),
        compare(Some(INFINITE), one, one, one),
        compare(one, one, one, None),
        compare(one, one, None, one),
        compare(one, Some(2.0), Some(3.0), one),
        compare(one, one, Some(INFINITE), one),
    ];
    let reasons = [
        NotCompared::NoValue,
        NotCompared::NoValue,
        NotCompared::NoBenchmark,
        NotCompared::NoInterval,
        NotCompared::InvalidInterval,
        NotCompared::InvalidInterval,
    ];
    assert_eq!(found, reasons.map(Err));
}

#[test]
fn impossible_figures_stand_for_no_people() {
    let fine = Matching {
        statistic: Statistic::Proportion,
        value: Some(40.0),
        interval: None,
        benchmark: Some(50.0),
        denominator: Some(100.0),
        multiplier: 100.0,
        polarity: Polarity::HigherBetter,
    };
    let found = [
        Matching { denominator: Some(-1.0), ..fine },
        Matching { denominator: Some(0.0), ..fine },
        Matching { denominator: Some(INFINITE), ..fine },
        Matching { denominator: None, ..fine },
        Matching { value: Some(INFINITE), ..fine },
        Matching { value: None, ..fine },
        Matching { polarity: Polarity::Neutral, ..fine },
        Matching { statistic: Statistic::StandardisedRate, ..fine },
        Matching { multiplier: 0.0, ..fine },
        Matching { interval: Interval::new(60.0, 70.0).ok(), ..fine },
    ];
    let expected = [
        "negative_input",
        "zero_denominator",
        "not_finite",
        "no_denominator",
        "not_finite",
        "missing_input",
        "no_polarity",
        "kind_not_countable",
        "invalid_multiplier",
        "invalid_interval",
    ];
    check("matched", &found.map(|matching| word(matched(&matching))), &expected);
}

/// An entry of `stats` that may refuse is asked.
#[test]
fn every_entry_that_may_refuse_is_asked() {
    // Those that start from a snapshot have files of their own.
    let own =
        ["statistics/refused", "statistics/refused_lists", "content/refusals", "content/changes", "content/quintiles"];
    let asked = own.map(|file| text(&format!("tests/{file}.rs")));
    let (mut unasked, mut seen) = (Vec::new(), 0);
    for (file, code) in tree(&root("src/stats")) {
        let code = String::from_utf8(code).expect("a source file is text");
        for signature in code.split("\npub fn ").skip(1) {
            let (head, _) = signature.split_once(" {\n").expect("a body");
            let name: String = head.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let may_refuse = ["Refusal>", "NoGap>", "NoChange>", "NoMatch>", "NoGoal>", "NoPosition>", "NoGradient>"];
            if may_refuse.iter().any(|end| head.contains(end)) {
                seen += 1;
                let is_called = |text: &String| text.contains(&format!("{name}("));
                unasked.extend((!asked.iter().any(is_called)).then(|| format!("{file}: {name}")));
            }
        }
    }
    assert!(seen > 20, "only {seen} entries");
    none_of(&unasked);
}
