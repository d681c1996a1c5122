//! What a page says, as elements of a page.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use super::figures::figures;
use super::shared::Shared;
use crate::page::{Node, View};

/// What stays as it is while a page is touched.
#[derive(Clone, Debug, PartialEq)]
pub enum Still {
    /// What a page says.
    Said(Shared<[Node]>),
    /// All stops of a view as a table; the names of its stops, where it has none of its own.
    Figures(Shared<View>, Shared<[String]>),
}

/// Properties of a [`Passage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PassageProps {
    /// What it says, all the time.
    pub still: Still,
}

/// Nodes that stay as they are: rendered once, however often the page around them is.
pub struct Passage;

impl Component for Passage {
    type Message = ();
    type Properties = PassageProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().still {
            Still::Said(nodes) => nodes.0.iter().map(html).collect(),
            Still::Figures(view, councils) => figures(&view.0, &councils.0),
        }
    }
}

/// The tag of a heading; there are six levels.
pub fn heading_tag(level: u8) -> &'static str {
    match level {
        ..=1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}

/// A passage of nodes.
pub fn passage(nodes: &Rc<[Node]>) -> Html {
    html! { <Passage still={Still::Said(Shared::of(nodes))} /> }
}

/// A node as an element or a text: never as markup.
pub fn html(node: &Node) -> Html {
    match node {
        Node::Text(text) => VText::new(AttrValue::Rc(Rc::clone(text))).into(),
        Node::Element(element) => {
            let mut tag = VTag::new(element.tag);
            for (name, value) in &element.attributes {
                tag.add_attribute(name, AttrValue::Rc(Rc::clone(value)));
            }
            tag.add_children(element.children.iter().map(html));
            tag.into()
        }
    }
}
