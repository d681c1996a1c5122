//! "Where in the place?": a map of its neighbourhoods, with all of them in a table.

use std::rc::Rc;

use super::beside::figure_of;
use super::shapes::{hatch, shapes};
use crate::page::{
    ChartSeries, Element, MAP, Maps, Node, Panel, Part, SaidLine, Sample, Section, Stop, Table, View, element,
};
use crate::scene::map::{COLUMNS, MapChart, MapOf};
use crate::scene::strip::StripLabel;
use crate::scene::{Axis, ChartData, Datum};
use crate::snapshot::{Cell, DECILES, IndicatorId, Snapshot, decile};
use crate::stats::Analysis;
use crate::stats::neighbourhoods::{Neighbourhoods, neighbourhoods};
use crate::terms::Role;
use crate::words::Words;

/// The id of the section.
pub const WHERE: &str = "where";

/// The outlines that the maps of an objective are drawn with, by the names that the snapshot has for them.
pub struct Outlines(Vec<(String, MapOf)>);

impl Outlines {
    /// Of every map of some indicators.
    pub fn of<'a>(snapshot: &'a Snapshot, ids: impl IntoIterator<Item = &'a IndicatorId>) -> Self {
        let indicators = ids.into_iter().filter_map(|id| snapshot.indicator(id));
        let maps: Vec<Neighbourhoods<'_>> = indicators.flat_map(|i| neighbourhoods(snapshot, i)).collect();
        let used = snapshot.boundaries.iter().filter(|(name, _)| maps.iter().any(|of| of.map.boundaries == **name));
        let numbered = used
            .enumerate()
            .map(|(number, (name, boundaries))| (name.clone(), MapOf { number, shapes: Rc::new(shapes(boundaries)) }));
        Self(numbered.collect())
    }

    /// As a file has them.
    pub fn maps(&self) -> Maps {
        Maps(self.0.iter().map(|(_, map)| Rc::clone(&map.shapes)).collect())
    }

    fn named(&self, name: &str) -> Option<&MapOf> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, map)| map)
    }
}

/// The section, where five neighbourhoods or more have a figure.
pub fn section(analysis: &Analysis<'_>, outlines: &Outlines, words: Words<'_>) -> Option<Section> {
    let snapshot = analysis.snapshot;
    let found = neighbourhoods(snapshot, analysis.indicator);
    let is_one_measure = found.iter().all(|other| found.iter().all(|one| one.measure.id == other.measure.id));
    let labels = words.labels();
    let views = found.iter().filter_map(|found| {
        let name = if is_one_measure { words.sex(found.map.sex) } else { found.measure.plain_title.as_str() };
        let map = outlines.named(&found.map.boundaries)?;
        Some(Rc::new(Mapping { analysis, found, order: found.order(), words }.view(name, map)))
    });
    let views: Vec<Rc<View>> = views.collect();
    let choose = if is_one_measure { labels.choose_sex } else { labels.choose_measure };
    let choice = (views.len() > 1).then(|| choose.to_owned());
    let notes = std::iter::once(labels.touch_a_map).chain(snapshot.postcodes.as_ref().map(|_| labels.postcode_note));
    let notes: Vec<Node> = notes.map(|note| element("p").class("note").text(note).into()).collect();
    let map = (!views.is_empty()).then(|| Panel { id: MAP.to_owned(), choice, rows: Rc::new([]), views });
    map.map(|map| Section {
        id: WHERE.to_owned(),
        menu: labels.where_menu.to_owned(),
        heading: words.where_question(),
        parts: vec![Part::Panel(map), Part::Text(notes.into())],
    })
}

struct Mapping<'a> {
    analysis: &'a Analysis<'a>,
    found: &'a Neighbourhoods<'a>,
    /// The area of each stop.
    order: Vec<usize>,
    words: Words<'a>,
}

impl Mapping<'_> {
    fn view(&self, name: &str, map: &MapOf) -> View {
        let (found, words, labels) = (self.found, self.words, self.words.labels());
        let mut said = words.neighbourhoods(found).into_iter();
        let answer = element("p").class("answer").text(said.next().unwrap_or_default());
        let remarks = said.map(|sentence| element("p").class("remark").text(sentence));
        let notes = words.neighbourhood_notes(found).into_iter();
        let name_of =
            |area: &usize| found.boundaries.areas.get(*area).map(|area| area.name.clone()).unwrap_or_default();
        let (every, each) = match found.has_deciles() {
            true => (labels.every_small_area, labels.small_area),
            false => (labels.every_neighbourhood, labels.neighbourhood),
        };
        let stop = |area: &usize| Stop { name: name_of(area), aside: words.neighbourhood_place(found, *area) };
        View {
            name: name.to_owned(),
            overview: words.map_overview(self.order.len(), found.has_deciles()),
            text: std::iter::once(answer).chain(remarks).map(Node::from).collect(),
            stops: Some(self.order.iter().map(stop).collect()),
            first_shown: 0,
            pick: None,
            series: vec![ChartSeries {
                title: None,
                lines: self.lines(),
                chart: Rc::new(ChartData::Map(self.chart(map))),
            }],
            table: Some(Table {
                summary: every.to_owned(),
                caption: format!("{}, {}", words.caption(found.measure), words.period(found.map.period)),
                stops: each.to_owned(),
            }),
            notes: std::iter::once(self.legend())
                .chain(notes.map(|note| element("p").class("note").text(note)))
                .map(Node::from)
                .collect(),
        }
    }

    /// The lowest and highest figure of each shade that some area has, in the order of the axis.
    fn legend(&self) -> Element {
        let named = (1..).zip(&self.found.classes.ranges);
        let mut shades: Vec<(u8, (f64, f64))> = named.filter_map(|(shade, range)| Some((shade, (*range)?))).collect();
        shades.sort_by(|one, other| one.1.0.total_cmp(&other.1.0));
        element("ul").class("shades").children(shades.into_iter().map(|(shade, range)| {
            element("li").class(format!("shade-{shade}")).text(self.words.shade(self.found, range))
        }))
    }

    /// What each area says, with its margin or its count, and then the place and its country.
    fn lines(&self) -> Vec<SaidLine> {
        let (found, words) = (self.found, self.words);
        let value = |area: &usize| match found.figures.get(*area).copied().unwrap_or(Err(Cell::NotPublished)) {
            Ok(figure) => words.neighbourhood_figure(found, figure.value),
            Err(cell) => words.missing(cell).to_owned(),
        };
        let beside = |area: &usize| {
            let margin = found.figure(*area)?.interval().map(|limits| words.range(found.measure, limits));
            margin.or_else(|| found.counts(*area).map(|(count, of)| words.count_of(count, of)))
        };
        let own = SaidLine {
            sample: Sample::Stop,
            name: words.labels().figure.to_owned(),
            values: self.order.iter().map(value).collect(),
            ranges: self.order.iter().map(beside).collect(),
        };
        let others = [Role::Place, Role::Country].into_iter().filter_map(|role| {
            let label = self.average(role)?;
            Some(SaidLine { sample: role.into(), name: label.name, values: vec![label.value], ranges: Vec::new() })
        });
        std::iter::once(own).chain(others).collect()
    }

    fn tick(&self, tick: f64, decimals: u8) -> String {
        match decile(tick).filter(|_| self.found.has_deciles()) {
            Some(decile) => self.words.tick_of_decile(decile),
            None => self.words.tick(self.found.measure, tick, decimals),
        }
    }

    /// The figure of the place or its country for the same people and time, where it is of the same measure.
    fn average(&self, role: Role) -> Option<StripLabel> {
        let found = Some(self.found).filter(|found| found.is_of_indicator())?;
        let (area, figure) = figure_of(self.analysis, (found.map.sex, found.map.period), role)?;
        let datum = Datum { value: figure.value, interval: None };
        Some(StripLabel { name: area.name.clone(), value: self.words.neighbourhood_figure(found, datum.value), datum })
    }

    fn chart(&self, map: &MapOf) -> MapChart {
        let (found, words) = (self.found, self.words);
        let values: Vec<Option<f64>> =
            self.order.iter().map(|area| found.figure(*area).map(|figure| figure.value)).collect();
        let label = |role| {
            let label = self.average(role)?;
            Some(StripLabel { name: format!("{} {}", label.name, label.value), value: String::new(), ..label })
        };
        let (own, country) = (label(Role::Place), label(Role::Country));
        let averages = own.iter().chain(&country).map(|label| label.datum.value);
        let all = || values.iter().copied().flatten().chain(averages.clone());
        let axis = match found.has_deciles() {
            true => axis_of_deciles(),
            false => Axis::between(all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max)),
        };
        let whole = |number: usize| i32::try_from(number).unwrap_or_default();
        let stop = |area: usize| self.order.iter().position(|known| *known == area);
        let shade = |area: &usize| found.classes.classes.get(*area).copied().flatten().map_or(0, usize::from);
        let stops = self
            .order
            .iter()
            .zip(squares(&values, &axis))
            .map(|(area, (column, level))| [*area, shade(area), column, level].map(whole).to_vec());
        let missing: Vec<usize> = found.missing().collect();
        // Names of the smallest areas would hide what they name, and many share the highest tenth.
        let named = (!found.has_deciles()).then_some([found.highest, found.lowest]);
        MapChart {
            map: map.clone(),
            stops: stops.collect(),
            named: named.into_iter().flatten().filter_map(stop).collect(),
            hatch: hatch(found.boundaries, &missing),
            title: words.spread(found, values.iter().flatten().count()),
            own,
            country,
            axis: axis.labelled(|tick, decimals| self.tick(tick, decimals)),
        }
    }
}

/// A column of squares for each tenth. Only the ends have a label: those say which end is which, and are long.
fn axis_of_deciles() -> Axis {
    let ends = [1.0, f64::from(DECILES)];
    Axis { ticks: ends.to_vec(), ..Axis::plain(ends[0] - 0.5, ends[1] + 0.5) }
}

/// The column of each stop's square, and how many stand below it: lower figures below higher ones.
fn squares(values: &[Option<f64>], axis: &Axis) -> Vec<(usize, usize)> {
    let column = |value: f64| ((axis.share(value) * COLUMNS as f64) as usize).min(COLUMNS - 1);
    let columns: Vec<Option<usize>> = values.iter().map(|value| value.map(column)).collect();
    let level = |(stop, value): (usize, &Option<f64>)| {
        let is_below = |other: usize| {
            let before = values.get(other).copied().flatten().zip(*value).map(|(other, own)| other.total_cmp(&own));
            before.is_some_and(|order| order.then(stop.cmp(&other)).is_lt())
        };
        (0..values.len()).filter(|other| columns.get(*other) == columns.get(stop) && is_below(*other)).count()
    };
    let levels = values.iter().enumerate().map(level);
    columns.iter().map(|column| column.unwrap_or_default()).zip(levels).collect()
}
