//! What is said of a yardstick of a fairer place.

/// A yardstick as a row to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetRow {
    /// What it is.
    pub name: String,
    /// Whose figure it is, and the figure.
    pub aside: String,
    /// What it comes to.
    pub result: String,
    /// From what to what, where that is known.
    pub range: Option<String>,
}

/// What figures out of a hundred show: their text, and a few words on each kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HundredWords {
    /// All that the picture shows, in sentences.
    pub text: String,
    /// Those counted both times.
    pub both: String,
    /// Those between.
    pub between: String,
    /// Those counted neither time.
    pub others: String,
}
