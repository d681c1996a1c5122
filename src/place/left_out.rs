//! What is in the folder and not in the snapshot, so that nothing goes missing unsaid.

use std::collections::{BTreeMap, BTreeSet};

use super::assembly::Material;
use super::catalogue::Catalogue;
use super::join::PassedOver;
use super::populations::Counted;
use super::series_rule::{SeriesRole, SeriesRule};
use super::table::FigureTable;
use crate::snapshot::{FIGURES, IndicatorId, Snapshot};

/// Rows that are in the folder and not in the snapshot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// The file, from the place folder.
    pub file: String,
    /// How many rows.
    pub rows: usize,
    /// Why.
    pub why: String,
}

/// Rows that no indicator's lines take, before the tables are joined.
pub fn not_taken(
    catalogue: &Catalogue,
    tables: &BTreeMap<String, FigureTable>,
    is_listed: impl Fn(&IndicatorId) -> bool,
) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    let mut note = |file: &str, rows: usize, why: String| {
        if rows > 0 {
            left_out.push(LeftOut { file: format!("{FIGURES}{file}"), rows, why });
        }
    };
    for (file, table) in tables {
        let unused = usize::try_from(table.rows - table.used).unwrap_or(usize::MAX);
        note(file, unused, "no row of series.csv takes them".to_owned());
    }
    for (index, rule) in catalogue.series.rules.iter().enumerate() {
        let why = match rule.role {
            SeriesRole::Main | SeriesRole::Instead | SeriesRole::Attach | SeriesRole::Denominator
                if is_listed(&rule.indicator) =>
            {
                continue;
            }
            SeriesRole::Main | SeriesRole::Instead | SeriesRole::Attach => "make {}, which no objective lists",
            SeriesRole::Beside => "stand beside {}, no question shows them yet",
            SeriesRole::Context => "are context of {}, no sentence says them yet",
            SeriesRole::Denominator => "count the people of {}, which no objective lists",
        };
        let Some(table) = tables.get(&rule.file) else { continue };
        let shown = if is_listed(&rule.indicator) { rows_beside(catalogue, table, rule) } else { BTreeSet::new() };
        let taken = table.taken.get(&index).into_iter().flatten();
        let rows = taken.filter(|row| !shown.contains(&row.row)).count();
        note(&rule.file, rows, why.replace("{}", rule.indicator.as_str()));
    }
    left_out
}

/// Rows of a rule's file that make the indicators which stand beside the rule's own.
fn rows_beside(catalogue: &Catalogue, table: &FigureTable, rule: &SeriesRule) -> BTreeSet<u32> {
    let is_beside = matches!(rule.role, SeriesRole::Beside | SeriesRole::Context);
    let beside = if is_beside { catalogue.beside(&rule.indicator) } else { BTreeSet::new() };
    let rules = beside.into_iter().flat_map(|id| catalogue.rules_of(id)).filter(|(_, made)| made.file == rule.file);
    rules.filter_map(|(index, _)| table.taken.get(&index)).flatten().map(|row| row.row).collect()
}

/// Rows that gave way to another of the same file.
pub fn passed_over(passed_over: &PassedOver<'_>) -> Vec<LeftOut> {
    let count = |rows: &BTreeSet<(&str, u32)>, why: &str| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (file, _) in rows {
            *counts.entry(format!("{FIGURES}{file}")).or_default() += 1;
        }
        counts.into_iter().map(|(file, rows)| LeftOut { file, rows, why: why.to_owned() }).collect::<Vec<_>>()
    };
    let older =
        count(&passed_over.older_codes, "stand under the older code of an area that has a row of its newer code");
    let repeats = count(&passed_over.repeats, "repeat another row, figure for figure");
    older.into_iter().chain(repeats).collect()
}

/// Rows that count people for other periods than those of the figures.
pub fn uncounted(materials: &BTreeMap<&IndicatorId, Material<'_>>, snapshot: &Snapshot) -> Vec<LeftOut> {
    let of_indicator = |(id, material): (&&IndicatorId, &Material<'_>)| -> Vec<LeftOut> {
        let populations = snapshot.indicator(id).map_or(&[][..], |indicator| indicator.populations.as_slice());
        let is_kept = |counted: &Counted<'_>| populations.iter().any(|found| found.source == counted.rule.file);
        let unused = material.counted.iter().filter(|counted| !is_kept(counted));
        let why = format!("count the people of {id} for none of its periods");
        unused
            .map(|counted| LeftOut { file: counted.rule.path(), rows: counted.rows.len(), why: why.clone() })
            .collect()
    };
    materials.iter().flat_map(of_indicator).collect()
}
