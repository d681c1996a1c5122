//! The figures of each indicator as a file: whose they are, and every one that the pages show.

use std::collections::BTreeSet;

use marmot::snapshot::{Indicator, Snapshot};

use crate::support::{places, published};

/// Area, period, sex, breakdown, group and value, as the file writes them.
type Figure = [String; 6];

fn figures_of(snapshot: &Snapshot, indicator: &Indicator) -> BTreeSet<Figure> {
    let mut found = BTreeSet::new();
    let groups = indicator.breakdowns.iter().flat_map(|breakdown| {
        breakdown.groups.iter().flat_map(|group| {
            group.series.iter().map(|series| (breakdown.kind.heading().to_owned(), group.name.clone(), series))
        })
    });
    let own = indicator.series.iter().map(|series| (String::new(), String::new(), series));
    let sex = |sex| marmot::words::Words::of(snapshot).sex(sex).to_owned();
    for (title, group, series) in own.chain(groups) {
        for (period, cell) in indicator.periods.iter().zip(&series.figures.value) {
            let value = cell.number().map(|value| value.to_string()).unwrap_or_default();
            let (area, period) = (series.area.to_string(), period.to_string());
            found.insert([area, period, sex(series.sex), title.clone(), group.clone(), value]);
        }
    }
    for of in &indicator.councils {
        for (area, cell) in of.areas.iter().zip(&of.figures.value) {
            if !indicator.series.iter().any(|series| series.area == *area) {
                let value = cell.number().map(|value| value.to_string()).unwrap_or_default();
                let (area, period) = (area.to_string(), of.period.to_string());
                found.insert([area, period, sex(of.sex), String::new(), String::new(), value]);
            }
        }
    }
    found
}

#[test]
fn each_file_holds_every_figure_with_its_source() {
    let each = places().into_iter().flat_map(|snapshot| {
        snapshot.objectives.iter().flat_map(|objective| &objective.indicators).map(move |id| (snapshot, id))
    });
    for (snapshot, id) in each {
        let indicator = snapshot.indicator(id).expect("an indicator");
        let path = published(snapshot).join(format!("data/{}.csv", id.slug()));
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_path(&path).expect("a file");
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        let header = rows.iter().position(|row| &row[0] == "area_code").expect("a header");
        let above: Vec<&str> = rows[..header].iter().map(|row| &row[0]).collect();
        assert!(above.contains(&"Source") && above.contains(&"Licence"), "{id}: {above:?}");
        let column = |name: &str| rows[header].iter().position(|known| known == name).expect("a column");
        let columns = ["area_code", "period", "sex", "category_type", "category", "value"].map(column);
        let written: BTreeSet<Figure> =
            rows[header + 1..].iter().map(|row| columns.map(|column| row[column].to_owned())).collect();
        assert_eq!(written, figures_of(snapshot, indicator), "{id}");
        let note = column("note");
        let value = column("value");
        assert!(rows[header + 1..].iter().all(|row| row[value].is_empty() != row[note].is_empty()), "{id}");
    }
}
