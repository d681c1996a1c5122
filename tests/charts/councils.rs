//! Charts of councils as the published place makes them: every indicator, each sex.

use marmot::scene::ranked::{RankedChart, RankedRow};
use marmot::scene::strip::{StripChart, StripLabel};
use marmot::scene::{Axis, Datum};
use marmot::snapshot::{AreaCode, Distribution, Indicator, Snapshot};
use marmot::stats::reading::estimate;

use crate::support::english;
use crate::support::{none_of, places};

/// Runs a law over every indicator and sex of the places that councils have figures of.
pub fn check(law: impl Fn(&Snapshot, &Indicator, &Distribution) -> Vec<String>) {
    let (mut faults, mut seen) = (Vec::new(), 0);
    for snapshot in places() {
        for (indicator, councils) in
            snapshot.indicators.values().flat_map(|of| of.councils.iter().map(move |c| (of, c)))
        {
            faults.extend(
                law(snapshot, indicator, councils)
                    .into_iter()
                    .map(|fault| format!("{}: {fault}", indicator.measure.id)),
            );
            seen += 1;
        }
    }
    assert!(seen > 70, "{seen} charts");
    none_of(&faults);
}

fn datum(indicator: &Indicator, councils: &Distribution, area: AreaCode) -> Option<Datum> {
    let index = councils.areas.iter().position(|other| *other == area)?;
    estimate(&indicator.measure, &councils.figures, index).map(Datum::from)
}

fn label(snapshot: &Snapshot, indicator: &Indicator, area: AreaCode, datum: Datum) -> StripLabel {
    let name = snapshot.area(area).map(|area| area.name.clone()).expect("an area has a name");
    StripLabel { name, value: english().figure(&indicator.measure, datum.value), datum }
}

/// The middle figure, which stands in for the country's.
fn middle(councils: &Distribution) -> Option<Datum> {
    let mut values: Vec<f64> = councils.figures.value.iter().filter_map(|cell| cell.number()).collect();
    values.sort_by(f64::total_cmp);
    let value = *values.get(values.len() / 2)?;
    Some(Datum { value, interval: None })
}

fn tick_labels(indicator: &Indicator, axis: &Axis) -> Vec<String> {
    axis.ticks.iter().map(|tick| english().tick(&indicator.measure, *tick, axis.decimals)).collect()
}

/// The strip of some councils.
pub fn strip(snapshot: &Snapshot, indicator: &Indicator, councils: &Distribution) -> StripChart {
    let code = snapshot.place.code;
    let position = |area: &AreaCode| councils.areas.iter().position(|other| other == area);
    let values: Vec<Option<f64>> = councils.figures.value.iter().map(|cell| cell.number()).collect();
    let own = datum(indicator, councils, code).map(|datum| label(snapshot, indicator, code, datum));
    let country = middle(councils).map(|datum| label(snapshot, indicator, snapshot.place.country, datum));
    let kept: Vec<f64> = own.iter().chain(&country).map(|label| label.datum.value).collect();
    let axis = StripChart::axis_of(&values, &kept);
    StripChart {
        values,
        place: position(&code),
        peers: snapshot
            .peer_sets
            .first()
            .map(|set| set.areas.iter().filter_map(position).collect())
            .unwrap_or_default(),
        own,
        country,
        axis: marmot::scene::Axis { tick_labels: tick_labels(indicator, &axis), ..axis },
    }
}

/// The place among the areas of a set.
pub fn ranked(snapshot: &Snapshot, indicator: &Indicator, councils: &Distribution) -> RankedChart {
    let code = snapshot.place.code;
    let peers = snapshot.peer_sets.first().map(|set| set.areas.clone()).unwrap_or_default();
    let rows = std::iter::once(code).chain(peers.into_iter().filter(|area| *area != code)).map(|area| {
        let datum = datum(indicator, councils, area);
        let text =
            datum.map_or_else(|| "not published".to_owned(), |datum| english().figure(&indicator.measure, datum.value));
        let name = snapshot.area(area).map(|area| area.name.clone()).expect("an area has a name");
        RankedRow { name, text, datum, is_place: area == code }
    });
    let rows: Vec<RankedRow> = rows.collect();
    let country = middle(councils).map(|datum| label(snapshot, indicator, snapshot.place.country, datum));
    let axis = RankedChart::axis_of(&rows, country.as_ref());
    RankedChart { rows, country, axis: marmot::scene::Axis { tick_labels: tick_labels(indicator, &axis), ..axis } }
}
