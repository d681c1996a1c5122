//! What a published page runs on: charts stand still there.

use std::rc::Rc;

use yew::Html;

use crate::compose::still::stills;
use crate::scene::ChartData;
use crate::view::passage::html;
use crate::view::platform::{Platform, PlatformHandle};

/// Paper.
struct Paper;

/// Paper to publish on.
pub fn paper() -> PlatformHandle {
    PlatformHandle(Rc::new(Paper))
}

impl Platform for Paper {
    fn still(&self, chart: &ChartData) -> Html {
        stills(chart).map(|still| html(&still.into())).collect()
    }
}
