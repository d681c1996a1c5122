//! The values of the point that is looked at, always in the page: no floating boxes.

use std::ptr;

use yew::prelude::*;

use crate::stats::{Analysis, Role, Standing};
use crate::words::{Labels, Words};

/// What the period row shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReadoutProps {
    /// The period in words.
    pub period: String,
    /// "Latest of 8 figures".
    pub position: String,
    /// The point before, if any.
    pub previous: Option<usize>,
    /// The point after, if any.
    pub next: Option<usize>,
    /// Whether the step buttons work.
    pub is_live: bool,
    /// Whether there are several points.
    pub has_steps: bool,
    /// Fixed texts.
    pub language: LabelsOf,
    /// Whom to tell of a step.
    pub on_focus: Callback<usize>,
}

/// Fixed texts, equal when they are the same ones.
#[derive(Clone, Copy, Debug)]
pub struct LabelsOf(pub &'static Labels);

impl PartialEq for LabelsOf {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.0, other.0)
    }
}

impl From<&'static Labels> for LabelsOf {
    fn from(labels: &'static Labels) -> Self {
        Self(labels)
    }
}

impl yew::html::IntoPropValue<LabelsOf> for &'static Labels {
    fn into_prop_value(self) -> LabelsOf {
        LabelsOf(self)
    }
}

/// The period with its step buttons, under the thumb.
#[component]
pub fn Readout(props: &ReadoutProps) -> Html {
    let labels = props.language.0;
    let step = |to: Option<usize>, label: &'static str, path: &'static str| {
        let on_focus = props.on_focus.clone();
        let stepped = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                on_focus.emit(to);
            }
        });
        let is_end = to.is_none();
        html! {
            <button
                type="button"
                class="step"
                aria-label={label}
                disabled={!props.is_live}
                aria-disabled={(props.is_live && is_end).then_some("true")}
                onclick={stepped}
            >
                <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={path} /></svg>
            </button>
        }
    };
    html! {
        <div class="readout">
            <p class="readout-period" role="status">
                <b key={props.period.clone()}>{ &props.period }</b>
                <span key={props.position.clone()}>{ &props.position }</span>
            </p>
            if props.has_steps {
                <div class="steps">
                    { step(props.previous, labels.previous_period, "M12.5 4.5 7 10l5.5 5.5") }
                    { step(props.next, labels.next_period, "M7.5 4.5 13 10l-5.5 5.5") }
                </div>
            }
        </div>
    }
}

/// One line's name and value.
struct Reading {
    role: Role,
    name: String,
    value: String,
    range: Option<String>,
}

/// The values of every line at one point.
pub struct Readings(Vec<Reading>);

/// What each line of a standing says at a point.
pub fn readings(analysis: &Analysis<'_>, standing: &Standing, index: usize, words: &'static dyn Words) -> Readings {
    let indicator = analysis.indicator;
    let lines = standing.lines.iter().map(|line| {
        let estimate = line.points.get(index).copied().flatten();
        let range = estimate.and_then(|e| e.interval()).filter(|_| line.role == Role::Place);
        Reading {
            role: line.role,
            name: words.line_name(analysis.snapshot, line),
            value: words.point(indicator, estimate),
            range: range.map(|interval| words.range(indicator, interval)),
        }
    });
    Readings(lines.collect())
}

impl Readings {
    /// A wrapping list with line samples: the key of the chart.
    pub fn view(&self) -> Html {
        html! {
            <ul class="readings">
                { for self.0.iter().map(|reading| html! {
                    <li key={format!("{} {}", reading.name, reading.value)} class={class_of(reading.role)}>
                        { sample(reading.role) }
                        { &reading.name }{ " " }<b>{ &reading.value }</b>
                        if let Some(range) = &reading.range {
                            { " " }<small>{ format!("({range})") }</small>
                        }
                    </li>
                }) }
            </ul>
        }
    }

    /// The same as one line of text, for a control's value.
    pub fn text(&self) -> String {
        let said = self.0.iter().map(|reading| match &reading.range {
            Some(range) => format!("{} {} ({range})", reading.name, reading.value),
            None => format!("{} {}", reading.name, reading.value),
        });
        said.collect::<Vec<_>>().join(", ")
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
        Role::Place => html! { <circle cx="13" cy="8" r="5" /> },
        Role::Country => html! { <path d="M13 3l5 5-5 5-5-5z" /> },
        Role::Region => html! { <rect x="10" y="5" width="6" height="6" /> },
    };
    html! {
        <svg class="sample" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false">
            <path class="sample-line" d="M1 8H25" />
            <g class="sample-mark">{ mark }</g>
        </svg>
    }
}
