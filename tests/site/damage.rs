//! Folders that something has happened to: a cell scaled, blanked, exchanged or mistyped, a row dropped or doubled.
//!
//! Each is refused, or every figure that it publishes still stands in a row of its area and period, and none
//! contradicts itself. What is accepted though it was damaged: a whole row that is gone (as one that was never
//! published), a doubled row that says the same, and a figure beside which nothing stands that would tell.

use std::collections::BTreeSet;
use std::fs;

use marmot::place;
use marmot::snapshot::{Columns, Measure, Snapshot, Statistic};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::good;

const FILES: [&str; 3] =
    ["indicators/ready_for_school.csv", "indicators/life_expectancy.csv", "indicators/weekly_pay.csv"];

/// What happens to a cell or a row.
#[derive(Clone, Debug)]
enum Damage {
    Scaled(f64),
    Shifted(f64),
    Blanked,
    ExchangedWithNext,
    Mistyped(char),
    RowDropped,
    RowDoubled,
    RowExchangedWithNext,
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        prop::sample::select(vec![0.01, 0.1, 10.0, 100.0, 1000.0]).prop_map(Damage::Scaled),
        (-50.0..50.0_f64).prop_map(Damage::Shifted),
        Just(Damage::Blanked),
        Just(Damage::ExchangedWithNext),
        prop::sample::select(vec!['0', '9', '-', 'O', ' ', '.', 'e']).prop_map(Damage::Mistyped),
        Just(Damage::RowDropped),
        Just(Damage::RowDoubled),
        Just(Damage::RowExchangedWithNext),
    ]
}

/// A file with one thing done to it.
fn damaged(text: &str, row: Index, column: Index, damage: &Damage) -> String {
    let mut rows: Vec<Vec<String>> = text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    let row = 1 + row.index(rows.len() - 1);
    let column = column.index(rows[row].len());
    let cell = rows[row][column].clone();
    let number = |by: &dyn Fn(f64) -> f64| cell.parse::<f64>().map_or_else(|_| cell.clone(), |n| by(n).to_string());
    match damage {
        Damage::Scaled(factor) => rows[row][column] = number(&|n| n * factor),
        Damage::Shifted(by) => rows[row][column] = number(&|n| n + by),
        Damage::Blanked => rows[row][column].clear(),
        Damage::ExchangedWithNext => {
            let next = (column + 1) % rows[row].len();
            rows[row].swap(column, next);
        }
        Damage::Mistyped(sign) => {
            let at = cell.len() / 2;
            if cell.is_char_boundary(at) {
                rows[row][column].insert(at, *sign);
            }
        }
        Damage::RowDropped => drop(rows.remove(row)),
        Damage::RowDoubled => {
            let copy = rows[row].clone();
            rows.push(copy);
        }
        Damage::RowExchangedWithNext => {
            let next = 1 + row % (rows.len() - 1);
            rows.swap(row, next);
        }
    }
    let lines: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
    lines.join("\n") + "\n"
}

/// What a file says of an area, as numbers: every figure of a page must be among them.
fn said(texts: &[String]) -> BTreeSet<(String, String)> {
    let rows = texts.iter().flat_map(|text| text.lines().skip(1));
    let cells = rows.flat_map(|row| {
        let cells: Vec<&str> = row.split(',').map(str::trim).collect();
        let area = cells.get(1).copied().unwrap_or_default().to_owned();
        let numbers = cells.iter().filter_map(|cell| cell.parse::<f64>().ok());
        numbers.map(move |number| (area.clone(), number.to_string())).collect::<Vec<_>>()
    });
    cells.collect()
}

/// What no folder may publish.
fn check(snapshot: &Snapshot, texts: &[String]) -> Result<(), TestCaseError> {
    let said = said(texts);
    for indicator in snapshot.indicators.values() {
        let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).flat_map(|group| &group.series);
        for line in indicator.series.iter().chain(groups) {
            for number in line.figures.value.iter().filter_map(|cell| cell.number()) {
                prop_assert!(said.contains(&(line.area.to_string(), number.to_string())), "{number} stands nowhere");
            }
            check_columns(&indicator.measure, &line.figures)?;
        }
    }
    Ok(())
}

fn check_columns(measure: &Measure, figures: &Columns) -> Result<(), TestCaseError> {
    for index in 0..figures.value.len() {
        let Some(value) = figures.value[index].number() else { continue };
        let limits = (figures.lower.at(index), figures.upper.at(index));
        match limits {
            (Some(lower), Some(upper)) => prop_assert!(lower <= value && value <= upper && lower < upper),
            one => prop_assert_eq!(one, (None, None)),
        }
        if measure.statistic == Statistic::Proportion {
            prop_assert!((0.0..=100.0).contains(&value), "{value}%");
            if let Some((count, people)) = figures.numerator.at(index).zip(figures.denominator.at(index)) {
                prop_assert!(people > 0.0 && count <= people);
                prop_assert!(
                    (100.0 * count / people - value).abs() <= 1.0 + 500.0 / people,
                    "{count} of {people}: {value}"
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_folder_is_refused_or_says_what_its_rows_say(
        file in 0..FILES.len(), row: Index, column: Index, damage in damage()
    ) {
        let place = good();
        let texts: Vec<String> = FILES.iter().enumerate().map(|(position, name)| {
            let text = fs::read_to_string(place.path().join(name)).expect("a file of the good folder");
            if position == file { damaged(&text, row, column, &damage) } else { text }
        }).collect();
        for (name, text) in FILES.iter().zip(&texts) {
            fs::write(place.path().join(name), text).expect("the file can be written");
        }
        if let Some(snapshot) = place::read(place.path()).snapshot {
            check(&snapshot, &texts)?;
        }
    }
}
