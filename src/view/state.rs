//! What the reader has chosen, and how it changes: one pure function.

use crate::page::route::Route;

/// Everything that can change while a page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What stands before every path.
    pub root: String,
    /// The page that is shown.
    pub route: Route,
    /// What is looked at in panels that were touched, by their ids.
    pub panels: Vec<(String, Look)>,
    /// Whether the list of measures is unfolded on a narrow page.
    pub is_list_open: bool,
    /// Whether controls work: only once the app runs in a browser.
    pub is_live: bool,
}

/// What is looked at in a panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The position of the view.
    pub view: usize,
    /// The position of the stop; the first shown where none was chosen.
    pub stop: Option<usize>,
    /// Whether a name was asked for that no stop has.
    pub is_unknown: bool,
}

/// What has happened, from the reader's side.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The app runs, below this root.
    Started {
        /// The full address of the folder.
        root: String,
    },
    /// The reader chose a measure.
    RouteChosen(Route),
    /// The reader went back or forward.
    RouteVisited(Route),
    /// The reader looks at something else in a panel.
    Looked(String, Look),
    /// The reader unfolded or folded the list of measures.
    ListToggled(bool),
}

impl State {
    /// The state of a page as it is published.
    pub fn of_page(root: String, route: Route) -> Self {
        Self { root, route, panels: Vec::new(), is_list_open: false, is_live: false }
    }

    /// What is looked at in a panel.
    pub fn look(&self, panel: &str) -> Look {
        self.panels.iter().find(|(id, _)| id == panel).map(|(_, look)| *look).unwrap_or_default()
    }

    /// The state after an event.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let before = self.clone();
        match event {
            Event::Started { root } => Self { root, is_live: true, ..before },
            Event::RouteVisited(route) if route == self.route => before,
            Event::RouteChosen(route) | Event::RouteVisited(route) => {
                Self { route, panels: Vec::new(), is_list_open: false, ..before }
            }
            Event::Looked(panel, look) => {
                let others = before.panels.into_iter().filter(|(id, _)| *id != panel);
                Self { panels: others.chain([(panel.clone(), look)]).collect(), ..before }
            }
            Event::ListToggled(is_list_open) => Self { is_list_open, ..before },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> State {
        State::of_page("../".into(), Route::of_path("fair-work/").unwrap())
    }

    fn looked() -> Event {
        Event::Looked("trend".to_owned(), Look { stop: Some(3), ..Look::default() })
    }

    #[test]
    fn each_panel_keeps_what_is_looked_at() {
        let after =
            page().after(looked()).after(Event::Looked("strip".to_owned(), Look { view: 1, ..Look::default() }));
        assert_eq!((after.look("trend").stop, after.look("strip").view), (Some(3), 1));
        assert_eq!(after.look("groups"), Look::default());
    }

    #[test]
    fn choosing_a_measure_opens_it_at_its_latest_point() {
        let before = page().after(looked()).after(Event::ListToggled(true));
        let after = before.after(Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap()));
        assert_eq!(after.route.path(), "fair-work/median-weekly-pay/");
        assert_eq!((after.look("trend"), after.is_list_open), (Look::default(), false));
    }

    #[test]
    fn nothing_works_before_the_app_has_started() {
        assert!(!page().is_live);
        let live = page().after(Event::Started { root: "https://example.org/health/".into() });
        assert!(live.is_live);
        assert_eq!(live.route, page().route);
    }

    #[test]
    fn visiting_the_page_that_is_shown_keeps_the_point() {
        let at_point = page().after(looked());
        assert_eq!(at_point.after(Event::RouteVisited(page().route)), at_point);
    }
}
