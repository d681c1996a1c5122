//! A tree of elements and texts: what a page says, before anything renders it.
//!
//! Tags and attributes come from closed lists, so a file can neither bring a script into a page nor an
//! event handler; texts stay texts.

use std::rc::Rc;

/// Tags that a page may have.
pub const TAGS: [&str; 34] = [
    "a",
    "b",
    "caption",
    "circle",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "header",
    "li",
    "nav",
    "ol",
    "p",
    "path",
    "rect",
    "section",
    "small",
    "span",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Attributes that an element may have.
pub const ATTRIBUTES: [&str; 30] = [
    "aria-hidden",
    "aria-labelledby",
    "class",
    "cx",
    "cy",
    "d",
    "data-status",
    "fill",
    "focusable",
    "height",
    "href",
    "id",
    "overflow",
    "preserveAspectRatio",
    "r",
    "rel",
    "role",
    "scope",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-width",
    "tabindex",
    "target",
    "text-anchor",
    "vector-effect",
    "viewBox",
    "width",
    "x",
    "y",
];

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A text, never markup.
    Text(Rc<str>),
    /// An element with what is in it.
    Element(Element),
}

/// An element of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its tag, one of [`TAGS`].
    pub tag: &'static str,
    /// Each one of [`ATTRIBUTES`], with its value.
    pub attributes: Vec<(&'static str, Rc<str>)>,
    /// What is in it, in order.
    pub children: Vec<Node>,
}

/// An element with a tag, without attributes and children.
pub fn element(tag: &'static str) -> Element {
    debug_assert!(TAGS.contains(&tag), "{tag} is not in the list");
    Element { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// The element with a class, or several with spaces between.
    #[must_use]
    pub fn class(self, name: impl Into<Rc<str>>) -> Self {
        self.attribute("class", name)
    }

    /// The element with another attribute, one of [`ATTRIBUTES`].
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<Rc<str>>) -> Self {
        debug_assert!(ATTRIBUTES.contains(&name), "{name} is not in the list");
        self.attributes.push((name, value.into()));
        self
    }

    /// The element with another attribute, where that has a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Rc<str>>>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// The element with a text after what is in it.
    #[must_use]
    pub fn text(self, text: impl Into<Rc<str>>) -> Self {
        self.child(Node::Text(text.into()))
    }

    /// The element with a child after what is in it.
    #[must_use]
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// The element with children after what is in it.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = impl Into<Node>>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl Node {
    /// A text as a part of a page.
    pub fn text(text: impl Into<Rc<str>>) -> Self {
        Self::Text(text.into())
    }
}
