//! What the reader has chosen, and how it changes: one pure function.

use crate::page::postcodes::Found;
use crate::page::route::Route;
use crate::page::{Explorer, MAP, Measure};
use crate::view::shared::Shared;

/// Everything that can change while a page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What stands before every path.
    pub root: String,
    /// The page that is shown.
    pub route: Route,
    /// The measures that the page did not need, once they are there.
    pub whole: Option<Shared<Explorer>>,
    /// What is looked at in panels that were touched, by their ids.
    pub panels: Vec<(String, Look)>,
    /// The area that was found by a postcode: every map opens there.
    pub found: Found,
    /// Whether the list of measures is unfolded on a narrow page.
    pub is_list_open: bool,
    /// Whether controls work: only once the app runs in a browser.
    pub is_live: bool,
    /// How many sections of the measure are there: the others follow, one at a time.
    pub sections: usize,
    /// Whether those that follow stand there meanwhile as they were published.
    pub is_as_published: bool,
    /// How many are there at once when another measure is chosen.
    pub at_once: usize,
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
    /// All that can be chosen has arrived.
    Arrived(Shared<Explorer>),
    /// What there is so far is on the screen.
    Settled,
    /// The reader chose a measure.
    RouteChosen(Route),
    /// The reader went back or forward.
    RouteVisited(Route),
    /// The reader looks at something else in a panel.
    Looked(String, Look),
    /// A postcode was answered.
    Found(Found),
    /// The reader unfolded or folded the list of measures.
    ListToggled(bool),
}

impl State {
    /// The state of a page as it is published.
    pub fn of_page(root: String, route: Route) -> Self {
        Self {
            root,
            route,
            whole: None,
            panels: Vec::new(),
            found: Found::default(),
            is_list_open: false,
            is_live: false,
            sections: usize::MAX,
            is_as_published: true,
            at_once: usize::MAX,
        }
    }

    /// What is looked at in a panel.
    pub fn look(&self, panel: &str) -> Look {
        self.panels.iter().find(|(id, _)| id == panel).map(|(_, look)| *look).unwrap_or_default()
    }

    /// The measure that is shown: the page's own as it came with the page, so that its charts stay.
    pub fn chosen<'a>(&'a self, page: &'a Explorer) -> Option<&'a Measure> {
        let explorers = [Some(page), self.whole.as_ref().map(|whole| &**whole.0)];
        let named = explorers.into_iter().flatten().filter_map(|explorer| explorer.measure(self.route.measure()));
        named.into_iter().find(|measure| measure.is_whole())
    }

    /// Takes an event in; whether anything is another than before.
    pub fn take(&mut self, event: Event) -> bool {
        match event {
            Event::Arrived(whole) => self.whole = Some(whole),
            Event::Settled => self.sections = self.sections.saturating_add(1),
            Event::RouteVisited(route) if route == self.route => return false,
            Event::RouteChosen(route) | Event::RouteVisited(route) => {
                self.route = route;
                self.sections = self.at_once;
                self.is_as_published = false;
                self.panels.clear();
                self.is_list_open = false;
            }
            Event::Looked(panel, look) => {
                self.panels.retain(|(id, _)| *id != panel);
                self.panels.push((panel, look));
            }
            // A search without an area moves nothing; an area is looked at, whatever was before.
            Event::Found(found) if found.names.is_empty() => self.found.said = found.said,
            Event::Found(found) => {
                self.panels.retain(|(id, _)| id != MAP);
                self.found = found;
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
        State::of_page("../".into(), Route::of_path("fair-work/").unwrap())
    }

    fn looked() -> Event {
        Event::Looked("trend".to_owned(), Look { stop: Some(3), ..Look::default() })
    }

    fn after(mut state: State, events: impl IntoIterator<Item = Event>) -> State {
        for event in events {
            state.take(event);
        }
        state
    }

    #[test]
    fn each_panel_keeps_what_is_looked_at() {
        let strip = Event::Looked("strip".to_owned(), Look { view: 1, ..Look::default() });
        let after = after(page(), [looked(), strip]);
        assert_eq!((after.look("trend").stop, after.look("strip").view), (Some(3), 1));
        assert_eq!(after.look("groups"), Look::default());
    }

    #[test]
    fn choosing_a_measure_opens_it_at_its_latest_point() {
        let chosen = Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap());
        let after = after(page(), [looked(), Event::ListToggled(true), chosen]);
        assert_eq!(after.route.path(), "fair-work/median-weekly-pay/");
        assert_eq!((after.look("trend"), after.is_list_open), (Look::default(), false));
    }

    #[test]
    fn nothing_works_on_a_page_as_it_is_published() {
        assert!(!page().is_live && page().sections == usize::MAX);
    }

    #[test]
    fn sections_come_one_by_one_once_another_measure_is_chosen() {
        let chosen = Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap());
        let live = State { at_once: 2, is_live: true, ..page() };
        assert_eq!(after(live.clone(), []).sections, usize::MAX);
        assert_eq!(after(live.clone(), [chosen.clone()]).sections, 2);
        assert_eq!(after(live.clone(), [chosen, Event::Settled]).sections, 3);
        assert_eq!(after(live, [Event::Settled]).sections, usize::MAX);
    }

    #[test]
    fn visiting_the_page_that_is_shown_keeps_the_point() {
        let at_point = after(page(), [looked()]);
        let mut visited = at_point.clone();
        assert!(!visited.take(Event::RouteVisited(page().route)));
        assert_eq!(visited, at_point);
    }

    #[test]
    fn an_area_that_was_found_stays_found_and_a_failed_search_moves_nothing() {
        let at_stop = |stop| Event::Looked(MAP.to_owned(), Look { stop: Some(stop), ..Look::default() });
        let found = Found { said: "It is in Abbot Green.".to_owned(), names: vec!["Abbot Green".to_owned()] };
        let chosen = Event::RouteChosen(Route::of_path("fair-work/median-weekly-pay/").unwrap());
        let there = after(page(), [at_stop(2), Event::Found(found.clone()), chosen]);
        assert_eq!((there.look(MAP), &there.found), (Look::default(), &found));
        let unknown = Found { said: "No.".to_owned(), names: Vec::new() };
        let after = after(there, [at_stop(2), Event::Found(unknown)]);
        assert_eq!((after.look(MAP).stop, after.found.names), (Some(2), found.names));
    }
}
