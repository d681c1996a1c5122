//! What was found in the published files by hand and by another programme, fact by fact.
//!
//! `tests/expected/facts.csv` has a row a fact; `finding` numbers group those of one sentence. Findings
//! about neighbourhoods are not here, and gaps, changes, ranks and numbers of people are in `gaps.rs`.

use marmot::snapshot::{Group, Indicator, Series, Sex, Snapshot};
use marmot::stats::reading::{estimate, numerator};
use marmot::stats::rounding::{decimals_of, display};
use marmot::stats::trend::Evidence;
use marmot::stats::{Analysis, Direction, Judgement};
use marmot::words::Words;
use serde::Deserialize;

use crate::support::{indicator, luton, none_of, places, rows};

#[derive(Debug, Deserialize)]
struct Fact {
    #[allow(dead_code, reason = "printed with a fact that does not hold")]
    finding: u32,
    indicator: String,
    area: String,
    sex: String,
    group: String,
    period: String,
    value: String,
    lower: String,
    upper: String,
    count: String,
    of: String,
    verdict: String,
    trend: String,
}

fn sex_of(fact: &Fact) -> Option<Sex> {
    Sex::ALL.iter().find(|(word, _)| *word == fact.sex).map(|(_, sex)| *sex)
}

/// The columns that a fact speaks of.
fn series_of<'a>(snapshot: &Snapshot, indicator: &'a Indicator, fact: &Fact) -> Option<&'a Series> {
    let area = match fact.area.as_str() {
        "place" => indicator.area.unwrap_or(snapshot.place.code),
        "country" => snapshot.place.country,
        "region" => snapshot.place.region,
        other => panic!("{other} is no area of the facts"),
    };
    let lines = match fact.group.split_once('|') {
        None => &indicator.series,
        Some((title, name)) => {
            let breakdown = indicator.breakdowns.iter().find(|breakdown| breakdown.kind.heading() == title)?;
            &breakdown.groups.iter().find(|group| group.name == name)?.series
        }
    };
    let sex = sex_of(fact);
    lines.iter().find(|line| line.area == area && sex.is_none_or(|sex| line.sex == sex))
}

/// What is wrong with a fact, if anything.
fn wrong(snapshot: &Snapshot, fact: &Fact) -> Option<String> {
    let words = Words::of(snapshot);
    let indicator = indicator(snapshot, &fact.indicator);
    let Some(series) = series_of(snapshot, indicator, fact) else { return Some("no such figures".to_owned()) };
    let index = indicator.periods.iter().position(|period| words.period(*period) == fact.period);
    let Some(found) = index.and_then(|index| estimate(&indicator.measure, &series.figures, index)) else {
        return Some("no figure for the period".to_owned());
    };
    let expected =
        |text: &str| text.parse::<f64>().map(|value| (value, text.split_once('.').map_or(0, |(_, f)| f.len() as u8)));
    let differs = |found: f64, text: &str| {
        let (value, decimals) = expected(text).expect("a number");
        display(found, decimals.max(decimals_of(value))) != display(value, decimals.max(decimals_of(value)))
    };
    if differs(found.value, &fact.value) {
        return Some(format!("value {}", found.value));
    }
    for (limit, text) in
        [(found.interval().map(|i| i.lower()), &fact.lower), (found.interval().map(|i| i.upper()), &fact.upper)]
    {
        if !text.is_empty() && limit.is_none_or(|limit| differs(limit, text)) {
            return Some(format!("limit {limit:?}"));
        }
    }
    let index = index.unwrap_or_default();
    let counted = numerator(&indicator.measure, &series.figures, index);
    for (what, found, text) in [("count", counted, &fact.count), ("of", series.figures.denominator.at(index), &fact.of)]
    {
        if !text.is_empty() && found != Some(text.parse().expect("a whole number")) {
            return Some(format!("{what} {found:?}"));
        }
    }
    let analysis = Analysis::of(snapshot, indicator);
    let sex = sex_of(fact);
    let standing = analysis.standings.iter().find(|standing| sex.is_none_or(|sex| standing.sex == sex));
    if !fact.verdict.is_empty() {
        let verdict = standing.map(|standing| Judgement::word(standing.relation, indicator.measure.polarity));
        if verdict != Some(&fact.verdict) {
            return Some(format!("verdict {verdict:?}"));
        }
    }
    if !fact.trend.is_empty() {
        let trend = standing.map(|standing| match &standing.trend {
            Ok(trend) => match trend.direction {
                Direction::Increasing => "increasing",
                Direction::Decreasing => "decreasing",
                Direction::NoClearChange => "no_clear_change",
            },
            Err(_) => "none",
        });
        if trend != Some(&fact.trend) {
            return Some(format!("trend {trend:?}"));
        }
    }
    None
}

#[test]
fn every_fact_of_the_findings_holds() {
    let facts: Vec<Fact> = rows("tests/expected/facts.csv");
    assert!(facts.len() > 170, "only {} facts", facts.len());
    let wrong = facts.iter().filter_map(|fact| wrong(luton(), fact).map(|what| format!("{what}: {fact:?}")));
    none_of(&wrong.collect::<Vec<_>>());
}

/// A group is named for its size, never for its figures.
#[test]
fn the_named_groups_are_the_largest() {
    let snapshot = luton();
    let analysis = Analysis::of(snapshot, indicator(snapshot, "population_by_ethnic_group"));
    let mut sizes: Vec<(&str, f64)> =
        analysis.groups.iter().filter_map(|g| Some((g.name, g.place.ok()?.value))).collect();
    sizes.sort_by(|a, b| b.1.total_cmp(&a.1));
    let largest: Vec<&str> = sizes.iter().take(3).map(|(name, _)| *name).collect();
    assert_eq!(snapshot.place.named_groups, largest);
}

/// Findings about neighbourhoods alone, whose files are not among a place's figures.
const OF_NEIGHBOURHOODS: [u32; 3] = [15, 29, 39];

/// A finding that no row holds would go missing unseen.
#[test]
fn every_finding_has_a_fact() {
    #[derive(Deserialize)]
    struct Numbered {
        finding: u32,
    }
    let mut held: Vec<u32> = OF_NEIGHBOURHOODS.to_vec();
    for file in ["facts.csv", "gaps.csv"] {
        held.extend(rows::<Numbered>(&format!("tests/expected/{file}")).into_iter().map(|row| row.finding));
    }
    held.sort_unstable();
    held.dedup();
    assert_eq!(held, (1..=55).collect::<Vec<u32>>());
}

/// Finding 34: 54.8% of residents are of another group than White.
#[test]
fn groups_other_than_the_largest_add_up() {
    let snapshot = luton();
    let indicator = indicator(snapshot, "population_by_ethnic_group");
    let groups = &indicator.breakdowns[0].groups;
    let last = indicator.periods.len() - 1;
    let own = |group: &Group| group.series.iter().find(|line| line.area == snapshot.place.code).cloned();
    let counts = groups.iter().filter_map(|group| Some((group.name.as_str(), own(group)?.figures)));
    let counts: Vec<(&str, f64, f64)> = counts
        .map(|(name, figures)| {
            (name, figures.numerator.at(last).expect("a count"), figures.denominator.at(last).expect("of"))
        })
        .collect();
    let others: f64 = counts.iter().filter(|(name, _, _)| *name != "White").map(|(_, count, _)| count).sum();
    assert_eq!(display(100.0 * others / counts[0].2, 1), "54.8");
}

/// Finding 45: the test of the last five years, with its statistic.
#[test]
fn a_trend_that_is_not_clear_has_the_statistic_worked_out_elsewhere() {
    let analysis = Analysis::of(luton(), indicator(luton(), "injury_admissions_0_14_with_ci"));
    let trend = analysis.lead().expect("a standing").trend.as_ref().expect("a trend");
    let Evidence::ChiSquared { chi_squared, .. } = trend.evidence else { panic!("another test: {trend:?}") };
    assert_eq!(display(chi_squared, 2), "3.27");
}

/// Published limits and ours alike.
#[test]
fn every_interval_holds_its_figure() {
    let mut seen = 0;
    for indicator in places().into_iter().flat_map(|snapshot| snapshot.indicators.values()) {
        let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).flat_map(|group| &group.series);
        let columns = indicator.series.iter().chain(groups).map(|series| &series.figures);
        for columns in columns.chain(indicator.councils.iter().map(|councils| &councils.figures)) {
            let figures = (0..columns.value.len()).filter_map(|index| estimate(&indicator.measure, columns, index));
            for (figure, limits) in figures.filter_map(|figure| Some((figure.value, figure.interval()?))) {
                assert!(limits.contains(figure), "{}: {figure} is outside {limits:?}", indicator.measure.id);
                seen += 1;
            }
        }
    }
    assert!(seen > 3_000, "only {seen} intervals");
}
