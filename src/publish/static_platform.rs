//! What a published page runs on: charts stand still there.

use std::rc::Rc;

use yew::Html;

use crate::compose::still::stills;
use crate::scene::ChartData;
use crate::view::passage::html;
use crate::view::platform::{Platform, PlatformHandle};

/// Paper.
struct StaticPlatform;

/// Paper to publish on.
pub fn static_platform() -> PlatformHandle {
    PlatformHandle(Rc::new(StaticPlatform))
}

impl Platform for StaticPlatform {
    fn still(&self, chart: &ChartData) -> Html {
        stills(chart).map(|still| html(&still.into())).collect()
    }
}
