//! The sentence that an indicator is about.
//!
//! "In {place}, {n} in every {base} {people} {do}. In {country} it is {m}." Whole numbers, unless
//! rounding would hide the gap or change it by half a point; then the published decimals.

use super::English;
use super::names::{capitalised, kept_together, list, people_of};
use super::numbers::{answer_unit, bare, filled, in_words, is_share};
use crate::snapshot::{Measure, Period, Phrase, Snapshot, Statistic, Unit};
use crate::stats::rounding::decimals_of;
use crate::stats::{Analysis, Benchmark, BenchmarkKind, GroupFigure, PlaceStanding};
use crate::words::Sentence;

/// How figures of one sentence are written, the same for all of them.
#[derive(Clone, Copy, PartialEq)]
enum NumberForm {
    /// `64 in every 100`.
    InEvery(u32),
    /// With the sign and decimals of the indicator.
    Figure,
}

impl NumberForm {
    /// Whole numbers of a base, where that neither hides nor stretches the gap between two figures.
    fn of(measure: &Measure, phrase: &Phrase, value: f64, other: Option<f64>) -> Self {
        let Some(base) = phrase.in_every else { return Self::Figure };
        let scaled = |value: f64| value * f64::from(base) / measure.unit.multiplier();
        // "105 in every 100" is no sentence: counts of other people than they are out of can make such a share.
        let is_beyond = |value: f64| scaled(value) > f64::from(base);
        if is_beyond(value) || other.is_some_and(is_beyond) {
            return Self::Figure;
        }
        let Some(other) = other.map(scaled) else { return Self::InEvery(base) };
        let (value, gap) = (scaled(value), (scaled(value) - other).abs());
        let shown = (libm::round(value) - libm::round(other)).abs();
        let is_level = gap < 0.05;
        let hides = shown == 0.0;
        let stretches = gap < 5.0 && (shown - gap).abs() >= 0.5 - 1e-9;
        if is_level || !(hides || stretches) { Self::InEvery(base) } else { Self::Figure }
    }
}

impl English<'_> {
    /// A figure in a sentence: gaps in years drop a decimal that was never published.
    fn spoken_figure(self, measure: &Measure, value: f64) -> String {
        let is_whole_gap =
            measure.statistic == Statistic::Index && measure.unit == Unit::Years && decimals_of(value) == 0;
        if is_whole_gap { bare(value, 0) } else { self.figure(measure, value) }
    }

    /// The number that is said of a base, or the figure.
    fn number(self, form: NumberForm, measure: &Measure, value: f64) -> String {
        match form {
            NumberForm::InEvery(base) => bare(value * f64::from(base) / measure.unit.multiplier(), 0),
            NumberForm::Figure => self.spoken_figure(measure, value),
        }
    }

    /// The sentence that an indicator is about.
    pub fn finding(self, analysis: &Analysis<'_>) -> Sentence {
        let indicator = analysis.indicator;
        let Some(phrase) = &indicator.measure.phrase else {
            return Sentence::plain(indicator.measure.plain_title.clone());
        };
        let named = named_groups(analysis);
        let said = if named.is_empty() {
            analysis.lead().map(|standing| self.finding_of_standing(analysis, phrase, standing))
        } else {
            let start = Sentence::plain(format!("In {}, ", self.name(analysis.focus)));
            Some(self.finding_of_groups(analysis, phrase, start, &in_order(analysis.snapshot, &named)))
        };
        let Some(said) = said else { return Sentence::plain(indicator.measure.plain_title.clone()) };
        self.with_age(analysis, said).map(kept_together)
    }

    /// Names the period where the figures are older than two years.
    fn with_age(self, analysis: &Analysis<'_>, sentence: Sentence) -> Sentence {
        match analysis.period().filter(|_| analysis.is_older()) {
            Some(period) => sentence.aside(format!(" {}", self.age(period))),
            None => sentence,
        }
    }

    /// "These figures are for 2023."
    fn age(self, period: Period) -> String {
        format!("These figures are for {}.", self.period(period))
    }

    fn finding_of_standing(self, analysis: &Analysis<'_>, phrase: &Phrase, standing: &PlaceStanding) -> Sentence {
        let (indicator, place) = (analysis.indicator, self.name(analysis.focus));
        let value = standing.place.value;
        let form =
            NumberForm::of(&indicator.measure, phrase, value, standing.benchmark.map(|benchmark| benchmark.value));
        let first = if indicator.measure.statistic == Statistic::LifeExpectancy {
            let people = capitalised(people_of(&phrase.people, standing.sex));
            Sentence::plain(format!("{people} in {place} {} ", phrase.does))
                .figure(format!("{}{}", self.figure(&indicator.measure, value), phrase.answer_unit))
                .then(", at today’s rates.")
        } else {
            self.what_they_do(&indicator.measure, phrase, standing, form, Sentence::plain(format!("In {place}, ")))
                .then(".")
        };
        match standing.benchmark {
            Some(benchmark) => {
                first.then(format!(" {}", self.benchmark_sentence(&indicator.measure, form, value, benchmark)))
            }
            None => first,
        }
    }

    /// "64 in every 100 children are ready for school", after what begins the sentence.
    fn what_they_do(
        self,
        measure: &Measure,
        phrase: &Phrase,
        standing: &PlaceStanding,
        form: NumberForm,
        start: Sentence,
    ) -> Sentence {
        let value = standing.place.value;
        let people = people_of(&phrase.people, standing.sex);
        let number = self.number(form, measure, value);
        match form {
            NumberForm::InEvery(base) => start
                .figure(format!("{number} in every {}", bare(f64::from(base), 0)))
                .then(format!(" {people} {}", phrase.does)),
            NumberForm::Figure if is_share(measure) => {
                start.figure(number).then(format!(" of {people} {}", phrase.does))
            }
            NumberForm::Figure => {
                let start = if phrase.does == "there are" {
                    start.then("there are ")
                } else {
                    start.then(format!("{people} {} ", phrase.does))
                };
                let unit = answer_unit(measure);
                match unit.strip_prefix(" years") {
                    Some(rest) => start.figure(format!("{number} years")).then(rest),
                    None => start.figure(number).then(unit),
                }
            }
        }
    }

    /// The benchmark's number as its form says it.
    fn benchmark_number(self, measure: &Measure, form: NumberForm, value: f64, benchmark: Benchmark) -> String {
        let is_level = match form {
            NumberForm::InEvery(base) => {
                (value - benchmark.value).abs() * f64::from(base) / measure.unit.multiplier() < 0.05
            }
            NumberForm::Figure => false,
        };
        if is_level { "about the same".to_owned() } else { self.number(form, measure, benchmark.value) }
    }

    /// "In England it is 68."
    fn benchmark_sentence(self, measure: &Measure, form: NumberForm, value: f64, benchmark: Benchmark) -> String {
        let number = self.benchmark_number(measure, form, value, benchmark);
        match benchmark.kind {
            BenchmarkKind::Country(area) | BenchmarkKind::Region(area) => {
                format!("In {} it is {number}.", self.name(area))
            }
            BenchmarkKind::PeerMedian(count) => {
                format!("For {} similar places the middle figure is {number}.", in_words(count))
            }
        }
    }

    fn finding_of_groups(
        self,
        analysis: &Analysis<'_>,
        phrase: &Phrase,
        start: Sentence,
        groups: &[&GroupFigure<'_>],
    ) -> Sentence {
        let indicator = analysis.indicator;
        let values: Vec<(&str, f64)> =
            groups.iter().filter_map(|group| Some((group.name, group.place.as_ref().ok()?.value))).collect();
        let Some(((lead, value), others)) = values.split_first() else { return Sentence::default() };
        let form = others.iter().map(|(_, other)| NumberForm::of(&indicator.measure, phrase, *value, Some(*other)));
        let form = form.fold(NumberForm::of(&indicator.measure, phrase, *value, None), |kept, form| {
            if form == NumberForm::Figure { form } else { kept }
        });
        let number = self.number(form, &indicator.measure, *value);
        if phrase.does.chars().any(|letter| letter == '{') {
            return self.make_up(phrase, form, start, &indicator.measure, (lead, *value), others);
        }
        let people = &phrase.people;
        let said = match form {
            NumberForm::InEvery(base) => start
                .figure(format!("{number} in every {}", bare(f64::from(base), 0)))
                .then(format!(" {lead} {people} {}.", phrase.does)),
            NumberForm::Figure if is_share(&indicator.measure) => {
                start.figure(number).then(format!(" of {lead} {people} {}.", phrase.does))
            }
            NumberForm::Figure if phrase.does == "there are" => start
                .then("there are ")
                .figure(number)
                .then(format!("{}.", filled(&phrase.answer_unit, "group}", lead))),
            NumberForm::Figure => start
                .then(format!("{lead} {people} {} ", phrase.does))
                .figure(number)
                .then(format!("{}.", phrase.answer_unit)),
        };
        // The others may all be too small to show.
        if others.is_empty() {
            return said;
        }
        said.then(format!(" {}", self.for_others(&indicator.measure, people, form, others)))
    }

    /// "In Northmere, 45 in every 100 people are White, 37 are Asian and 10 are Black."
    fn make_up(
        self,
        phrase: &Phrase,
        form: NumberForm,
        start: Sentence,
        measure: &Measure,
        (lead, value): (&str, f64),
        others: &[(&str, f64)],
    ) -> Sentence {
        let does = |name: &str| filled(&phrase.does, "group}", name);
        let base = match form {
            NumberForm::InEvery(base) => format!(" in every {}", bare(f64::from(base), 0)),
            NumberForm::Figure => " of".to_owned(),
        };
        let rest: Vec<String> = others
            .iter()
            .map(|(name, value)| format!("{} {}", self.number(form, measure, *value), does(name)))
            .collect();
        let rest = if rest.is_empty() { String::new() } else { format!(", {}", list(&rest)) };
        let start = start.figure(format!("{}{base}", self.number(form, measure, value)));
        start.then(format!(" {} {}{rest}.", phrase.people, does(lead)))
    }

    /// "For Asian people it is 47 and for Black people it is 40."
    fn for_others(self, measure: &Measure, people: &str, form: NumberForm, others: &[(&str, f64)]) -> String {
        let people = people.split(' ').next().unwrap_or_default();
        let mut said: Vec<(Vec<String>, String)> = Vec::new();
        for (name, value) in others {
            let number = self.number(form, measure, *value);
            match said.iter_mut().find(|(_, known)| *known == number) {
                Some((names, _)) => names.push((*name).to_owned()),
                None => said.push((vec![(*name).to_owned()], number)),
            }
        }
        let clauses: Vec<String> =
            said.iter().map(|(names, number)| format!("for {} {people} it is {number}", list(names))).collect();
        format!("{}.", capitalised(&list(&clauses)))
    }

    /// A card's sentence, without the place's name, and what stands below it.
    pub fn card(self, analysis: &Analysis<'_>) -> (Sentence, String) {
        let indicator = analysis.indicator;
        let Some(phrase) = &indicator.measure.phrase else {
            return (Sentence::plain(indicator.measure.plain_title.clone()), String::new());
        };
        let when = analysis.period().map(|period| self.year_of(period)).unwrap_or_default();
        let named = named_groups(analysis);
        if !named.is_empty() {
            let said =
                self.finding_of_groups(analysis, phrase, Sentence::default(), &in_order(analysis.snapshot, &named));
            return (said.with_capital().map(kept_together), when);
        }
        let Some(standing) = analysis.lead() else { return (self.finding(analysis), when) };
        let value = standing.place.value;
        let form =
            NumberForm::of(&indicator.measure, phrase, value, standing.benchmark.map(|benchmark| benchmark.value));
        let sentence = if indicator.measure.statistic == Statistic::LifeExpectancy {
            Sentence::plain(format!("{} {} ", capitalised(people_of(&phrase.people, standing.sex)), phrase.does))
                .figure(format!("{}{}", self.figure(&indicator.measure, value), phrase.answer_unit))
                .then(", at today’s rates")
        } else {
            self.what_they_do(&indicator.measure, phrase, standing, form, Sentence::default())
        };
        let below = standing.benchmark.map(|benchmark| {
            let number = self.benchmark_number(&indicator.measure, form, value, benchmark);
            match benchmark.kind {
                BenchmarkKind::Country(area) | BenchmarkKind::Region(area) => {
                    format!("{} {number}, {when}", self.short_name(area))
                }
                BenchmarkKind::PeerMedian(_) => format!("Middle of similar places {number}, {when}"),
            }
        });
        (sentence.with_capital().map(kept_together), below.unwrap_or(when))
    }

    /// What the other sexes' figures are: "For women it is 6.8 years."
    pub fn other_sexes(self, analysis: &Analysis<'_>) -> String {
        let indicator = analysis.indicator;
        let said = analysis.standings.iter().skip(1).map(|standing| {
            let who = self.sex(standing.sex).to_ascii_lowercase();
            let shown = self.spoken_figure(&indicator.measure, standing.place.value);
            let unit = if indicator.measure.unit == Unit::Years { " years" } else { "" };
            format!("For {who} it is {shown}{unit}.")
        });
        let when = analysis.period().map(|period| self.age(period));
        kept_together(&said.chain(when).collect::<Vec<_>>().join(" "))
    }
}

/// The groups that a finding names, where it is about groups.
fn named_groups<'a, 'b>(analysis: &'a Analysis<'b>) -> Vec<&'a GroupFigure<'b>> {
    analysis.groups.iter().filter(|group| group.is_named && group.place.is_ok()).collect()
}

/// Groups in the order in which the place names them.
fn in_order<'a, 'b>(snapshot: &Snapshot, groups: &[&'a GroupFigure<'b>]) -> Vec<&'a GroupFigure<'b>> {
    let of_name = |name| groups.iter().copied().filter(move |group| group.name == name);
    snapshot.place.named_groups.iter().flat_map(of_name).collect()
}
