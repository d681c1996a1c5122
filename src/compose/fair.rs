//! "What would fair look like?": yardsticks to choose from, and the people between the place and each.

use std::rc::Rc;

use super::people::people;
use crate::page::{Node, Panel, Part, Section, Stop, View, element};
use crate::stats::{Analysis, Counterfactual};
use crate::words::{TargetRow, Words};

/// The section, where there is something to say of any yardstick.
pub fn fair(analysis: &Analysis<'_>, words: Words<'_>) -> Option<Section> {
    let targets = crate::stats::counterfactuals(analysis).into_iter().flatten().filter(Counterfactual::is_said);
    let targets: Vec<(Counterfactual<'_>, TargetRow)> =
        targets.map(|target| (target, words.target_row(analysis, &target))).collect();
    let has_several = targets.len() > 1;
    let rows = targets.iter().filter(|_| has_several).map(|(_, said)| row(said));
    let panel = Panel {
        id: "fair".to_owned(),
        choice: has_several.then(|| words.labels().choose_goal.to_owned()),
        rows: rows.collect(),
        views: targets.iter().map(|(target, said)| Rc::new(view(analysis, target, said, words))).collect(),
    };
    (!targets.is_empty()).then(|| Section {
        id: "fair".to_owned(),
        menu: words.labels().fair_menu.to_owned(),
        heading: words.labels().fair_question.to_owned(),
        parts: vec![Part::Panel(panel)],
    })
}

/// A yardstick with what it comes to, before any is chosen.
fn row(said: &TargetRow) -> Node {
    let range = said.range.as_ref().map(|range| element("small").text(range.as_str()));
    let name = element("span").child(element("b").text(said.name.as_str()));
    let result = element("span").child(element("b").text(said.result.as_str()));
    let name = name.text(" ").child(element("small").text(said.aside.as_str()));
    element("span").class("goal-row").child(name).text(" ").child(result.text(" ").children(range)).into()
}

/// What is said of a yardstick, and a hundred figures where they show it. Its one stop says when and of whom.
fn view(analysis: &Analysis<'_>, target: &Counterfactual<'_>, said: &TargetRow, words: Words<'_>) -> View {
    let mut sentences = words.matching(analysis, target).into_iter();
    let answer = element("p").class("answer").text(sentences.next().unwrap_or_default());
    let remarks = sentences.map(|sentence| element("p").class("remark").text(sentence));
    let picture = target
        .hundred(analysis)
        .zip(analysis.lead())
        .map(|(of, standing)| people(of, &words.hundred(analysis, target, of), standing.sex));
    let stop = stop(analysis, target, words);
    let period = analysis.lead().filter(|_| stop.is_none()).map(|standing| words.for_period(standing.period));
    let period = period.map(|said| element("p").class("note").text(said));
    View {
        name: said.name.clone(),
        overview: String::new(),
        text: std::iter::once(answer).chain(remarks).chain(period).map(Node::from).collect(),
        stops: Some(stop.into_iter().collect()),
        first_shown: 0,
        pick: None,
        series: Vec::new(),
        table: None,
        notes: picture.into_iter().flatten().collect(),
    }
}

/// When and of whom; none, where there are no people to say it of.
fn stop(analysis: &Analysis<'_>, target: &Counterfactual<'_>, words: Words<'_>) -> Option<Stop> {
    let period = analysis.lead().map(|standing| words.period(standing.period))?;
    let of = target.found.ok().map(|found| words.counted_people(analysis, &found)).filter(|of| !of.is_empty())?;
    Some(Stop { name: period, aside: of })
}
