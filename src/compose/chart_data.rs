//! An analysis as the plain data of a chart, with its words; a scene places it.

use std::ops::Range;

use crate::scene::bars::Bar;
use crate::scene::sparkline::Sparkline;
use crate::scene::trend::{ChartBreak, ChartLine, PeriodMark, TrendChart};
use crate::scene::{Axis, ChartData, Datum};
use crate::snapshot::{Break, Indicator, Measure, Statistic};
use crate::stats::{Analysis, Estimate, Line, PlaceStanding};
use crate::terms::{BreakKind, Role};
use crate::words::Words;

impl From<Estimate> for Datum {
    fn from(estimate: Estimate) -> Self {
        Self { value: estimate.value, interval: estimate.interval() }
    }
}

/// The series of one standing, or its figures side by side where there is one period.
pub fn of_standing(analysis: &Analysis<'_>, standing: &PlaceStanding, words: Words<'_>) -> ChartData {
    if let Some(bars) = bars_of(analysis, standing, words) {
        return ChartData::Bars(bars);
    }
    let lines = standing.lines.iter().map(|line| chart_line(line, words.area_label(line.area)));
    ChartData::Trend(trend_of(analysis, lines.collect(), words))
}

/// The series of every sex in one chart: place and country alone.
pub fn together(analysis: &Analysis<'_>, words: Words<'_>) -> ChartData {
    let lines = analysis.standings.iter().flat_map(|standing| {
        let shown = standing.lines.iter().filter(|line| line.role != Role::Region);
        shown.map(|line| chart_line(line, words.line_of_sex(standing.sex, &words.area_label(line.area))))
    });
    ChartData::Trend(trend_of(analysis, lines.collect(), words))
}

/// The figures of one standing side by side, where there is one period.
pub fn bars_of(analysis: &Analysis<'_>, standing: &PlaceStanding, words: Words<'_>) -> Option<Vec<Bar>> {
    let measure = &analysis.indicator.measure;
    let figure = |line: &Line| {
        let estimate = line.points.get(standing.index).copied().flatten()?;
        Some(bar(measure, line.role, words.area_label(line.area), &estimate, words))
    };
    (analysis.indicator.periods.len() < 2).then(|| standing.lines.iter().filter_map(figure).collect())
}

fn bar(measure: &Measure, role: Role, name: String, estimate: &Estimate, words: Words<'_>) -> Bar {
    let interval = estimate.interval().filter(|_| role == Role::Place);
    Bar { role, name, value: Some(estimate.value), text: words.figure(measure, estimate.value), interval }
}

fn chart_line(line: &Line, name: String) -> ChartLine {
    ChartLine { role: line.role, name, points: line.points.iter().map(|point| point.map(Datum::from)).collect() }
}

/// The axis that every series of an indicator shares, so that two sexes can be compared by eye.
fn shared_axis(analysis: &Analysis<'_>) -> Axis {
    let points = analysis
        .standings
        .iter()
        .flat_map(|s| &s.lines)
        .flat_map(|line| line.points.iter().flatten().map(move |p| (line.role, p)));
    let values = points.flat_map(|(role, point)| {
        let limits = point.interval().filter(|_| role == Role::Place).map(|i| [i.lower(), i.upper()]);
        std::iter::once(point.value).chain(limits.into_iter().flatten())
    });
    Axis::holding(values, analysis.indicator.measure.statistic == Statistic::Count)
}

/// What the axis of an analysis starts at, where it is drawn and not zero.
pub fn axis_start(analysis: &Analysis<'_>, words: Words<'_>) -> Option<String> {
    let is_trend = analysis.indicator.periods.len() > 1 && !analysis.standings.is_empty();
    let axis = is_trend.then(|| shared_axis(analysis))?;
    let start = axis.start_above_zero()?;
    Some(words.tick(&analysis.indicator.measure, start, axis.decimals))
}

fn trend_of(analysis: &Analysis<'_>, lines: Vec<ChartLine>, words: Words<'_>) -> TrendChart {
    let indicator = analysis.indicator;
    trend_in(indicator, 0..indicator.periods.len(), lines, shared_axis(analysis), words)
}

/// Lines over a span of an indicator's periods, each with one point a period of the span.
pub fn trend_in(
    indicator: &Indicator,
    span: Range<usize>,
    lines: Vec<ChartLine>,
    axis: Axis,
    words: Words<'_>,
) -> TrendChart {
    TrendChart {
        periods: indicator
            .periods
            .get(span.clone())
            .unwrap_or_default()
            .iter()
            .map(|period| PeriodMark { label: words.short_period(*period), years: period.midpoint_years() })
            .collect(),
        lines,
        breaks: indicator.breaks.iter().filter_map(|marked| chart_break(indicator, &span, marked)).collect(),
        axis: axis.labelled(|tick, decimals| words.tick(&indicator.measure, tick, decimals)),
        no_data: words.labels().no_data.to_owned(),
    }
}

/// A marked stretch by positions in a span, where all of it is in there.
fn chart_break(indicator: &Indicator, span: &Range<usize>, marked: &Break) -> Option<ChartBreak> {
    let position = |period| {
        let position = indicator.periods.iter().position(|p| *p == period).filter(|position| span.contains(position));
        position.map(|position| position - span.start)
    };
    let (from, to) = (position(marked.from)?, position(marked.to)?);
    Some(ChartBreak { kind: marked.kind, from, to, label: marked.label.clone() })
}

/// The shape of an indicator's series, where the place has one.
pub fn sparkline_of(analysis: &Analysis<'_>) -> Option<Sparkline> {
    let standing = analysis.lead()?;
    let values = |role| {
        let line = standing.line(role);
        line.map_or_else(Vec::new, |line| line.points.iter().map(|point| point.map(|p| p.value)).collect::<Vec<_>>())
    };
    let breaks = analysis.indicator.breaks.iter().filter(|b| b.kind == BreakKind::Break);
    let stops = breaks.filter_map(|b| analysis.indicator.periods.iter().position(|period| *period == b.to));
    Some(Sparkline {
        years: analysis.indicator.periods.iter().map(|period| period.midpoint_years()).collect(),
        place: values(Role::Place),
        country: values(Role::Country),
        stops: stops.collect(),
    })
}
