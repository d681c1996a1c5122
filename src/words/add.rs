//! What is said to a web editor who puts an explorer on a page.

/// Texts of the page for web editors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddWords {
    /// The link to the page.
    pub link: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its first sentence.
    pub lead: &'static str,
    /// What a reader without script can do.
    pub without_script: &'static str,
    /// First step.
    pub what: &'static str,
    /// The choice of an objective.
    pub objective: &'static str,
    /// The choice of a measure.
    pub open_at: &'static str,
    /// What the choice means.
    pub open_at_hint: &'static str,
    /// The choice of a part.
    pub part: &'static str,
    /// Every part.
    pub everything: &'static str,
    /// One sentence with its chart.
    pub finding: &'static str,
    /// One question; its heading follows.
    pub only: &'static str,
    /// Second step.
    pub look: &'static str,
    /// Looks: name, value and hint of each.
    pub looks: [AddChoice; 3],
    /// Third step.
    pub way: &'static str,
    /// Ways to take it.
    pub ways: [AddChoice; 3],
    /// The choice of a height.
    pub height: &'static str,
    /// As high as it is.
    pub grows: &'static str,
    /// A number of pixels; the number stands before it.
    pub pixels: &'static str,
    /// The choice of a heading's level.
    pub level: &'static str,
    /// What the choice means.
    pub level_hint: &'static str,
    /// Fourth step.
    pub updates: &'static str,
    /// Whether new figures come in.
    pub versions: [AddChoice; 2],
    /// Said where there is no fixed version.
    pub no_version: &'static str,
    /// Over what is to be copied.
    pub copy_this: &'static str,
    /// The button.
    pub copy: &'static str,
    /// After it was copied.
    pub copied: &'static str,
    /// Where copying is refused.
    pub copy_by_hand: &'static str,
    /// Over the preview.
    pub preview: &'static str,
    /// How wide the preview is.
    pub preview_hint: &'static str,
    /// Over the policy.
    pub web_team: &'static str,
    /// What the policy is.
    pub policy: &'static str,
    /// Where no policy is needed.
    pub no_policy: &'static str,
    /// What the title of a frame says of its content, after the page's own title.
    pub frame_title: &'static str,
    /// Over how to paste.
    pub editors: &'static str,
    /// How to paste, for each editor.
    pub steps: &'static [Editor],
    /// When nothing can be shown.
    pub failed: &'static str,
}

/// A choice with its value, which stays the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddChoice {
    /// The value.
    pub value: &'static str,
    /// The name.
    pub name: &'static str,
    /// What it means, where its name does not say so.
    pub hint: &'static str,
}

/// How to paste into one editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editor {
    /// The editor.
    pub name: &'static str,
    /// What to do.
    pub steps: &'static [&'static str],
}
