//! All stops of a view as a table, folded.

use yew::prelude::*;

use super::reading::at;
use super::shared::Shared;
use crate::page::{SaidLine, Sample, View};

/// What the table needs to know.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FiguresProps {
    /// The view.
    pub view: Shared<View>,
    /// The names of its stops, where it has none of its own.
    pub councils: Shared<[String]>,
}

/// The table; rendered once, however often the charts are touched.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let view = &props.view.0;
    let Some(table) = &view.table else { return html! {} };
    // A line with one value for all stops is no column.
    let lines = || view.series.iter().flat_map(|series| &series.lines).filter(|line| line.values.len() > 1);
    let has_asides = view.stops.iter().flatten().any(|stop| !stop.aside.is_empty());
    let row = |(index, name): (usize, &str), aside: &str| {
        html! {
            <tr>
                <th scope="row">
                    { name }
                    if has_asides {
                        <span class="range">{ aside }</span>
                    }
                </th>
                { for lines().map(|line| cell(line, index)) }
            </tr>
        }
    };
    let rows: Vec<Html> = match &view.stops {
        Some(stops) => stops.iter().enumerate().map(|(index, stop)| row((index, &stop.name), &stop.aside)).collect(),
        None => {
            let has_figure = |index: usize| lines().any(|line| !at(line, index).0.is_empty());
            let named = props.councils.0.iter().enumerate().filter(|(index, _)| has_figure(*index));
            named.map(|(index, name)| row((index, name), "")).collect()
        }
    };
    html! {
        <details class="fold">
            <summary>{ &table.summary }</summary>
            <div class="figures">
                <table>
                    <caption>{ &table.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ &table.stops }</th>
                            { for lines().map(|line| html! { <th scope="col" class={own(line)}>{ &line.name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    }
}

fn own(line: &SaidLine) -> Option<&'static str> {
    (line.sample == Sample::Place).then_some("own")
}

fn cell(line: &SaidLine, index: usize) -> Html {
    let (value, range) = at(line, index);
    html! {
        <td class={own(line)}>
            { value }
            if let Some(range) = range {
                <span class="range">{ range }</span>
            }
        </td>
    }
}
