//! What the reader has chosen, and how it changes: one pure function.

use crate::page::route::Route;

/// Everything that can change while a page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What stands before every path.
    pub root: String,
    /// The page that is shown.
    pub route: Route,
    /// The point that is looked at; the latest where none was chosen.
    pub focused: Option<usize>,
    /// Whether the list of measures is unfolded on a narrow page.
    pub is_list_open: bool,
    /// Whether controls work: only once the app runs in a browser.
    pub is_live: bool,
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
    /// The reader looks at a point.
    PointFocused(usize),
    /// The reader let go of the point.
    PointReleased,
    /// The reader unfolded or folded the list of measures.
    ListToggled(bool),
}

impl State {
    /// The state of a page as it is published.
    pub fn of_page(root: String, route: Route) -> Self {
        Self { root, route, focused: None, is_list_open: false, is_live: false }
    }

    /// The state after an event.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let before = self.clone();
        match event {
            Event::Started { root } => Self { root, is_live: true, ..before },
            Event::RouteVisited(route) if route == self.route => before,
            Event::RouteChosen(route) | Event::RouteVisited(route) => {
                Self { route, focused: None, is_list_open: false, ..before }
            }
            Event::PointFocused(index) => Self { focused: Some(index), ..before },
            Event::PointReleased => Self { focused: None, ..before },
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

    #[test]
    fn choosing_a_measure_opens_it_at_its_latest_point() {
        let before = page().after(Event::PointFocused(3)).after(Event::ListToggled(true));
        let after = before.after(Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap()));
        assert_eq!(after.route.path(), "fair-work/median-weekly-pay/");
        assert_eq!((after.focused, after.is_list_open), (None, false));
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
        let at_point = page().after(Event::PointFocused(2));
        assert_eq!(at_point.after(Event::RouteVisited(page().route)), at_point);
    }
}
