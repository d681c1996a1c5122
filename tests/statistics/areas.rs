//! The methods that set areas beside each other, on one case.

use marmot::stats::rank::First;
use marmot::stats::{Judgement, benchmark as benchmarks, map_classes as maps, quantile as quantiles, rank as ranks};

use crate::methods::word;
use crate::row::Row;

pub(crate) fn benchmark(row: &mut Row) {
    let (value, lower, upper) = (row.number("value"), row.number("lower"), row.number("upper"));
    let found = benchmarks::compare_limits(value, lower, upper, row.number("benchmark"));
    let polarity = row.polarity();
    row.expect_text("outcome", Judgement::word(found, polarity));
    row.expect_text("reason", found.err().map_or("", |reason| reason.as_str()));
}

fn first(text: &str) -> First {
    match text {
        "lowest" | "false" => First::Lowest,
        "highest" | "true" => First::Highest,
        other => panic!("{other:?} is no end to count from"),
    }
}

pub(crate) fn rank(row: &mut Row) {
    let (values, index, first) = (row.list("values"), row.given("index") as usize, first(&row.text("first")));
    let found = ranks::rank(&values, index, first, row.interval("lower", "upper"));
    row.expect_text("outcome", word(&found, |_| "ok"));
    let found = found.ok();
    row.expect("rank", found.map(|rank| f64::from(rank.rank)));
    row.expect("of", found.map(|rank| f64::from(rank.of)));
    row.expect("tied_with", found.map(|rank| f64::from(rank.tied_with)));
    row.expect("missing", found.map(|rank| f64::from(rank.missing)));
    row.expect("percentile", found.map(|rank| rank.percentile));
    row.expect("within_interval", found.and_then(|rank| rank.within_interval).map(f64::from));
}

fn list<T: ToString>(items: &[Option<T>]) -> String {
    let cells: Vec<String> = items.iter().map(|item| item.as_ref().map_or(String::new(), T::to_string)).collect();
    cells.join(";")
}

pub(crate) fn quantile(row: &mut Row) {
    let (values, classes, first) = (row.list("values"), row.given("nquantiles") as u32, first(&row.text("invert")));
    let found = quantiles::quantiles(&values, classes, first);
    row.expect_text("outcome", word(&found, |_| "ok"));
    row.expect_text("quantiles", &list(&found.unwrap_or(vec![None; values.len()])));
}

pub(crate) fn map_classes(row: &mut Row) {
    let values = row.list("values");
    let found = maps::map_classes(&values);
    let outcome = found.as_ref().map_or_else(|refusal| refusal.as_str(), maps::MapClasses::outcome);
    row.expect_text("outcome", outcome);
    row.expect("nonempty", found.as_ref().ok().map(|map| map.nonempty() as f64));
    let Ok(map) = found else {
        let classes = row.text("classes");
        assert!(classes.is_empty() || classes == list::<u8>(&vec![None; values.len()]), "classes of a refusal");
        row.expect_text("class_ranges", "");
        return;
    };
    let range = |range: &Option<(f64, f64)>| range.map_or(String::new(), |(low, high)| format!("{low} to {high}"));
    row.expect_text("classes", &list(&map.classes));
    row.expect_text("class_ranges", &map.ranges.each_ref().map(range).join("|"));
}
