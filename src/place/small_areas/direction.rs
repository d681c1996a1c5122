//! Ranks, deciles and scores of one file held against each other: all three must run from the same end.
//!
//! An order that is turned round calls the least deprived the most deprived, and nothing else would show it.

use std::collections::BTreeSet;

use crate::place::cell::CellAt;
use crate::place::problem::{Cause, Problems};
use crate::snapshot::decile;

/// The names of the columns that stand beside one: `imd_rank`, `imd_decile` and `imd_score` belong together.
pub struct Siblings {
    pub rank: String,
    pub decile: String,
    pub score: String,
}

impl Siblings {
    /// Those of a column.
    pub fn of(column: &str) -> Self {
        let ends = ["rank", "decile", "score"];
        let stem = ends.iter().find_map(|end| column.strip_suffix(end));
        // A column of another name has none: nothing is called so.
        let name = |end: &str| stem.map_or_else(|| format!("{column} {end}"), |stem| format!("{stem}{end}"));
        Self { rank: name("rank"), decile: name("decile"), score: name("score") }
    }
}

/// An area's place in the country by three columns, as far as the file has them.
struct Placing {
    row: u32,
    rank: f64,
    decile: Option<f64>,
    score: Option<f64>,
}

/// What was read of every row.
#[derive(Default)]
pub struct Directions {
    placings: Vec<Placing>,
    /// Every decile that an area is in.
    pub deciles: BTreeSet<u8>,
}

impl Directions {
    /// Takes a row; what is no number is said where its column is read.
    pub fn take(&mut self, rank: &CellAt<'_>, of_decile: &CellAt<'_>, score: &CellAt<'_>) {
        let number = |cell: &CellAt<'_>| cell.number(&mut Problems::default());
        let own = number(of_decile);
        self.deciles.extend(own.and_then(decile));
        if let Some(place) = number(rank) {
            self.placings.push(Placing { row: rank.row, rank: place, decile: own, score: number(score) });
        }
    }

    /// A problem with the first row that runs the other way than the one before it in the order of ranks.
    pub fn check(&mut self, file: &str, names: &Siblings, problems: &mut Problems) {
        self.placings.sort_by(|one, other| one.rank.total_cmp(&other.rank));
        let pairs = self.placings.iter().zip(self.placings.iter().skip(1));
        let turned = pairs.filter(|(before, after)| after.rank > before.rank).find_map(|(before, after)| {
            let falls = |of: fn(&Placing) -> Option<f64>| of(before).zip(of(after)).is_some_and(|(a, b)| b < a);
            let rises = |of: fn(&Placing) -> Option<f64>| of(before).zip(of(after)).is_some_and(|(a, b)| b > a);
            let column = match (falls(|area| area.decile), rises(|area| area.score)) {
                (true, _) => Some(&names.decile),
                (false, true) => Some(&names.score),
                (false, false) => None,
            };
            column.map(|column| (after.row, column, before.row))
        });
        if let Some((row, column, other)) = turned {
            let cause = Cause::TurnedRound { rank: names.rank.clone(), other };
            problems.cell(file, row, column, cause);
        }
    }
}
