//! A file of figures as typed rows: the rows that some indicator takes, and every problem with them.
//!
//! Reads our own columns and an official Fingertips export as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use super::figure_cells::{Category, FigureCells, Figures, LAYOUT, SharedNames};
use super::problem::{Cause, Problems};
use super::register::Register;
use super::series_rule::{Areas, SeriesRule};
use super::sheet::for_each_row;
use crate::snapshot::{AreaCode, AreaKind, Date, Period, Sex};

/// Whom a row is about, and when.
///
/// In order the area comes first, so that all rows of one stand together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub area: AreaCode,
    /// None for everyone.
    pub category: Option<Category>,
    pub sex: Sex,
    pub period: Period,
}

/// A row that an indicator takes.
#[derive(Clone, Debug)]
pub struct TakenRow {
    /// Row of the file.
    pub row: u32,
    pub key: Key,
    /// The row stood under a code that another has replaced.
    pub is_older_code: bool,
    pub figures: Figures,
}

/// The areas that `series.csv` speaks of by role.
pub struct Scope {
    pub place: AreaCode,
    pub country: AreaCode,
    pub peers: BTreeSet<AreaCode>,
    /// The day of the snapshot: no figure is of a later one.
    pub date: Date,
}

impl Scope {
    fn takes(&self, areas: Areas, area: AreaCode, kind: AreaKind) -> bool {
        let is_peer = || matches!(kind, AreaKind::Region) || self.peers.contains(&area);
        match areas {
            Areas::All => true,
            Areas::Place => area == self.place,
            Areas::Country => area == self.country,
            Areas::PlaceAndCountry => area == self.place || area == self.country,
            Areas::Peers => area == self.place || area == self.country || is_peer(),
            Areas::Police => kind == AreaKind::PoliceForce,
        }
    }
}

/// A file as it was read.
#[derive(Debug, Default)]
pub struct FigureTable {
    /// Rows below the header.
    pub rows: u32,
    /// Rows that at least one indicator takes.
    pub used: u32,
    /// The rows that each rule takes, by the rule's position in the catalogue.
    pub taken: BTreeMap<usize, Vec<TakenRow>>,
}

/// What the rows of a file are read with.
pub struct Context<'a> {
    pub catalogue: &'a Catalogue,
    pub register: &'a Register,
    pub scope: Scope,
}

/// Reads a file of figures for the rules that use it, each with its position in the catalogue.
pub fn read(
    file: &str,
    bytes: &[u8],
    rules: &[(usize, &SeriesRule)],
    context: &Context<'_>,
) -> (FigureTable, Problems) {
    let (mut table, mut problems, mut names) = (FigureTable::default(), Problems::default(), SharedNames::default());
    table.rows = for_each_row(file, bytes, &LAYOUT, &mut problems, |cells, problems| {
        let line = FigureCells::of(cells);
        let meant = rules.iter().filter(|(_, rule)| rule.takes_period(line.label()));
        let (taking, passing): (Vec<_>, Vec<_>) =
            meant.partition(|(_, rule)| rule.select.takes(|field| line.field(field)));
        // A row that no rule takes may be of anything, of any area.
        let near: Vec<_> = match taking.is_empty() {
            true => passing.iter().filter_map(|(_, rule)| Some((rule.areas, line.near_miss(rule)?))).collect(),
            false => Vec::new(),
        };
        if taking.is_empty() && near.is_empty() {
            return;
        }
        let Some((area, kind, is_older_code)) = line.area(context.register, problems) else { return };
        if let Some((_, (cell, wanted))) = near.iter().find(|(areas, _)| context.scope.takes(*areas, area, kind)) {
            let cause = Cause::NearMiss { found: cell.text.to_owned(), wanted: (*wanted).to_owned() };
            cell.problem(cause, problems);
            return;
        }
        let figures = line.figures(problems);
        let mut is_used = false;
        for (index, rule) in taking {
            if !context.scope.takes(rule.areas, area, kind) {
                continue;
            }
            is_used = true;
            let Some((period, sex)) = line.when_and_whom(rule, context.scope.date, problems) else { continue };
            let entry = context.catalogue.indicators.get(&rule.indicator).filter(|_| rule.role.enters_lines());
            line.check(figures, entry, problems);
            let Some(category) = line.category(rule, &mut names, problems) else { continue };
            let key = Key { area, category, sex, period };
            table.taken.entry(index).or_default().push(TakenRow { row: line.row(), key, is_older_code, figures });
        }
        table.used += u32::from(is_used);
    });
    (table, problems)
}
