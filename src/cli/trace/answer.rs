//! What is said of a traced figure, from its rows to its verdict.

use std::collections::BTreeSet;
use std::fmt;

use super::asked::sex_name;
use super::report::Report;
use super::working;
use crate::place::provenance::{Meeting, ProvenanceRow, Subject};
use crate::snapshot::{BreakdownKind, Cell, FIGURES, Series};
use crate::stats::reading::estimate;

/// Where the snapshot holds a figure.
enum ShownIn {
    /// In a line of its area.
    Line(Cell),
    /// In a line of a group.
    Group(Cell),
    /// Among the councils.
    Council(Cell),
    /// Nowhere: it is not shown.
    Nowhere,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Subject { area, period, sex, group } = self.subject;
        writeln!(f, "{} ({})", self.indicator.measure.plain_title, self.indicator.measure.id)?;
        write!(f, "{} ({area}), {period}, {}", self.name(*area), sex_name(*sex))?;
        if let Some((kind, name)) = group {
            write!(f, ", {}: {name}", kind.heading())?;
        }
        writeln!(f, "\n{}", self.shown())?;
        f.write_str("\nRows\n")?;
        self.traced.rows.iter().try_for_each(|row| self.row(f, row))?;
        f.write_str("\nMargin of error\n")?;
        working::margin(f, self)?;
        f.write_str("\nComparison\n")?;
        working::comparison(f, self)?;
        f.write_str("\nFiles")?;
        let files: BTreeSet<&String> = self.traced.rows.iter().map(|row| &row.file).collect();
        files.into_iter().try_for_each(|file| self.file(f, file))
    }
}

impl Report<'_> {
    fn shown(&self) -> String {
        let (indicator, words) = (self.indicator, self.words);
        let period = words.period(self.subject.period);
        let (where_it_is, cell) = match self.held() {
            ShownIn::Line(cell) => ("In the lines of the place", cell),
            ShownIn::Group(cell) => ("In the lines of its group", cell),
            ShownIn::Council(cell) => ("Among the councils", cell),
            ShownIn::Nowhere => return format!("Not in the snapshot, so not shown for {period}."),
        };
        let Cell::Number(value) = cell else {
            return format!("{where_it_is}, shown for {period} as \"{}\".", words.missing(cell));
        };
        let shown = words.figure(&indicator.measure, value);
        let interval = estimate(&indicator.measure, &self.traced.figures, 0).and_then(|estimate| estimate.interval());
        let range = interval.map(|interval| format!(", margin of error {}", words.range(&indicator.measure, interval)));
        format!("{where_it_is}, shown for {period} as {shown}{}.", range.unwrap_or_default())
    }

    fn held(&self) -> ShownIn {
        let (indicator, subject) = (self.indicator, self.subject);
        let index = indicator.periods.iter().position(|period| *period == subject.period);
        let in_line = |line: &Series| {
            let is_meant = line.area == subject.area && line.sex == subject.sex;
            index.filter(|_| is_meant).and_then(|index| line.figures.value.get(index)).copied()
        };
        if let Some((kind, name)) = &subject.group {
            let groups = indicator.breakdowns.iter().filter(|breakdown| breakdown.kind == *kind);
            let mut group = groups.flat_map(|breakdown| &breakdown.groups).filter(|group| group.name == *name);
            return group
                .find_map(|group| group.series.iter().find_map(in_line))
                .map_or(ShownIn::Nowhere, ShownIn::Group);
        }
        let by_sex = || indicator.breakdowns.iter().filter(|breakdown| breakdown.kind == BreakdownKind::Sex);
        let of_sex = || by_sex().flat_map(|b| &b.groups).flat_map(|group| &group.series).find_map(in_line);
        let councils = indicator.councils.iter().filter(|c| c.sex == subject.sex && c.period == subject.period);
        let mut cells = councils.flat_map(|councils| councils.areas.iter().zip(&councils.figures.value));
        let mut council = || cells.find(|(area, _)| **area == subject.area).map(|(_, cell)| *cell);
        let line = indicator.series.iter().find_map(in_line).map(ShownIn::Line);
        line.or_else(|| of_sex().map(ShownIn::Group))
            .or_else(|| council().map(ShownIn::Council))
            .unwrap_or(ShownIn::Nowhere)
    }

    fn row(&self, f: &mut fmt::Formatter<'_>, row: &ProvenanceRow) -> fmt::Result {
        let ProvenanceRow { file, row: number, rule_row, note, period_rule, label, written_area, .. } = row;
        writeln!(f, "{file}, row {number}: {}", self.fate(row))?;
        writeln!(f, "   taken by      series.csv, row {rule_row}")?;
        if let Some(note) = note {
            writeln!(f, "   note          {note}")?;
        }
        let area = self.subject.area;
        if written_area == &area.to_string() {
            writeln!(f, "   area_code     {written_area}")?;
        } else {
            writeln!(f, "   area_code     {written_area}, an older code of {area} (areas.csv)")?;
        }
        let rule = period_rule.split(':').next().unwrap_or_default();
        let mut blank = Vec::new();
        for (position, (column, text)) in row.cells.iter().enumerate() {
            if position == 0 {
                writeln!(f, "   {column:<13} {label}, read by {rule} as {}", self.subject.period)?;
            } else if text.is_empty() {
                blank.push(column.as_str());
            } else {
                writeln!(f, "   {column:<13} {text}")?;
            }
        }
        if blank.is_empty() { Ok(()) } else { writeln!(f, "   blank         {}", blank.join(", ")) }
    }

    /// What became of a row in the end.
    fn fate(&self, row: &ProvenanceRow) -> &'static str {
        let later = self.traced.rows.iter().skip_while(|other| *other != row).skip(1);
        let replaced = later.map(|other| other.meeting).find_map(|meeting| match meeting {
            Meeting::Replaces => Some("was replaced by a row below"),
            Meeting::ReplacesOlderCode => Some("gave way to the row under the newer code"),
            Meeting::First | Meeting::Adds | Meeting::GivesWay | Meeting::Repeats | Meeting::Refused => None,
        });
        replaced.unwrap_or(match row.meeting {
            Meeting::First => "gives the figure",
            Meeting::Replaces | Meeting::ReplacesOlderCode => "gives the figure, in place of the row above",
            Meeting::Adds => "adds what is missing above",
            Meeting::GivesWay => "gave way to the row under the newer code",
            Meeting::Repeats => "says the same again",
            Meeting::Refused => "cannot stand beside the row above",
        })
    }

    fn file(&self, f: &mut fmt::Formatter<'_>, file: &str) -> fmt::Result {
        write!(f, "\n{file}")?;
        if let Some(input) = self.snapshot.inputs.get(file) {
            write!(f, "\n   SHA-256 {}", input.sha256)?;
        }
        if let Some(source) = file.strip_prefix(FIGURES).and_then(|name| self.snapshot.sources.get(name)) {
            write!(f, "\n   {}", self.words.source(source))?;
            if let Some(url) = &source.url {
                write!(f, "\n   {}", url.as_str())?;
            }
        }
        Ok(())
    }
}
