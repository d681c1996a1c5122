//! The places that are like the place, one below the other.

use std::rc::Rc;

use super::beside::{figure_at, said_for_all};
use crate::page::{ChartSeries, Node, Panel, Part, SaidLine, Sample, Stop, Table, View, element};
use crate::scene::ranked::{RankedChart, RankedRow};
use crate::scene::strip::StripLabel;
use crate::scene::{ChartData, Datum};
use crate::snapshot::Distribution;
use crate::stats::councils::Peer;
use crate::stats::{AmongPeers, Analysis, Estimate, among_peers};
use crate::terms::Role;
use crate::words::Words;

/// A heading and a panel with one view a set of peers, where any set has figures.
pub fn parts(analysis: &Analysis<'_>, words: Words<'_>) -> Vec<Part> {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let has_sexes = indicator.councils.len() > 1;
    let mut views = Vec::new();
    for set in &snapshot.peer_sets {
        let Ok(positions) = among_peers(snapshot, indicator, set) else { continue };
        for found in positions {
            let of = indicator.councils.iter().find(|of| of.sex == found.sex && of.period == found.period);
            views.extend(of.map(|of| Rc::new(view(analysis, of, found, has_sexes, words))));
        }
    }
    if views.is_empty() {
        return Vec::new();
    }
    let choice = (views.len() > 1).then(|| words.labels().choose_peers.to_owned());
    let heading = words.labels().peers_heading.to_owned();
    vec![Part::Heading(heading), Part::Panel(Panel { id: "peers".to_owned(), choice, rows: Rc::new([]), views })]
}

/// A figure among those that are drawn, and what may be said of it beside the place.
struct PeerRow {
    name: String,
    figure: Estimate,
    aside: String,
    is_place: bool,
}

fn view(analysis: &Analysis<'_>, of: &Distribution, found: AmongPeers<'_>, has_sexes: bool, words: Words<'_>) -> View {
    let (indicator, labels) = (analysis.indicator, words.labels());
    let set = found.set;
    let rows = rows(analysis, &found, words);
    let has_margins = rows.iter().all(|row| row.figure.interval().is_some());
    let country = figure_at(analysis, of, Role::Country).map(|(area, datum)| StripLabel {
        name: area.name.clone(),
        value: words.figure(&indicator.measure, datum.value),
        datum,
    });
    let drawn = rows.iter().map(|row| RankedRow {
        name: row.name.clone(),
        text: words.figure(&indicator.measure, row.figure.value),
        datum: Some(Datum::from(row.figure)),
        is_place: row.is_place,
    });
    let drawn: Vec<RankedRow> = drawn.collect();
    let axis = RankedChart::axis_of(&drawn, country.as_ref());
    let chart = RankedChart {
        rows: drawn,
        country,
        axis: axis.labelled(|tick, decimals| words.tick(&indicator.measure, tick, decimals)),
    };
    let said = SaidLine {
        sample: Sample::Stop,
        name: labels.figure.to_owned(),
        values: rows.iter().map(|row| words.figure(&indicator.measure, row.figure.value)).collect(),
        ranges: rows
            .iter()
            .map(|row| row.figure.interval().map(|limits| words.range(&indicator.measure, limits)))
            .collect(),
    };
    let others = [Role::Place, Role::Country].into_iter().filter_map(|role| said_for_all(analysis, of, role, words));
    let name = match has_sexes {
        true => format!("{}: {}", set.title, words.sex(of.sex)),
        false => set.title.clone(),
    };
    let notes = [words.peers_note(has_margins).to_owned(), format!("{}: {}.", set.title, set.source)];
    let sentences = words.among_peers(&Ok(vec![found]));
    View {
        name,
        overview: words.ranked_overview(rows.len()),
        text: sentences.into_iter().map(|text| paragraph("remark", text)).collect(),
        first_shown: rows.iter().position(|row| row.is_place).unwrap_or_default(),
        stops: Some(rows.into_iter().map(|row| Stop { name: row.name, aside: row.aside }).collect()),
        pick: None,
        series: vec![ChartSeries {
            title: None,
            lines: std::iter::once(said).chain(others).collect(),
            chart: Rc::new(ChartData::Ranked(chart)),
        }],
        table: Some(Table {
            summary: labels.every_figure.to_owned(),
            caption: format!("{}, {}", words.caption(&indicator.measure), words.period(of.period)),
            stops: labels.peer.to_owned(),
        }),
        notes: notes.into_iter().map(|note| paragraph("note", note)).collect(),
    }
}

fn paragraph(class: &'static str, text: String) -> Node {
    element("p").class(class).text(text).into()
}

/// By figure where all have margins; else the place first and then by likeness, never a league table.
fn rows(analysis: &Analysis<'_>, found: &AmongPeers<'_>, words: Words<'_>) -> Vec<PeerRow> {
    let snapshot = analysis.snapshot;
    let Some(place) = snapshot.area(snapshot.place.code) else { return Vec::new() };
    let own = PeerRow { name: place.name.clone(), figure: found.place, aside: String::new(), is_place: true };
    let peer = |peer: &Peer| {
        let name = snapshot.area(peer.area).map(|area| area.name.clone())?;
        Some(PeerRow { name, figure: peer.figure, aside: words.peer_relation(peer), is_place: false })
    };
    let mut rows: Vec<PeerRow> = std::iter::once(own).chain(found.peers.iter().filter_map(peer)).collect();
    if rows.iter().all(|row| row.figure.interval().is_some()) {
        rows.sort_by(|a, b| b.figure.value.total_cmp(&a.figure.value));
    }
    rows
}
