//! A file of figures of small areas, and what its rows come to for each area of a map.

use std::collections::{BTreeMap, BTreeSet};

use super::direction::{Directions, Siblings};
use crate::place::cell::Missing;
use crate::place::disclosure::Disclosure;
use crate::place::figure_cells::{FigureCells, Figures, LAYOUT};
use crate::place::header::{Column, Layout};
use crate::place::problem::{Cause, Problems};
use crate::place::select::Field;
use crate::place::sheet::for_each_row;
use crate::snapshot::{AreaCode, Columns, Numbers, Statistic, Unit};

/// A count of fewer is not shown: the few might be known.
const FEWEST: f64 = 10.0;

/// A row as it is written, with its figures.
pub struct FigureRow {
    pub row: u32,
    /// The area as it is written: files hold rows of the place and its country too.
    pub area: Option<AreaCode>,
    pub period: String,
    /// What `select` may speak of, in the order of [`Field::ALL`].
    pub fields: [String; Field::ALL.len()],
    pub figures: Figures,
}

/// The rows of a file.
#[derive(Default)]
pub struct FigureFile {
    pub rows: Vec<FigureRow>,
    /// The column that has the figures.
    pub column: String,
    /// The deciles of the country that its areas are in, where it says so.
    pub deciles: BTreeSet<u8>,
}

/// Reads a file with a row for each figure; returns the number of rows too.
pub fn read(file: &str, bytes: &[u8], problems: &mut Problems) -> (FigureFile, u32) {
    let mut read = Vec::new();
    let rows = for_each_row(file, bytes, &LAYOUT, problems, |cells, problems| {
        let line = FigureCells::of(cells);
        let figures = line.figures(problems);
        line.check(figures, None, problems);
        read.push(FigureRow {
            row: line.row(),
            area: line.code(),
            period: line.label().to_owned(),
            fields: Field::ALL.map(|field| line.field(field).to_owned()),
            figures,
        });
    });
    (FigureFile { rows: read, column: "value".to_owned(), deciles: BTreeSet::new() }, rows)
}

/// Reads one column of a file with a row for each area and a column for each measure; returns the number of
/// rows too.
pub fn read_column(file: &str, bytes: &[u8], column: &str, problems: &mut Problems) -> (FigureFile, u32) {
    let mut read = Vec::new();
    let mut seen = BTreeSet::new();
    let siblings = Siblings::of(column);
    let mut directions = Directions::default();
    let columns = [
        Column::required("area_code").or(&["lsoa21_code"]),
        Column::required(column),
        Column::optional(&siblings.rank),
        Column::optional(&siblings.decile),
        Column::optional(&siblings.score),
    ];
    let layout = Layout::of(columns).passing_over_any();
    let rows = for_each_row(file, bytes, &layout, problems, |[area, value, rank, decile, score], problems| {
        let Some(code) = area.parsed::<AreaCode>(problems) else { return };
        if !seen.insert(code) {
            area.problem(Cause::RepeatedName { what: "area", name: code.to_string() }, problems);
            return;
        }
        read.push(FigureRow {
            row: area.row,
            area: Some(code),
            period: String::new(),
            fields: Default::default(),
            figures: Figures { value: value.number(problems), ..Figures::default() },
        });
        directions.take(&rank, &decile, &score);
    });
    directions.check(file, &siblings, problems);
    (FigureFile { rows: read, column: column.to_owned(), deciles: directions.deciles }, rows)
}

/// What an area's rows come to.
#[derive(Clone, Copy, Default)]
struct Total {
    figures: Figures,
    rows: u32,
}

/// What the rows come to for each area that parts lie in.
fn totals(
    (path, rows): (&str, &[&FigureRow]),
    within: &BTreeMap<AreaCode, AreaCode>,
    problems: &mut Problems,
) -> BTreeMap<AreaCode, Total> {
    let mut totals: BTreeMap<AreaCode, Total> = BTreeMap::new();
    let mut counted: BTreeMap<AreaCode, f64> = BTreeMap::new();
    // One row of an area is its figure; several are categories or parts, whose counts are added.
    for figure in rows {
        let Some((part, area)) = figure.area.and_then(|part| Some((part, *within.get(&part)?))) else { continue };
        let total = totals.entry(area).or_default();
        total.rows += 1;
        if total.rows == 1 {
            total.figures = figure.figures;
            counted.extend(figure.figures.denominator.map(|people| (part, people)));
            continue;
        }
        let (Some(numerator), Some(denominator)) = (figure.figures.numerator, figure.figures.denominator) else {
            problems.cell(path, figure.row, "numerator", Cause::Blank);
            continue;
        };
        // Categories of one area share its denominator.
        let is_new = match counted.insert(part, denominator) {
            Some(known) if known != denominator => {
                let cause = Cause::DenominatorsDiffer { found: denominator, known };
                problems.cell(path, figure.row, "denominator", cause);
                false
            }
            known => known.is_none(),
        };
        let added = if is_new { denominator } else { 0.0 };
        let sum = |known: Option<f64>, more: f64| Some(known.unwrap_or_default() + more);
        total.figures = Figures {
            numerator: sum(total.figures.numerator, numerator),
            denominator: sum(total.figures.denominator, added),
            ..Figures::default()
        };
    }
    totals
}

/// The figures of a measure: one cell of each column for each area.
pub fn columns(
    rows: (&str, &[&FigureRow]),
    within: &BTreeMap<AreaCode, AreaCode>,
    areas: &[AreaCode],
    (statistic, unit): (Statistic, Unit),
    problems: &mut Problems,
) -> Columns {
    let is_share = matches!(statistic, Statistic::Proportion | Statistic::ModelledProportion);
    let totals = totals(rows, within, problems);
    let total = |area: &AreaCode| totals.get(area).copied().unwrap_or_default();
    areas.iter().map(|area| disclosed(total(area), is_share, unit)).collect()
}

/// The counts of a share, and what they are out of, for each area: what is added up is not hidden.
pub fn counts(rows: (&str, &[&FigureRow]), areas: &[AreaCode], problems: &mut Problems) -> [Numbers; 2] {
    let own = areas.iter().map(|area| (*area, *area)).collect();
    let totals = totals(rows, &own, problems);
    let column = |of: fn(&Figures) -> Option<f64>| {
        Numbers(areas.iter().map(|area| totals.get(area).and_then(|total| of(&total.figures))).collect())
    };
    [column(|figures| figures.numerator), column(|figures| figures.denominator)]
}

/// The figures of an area; of counts only those that a share is made of.
fn disclosed(total: Total, is_share: bool, unit: Unit) -> Disclosure {
    let figures = total.figures;
    if figures.missing == Missing::Suppressed {
        return Disclosure::Suppressed;
    }
    if !is_share {
        return Disclosure::Figures(Figures { numerator: None, denominator: None, ..figures });
    }
    match figures.numerator.zip(figures.denominator) {
        Some((count, _)) if count < FEWEST => Disclosure::Suppressed,
        Some((count, people)) => {
            let share = (people > 0.0).then(|| count / people * unit.multiplier());
            // More decimals than any page shows would only fill the snapshot.
            let value = share.map(|share| libm::round(share * 1e6) / 1e6);
            Disclosure::Figures(Figures { value, ..figures })
        }
        None => Disclosure::Figures(figures),
    }
}
