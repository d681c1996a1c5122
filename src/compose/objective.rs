//! An objective as a whole: what it is, how its measures stand, and each of them.

use std::rc::Rc;

use super::about::about;
use super::actions::actions;
use super::compare::{Comparing, councils};
use super::fair::fair;
use super::groups::groups;
use super::measures::{row, without_page};
use super::neighbourhoods::{self, Outlines};
use super::standing::standing;
use super::status::{counted, sentence};
use crate::page::postcodes::POSTCODES;
use crate::page::{Controls, Element, Explorer, MeasurePage, Node, SCHEMA, element};
use crate::snapshot::{AreaCode, Indicator, Objective, Snapshot};
use crate::stats::{Analysis, Judgement};
use crate::words::Words;

/// The explorer of an objective of a place.
pub fn explorer(snapshot: &Snapshot, objective: &Objective) -> Explorer {
    let words = Words::of(snapshot);
    let labels = words.labels();
    let indicators: Vec<&Indicator> = objective.indicators.iter().filter_map(|id| snapshot.indicator(id)).collect();
    let (councils, outlines) = (councils(snapshot, objective), Outlines::of(snapshot, &objective.indicators));
    let next_update = snapshot.place.next_update;
    Explorer {
        schema: SCHEMA,
        language: snapshot.place.language.code().to_owned(),
        controls: Controls {
            measures: labels.measures_heading.to_owned(),
            looking_at: labels.you_are_looking_at.to_owned(),
            choose_another: words.choose_another(indicators.len().saturating_sub(1)),
            previous: labels.previous_stop.to_owned(),
            next: labels.next_stop.to_owned(),
            select_point: labels.select_stop.to_owned(),
            menu: labels.on_this_page.to_owned(),
            open_full_page: labels.open_full_page.to_owned(),
            licence: labels.licence_line.to_owned(),
            data: labels.figures_as_a_file.to_owned(),
            picture: labels.picture_file.to_owned(),
            drawing: labels.drawing_file.to_owned(),
            embed: labels.put_on_your_page.to_owned(),
            find_my_area: labels.find_my_area.to_owned(),
            postcode_hint: words.postcode_hint(),
            find: labels.find.to_owned(),
            postcode_failed: labels.postcode_failed.to_owned(),
            postcodes: snapshot.postcodes.as_ref().map(|_| POSTCODES.to_owned()).unwrap_or_default(),
            choose_area: labels.choose_area.to_owned(),
            next_update: next_update.map(|date| date.to_string()).unwrap_or_default(),
            overdue: next_update.map(|date| words.overdue(date)).unwrap_or_default(),
        },
        title: title(objective, words),
        summary: Rc::new([
            element("p").class("why").text(objective.why.as_str()).into(),
            glance(snapshot, &indicators, words).into(),
        ]),
        councils: councils.iter().map(|(_, name)| (*name).to_owned()).collect(),
        maps: outlines.maps(),
        measures: indicators
            .iter()
            .map(|indicator| measure(&Analysis::of(snapshot, indicator), (&councils, &outlines), words))
            .collect(),
        more: without_page(snapshot, objective, words).into_iter().map(Into::into).collect(),
        actions: actions(objective, words),
    }
}

/// Which objective it is.
pub fn title(objective: &Objective, words: Words<'_>) -> Rc<[Node]> {
    let number = words.objective_number(objective.number);
    Rc::new([
        element("p").class("number").text(number).into(),
        element("p").class("objective").text(objective.title.as_str()).into(),
    ])
}

fn measure(
    analysis: &Analysis<'_>,
    (councils, outlines): (&[(AreaCode, &str)], &Outlines),
    words: Words<'_>,
) -> MeasurePage {
    let indicator = analysis.indicator;
    MeasurePage {
        slug: indicator.measure.id.slug().to_string(),
        title: words.page_title(Some(&indicator.measure.plain_title)),
        finding: sentence(&words.finding(analysis)).into(),
        row: row(analysis, words).into(),
        sections: [
            Some(standing(analysis, words)),
            Comparing { analysis, councils, words }.section(),
            groups(analysis, words),
            neighbourhoods::section(analysis, outlines, words),
            fair(analysis, words),
            Some(about(analysis, words)),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// How many measures stand how: never one score.
fn glance(snapshot: &Snapshot, indicators: &[&Indicator], words: Words<'_>) -> Element {
    let kind = |indicator: &&Indicator| {
        let analysis = Analysis::of(snapshot, indicator);
        analysis
            .lead()
            .map_or(Judgement::NotCompared, |lead| Judgement::of(lead.relation, analysis.indicator.measure.polarity))
    };
    let kinds: Vec<Judgement> = indicators.iter().map(kind).collect();
    let chips = Judgement::ALL.iter().filter_map(|kind| {
        let count = kinds.iter().filter(|found| *found == kind).count();
        (count > 0).then(|| counted(*kind, format!("{count} {}", words.judgement(*kind))))
    });
    element("div")
        .class("glance")
        .child(element("p").class("note").text(words.glance(indicators.len())))
        .child(element("ul").children(chips))
}
