//! Which cell each council's dot stands in: columns one dot wide, filled from the axis up.
//!
//! Columns are counted from where the place stands, so that the place is where its figure is and all
//! others are within half a dot. Where most are alike, a stack is several columns wide.

use super::chart::{End, StripChart};
use crate::scene::scale::Scale;

/// The size of dots, which follows from the width.
#[derive(Clone, Copy)]
pub(super) struct Dots {
    pub(super) radius: f64,
    /// From one dot to the next, in whole pixels so that gaps are even on every screen.
    pub(super) step: f64,
}

impl Dots {
    pub(super) fn of(width: f64) -> Self {
        let (radius, step) = if width < 328.0 {
            (2.6, 6.0)
        } else if width < 656.0 {
            (3.0, 7.0)
        } else if width < 768.0 {
            (3.6, 8.0)
        } else {
            (4.0, 9.0)
        };
        Self { radius, step }
    }
}

/// Between the frame and the ends of the axis.
const INSET: f64 = 12.0;
/// Room for an arrowhead there.
const ARROWHEAD: f64 = 6.0;
/// A stack that is higher is made wider.
const MOST_ROWS: usize = 30;
const MOST_COLUMNS: i32 = 8;

/// Where a dot stands.
#[derive(Clone, Copy)]
pub(super) struct GridCell {
    stack: i32,
    pub(super) x: f64,
    /// From the foot.
    pub(super) row: usize,
}

/// Every council that is drawn, stack by stack from the foot up.
pub(super) struct Stacks {
    pub(super) dots: Dots,
    pub(super) cells: Vec<GridCell>,
    /// Who stands in each cell while none is picked.
    pub(super) resting: Vec<usize>,
}

/// A council in its stack.
struct Member {
    index: usize,
    stack: i32,
    /// Its order from the foot: the place, peers, others.
    rank: u8,
    value: f64,
}

impl Stacks {
    /// Stacks as narrow as they can be, on an axis with room for them at its ends.
    pub(super) fn of(chart: &StripChart, dots: Dots, width: f64) -> (Scale<'_>, Self) {
        let arrowhead = |end: End| if chart.is_any_beyond(end) { ARROWHEAD } else { 0.0 };
        let (below, above) = (arrowhead(End::Low), arrowhead(End::High));
        let mut columns = 1;
        loop {
            let aside = if columns > 1 { dots.step * f64::from(columns + 1) } else { INSET };
            let left = INSET.max(aside + below);
            let right = width - INSET.max(aside + above);
            let scale = Scale { axis: &chart.axis, start: left, end: right.max(left + 1.0) };
            let stacks = Self::in_columns(chart, &scale, dots, columns);
            if columns == MOST_COLUMNS || stacks.rows() <= MOST_ROWS {
                return (scale, stacks);
            }
            columns += 1;
        }
    }

    fn in_columns(chart: &StripChart, scale: &Scale<'_>, dots: Dots, columns: i32) -> Self {
        let of_place = chart.place.and_then(|place| chart.values.get(place).copied().flatten());
        let of_place = of_place.filter(|value| scale.holds(*value));
        let origin = libm::round(of_place.map_or(scale.start, |value| scale.at(value)));
        let members = members(chart, scale, origin, dots.step * f64::from(columns));
        let mut cells: Vec<GridCell> = Vec::with_capacity(members.len());
        let mut slot = 0;
        for member in &members {
            if cells.last().is_none_or(|before| before.stack != member.stack) {
                slot = 0;
            }
            let (mut column, mut row) = place_of(slot, member.stack, columns);
            while of_place.is_some() && member.rank > 0 && is_covered(column, row) {
                slot += 1;
                (column, row) = place_of(slot, member.stack, columns);
            }
            slot += 1;
            cells.push(GridCell { stack: member.stack, x: origin + dots.step * f64::from(column), row });
        }
        Self { dots, cells, resting: members.iter().map(|member| member.index).collect() }
    }

    fn rows(&self) -> usize {
        self.cells.iter().map(|cell| cell.row + 1).max().unwrap_or_default()
    }

    /// How high the dots stand.
    pub(super) fn height(&self) -> f64 {
        self.rows().max(2) as f64 * self.dots.step
    }

    /// Who is drawn in each cell: the picked council goes to the foot of its stack, above the place alone.
    pub(super) fn order(&self, place: Option<usize>, picked: Option<usize>) -> Vec<usize> {
        let mut order = self.resting.clone();
        let from = order.iter().position(|index| Some(*index) == picked && picked != place);
        let Some((from, cell)) = from.and_then(|from| Some((from, self.cells.get(from)?))) else { return order };
        let first = self.cells.iter().position(|other| other.stack == cell.stack).unwrap_or(from);
        let is_over_place = order.get(first).copied() == place;
        let council = order.remove(from);
        order.insert(first + usize::from(is_over_place), council);
        order
    }
}

/// Councils in the order in which they are stacked.
fn members(chart: &StripChart, scale: &Scale<'_>, origin: f64, width: f64) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::with_capacity(chart.values.len());
    for (index, value) in chart.values.iter().enumerate() {
        let Some(value) = value.filter(|value| scale.holds(*value)) else { continue };
        let stack = libm::round((scale.at(value) - origin) / width) as i32;
        let is_peer = chart.peers.contains(&index);
        let rank = if Some(index) == chart.place { 0 } else { 2 - u8::from(is_peer) };
        let is_before = |known: &Member| {
            let by_stack = known.stack.cmp(&stack).then(known.rank.cmp(&rank));
            by_stack.then(known.value.total_cmp(&value)).is_le()
        };
        let position = members.partition_point(is_before);
        members.insert(position, Member { index, stack, rank, value });
    }
    members
}

/// Column and row of a slot: rows fill from the middle of a stack outwards.
fn place_of(slot: i32, stack: i32, columns: i32) -> (i32, usize) {
    let (row, place) = (slot / columns, slot % columns);
    let aside = if place % 2 == 1 { (place + 1) / 2 } else { -place / 2 };
    (stack * columns + aside, row as usize)
}

/// Whether the place's large mark lies over a cell: those beside and above its own.
const fn is_covered(column: i32, row: usize) -> bool {
    matches!((column, row), (0, 0 | 1) | (-1 | 1, 0))
}
