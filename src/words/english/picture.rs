//! Pictures of pages: what stands beside the finding.

use super::{English, names, numbers, periods};
use crate::snapshot::{Indicator, Period, Sex};
use crate::words::{PictureWords, Shown};

impl PictureWords for English {
    fn picture_title(&self, indicator: &Indicator, sex: Option<Sex>) -> Option<String> {
        let has_sign = !numbers::with_sign(indicator, "").is_empty();
        let unit = (!has_sign).then_some(indicator.unit_label.as_str());
        match (sex.map(names::sex), unit) {
            (Some(sex), Some(unit)) => Some(format!("{sex}, {unit}")),
            (Some(sex), None) => Some(sex.to_owned()),
            (None, unit) => unit.map(with_capital),
        }
    }

    fn picture_name(&self, name: &str, figure: &str) -> String {
        format!("{name} {figure}")
    }

    fn picture_source(&self, publishers: &[String], period: Option<Period>) -> String {
        let publishers = (!publishers.is_empty()).then(|| names::list(publishers));
        let parts = publishers.into_iter().chain(period.map(periods::long));
        parts.collect::<Vec<_>>().join(", ")
    }

    fn picture_text(&self, finding: &str, shown: Option<Shown<'_>>) -> String {
        let Some(Shown { title, span, names }) = shown else { return finding.to_owned() };
        let kind = match span {
            Some((from, to)) => format!("A chart from {} to {}", periods::long(from), periods::long(to)),
            None => "A chart".to_owned(),
        };
        let of = title.map(|title| format!(" ({title})")).unwrap_or_default();
        format!("{finding} {kind}{of}: {}.", names::list(names))
    }
}

/// A unit at the start of a line: symbols such as `kWh` stay as they are.
fn with_capital(unit: &str) -> String {
    let first = unit.split(' ').next().unwrap_or_default();
    if first.chars().any(char::is_uppercase) { unit.to_owned() } else { names::capitalised(unit) }
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
