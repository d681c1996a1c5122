//! An analysis as a chart: still where it is published, a canvas to touch where the app runs.

use std::rc::Rc;

use yew::prelude::*;

use super::chart_data::{ChartData, sparkline_of};
use super::still::still;
use super::surface::SurfaceHandle;
use crate::scene::{Sans, Size, sparkline};
use crate::stats::Analysis;

/// Size of text in charts at the default size of text, in CSS pixels.
const TEXT: f64 = 14.0;
/// The frames that stills are laid out for, with the names of their bands; the stylesheet has the same heights.
const STILLS: [(Size, &str); 3] = [
    (Size { width: 328.0, height: 236.0 }, "for-narrow"),
    (Size { width: 656.0, height: 260.0 }, "for-medium"),
    (Size { width: 768.0, height: 340.0 }, "for-wide"),
];
/// The frame of a sparkline.
const SPARK: Size = Size { width: 84.0, height: 32.0 };

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
        (surface, Rc::new(scene), xs)
    });
    {
        let canvas = canvas.clone();
        let painted = placed.as_ref().map(|(surface, scene, _)| (surface.clone(), Rc::clone(scene)));
        use_effect(move || {
            if let Some((surface, scene)) = painted {
                surface.0.paint(&canvas, &scene);
            }
        });
    }
    match placed {
        None => html! { <div class={class(&props.data)} ref={frame}>{ stills(&props.data) }</div> },
        Some((_, scene, xs)) => html! {
            <div class={class(&props.data)} ref={frame}>
                <canvas ref={canvas} aria-hidden="true" width="1" height={(libm::ceil(scene.size.height) as u32).to_string()} />
                if props.is_live {
                    { plot(props, xs) }
                }
            </div>
        },
    }
}

/// The stills of a chart, one for each band of widths.
fn stills(data: &ChartData) -> Html {
    STILLS.iter().map(|(size, name)| still(&data.scene(*size, TEXT, None, &Sans).0, name)).collect()
}

/// What a reader touches: one stop of the keyboard, and a finger anywhere.
fn plot(props: &ChartProps, xs: Vec<f64>) -> Html {
    let (index, last) = (props.index.unwrap_or_default(), props.last);
    let touched = {
        let on_focus = props.on_focus.clone();
        Callback::from(move |event: PointerEvent| {
            let x = f64::from(event.offset_x());
            let distance = |index: &usize| xs.get(*index).map_or(f64::INFINITY, |at| (at - x).abs());
            let nearest = (0..xs.len()).min_by(|a, b| distance(a).total_cmp(&distance(b)));
            if let Some(nearest) = nearest.filter(|_| event.buttons() == 1) {
                on_focus.emit(nearest.min(last));
            }
        })
    };
    let keyed = {
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
            aria-valuemax={(last + 1).to_string()}
            aria-valuenow={(index + 1).to_string()}
            aria-valuetext={props.value_text.clone()}
            onpointerdown={touched.clone()}
            onpointermove={touched}
            onkeydown={keyed}
        />
    }
}

/// The class of a chart's box: a trend has the height that the stylesheet gives it, bars their own.
fn class(data: &ChartData) -> Classes {
    match data {
        ChartData::Trend(_) => classes!("chart", "is-trend"),
        ChartData::Bars(_) => classes!("chart"),
    }
}

/// The shape of an indicator's series, or its figures side by side.
pub fn sparkline(analysis: &Analysis<'_>) -> Html {
    let scene = sparkline_of(analysis).map(|spark| sparkline::layout(&spark, SPARK));
    html! { <span class="spark">{ for scene.map(|scene| still(&scene, "is-spark")) }</span> }
}
