//! What has arrived and been rendered so far: it follows from the page and the browser, and no address says it.

use super::shared::Shared;
use crate::page::route::{Embedding, Route};
use crate::page::{Explorer, MeasurePage};

/// How much of a page is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    /// The measures that the page did not need, once they have arrived.
    pub whole: Option<Shared<Explorer>>,
    /// How many sections of the measure are rendered, from the first on: the others follow, one at a time.
    pub sections: usize,
    /// Whether those that follow stand there meanwhile as they were published.
    pub is_as_published: bool,
    /// How many sections are rendered at once when another measure is chosen.
    at_once: usize,
}

/// How many sections of another measure come first: a screen shows no more.
const AT_ONCE: usize = 2;

impl Arrived {
    /// A page as it is published: all at once.
    pub const fn of_page() -> Self {
        Self { whole: None, sections: usize::MAX, is_as_published: true, at_once: usize::MAX }
    }

    /// A page that the app begins to take over.
    pub fn of_live(frame: Embedding) -> Self {
        Self {
            // An element of a host has no published sections to stand there meanwhile.
            sections: if frame == Embedding::Element { usize::MAX } else { 1 },
            // A frame is as high as its page, which would grow and shrink in the page around it.
            at_once: if frame == Embedding::Embed { usize::MAX } else { AT_ONCE },
            ..Self::of_page()
        }
    }

    /// Another measure was chosen.
    pub const fn begin(&mut self) {
        self.sections = self.at_once;
        self.is_as_published = false;
    }

    /// What there is so far is on the screen: the next section comes.
    pub const fn go_on(&mut self) {
        self.sections = self.sections.saturating_add(1);
    }

    /// The measure of a route: the page's own as it came with the page, so that its charts stay.
    pub fn measure<'a>(&'a self, page: &'a Explorer, route: &Route) -> Option<&'a MeasurePage> {
        let explorers = [Some(page), self.whole.as_ref().map(|whole| &*whole.0)];
        let named = explorers.into_iter().flatten().filter_map(|explorer| explorer.measure(route.measure()));
        named.into_iter().find(|measure| measure.is_whole())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_published_with_all_its_sections() {
        assert_eq!(Arrived::of_page().sections, usize::MAX);
    }

    #[test]
    fn sections_come_one_by_one_once_another_measure_is_chosen() {
        let mut progress = Arrived::of_live(Embedding::Page);
        assert_eq!(progress.sections, 1);
        progress.begin();
        assert_eq!(progress.sections, AT_ONCE);
        progress.go_on();
        assert_eq!(progress.sections, AT_ONCE + 1);
    }

    #[test]
    fn a_frame_and_an_element_never_stand_half_rendered() {
        let mut frame = Arrived::of_live(Embedding::Embed);
        frame.begin();
        assert_eq!(frame.sections, usize::MAX);
        let mut element = Arrived::of_live(Embedding::Element);
        element.go_on();
        assert_eq!(element.sections, usize::MAX);
    }
}
