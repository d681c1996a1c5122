//! "How does the place compare?": every council on one axis, then the places that are like it.

use std::rc::Rc;

use super::beside::{figure_at, said_for_all};
use crate::page::{ChartSeries, Node, Panel, Part, Pick, SaidLine, Sample, Section, Table, View, element};
use crate::scene::ChartData;
use crate::scene::strip::{StripChart, StripLabel};
use crate::snapshot::{AreaCode, Distribution, Objective, Snapshot};
use crate::stats::{Analysis, NoPosition, among_councils};
use crate::terms::Role;
use crate::words::Words;

/// The councils that have figures of any of some indicators, by name: what every strip's values are listed by.
pub fn councils<'a>(snapshot: &'a Snapshot, objective: &Objective) -> Vec<(AreaCode, &'a str)> {
    let indicators = objective.indicators.iter().filter_map(|id| snapshot.indicator(id));
    let codes = indicators.flat_map(|indicator| &indicator.councils).flat_map(|councils| &councils.areas);
    let mut named: Vec<(&str, AreaCode)> =
        codes.filter_map(|code| Some((snapshot.area(*code)?.name.as_str(), *code))).collect();
    named.sort_unstable();
    named.dedup();
    named.into_iter().map(|(name, code)| (code, name)).collect()
}

/// What the section is made from.
pub struct Comparing<'a> {
    /// The analysis of the indicator.
    pub analysis: &'a Analysis<'a>,
    /// Every council of the objective, by name.
    pub councils: &'a [(AreaCode, &'a str)],
    /// What to say.
    pub words: Words<'a>,
}

impl Comparing<'_> {
    /// The section, where other councils have figures beside the place's own.
    pub fn section(&self) -> Option<Section> {
        let (snapshot, indicator, words) = (self.analysis.snapshot, self.analysis.indicator, self.words);
        let own = |councils: &&Distribution| self.own(councils).is_some();
        let views: Vec<Rc<View>> = indicator.councils.iter().filter(own).map(|of| Rc::new(self.strip(of))).collect();
        let found = among_councils(snapshot, indicator);
        // Charts of a handful of councils would say what the sentence says cannot be said.
        let is_said = !views.is_empty() && found != Err(NoPosition::TooFew);
        if !is_said || self.analysis.focus != snapshot.place.code {
            return None;
        }
        let choice = (views.len() > 1).then(|| words.labels().choose_sex.to_owned());
        let mut said = words.among_councils(&found).into_iter();
        let answer = element("p").class("answer").text(said.next().unwrap_or_default());
        let remarks = said.map(|sentence| element("p").class("remark").text(sentence));
        let text: Vec<Node> = std::iter::once(answer).chain(remarks).map(Node::from).collect();
        let mut parts = vec![
            Part::Text(text.into()),
            Part::Panel(Panel { id: "strip".to_owned(), choice, rows: Rc::new([]), views }),
        ];
        parts.extend(super::peers::parts(self.analysis, words));
        Some(Section {
            id: "compare".to_owned(),
            menu: words.labels().compare_menu.to_owned(),
            heading: words.compare_question(),
            parts,
        })
    }

    /// The place's position among the councils of a distribution.
    fn own(&self, of: &Distribution) -> Option<usize> {
        let position = of.areas.iter().position(|area| *area == self.analysis.snapshot.place.code)?;
        of.figures.value.get(position)?.number().map(|_| position)
    }

    /// Every council on one axis.
    fn strip(&self, of: &Distribution) -> View {
        let (snapshot, indicator, words) = (self.analysis.snapshot, self.analysis.indicator, self.words);
        let labels = words.labels();
        let value = |code: AreaCode| {
            let position = of.areas.iter().position(|area| *area == code)?;
            of.figures.value.get(position)?.number()
        };
        let values: Vec<Option<f64>> = self.councils.iter().map(|(code, _)| value(*code)).collect();
        let position = |code: AreaCode| self.councils.iter().position(|(known, _)| *known == code);
        let place = position(snapshot.place.code);
        let peers = snapshot.peer_sets.first().map(|set| set.areas.as_slice()).unwrap_or_default();
        let (own, country) = (self.label(of, Role::Place), self.label(of, Role::Country));
        let kept = own.iter().chain(&country).flat_map(|label| {
            let limits = label.datum.interval.map(|interval| [interval.lower(), interval.upper()]);
            std::iter::once(label.datum.value).chain(limits.into_iter().flatten())
        });
        let axis = StripChart::axis_of(&values, &kept.collect::<Vec<f64>>());
        let chart = StripChart {
            place,
            peers: peers.iter().filter_map(|code| position(*code)).collect(),
            own,
            country,
            axis: axis.labelled(|tick, decimals| words.tick(&indicator.measure, tick, decimals)),
            values,
        };
        let beyond = chart.beyond().filter_map(|index| {
            let (_, name) = self.councils.get(index)?;
            Some(((*name).to_owned(), chart.values.get(index).copied().flatten()?))
        });
        let notes = words.beyond_axis(&indicator.measure, &beyond.collect::<Vec<_>>()).into_iter();
        let of_councils = SaidLine {
            sample: Sample::Stop,
            name: labels.figure.to_owned(),
            values: chart
                .values
                .iter()
                .map(|v| v.map(|v| words.figure(&indicator.measure, v)).unwrap_or_default())
                .collect(),
            ranges: Vec::new(),
        };
        let others = [Role::Place, Role::Country].into_iter().filter_map(|role| self.constant(of, role));
        View {
            name: words.sex(of.sex).to_owned(),
            overview: words.strip_overview(chart.values.iter().flatten().count()),
            text: Rc::new([]),
            stops: None,
            first_shown: place.unwrap_or_default(),
            pick: Some(Pick { label: labels.pick_council.to_owned(), unknown: labels.pick_unknown.to_owned() }),
            table: Some(Table {
                summary: labels.every_council.to_owned(),
                caption: format!("{}, {}", words.caption(&indicator.measure), words.period(of.period)),
                stops: labels.council.to_owned(),
            }),
            series: vec![ChartSeries {
                title: None,
                lines: std::iter::once(of_councils).chain(others).collect(),
                chart: Rc::new(ChartData::Strip(chart)),
            }],
            notes: notes.map(|note| element("p").class("note").text(note).into()).collect(),
        }
    }

    fn label(&self, of: &Distribution, role: Role) -> Option<StripLabel> {
        let (area, datum) = figure_at(self.analysis, of, role)?;
        Some(StripLabel {
            name: area.name.clone(),
            value: self.words.figure(&self.analysis.indicator.measure, datum.value),
            datum,
        })
    }

    fn constant(&self, of: &Distribution, role: Role) -> Option<SaidLine> {
        said_for_all(self.analysis, of, role, self.words)
    }
}
