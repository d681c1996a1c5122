//! Every figure that a chart draws, as a table: newest first, the rest folded.

use crate::page::{Element, Node, element};
use crate::snapshot::{Cell, Measure};
use crate::stats::{Analysis, Estimate, PlaceStanding};
use crate::terms::Role;
use crate::words::Words;

/// Rows that stand open.
const OPEN_ROWS: usize = 6;

/// The tables of an analysis: one a sex, one for groups.
pub fn tables(analysis: &Analysis<'_>, words: Words<'_>) -> Vec<Node> {
    let has_sexes = analysis.standings.len() > 1;
    let by_period = analysis.standings.iter().enumerate().map(|(position, standing)| {
        let caption = words.caption(&analysis.indicator.measure);
        let caption = if has_sexes { format!("{}: {caption}", words.sex(standing.sex)) } else { caption };
        period_table(analysis, standing, format!("all-periods-{position}"), &caption, words)
    });
    by_period.chain(group_table(analysis, words)).map(Node::from).collect()
}

fn period_table(
    analysis: &Analysis<'_>,
    standing: &PlaceStanding,
    fold_id: String,
    caption: &str,
    words: Words<'_>,
) -> Element {
    let indicator = analysis.indicator;
    let rows: Vec<usize> = (0..indicator.periods.len()).rev().collect();
    let split = rows.len().min(OPEN_ROWS);
    let (open, folded) = rows.split_at_checked(split).unwrap_or((&rows, &[]));
    let has_margin =
        standing.line(Role::Place).is_some_and(|line| line.points.iter().flatten().any(|p| p.interval().is_some()));
    let columns = TableColumns { analysis, standing, has_margin, words };
    let fold = (!folded.is_empty()).then(|| {
        let fold = element("details").class("fold").attribute("id", fold_id);
        let fold = fold.child(element("summary").text(words.show_all_periods(rows.len())));
        fold.child(columns.table(element("caption").class("visually-hidden").text(caption), folded))
    });
    let table = columns.table(element("caption").text(caption), open);
    element("div").class("figures").child(table).children(fold)
}

struct TableColumns<'a> {
    analysis: &'a Analysis<'a>,
    standing: &'a PlaceStanding,
    has_margin: bool,
    words: Words<'a>,
}

impl TableColumns<'_> {
    fn table(&self, caption: Element, rows: &[usize]) -> Element {
        let labels = self.words.labels();
        let headers = self.standing.lines.iter().map(|line| {
            let is_own = line.role == Role::Place;
            let margin = (is_own && self.has_margin).then(|| range(format!("({})", labels.margin)));
            let name = self.words.area_label(line.area);
            header("col", name).maybe("class", is_own.then_some("own")).children(margin)
        });
        let headers = element("tr").child(header("col", labels.period)).children(headers);
        let rows = rows.iter().map(|index| self.row(*index));
        table(caption, headers, rows)
    }

    fn row(&self, index: usize) -> Element {
        let (words, indicator) = (self.words, self.analysis.indicator);
        let period = indicator.periods.get(index).map(|period| words.period(*period)).unwrap_or_default();
        let cells = self.standing.lines.iter().map(|line| {
            let estimate = line.points.get(index).copied().flatten();
            figure_cell(&indicator.measure, estimate.ok_or(Cell::NotPublished), line.role == Role::Place, words)
        });
        element("tr").child(header("row", period)).children(cells)
    }
}

/// A table with its caption, its row of headers and its rows.
pub fn table(caption: Element, headers: Element, rows: impl Iterator<Item = Element>) -> Element {
    let table = element("table").child(caption).child(element("thead").child(headers));
    table.child(element("tbody").children(rows))
}

/// The header of a column (`col`) or a row.
pub fn header(scope: &'static str, name: impl Into<std::rc::Rc<str>>) -> Element {
    element("th").attribute("scope", scope).text(name)
}

fn range(limits: String) -> Element {
    element("span").class("range").text(limits)
}

/// A figure with its margin on a line below, or why there is none.
fn figure_cell(measure: &Measure, figure: Result<Estimate, Cell>, is_own: bool, words: Words<'_>) -> Element {
    match figure {
        Ok(estimate) => {
            let limits = estimate.interval().filter(|_| is_own).map(|interval| range(words.range(measure, interval)));
            let cell = element("td").maybe("class", is_own.then_some("own"));
            cell.text(words.bare_figure(measure, estimate.value)).children(limits)
        }
        Err(cell) => element("td").class("missing").text(words.missing(cell)),
    }
}

/// The groups at their latest period, beside the same groups of the country.
fn group_table(analysis: &Analysis<'_>, words: Words<'_>) -> Option<Element> {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let first = analysis.groups.first()?;
    let has_country = analysis.groups.iter().any(|group| group.country.is_some());
    let rows = analysis.groups.iter().map(|group| {
        let beside = has_country.then(|| group.country.ok_or(Cell::NotPublished));
        element("tr")
            .child(header("row", group.name))
            .child(figure_cell(&indicator.measure, group.place, true, words))
            .children(beside.map(|figure| figure_cell(&indicator.measure, figure, false, words)))
    });
    let headers = element("tr")
        .child(header("col", words.labels().group))
        .child(header("col", words.area_label(analysis.focus)).class("own"))
        .children(has_country.then(|| header("col", words.area_label(snapshot.place.country))));
    let caption =
        element("caption").text(format!("{}, {}", words.caption(&indicator.measure), words.period(first.period)));
    Some(element("div").class("figures").child(table(caption, headers, rows)))
}
