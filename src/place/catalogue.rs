//! The catalogue: what each indicator is (`indicators.csv`), which rows of which files make it
//! (`series.csv`), where its series is marked (`breaks.csv`) and where each file was published
//! (`sources.csv`).

use std::collections::BTreeMap;

use super::header::{Column, Layout};
use super::indicator_rows::IndicatorRows;
use super::problem::{Cause, Problems};
use super::series_rule::{SeriesRole, SeriesRows, SeriesRule};
use super::sheet::{for_any_row, for_each_row};
use super::word_lists::YES_NO;
use crate::snapshot::{IndicatorId, Source};
use crate::terms::BreakKind;

/// One row of `breaks.csv`, in labels of the file.
#[derive(Debug)]
pub struct BreakRow {
    pub row: u32,
    pub from: String,
    pub to: String,
    pub kind: BreakKind,
    pub label: String,
    pub note: String,
}

/// The whole catalogue.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub indicators: IndicatorRows,
    pub series: SeriesRows,
    pub breaks: BTreeMap<IndicatorId, Vec<BreakRow>>,
    /// By file; nothing where the row has problems.
    pub sources: BTreeMap<String, Option<Source>>,
}

impl Catalogue {
    /// The rules whose rows enter an indicator's lines, each with its position.
    pub fn rules_of(&self, id: &IndicatorId) -> impl Iterator<Item = (usize, &SeriesRule)> {
        let rules = self.series.rules.iter().enumerate();
        rules.filter(move |(_, rule)| rule.indicator == *id && rule.role.enters_lines())
    }

    /// The rules whose rows count the people of an indicator, each with its position.
    pub fn populations_of(&self, id: &IndicatorId) -> impl Iterator<Item = (usize, &SeriesRule)> {
        let rules = self.series.rules.iter().enumerate();
        rules.filter(move |(_, rule)| rule.indicator == *id && rule.role == SeriesRole::Denominator)
    }

    /// Reads `breaks.csv`, which may hold no rows; returns their number.
    pub fn read_breaks(&mut self, bytes: &[u8], problems: &mut Problems) -> u32 {
        let columns = ["indicator", "from_period", "to_period", "kind", "label", "note"].map(Column::required);
        let layout = Layout::of(columns);
        let rows = for_any_row("breaks.csv", bytes, &layout, problems, |cells, problems| {
            let [indicator, from, to, kind, label, note] = cells;
            let id = self.indicators.named(&indicator, problems);
            if let Some((id, kind)) = id.zip(kind.one_of(BreakKind::ALL, problems)) {
                let [from, to, label, note] = [from, to, label, note].map(|cell| cell.text.to_owned());
                let row = BreakRow { row: indicator.row, from, to, kind, label, note };
                self.breaks.entry(id).or_default().push(row);
            }
        });
        rows.unwrap_or_default()
    }

    /// Reads `sources.csv`; returns its number of rows.
    pub fn read_sources(&mut self, bytes: &[u8], problems: &mut Problems) -> u32 {
        let columns = [
            "file",
            "publisher",
            "dataset_title",
            "dataset_url",
            "licence",
            "copied_via",
            "copied_on",
            "period_published",
            "transcribed",
        ]
        .map(Column::required);
        for_each_row("sources.csv", bytes, &Layout::of(columns), problems, |cells, problems| {
            let [file, publisher, title, url, licence, copied_via, copied_on, published, transcribed] = cells;
            let publisher = publisher.text(problems);
            let url = url.optional(problems);
            let licence = licence.text(problems);
            let copied_on = copied_on.optional(problems);
            let published = published.optional(problems);
            let transcribed = transcribed.one_of(&YES_NO, problems);
            let source = || {
                Some(Source {
                    publisher: publisher?,
                    title: title.text.to_owned(),
                    url,
                    licence: licence?,
                    copied_via: copied_via.text.to_owned(),
                    copied_on,
                    published,
                    transcribed: transcribed?,
                })
            };
            if self.sources.insert(file.text.to_owned(), source()).is_some() {
                file.problem(Cause::RepeatedName { what: "file", name: file.text.to_owned() }, problems);
            }
        })
    }
}
