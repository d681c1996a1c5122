//! Fields of a form with their labels, and what can be chosen in them.

use yew::Html;

use super::tag::{Tag, attribute, tag};

/// Something to choose in a list, with the value that it stands for.
pub fn option(value: &str, is_chosen: bool, text: &str) -> Html {
    let option = tag("option").set("value", attribute(value));
    option.set_some("selected", is_chosen.then_some("selected".into())).text(text).into()
}

/// A field in the making, with the label of the control of this id.
pub fn labelled(id: &str, label: &str) -> Tag {
    tag("p").class("field").child(tag("label").set("for", attribute(id)).text(label))
}
