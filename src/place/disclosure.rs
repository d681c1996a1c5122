//! What of a row may leave the folder.
//!
//! Columns of a snapshot are made here alone, and a suppressed row has no figures to make them of: a column that
//! is added later cannot let one through.

use super::cell::Missing;
use super::figure_cells::Figures;
use crate::snapshot::{Cell, Columns, Numbers};

/// One cell of each column: a period of a line, an area of a map or of all councils.
#[derive(Clone, Copy, Debug)]
pub enum Disclosure {
    /// Its figures; without a value it is not published.
    Figures(Figures),
    /// A figure exists, and so few people stand behind it that all of it is withheld.
    Suppressed,
}

impl Disclosure {
    fn cell(&self) -> Cell {
        match self {
            Self::Figures(figures) => match (figures.value, figures.missing) {
                (Some(value), _) => Cell::Number(value),
                (None, Missing::NotPublished) => Cell::NotPublished,
                (None, Missing::Suppressed) => Cell::Suppressed,
                (None, Missing::NotApplicable) => Cell::NotApplicable,
            },
            Self::Suppressed => Cell::Suppressed,
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::Figures(figures) => *figures,
            Self::Suppressed => Figures::default(),
        }
    }
}

impl FromIterator<Disclosure> for Columns {
    fn from_iter<I: IntoIterator<Item = Disclosure>>(cells: I) -> Self {
        let cells: Vec<Disclosure> = cells.into_iter().collect();
        let column = |part: fn(Figures) -> Option<f64>| {
            Numbers(cells.iter().map(|cell| part(cell.figures())).collect()).or_empty()
        };
        Self {
            value: cells.iter().map(Disclosure::cell).collect(),
            lower: column(|figures| figures.lower),
            upper: column(|figures| figures.upper),
            numerator: column(|figures| figures.numerator),
            denominator: column(|figures| figures.denominator),
        }
    }
}
