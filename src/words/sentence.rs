//! Text with its numbers marked, so that a page can make them stand out.

use std::fmt;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Plain(String),
    /// The figure that the sentence is about.
    Figure(String),
    /// What must be said beside it, such as the year of an older figure.
    Aside(String),
}

/// One or more sentences of plain language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(Vec<Span>);

impl Sentence {
    /// Plain text alone.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Span::Plain(text.into())])
    }

    /// The same with more text.
    #[must_use]
    pub fn then(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span::Plain(text.into()));
        self
    }

    /// The same with the figure that it is about.
    #[must_use]
    pub fn figure(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span::Figure(text.into()));
        self
    }

    /// The same with something said beside it.
    #[must_use]
    pub fn aside(mut self, text: impl Into<String>) -> Self {
        self.0.push(Span::Aside(text.into()));
        self
    }

    /// Its text without what is said beside it.
    pub fn without_asides(&self) -> String {
        let said = self.0.iter().filter_map(|part| match part {
            Span::Plain(text) | Span::Figure(text) => Some(text.as_str()),
            Span::Aside(_) => None,
        });
        said.collect::<String>().trim().to_owned()
    }

    /// Its parts in order.
    pub fn parts(&self) -> &[Span] {
        &self.0
    }

    /// The same with a capital at its start.
    #[must_use]
    pub fn with_capital(mut self) -> Self {
        if let Some(Span::Plain(text) | Span::Figure(text) | Span::Aside(text)) = self.0.first_mut()
            && let Some(first) = text.get_mut(..1)
        {
            first.make_ascii_uppercase();
        }
        self
    }

    /// The same with each part changed.
    #[must_use]
    pub fn map(mut self, change: impl Fn(&str) -> String) -> Self {
        for part in &mut self.0 {
            match part {
                Span::Plain(text) | Span::Figure(text) | Span::Aside(text) => *text = change(text),
            }
        }
        self
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            Span::Plain(text) | Span::Figure(text) | Span::Aside(text) => f.write_str(text),
        })
    }
}
