//! Why a number or a verdict is not given, as the end of a sentence.

use crate::snapshot::Cell;
use crate::stats::Refusal;

/// "Not compared: few people stand behind a figure, so it is withheld."
pub(super) fn not_compared(reason: &str) -> String {
    format!("Not compared: {reason}.")
}

/// What a cell without a figure says of a comparison.
pub(super) const fn cell(cell: Cell) -> &'static str {
    match cell {
        Cell::Suppressed => "too few people stand behind a figure to show it",
        Cell::NotApplicable => "a figure does not apply here",
        Cell::NotPublished | Cell::Number(_) => "a figure is not published",
    }
}

/// What a method's refusal says.
pub(super) const fn reason(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::MissingInput | Refusal::MissingValue => "a figure is not published",
        Refusal::NotFinite => "a figure is not a number",
        Refusal::NegativeInput => "a count is below zero",
        Refusal::ZeroDenominator | Refusal::ZeroPopulation => "a group has no people in it",
        Refusal::NumeratorExceedsDenominator => "a count is larger than the group it is out of",
        Refusal::InvalidMultiplier => "the unit of the figure is not clear",
        Refusal::LowerUndefined | Refusal::FewerThan10Events | Refusal::ZeroCount | Refusal::ZeroOrFullCount => {
            "there are too few cases"
        }
        Refusal::LengthMismatch | Refusal::TimesNotInOrder => "the figures do not fit together",
        Refusal::ZeroStandardPopulation => "there is no standard group to set it beside",
        Refusal::FewerThan5Groups => "fewer than five groups have a figure",
        Refusal::MissingGroup => "a group has no figure",
        Refusal::InvalidInterval => "a margin of error does not fit its figure",
        Refusal::TooFewAreas => "too few areas have a figure",
        Refusal::FewerThan5Points => "there are fewer than five figures",
        Refusal::TooManyPoints => "there are too many figures",
        Refusal::GapInSeries => "a year is missing",
        Refusal::NoInterval | Refusal::ZeroWidthInterval => "no margin of error is published",
        Refusal::ZeroReference => "the figure to set it beside is zero",
        Refusal::NotComparable => "the two figures do not count the same thing",
        Refusal::KindNotCountable => "a figure of this kind does not count people",
        Refusal::NoDenominator => "no number of people is published with the figure",
        Refusal::NoPolarity => "neither higher nor lower is better",
        Refusal::PublishedInterval => "the publisher gives a margin of error",
        Refusal::CompleteCount => "everyone was counted",
        Refusal::NotASimpleCount => "it is a survey or a model",
        Refusal::NoCounts => "no counts are published",
        Refusal::KindNeedsMoreThanCounts => "a figure of this kind needs more than counts",
        Refusal::NotUnique | Refusal::NoWholeNumberFits => "the count behind the figure is not clear",
    }
}
