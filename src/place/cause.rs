//! What can be wrong with a place folder, in words that an analyst can act on.
//!
//! Each cause says what was found, then what to do. The texts follow a colon: "areas.csv, row 3: …".

use crate::snapshot::{Date, NotComparable, Period};

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// The operating system could not give the file.
    CannotRead(String),
    /// Bytes that are not UTF-8.
    InvalidUtf8,
    /// A sign that nobody sees: one that controls a terminal, or turns the text after it around.
    HiddenSign(char),
    /// Nothing in the file.
    Empty,
    /// A header and nothing below.
    NoRows,
    /// A quote that takes in the rest of the file.
    UnclosedQuote,
    /// A row with more or fewer cells than the header.
    WrongLength {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// A header that stands below other rows.
    HeaderBelow(u32),
    /// No column that the reader of the file knows.
    NoHeader(String),
    /// Text below the table.
    NoteBelow(String),
    /// A column that must be there.
    MissingColumn,
    /// A column that is there twice.
    RepeatedColumn,
    /// A column that nothing reads.
    UnknownColumn {
        /// Those that are read.
        known: String,
    },
    /// A cell that must be filled.
    Blank,
    /// Text where a number is expected.
    NotANumber(String),
    /// A word that is not on the list.
    NotOneOf {
        /// The text.
        found: String,
        /// What may stand there.
        allowed: String,
    },
    /// Text of another form than the column has.
    Malformed {
        /// The text.
        found: String,
        /// What to write, as a sentence without its capital and full stop.
        expected: String,
    },
    /// A type of category that pages have no words and no place for.
    UnknownBreakdown(String),
    /// A category that no type tells the meaning of.
    CategoryWithoutType,
    /// An older code whose newer one is of another area: a part of it, or several together.
    NotOneToOne,
    /// A rank that runs the other way than a decile or a score of the same file.
    TurnedRound {
        /// The column of ranks.
        rank: String,
        /// The row before it in the order of ranks.
        other: u32,
    },
    /// A decile whose number and words disagree.
    DecileTurnedRound(String),
    /// Deciles that the place has areas in and a file has no row of.
    DecilesMissing(Vec<String>),
    /// Text that differs from a wanted one as damaged text does.
    NearMiss {
        /// The text.
        found: String,
        /// What `select` asks for.
        wanted: String,
    },
    /// A region that the register does not give the place.
    OtherRegion {
        /// The region of the settings.
        found: String,
        /// That of the register.
        listed: String,
    },
    /// Periods of a trend that cannot be set beside each other.
    TrendOver {
        /// The earlier.
        from: Period,
        /// The later.
        to: Period,
        /// Why not.
        reason: NotComparable,
    },
    /// Periods of a trend with a hole between them, or that are no years.
    TrendUneven,
    /// A code that the register of areas does not hold.
    UnknownArea(String),
    /// A label that the declared rule does not read.
    WrongPeriod {
        /// The text.
        found: String,
        /// The rule of `series.csv`.
        rule: String,
        /// A label that the rule reads, if the catalogue shows one.
        example: String,
        /// The rules that would read it.
        readers: String,
    },
    /// A period that was not over on the day of the snapshot.
    PeriodNotOver {
        /// The text.
        found: String,
        /// The day.
        date: Date,
    },
    /// A next update that is no later than the snapshot.
    UpdateInThePast {
        /// The day that is given for it.
        next: Date,
        /// The day of the snapshot.
        date: Date,
    },
    /// A limit on the wrong side of its value.
    LimitBeyondValue {
        /// The limit.
        limit: f64,
        /// The value.
        value: f64,
        /// Whether it is the lower limit.
        is_lower: bool,
        /// Whether the value was rounded more than the limit, and that is all.
        is_rounding: bool,
    },
    /// One limit of two.
    OneLimit,
    /// An interval whose two limits are the same.
    NoWidth(f64),
    /// A limit beyond what the unit can be.
    LimitOutOfRange {
        /// The limit.
        limit: f64,
        /// The end of what is possible.
        end: f64,
    },
    /// A value that the counts of its row do not make.
    ValueAgainstCounts {
        /// The value.
        value: f64,
        /// The count.
        numerator: f64,
        /// What it is out of.
        denominator: f64,
        /// What the counts make.
        made: f64,
    },
    /// A value of 0 people.
    OfNobody {
        /// The value.
        value: f64,
    },
    /// A number that a spreadsheet cut to a few digits.
    Shortened(String),
    /// More than the unit allows.
    AboveHighest {
        /// The value.
        value: f64,
        /// The most it may be.
        highest: f64,
    },
    /// A count above what it is counted from.
    CountAbovePopulation {
        /// The count.
        numerator: f64,
        /// The population.
        denominator: f64,
    },
    /// Less than nothing.
    Negative(f64),
    /// Two rows about the same people and period.
    RepeatedFigure {
        /// Where the first stands.
        first: String,
    },
    /// A row that should add to a figure and gives another value.
    Disagrees {
        /// The value of this row.
        value: f64,
        /// The value that it should add to.
        main: f64,
        /// Where that stands.
        first: String,
    },
    /// A name that should stand once.
    RepeatedName {
        /// What kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// Something names what is not there.
    Unknown {
        /// What kind of thing.
        what: &'static str,
        /// Its name.
        name: String,
        /// Where it should be.
        expected_in: &'static str,
    },
    /// A file of figures that no row of `series.csv` uses.
    FileWithoutCatalogueRow,
    /// A row of the catalogue whose file is not in the folder.
    CatalogueRowWithoutFile(String),
    /// A row of the catalogue that takes nothing from its file.
    TakesNothing(String),
    /// An indicator without any figure for its area.
    NoFigures(String),
    /// An objective without an indicator.
    NoHeadline(String),
    /// Outlines that cannot be read.
    Outlines(String),
    /// Areas of a map that its file has no row of.
    AreasWithoutRow {
        /// The file.
        file: String,
        /// Their codes.
        areas: Vec<String>,
    },
    /// A figure that is not a share of counted people or homes, to be added up by fifth.
    NotCounted(String),
    /// A kind of figure on boundaries that it is not for.
    UnfitBoundaries {
        /// The boundaries.
        boundaries: String,
        /// Whether the figures are tenths of the country.
        is_decile: bool,
    },
    /// Rows of one area with different populations.
    DenominatorsDiffer {
        /// That of this row.
        found: f64,
        /// That of a row before.
        known: f64,
    },
    /// A setting that cannot be read.
    Setting(String),
    /// The snapshot that these files make would be refused by a reader.
    Refused(String),
}
