//! An analysis as a chart: still where it is published, a canvas to touch where the app runs.

use std::rc::Rc;

use yew::prelude::*;

use super::still::still;
use super::surface::SurfaceHandle;
use crate::scene::bars::{self, Bar};
use crate::scene::sparkline::{self, Sparkline};
use crate::scene::trend::{self, ChartBreak, ChartLine, PeriodMark, Room, TrendChart};
use crate::scene::{Axis, Measure, Sans, Scene, Size};
use crate::snapshot::{BreakKind, Indicator, Statistic};
use crate::stats::{Analysis, Estimate, Line, Role, Standing};
use crate::words::Words;

/// Size of text in charts at the default size of text, in CSS pixels.
const TEXT: f64 = 14.0;
/// The frames that stills are laid out for, with the names of their bands; the stylesheet has the same heights.
const STILLS: [(Size, &str); 3] = [
    (Size { width: 328.0, height: 236.0 }, "for-narrow"),
    (Size { width: 656.0, height: 260.0 }, "for-medium"),
    (Size { width: 768.0, height: 340.0 }, "for-wide"),
];

/// A chart as data.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartData {
    /// A series over time.
    Trend(Rc<TrendChart>),
    /// Figures of one period.
    Bars(Rc<Vec<Bar>>),
}

impl ChartData {
    /// Its scene at a width, with the position of each point across.
    fn scene(&self, size: Size, text: f64, selected: Option<usize>, measure: &dyn Measure) -> (Scene, Vec<f64>) {
        match self {
            Self::Trend(chart) => {
                let placed = trend::layout(chart, Room { size, text }, selected, measure);
                (placed.scene, placed.xs)
            }
            Self::Bars(bars) => (bars::layout(bars, size.width, text, measure), Vec::new()),
        }
    }

    /// The class of its box: a trend has the height that the stylesheet gives it, bars their own.
    fn class(&self) -> Classes {
        match self {
            Self::Trend(_) => classes!("chart", "is-trend"),
            Self::Bars(_) => classes!("chart"),
        }
    }
}

/// What a chart needs to know.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartProps {
    /// What to draw.
    pub data: ChartData,
    /// The point that is looked at, where there are several.
    pub index: Option<usize>,
    /// The last point that can be looked at.
    pub last: usize,
    /// Where to paint; without it the chart is still.
    pub surface: Option<SurfaceHandle>,
    /// Whether it can be touched.
    pub is_live: bool,
    /// What the control is for.
    pub label: AttrValue,
    /// What the point says.
    pub value_text: AttrValue,
    /// Called with the point that is looked at.
    pub on_focus: Callback<usize>,
    /// Called when the reader goes back to the latest.
    pub on_release: Callback<()>,
}

/// A chart in its box.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let frame = use_node_ref();
    let canvas = use_node_ref();
    let size = use_state(|| None::<Size>);
    {
        let (frame, size) = (frame.clone(), size.clone());
        use_effect_with(props.surface.clone(), move |surface| {
            let changed = Callback::from(move |measured: Size| size.set(Some(measured)));
            let watch = surface.as_ref().map(|surface| surface.0.watch_size(&frame, changed));
            move || drop(watch)
        });
    }
    let placed = props.surface.clone().zip(*size).map(|(surface, size)| {
        let text = surface.0.text_size();
        let (scene, xs) = props.data.scene(size, text, props.index, surface.0.measure());
        (surface, Rc::new(scene), Rc::new(xs))
    });
    {
        let canvas = canvas.clone();
        let painted = placed.clone();
        use_effect(move || {
            if let Some((surface, scene, _)) = painted {
                surface.0.paint(&canvas, &scene);
            }
        });
    }
    match placed {
        None => html! { <div class={props.data.class()} ref={frame}>{ stills(&props.data) }</div> },
        Some((_, scene, xs)) => html! {
            <div class={props.data.class()} ref={frame}>
                <canvas ref={canvas} aria-hidden="true" width="1" height={format!("{}", libm::ceil(scene.size.height))} />
                if props.is_live {
                    <Plot
                        {xs}
                        index={props.index.unwrap_or_default()}
                        last={props.last}
                        label={props.label.clone()}
                        value_text={props.value_text.clone()}
                        on_focus={props.on_focus.clone()}
                        on_release={props.on_release.clone()}
                    />
                }
            </div>
        },
    }
}

/// The stills of a chart, one for each band of widths.
fn stills(data: &ChartData) -> Html {
    STILLS.iter().map(|(size, name)| still(&data.scene(*size, TEXT, None, &Sans).0, name)).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct PlotProps {
    xs: Rc<Vec<f64>>,
    index: usize,
    last: usize,
    label: AttrValue,
    value_text: AttrValue,
    on_focus: Callback<usize>,
    on_release: Callback<()>,
}

/// What a reader touches: one stop of the keyboard, and a finger anywhere.
#[component]
fn Plot(props: &PlotProps) -> Html {
    let to_point = {
        let (xs, last, on_focus) = (Rc::clone(&props.xs), props.last, props.on_focus.clone());
        Callback::from(move |event: PointerEvent| {
            let x = f64::from(event.offset_x());
            let distance = |index: &usize| xs.get(*index).map_or(f64::INFINITY, |at| (at - x).abs());
            if let Some(index) = (0..xs.len()).min_by(|a, b| distance(a).total_cmp(&distance(b))) {
                on_focus.emit(index.min(last));
            }
        })
    };
    let pressed = {
        let to_point = to_point.clone();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0 {
                to_point.emit(event);
            }
        })
    };
    let moved = Callback::from(move |event: PointerEvent| {
        if event.buttons() == 1 {
            to_point.emit(event);
        }
    });
    let keyed = {
        let (index, last) = (props.index, props.last);
        let (on_focus, on_release) = (props.on_focus.clone(), props.on_release.clone());
        Callback::from(move |event: KeyboardEvent| {
            let target = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => Some(index.saturating_sub(1)),
                "ArrowRight" | "ArrowUp" => Some((index + 1).min(last)),
                "Home" => Some(0),
                "End" => Some(last),
                "Escape" => {
                    on_release.emit(());
                    event.prevent_default();
                    return;
                }
                _ => None,
            };
            if let Some(target) = target {
                event.prevent_default();
                on_focus.emit(target);
            }
        })
    };
    html! {
        <div
            class="plot"
            role="slider"
            tabindex="0"
            aria-label={props.label.clone()}
            aria-valuemin="1"
            aria-valuemax={(props.last + 1).to_string()}
            aria-valuenow={(props.index + 1).to_string()}
            aria-valuetext={props.value_text.clone()}
            onpointerdown={pressed}
            onpointermove={moved}
            onkeydown={keyed}
        />
    }
}

/// The series of one standing, or its figures side by side where there is one period.
pub fn of_standing(analysis: &Analysis<'_>, standing: &Standing, words: &'static dyn Words) -> ChartData {
    if analysis.indicator.periods.len() < 2 {
        return ChartData::Bars(Rc::new(side_by_side(analysis, standing, words)));
    }
    let lines = standing.lines.iter().map(|line| chart_line(line, words.line_name(analysis.snapshot, line)));
    ChartData::Trend(Rc::new(trend_of(analysis, lines.collect(), words)))
}

/// The series of every sex in one chart: place and country alone.
pub fn together(analysis: &Analysis<'_>, words: &'static dyn Words) -> ChartData {
    let lines = analysis.standings.iter().flat_map(|standing| {
        let shown = standing.lines.iter().filter(|line| line.role != Role::Region);
        shown.map(|line| chart_line(line, words.line_of_sex(standing.sex, &words.line_name(analysis.snapshot, line))))
    });
    ChartData::Trend(Rc::new(trend_of(analysis, lines.collect(), words)))
}

/// Groups at their latest period.
pub fn of_groups(analysis: &Analysis<'_>, words: &'static dyn Words) -> ChartData {
    let bars = analysis.groups.iter().map(|group| match &group.place {
        Ok(estimate) => bar(analysis.indicator, Role::Place, group.name.to_owned(), estimate, words),
        Err(cell) => Bar {
            role: Role::Place,
            name: group.name.to_owned(),
            value: None,
            text: words.missing(*cell).to_owned(),
            interval: None,
        },
    });
    ChartData::Bars(Rc::new(bars.collect()))
}

fn side_by_side(analysis: &Analysis<'_>, standing: &Standing, words: &'static dyn Words) -> Vec<Bar> {
    let figures =
        standing.lines.iter().filter_map(|line| Some((line, line.points.get(standing.index).copied().flatten()?)));
    figures
        .map(|(line, estimate)| {
            bar(analysis.indicator, line.role, words.line_name(analysis.snapshot, line), &estimate, words)
        })
        .collect()
}

fn bar(indicator: &Indicator, role: Role, name: String, estimate: &Estimate, words: &'static dyn Words) -> Bar {
    let interval = estimate.interval().filter(|_| role == Role::Place);
    Bar { role, name, value: Some(estimate.value), text: words.figure(indicator, estimate.value), interval }
}

fn chart_line(line: &Line, name: String) -> ChartLine {
    ChartLine { role: line.role, name, points: line.points.clone() }
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
    Axis::holding(values, analysis.indicator.statistic == Statistic::Count)
}

/// What the axis of an analysis starts at, where it is drawn and not zero.
pub fn axis_start(analysis: &Analysis<'_>, words: &'static dyn Words) -> Option<String> {
    let is_trend = analysis.indicator.periods.len() > 1 && !analysis.standings.is_empty();
    let axis = is_trend.then(|| shared_axis(analysis))?;
    let start = axis.start_above_zero()?;
    Some(words.tick(analysis.indicator, start, axis.decimals))
}

fn trend_of(analysis: &Analysis<'_>, lines: Vec<ChartLine>, words: &'static dyn Words) -> TrendChart {
    let indicator = analysis.indicator;
    let axis = shared_axis(analysis);
    let position = |period| indicator.periods.iter().position(|p| *p == period);
    let breaks = indicator.breaks.iter().filter_map(|b| {
        Some(ChartBreak { kind: b.kind, from: position(b.from)?, to: position(b.to)?, label: b.label.clone() })
    });
    TrendChart {
        periods: indicator
            .periods
            .iter()
            .map(|period| PeriodMark { label: words.short_period(*period), years: period.midpoint_years() })
            .collect(),
        lines,
        breaks: breaks.collect(),
        tick_labels: axis.ticks.iter().map(|tick| words.tick(indicator, *tick, axis.decimals)).collect(),
        axis,
        no_data: words.labels().no_data,
    }
}

/// The shape of an indicator's series, or its figures side by side.
pub fn sparkline(analysis: &Analysis<'_>) -> Html {
    let Some(standing) = analysis.lead() else { return html! { <span class="spark" /> } };
    let values = |role| {
        let line = standing.line(role);
        line.map_or_else(Vec::new, |line| line.points.iter().map(|point| point.map(|p| p.value)).collect::<Vec<_>>())
    };
    let breaks = analysis.indicator.breaks.iter().filter(|b| b.kind == BreakKind::Break);
    let stops = breaks.filter_map(|b| analysis.indicator.periods.iter().position(|period| *period == b.to));
    let spark = Sparkline {
        years: analysis.indicator.periods.iter().map(|period| period.midpoint_years()).collect(),
        place: values(Role::Place),
        country: values(Role::Country),
        stops: stops.collect(),
    };
    let scene = sparkline::layout(&spark, Size { width: 84.0, height: 32.0 });
    html! { <span class="spark">{ still(&scene, "is-spark") }</span> }
}
