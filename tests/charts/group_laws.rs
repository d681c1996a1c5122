//! What must hold of every chart of groups, by its own arithmetic.

use marmot::scene::groups::{self, GroupRow, GroupsChart};
use marmot::scene::{Ink, Mark, Placed, Point, Rect, Weight};
use marmot::terms::Role;

use super::laws::{NEAR, outside, overlaps};

/// The plot as its grid shows it.
struct Grid {
    low: f64,
    high: f64,
    top: f64,
    bottom: f64,
    /// Each row, as it is marked when it is selected.
    rows: Vec<Rect>,
}

impl Grid {
    /// The row that a mark stands in.
    fn row(&self, at: Point) -> usize {
        self.rows.iter().position(|row| at.y > row.y && at.y < row.bottom()).expect("in a row")
    }
}

/// What fills the selected row.
fn selected_row(placed: &Placed) -> Option<Rect> {
    placed.scene.marks.iter().find_map(|mark| match mark {
        Mark::Block { rect, fill: Some(Ink::Panel), .. } => Some(*rect),
        Mark::Block { .. } | Mark::Path { .. } | Mark::Area { .. } | Mark::Symbol { .. } | Mark::Text { .. } => None,
    })
}

/// The ends of a straight line with its ink and width.
pub fn straight(mark: &Mark) -> Option<(Point, Point, Ink, f64)> {
    match mark {
        Mark::Path { points, stroke } if points.len() == 2 => Some((points[0], points[1], stroke.ink, stroke.width)),
        Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } | Mark::Text { .. } => None,
    }
}

pub fn is_grid(ink: Ink) -> bool {
    matches!(ink, Ink::Grid | Ink::Text3)
}

fn grid(placed: &Placed, rows: Vec<Rect>) -> Grid {
    let lines = placed.scene.marks.iter().filter_map(straight);
    let upright: Vec<_> = lines.filter(|(a, b, ink, _)| a.x == b.x && is_grid(*ink)).collect();
    let (first, last) = (upright.first().expect("a grid"), upright.last().expect("a grid"));
    Grid { low: first.0.x, high: last.0.x, top: first.0.y, bottom: first.1.y, rows }
}

fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() < NEAR
}

/// A text of a row, with how it looks.
struct Word<'a> {
    row: usize,
    weight: Weight,
    ink: Ink,
    text: &'a str,
}

fn words<'a>(placed: &'a Placed, grid: &Grid) -> Vec<Word<'a>> {
    let texts = placed.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { at, weight, ink, text, .. } if at.y > grid.top && at.y < grid.bottom => {
            Some(Word { row: grid.row(*at), weight: *weight, ink: *ink, text })
        }
        Mark::Text { .. } | Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } => None,
    });
    texts.collect()
}

/// The words of a row in an ink, as one text.
fn said(words: &[Word<'_>], row: usize, ink: Ink) -> String {
    let of_row = words.iter().filter(|word| word.row == row && word.ink == ink);
    of_row.map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// Whether a name stands whole, or cut where there are too many to wrap.
fn is_name(said: &str, row: &GroupRow, rows: usize) -> bool {
    let with_country = format!("{} {}", row.name, row.country_text);
    let is_whole = if rows <= 4 && row.country.is_some() { said == with_country } else { said == row.name };
    let kept = said.strip_suffix('…').filter(|_| rows > 12);
    is_whole || kept.is_some_and(|kept| row.name.starts_with(kept) && !kept.is_empty())
}

fn wrong_words(chart: &GroupsChart, placed: &Placed, grid: &Grid) -> Vec<String> {
    let words = words(placed, grid);
    let mut found = Vec::new();
    for (index, row) in chart.rows.iter().enumerate() {
        let (ink, weight) =
            if row.place.is_some() { (Ink::Place, Weight::Bold) } else { (Ink::Text2, Weight::Regular) };
        if said(&words, index, ink) != row.text {
            found.push(format!("`{}` says `{}`, not `{}`", row.name, said(&words, index, ink), row.text));
        }
        if !words.iter().filter(|word| word.row == index && word.ink == ink).all(|word| word.weight == weight) {
            found.push(format!("`{}` has its value in another weight", row.name));
        }
        let name = said(&words, index, Ink::Text);
        if !is_name(&name, row, chart.rows.len()) {
            found.push(format!("`{}` is named `{name}`", row.name));
        }
    }
    found
}

/// Symbols of a role by their rows.
fn symbols(placed: &Placed, grid: &Grid, of: Ink) -> Vec<(usize, Point)> {
    let symbols = placed.scene.marks.iter().filter_map(|mark| match mark {
        Mark::Symbol { at, ink, .. } if *ink == of => Some((grid.row(*at), *at)),
        Mark::Symbol { .. } | Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Text { .. } => None,
    });
    symbols.collect()
}

/// Every figure has one symbol where it belongs, in its row, and no other symbol is drawn.
fn wrong_symbols(chart: &GroupsChart, placed: &Placed, grid: &Grid, x: &dyn Fn(f64) -> f64) -> Vec<String> {
    let of_role = |ink: Ink| {
        let wanted = chart.rows.iter().enumerate().filter_map(move |(index, row)| {
            let datum = if ink == Ink::Place { row.place } else { row.country };
            Some((index, datum?.value))
        });
        let (wanted, drawn): (Vec<_>, _) = (wanted.collect(), symbols(placed, grid, ink));
        let is_same =
            wanted.len() == drawn.len() && wanted.iter().zip(&drawn).all(|(w, d)| w.0 == d.0 && is_near(x(w.1), d.1.x));
        (!is_same).then(|| format!("{ink:?}: {drawn:?} for {wanted:?}"))
    };
    [Ink::Place, Ink::Country].into_iter().filter_map(of_role).collect()
}

/// Every interval is a line as long as it is, or as far as the axis goes.
fn wrong_whiskers(chart: &GroupsChart, placed: &Placed, grid: &Grid, x: &dyn Fn(f64) -> f64) -> Vec<String> {
    let of_role = |ink: Ink| {
        let lines = placed.scene.marks.iter().filter_map(straight);
        let drawn: Vec<(f64, f64)> = lines
            .filter(|(a, b, of, _)| a.y == b.y && *of == ink && a.y < grid.bottom)
            .map(|(a, b, _, _)| (a.x, b.x))
            .collect();
        let data = chart.rows.iter().filter_map(|row| if ink == Ink::Place { row.place } else { row.country });
        let limits = data.filter_map(|datum| datum.interval);
        let wanted: Vec<(f64, f64)> =
            limits.map(|limits| (x(limits.lower()).max(grid.low), x(limits.upper()).min(grid.high))).collect();
        let is_same = wanted.len() == drawn.len()
            && wanted.iter().zip(&drawn).all(|(w, d)| is_near(w.0, d.0) && is_near(w.1, d.1));
        (!is_same).then(|| format!("{ink:?}: whiskers {drawn:?} for {wanted:?}"))
    };
    [Ink::Place, Ink::Country].into_iter().filter_map(of_role).collect()
}

/// Brackets from value to value under few groups, the average through many; both with their words.
fn wrong_extras(chart: &GroupsChart, placed: &Placed, grid: &Grid, x: &dyn Fn(f64) -> f64) -> Vec<String> {
    let is_few = chart.rows.len() <= 4;
    let lines: Vec<_> = placed.scene.marks.iter().filter_map(straight).collect();
    let is_said = |label: &str| {
        let texts = placed.scene.marks.iter().filter_map(|mark| match mark {
            Mark::Text { text, at, .. } if at.y < grid.top || at.y > grid.bottom => Some(text.as_str()),
            Mark::Text { .. } | Mark::Path { .. } | Mark::Area { .. } | Mark::Block { .. } | Mark::Symbol { .. } => {
                None
            }
        });
        texts.collect::<Vec<_>>().join(" ").contains(label)
    };
    let mut found = Vec::new();
    for bracket in &chart.brackets {
        let ink = if bracket.role == Role::Place { Ink::Place } else { Ink::Country };
        let is_drawn = lines.iter().any(|(a, b, of, _)| {
            *of == ink
                && a.y > grid.bottom
                && a.y == b.y
                && is_near(a.x, x(bracket.from))
                && is_near(b.x, x(bracket.to))
        });
        if (is_drawn, is_said(&bracket.label)) != (is_few, is_few) {
            found.push(format!("the bracket `{}`: {is_drawn}", bracket.label));
        }
    }
    if let Some((label, value)) = &chart.average {
        let is_drawn = lines
            .iter()
            .any(|(a, b, ink, width)| *ink == Ink::Place && *width == 1.5 && a.x == b.x && is_near(a.x, x(*value)));
        if (is_drawn, is_said(label)) != (!is_few, !is_few) {
            found.push(format!("the average `{label}`: {is_drawn}"));
        }
    }
    found
}

fn wrong_spots(chart: &GroupsChart, placed: &Placed, grid: &Grid) -> Vec<String> {
    let spots: Vec<Point> = placed.spots.iter().map(|spot| spot.expect("every row has a spot")).collect();
    let mut found = Vec::new();
    if spots.len() != chart.rows.len() {
        found.push(format!("{} spots for {} rows", spots.len(), chart.rows.len()));
    }
    for (index, (spot, row)) in spots.iter().zip(&grid.rows).enumerate() {
        let is_inside = spot.x >= 0.0 && spot.x <= row.right() && is_near(spot.y, f64::midpoint(row.y, row.bottom()));
        if !is_inside || placed.nearest(*spot) != Some(index) {
            found.push(format!("the spot {spot:?} of row {index} at {row:?}"));
        }
    }
    let ends = grid.rows.iter().zip(grid.rows.iter().skip(1));
    if !ends.clone().all(|(one, next)| is_near(one.bottom(), next.y)) {
        found.push(format!("rows {:?}", grid.rows));
    }
    found
}

/// All laws of placed groups.
pub fn of_groups(chart: &GroupsChart, width: f64, text: f64, selected: Option<usize>) -> Vec<String> {
    let layout = |selected| groups::layout(chart, crate::laws::frame(width, text), selected);
    let rows = (0..chart.rows.len()).map(|index| selected_row(&layout(Some(index))).expect("a marked row"));
    let placed = layout(selected);
    let grid = grid(&placed, rows.collect());
    let axis = &chart.axis;
    let x = |value: f64| grid.low + (grid.high - grid.low) * (value - axis.low) / (axis.high - axis.low);
    [
        outside(&placed.scene),
        overlaps(&placed.scene),
        wrong_spots(chart, &placed, &grid),
        wrong_words(chart, &placed, &grid),
        wrong_symbols(chart, &placed, &grid, &x),
        wrong_whiskers(chart, &placed, &grid, &x),
        wrong_extras(chart, &placed, &grid, &x),
    ]
    .concat()
}
