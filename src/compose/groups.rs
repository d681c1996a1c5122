//! "Who is left behind?": groups of people side by side, and the gap between those chosen beforehand.

use std::rc::Rc;

use crate::page::{ChartSeries, Node, Panel, Part, SaidLine, Sample, Section, Stop, Table, View, element};
use crate::scene::groups::{Bracket, GroupRow, GroupsChart};
use crate::scene::{Axis, ChartData, Datum};
use crate::snapshot::{Breakdown, Statistic};
use crate::stats::groups::Pair;
use crate::stats::{Analysis, GroupFigure, GroupGap, NoGap, breakdown_figures, gaps, is_of_one_whole};
use crate::terms::Role;
use crate::words::Words;

/// Charts of more groups have no brackets: two of many would look chosen.
const MOST_WITH_BRACKETS: usize = 4;

/// A pair of groups with its gap, or why there is none.
type PairGap<'a> = (Pair<'a>, Result<GroupGap<'a>, NoGap>);

/// The section, where the place has figures of two groups or more, of any over the years or along its
/// neighbourhoods, or where its country has some by tenth.
pub fn groups(analysis: &Analysis<'_>, words: Words<'_>) -> Option<Section> {
    let (snapshot, indicator) = (analysis.snapshot, analysis.indicator);
    let gaps = gaps(snapshot, indicator);
    let views = indicator.breakdowns.iter().filter(|breakdown| !is_ordered(breakdown)).filter_map(|breakdown| {
        let figures = breakdown_figures(snapshot, indicator, breakdown);
        let has_two = figures.iter().filter(|group| group.place.is_ok()).count() > 1;
        has_two.then(|| Rc::new(Groups { analysis, breakdown, figures, gaps: &gaps, words }.view()))
    });
    let views: Vec<Rc<View>> = views.collect();
    let choice = (views.len() > 1).then(|| words.labels().choose_groups.to_owned());
    let panel =
        (!views.is_empty()).then(|| Part::Panel(Panel { id: "groups".to_owned(), choice, rows: Rc::new([]), views }));
    // Nobody is behind in a mix: its groups are parts of one number.
    let is_mix = !indicator.breakdowns.is_empty() && indicator.breakdowns.iter().all(is_of_one_whole);
    let more = [super::over_time::parts, super::gradient::parts, super::country::parts];
    let parts: Vec<Part> = panel.into_iter().chain(more.iter().flat_map(|more| more(analysis, words))).collect();
    (!parts.is_empty()).then(|| Section {
        id: "groups".to_owned(),
        menu: words.labels().groups_menu.to_owned(),
        heading: if is_mix { words.labels().mix_question } else { words.labels().groups_question }.to_owned(),
        parts,
    })
}

/// Whether a breakdown's groups stand in an order of deprivation: they have a chart of their own.
pub fn is_ordered(breakdown: &Breakdown) -> bool {
    breakdown.kind.is_deprivation_decile()
}

struct Groups<'a> {
    analysis: &'a Analysis<'a>,
    breakdown: &'a Breakdown,
    figures: Vec<GroupFigure<'a>>,
    gaps: &'a [PairGap<'a>],
    words: Words<'a>,
}

impl Groups<'_> {
    fn view(&self) -> View {
        let (words, labels) = (self.words, self.words.labels());
        let title = words.breakdown_title(self.breakdown.kind);
        let stops = self.figures.iter().map(|group| Stop {
            name: self.name(group),
            aside: group.size.map(|size| words.group_size(size)).unwrap_or_default(),
        });
        let period = self.figures.first().map(|group| group.period);
        let when = period.map(|period| words.period(period)).unwrap_or_default();
        View {
            name: title.to_owned(),
            overview: words.groups_overview(self.figures.len()),
            text: self.sentences().collect(),
            stops: Some(stops.collect()),
            first_shown: 0,
            pick: None,
            series: vec![ChartSeries {
                title: None,
                lines: self.lines(),
                chart: Rc::new(ChartData::Groups(self.chart())),
            }],
            table: Some(Table {
                summary: labels.every_figure.to_owned(),
                caption: format!("{}, {when}", words.caption(&self.analysis.indicator.measure)),
                stops: labels.group.to_owned(),
            }),
            notes: period
                .map(|period| element("p").class("note").text(words.for_period(period)).into())
                .into_iter()
                .collect(),
        }
    }

    /// What may be said of the pairs of this breakdown.
    fn sentences(&self) -> impl Iterator<Item = Node> {
        let of_this = self.gaps.iter().filter(|(pair, _)| pair.kind == self.breakdown.kind);
        let said = of_this.flat_map(|(pair, found)| self.words.gap(self.analysis.indicator, *pair, found));
        said.map(|sentence| element("p").class("remark").text(sentence).into())
    }

    fn lines(&self) -> Vec<SaidLine> {
        let (words, indicator, snapshot) = (self.words, self.analysis.indicator, self.analysis.snapshot);
        let own = SaidLine {
            sample: Sample::Place,
            name: words.area_label(self.analysis.focus),
            values: self.figures.iter().map(|group| self.text(group)).collect(),
            ranges: self
                .figures
                .iter()
                .map(|group| {
                    group.place.ok().and_then(|e| e.interval()).map(|limits| words.range(&indicator.measure, limits))
                })
                .collect(),
        };
        let has_country = self.figures.iter().any(|group| group.country.is_some());
        let country = has_country.then(|| SaidLine {
            sample: Sample::Country,
            name: words.area_label(snapshot.place.country),
            values: self.figures.iter().map(|group| words.point(&indicator.measure, group.country)).collect(),
            ranges: Vec::new(),
        });
        std::iter::once(own).chain(country).collect()
    }

    fn name(&self, group: &GroupFigure<'_>) -> String {
        self.words.group_name(&self.analysis.indicator.measure, self.breakdown.kind, group.name)
    }

    fn text(&self, group: &GroupFigure<'_>) -> String {
        match group.place {
            Ok(estimate) => self.words.figure(&self.analysis.indicator.measure, estimate.value),
            Err(cell) => self.words.missing(cell).to_owned(),
        }
    }

    /// What is drawn of a group: with its limits where words stand above its line.
    fn drawn(&self, group: &GroupFigure<'_>, is_above: bool) -> String {
        let limits = group.place.ok().and_then(|estimate| estimate.interval()).filter(|_| is_above);
        match limits {
            Some(limits) => {
                format!("{} ({})", self.text(group), self.words.range(&self.analysis.indicator.measure, limits))
            }
            None => self.text(group),
        }
    }

    fn drawn_country(&self, group: &GroupFigure<'_>, is_above: bool) -> String {
        let Some(estimate) = group.country else { return String::new() };
        let figure = self.words.figure(&self.analysis.indicator.measure, estimate.value);
        let country = self.analysis.snapshot.area(self.analysis.snapshot.place.country);
        match country.filter(|_| is_above) {
            Some(country) => format!("{} {figure}", country.name),
            None => figure,
        }
    }

    fn chart(&self) -> GroupsChart {
        let (words, indicator) = (self.words, self.analysis.indicator);
        let has_limits = self.figures.iter().any(|group| group.place.is_ok_and(|e| e.interval().is_some()));
        let is_above = has_limits && self.figures.len() <= MOST_WITH_BRACKETS;
        let rows: Vec<GroupRow> = self
            .figures
            .iter()
            .map(|group| GroupRow {
                name: self.name(group),
                place: group.place.ok().map(Datum::from),
                text: self.drawn(group, is_above),
                country: group.country.map(|estimate| Datum { value: estimate.value, interval: None }),
                country_text: self.drawn_country(group, is_above),
            })
            .collect();
        let average = self.average().filter(|_| rows.len() > MOST_WITH_BRACKETS);
        let figures = rows.iter().flat_map(|row| row.place.into_iter().chain(row.country));
        let limits = |datum: Datum| {
            let ends = datum.interval.map(|limits| [limits.lower(), limits.upper()]);
            std::iter::once(datum.value).chain(ends.into_iter().flatten())
        };
        let values = figures.flat_map(limits).chain(average.iter().map(|(_, value)| *value));
        let axis = Axis::holding(values, indicator.measure.statistic == Statistic::Count);
        GroupsChart {
            brackets: if rows.len() > MOST_WITH_BRACKETS { Vec::new() } else { self.brackets() },
            average,
            rows,
            axis: axis.labelled(|tick, decimals| words.tick(&indicator.measure, tick, decimals)),
        }
    }

    /// The place's figure for everyone, of the same period.
    fn average(&self) -> Option<(String, f64)> {
        let analysis = self.analysis;
        let period = self.figures.first()?.period;
        let index = analysis.indicator.periods.iter().position(|known| *known == period)?;
        let value = analysis.lead()?.line(Role::Place)?.points.get(index).copied().flatten()?.value;
        Some((self.words.average(analysis.focus, &analysis.indicator.measure, value), value))
    }

    /// The gap of the pair that was chosen beforehand, in the place and in its country.
    fn brackets(&self) -> Vec<Bracket> {
        let snapshot = self.analysis.snapshot;
        let of_this = self.gaps.iter().filter(|(pair, _)| pair.kind == self.breakdown.kind);
        let Some(found) = of_this.filter_map(|(_, found)| found.as_ref().ok()).next() else { return Vec::new() };
        let of_place = Some((Role::Place, self.analysis.focus, found.place));
        let of_country = found.country.map(|between| (Role::Country, snapshot.place.country, between));
        let bracket = |(role, area, between): (Role, _, crate::stats::groups::Between)| Bracket {
            role,
            from: between.first.value,
            to: between.second.value,
            label: self.words.gap_label(area, &self.analysis.indicator.measure, &between.gap),
        };
        of_place.into_iter().chain(of_country).map(bracket).collect()
    }
}
