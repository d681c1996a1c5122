//! What a picture says and shows: the finding of a page, and the chart that bears it out.

use crate::compose::chart_data::{bars_of, trend_in};
use crate::scene::bars::{self, Bar};
use crate::scene::trend::{self, ChartLine, TrendChart};
use crate::scene::{Axis, Datum, Frame, Scene};
use crate::snapshot::{Indicator, Measure, Objective, Period, Snapshot, Statistic};
use crate::stats::{Analysis, BenchmarkKind, GroupFigure, Line, PlaceStanding};
use crate::terms::Role;
use crate::words::{Sentence, ShownChart, Words};

/// A picture before it is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Above the finding: the objective, or what the page of the place asks.
    pub topic: String,
    /// The sentence of the page.
    pub finding: Sentence,
    /// What is drawn beside it; where nothing can be, the sentence stands alone.
    pub chart: Option<Drawing>,
    /// The name of the site, then who published the figures and when they are for.
    pub foot: [String; 2],
    /// All of it in sentences, for who does not see it.
    pub text: String,
}

/// A chart with what stands above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Of whom it is, and its unit, where neither can be seen otherwise.
    pub title: Option<String>,
    /// The chart.
    pub chart: PictureChart,
}

/// The kinds of charts that can be read on a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureChart {
    /// Lines over time, with their latest figures in their names.
    Trend(TrendChart),
    /// Figures of one period.
    Bars(Vec<Bar>),
}

impl PictureChart {
    /// Places it in a frame; bars have a height of their own.
    pub(super) fn place(&self, frame: Frame<'_>) -> Scene {
        match self {
            Self::Trend(chart) => trend::layout(chart, frame, None).scene,
            Self::Bars(bars) => bars::layout(bars, frame),
        }
    }

    /// Its names with their figures.
    pub fn names(&self, words: Words<'_>) -> Vec<String> {
        match self {
            Self::Trend(chart) => chart.lines.iter().map(|line| line.name.clone()).collect(),
            Self::Bars(bars) => bars.iter().map(|bar| words.picture_name(&bar.name, &bar.text)).collect(),
        }
    }
}

/// The picture of a measure in an objective.
pub fn of_measure(snapshot: &Snapshot, objective: &Objective, indicator: &Indicator) -> Picture {
    let words = Words::of(snapshot);
    let analysis = Analysis::of(snapshot, indicator);
    let groups = named_groups(&analysis);
    let when = groups.first().map(|group| group.period).or(analysis.period());
    let chart = if groups.is_empty() {
        analysis.lead().and_then(|standing| beside_country(&analysis, standing, words))
    } else {
        beside_each_other(&analysis, &groups, words)
    };
    let several = (analysis.standings.len() > 1 && groups.is_empty()).then(|| analysis.lead()).flatten();
    let title = words.picture_title(&indicator.measure, several.map(|standing| standing.sex));
    let drawing = chart.map(|chart| Drawing { title, chart });
    let span = analysis.lead().and_then(|standing| Some((*indicator.periods.first()?, standing.period)));
    picture(snapshot, &objective.title, &words.finding(&analysis), (drawing, span), (&[indicator], when))
}

/// The picture of the place: the gap inside it, with the chart of its page; none where its page has no such sentence.
pub fn of_place(snapshot: &Snapshot) -> Option<Picture> {
    let words = Words::of(snapshot);
    let analysis = Analysis::of(snapshot, snapshot.indicator(snapshot.place.inequality.as_ref()?)?);
    let shown = snapshot.place.chart.as_ref().and_then(|id| snapshot.indicator(id));
    let shown = shown.map(|indicator| Analysis::of(snapshot, indicator));
    let chart = shown.as_ref().and_then(|shown| of_every_sex(shown, words));
    let span = shown.as_ref().and_then(|shown| Some((*shown.indicator.periods.first()?, shown.period()?)));
    let title = shown.as_ref().map(|shown| words.caption(&shown.indicator.measure));
    let drawing = chart.map(|chart| Drawing { title, chart });
    let indicators: Vec<&Indicator> =
        [Some(analysis.indicator), shown.as_ref().map(|shown| shown.indicator)].into_iter().flatten().collect();
    let from = (indicators.as_slice(), analysis.period());
    Some(picture(snapshot, &words.place_question(), &words.finding(&analysis), (drawing, span), from))
}

fn picture(
    snapshot: &Snapshot,
    topic: &str,
    finding: &Sentence,
    (chart, span): (Option<Drawing>, Option<(Period, Period)>),
    (indicators, when): (&[&Indicator], Option<Period>),
) -> Picture {
    let words = Words::of(snapshot);
    let names = chart.as_ref().map(|drawing| drawing.chart.names(words)).unwrap_or_default();
    let shown = chart.as_ref().map(|Drawing { title, chart }| ShownChart {
        title: title.as_deref(),
        span: span.filter(|_| matches!(chart, PictureChart::Trend(_))),
        names: &names,
    });
    Picture {
        topic: topic.to_owned(),
        finding: finding.clone(),
        text: words.picture_text(&finding.to_string(), shown),
        foot: [words.site_name(), words.picture_source(&publishers(snapshot, indicators), when)],
        chart,
    }
}

/// Who published the figures of some indicators, each once.
fn publishers(snapshot: &Snapshot, indicators: &[&Indicator]) -> Vec<String> {
    let mut publishers: Vec<String> = Vec::new();
    let files = indicators.iter().flat_map(|indicator| &indicator.sources);
    for source in files.filter_map(|file| snapshot.sources.get(file)) {
        if !publishers.contains(&source.publisher) {
            publishers.push(source.publisher.clone());
        }
    }
    publishers
}

/// The groups that the finding names, in its order.
fn named_groups<'a, 'b>(analysis: &'a Analysis<'b>) -> Vec<&'a GroupFigure<'b>> {
    let names = analysis.snapshot.place.named_groups.iter();
    let of_name = |name| analysis.groups.iter().find(|group| group.name == name && group.place.is_ok());
    names.filter_map(|name| of_name(name.as_str())).collect()
}

/// The figures that the finding names, as bars.
fn beside_each_other(analysis: &Analysis<'_>, groups: &[&GroupFigure<'_>], words: Words<'_>) -> Option<PictureChart> {
    let indicator = analysis.indicator;
    let by = indicator.finding_by?;
    let bars = groups.iter().filter_map(|group| {
        let estimate = group.place.as_ref().ok()?;
        Some(Bar {
            role: Role::Place,
            name: words.group_name(&indicator.measure, by, group.name),
            value: Some(estimate.value),
            text: words.figure(&indicator.measure, estimate.value),
            interval: estimate.interval(),
        })
    });
    several(bars.collect())
}

/// One bar has nothing to be set beside.
fn several(bars: Vec<Bar>) -> Option<PictureChart> {
    (bars.len() > 1).then_some(PictureChart::Bars(bars))
}

/// The place beside what its finding sets it beside: lines up to the finding's period, or bars where there is one.
fn beside_country(analysis: &Analysis<'_>, standing: &PlaceStanding, words: Words<'_>) -> Option<PictureChart> {
    let beside = match standing.benchmark.map(|benchmark| benchmark.kind) {
        Some(BenchmarkKind::Region(_)) => Role::Region,
        Some(BenchmarkKind::Country(_) | BenchmarkKind::PeerMedian(_)) | None => Role::Country,
    };
    let is_shown = |role: Role| role == Role::Place || role == beside;
    if let Some(bars) = bars_of(analysis, standing, words) {
        return several(bars.into_iter().filter(|bar| is_shown(bar.role)).collect());
    }
    let lines = standing.lines.iter().filter(|line| is_shown(line.role)).filter_map(|line| {
        let name = words.area_label(line.area);
        chart_line(&analysis.indicator.measure, line, standing.index, &name, words)
    });
    Some(trend(analysis.indicator, standing.index, lines.collect(), words))
}

/// Every sex in one chart, as the page of the place has it.
fn of_every_sex(analysis: &Analysis<'_>, words: Words<'_>) -> Option<PictureChart> {
    let (indicator, index) = (analysis.indicator, analysis.lead()?.index);
    let lines = analysis.standings.iter().flat_map(|standing| {
        let lines = standing.lines.iter().filter(|line| line.role != Role::Region);
        lines.filter_map(|line| {
            let name = words.line_of_sex(standing.sex, &words.area_label(line.area));
            chart_line(&indicator.measure, line, index, &name, words)
        })
    });
    (index > 0).then(|| trend(indicator, index, lines.collect(), words))
}

/// A line up to a position, named with its latest figure; none where it has no figure.
fn chart_line(measure: &Measure, line: &Line, index: usize, name: &str, words: Words<'_>) -> Option<ChartLine> {
    let points = line.points.get(..=index)?;
    let latest = points.iter().rev().find_map(|point| *point)?;
    Some(ChartLine {
        role: line.role,
        name: words.picture_name(name, &words.figure(measure, latest.value)),
        points: points.iter().map(|point| point.map(Datum::from)).collect(),
    })
}

fn trend(indicator: &Indicator, index: usize, lines: Vec<ChartLine>, words: Words<'_>) -> PictureChart {
    let data = lines.iter().flat_map(|line| line.points.iter().flatten().map(|datum| (line.role, datum)));
    let values = data.flat_map(|(role, datum)| {
        let limits = datum.interval.filter(|_| role == Role::Place).map(|limits| [limits.lower(), limits.upper()]);
        std::iter::once(datum.value).chain(limits.into_iter().flatten())
    });
    let axis = Axis::holding(values, indicator.measure.statistic == Statistic::Count);
    PictureChart::Trend(trend_in(indicator, 0..index + 1, lines, axis, words))
}
