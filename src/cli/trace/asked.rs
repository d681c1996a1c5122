//! The figure that the analyst means, or what there is instead.

use std::collections::BTreeSet;
use std::fmt;

use clap::Args;

use crate::place::provenance::{Provenance, Subject, Traced};
use crate::snapshot::{Indicator, Measure, Period, Sex, Snapshot};
use crate::words::Words;

/// Which figure is asked for.
#[derive(Debug, Args)]
pub struct Asked {
    /// The indicator's id, such as `employment_rate`.
    pub(super) indicator: String,
    /// The area's code or name.
    pub(super) area: String,
    /// The period: as in the snapshot (`academic 2024/25`), as the file labels it, or as the page shows it.
    pub(super) period: String,
    /// Of whom, where the indicator is published by sex: persons, female, male or not_applicable.
    #[arg(long, value_parser = sex)]
    pub(super) sex: Option<Sex>,
    /// A group, as `Ethnic group|Asian`.
    #[arg(long)]
    pub(super) group: Option<String>,
}

fn sex(text: &str) -> Result<Sex, String> {
    let names: Vec<&str> = Sex::ALL.iter().map(|(name, _)| *name).collect();
    let found = Sex::ALL.iter().find(|(name, _)| *name == text).map(|(_, sex)| *sex);
    found.ok_or_else(|| format!("write one of {}", names.join(", ")))
}

/// What of a question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// No objective lists the indicator.
    Indicator,
    /// The indicator has no figure for the area.
    Area,
    /// It has none for the group.
    Group,
    /// It has none for the period.
    Period,
    /// It has none for the sex, or one for several.
    Sex,
}

/// Why a figure cannot be traced, with what there is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct NoTrace {
    /// What has no answer.
    pub part: Unanswered,
    /// What was asked for.
    pub found: String,
    /// What there is.
    pub known: Vec<String>,
}

impl NoTrace {
    fn of(part: Unanswered, found: &str, known: impl IntoIterator<Item = String>) -> Self {
        Self { part, found: found.to_owned(), known: known.into_iter().collect() }
    }
}

impl fmt::Display for NoTrace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = &self.found;
        match self.part {
            Unanswered::Indicator => write!(f, "no objective of the place lists the indicator `{found}`. There are:")?,
            Unanswered::Area => {
                write!(f, "the indicator has no figure for the area `{found}`. There are figures for:")?
            }
            Unanswered::Group if found.is_empty() => {
                f.write_str("its figures are for groups. Say which with --group:")?
            }
            Unanswered::Group => write!(f, "the area has no figure for the group `{found}`. There are:")?,
            Unanswered::Period => write!(f, "there is no figure for the period `{found}`. There are:")?,
            Unanswered::Sex if found.is_empty() => f.write_str("its figures are by sex. Say which with --sex:")?,
            Unanswered::Sex => write!(f, "there is no figure for the sex `{found}`. There are:")?,
        }
        self.known.iter().try_for_each(|known| write!(f, "\n   {known}"))
    }
}

pub(super) fn unknown_indicator(snapshot: &Snapshot, found: &str) -> NoTrace {
    NoTrace::of(Unanswered::Indicator, found, snapshot.indicators.keys().map(ToString::to_string))
}

/// The word for a sex in files.
pub(super) fn sex_name(sex: Sex) -> &'static str {
    Sex::ALL.iter().find(|(_, other)| *other == sex).map_or("", |(name, _)| name)
}

type TracedFigure<'a> = (&'a Subject, &'a Traced);

/// The figure that is asked for, narrowed down by area, group, period and sex.
pub(super) fn find<'a>(
    provenance: &'a Provenance,
    indicator: &Indicator,
    asked: &Asked,
    words: Words<'_>,
) -> Result<TracedFigure<'a>, NoTrace> {
    let area = provenance.area_named(&asked.area);
    let of_area: Vec<TracedFigure<'a>> =
        provenance.figures().filter(|(subject, _)| Some(subject.area) == area).collect();
    if of_area.is_empty() {
        let codes: BTreeSet<_> = provenance.figures().map(|(subject, _)| subject.area).collect();
        let name = |code| provenance.area(code).map(|area| format!("{code} {}", area.name));
        return Err(NoTrace::of(Unanswered::Area, &asked.area, codes.into_iter().filter_map(name)));
    }
    let of_group = of_group(of_area, asked.group.as_deref())?;
    let of_period = of_period(of_group, &asked.period, words)?;
    of_sex(&of_period, asked.sex, &indicator.measure)
}

fn of_group<'a>(figures: Vec<TracedFigure<'a>>, asked: Option<&str>) -> Result<Vec<TracedFigure<'a>>, NoTrace> {
    let group = asked.map(|text| text.split_once('|').unwrap_or((text, "")));
    let is_asked =
        |subject: &Subject| subject.group.as_ref().map(|(kind, name)| (kind.heading(), name.as_str())) == group;
    let (found, others): (Vec<_>, Vec<_>) = figures.into_iter().partition(|(subject, _)| is_asked(subject));
    if !found.is_empty() {
        return Ok(found);
    }
    let groups: BTreeSet<_> = others.iter().filter_map(|(subject, _)| subject.group.as_ref()).collect();
    Err(NoTrace::of(
        Unanswered::Group,
        asked.unwrap_or(""),
        groups.iter().map(|(kind, name)| format!("{}|{name}", kind.heading())),
    ))
}

fn of_period<'a>(
    figures: Vec<TracedFigure<'a>>,
    asked: &str,
    words: Words<'_>,
) -> Result<Vec<TracedFigure<'a>>, NoTrace> {
    let in_file_form = asked.parse::<Period>().ok();
    let is_shown_so = |period| words.period(period) == asked || words.short_period(period) == asked;
    let is_labelled_so = |traced: &Traced| traced.rows.iter().any(|row| row.label == asked);
    let periods = |is_meant: &dyn Fn(&TracedFigure<'a>) -> bool| -> BTreeSet<Period> {
        figures.iter().filter(|found| is_meant(found)).map(|(subject, _)| subject.period).collect()
    };
    // What is written in full wins; then what the page says; then the label, which other files use otherwise.
    let readings = [
        periods(&|(subject, _)| Some(subject.period) == in_file_form),
        periods(&|(subject, _)| is_shown_so(subject.period)),
        periods(&|(_, traced)| is_labelled_so(traced)),
    ];
    let meant = readings.iter().find(|periods| periods.len() == 1).and_then(BTreeSet::first).copied();
    let (found, others): (Vec<_>, Vec<_>) =
        figures.iter().copied().partition(|(subject, _)| Some(subject.period) == meant);
    if found.is_empty() {
        Err(NoTrace::of(Unanswered::Period, asked, known_periods(&others, words)))
    } else {
        Ok(found)
    }
}

fn known_periods(figures: &[TracedFigure<'_>], words: Words<'_>) -> Vec<String> {
    let mut known: Vec<(Period, String)> = figures
        .iter()
        .map(|(subject, traced)| {
            let label = traced.rows.first().map(|row| row.label.as_str()).unwrap_or_default();
            let period = subject.period;
            (period, known_period(period, &words.period(period), label))
        })
        .collect();
    known.sort();
    known.dedup();
    known.into_iter().map(|(_, text)| text).collect()
}

/// A period in its forms, each that differs from the first named once.
fn known_period(period: Period, shown: &str, label: &str) -> String {
    let form = period.to_string();
    let shown_as = (shown != form).then(|| format!("shown as {shown}"));
    let labelled = (label != form).then(|| format!("in its file {label}"));
    let others: Vec<String> = shown_as.into_iter().chain(labelled).collect();
    if others.is_empty() { form } else { format!("{form} ({})", others.join("; ")) }
}

fn of_sex<'a>(
    figures: &[TracedFigure<'a>],
    asked: Option<Sex>,
    measure: &Measure,
) -> Result<TracedFigure<'a>, NoTrace> {
    let lead = measure.phrase.as_ref().and_then(|phrase| phrase.lead_sex);
    let with = |sex: Sex| figures.iter().find(|(subject, _)| subject.sex == sex).copied();
    let found = match (asked, figures) {
        (Some(sex), _) => with(sex),
        (None, [one]) => Some(*one),
        (None, _) => with(Sex::Persons).or_else(|| with(Sex::NotApplicable)).or_else(|| lead.and_then(with)),
    };
    let known = || figures.iter().map(|(subject, _)| sex_name(subject.sex).to_owned());
    found.ok_or_else(|| NoTrace::of(Unanswered::Sex, asked.map_or("", sex_name), known()))
}
