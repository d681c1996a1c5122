//! Joined figures as lines over time, lines of groups, and the councils to compare with.

use std::collections::BTreeSet;

use super::cell::Missing;
use super::disclosure::Disclosure;
use super::figure_cells::{Category, Figures};
use super::join::Joined;
use super::register::Register;
use super::table::Key;
use crate::snapshot::{
    AreaCode, AreaKind, Break, Breakdown, BreakdownKind, Distribution, Group, Period, Place, Series, Sex,
};
use crate::terms::BreakKind;

/// The figures of an indicator, seen from the area it is about.
pub struct AreaLines<'a> {
    pub joined: &'a Joined<'a>,
    pub focus: AreaCode,
    pub place: &'a Place,
    /// Names of groups whose figures are withheld.
    pub hidden_groups: &'a [String],
}

/// A group of fewer people is not shown.
const FEWEST: f64 = 10.0;

fn is_whole(key: &Key) -> bool {
    key.category.is_none()
}

impl AreaLines<'_> {
    /// The focus, its country and region, each once: the focus may be the country itself.
    fn areas(&self) -> Vec<AreaCode> {
        let others = [self.place.country, self.place.region].into_iter().filter(|area| *area != self.focus);
        std::iter::once(self.focus).chain(others).collect()
    }

    fn own_and_country(&self) -> Vec<AreaCode> {
        self.areas().into_iter().filter(|area| *area != self.place.region || *area == self.focus).collect()
    }

    /// Whom the lines are about: everyone, or where there is no such figure each sex, the leading one first.
    pub fn sexes(&self, lead: Option<Sex>) -> Vec<Sex> {
        let of_focus = self.joined.of_area(self.focus);
        let found: BTreeSet<Sex> = of_focus.filter(|(key, _)| is_whole(key)).map(|(key, _)| key.sex).collect();
        let everyone = found.iter().find(|sex| matches!(sex, Sex::Persons | Sex::NotApplicable));
        match everyone {
            Some(sex) => vec![*sex],
            None => {
                let mut sexes: Vec<Sex> = found.into_iter().collect();
                sexes.sort_by_key(|sex| Some(*sex) != lead);
                sexes
            }
        }
    }

    /// Periods from the focus's first on, and those that are marked as missing.
    pub fn periods(&self, sexes: &[Sex], breaks: &[Break]) -> Vec<Period> {
        let has_value = |figures: &Figures| figures.value.is_some();
        let on_line = |key: &Key| !is_whole(key) || sexes.contains(&key.sex);
        let of_focus: BTreeSet<Period> = self
            .joined
            .of_area(self.focus)
            .filter(|(key, figures)| on_line(key) && has_value(figures))
            .map(|(key, _)| key.period)
            .collect();
        let Some(first) = of_focus.first().copied() else { return Vec::new() };
        let of_others = self
            .areas()
            .into_iter()
            .flat_map(|area| self.joined.of_area(area))
            .filter(|(key, figures)| is_whole(key) && sexes.contains(&key.sex) && has_value(figures))
            .map(|(key, _)| key.period)
            .filter(|period| *period >= first);
        let mut periods: BTreeSet<Period> = of_others.collect();
        periods.extend(of_focus);
        for gap in breaks.iter().filter(|b| b.kind == BreakKind::Gap) {
            let missing = std::iter::successors(Some(gap.from), |period| Some(period.a_year_later()));
            periods.extend(missing.take_while(|period| *period <= gap.to));
        }
        periods.into_iter().collect()
    }

    /// One line a sex for the focus, its country and region.
    pub fn series(&self, sexes: &[Sex], periods: &[Period]) -> Vec<Series> {
        let areas = self.areas();
        let requested = sexes.iter().flat_map(|sex| areas.iter().map(|area| (*sex, *area)));
        requested.filter_map(|(sex, area)| self.line(None, sex, area, periods)).collect()
    }

    /// The line of a group, or of everyone; one that is hidden keeps only which periods have a figure.
    fn line(&self, category: Option<&Category>, sex: Sex, area: AreaCode, periods: &[Period]) -> Option<Series> {
        let find = |period: &Period| {
            let key = Key { area, category: category.cloned(), sex, period: *period };
            self.joined.get(&key).copied().unwrap_or_default()
        };
        let figures: Vec<Figures> = periods.iter().map(find).collect();
        let is_hidden = category.is_some_and(|category| self.hidden_groups.iter().any(|name| **name == *category.name));
        let withheld =
            |period: &Period| category.is_some_and(|category| self.is_too_small(category, (sex, area, *period)));
        let disclosed = |(figures, period): (&Figures, &Period)| match figures.value {
            Some(_) if is_hidden || withheld(period) => Disclosure::Suppressed,
            Some(_) | None => Disclosure::Figures(*figures),
        };
        let has_any = figures.iter().any(|f| f.value.is_some() || f.missing == Missing::Suppressed);
        has_any.then(|| Series { area, sex, figures: figures.iter().zip(periods).map(disclosed).collect() })
    }

    /// Whether a group is of so few that its figure might tell of someone; or the next smallest beside the only such
    /// group, from which that one could be worked out.
    fn is_too_small(&self, category: &Category, (sex, area, period): (Sex, AreaCode, Period)) -> bool {
        let size = |category: &Category| {
            let key = Key { area, category: Some(category.clone()), sex, period };
            self.joined.get(&key).filter(|figures| figures.value.is_some())?.denominator
        };
        let Some(own) = size(category) else { return false };
        let siblings = || self.joined.of_kind(category.kind).filter(|other| *other != category).filter_map(size);
        let small = siblings().filter(|size| *size < FEWEST).count();
        let is_next = siblings().filter(|size| *size >= FEWEST).all(|size| size >= own);
        own < FEWEST || (small == 1 && is_next)
    }

    /// The same for groups of people.
    pub fn breakdowns(&self, sexes: &[Sex], periods: &[Period]) -> Vec<Breakdown> {
        let by_category = self.joined.groups().into_iter().map(|(kind, categories)| {
            let groups = categories.into_iter().filter_map(|category| self.group(category, sexes, periods));
            Breakdown { kind, groups: groups.collect() }
        });
        let mut breakdowns: Vec<Breakdown> = by_category.filter(|b| !b.groups.is_empty()).collect();
        breakdowns.extend(self.by_sex(sexes, periods));
        breakdowns
    }

    /// A group of everyone, or of each sex where the lines are of each.
    fn group(&self, category: &Category, sexes: &[Sex], periods: &[Period]) -> Option<Group> {
        let everyone = [Sex::Persons, Sex::NotApplicable];
        let each = sexes.iter().filter(|sex| !everyone.contains(sex));
        let areas = self.own_and_country();
        let requested = everyone.iter().chain(each).flat_map(|sex| areas.iter().map(|area| (*sex, *area)));
        let series: Vec<Series> =
            requested.filter_map(|(sex, area)| self.line(Some(category), sex, area, periods)).collect();
        series.iter().any(|line| line.area == self.focus).then(|| Group { name: category.name.to_string(), series })
    }

    /// Women and men as groups, where the line is about everyone.
    fn by_sex(&self, sexes: &[Sex], periods: &[Period]) -> Option<Breakdown> {
        sexes.contains(&Sex::Persons).then_some(())?;
        let group = |sex: Sex, name: &str| {
            let areas = self.own_and_country().into_iter();
            let series: Vec<Series> = areas.filter_map(|area| self.line(None, sex, area, periods)).collect();
            series.iter().any(|line| line.area == self.focus).then(|| Group { name: name.to_owned(), series })
        };
        let groups: Vec<Group> =
            [group(Sex::Female, "Female"), group(Sex::Male, "Male")].into_iter().flatten().collect();
        (groups.len() == 2).then_some(Breakdown { kind: BreakdownKind::Sex, groups })
    }

    /// All councils at the latest period that the focus shares with its country (or has at all).
    pub fn councils(&self, sexes: &[Sex], register: &Register) -> Vec<Distribution> {
        sexes.iter().filter_map(|sex| self.distribution(*sex, register)).collect()
    }

    fn distribution(&self, sex: Sex, register: &Register) -> Option<Distribution> {
        let of_line = |key: &Key| is_whole(key) && key.sex == sex;
        let periods_of = |area: AreaCode| -> BTreeSet<Period> {
            let with_value = self.joined.of_area(area).filter(|(key, f)| of_line(key) && f.value.is_some());
            with_value.map(|(key, _)| key.period).collect()
        };
        let (focus, country) = (periods_of(self.focus), periods_of(self.place.country));
        let period = *focus.intersection(&country).last().or(focus.last())?;
        // A district stands among districts, everyone else among councils.
        let kind_of = |code: AreaCode| register.area(code).map(|area| area.kind);
        let wanted = kind_of(self.focus).filter(|kind| *kind == AreaKind::District).unwrap_or(AreaKind::Council);
        let is_council = |code: AreaCode| kind_of(code) == Some(wanted);
        let rows: Vec<(AreaCode, &Figures)> = self
            .joined
            .figures()
            .filter(|(key, f)| of_line(key) && key.period == period && f.value.is_some() && is_council(key.area))
            .map(|(key, figures)| (key.area, figures))
            .collect();
        let figures = rows.iter().map(|(_, figures)| Disclosure::Figures(**figures)).collect();
        let areas: Vec<AreaCode> = rows.iter().map(|(area, _)| *area).collect();
        (areas.len() > 1).then_some(Distribution { sex, period, areas, figures })
    }
}
