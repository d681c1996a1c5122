//! Facts under headings.

/// One thing to know about an indicator: a heading and what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The heading.
    pub title: &'static str,
    /// Its paragraphs.
    pub texts: Vec<String>,
}
