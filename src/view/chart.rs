//! A chart in its box: still where it is published, a canvas to touch where the app runs.

use std::rc::Rc;

use yew::html::{onpointerdown, onpointermove};
use yew::prelude::*;

use super::platform::{PlatformHandle, Watch};
use super::shared::Shared;
use super::tag::{attribute, tag};
use crate::scene::{ChartBox, ChartData, Frame, Move, Placed, Point, Size};

/// What a chart needs to know.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartProps {
    /// The chart as data.
    pub data: Shared<ChartData>,
    /// What draws it, and measures its text.
    pub platform: PlatformHandle,
    /// The position of the stop that is marked, where one is.
    #[prop_or_default]
    pub index: Option<usize>,
    /// How it is touched, where it can be.
    #[prop_or_default]
    pub touch: Option<Touch>,
}

/// A chart as a control.
#[derive(Clone, Debug, PartialEq)]
pub struct Touch {
    /// What the control is for.
    pub label: AttrValue,
    /// The id of the text that says what the chart is.
    pub overview: AttrValue,
    /// What is read out of the stop: its name and figures.
    pub value_text: AttrValue,
    /// The position of the stop that is looked at, from 0.
    pub index: usize,
    /// How many stops there are; at least two.
    pub stops: usize,
    /// Called with the position of another stop; with none, to go back to the first shown.
    pub on_stop: Callback<Option<usize>>,
}

/// A chart in its box.
pub struct Chart {
    frame: NodeRef,
    /// What it is painted on, once its size is known.
    canvas: Option<(Html, Watch)>,
    /// The size of the box, once it is known.
    size: Option<Size>,
    placed: Option<Rc<Placed>>,
    is_measured: bool,
    is_painted: bool,
    /// Tells of another size.
    watch: Option<Watch>,
}

impl Chart {
    /// Places the chart, which is painted once it is rendered: the first at once, as a reader waits for it.
    fn place(&mut self, props: &ChartProps) {
        let platform = &props.platform.0;
        let Some(size) = self.size else { return };
        let frame = Frame::new(size, platform.text_size(), platform.measure());
        let placed = props.data.0.place(frame, props.index);
        if self.canvas.is_none() {
            self.canvas = platform.canvas(placed.scene.size);
        }
        self.placed = Some(Rc::new(placed));
        self.is_painted = false;
        if platform.is_awaited() {
            self.paint(props);
        }
    }

    fn paint(&mut self, props: &ChartProps) {
        if let Some((placed, (canvas, _))) = self.placed.as_ref().zip(self.canvas.as_ref()).filter(|_| !self.is_painted)
        {
            self.is_painted = true;
            props.platform.0.paint(canvas, placed);
        }
    }
}

impl Component for Chart {
    type Message = Size;
    type Properties = ChartProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let size = props.platform.0.usual_size(class(&props.data.0));
        let mut chart = Self {
            frame: NodeRef::default(),
            canvas: None,
            size,
            placed: None,
            is_measured: false,
            is_painted: false,
            watch: None,
        };
        chart.place(props);
        chart
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &ChartProps) -> bool {
        let now = ctx.props();
        // Another panel's look changes only what is called.
        if (now.index, &now.data) != (before.index, &before.data) {
            self.place(now);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, size: Size) -> bool {
        // Most often the size that was taken for it.
        let is_as_placed = !self.is_measured && self.size == Some(size);
        (self.is_measured, self.size) = (true, Some(size));
        if !is_as_placed {
            self.place(ctx.props());
        }
        !is_as_placed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let drawn = match self.placed.as_ref().zip(self.canvas.as_ref()) {
            None => vec![props.platform.0.still(&props.data.0)],
            Some((placed, (canvas, _))) => {
                let plot = props.touch.as_ref().map(|touch| plot(touch, &props.data, Rc::clone(placed)));
                [canvas.clone()].into_iter().chain(plot).collect()
            }
        };
        tag("div").class(class(&props.data.0)).at(&self.frame).children(drawn).into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        let platform = &ctx.props().platform.0;
        if is_first {
            self.watch = platform.watch_size(&self.frame, ctx.link().callback(|size| size));
        }
        self.paint(ctx.props());
    }
}

/// What a reader touches: one stop of the keyboard, and a finger anywhere.
fn plot(touch: &Touch, data: &Shared<ChartData>, placed: Rc<Placed>) -> Html {
    let (index, stops) = (touch.index, touch.stops);
    let touched = {
        let on_stop = touch.on_stop.clone();
        Callback::from(move |event: PointerEvent| {
            let finger = Point { x: f64::from(event.offset_x()), y: f64::from(event.offset_y()) };
            if let Some(nearest) = placed.nearest(finger).filter(|_| event.buttons() == 1) {
                on_stop.emit(Some(nearest.min(stops.saturating_sub(1))));
            }
        })
    };
    let keyed = {
        let (on_stop, data) = (touch.on_stop.clone(), data.clone());
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => Some(Move::Back),
                "ArrowRight" | "ArrowUp" => Some(Move::On),
                "Home" => Some(Move::First),
                "End" => Some(Move::Last),
                "Escape" => None,
                _ => return,
            };
            event.prevent_default();
            on_stop.emit(to.map(|to| data.0.step(index, to, stops)));
        })
    };
    let (position, of) = data.0.position(index, stops);
    tag("div")
        .class("plot")
        .set("role", "slider".into())
        .set("tabindex", "0".into())
        .set("aria-label", touch.label.clone())
        .set("aria-describedby", touch.overview.clone())
        .set("aria-valuemin", "1".into())
        .set("aria-valuemax", attribute(&of.to_string()))
        .set("aria-valuenow", attribute(&position.to_string()))
        .set("aria-valuetext", touch.value_text.clone())
        .hears(Rc::new(onpointerdown::Wrapper::new(touched.clone())))
        .hears(Rc::new(onpointermove::Wrapper::new(touched)))
        .on_key(keyed)
        .into()
}

/// The class of a chart's box.
const fn class(data: &ChartData) -> &'static str {
    match data.fills() {
        ChartBox::Band => "chart is-trend",
        ChartBox::Fixed => "chart is-gradient",
        ChartBox::Own | ChartBox::Rigid => "chart",
        ChartBox::Wide => "chart is-ranked",
    }
}
