//! Fixed texts: a language fills every field or does not compile.

/// Texts that hold no figure and no name.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is named for what it labels.
pub struct Labels {
    pub about_heading: &'static str,
    pub actions_heading: &'static str,
    pub all_objectives: &'static str,
    pub caution: &'static str,
    pub chart_help: &'static str,
    pub choose_objective: &'static str,
    pub by_group: &'static str,
    pub group: &'static str,
    pub home: &'static str,
    pub latest_value: &'static str,
    pub licence_line: &'static str,
    pub load_failed: &'static str,
    pub load_failed_hint: &'static str,
    pub margin: &'static str,
    pub measures_heading: &'static str,
    pub more_measures: &'static str,
    pub more_measures_hint: &'static str,
    pub new_window: &'static str,
    pub next_period: &'static str,
    pub no_actions: &'static str,
    pub no_data: &'static str,
    pub open_full_page: &'static str,
    pub period: &'static str,
    pub previous_period: &'static str,
    pub published_figures: &'static str,
    pub select_point: &'static str,
    pub skip_to_content: &'static str,
    pub source: &'static str,
    pub table_heading: &'static str,
    pub try_again: &'static str,
    pub you_are_looking_at: &'static str,
}
