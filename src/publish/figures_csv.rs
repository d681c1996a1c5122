//! The figures of an indicator as a file: what the snapshot holds, in the columns that places are read from.
//!
//! The first rows say what it is, whose it is and under which licence, so that a copy never travels without them.

use csv::{QuoteStyle, WriterBuilder};

use super::error::PublishError;
use crate::snapshot::{AreaCode, Cell, Columns, Indicator, Sex, Snapshot};
use crate::words::Words;

/// The folder of these files.
pub const DATA: &str = "data/";

const HEADER: [&str; 12] = [
    "area_code",
    "area_name",
    "period",
    "value",
    "lower_ci",
    "upper_ci",
    "numerator",
    "denominator",
    "sex",
    "category_type",
    "category",
    "note",
];

/// The file.
///
/// # Errors
/// Never in practice: it is written into memory.
pub fn figures_csv(snapshot: &Snapshot, indicator: &Indicator) -> Result<String, PublishError> {
    let words = Words::of(snapshot);
    let mut writer = WriterBuilder::new().flexible(true).quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    let labels = words.labels();
    writer.write_record([&*safe(&indicator.measure.title), &safe(&indicator.measure.unit_label)])?;
    for source in indicator.sources.iter().filter_map(|file| snapshot.sources.get(file)) {
        writer.write_record([labels.source, &safe(&words.source(source))])?;
        writer.write_record([labels.licence, &safe(&source.licence)])?;
    }
    writer.write_record(HEADER)?;
    let mut write = |row: CsvRow<'_>| {
        row.records(snapshot, indicator, words).into_iter().try_for_each(|record| writer.write_record(record))
    };
    for series in &indicator.series {
        write(CsvRow { area: series.area, sex: series.sex, figures: &series.figures, group: ("", "") })?;
    }
    for breakdown in &indicator.breakdowns {
        for group in &breakdown.groups {
            for series in &group.series {
                let group = (breakdown.kind.heading(), &*group.name);
                write(CsvRow { area: series.area, sex: series.sex, figures: &series.figures, group })?;
            }
        }
    }
    for record in of_councils(snapshot, indicator, words) {
        writer.write_record(record)?;
    }
    let bytes = writer.into_inner().map_err(|error| PublishError::Csv(error.into_error().into()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

type Record = [String; HEADER.len()];

/// One line of figures over time.
struct CsvRow<'a> {
    area: AreaCode,
    sex: Sex,
    figures: &'a Columns,
    /// What divides people, and the group.
    group: (&'a str, &'a str),
}

impl CsvRow<'_> {
    fn records(&self, snapshot: &Snapshot, indicator: &Indicator, words: Words<'_>) -> Vec<Record> {
        let periods = indicator.periods.iter().enumerate();
        let record = |(index, period): (usize, &crate::snapshot::Period)| {
            let found = CsvFigure { snapshot, words, area: self.area, sex: self.sex, figures: self.figures, index };
            found.record(period.to_string(), self.group)
        };
        periods.map(record).collect()
    }
}

/// Every council's latest figure, but those that have lines of their own.
fn of_councils(snapshot: &Snapshot, indicator: &Indicator, words: Words<'_>) -> Vec<Record> {
    let has_line = |area: AreaCode| indicator.series.iter().any(|series| series.area == area);
    let mut records = Vec::new();
    for of in &indicator.councils {
        for (index, area) in of.areas.iter().enumerate().filter(|(_, area)| !has_line(**area)) {
            let found = CsvFigure { snapshot, words, area: *area, sex: of.sex, figures: &of.figures, index };
            records.push(found.record(of.period.to_string(), ("", "")));
        }
    }
    records
}

/// A figure with all that is published beside it.
struct CsvFigure<'a> {
    snapshot: &'a Snapshot,
    words: Words<'a>,
    area: AreaCode,
    sex: Sex,
    figures: &'a Columns,
    index: usize,
}

impl CsvFigure<'_> {
    fn record(&self, period: String, (title, group): (&str, &str)) -> Record {
        let cell = self.figures.value.get(self.index).copied().unwrap_or(Cell::NotPublished);
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let name = self.snapshot.area(self.area).map(|area| safe(&area.name)).unwrap_or_default();
        let note = if cell.number().is_some() { "" } else { self.words.missing(cell) };
        [
            self.area.to_string(),
            name,
            period,
            number(cell.number()),
            number(self.figures.lower.at(self.index)),
            number(self.figures.upper.at(self.index)),
            number(self.figures.numerator.at(self.index)),
            number(self.figures.denominator.at(self.index)),
            self.words.sex(self.sex).to_owned(),
            safe(title),
            safe(group),
            note.to_owned(),
        ]
    }
}

/// A text that no spreadsheet takes for a formula: numbers are written as numbers, and texts are guarded.
fn safe(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        Some(_) | None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_a_formula() {
        for text in ["=HYPERLINK(1)", "@SUM", "+1", "-cmd", "\tx", "\rx"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        for text in ["", "White", "5 to 16", "'quoted"] {
            assert_eq!(safe(text), text);
        }
    }
}
