//! The trend methods on one case.

use marmot::snapshot::TrendTest;
use marmot::stats::Refusal;
use marmot::stats::trend::{Evidence, Trend, limits, mann_kendall, outcome, proportion};

use crate::row::Row;

fn expect_outcome(row: &mut Row, trend: &Result<Trend, Refusal>, test: TrendTest) {
    let polarity = row.polarity();
    let word = trend.as_ref().map_or("cannot_be_calculated", |trend| outcome(trend.direction, polarity, test));
    row.expect_text("outcome", word);
    row.expect_text("reason", trend.as_ref().err().map_or("", |refusal| refusal.as_str()));
    row.expect("p_value", trend.as_ref().ok().map(|trend| trend.p_value));
}

fn expect_chi_squared(row: &mut Row, trend: &Result<Trend, Refusal>, slope_column: &str) {
    let found = trend.as_ref().ok().map(|trend| match trend.evidence {
        Evidence::ChiSquared { chi_squared, slope, is_consistent } => (chi_squared, slope, is_consistent),
        Evidence::MannKendall { .. } => panic!("not the test asked for"),
    });
    row.expect("chi_squared", found.map(|(chi_squared, ..)| chi_squared));
    row.expect(slope_column, found.map(|(_, slope, _)| slope));
    let consistent = found.map_or("", |(.., is_consistent)| if is_consistent { "true" } else { "false" });
    // Blank beside a result: all slopes are 0 to rounding, so either answer is right.
    if row.text("consistent").is_empty() && found.is_some() {
        return;
    }
    row.expect_text("consistent", consistent);
}

pub(crate) fn proportion(row: &mut Row) {
    let trend = proportion::trend(&row.list("numerators"), &row.list("denominators"));
    expect_outcome(row, &trend, TrendTest::Counts);
    expect_chi_squared(row, &trend, "slope_logit");
}

pub(crate) fn intervals(row: &mut Row) {
    let trend = limits::trend(&row.list("values"), &row.list("lowers"), &row.list("uppers"));
    expect_outcome(row, &trend, TrendTest::Limits);
    expect_chi_squared(row, &trend, "slope");
}

pub(crate) fn mann_kendall(row: &mut Row) {
    let times: Vec<f64> = row.list("times").into_iter().map(|time| time.expect("a time")).collect();
    let trend = mann_kendall::trend(&times, &row.list("values"));
    expect_outcome(row, &trend, TrendTest::MannKendall);
    row.expect("theil_sen", trend.as_ref().ok().and_then(|trend| trend.slope_per_year));
    let found = trend.ok().map(|trend| match trend.evidence {
        Evidence::MannKendall { points, s, untied_pairs } => (points, s, untied_pairs),
        Evidence::ChiSquared { .. } => panic!("not the test asked for"),
    });
    row.expect("n", found.map(|(points, ..)| f64::from(points)));
    row.expect("s", found.map(|(_, s, _)| s as f64));
    row.expect("untied_pairs", found.map(|(.., untied_pairs)| f64::from(untied_pairs)));
}
