//! What is being done about an objective, each with the page that says so.

use yew::prelude::*;

use super::status::heading;
use crate::snapshot::Objective;
use crate::words::Words;

/// The last section of an objective.
pub fn actions(objective: &Objective, level: u8, words: &'static dyn Words) -> Html {
    let labels = words.labels();
    html! {
        <section class="question" id="action" aria-labelledby="action-title">
            { heading(level, "question-title", Some("action-title".into()), html! { { labels.actions_heading } }) }
            <p class="answer">{ &objective.actions_title }</p>
            if objective.actions.is_empty() {
                <p>{ labels.no_actions }</p>
            }
            <ul class="actions">
                { for objective.actions.iter().map(|action| html! {
                    <li key={action.text.clone()}>
                        { &action.text }{ " " }
                        <a href={action.source.url.as_str().to_owned()} rel="noopener">
                            { format!("{}: {}", action.source.publisher, action.source.title) }
                        </a>
                    </li>
                }) }
            </ul>
        </section>
    }
}
