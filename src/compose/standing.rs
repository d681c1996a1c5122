//! "How is the place doing?": the answer, what must be added, and the series to touch.

use std::rc::Rc;

use super::chart_data::{axis_start, of_standing};
use crate::page::{ChartSeries, Node, Panel, Part, SaidLine, Section, Stop, View, element};
use crate::stats::{Analysis, Estimate, Line, change};
use crate::terms::Role;
use crate::words::Words;

/// The section.
pub fn standing(analysis: &Analysis<'_>, words: Words<'_>) -> Section {
    let mut remarks = words.remarks(analysis);
    remarks.extend(moved(analysis, &remarks, words));
    let remarks = remarks.into_iter().map(|remark| paragraph("remark", remark));
    let answer = std::iter::once(paragraph("answer", words.answer(analysis))).chain(remarks).collect();
    let mut parts = vec![Part::Text(answer)];
    parts.extend(panel(analysis, words).map(Part::Panel));
    parts.push(Part::Text(notes(analysis, words)));
    Section {
        id: "standing".to_owned(),
        menu: words.labels().standing_menu.to_owned(),
        heading: words.standing_question(analysis.focus),
        parts,
    }
}

fn paragraph(class: &'static str, text: String) -> Node {
    element("p").class(class).text(text).into()
}

/// How far the leading figure has moved since the earliest year that it can be set beside, where it is known whether
/// that could be chance; without what the remarks say already.
fn moved(analysis: &Analysis<'_>, remarks: &[String], words: Words<'_>) -> Option<String> {
    let found = change(analysis, analysis.lead()?).ok()?;
    let is_known = found.relation.is_ok();
    let said = words.change(analysis, &Ok(found)).into_iter().filter(|sentence| !remarks.contains(sentence));
    is_known.then(|| said.collect::<Vec<_>>().join(" "))
}

/// What is to be known of the series.
pub fn notes(analysis: &Analysis<'_>, words: Words<'_>) -> Rc<[Node]> {
    let notes = words.chart_notes(analysis, axis_start(analysis, words)).into_iter();
    notes.map(|note| paragraph("note", note)).collect()
}

/// The series of each sex, where the place has one.
pub fn panel(analysis: &Analysis<'_>, words: Words<'_>) -> Option<Panel> {
    let lead = analysis.lead()?;
    let periods = &analysis.indicator.periods;
    let last = lead.lines.iter().filter_map(Line::latest).map(|(index, _)| index).max().unwrap_or(lead.index);
    // A period after the last figure of any line is not to be looked at.
    let stops = periods.iter().enumerate().take(last + 1).map(|(index, period)| Stop {
        name: words.period(*period),
        aside: words.position(index, periods.len(), index == last),
    });
    let has_sexes = analysis.standings.len() > 1;
    let series = analysis.standings.iter().map(|standing| ChartSeries {
        title: has_sexes.then(|| words.sex(standing.sex).to_owned()),
        lines: standing.lines.iter().map(|line| said(analysis, line, words)).collect(),
        chart: Rc::new(of_standing(analysis, standing, words)),
    });
    let view = View {
        name: String::new(),
        overview: words.trend_overview(last + 1),
        text: Rc::new([]),
        stops: Some(stops.collect()),
        first_shown: lead.index,
        pick: None,
        series: series.collect(),
        table: None,
        notes: Rc::new([]),
    };
    Some(Panel { id: "trend".to_owned(), choice: None, rows: Rc::new([]), views: vec![Rc::new(view)] })
}

fn said(analysis: &Analysis<'_>, line: &Line, words: Words<'_>) -> SaidLine {
    let indicator = analysis.indicator;
    let limits = |estimate: Estimate| estimate.interval().filter(|_| line.role == Role::Place);
    SaidLine {
        sample: line.role.into(),
        name: words.area_label(line.area),
        values: line.points.iter().map(|point| words.point(&indicator.measure, *point)).collect(),
        ranges: line
            .points
            .iter()
            .map(|point| point.and_then(limits).map(|i| words.range(&indicator.measure, i)))
            .collect(),
    }
}
