//! Elements made by calls.
//!
//! Yew's macro writes each element out where it stands, and a phone would download every one of them;
//! a call is a tenth of that.

use std::rc::Rc;

use yew::html::{onchange, onclick, onkeydown};
use yew::virtual_dom::{Key, Listener, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, MouseEvent, NodeRef};

/// An element in the making.
pub struct Tag(Box<VTag>);

/// An element without attributes and children.
#[inline(never)]
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(VTag::new(name)))
}

/// A drawing that says nothing by itself.
pub fn drawing(class: &'static str, [width, height]: [&'static str; 2], box_of: &'static str) -> Tag {
    let values =
        [("width", width), ("height", height), ("viewBox", box_of), ("aria-hidden", "true"), ("focusable", "false")];
    let set = |svg: Tag, (name, value)| svg.set(name, AttrValue::Static(value));
    values.into_iter().fold(tag("svg").class(class), set)
}

impl Tag {
    /// The element with a class, or several with spaces between.
    pub fn class(self, class: &'static str) -> Self {
        self.set("class", AttrValue::Static(class))
    }

    /// The element with another attribute.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// The element with another attribute, where that has a value.
    #[inline(never)]
    pub fn set_some(self, name: &'static str, value: Option<AttrValue>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// As a control that says whether it works.
    pub fn disabled(self, is_disabled: bool) -> Self {
        self.set_some("disabled", is_disabled.then_some("disabled".into()))
    }

    /// A choice of several, or one of those.
    #[inline(never)]
    pub fn checked(mut self, is_checked: bool) -> Self {
        self.0.set_checked(is_checked);
        self
    }

    /// The element, to be found by a reference once it is rendered.
    #[inline(never)]
    pub fn at(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// The element with another listener to what the reader does.
    #[inline(never)]
    pub fn hears(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// Calls back when it is clicked.
    pub fn on_click(self, then: Callback<MouseEvent>) -> Self {
        self.hears(Rc::new(onclick::Wrapper::new(then)))
    }

    /// Calls back when it has another value.
    pub fn on_change(self, then: Callback<Event>) -> Self {
        self.hears(Rc::new(onchange::Wrapper::new(then)))
    }

    /// Calls back when a key is pressed in it.
    pub fn on_key(self, then: Callback<KeyboardEvent>) -> Self {
        self.hears(Rc::new(onkeydown::Wrapper::new(then)))
    }

    /// Made anew where the key is another.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// The element with a child after what is in it.
    #[inline(never)]
    pub fn child(mut self, child: impl Into<Html>) -> Self {
        self.0.add_child(child.into());
        self
    }

    /// The element with children after what is in it.
    #[inline(never)]
    pub fn children(mut self, children: Vec<Html>) -> Self {
        self.0.add_children(children);
        self
    }

    /// The element with a text after what is in it.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.child(said(text))
    }
}

impl From<Tag> for Html {
    #[inline(never)]
    fn from(tag: Tag) -> Self {
        (*tag.0).into()
    }
}

/// A text of the explorer.
#[inline(never)]
pub fn said(text: &str) -> Html {
    VText::new(attribute(text)).into()
}

/// A value of an attribute.
#[inline(never)]
pub fn attribute(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}
