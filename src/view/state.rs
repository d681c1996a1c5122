//! What the reader has chosen, and how it changes: one pure function.

use crate::page::MAP;
use crate::page::postcodes::PostcodeAnswer;
use crate::page::route::Route;

/// What a reader has chosen on a page: what an address of it could say.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The page that is shown.
    pub route: Route,
    /// What is selected in panels that were touched, by their ids.
    pub panels: Vec<(String, Selection)>,
    /// The answer to the last postcode, with the area that it lies in: every map opens there.
    pub postcode: PostcodeAnswer,
    /// Whether the list of measures is unfolded on a narrow page.
    pub is_list_open: bool,
}

/// What is selected in a panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The position of the view among those of the panel, from 0.
    pub view: usize,
    /// The position of the stop among those of the view, from 0; none until one was chosen.
    pub stop: Option<usize>,
    /// Whether a name was asked for that no stop has.
    pub is_unknown: bool,
}

/// What a reader has done.
#[derive(Clone, Debug, PartialEq)]
#[allow(dead_code, reason = "a phone alone makes some of these")]
pub enum Event {
    /// Chose a measure in the list.
    RouteChosen(Route),
    /// Went back or forward.
    RouteVisited(Route),
    /// Selected something else in the panel of this id.
    Selected(String, Selection),
    /// Got an answer to a postcode.
    PostcodeAnswered(PostcodeAnswer),
    /// Unfolded or folded the list of measures.
    ListToggled(bool),
}

impl Event {
    /// Whether it leads to another measure.
    pub const fn is_of_route(&self) -> bool {
        matches!(self, Self::RouteChosen(_) | Self::RouteVisited(_))
    }
}

impl State {
    /// What is chosen on a page before it is touched.
    pub fn of_page(route: Route) -> Self {
        Self { route, panels: Vec::new(), postcode: PostcodeAnswer::default(), is_list_open: false }
    }

    /// What is selected in a panel.
    pub fn selection(&self, panel: &str) -> Selection {
        self.panels.iter().find(|(id, _)| id == panel).map(|(_, selection)| *selection).unwrap_or_default()
    }

    /// Takes an event in; whether anything is another than before.
    pub fn take(&mut self, event: Event) -> bool {
        match event {
            Event::RouteVisited(route) if route == self.route => return false,
            Event::RouteChosen(route) | Event::RouteVisited(route) => {
                self.route = route;
                self.panels.clear();
                self.is_list_open = false;
            }
            Event::Selected(panel, selection) => {
                self.panels.retain(|(id, _)| *id != panel);
                self.panels.push((panel, selection));
            }
            // A search without an area moves nothing; an area is looked at, whatever was before.
            Event::PostcodeAnswered(answer) if answer.areas.is_empty() => self.postcode.text = answer.text,
            Event::PostcodeAnswered(answer) => {
                self.panels.retain(|(id, _)| id != MAP);
                self.postcode = answer;
            }
            Event::ListToggled(is_list_open) => self.is_list_open = is_list_open,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> State {
        State::of_page(Route::of_path("fair-work/").unwrap())
    }

    fn selected() -> Event {
        Event::Selected("trend".to_owned(), Selection { stop: Some(3), ..Selection::default() })
    }

    fn after(mut state: State, events: impl IntoIterator<Item = Event>) -> State {
        for event in events {
            state.take(event);
        }
        state
    }

    #[test]
    fn each_panel_keeps_what_is_selected() {
        let strip = Event::Selected("strip".to_owned(), Selection { view: 1, ..Selection::default() });
        let after = after(page(), [selected(), strip]);
        assert_eq!((after.selection("trend").stop, after.selection("strip").view), (Some(3), 1));
        assert_eq!(after.selection("groups"), Selection::default());
    }

    #[test]
    fn choosing_a_measure_opens_it_at_its_latest_point() {
        let chosen = Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap());
        let after = after(page(), [selected(), Event::ListToggled(true), chosen]);
        assert_eq!(after.route.path(), "fair-work/median-weekly-pay/");
        assert_eq!((after.selection("trend"), after.is_list_open), (Selection::default(), false));
    }

    #[test]
    fn visiting_the_page_that_is_shown_keeps_the_point() {
        let at_point = after(page(), [selected()]);
        let mut visited = at_point.clone();
        assert!(!visited.take(Event::RouteVisited(page().route)));
        assert_eq!(visited, at_point);
    }

    #[test]
    fn an_area_that_was_found_stays_found_and_a_failed_search_moves_nothing() {
        let at_stop = |stop| Event::Selected(MAP.to_owned(), Selection { stop: Some(stop), ..Selection::default() });
        let found = PostcodeAnswer { text: "It is in Abbot Green.".to_owned(), areas: vec!["Abbot Green".to_owned()] };
        let chosen = Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap());
        let there = after(page(), [at_stop(2), Event::PostcodeAnswered(found.clone()), chosen]);
        assert_eq!((there.selection(MAP), &there.postcode), (Selection::default(), &found));
        let unknown = PostcodeAnswer { text: "No.".to_owned(), areas: Vec::new() };
        let after = after(there, [at_stop(2), Event::PostcodeAnswered(unknown)]);
        assert_eq!((after.selection(MAP).stop, after.postcode.areas), (Some(2), found.areas));
    }
}
