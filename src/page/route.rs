//! Which page is shown, and the addresses of the others.
//!
//! The path is the state: `objective/indicator/` below a root, so that every view that matters can be
//! linked, read without script, and found.

use crate::terms::Slug;

/// The picture of a page, beside it.
pub const PICTURE: &str = "card.png";
/// The same to be drawn at any size.
pub const DRAWING: &str = "card.svg";

/// The path of the page about the site.
pub const ABOUT: &str = "about/";

/// What surrounds the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embedding {
    /// A page of its own.
    Page,
    /// The inside of an iframe: no page header, links open the full page.
    Embed,
    /// An element of a host's page: it leaves the address alone, links open the full page.
    Element,
}

/// A page of the published folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The place with all its objectives.
    Place,
    /// An objective, opened at an indicator where one is named.
    Objective(Slug, Option<Slug>),
}

impl Route {
    /// The path below the root, ending in a slash (or empty for the place).
    pub fn path(&self) -> String {
        match self {
            Self::Place => String::new(),
            Self::Objective(objective, None) => format!("{objective}/"),
            Self::Objective(objective, Some(indicator)) => format!("{objective}/{indicator}/"),
        }
    }

    /// The route of a path below the root, if it is one.
    #[cfg(any(target_arch = "wasm32", feature = "internals"))]
    pub fn of_path(path: &str) -> Option<Self> {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let (objective, indicator) = (parts.next(), parts.next());
        match (objective, indicator, parts.next()) {
            (None, _, _) => Some(Self::Place),
            (Some(objective), None, _) => Some(Self::Objective(objective.parse().ok()?, None)),
            (Some(objective), Some(indicator), None) => {
                Some(Self::Objective(objective.parse().ok()?, Some(indicator.parse().ok()?)))
            }
            (Some(_), Some(_), Some(_)) => None,
        }
    }

    /// The measure that it names.
    pub fn measure(&self) -> Option<&Slug> {
        match self {
            Self::Place => None,
            Self::Objective(_, measure) => measure.as_ref(),
        }
    }
}

/// How addresses begin here, and what surrounds the explorer.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// What stands before every path: `../` in a published page, the full address once the app runs.
    pub root: String,
    /// What surrounds the explorer.
    pub frame: Embedding,
}

impl Site {
    /// The address of a page, in the same kind of frame.
    pub fn href(&self, route: &Route) -> String {
        match self.frame {
            Embedding::Page | Embedding::Element => self.full_page(route),
            Embedding::Embed => format!("{}embed/{}", self.root, route.path()),
        }
    }

    /// The address of the full page.
    pub fn full_page(&self, route: &Route) -> String {
        match (self.root.as_str(), route.path().as_str()) {
            ("", "") => "./".to_owned(),
            (root, path) => format!("{root}{path}"),
        }
    }

    /// The address of the page about the site, at one of its sections where one is named.
    pub fn about(&self, section: Option<&str>) -> String {
        let anchor = section.map(|section| format!("#{section}")).unwrap_or_default();
        format!("{}{ABOUT}{anchor}", self.root)
    }

    /// The address of a file below the root.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_round_trips_through_its_path() {
        for path in ["", "fair-work/", "fair-work/employment-rate/"] {
            assert_eq!(Route::of_path(path).unwrap().path(), path);
        }
        assert_eq!(Route::of_path("a/b/c/"), None);
        assert_eq!(Route::of_path("A B/"), None);
    }

    #[test]
    fn the_place_page_links_to_itself_with_a_path() {
        let site = Site { root: "".into(), frame: Embedding::Page };
        assert_eq!(site.full_page(&Route::Place), "./");
    }
}
