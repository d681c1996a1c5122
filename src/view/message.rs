//! What a reader is told when the page cannot be touched, with a way on.

use yew::prelude::*;

use crate::words::in_language;

/// What the message needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MessageProps {
    /// The language of the page.
    pub language: String,
    /// Called when the reader wants to try again.
    pub on_retry: Callback<()>,
}

/// A plain sentence and a button.
#[component]
pub fn Message(props: &MessageProps) -> Html {
    let labels = in_language(&props.language).labels();
    let retried = props.on_retry.reform(|_: MouseEvent| ());
    html! {
        <div class="message">
            <p><strong>{ labels.load_failed }</strong></p>
            <p>{ labels.load_failed_hint }</p>
            <button type="button" onclick={retried}>{ labels.try_again }</button>
        </div>
    }
}
