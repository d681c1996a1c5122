//! What is said to an analyst: what was found, and what to do about it.

use super::cause::Cause;
use crate::snapshot::{BreakdownKind, NotComparable};

/// Quotes text as it was found, cut to 60 characters.
fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("{short:?}")
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).chain(['.']).collect()
}

/// What to do about a value that its counts do not make, by how far it is off.
fn counts_remedy(value: f64, made: f64) -> String {
    let times = [10.0, 100.0, 1_000.0, 10_000.0, 100_000.0];
    let is_near = |of: f64, other: f64| (of - other).abs() <= 0.02 * other.abs();
    let likely = match times.iter().find(|factor| is_near(value * **factor, made) || is_near(value, made * **factor)) {
        Some(factor) if is_near(value * factor, made) => {
            format!("The value looks like one {factor} times too small, such as a fraction for a percentage")
        }
        Some(factor) => format!("The value looks like one {factor} times too large"),
        None => "One of the three is wrong, or was cut by a spreadsheet".to_owned(),
    };
    format!(
        "{likely}: correct it, or `unit` in indicators.csv, or leave out the counts where they are of other people."
    )
}

impl Cause {
    /// What was found, as a clause.
    pub(super) fn what(&self) -> String {
        match self {
            Self::CannotRead(reason) => format!("the file cannot be read: {reason}"),
            Self::InvalidUtf8 => "it holds bytes that are not UTF-8".to_owned(),
            Self::HiddenSign(sign) => format!("it holds the sign U+{:04X}, which nobody sees", u32::from(*sign)),
            Self::Empty => "the file is empty".to_owned(),
            Self::NoRows => "the file has a header and no rows".to_owned(),
            Self::UnclosedQuote => "a double quote is opened and not closed".to_owned(),
            Self::WrongLength { found, expected } => {
                format!("it has {found} cell{}, the header has {expected}", if *found == 1 { "" } else { "s" })
            }
            Self::HeaderBelow(row) => format!("the header stands in row {row}"),
            Self::NoHeader(_) => "it has none of the columns that are read here".to_owned(),
            Self::NoteBelow(text) => format!("{} is a note, not a row of figures", quoted(text)),
            Self::MissingColumn => "it is not in the header".to_owned(),
            Self::RepeatedColumn => "it stands twice in the header".to_owned(),
            Self::UnknownColumn { .. } => "it is no column of this file".to_owned(),
            Self::Blank => "the cell is blank".to_owned(),
            Self::NotANumber(found) => format!("{} is not a number", quoted(found)),
            Self::NotOneOf { found, .. } => format!("{} is not a word of this column", quoted(found)),
            Self::Malformed { found, .. } => format!("{} cannot be read", quoted(found)),
            Self::CategoryWithoutType => "the cell is blank beside a category".to_owned(),
            Self::UnknownBreakdown(found) => format!("{} is no type of category that pages know", quoted(found)),
            Self::TrendOver { from, to, reason } => {
                let why = match reason {
                    NotComparable::NotLater => "are not in order of time",
                    NotComparable::Overlap => "share some of their time",
                    NotComparable::Unlike => "are not of the same length and season",
                    NotComparable::Broken => "have a break between them in breaks.csv",
                    NotComparable::Marked => "are marked in breaks.csv",
                };
                format!("the trend goes over {from} and {to}, which {why}")
            }
            Self::NotOneToOne => "the newer code is not of the same area".to_owned(),
            Self::TurnedRound { rank, other } => format!("it runs the other way than {rank}, beside row {other}"),
            Self::DecileTurnedRound(found) => format!("the number and the words of {} disagree", quoted(found)),
            Self::DecilesMissing(numbers) => {
                format!("it has no row of the place for decile {}, in which the place has areas", numbers.join(", "))
            }
            Self::NearMiss { found, wanted } => {
                format!("{} is passed over, and looks like a damaged {}", quoted(found), quoted(wanted))
            }
            Self::TrendUneven => "the periods of the trend are not evenly spaced years".to_owned(),
            Self::OtherRegion { found, listed } => {
                format!("{} is not the place's region in areas.csv, which has {}", quoted(found), quoted(listed))
            }
            Self::UnknownArea(found) if found.is_empty() => "the cell is blank".to_owned(),
            Self::UnknownArea(found) => format!("{} is not a code of areas.csv", quoted(found)),
            Self::WrongPeriod { found, rule, .. } => {
                format!("{} is not a period that the rule {rule} reads", quoted(found))
            }
            Self::PeriodNotOver { found, date } => {
                format!("{} was not over on {date}, the day of the snapshot", quoted(found))
            }
            Self::UpdateInThePast { next, date } => format!("the next update, {next}, is no later than {date}"),
            Self::OneLimit => "it is blank, and the other limit is not".to_owned(),
            Self::NoWidth(limit) => format!("both limits are {limit}: an interval without a width"),
            Self::LimitOutOfRange { limit, end } => format!("the limit {limit} is beyond {end}"),
            Self::ValueAgainstCounts { value, numerator, denominator, made } => {
                format!("the value {value} is not what its counts make: {numerator} out of {denominator} is {made}")
            }
            Self::OfNobody { value } => format!("the value {value} is of 0"),
            Self::Shortened(found) => format!("{} has lost digits in a spreadsheet", quoted(found)),
            Self::LimitBeyondValue { limit, value, is_lower, .. } => {
                format!("{limit} is {} the value {value}", if *is_lower { "above" } else { "below" })
            }
            Self::AboveHighest { value, highest } => {
                format!("{value} is above {highest}, the most that this indicator may be")
            }
            Self::CountAbovePopulation { numerator, denominator } => {
                format!("{numerator} is above the denominator {denominator}")
            }
            Self::Negative(value) => format!("{value} is below zero"),
            Self::RepeatedFigure { first } => {
                format!("it gives other figures than {first} for the same area, period, sex and category")
            }
            Self::Disagrees { value, main, first } => format!("the value {value} should be {main}, as in {first}"),
            Self::RepeatedName { what, name } => format!("the {what} {} stands twice", quoted(name)),
            Self::Unknown { what, name, expected_in } => format!("the {what} {} is not in {expected_in}", quoted(name)),
            Self::FileWithoutCatalogueRow => "no row of series.csv uses this file".to_owned(),
            Self::CatalogueRowWithoutFile(file) => format!("there is no file indicators/{file}"),
            Self::TakesNothing(file) => format!("it takes no row of indicators/{file}"),
            Self::NoFigures(indicator) => format!("{indicator} has no figure for its area"),
            Self::NoHeadline(objective) => format!("the objective {} has no indicators", quoted(objective)),
            Self::Outlines(reason) => format!("the outlines cannot be read: {reason}"),
            Self::AreasWithoutRow { file, areas } => {
                let shown: Vec<&str> = areas.iter().map(String::as_str).take(3).collect();
                let more = if areas.len() > shown.len() {
                    format!(" and {} more", areas.len() - shown.len())
                } else {
                    String::new()
                };
                format!("it takes no row of {file} for {}{more}", shown.join(", "))
            }
            Self::NotCounted(id) => format!("{id} is no share of counted people or homes"),
            Self::UnfitBoundaries { boundaries, is_decile: true } => {
                format!("tenths of the country are not of the areas of {boundaries}")
            }
            Self::UnfitBoundaries { boundaries, is_decile: false } => {
                format!("the smallest areas, {boundaries}, have figures that are not tenths of the country")
            }
            Self::DenominatorsDiffer { found, known } => {
                format!("{found} differs from {known} in another row of the same area")
            }
            Self::Setting(reason) => reason.clone(),
            Self::Refused(reason) => format!("the snapshot would be refused: {reason}"),
        }
    }

    /// What to do about it, as sentences.
    pub(super) fn remedy(&self) -> String {
        let text = match self {
            Self::CannotRead(_) => "Check that the file is there and may be read.",
            Self::InvalidUtf8 => "Save the file again as \"CSV UTF-8\".",
            Self::HiddenSign(_) => "Take it out: it can turn the words of a page around.",
            Self::Empty | Self::NoRows => "Export the file again, or take it out of the folder and the catalogue.",
            Self::UnclosedQuote => {
                "It takes in the rows below. Close it, or write \"\" where a quote is part of the text."
            }
            Self::WrongLength { .. } => {
                "Put text that holds a comma in double quotes, and check that every quote is closed."
            }
            Self::HeaderBelow(_) => "Take the rows above the header out: titles belong in sources.csv.",
            Self::NoHeader(names) => return format!("The first row names the columns: {names}."),
            Self::NoteBelow(_) => "Take notes below the table out, or write them into sources.csv or a caveat.",
            Self::MissingColumn => "Add the column to the header, spelt like this.",
            Self::RepeatedColumn => "Keep one of the two columns, or give the other another name.",
            Self::UnknownColumn { known } => {
                return format!("Take the column out, or correct its name. These are read: {known}.");
            }
            Self::Blank => "Fill in this cell.",
            Self::NotANumber(_) => {
                "Write a plain number such as 12.5, without units, notes or commas, or leave the cell blank where nothing is published."
            }
            Self::NotOneOf { allowed, .. } => return format!("Use one of: {allowed}."),
            Self::Malformed { expected, .. } => return sentence(expected),
            Self::CategoryWithoutType => "Write what the category is of, or take the row out with `select`.",
            Self::UnknownBreakdown(_) => {
                let known: Vec<&str> = BreakdownKind::ALL.iter().map(|(heading, _)| *heading).collect();
                return format!(
                    "Rename it with `map_category_type` in series.csv, or leave its rows out with `select`. Known are: {}.",
                    known.join("; ")
                );
            }
            Self::NotOneToOne => {
                "Leave `newer_code` blank where an area was split or merged: figures of the whole are not those of a part. Of a mere renaming both rows have one name."
            }
            Self::TurnedRound { .. } => {
                "Rank 1 and decile 1 are the most deprived, with the highest score. Copy the columns anew from the published file."
            }
            Self::DecileTurnedRound(_) => {
                "Decile 1 is the most deprived, 10 the least. Correct the numbers or the names."
            }
            Self::DecilesMissing(_) => "Add the rows. Where nothing is published for one, add it with a blank value.",
            Self::NearMiss { .. } => {
                "Correct the cell: it has another space, sign or capital, or a spreadsheet made a date of it. Or name it in `select` of series.csv."
            }
            Self::TrendOver { .. } => {
                "Begin the list after it, or leave `trend_test` blank and say why in `trend_reason`."
            }
            Self::TrendUneven => {
                "Take periods that follow each other year by year, or leave `trend_test` blank and say why in `trend_reason`."
            }
            Self::OtherRegion { .. } => "Correct `region`, or `region_code` in the place's row of areas.csv.",
            Self::UnknownArea(found) if found.is_empty() => {
                "Fill in the code, or leave such rows out with `area_code!=` in `select` of series.csv."
            }
            Self::UnknownArea(_) => "Correct the code, or add the area to areas.csv.",
            Self::WrongPeriod { rule, readers, .. } if readers.split(", ").any(|reader| reader == rule) => {
                return format!(
                    "{rule} reads it where `period_type` in indicators.csv is academic_year or financial_year."
                );
            }
            Self::WrongPeriod { readers, .. } if !readers.is_empty() => {
                return format!(
                    "These rules read it: {readers}. Name one in `period_rule` of series.csv, or correct the period."
                );
            }
            Self::WrongPeriod { example, .. } if example.is_empty() => {
                "Correct it, or correct `period_rule` in series.csv."
            }
            Self::WrongPeriod { example, .. } => {
                return format!("Write it like {example:?}, or correct `period_rule` in series.csv.");
            }
            Self::PeriodNotOver { .. } => {
                "Correct the period, or set `date` in place.toml to the day of this snapshot."
            }
            Self::UpdateInThePast { .. } => {
                "Set `next_update` to a day after `date`, or leave it out where it is not known."
            }
            Self::OneLimit => "Fill in both limits, or leave both blank.",
            Self::NoWidth(_) => "Leave both limits blank where none is published.",
            Self::LimitOutOfRange { .. } => {
                "Leave both limits blank where the published ones cannot be, or correct `unit` or `highest` in indicators.csv."
            }
            Self::ValueAgainstCounts { value, made, .. } => return counts_remedy(*value, *made),
            Self::OfNobody { .. } => "Leave the value blank: a share of nobody is no figure.",
            Self::Shortened(_) => "Format the column as a number without exponent, and export the file again.",
            Self::LimitBeyondValue { is_rounding: true, .. } => {
                "The value is rounded more than its limits. Take the value with as many decimals from the publisher's file."
            }
            Self::LimitBeyondValue { .. } => {
                "An interval must contain its value. Check whether the lower and the upper limit were swapped."
            }
            Self::AboveHighest { .. } => {
                "Check the decimal point. If such a value is right, set `highest` in indicators.csv."
            }
            Self::CountAbovePopulation { .. } => "Check whether the numerator and the denominator were swapped.",
            Self::Negative(_) => {
                "Leave the rows out with `value>=0` in series.csv where it stands for a missing value. Where figures can be below zero, such as gaps, set `unit` to score."
            }
            Self::RepeatedFigure { .. } => {
                "Keep one of the two rows. If they differ in age or another column, choose one with `select` in series.csv."
            }
            Self::Disagrees { .. } => {
                "Check that both are of the same edition, or change `role` in series.csv to instead or beside."
            }
            Self::RepeatedName { .. } => "Keep one of the two.",
            Self::Unknown { expected_in, .. } => return format!("Correct the name, or add it to {expected_in}."),
            Self::FileWithoutCatalogueRow => "Add a row to series.csv, or take the file out of the folder.",
            Self::CatalogueRowWithoutFile(_) => "Add the file, or take the row out of series.csv.",
            Self::TakesNothing(_) => "Check that `select`, `periods` and `areas` are spelt as in the file.",
            Self::NoFigures(_) => "Check `select`, `areas` and `periods` of its rows in series.csv.",
            Self::NoHeadline(_) => "List at least one under `indicators`, or take the objective out.",
            Self::Outlines(_) => {
                "Export them again as GeoJSON: polygons in degrees, one feature an area, with its `code`."
            }
            Self::AreasWithoutRow { .. } => {
                "Check `select`, `period` and `add_up_parts`. Where nothing is published, add a row with a blank value."
            }
            Self::NotCounted(_) => "Take the row out: only counts of separate areas can be added up by fifth.",
            Self::UnfitBoundaries { is_decile: true, .. } => {
                "Write the boundaries of the smallest areas, such as 2021-small, or correct `statistic` in indicators.csv."
            }
            Self::UnfitBoundaries { is_decile: false, .. } => {
                "Write the year alone and add the figures up, or take the row out: of so few people a share is mostly chance."
            }
            Self::DenominatorsDiffer { .. } => "Take categories of one table: those of one area share its total.",
            Self::Setting(_) => "Correct the setting. The figures are read once place.toml can be.",
            Self::Refused(_) => "Make the place smaller, or split it.",
        };
        text.to_owned()
    }
}
