//! The whole country by tenth of deprivation, where that is published and the place's own is not.

use std::rc::Rc;

use crate::page::{ChartSeries, Node, Panel, Part, SaidLine, Sample, Stop, Table, View, element};
use crate::scene::groups::{GroupRow, GroupsChart};
use crate::scene::{Axis, ChartData, Datum};
use crate::stats::{Analysis, Estimate, NationalDeciles, national_deciles};
use crate::words::Words;

/// A heading and a panel with one view a sex, where all tenths of the country have figures.
pub fn parts(analysis: &Analysis<'_>, words: Words<'_>) -> Vec<Part> {
    let found = national_deciles(analysis.snapshot, analysis.indicator);
    let Some(first) = found.first() else { return Vec::new() };
    let heading = words.national_deciles_heading(first.of);
    let views = found.iter().map(|deciles| Rc::new(view(analysis, deciles, words)));
    let views: Vec<Rc<View>> = views.collect();
    let choice = (views.len() > 1).then(|| words.labels().choose_sex.to_owned());
    vec![Part::Heading(heading), Part::Panel(Panel { id: "country".to_owned(), choice, rows: Rc::new([]), views })]
}

fn view(analysis: &Analysis<'_>, found: &NationalDeciles<'_>, words: Words<'_>) -> View {
    let (indicator, labels) = (found.indicator, words.labels());
    let numbered = (1..).zip(&found.figures);
    let said = words.national_deciles(found).into_iter();
    let line = SaidLine {
        sample: Sample::Country,
        name: words.area_label(analysis.snapshot.place.country),
        values: found.figures.iter().map(|figure| words.figure(&indicator.measure, figure.value)).collect(),
        ranges: found
            .figures
            .iter()
            .map(|f| f.interval().map(|limits| words.range(&indicator.measure, limits)))
            .collect(),
    };
    View {
        name: words.sex(found.sex).to_owned(),
        overview: words.groups_overview(found.figures.len()),
        text: said.map(|text| Node::from(element("p").class("remark").text(text))).collect(),
        stops: Some(numbered.map(|(number, _)| Stop { name: words.decile(number), aside: String::new() }).collect()),
        first_shown: 0,
        pick: None,
        series: vec![ChartSeries {
            title: None,
            lines: vec![line],
            chart: Rc::new(ChartData::Groups(chart(found, words))),
        }],
        table: Some(Table {
            summary: labels.every_figure.to_owned(),
            caption: format!("{}, {}", words.caption(&indicator.measure), words.period(found.period)),
            stops: words.deciles_name(found.of).to_owned(),
        }),
        notes: Rc::new([]),
    }
}

/// A row a tenth, with the country's figure alone: no row has one of the place.
fn chart(found: &NationalDeciles<'_>, words: Words<'_>) -> GroupsChart {
    let indicator = found.indicator;
    let row = |(number, figure): (u8, &Estimate)| GroupRow {
        name: words.short_decile(number),
        place: None,
        text: words.figure(&indicator.measure, figure.value),
        country: Some(Datum::from(*figure)),
        country_text: String::new(),
    };
    let values = found.figures.iter().flat_map(|figure| {
        let limits = figure.interval().map(|limits| [limits.lower(), limits.upper()]);
        std::iter::once(figure.value).chain(limits.into_iter().flatten())
    });
    let axis = Axis::holding(values, false);
    GroupsChart {
        rows: (1..).zip(&found.figures).map(row).collect(),
        average: None,
        brackets: Vec::new(),
        axis: axis.labelled(|tick, decimals| words.tick(&indicator.measure, tick, decimals)),
    }
}
