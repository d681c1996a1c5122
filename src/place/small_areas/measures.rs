//! What is mapped with which indicator: the rows of `small_areas.csv`.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{self, FigureFile, FigureRow};
use super::names::{AreaSet, ShownBy};
use crate::place::catalogue::Catalogue;
use crate::place::figure_cells::Figures;
use crate::place::header::{Column, Layout};
use crate::place::indicator_rows::CatalogueEntry;
use crate::place::problem::{Cause, Problems};
use crate::place::select::Select;
use crate::place::sheet::for_each_row;
use crate::place::word_lists::YES_NO;
use crate::snapshot::{
    AreaCode, AreaCounts, AreaMap, Basis, IndicatorId, Neighbourhood, Period, Sex, Statistic, Unit, decile,
};

/// The file that says what is mapped.
pub const FILE: &str = "small_areas.csv";

/// One row of it.
pub struct MeasureRow {
    pub row: u32,
    /// Whose page it is on.
    pub indicator: IndicatorId,
    /// What it is, where that is not the indicator itself.
    measure: Option<IndicatorId>,
    pub file: String,
    /// The column with the figures, in a file that has one for each measure.
    pub column: Option<String>,
    /// None for such a file.
    select: Option<Select>,
    /// The label of the file; blank for such a file.
    label: String,
    /// The period that the label means.
    period: Period,
    sex: Sex,
    pub shown_by: ShownBy,
    /// Whether the file has parts of the areas, which are added up.
    pub is_summed: bool,
}

const LAYOUT: Layout<'static, 10> = Layout::of([
    Column::required("indicator"),
    Column::required("measure"),
    Column::required("file"),
    Column::required("select"),
    Column::required("period"),
    Column::required("means"),
    Column::required("sex"),
    Column::required("boundaries"),
    Column::required("add_up_parts"),
    Column::optional("column"),
]);

/// Reads the rows; returns their number too.
pub fn read(bytes: &[u8], catalogue: &Catalogue, problems: &mut Problems) -> (Vec<MeasureRow>, u32) {
    let mut read = Vec::new();
    let rows = for_each_row(FILE, bytes, &LAYOUT, problems, |cells, problems| {
        let [indicator, measure, file, select, label, means, sex, boundaries, parts, column] = cells;
        let id = catalogue.indicators.named(&indicator, problems);
        let is_own = measure.text.is_empty();
        let measured = if is_own { None } else { catalogue.indicators.named(&measure, problems) };
        let name = file.text(problems);
        let column = column.optional_text();
        let select = if column.is_none() { select.parsed(problems).map(Some) } else { Some(select.optional(problems)) };
        let period = means.text.parse().ok();
        if period.is_none() {
            let expected =
                "write a period as the snapshot does, such as 2023, 2021-03-21, 2016 to 2020 or financial 2021/22";
            means.problem(Cause::Malformed { found: means.text.to_owned(), expected: expected.to_owned() }, problems);
        }
        let sex = sex.one_of(Sex::ALL, problems);
        let shown_by = boundaries.parsed(problems);
        let is_summed = parts.one_of(&YES_NO, problems);
        let row = || {
            Some(MeasureRow {
                row: indicator.row,
                indicator: id?,
                measure: if is_own { None } else { Some(measured?) },
                file: name?,
                column,
                select: select?,
                label: label.text.to_owned(),
                period: period?,
                sex: sex?,
                shown_by: shown_by?,
                is_summed: is_summed?,
            })
        };
        read.extend(row());
    });
    (read, rows)
}

impl MeasureRow {
    /// The boundaries of its map.
    pub fn boundaries(&self) -> Option<AreaSet> {
        match self.shown_by {
            ShownBy::Area(set) => Some(set),
            ShownBy::Quintile => None,
        }
    }

    /// Whether the file has parts of the areas.
    pub fn needs_parts(&self) -> bool {
        self.is_summed || self.shown_by == ShownBy::Quintile
    }

    /// The map, with every row of its file that is missing a problem.
    pub fn map(
        &self,
        (path, file): (&str, &FigureFile),
        (set, areas): (AreaSet, &[Neighbourhood]),
        parts: &BTreeMap<AreaCode, AreaCode>,
        catalogue: &Catalogue,
        problems: &mut Problems,
    ) -> Option<AreaMap> {
        let codes: Vec<AreaCode> = areas.iter().map(|area| area.code).collect();
        let own: BTreeMap<AreaCode, AreaCode> = codes.iter().map(|code| (*code, *code)).collect();
        let within = if self.is_summed { parts } else { &own };
        let rows = self.rows(file);
        self.check_areas(path, within.keys(), &rows, problems);
        // A measure whose own row has problems is not there; those are said at its row.
        let entry = catalogue.indicators.get(self.measure.as_ref().unwrap_or(&self.indicator))?;
        let kind: (Statistic, Unit) = (entry.measure.statistic, entry.measure.unit);
        if !self.is_fit(set, entry.measure.statistic, problems) {
            return None;
        }
        rows.iter().for_each(|figure| check((path, &file.column), figure, entry, problems));
        Some(AreaMap {
            boundaries: set.to_string(),
            measure: self.measure.as_ref().map(|_| Box::new(entry.measure.clone())),
            sex: self.sex,
            period: self.period,
            source: path.to_owned(),
            is_summed: self.is_summed,
            figures: figures::columns((path, &rows), within, &codes, kind, problems),
        })
    }

    /// What is counted in each area of an order.
    pub fn counts(
        &self,
        (path, file): (&str, &FigureFile),
        order: &[AreaCode],
        catalogue: &Catalogue,
        problems: &mut Problems,
    ) -> Option<AreaCounts> {
        let rows = self.rows(file);
        self.check_areas(path, order.iter(), &rows, problems);
        let entry = catalogue.indicators.get(&self.indicator)?;
        if !self.is_countable(entry, problems) {
            return None;
        }
        rows.iter().for_each(|figure| check((path, &file.column), figure, entry, problems));
        let [numerator, denominator] = figures::counts((path, &rows), order, problems);
        Some(AreaCounts { sex: self.sex, period: self.period, source: path.to_owned(), numerator, denominator })
    }

    fn rows<'a>(&self, file: &'a FigureFile) -> Vec<&'a FigureRow> {
        file.rows.iter().filter(|figure| self.takes(figure)).collect()
    }

    fn takes(&self, figure: &FigureRow) -> bool {
        let field = |field| figure.fields.get(field as usize).map_or("", String::as_str);
        figure.period == self.label && self.select.as_ref().is_none_or(|select| select.takes(field))
    }

    /// The smallest areas are mapped by their place in the country's order and by nothing else: a share of so few
    /// people would mostly be chance. And only they have such a place; it cannot be added up.
    fn is_fit(&self, set: AreaSet, statistic: Statistic, problems: &mut Problems) -> bool {
        let is_decile = statistic == Statistic::NationalDecile;
        if is_decile != set.is_smallest {
            let cause = Cause::UnfitBoundaries { boundaries: set.to_string(), is_decile };
            problems.cell(FILE, self.row, "boundaries", cause);
        } else if is_decile && self.is_summed {
            let expected = "write no: tenths of the country cannot be added up".to_owned();
            problems.cell(FILE, self.row, "add_up_parts", Cause::Malformed { found: "yes".to_owned(), expected });
        }
        is_decile == set.is_smallest && !(is_decile && self.is_summed)
    }

    /// Only counted people or homes may be added up by fifth: a model knows how deprived an area is, and would show
    /// what it was told.
    fn is_countable(&self, entry: &CatalogueEntry, problems: &mut Problems) -> bool {
        let is_counted = matches!(entry.measure.basis, Basis::CompleteCount | Basis::EventCount);
        let is_share = entry.measure.statistic == Statistic::Proportion && is_counted;
        if !is_share {
            let cause = Cause::NotCounted(self.indicator.to_string());
            problems.cell(FILE, self.row, "indicator", cause);
        }
        if let Some(measure) = &self.measure {
            let expected = "leave it blank: fifths are of the indicator itself".to_owned();
            let cause = Cause::Malformed { found: measure.to_string(), expected };
            problems.cell(FILE, self.row, "measure", cause);
        }
        is_share && self.measure.is_none()
    }

    /// Every area of the map, or every part of one, has a row; a file without any has been said.
    fn check_areas<'a>(
        &self,
        path: &str,
        areas: impl Iterator<Item = &'a AreaCode>,
        rows: &[&FigureRow],
        problems: &mut Problems,
    ) {
        let there: BTreeSet<AreaCode> = rows.iter().filter_map(|figure| figure.area).collect();
        let missing: Vec<String> = areas.filter(|code| !there.contains(code)).map(ToString::to_string).collect();
        if !missing.is_empty() && !problems.has_file(path) {
            problems.row(FILE, self.row, Cause::AreasWithoutRow { file: path.to_owned(), areas: missing });
        }
    }
}

/// Checks a row against what is measured.
fn check((path, column): (&str, &str), figure: &FigureRow, entry: &CatalogueEntry, problems: &mut Problems) {
    let Figures { value, numerator, denominator, .. } = figure.figures;
    if let Some((value, highest)) = value.zip(entry.highest).filter(|(value, highest)| value > highest) {
        problems.cell(path, figure.row, column, Cause::AboveHighest { value, highest });
    }
    let is_none = |value: &f64| entry.measure.statistic == Statistic::NationalDecile && decile(*value).is_none();
    if let Some(value) = value.filter(is_none) {
        let expected = "write a whole number from 1, the most deprived tenth, to 10".to_owned();
        problems.cell(path, figure.row, column, Cause::Malformed { found: value.to_string(), expected });
    }
    let is_share = matches!(entry.measure.statistic, Statistic::Proportion | Statistic::ModelledProportion);
    let counts = numerator.zip(denominator).filter(|(count, people)| is_share && count > people);
    if let Some((numerator, denominator)) = counts {
        problems.cell(path, figure.row, "numerator", Cause::CountAbovePopulation { numerator, denominator });
    }
}
