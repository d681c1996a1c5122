//! Every figure that a chart draws, as a table: newest first, the rest folded.

use yew::prelude::*;

use crate::snapshot::{Cell, Indicator};
use crate::stats::{Analysis, Estimate, Role, Standing};
use crate::words::Words;

/// Rows that stand open.
const OPEN_ROWS: usize = 6;

/// The tables of an analysis: one a sex, one for groups.
pub fn tables(analysis: &Analysis<'_>, words: &'static dyn Words) -> Html {
    let has_sexes = analysis.standings.len() > 1;
    let by_period = analysis.standings.iter().enumerate().map(|(position, standing)| {
        let caption = words.caption(analysis.indicator);
        let caption = if has_sexes { format!("{}: {caption}", words.sex(standing.sex)) } else { caption };
        period_table(analysis, standing, format!("all-periods-{position}"), &caption, words)
    });
    html! { <>{ for by_period }{ group_table(analysis, words) }</> }
}

fn period_table(
    analysis: &Analysis<'_>,
    standing: &Standing,
    fold_id: String,
    caption: &str,
    words: &'static dyn Words,
) -> Html {
    let indicator = analysis.indicator;
    let rows: Vec<usize> = (0..indicator.periods.len()).rev().collect();
    let split = rows.len().min(OPEN_ROWS);
    let (open, folded) = rows.split_at_checked(split).unwrap_or((&rows, &[]));
    let has_margin =
        standing.line(Role::Place).is_some_and(|line| line.points.iter().flatten().any(|p| p.interval().is_some()));
    let columns = Columns { analysis, standing, has_margin, words };
    html! {
        <div class="figures">
            { columns.table(caption, None, open) }
            if !folded.is_empty() {
                <details class="fold" id={fold_id}>
                    <summary>{ words.show_all_periods(rows.len()) }</summary>
                    { columns.table(caption, Some("visually-hidden"), folded) }
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
    fn table(&self, caption: &str, caption_class: Option<&'static str>, rows: &[usize]) -> Html {
        let (words, snapshot) = (self.words, self.analysis.snapshot);
        let labels = words.labels();
        let headers = self.standing.lines.iter().map(|line| {
            let is_own = line.role == Role::Place;
            html! {
                <th scope="col" class={is_own.then_some("own")}>
                    { words.line_name(snapshot, line) }
                    if is_own && self.has_margin {
                        <span class="range">{ format!("({})", labels.margin) }</span>
                    }
                </th>
            }
        });
        html! {
            <table>
                <caption class={caption_class}>{ caption }</caption>
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
            figure_cell(indicator, estimate.ok_or(Cell::NotPublished), line.role == Role::Place, words)
        });
        html! { <tr key={period.clone()}><th scope="row">{ period }</th>{ for cells }</tr> }
    }
}

/// A figure with its margin on a line below, or why there is none.
fn figure_cell(indicator: &Indicator, figure: Result<Estimate, Cell>, is_own: bool, words: &'static dyn Words) -> Html {
    match figure {
        Ok(estimate) => {
            let range = estimate.interval().filter(|_| is_own).map(|interval| words.range(indicator, interval));
            html! {
                <td class={is_own.then_some("own")}>
                    { words.bare_figure(indicator, estimate.value) }
                    if let Some(range) = range {
                        <span class="range">{ range }</span>
                    }
                </td>
            }
        }
        Err(cell) => html! { <td class="missing">{ words.missing(cell) }</td> },
    }
}

/// The groups at their latest period, beside the same groups of the country.
fn group_table(analysis: &Analysis<'_>, words: &'static dyn Words) -> Html {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let Some(first) = analysis.groups.first() else { return html! {} };
    let name = |code| snapshot.area(code).map(|area| words.area_label(area)).unwrap_or_default();
    let has_country = analysis.groups.iter().any(|group| group.country.is_some());
    let rows = analysis.groups.iter().map(|group| {
        html! {
            <tr key={group.name}>
                <th scope="row">{ group.name }</th>
                { figure_cell(indicator, group.place, true, words) }
                if has_country {
                    { figure_cell(indicator, group.country.ok_or(Cell::NotPublished), false, words) }
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
