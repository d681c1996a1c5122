//! Charts to touch: the stop under the thumb, what each line says there, and the charts.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::{Chart, Touch};
use super::figures::Figures;
use super::passage::passage;
use super::reading::{lines_at, reading, spoken};
use super::section::Sections;
use super::shared::Shared;
use super::state::{Event, Look};
use crate::page::{Panel, Pick, Series, View};
use crate::scene::{ChartData, Step};

/// A panel with what is looked at in it.
pub struct PanelView<'a> {
    panel: &'a Panel,
    sections: &'a Sections<'a>,
    look: Look,
    view: &'a Rc<View>,
    /// The position of the stop.
    index: usize,
}

impl<'a> PanelView<'a> {
    /// A panel as its page knows it.
    pub fn of(panel: &'a Panel, sections: &'a Sections<'a>) -> Option<Self> {
        let look = sections.state.look(&panel.id);
        let view = panel.views.get(look.view).or(panel.views.first())?;
        let last = stops(view, sections).saturating_sub(1);
        let index = look.stop.unwrap_or(view.first_shown).min(last);
        Some(Self { panel, sections, look, view, index })
    }

    /// The panel.
    pub fn html(&self) -> Html {
        let (view, series) = (self.view, &self.view.series);
        let class = if series.len() > 1 { "small-multiples of-two" } else { "small-multiples" };
        // Another view is made anew, but not the control that chose it: it has the reader's focus.
        html! {
            <div class="panel">
                { for self.panel.choice.as_ref().map(|label| self.choice(label)) }
                <div key={self.look.view.to_string()}>
                    { passage(&view.text) }
                    <p class="visually-hidden" id={self.overview()}>{ &view.overview }</p>
                    { self.readout() }
                    { for view.pick.as_ref().map(|pick| self.pick(pick)) }
                    <div {class}>{ for series.iter().map(|series| self.series(series)) }</div>
                    { passage(&view.notes) }
                    if view.table.is_some() {
                        <Figures view={Shared(Rc::clone(view))} councils={Shared(Rc::clone(&self.sections.explorer.councils))} />
                    }
                </div>
            </div>
        }
    }

    fn stops(&self) -> usize {
        stops(self.view, self.sections)
    }

    /// The id of the text that says what the charts are.
    fn overview(&self) -> String {
        format!("{}-overview", self.panel.id)
    }

    fn has_steps(&self) -> bool {
        self.stops() > 1
    }

    /// The name of a stop with what is said of it.
    fn stop(&self) -> (&str, &str) {
        match &self.view.stops {
            Some(stops) => stops.get(self.index).map_or(("", ""), |stop| (&stop.name, &stop.aside)),
            None => (self.sections.explorer.councils.get(self.index).map_or("", String::as_str), ""),
        }
    }

    fn on_look(&self) -> Callback<Option<usize>> {
        let (view, id, tell) = (self.look.view, self.panel.id.clone(), self.sections.tell.clone());
        Callback::from(move |stop| tell.emit(Event::Looked(id.clone(), Look { view, stop, is_unknown: false })))
    }

    /// The views to choose from, in the browser's own control.
    fn choice(&self, label: &str) -> Html {
        let (id, tell) = (self.panel.id.clone(), self.sections.tell.clone());
        let field = format!("{id}-view");
        let surface = self.sections.surface.clone();
        let chosen = Callback::from(move |event: yew::Event| {
            if let Some(view) = surface.0.value(&event).and_then(|value| value.parse().ok()) {
                tell.emit(Event::Looked(id.clone(), Look { view, ..Look::default() }));
            }
        });
        let option = |(position, view): (usize, &Rc<View>)| {
            html! { <option value={position.to_string()} selected={position == self.look.view}>{ &view.name }</option> }
        };
        html! {
            <p class="field">
                <label for={field.clone()}>{ label.to_owned() }</label>
                <select id={field} disabled={!self.sections.state.is_live} onchange={chosen}>
                    { for self.panel.views.iter().enumerate().map(option) }
                </select>
            </p>
        }
    }

    /// The stop with its step buttons.
    fn readout(&self) -> Html {
        let (name, aside) = self.stop();
        let controls = &self.sections.explorer.controls;
        html! {
            <div class="readout">
                <p class="readout-period" role="status">
                    <b key={name}>{ name }</b>
                    <span key={aside}>{ aside }</span>
                </p>
                if self.has_steps() {
                    <div class="steps">
                        { self.step(Step::Back, &controls.previous, "M12.5 4.5 7 10l5.5 5.5") }
                        { self.step(Step::On, &controls.next, "M7.5 4.5 13 10l-5.5 5.5") }
                    </div>
                }
            </div>
        }
    }

    /// A button for a thumb; the keyboard has the chart itself, one stop for all of it.
    fn step(&self, step: Step, label: &str, path: &'static str) -> Html {
        let is_live = self.sections.state.is_live;
        let to = self.view.series.first().map(|series| series.chart.step(self.index, step, self.stops()));
        let to = to.filter(|to| *to != self.index);
        let on_look = self.on_look();
        let stepped = Callback::from(move |_: MouseEvent| {
            if to.is_some() {
                on_look.emit(to);
            }
        });
        html! {
            <button
                type="button"
                class="step"
                tabindex="-1"
                aria-label={label.to_owned()}
                disabled={!is_live}
                aria-disabled={(is_live && to.is_none()).then_some("true")}
                onclick={stepped}
            >
                <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={path} /></svg>
            </button>
        }
    }

    /// A field that completes names, in the browser's own way.
    fn pick(&self, pick: &Pick) -> Html {
        let (field, list) = (format!("{}-pick", self.panel.id), format!("{}-names", self.panel.id));
        let councils = Rc::clone(&self.sections.explorer.councils);
        let (surface, tell, id, look) =
            (self.sections.surface.clone(), self.sections.tell.clone(), self.panel.id.clone(), self.look);
        let typed = Callback::from(move |event: yew::Event| {
            let name = surface.0.value(&event).unwrap_or_default();
            let found = named(&councils, name.trim());
            let look = Look { stop: found.or(look.stop), is_unknown: found.is_none() && !name.is_empty(), ..look };
            tell.emit(Event::Looked(id.clone(), look));
        });
        html! {
            <p class="field">
                <label for={field.clone()}>{ &pick.label }</label>
                <input
                    id={field}
                    list={list.clone()}
                    autocomplete="off"
                    disabled={!self.sections.state.is_live}
                    onchange={typed}
                />
                <datalist id={list}>
                    { for self.sections.explorer.councils.iter().map(|name| html! { <option value={name.clone()} /> }) }
                </datalist>
                <span class="note" role="status">
                    if self.look.is_unknown {
                        { &pick.unknown }
                    }
                </span>
            </p>
        }
    }

    /// The stop that the chart marks: of a series over time always one, of others the one that was chosen.
    fn marked(&self, series: &Series) -> Option<usize> {
        let is_over_time = matches!(*series.chart, ChartData::Trend(_));
        (self.has_steps() && (is_over_time || self.look.stop.is_some())).then_some(self.index)
    }

    fn series(&self, series: &Series) -> Html {
        let (name, aside) = self.stop();
        let touch = (self.sections.state.is_live && self.has_steps()).then(|| Touch {
            label: self.sections.explorer.controls.select_point.clone().into(),
            overview: self.overview().into(),
            value_text: spoken(series, self.index, name, aside).into(),
            index: self.index,
            stops: self.stops(),
            on_look: self.on_look(),
        });
        html! {
            <div class="series">
                if let Some(title) = &series.title {
                    <p class="series-title">{ title }</p>
                }
                <ul class="readings">{ for lines_at(series, name).map(|line| reading(line, self.index, name)) }</ul>
                <Chart
                    data={Shared(Rc::clone(&series.chart))}
                    index={self.marked(series)}
                    surface={self.sections.surface.clone()}
                    {touch}
                />
            </div>
        }
    }
}

/// How many stops a view has.
fn stops(view: &View, sections: &Sections<'_>) -> usize {
    view.stops.as_ref().map_or(sections.explorer.councils.len(), Vec::len)
}

/// The position of a name, whole or the beginning of one name alone, in any case of letters.
fn named(names: &[String], asked: &str) -> Option<usize> {
    let begins = |name: &str| name.get(..asked.len()).is_some_and(|start| start.eq_ignore_ascii_case(asked));
    let whole = names.iter().position(|name| name.eq_ignore_ascii_case(asked));
    let first = names.iter().position(|name| begins(name));
    let last = names.iter().rposition(|name| begins(name));
    whole.or(first.filter(|_| first == last))
}
