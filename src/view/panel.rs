//! Series to touch: the period under the thumb, what each line says there, and the charts.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::{Chart, Touch};
use super::section::Sections;
use super::shared::Shared;
use super::state::Event;
use crate::page::{Panel, SaidLine, Series};
use crate::stats::Role;

/// A panel with what its page knows.
pub struct PanelView<'a> {
    /// The panel.
    pub panel: &'a Panel,
    /// What every section knows.
    pub sections: &'a Sections<'a>,
}

impl PanelView<'_> {
    /// The panel.
    pub fn view(&self) -> Html {
        let series = &self.panel.series;
        let class = if series.len() > 1 { "small-multiples of-two" } else { "small-multiples" };
        html! {
            <>
                { self.readout() }
                <div {class}>{ for series.iter().map(|series| self.series(series)) }</div>
            </>
        }
    }

    /// The position of the period that is looked at.
    fn index(&self) -> usize {
        self.sections.focused.unwrap_or(self.panel.first_shown).min(self.panel.moments.len().saturating_sub(1))
    }

    fn has_steps(&self) -> bool {
        self.panel.moments.len() > 1
    }

    /// The period with its step buttons.
    fn readout(&self) -> Html {
        let Some(moment) = self.panel.moments.get(self.index()) else { return html! {} };
        let next = (self.index() < self.panel.last).then_some(self.index() + 1);
        let controls = self.sections.controls;
        html! {
            <div class="readout">
                <p class="readout-period" role="status">
                    <b key={moment.name.as_str()}>{ &moment.name }</b>
                    <span key={moment.position.as_str()}>{ &moment.position }</span>
                </p>
                if self.has_steps() {
                    <div class="steps">
                        { self.step(self.index().checked_sub(1), &controls.previous, "M12.5 4.5 7 10l5.5 5.5") }
                        { self.step(next, &controls.next, "M7.5 4.5 13 10l-5.5 5.5") }
                    </div>
                }
            </div>
        }
    }

    fn step(&self, to: Option<usize>, label: &str, path: &'static str) -> Html {
        let is_live = self.sections.is_live;
        let tell = self.sections.tell.clone();
        let stepped =
            Callback::from(move |_: MouseEvent| to.into_iter().for_each(|to| tell.emit(Event::PointFocused(to))));
        html! {
            <button
                type="button"
                class="step"
                aria-label={label.to_owned()}
                disabled={!is_live}
                aria-disabled={(is_live && to.is_none()).then_some("true")}
                onclick={stepped}
            >
                <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={path} /></svg>
            </button>
        }
    }

    fn series(&self, series: &Series) -> Html {
        let index = self.index();
        let touch = (self.sections.is_live && self.has_steps()).then(|| Touch {
            label: self.sections.controls.select_point.clone().into(),
            value_text: self.spoken(series).into(),
            last: self.panel.last,
            tell: self.sections.tell.clone(),
        });
        html! {
            <div class="series">
                if let Some(title) = &series.title {
                    <p class="series-title">{ title }</p>
                }
                <ul class="readings">{ for series.lines.iter().map(|line| reading(line, index)) }</ul>
                <Chart
                    data={Shared(Rc::clone(&series.chart))}
                    index={self.has_steps().then_some(index)}
                    surface={self.sections.surface.clone()}
                    {touch}
                />
            </div>
        }
    }

    /// The period with what every line says, as one line of text.
    fn spoken(&self, series: &Series) -> String {
        let index = self.index();
        let said = series.lines.iter().map(|line| {
            let (value, range) = at(line, index);
            match range {
                Some(range) => format!("{} {value} ({range})", line.name),
                None => format!("{} {value}", line.name),
            }
        });
        let said: Vec<String> = said.collect();
        let period = self.panel.moments.get(index).map_or("", |moment| &moment.name);
        format!("{period}: {}", said.join(", "))
    }
}

/// What a line says at a period.
fn at(line: &SaidLine, index: usize) -> (&str, Option<&str>) {
    (line.values.get(index).map_or("", String::as_str), line.ranges.get(index).and_then(Option::as_deref))
}

/// A line's sample, name and value: the key of the chart.
fn reading(line: &SaidLine, index: usize) -> Html {
    let (value, range) = at(line, index);
    html! {
        <li key={format!("{} {value}", line.name)} class={class_of(line.role)}>
            { sample(line.role) }
            { &line.name }{ " " }<b>{ value }</b>
            if let Some(range) = range {
                { " " }<small>{ format!("({range})") }</small>
            }
        </li>
    }
}

fn class_of(role: Role) -> &'static str {
    match role {
        Role::Place => "of-place",
        Role::Country => "of-country",
        Role::Region => "of-region",
    }
}

/// A line with its mark, as it is drawn.
fn sample(role: Role) -> Html {
    let mark = match role {
        Role::Place => "M18 8a5 5 0 1 1-10 0a5 5 0 1 1 10 0z",
        Role::Country => "M13 3l5 5-5 5-5-5z",
        Role::Region => "M10 5h6v6h-6z",
    };
    html! {
        <svg class="sample" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false">
            <path class="sample-line" d="M1 8H25" />
            <path class="sample-mark" d={mark} />
        </svg>
    }
}
