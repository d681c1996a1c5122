//! Finding one's area on a map: by its postcode where that can be answered, and from a list.

use yew::prelude::*;

use super::context::PageContext;
use super::fields::{labelled, option};
use super::tag::tag;
use crate::page::View;
use crate::scene::ChartData;
use crate::scene::map::MapChart;

/// The id of the field for a postcode.
const POSTCODE: &str = "postcode";

/// The field for a postcode where it can be answered, and the list of a map's areas with the one that was chosen.
pub fn find_area(
    page: &PageContext<'_>,
    view: &View,
    chosen: Option<usize>,
    on_stop: Callback<Option<usize>>,
) -> Vec<Html> {
    let field = (!page.controls().postcodes.is_empty()).then(|| postcode(page));
    field.into_iter().chain([areas(page, view, chosen, on_stop)]).collect()
}

/// The field for a postcode, with its answer. What is typed is read when the reader asks, and kept nowhere.
fn postcode(page: &PageContext<'_>) -> Html {
    let controls = page.controls();
    let find = {
        let (platform, tell) = (page.props.platform.clone(), page.tell.clone());
        Callback::from(move |()| {
            if let Some(typed) = platform.0.field(POSTCODE) {
                platform.0.on_postcode(typed, tell.clone());
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
    let (answer, hint) = (&page.state.postcode.text, "postcode-hint");
    let input = tag("input").set("id", POSTCODE.into()).set("autocomplete", "postal-code".into());
    let input = input.set("aria-describedby", hint.into()).disabled(!page.is_live).on_key(entered);
    let button = tag("button").class("find").set("type", "button".into()).disabled(!page.is_live);
    let button = button.text(&controls.find).on_click(find.reform(|_| ()));
    labelled(POSTCODE, &controls.find_my_area)
        .child(tag("span").class("note").set("id", hint.into()).text(&controls.postcode_hint))
        .child(tag("span").class("find-row").child(input).child(button))
        .child(tag("b").class("found").set("role", "status".into()).child(tag("span").key(answer).text(answer)))
        .into()
}

/// The areas of a map by name.
fn areas(page: &PageContext<'_>, view: &View, chosen: Option<usize>, on_stop: Callback<Option<usize>>) -> Html {
    let platform = page.props.platform.clone();
    let changed = Callback::from(move |event: yew::Event| {
        on_stop.emit(platform.0.value(&event).and_then(|value| value.parse().ok()));
    });
    // In the order of the outlines, which is that of the names.
    let map = view.series.first().and_then(|series| match &*series.chart {
        ChartData::Map(chart) => Some(chart),
        _ => None,
    });
    let options = map.into_iter().flat_map(MapChart::areas);
    let options = options.map(|(stop, name)| option(&stop.to_string(), chosen == Some(stop), name));
    let none = option("", chosen.is_none(), "");
    let field = "map-areas";
    let select = tag("select").set("id", field.into()).disabled(!page.is_live).on_change(changed);
    labelled(field, &page.controls().choose_area).child(select.child(none).children(options.collect())).into()
}

/// The stop of a map with the first of some names that it has.
pub fn stop_named(view: &View, names: &[String]) -> Option<usize> {
    let stops = view.stops.as_deref().unwrap_or_default();
    names.iter().find_map(|name| stops.iter().position(|stop| stop.name == *name))
}
