//! What is to be known about the numbers: meaning, source and care.

use super::English;
use crate::snapshot::{Basis, Indicator, Source};
use crate::terms::BreakKind;
use crate::words::Fact;

impl<'a> English<'a> {
    /// Headed facts, in the order in which a reader asks for them.
    pub fn facts(self, indicator: &Indicator) -> Vec<Fact> {
        let mut facts = vec![Fact {
            title: "What it is",
            texts: vec![indicator.measure.what.clone(), self.direction(&indicator.measure).to_owned()],
        }];
        if !indicator.measure.why.is_empty() {
            facts.push(Fact { title: "Why it matters", texts: vec![indicator.measure.why.clone()] });
        }
        let mut care: Vec<String> = indicator.measure.caveat.iter().cloned().collect();
        let marked = indicator.breaks.iter().filter(|b| b.kind != BreakKind::Gap).map(|b| &b.note);
        for note in marked {
            if !care.contains(note) {
                care.push(note.clone());
            }
        }
        care.extend(self.typed_in(indicator));
        if let Some(area) = indicator.area {
            care.push(format!("These figures are for {}, not for {} alone.", self.area_label(area), self.place()));
        }
        if !care.is_empty() {
            facts.push(Fact { title: "Take care", texts: care });
        }
        facts.push(Fact { title: "Margin of error", texts: vec![margin(indicator.measure.basis).to_owned()] });
        let mut licences: Vec<String> = Vec::new();
        for source in self.sources_of(indicator) {
            if let Err(position) = licences.binary_search(&source.licence) {
                licences.insert(position, source.licence.clone());
            }
        }
        facts.push(Fact { title: "Licence", texts: licences });
        facts
    }

    /// What is said where a person copied figures.
    pub(super) fn typed_in(self, indicator: &Indicator) -> Option<String> {
        let is_typed = self.sources_of(indicator).any(|source| source.transcribed);
        is_typed.then(|| "Some of these figures were typed in by hand from the published page.".to_owned())
    }

    fn sources_of(self, indicator: &Indicator) -> impl Iterator<Item = &'a Source> {
        indicator.sources.iter().filter_map(move |file| self.snapshot.sources.get(file))
    }

    /// Which file of the place folder the figures stand in.
    pub fn source_file(self, file: &str) -> String {
        format!("File: {file}")
    }

    /// Where a file was published, in one line: publisher, title and dates.
    pub fn source(self, source: &Source) -> String {
        let published = match source.published {
            Some(date) => format!("published {}", self.date(date)),
            None => "date of publication not known".to_owned(),
        };
        let on = source.copied_on.map(|date| format!(" on {}", self.date(date))).unwrap_or_default();
        let from = if source.copied_via.is_empty() { String::new() } else { format!(" from {}", source.copied_via) };
        let copied = if on.is_empty() && from.is_empty() { String::new() } else { format!(" Copied{on}{from}.") };
        format!("{}: {}, {published}.{copied}", source.publisher, source.title)
    }
}

fn margin(basis: Basis) -> &'static str {
    match basis {
        Basis::PublishedInterval => "As it is published, at 95%.",
        Basis::EventCount => {
            "Where counts are published, this site works out a 95% confidence interval. It stands for chance from year to year, even when every case is counted."
        }
        Basis::CompleteCount | Basis::Population => "Everyone was counted, so there is none.",
        Basis::SurveyWeighted => "This is a survey. Its margin of error is not published with the figures.",
        Basis::Modelled => "These are estimates from a model. Their margin of error is not published.",
        Basis::ValueOnly => "None is published.",
    }
}
