//! Pictures of pages: what stands beside the finding.

use super::English;
use super::names::{capitalised, list};
use super::numbers::with_sign;
use crate::snapshot::{Measure, Period, Sex};
use crate::words::ShownChart;

impl English<'_> {
    /// Over a chart: of whom it is, where it is of one sex, and the unit, where figures do not carry it.
    pub fn picture_title(self, measure: &Measure, sex: Option<Sex>) -> Option<String> {
        let has_sign = !with_sign(measure, "").is_empty();
        let unit = (!has_sign).then_some(measure.unit_label.as_str());
        match (sex.map(|sex| self.sex(sex)), unit) {
            (Some(sex), Some(unit)) => Some(format!("{sex}, {unit}")),
            (Some(sex), None) => Some(sex.to_owned()),
            (None, unit) => unit.map(with_capital),
        }
    }

    /// A name with its figure, as it stands at a line's end.
    pub fn picture_name(self, name: &str, figure: &str) -> String {
        format!("{name} {figure}")
    }

    /// Who published the figures, and when they are for.
    pub fn picture_source(self, publishers: &[String], period: Option<Period>) -> String {
        let publishers = (!publishers.is_empty()).then(|| list(publishers));
        let parts = publishers.into_iter().chain(period.map(|period| self.period(period)));
        parts.collect::<Vec<_>>().join(", ")
    }

    /// All that a picture shows, in sentences.
    pub fn picture_text(self, finding: &str, shown: Option<ShownChart<'_>>) -> String {
        let Some(ShownChart { title, span, names }) = shown else { return finding.to_owned() };
        let kind = match span {
            Some((from, to)) => format!("A chart from {} to {}", self.period(from), self.period(to)),
            None => "A chart".to_owned(),
        };
        let of = title.map(|title| format!(" ({title})")).unwrap_or_default();
        format!("{finding} {kind}{of}: {}.", list(names))
    }
}

/// A unit at the start of a line: symbols such as `kWh` stay as they are.
fn with_capital(unit: &str) -> String {
    let first = unit.split(' ').next().unwrap_or_default();
    if first.chars().any(char::is_uppercase) { unit.to_owned() } else { capitalised(unit) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_of_a_unit_keeps_its_letters() {
        assert_eq!(with_capital("per 1,000 live births"), "Per 1,000 live births");
        assert_eq!(with_capital("kWh per meter"), "kWh per meter");
    }
}
