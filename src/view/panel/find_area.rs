//! Finding one's area on a map: by its postcode where that can be answered, and from a list.

use yew::prelude::*;

use super::{PanelView, Sections, labelled, option};
use crate::page::{MAP, View};
use crate::scene::ChartData;
use crate::scene::map::MapChart;
use crate::view::tag::tag;

/// The id of the field for a postcode.
const POSTCODE: &str = "postcode";

impl PanelView<'_> {
    /// On a map: the field for a postcode where it can be answered, and the list of areas.
    pub(super) fn find_area(&self) -> Vec<Html> {
        if self.panel.id != MAP {
            return Vec::new();
        }
        let controls = &self.sections.props.explorer.0.controls;
        let field = (!controls.postcodes.is_empty()).then(|| self.postcode());
        field.into_iter().chain([self.areas(&controls.choose_area)]).collect()
    }

    /// The field for a postcode, with its answer. What is typed is read when the reader asks, and kept nowhere.
    fn postcode(&self) -> Html {
        let Sections { props, state, tell } = self.sections;
        let controls = &props.explorer.0.controls;
        let find = {
            let (surface, host, tell) = (props.surface.clone(), props.host.clone(), Callback::clone(tell));
            Callback::from(move |()| {
                if let Some((host, typed)) = host.as_ref().zip(surface.0.field(POSTCODE)) {
                    host.on_postcode.emit((typed, tell.clone()));
                }
            })
        };
        let entered = {
            let find = find.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Enter" {
                    find.emit(());
                }
            })
        };
        let (said, hint) = (&state.found.said, "postcode-hint");
        let input = tag("input").set("id", POSTCODE.into()).set("autocomplete", "postal-code".into());
        let input = input.set("aria-describedby", hint.into()).disabled(!state.is_live).on_key(entered);
        let button = tag("button").class("find").set("type", "button".into()).disabled(!state.is_live);
        let button = button.text(&controls.find).on_click(find.reform(|_| ()));
        let field = labelled(POSTCODE, &controls.find_my_area)
            .child(tag("span").class("note").set("id", hint.into()).text(&controls.postcode_hint))
            .child(tag("span").class("find-row").child(input).child(button))
            .child(tag("b").class("found").set("role", "status".into()).child(tag("span").key(said).text(said)));
        field.into()
    }

    /// The areas of a map by name.
    fn areas(&self, label: &str) -> Html {
        let (surface, on_look) = (self.sections.props.surface.clone(), self.on_look());
        let chosen = Callback::from(move |event: yew::Event| {
            on_look.emit(surface.0.value(&event).and_then(|value| value.parse().ok()));
        });
        // In the order of the outlines, which is that of the names.
        let map = self.view.series.first().and_then(|series| match &*series.chart {
            ChartData::Map(chart) => Some(chart),
            _ => None,
        });
        let options = map.into_iter().flat_map(MapChart::areas);
        let options = options.map(|(at, name)| option(&at.to_string(), self.chosen == Some(at), name));
        let none = option("", self.chosen.is_none(), "");
        let field = "map-areas";
        let select = tag("select").set("id", field.into()).disabled(!self.sections.state.is_live).on_change(chosen);
        labelled(field, label).child(select.child(none).children(options.collect())).into()
    }
}

/// The stop of a map with the first of some names that it has.
pub(super) fn found(view: &View, names: &[String]) -> Option<usize> {
    let stops = view.stops.as_deref().unwrap_or_default();
    names.iter().find_map(|name| stops.iter().position(|stop| stop.name == *name))
}
