//! From the most to the least deprived neighbourhoods, step by step: by tenth of the country, and by fifth of the
//! place's own.

use std::rc::Rc;

use crate::page::{ChartSeries, Node, Panel, Part, SaidLine, Sample, Stop, Table, View, element};
use crate::scene::gradient::{BandShare, GradientChart, SlopeLine};
use crate::scene::{Axis, ChartData};
use crate::stats::{Analysis, Gradient, gradient, gradient_of_quintiles};
use crate::words::Words;

/// A heading and a panel, where figures by deprivation are published.
pub fn parts(analysis: &Analysis<'_>, words: Words<'_>) -> Vec<Part> {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let views = [gradient, gradient_of_quintiles].into_iter().filter_map(|gradient| {
        let found = gradient(snapshot, indicator);
        let said = words.gradient(indicator, &found);
        Some(Rc::new(view(analysis, &found.ok()?, said, words)))
    });
    let views: Vec<Rc<View>> = views.collect();
    if views.is_empty() {
        return Vec::new();
    }
    let choice = (views.len() > 1).then(|| words.labels().choose_steps.to_owned());
    vec![
        Part::Heading(words.labels().gradient_heading.to_owned()),
        Part::Panel(Panel { id: "gradient".to_owned(), choice, rows: Rc::new([]), views }),
    ]
}

fn view(analysis: &Analysis<'_>, gradient: &Gradient, said: Vec<String>, words: Words<'_>) -> View {
    let (indicator, labels) = (analysis.indicator, words.labels());
    let everyone: f64 = gradient.steps.iter().map(|step| step.population).sum();
    let share = |population: f64| population / everyone;
    let stops = gradient.steps.iter().map(|step| Stop {
        name: words.step(gradient.of, step.number),
        aside: words.share_of_all(share(step.population)),
    });
    let line = SaidLine {
        sample: Sample::Place,
        name: words.area_label(analysis.focus),
        values: gradient.steps.iter().map(|step| words.figure(&indicator.measure, step.figure.value)).collect(),
        ranges: gradient
            .steps
            .iter()
            .map(|s| s.figure.interval().map(|i| words.range(&indicator.measure, i)))
            .collect(),
    };
    let (start, end) = (gradient.index.most_deprived, gradient.index.least_deprived);
    let values = gradient.steps.iter().map(|step| step.figure.value).chain([start, end]);
    let axis = Axis::holding(values, true);
    let chart = GradientChart {
        steps: gradient
            .steps
            .iter()
            .map(|step| BandShare { value: Some(step.figure.value), share: share(step.population) })
            .collect(),
        slope: Some(SlopeLine {
            start,
            end,
            start_text: words.figure(&indicator.measure, start),
            end_text: words.figure(&indicator.measure, end),
        }),
        ends: (labels.most_deprived.to_owned(), labels.least_deprived.to_owned()),
        note: String::new(),
        axis: axis.labelled(|tick, decimals| words.tick(&indicator.measure, tick, decimals)),
    };
    View {
        name: words.way_of_steps(gradient.of),
        overview: words.gradient_overview(gradient.steps.len()),
        text: said.into_iter().map(|text| Node::from(element("p").class("remark").text(text))).collect(),
        stops: Some(stops.collect()),
        first_shown: 0,
        pick: None,
        series: vec![ChartSeries { title: None, lines: vec![line], chart: Rc::new(ChartData::Gradient(chart)) }],
        table: Some(Table {
            summary: labels.every_figure.to_owned(),
            caption: format!("{}, {}", words.caption(&indicator.measure), words.period(gradient.period)),
            stops: words.steps_name(gradient.of).to_owned(),
        }),
        notes: words
            .steps_notes(gradient.of)
            .iter()
            .map(|note| element("p").class("note").text(*note).into())
            .collect(),
    }
}
