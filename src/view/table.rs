//! Every figure that a chart draws, as a table: newest first, the rest folded.

use yew::prelude::*;

use crate::snapshot::{Cell, Indicator, Snapshot};
use crate::stats::{Analysis, Line, Role, Standing};
use crate::words::Words;

/// Rows that stand open.
const OPEN_ROWS: usize = 6;

/// The tables of an analysis: one a sex, one for groups.
pub fn tables(analysis: &Analysis<'_>, words: &'static dyn Words) -> Html {
    let has_sexes = analysis.standings.len() > 1;
    let by_period = analysis.standings.iter().map(|standing| {
        let caption = words.caption(analysis.indicator);
        let caption = if has_sexes { format!("{}: {caption}", words.sex(standing.sex)) } else { caption };
        period_table(analysis, standing, caption, words)
    });
    html! { <>{ for by_period }{ group_table(analysis, words) }</> }
}

fn period_table(analysis: &Analysis<'_>, standing: &Standing, caption: String, words: &'static dyn Words) -> Html {
    let indicator = analysis.indicator;
    let rows: Vec<usize> = (0..indicator.periods.len()).rev().collect();
    let split = rows.len().min(OPEN_ROWS);
    let (open, folded) = rows.split_at_checked(split).unwrap_or((&rows, &[]));
    let has_margin =
        standing.line(Role::Place).is_some_and(|line| line.points.iter().flatten().any(|p| p.interval().is_some()));
    let columns = Columns { analysis, standing, has_margin, words };
    html! {
        <div class="figures">
            { columns.table(Some(&caption), open) }
            if !folded.is_empty() {
                <details class="fold">
                    <summary>{ words.show_all_periods(rows.len()) }</summary>
                    { columns.table(None, folded) }
                </details>
            }
        </div>
    }
}

struct Columns<'a> {
    analysis: &'a Analysis<'a>,
    standing: &'a Standing,
    has_margin: bool,
    words: &'static dyn Words,
}

impl Columns<'_> {
    fn table(&self, caption: Option<&str>, rows: &[usize]) -> Html {
        let (words, snapshot) = (self.words, self.analysis.snapshot);
        let labels = words.labels();
        let headers = self.standing.lines.iter().map(|line| {
            let class = (line.role == Role::Place).then_some("own");
            html! { <th scope="col" {class}>{ column_name(snapshot, line, words) }</th> }
        });
        let margin = self.has_margin.then(|| html! { <th scope="col">{ labels.margin }</th> });
        let mut headers: Vec<Html> = headers.collect();
        if let Some(margin) = margin {
            headers.insert(headers.len().min(1), margin);
        }
        html! {
            <table>
                if let Some(caption) = caption {
                    <caption>{ caption }</caption>
                }
                <thead><tr><th scope="col">{ labels.period }</th>{ for headers }</tr></thead>
                <tbody>{ for rows.iter().map(|index| self.row(*index)) }</tbody>
            </table>
        }
    }

    fn row(&self, index: usize) -> Html {
        let (words, indicator) = (self.words, self.analysis.indicator);
        let period = indicator.periods.get(index).map(|period| words.period(*period)).unwrap_or_default();
        let cells = self.standing.lines.iter().map(|line| {
            let estimate = line.points.get(index).copied().flatten();
            let text = estimate.map_or_else(
                || words.missing(Cell::NotPublished).to_owned(),
                |estimate| words.bare_figure(indicator, estimate.value),
            );
            let class = (line.role == Role::Place).then_some("own");
            html! { <td {class}>{ text }</td> }
        });
        let mut cells: Vec<Html> = cells.collect();
        if self.has_margin {
            let own = self.standing.line(Role::Place).and_then(|line| line.points.get(index).copied().flatten());
            let range = own.and_then(|own| own.interval()).map(|interval| words.range(indicator, interval));
            let text = range.unwrap_or_else(|| words.missing(Cell::NotPublished).to_owned());
            cells.insert(cells.len().min(1), html! { <td class="range">{ text }</td> });
        }
        html! { <tr key={period.clone()}><th scope="row">{ period }</th>{ for cells }</tr> }
    }
}

fn column_name(snapshot: &Snapshot, line: &Line, words: &'static dyn Words) -> String {
    words.line_name(snapshot, line)
}

/// The groups at their latest period, beside the same groups of the country.
fn group_table(analysis: &Analysis<'_>, words: &'static dyn Words) -> Html {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let Some(first) = analysis.groups.first() else { return html! {} };
    let name = |code| snapshot.area(code).map(|area| words.area_label(area)).unwrap_or_default();
    let has_country = analysis.groups.iter().any(|group| group.country.is_some());
    let rows = analysis.groups.iter().map(|group| {
        let own = match &group.place {
            Ok(estimate) => with_range(indicator, estimate, words),
            Err(cell) => words.missing(*cell).to_owned(),
        };
        let country = group.country.map_or_else(
            || words.missing(Cell::NotPublished).to_owned(),
            |estimate| words.bare_figure(indicator, estimate.value),
        );
        html! {
            <tr key={group.name}>
                <th scope="row">{ group.name }</th>
                <td class="own">{ own }</td>
                if has_country {
                    <td>{ country }</td>
                }
            </tr>
        }
    });
    let caption = format!("{}, {}", words.caption(indicator), words.period(first.period));
    html! {
        <div class="figures">
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.labels().group }</th>
                        <th scope="col" class="own">{ name(analysis.focus) }</th>
                        if has_country {
                            <th scope="col">{ name(snapshot.place.country) }</th>
                        }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn with_range(indicator: &Indicator, estimate: &crate::stats::Estimate, words: &'static dyn Words) -> String {
    let value = words.bare_figure(indicator, estimate.value);
    match estimate.interval() {
        Some(interval) => format!("{value} ({})", words.range(indicator, interval)),
        None => value,
    }
}
