//! What each line of a chart says at one stop.

use yew::{AttrValue, Html};

use super::tag::{drawing, tag};
use crate::page::{ChartSeries, SaidLine, Sample};

/// What a line says at a stop: its figure, and its limits where there are any.
pub fn at(line: &SaidLine, index: usize) -> (&str, Option<&str>) {
    let index = if line.values.len() == 1 { 0 } else { index };
    (line.values.get(index).map_or("", String::as_str), line.ranges.get(index).and_then(Option::as_deref))
}

/// Whose figure a line has at a stop.
fn whose<'a>(line: &'a SaidLine, stop: &'a str) -> &'a str {
    match line.sample {
        Sample::Stop => stop,
        Sample::Place | Sample::Country | Sample::Region => &line.name,
    }
}

/// The lines that say something at a stop: the stop's own is left out where another is of the same.
pub fn lines_at<'a>(series: &'a ChartSeries, stop: &'a str) -> impl Iterator<Item = &'a SaidLine> {
    let is_named = series.lines.iter().any(|line| line.sample != Sample::Stop && line.name == stop);
    series.lines.iter().filter(move |line| line.sample != Sample::Stop || !is_named)
}

/// A line's sample, name and value: the key of the chart.
pub fn reading(line: &SaidLine, index: usize, stop: &str) -> Html {
    let (value, range) = at(line, index);
    let name = whose(line, stop);
    let said = tag("li").key(&[name, " ", value].concat()).class(class_of(line.sample)).child(sample(line.sample));
    let said = said.text(name).text(" ").child(tag("b").text(value));
    match range {
        Some(range) => said.text(" ").child(tag("small").text(&["(", range, ")"].concat())).into(),
        None => said.into(),
    }
}

/// A stop with what every line says there, as one line of text.
pub fn spoken(series: &ChartSeries, index: usize, stop: &str, aside: &str) -> String {
    let mut said = String::from(stop);
    if series.lines.iter().any(|line| line.sample == Sample::Stop) && !aside.is_empty() {
        said.push_str(", ");
        said.push_str(aside);
    }
    let mut link = ": ";
    for line in lines_at(series, stop) {
        let (value, range) = at(line, index);
        for part in [link, whose(line, stop), " ", value] {
            said.push_str(part);
        }
        for part in range.iter().flat_map(|range| [" (", range, ")"]) {
            said.push_str(part);
        }
        link = ", ";
    }
    said
}

fn class_of(sample: Sample) -> &'static str {
    match sample {
        Sample::Place => "of-place",
        Sample::Country => "of-country",
        Sample::Region => "of-region",
        Sample::Stop => "of-stop",
    }
}

/// A line with its mark, as it is drawn.
fn sample(sample: Sample) -> Html {
    let mark = match sample {
        Sample::Place => "M18 8a5 5 0 1 1-10 0a5 5 0 1 1 10 0z",
        Sample::Country => "M13 3l5 5-5 5-5-5z",
        Sample::Region => "M10 5h6v6h-6z",
        Sample::Stop => "M17 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0z",
    };
    let path = |class, d| tag("path").class(class).set("d", AttrValue::Static(d));
    drawing("sample", ["26", "16"], "0 0 26 16")
        .child(path("sample-line", "M1 8H25"))
        .child(path("sample-mark", mark))
        .into()
}
