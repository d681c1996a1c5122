//! Rows that count the people an indicator's figures are of, where its own files do not.
//!
//! A survey gives a share of people aged 16 to 64 and another source counts them. Only a count for the
//! figure's own period and sex is kept, and only for the area that the indicator is about.

use std::collections::BTreeSet;

use super::series_rule::SeriesRule;
use super::table::TakenRow;
use crate::snapshot::{AreaCode, Period, Population, Sex};

/// The rows of one rule of `series.csv` that count people.
pub struct Counted<'a> {
    pub rule: &'a SeriesRule,
    pub rows: Vec<TakenRow>,
}

/// The people of an area in the periods and of the sexes that the indicator has figures for, latest last.
///
/// Of an old and a new code of the area the new one counts.
pub fn populations(counted: &[Counted<'_>], area: AreaCode, sexes: &[Sex], periods: &[Period]) -> Vec<Population> {
    let is_meant =
        |row: &TakenRow| row.key.area == area && sexes.contains(&row.key.sex) && periods.contains(&row.key.period);
    let rows = counted.iter().flat_map(|counted| counted.rows.iter().map(|row| (&counted.rule.file, row)));
    let mut rows: Vec<(&String, &TakenRow)> = rows.filter(|(_, row)| is_meant(row)).collect();
    rows.sort_by_key(|(_, row)| (row.key.period, row.key.sex, row.is_older_code));
    rows.dedup_by_key(|(_, row)| (row.key.period, row.key.sex));
    let population = |(source, row): (&String, &TakenRow)| {
        let people = row.figures.numerator?;
        Some(Population { source: source.clone(), sex: row.key.sex, period: row.key.period, people })
    };
    rows.into_iter().filter_map(population).collect()
}

/// The figures' own files, then those that count their people.
pub fn with_files_of(populations: &[Population], sources: &[String]) -> Vec<String> {
    let counting: BTreeSet<&String> = populations.iter().map(|population| &population.source).collect();
    let others = counting.into_iter().filter(|file| !sources.contains(file));
    sources.iter().chain(others).cloned().collect()
}
