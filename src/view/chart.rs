//! TEMP
use yew::prelude::*;
use crate::stats::*;
use crate::words::Words;
use super::surface::SurfaceHandle;
#[derive(Clone, Debug, PartialEq)]
pub struct ChartData;
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartProps { pub charts: ChartData, pub index: Option<usize>, pub surface: Option<SurfaceHandle>, pub is_live: bool, pub label: AttrValue, pub value_text: AttrValue, pub on_focus: Callback<usize>, pub on_release: Callback<()> }
#[component]
pub fn Chart(_p: &ChartProps) -> Html { html!{<div class="chart"></div>} }
pub fn sparkline(_a: &Analysis<'_>, _w: &'static dyn Words) -> Html { html!{<span class="spark"></span>} }
pub fn together(_a: &Analysis<'_>, _w: &'static dyn Words) -> ChartData { ChartData }
pub fn of_groups(_a: &Analysis<'_>, _w: &'static dyn Words) -> ChartData { ChartData }
pub fn of_standing(_a: &Analysis<'_>, _s: &Standing, _w: &'static dyn Words) -> ChartData { ChartData }
pub fn axis_start(_a: &Analysis<'_>, _w: &'static dyn Words) -> Option<f64> { None }
