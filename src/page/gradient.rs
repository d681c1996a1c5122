//! From the most to the least deprived neighbourhoods, step by step.

use std::rc::Rc;

use super::explorer::{Panel, Part, SaidLine, Sample, Series, Stop, Table, View};
use super::node::{Node, element};
use crate::scene::gradient::{GradientChart, Slope, Step};
use crate::scene::{Axis, ChartData};
use crate::stats::{Analysis, Gradient, gradient};
use crate::words::{ChartKind, QuestionWords};

/// A heading and a panel, where figures by tenths of neighbourhoods are published.
pub fn parts(analysis: &Analysis<'_>, words: &'static dyn QuestionWords) -> Vec<Part> {
    let found = gradient(analysis.snapshot, analysis.indicator);
    let Ok(gradient) = &found else { return Vec::new() };
    let said = words.gradient(analysis.snapshot, analysis.indicator, &found);
    let view = view(analysis, gradient, said, words);
    vec![
        Part::Heading(words.labels().gradient_heading.to_owned()),
        Part::Panel(Panel { id: "gradient".to_owned(), choice: None, rows: Rc::new([]), views: vec![Rc::new(view)] }),
    ]
}

fn view(
    analysis: &Analysis<'_>,
    gradient: &Gradient<'_>,
    said: Vec<String>,
    words: &'static dyn QuestionWords,
) -> View {
    let (snapshot, indicator, labels) = (analysis.snapshot, analysis.indicator, words.labels());
    let everyone: f64 = gradient.tenths.iter().map(|tenth| tenth.population).sum();
    let share = |population: f64| population / everyone;
    let stops = gradient
        .tenths
        .iter()
        .map(|tenth| Stop { name: words.tenth(tenth.number), aside: words.share_of_all(share(tenth.population)) });
    let line = SaidLine {
        sample: Sample::Place,
        name: snapshot.area(analysis.focus).map(|area| words.area_label(area)).unwrap_or_default(),
        values: gradient.tenths.iter().map(|tenth| words.figure(indicator, tenth.figure.value)).collect(),
        ranges: gradient.tenths.iter().map(|t| t.figure.interval().map(|i| words.range(indicator, i))).collect(),
    };
    let (start, end) = (gradient.index.most_deprived, gradient.index.least_deprived);
    let values = gradient.tenths.iter().map(|tenth| tenth.figure.value).chain([start, end]);
    let axis = Axis::holding(values, true);
    let chart = GradientChart {
        steps: gradient
            .tenths
            .iter()
            .map(|tenth| Step { value: Some(tenth.figure.value), share: share(tenth.population) })
            .collect(),
        slope: Some(Slope {
            start,
            end,
            start_text: words.figure(indicator, start),
            end_text: words.figure(indicator, end),
        }),
        ends: (labels.most_deprived.to_owned(), labels.least_deprived.to_owned()),
        note: String::new(),
        tick_labels: axis.ticks.iter().map(|tick| words.tick(indicator, *tick, axis.decimals)).collect(),
        axis,
    };
    View {
        name: String::new(),
        overview: words.overview(ChartKind::Gradient, gradient.tenths.len()),
        text: said.into_iter().map(|text| Node::from(element("p").class("remark").text(text))).collect(),
        stops: Some(stops.collect()),
        first_shown: 0,
        pick: None,
        series: vec![Series { title: None, lines: vec![line], chart: Rc::new(ChartData::Gradient(chart)) }],
        table: Some(Table {
            summary: labels.every_figure.to_owned(),
            caption: format!("{}, {}", words.caption(indicator), words.period(gradient.period)),
            stops: labels.tenth.to_owned(),
        }),
        notes: Rc::new([element("p").class("note").text(words.step_note()).into()]),
    }
}
