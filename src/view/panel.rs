//! Charts to touch: the stop under the thumb, what each line says there, and the charts.

use std::rc::Rc;

use yew::prelude::*;

use super::chart::{Chart, Touch};
use super::context::PageContext;
use super::fields::{labelled, option};
use super::find_area::{find_area, stop_named};
use super::passage::{Passage, Still, html as html_of, passage};
use super::reading::{lines_at, reading, spoken};
use super::shared::Shared;
use super::state::{Event, Selection};
use super::tag::{attribute, drawing, tag};
use crate::page::{ChartSeries, MAP, Panel, Pick, View};
use crate::scene::{ChartData, Move};

/// The id of the list that fields for a council complete from.
pub const NAMES: &str = "councils";

/// The councils by name, for every such field of an explorer.
pub fn names(councils: &[String]) -> Html {
    let names = councils.iter().map(|name| Html::from(tag("option").set("value", attribute(name))));
    tag("datalist").set("id", NAMES.into()).children(names.collect()).into()
}

/// A panel with what is selected in it.
pub struct PanelView<'a> {
    panel: &'a Panel,
    page: &'a PageContext<'a>,
    selection: Selection,
    view: &'a Rc<View>,
    /// The stop that was chosen, or that a postcode lies in.
    chosen: Option<usize>,
    /// The position of the stop.
    index: usize,
}

impl<'a> PanelView<'a> {
    /// A panel of a page; none, where it has no views.
    pub fn of(panel: &'a Panel, page: &'a PageContext<'a>) -> Option<Self> {
        let selection = page.state.selection(&panel.id);
        let view = panel.views.get(selection.view).or(panel.views.first())?;
        let last = stops(view, page).saturating_sub(1);
        let in_postcode = || stop_named(view, &page.state.postcode.areas).filter(|_| panel.id == MAP);
        let chosen = selection.stop.or_else(in_postcode);
        let index = chosen.unwrap_or(view.first_shown).min(last);
        Some(Self { panel, page, selection, view, chosen, index })
    }

    /// The panel as it is shown now.
    pub fn html(&self) -> Html {
        let (view, series) = (self.view, &self.view.series);
        let class = if series.len() > 1 { "small-multiples of-two" } else { "small-multiples" };
        // Another view is made anew, but not the control that chose it: it has the reader's focus.
        let overview = tag("p").class("visually-hidden").set("id", attribute(&self.overview()));
        let charts = tag("div").class(class).children(series.iter().map(|series| self.series(series)).collect());
        let councils = Shared::of(&self.page.explorer().councils);
        let figures = view
            .table
            .as_ref()
            .map(|_| html! { <Passage still={Still::Figures(Shared::of(view), councils.clone())} /> });
        let shown = tag("div")
            .key(&self.selection.view.to_string())
            .child(passage(&view.text))
            .child(overview.text(&view.overview))
            .children(self.find_area())
            .child(self.readout())
            .children(view.pick.iter().map(|pick| self.pick(pick)).collect())
            .child(charts)
            .child(passage(&view.notes))
            .children(figures.into_iter().collect());
        let choice = self.panel.choice.iter().map(|label| self.choice(label));
        tag("div").class("panel").children(choice.collect()).child(shown).into()
    }

    fn stops(&self) -> usize {
        stops(self.view, self.page)
    }

    /// The id of the text that says what the charts are.
    fn overview(&self) -> String {
        [&self.panel.id, "-overview"].concat()
    }

    fn has_steps(&self) -> bool {
        self.stops() > 1
    }

    /// The name of a stop with what is said of it.
    fn stop(&self) -> (&str, &str) {
        match &self.view.stops {
            Some(stops) => stops.get(self.index).map_or(("", ""), |stop| (&stop.name, &stop.aside)),
            None => (self.page.explorer().councils.get(self.index).map_or("", String::as_str), ""),
        }
    }

    fn on_stop(&self) -> Callback<Option<usize>> {
        let (view, id, tell) = (self.selection.view, self.panel.id.clone(), self.page.tell.clone());
        Callback::from(move |stop| tell.emit(Event::Selected(id.clone(), Selection { view, stop, is_unknown: false })))
    }

    /// On a map: how one's own area is found.
    fn find_area(&self) -> Vec<Html> {
        if self.panel.id == MAP { find_area(self.page, self.view, self.chosen, self.on_stop()) } else { Vec::new() }
    }

    /// The views to choose from, in the browser's own control: rows where each says what it comes to.
    fn choice(&self, label: &str) -> Html {
        let (id, tell) = (self.panel.id.clone(), self.page.tell.clone());
        let field = [&id, "-view"].concat();
        let platform = self.page.props.platform.clone();
        let chosen = Callback::from(move |event: yew::Event| {
            if let Some(view) = platform.0.value(&event).and_then(|value| value.parse().ok()) {
                tell.emit(Event::Selected(id.clone(), Selection { view, ..Selection::default() }));
            }
        });
        let is_live = self.page.is_live;
        let choice = |(position, view): (usize, &Rc<View>)| {
            let is_chosen = position == self.selection.view;
            match self.panel.rows.get(position) {
                None => option(&position.to_string(), is_chosen, &view.name),
                Some(row) => {
                    let value = position.to_string();
                    let input = tag("input").set("type", "radio".into()).set("name", attribute(&field));
                    let input = input.set("value", attribute(&value)).checked(is_chosen).disabled(!is_live);
                    tag("label").class("goal").child(input).child(html_of(row)).into()
                }
            }
        };
        let options = self.panel.views.iter().enumerate().map(choice).collect();
        if self.panel.rows.is_empty() {
            let select = tag("select").set("id", attribute(&field)).disabled(!is_live).on_change(chosen);
            labelled(&field, label).child(select.children(options)).into()
        } else {
            let legend = tag("legend").text(label);
            tag("fieldset").class("goals").on_change(chosen).child(legend).children(options).into()
        }
    }

    /// The stop with its step buttons.
    fn readout(&self) -> Html {
        let (name, aside) = self.stop();
        let controls = self.page.controls();
        let said = tag("p").class("readout-period").set("role", "status".into());
        let said = said.child(tag("b").key(name).text(name)).child(tag("span").key(aside).text(aside));
        let readout = tag("div").class("readout").child(said);
        if !self.has_steps() {
            return readout.into();
        }
        let steps = tag("div").class("steps");
        let steps = steps.child(self.step(Move::Back, &controls.previous, "M12.5 4.5 7 10l5.5 5.5"));
        readout.child(steps.child(self.step(Move::On, &controls.next, "M7.5 4.5 13 10l-5.5 5.5"))).into()
    }

    /// A button for a thumb; the keyboard has the chart itself, one stop for all of it.
    fn step(&self, step: Move, label: &str, path: &'static str) -> Html {
        let is_live = self.page.is_live;
        let to = self.view.series.first().map(|series| series.chart.step(self.index, step, self.stops()));
        let to = to.filter(|to| *to != self.index);
        let on_stop = self.on_stop();
        let stepped = Callback::from(move |_: MouseEvent| {
            if to.is_some() {
                on_stop.emit(to);
            }
        });
        let arrow = drawing("arrow", ["20", "20"], "0 0 20 20").child(tag("path").set("d", path.into()));
        tag("button")
            .class("step")
            .set("type", "button".into())
            .set("tabindex", "-1".into())
            .set("aria-label", attribute(label))
            .set_some("aria-disabled", (is_live && to.is_none()).then_some("true".into()))
            .disabled(!is_live)
            .on_click(stepped)
            .child(arrow)
            .into()
    }

    /// A field that completes names, in the browser's own way.
    fn pick(&self, pick: &Pick) -> Html {
        let id = &*self.panel.id;
        let field = [id, "-pick"].concat();
        let councils = Rc::clone(&self.page.explorer().councils);
        let (platform, tell, id, selection) =
            (self.page.props.platform.clone(), self.page.tell.clone(), self.panel.id.clone(), self.selection);
        let typed = Callback::from(move |event: yew::Event| {
            let name = platform.0.value(&event).unwrap_or_default();
            let found = named(&councils, name.trim());
            let is_unknown = found.is_none() && !name.is_empty();
            tell.emit(Event::Selected(
                id.clone(),
                Selection { stop: found.or(selection.stop), is_unknown, ..selection },
            ));
        });
        let said = if self.selection.is_unknown { &*pick.unknown } else { "" };
        let input = tag("input").set("id", attribute(&field)).set("list", NAMES.into());
        let input = input.set("autocomplete", "off".into());
        let input = input.disabled(!self.page.is_live).on_change(typed);
        let note = tag("span").class("note").set("role", "status".into()).text(said);
        labelled(&field, &pick.label).child(input).child(note).into()
    }

    /// The stop that the chart marks: of a series over time always one, of others the one that was chosen.
    fn marked(&self, series: &ChartSeries) -> Option<usize> {
        let is_over_time = matches!(*series.chart, ChartData::Trend(_));
        (self.has_steps() && (is_over_time || self.chosen.is_some())).then_some(self.index)
    }

    fn series(&self, series: &ChartSeries) -> Html {
        let (name, aside) = self.stop();
        let touch = (self.page.is_live && self.has_steps()).then(|| Touch {
            label: self.page.controls().select_point.clone().into(),
            overview: self.overview().into(),
            value_text: spoken(series, self.index, name, aside).into(),
            index: self.index,
            stops: self.stops(),
            on_stop: self.on_stop(),
        });
        let title = series.title.iter().map(|title| tag("p").class("series-title").text(title).into());
        let readings = lines_at(series, name).map(|line| reading(line, self.index, name));
        let (data, index) = (Shared::of(&series.chart), self.marked(series));
        tag("div")
            .class("series")
            .children(title.collect())
            .child(tag("ul").class("readings").children(readings.collect()))
            .child(html! { <Chart {data} {index} platform={self.page.props.platform.clone()} {touch} /> })
            .into()
    }
}

/// How many stops a view has.
fn stops(view: &View, page: &PageContext<'_>) -> usize {
    view.stops.as_ref().map_or(page.explorer().councils.len(), Vec::len)
}

/// The position of a name, whole or the beginning of one name alone, in any case of letters.
fn named(names: &[String], asked: &str) -> Option<usize> {
    let begins = |name: &str| name.get(..asked.len()).is_some_and(|start| start.eq_ignore_ascii_case(asked));
    let whole = names.iter().position(|name| name.eq_ignore_ascii_case(asked));
    let first = names.iter().position(|name| begins(name));
    let last = names.iter().rposition(|name| begins(name));
    whole.or(first.filter(|_| first == last))
}
