//! What was worked out from a traced figure: its margin and its comparison, with every input.

use std::fmt;

use super::report::Report;
use crate::place::provenance::Subject;
use crate::snapshot::Polarity;
use crate::stats::compared::{Compared, compared_at};
use crate::stats::derived::derive;
use crate::stats::methods::Method;
use crate::stats::poisson::{CountFormula, CountMethod};
use crate::stats::reading::{estimate, numerator};
use crate::stats::{BenchmarkKind, Certainty, Judgement, Origin, Relation};

/// The method of the margin, its inputs and its result.
pub(super) fn margin(f: &mut fmt::Formatter<'_>, report: &Report<'_>) -> fmt::Result {
    let (indicator, figures) = (report.indicator, &report.traced.figures);
    let Some(estimate) = estimate(&indicator.measure, figures, 0) else {
        return writeln!(f, "   none: no value is published");
    };
    match estimate.certainty {
        Certainty::Interval { interval, origin } => {
            let method = match origin {
                Origin::Published => "as published".to_owned(),
                Origin::Wilson => "Wilson's score interval, our calculation".to_owned(),
                Origin::Poisson => format!("{}, our calculation", of_count(report)),
            };
            writeln!(f, "   method        {method}")?;
            if origin.is_ours() {
                inputs(f, report)?;
                let facts = match origin {
                    Origin::Published | Origin::Wilson => Method::Wilson.facts(),
                    Origin::Poisson => Method::Poisson.facts(),
                };
                writeln!(f, "   formula       {}", facts.formula)?;
                writeln!(f, "   source        {}", facts.source)?;
            }
            writeln!(f, "   95% limits    {} to {}", interval.lower(), interval.upper())
        }
        Certainty::Census => {
            writeln!(f, "   none: everyone was counted (basis complete_count)")?;
            inputs(f, report)
        }
        Certainty::Unknown => {
            let count = numerator(&indicator.measure, figures, 0);
            let multiplier = indicator.measure.unit.multiplier();
            let derived = derive(
                indicator.measure.statistic,
                indicator.measure.basis,
                count,
                figures.denominator.at(0),
                multiplier,
            );
            let why = derived.err().map(|refusal| refusal.to_string()).unwrap_or_default();
            writeln!(f, "   none: no limits are published, and none may be worked out ({why})")?;
            inputs(f, report)
        }
    }
}

fn of_count(report: &Report<'_>) -> &'static str {
    let count = numerator(&report.indicator.measure, &report.traced.figures, 0).unwrap_or_default();
    match CountMethod::Phe.formula(count) {
        CountFormula::Exact => "exact limits of a count under 10",
        CountFormula::Byar => "Byar's limits of a count",
    }
}

/// Value, count and population, and where the count is from.
fn inputs(f: &mut fmt::Formatter<'_>, report: &Report<'_>) -> fmt::Result {
    let (indicator, figures) = (report.indicator, &report.traced.figures);
    let (denominator, multiplier) = (figures.denominator.at(0), indicator.measure.unit.multiplier());
    let published = figures.numerator.at(0);
    let count = numerator(&indicator.measure, figures, 0);
    match (published, count) {
        (Some(count), _) => writeln!(f, "   numerator     {count}, as published")?,
        (None, Some(count)) => {
            writeln!(f, "   numerator     {count}, recovered: {}", Method::Numerator.facts().formula)?;
        }
        (None, None) => {}
    }
    if let Some(denominator) = denominator {
        writeln!(f, "   denominator   {denominator}, as published")?;
    }
    match count.zip(denominator.filter(|denominator| *denominator > 0.0)) {
        Some((count, denominator)) => {
            let share = multiplier * count / denominator;
            writeln!(f, "   so the value  {multiplier} × {count} ÷ {denominator} = {share}")
        }
        None => Ok(()),
    }
}

/// The benchmark, the rule and the verdict.
pub(super) fn comparison(f: &mut fmt::Formatter<'_>, report: &Report<'_>) -> fmt::Result {
    let (snapshot, indicator, subject) = (report.snapshot, report.indicator, report.subject);
    let focus = indicator.area.unwrap_or(snapshot.place.code);
    if subject.area != focus || subject.group.is_some() {
        return writeln!(f, "   none: only {} as a whole is set beside a benchmark", report.name(focus));
    }
    let Some(compared) = compared_at(snapshot, indicator, subject.sex, subject.period) else {
        return writeln!(f, "   none: the figure is not in a line of the place");
    };
    let Some(benchmark) = compared.benchmark else { return writeln!(f, "   none: no benchmark has a figure for it") };
    match benchmark.kind {
        BenchmarkKind::Country(area) | BenchmarkKind::Region(area) => {
            writeln!(f, "   benchmark     {} ({area}), {}", report.name(area), benchmark.value)?;
            let exact = compared.exact.filter(|exact| *exact != benchmark.value);
            if let Some(exact) = exact {
                writeln!(f, "   unrounded     {exact}, from its published counts")?;
            }
            let traced = report.provenance.get(&Subject { area, ..subject.clone() });
            for row in traced.into_iter().flat_map(|traced| &traced.rows) {
                writeln!(f, "   from          {}, row {}", row.file, row.row)?;
            }
        }
        BenchmarkKind::PeerMedian(count) => {
            writeln!(f, "   benchmark     the middle of {count} similar places, {}", benchmark.value)?;
        }
    }
    writeln!(f, "   verdict       {}", verdict(&compared, report))
}

fn verdict(compared: &Compared, report: &Report<'_>) -> String {
    let polarity = report.indicator.measure.polarity;
    let word = Judgement::word(compared.relation, polarity);
    let benchmark = compared.exact.unwrap_or_default();
    match (compared.relation, compared.place.interval()) {
        (Err(reason), _) => format!("{word}: {}", reason.as_str()),
        (Ok(Relation::Indistinct | Relation::Equal), Some(limits)) => {
            format!("{word}: {benchmark} is not outside {} to {}", limits.lower(), limits.upper())
        }
        (Ok(Relation::Indistinct | Relation::Equal), None) => {
            format!("{word}: both are the same at {} decimals", report.indicator.measure.decimals)
        }
        (Ok(relation @ (Relation::Higher | Relation::Lower)), limits) => {
            let is_below = relation == Relation::Lower;
            let (which, number) = match limits {
                Some(limits) if is_below => ("upper limit", limits.upper()),
                Some(limits) => ("lower limit", limits.lower()),
                None => ("full count", compared.place.value),
            };
            let side = if is_below { "below" } else { "above" };
            format!("{word}: the {which} {number} is {side} {benchmark} (polarity {})", polarity_name(polarity))
        }
    }
}

fn polarity_name(polarity: Polarity) -> &'static str {
    Polarity::ALL.iter().find(|(_, other)| *other == polarity).map_or("", |(name, _)| name)
}
