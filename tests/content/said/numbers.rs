//! The numbers that a sentence may hold: published ones, and those that a listed method derives.

use std::collections::BTreeSet;

use marmot::snapshot::{Columns, Indicator, Measure, Period, Snapshot};
use marmot::stats::councils::Peer;
use marmot::stats::gradient::Bands;
use marmot::stats::groups::Between;
use marmot::stats::matched::People;
use marmot::stats::neighbourhoods::neighbourhoods;
use marmot::stats::reading::estimate;
use marmot::stats::rounding::display;
use marmot::stats::trend::Trend;
use marmot::stats::{
    Analysis, Counterfactual, Gap, Relation, Target, among_councils, among_peers, change, counterfactuals, gaps,
    gradient, gradient_of_quintiles, national_deciles,
};
use marmot::terms::Interval;
use marmot::words::Words;

/// Numbers and texts that hold numbers.
#[derive(Default)]
pub struct Allowed {
    numbers: Vec<f64>,
    tokens: BTreeSet<String>,
}

/// The numbers of a text, as they are written: `19,338`, `64.0`.
pub fn tokens(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let found = text.split(|c: char| !is_part(c)).map(|token| token.trim_matches([',', '.']).replace(',', ""));
    found.filter(|token| token.chars().any(|c| c.is_ascii_digit())).collect()
}

impl Allowed {
    /// The numbers of a text that are none of these.
    pub fn strangers(&self, text: &str) -> Vec<String> {
        tokens(text).into_iter().filter(|token| !self.has(token)).collect()
    }

    fn has(&self, token: &str) -> bool {
        let decimals = token.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let decimals = u8::try_from(decimals).expect("few decimals");
        self.tokens.contains(token) || self.numbers.iter().any(|number| display(*number, decimals) == token)
    }

    fn number(&mut self, number: f64) {
        self.numbers.push(number.abs());
    }

    fn interval(&mut self, interval: Option<Interval>) {
        interval.into_iter().for_each(|limits| {
            self.number(limits.lower());
            self.number(limits.upper());
        });
    }

    fn gap(&mut self, gap: &Gap) {
        self.number(gap.estimate);
        self.interval(gap.interval);
    }

    fn text(&mut self, text: &str) {
        self.tokens.extend(tokens(text));
    }

    fn period(&mut self, snapshot: &Snapshot, period: Period) {
        let words = Words::of(snapshot);
        self.text(&words.period(period));
        self.text(&words.short_period(period));
    }

    fn columns(&mut self, measure: &Measure, columns: &Columns) {
        let base = measure.phrase.as_ref().and_then(|phrase| phrase.in_every).map(f64::from);
        for index in 0..columns.value.len() {
            if let Some(estimate) = estimate(measure, columns, index) {
                self.number(estimate.value);
                self.interval(estimate.interval());
                // "64 in every 100" says the value of another base.
                base.into_iter().for_each(|base| self.number(estimate.value * base / measure.unit.multiplier()));
            }
            self.numbers.extend(columns.denominator.at(index));
        }
    }

    fn between(&mut self, between: &Between) {
        self.gap(&between.gap);
        between.ratio.iter().for_each(|ratio| self.gap(ratio));
    }
}

/// Numbers of the texts of the catalogue.
fn texts(allowed: &mut Allowed, measure: &Measure) {
    let texts = [&measure.title, &measure.plain_title, &measure.what, &measure.why, &measure.unit_label];
    texts.into_iter().chain(&measure.caveat).for_each(|text| allowed.text(text));
    if let Some(phrase) = &measure.phrase {
        let more = phrase.more_people.iter();
        [&phrase.people, &phrase.does, &phrase.short, &phrase.answer_unit].into_iter().chain(more).for_each(|text| {
            allowed.text(text);
        });
        phrase.in_every.into_iter().for_each(|base| allowed.number(f64::from(base)));
    }
}

/// Numbers of what the catalogue says of a series.
fn series_texts(allowed: &mut Allowed, snapshot: &Snapshot, indicator: &Indicator) {
    indicator.trend.reason.iter().for_each(|text| allowed.text(text));
    indicator.breaks.iter().for_each(|found| {
        allowed.text(&found.note);
        allowed.text(&found.label);
        allowed.period(snapshot, found.from);
        allowed.period(snapshot, found.to);
    });
    indicator.sources.iter().filter_map(|file| snapshot.sources.get(file)).for_each(|source| {
        allowed.text(&source.licence);
    });
    indicator.periods.iter().for_each(|period| allowed.period(snapshot, *period));
}

/// What the sentences about an indicator may hold.
pub fn allowed(snapshot: &Snapshot, indicator: &Indicator) -> Allowed {
    let mut allowed = Allowed::default();
    // A margin of error is one of 95%; people are not counted below 10.
    allowed.text("95 10");
    texts(&mut allowed, &indicator.measure);
    series_texts(&mut allowed, snapshot, indicator);
    let groups = indicator.breakdowns.iter().flat_map(|b| &b.groups).flat_map(|group| &group.series);
    indicator.series.iter().chain(groups).for_each(|series| allowed.columns(&indicator.measure, &series.figures));
    let analysis = Analysis::of(snapshot, indicator);
    for standing in &analysis.standings {
        if let Some(benchmark) = standing.benchmark {
            allowed.number(benchmark.value);
            allowed.number(standing.place.value - benchmark.value);
            for base in indicator.measure.phrase.iter().filter_map(|phrase| phrase.in_every) {
                allowed.number(benchmark.value * f64::from(base) / indicator.measure.unit.multiplier());
            }
        }
        if let Ok(Trend { slope_per_year: Some(slope), .. }) = standing.trend {
            allowed.number(slope);
        }
    }
    derived(&mut allowed, snapshot, indicator, &analysis);
    allowed
}

fn derived(allowed: &mut Allowed, snapshot: &Snapshot, indicator: &Indicator, analysis: &Analysis<'_>) {
    for found in among_councils(snapshot, indicator).into_iter().flatten() {
        allowed.period(snapshot, found.period);
        let counts = [found.higher, found.lower, found.rank.of - 1, found.rank.tied_with];
        counts.into_iter().chain(found.rank.within_interval).for_each(|count| allowed.number(f64::from(count)));
    }
    for found in snapshot.peer_sets.iter().flat_map(|set| among_peers(snapshot, indicator, set)).flatten() {
        allowed.period(snapshot, found.period);
        allowed.number(found.missing as f64);
        allowed.number(found.peers.len() as f64);
        for peer in &found.peers {
            let of_side =
                found.peers.iter().filter(|other| (other.relation, other.order) == (peer.relation, peer.order)).count();
            allowed.number(of_side as f64);
            // Four are named, and the others counted.
            allowed.number(of_side.saturating_sub(4) as f64);
        }
        let by_value = |peer: &&Peer| matches!(peer.relation, Err(_) | Ok(Relation::Equal));
        allowed.number(found.peers.iter().filter(by_value).count() as f64);
    }
    for (_, found) in gaps(snapshot, indicator) {
        let Ok(found) = found else { continue };
        allowed.between(&found.place);
        found.country.iter().for_each(|between| allowed.between(between));
    }
    for found in analysis.standings.iter().flat_map(|standing| change(analysis, standing)) {
        allowed.between(&found.place);
        found.country.iter().for_each(|between| allowed.between(between));
    }
    for found in [gradient(snapshot, indicator), gradient_of_quintiles(snapshot, indicator)].into_iter().flatten() {
        found.steps.iter().for_each(|step| allowed.number(step.figure.value));
        if let Bands::LocalQuintiles { areas } = found.of {
            allowed.number(areas as f64);
            allowed.number((areas / found.steps.len()) as f64);
        }
        allowed.number(found.index.sii);
        allowed.interval(found.index.sii_interval);
        if let Some((ratio, limits)) = found.ratio {
            allowed.number(ratio);
            allowed.interval(Some(limits));
        }
    }
    for found in national_deciles(snapshot, analysis.indicator) {
        allowed.period(snapshot, found.period);
        found.figures.iter().for_each(|figure| allowed.number(figure.value));
    }
    for found in neighbourhoods(snapshot, indicator) {
        texts(allowed, found.measure);
        allowed.columns(found.measure, &found.map.figures);
        allowed.period(snapshot, found.map.period);
        allowed.text(&found.map.boundaries);
        for file in &found.boundaries.sources {
            snapshot.sources.get(file).into_iter().for_each(|source| allowed.text(&source.licence));
        }
        // A place in the order and how many lie within a margin are counts of neighbourhoods.
        (0..=found.figures.len()).for_each(|count| allowed.number(count as f64));
    }
    for target in counterfactuals(analysis).into_iter().flatten() {
        of_goal(allowed, analysis, &target);
    }
}

/// A yardstick, the people between and the figures of a hundred.
fn of_goal(allowed: &mut Allowed, analysis: &Analysis<'_>, target: &Counterfactual<'_>) {
    allowed.number(target.value);
    match target.target {
        Target::SimilarCouncil { of, .. } => allowed.number(of as f64),
        Target::BestYear(period) => allowed.period(analysis.snapshot, period),
        Target::Country(_) | Target::Region(_) | Target::Group { .. } => {}
    }
    let Ok(found) = target.found else { return };
    allowed.number(found.of);
    let shown = found.matched.shown().map(|(people, limits)| (people, limits.unzip()));
    let people = shown.into_iter().flat_map(|(people, (lower, upper))| [Some(people), lower, upper]);
    for people in people.flatten() {
        if let People::About(count) = people {
            allowed.number(count as f64);
        }
    }
    if let Some(of) = target.hundred(analysis) {
        allowed.text("100");
        [of.now, of.target, of.both(), of.between(), of.others()]
            .into_iter()
            .for_each(|n| allowed.number(f64::from(n)));
    }
}
