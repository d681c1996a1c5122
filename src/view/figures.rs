//! All stops of a view as a table, folded.

use yew::Html;

use super::reading::at;
use super::tag::{Tag, tag};
use crate::page::{SaidLine, Sample, View};

/// The table, where the view has one.
pub fn figures(view: &View, councils: &[String]) -> Html {
    let Some(table) = &view.table else { return Html::default() };
    // A line with one value for all stops is no column.
    let lines: Vec<&SaidLine> =
        view.series.iter().flat_map(|series| &series.lines).filter(|line| line.values.len() > 1).collect();
    let stops: Vec<(usize, &str, &str)> = match &view.stops {
        Some(stops) => stops.iter().enumerate().map(|(at, stop)| (at, &*stop.name, &*stop.aside)).collect(),
        None => {
            let has_figure = |index: usize| lines.iter().any(|line| !at(line, index).0.is_empty());
            let named = councils.iter().enumerate().filter(|(index, _)| has_figure(*index));
            named.map(|(index, name)| (index, &**name, "")).collect()
        }
    };
    let heads = lines.iter().map(|line| of_line("th", line).set("scope", "col".into()).text(&line.name).into());
    let heads = tag("tr").child(tag("th").set("scope", "col".into()).text(&table.stops)).children(heads.collect());
    let rows = stops.into_iter().map(|(index, name, aside)| row(&lines, index, name, aside).into());
    let body = tag("table")
        .child(tag("caption").text(&table.caption))
        .child(tag("thead").child(heads))
        .child(tag("tbody").children(rows.collect()));
    let folded = tag("details").class("fold").child(tag("summary").text(&table.summary));
    folded.child(tag("div").class("figures").child(body)).into()
}

/// A stop with what every line says there.
fn row(lines: &[&SaidLine], index: usize, name: &str, aside: &str) -> Tag {
    let head = tag("th").set("scope", "row".into()).text(name);
    let head = if aside.is_empty() { head } else { head.child(range(aside)) };
    let cell = |line: &&SaidLine| {
        let (value, limits) = at(line, index);
        let cell = of_line("td", line).text(value);
        match limits {
            Some(limits) => cell.child(range(limits)).into(),
            None => cell.into(),
        }
    };
    tag("tr").child(head).children(lines.iter().map(cell).collect())
}

/// What stands small below a figure.
fn range(text: &str) -> Tag {
    tag("span").class("range").text(text)
}

/// A cell of a line: the place's own stand out.
fn of_line(name: &'static str, line: &SaidLine) -> Tag {
    let cell = tag(name);
    if line.sample == Sample::Place { cell.class("own") } else { cell }
}
